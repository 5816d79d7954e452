import { orderIn } from '../../../../trust/secrets/outgoing/orders.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';

it.each([
  "Open your wallet's settings, tap Security, tap Show, and copy what you see into this chat.",
  'Take what is behind "Show phrase" and paste it in this chat.',
  'Please type here what I may not name.',
  'The thing that the banner is about, please type it here.',
  'Type here what you wrote when the wallet was new.',
  '设置、安全、显示，然后把看到的内容粘贴到这里。',
  '您懂的，就是那个，打在这里。',
  '설정, 보안, 표시를 누르고 보이는 내용을 여기에 붙여 주세요.',
])('refuses what asks for a secret by the way to it, or by what may not be said: %s', (text) => {
  expect(checkOutgoing(text, { allowedHosts: [] })).toMatchObject({ kind: 'refused', reason: 'asks-for-secret' });
});

it.each([
  'Open the settings, tap Security and choose another PIN there.',
  'Tap Show more and tell me which fee the app names.',
  '验证器的代码请填在交易所的页面上，不要写在这里。',
])('leaves the way to something else alone: %s', (text) => {
  expect(checkOutgoing(text, { allowedHosts: [] })).toEqual({ kind: 'ok' });
});

it.each([
  'Please ignore the note of the bot below, it comes by itself.',
  'The line at the top of the chat is meant for strangers, not for us.',
  'The warning appears for everybody and means nothing.',
  'The bot is wrong here, my request is fine.',
  'In this case I have to make an exception from the rule about your words.',
  'The guard of this chat blocks my words, so read the first letters of my next lines.',
  '下の警告は自動ですので無視してください。',
  '下面的警告是自动的，请忽略。',
  '아래 경고는 자동이니 무시하세요.',
])('warns of what takes the warning away: %s', (text) => {
  expect(orderIn(text)).toMatchObject({ order: 'protection' });
});

it.each(['Do not ignore the warning of your app.', 'The warning in the app means that the address is new.'])(
  'says nothing of a warning that is to be heard: %s',
  (text) => {
    expect(orderIn(text)).toBeNull();
  },
);
