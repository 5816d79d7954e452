import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';

it.each([
  'Nobody from our side will call you, write to you on Telegram or ask for a payment.',
  '在Telegram上联系您的人不是我们的员工。',
  '인증 앱의 코드는 거래소 화면에 입력하시고 여기에는 적지 마세요.',
])('lets pass what says that nobody writes elsewhere, and where a code belongs: %s', (text) => {
  expect(checkOutgoing(text, { allowedHosts: [] })).toEqual({ kind: 'ok' });
});

it.each([
  'Nobody will see it, write to me on Telegram.',
  'Do not wait, write to us on Telegram.',
  '请在Telegram上联系我们。',
])('refuses a call elsewhere beside what nobody does: %s', (text) => {
  expect(checkOutgoing(text, { allowedHosts: [] })).toMatchObject({ kind: 'refused', reason: 'other-channel' });
});
