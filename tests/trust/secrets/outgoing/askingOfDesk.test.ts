import { inAnyReading } from '../../../../trust/secrets/outgoing/asShown.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';
import { undisguised } from '../../../../trust/secrets/outgoing/undisguised.ts';
import {
  ASKED_ALL_THE_SAME,
  DISGUISED,
  HONEST_ALL_THE_SAME,
  TO_FILL_IN,
} from '../../../support/texts/askedAllTheSame.ts';

const reasonOf = (text: string) =>
  inAnyReading(text, (reading) => {
    const checked = checkOutgoing(reading, { allowedHosts: [] });
    return checked.kind === 'ok' ? null : checked.reason;
  }) ?? 'ok';

it.each<[string, readonly string[]]>([
  ['beside a denial, a thief or a comfort', ASKED_ALL_THE_SAME],
  ['by a disguised name', DISGUISED],
  ['in a form, or as a proof', TO_FILL_IN],
])('refuses what asks for a secret %s, in four languages', (_, asks) => {
  expect(asks.length).toBeGreaterThan(60);
  expect(asks.filter((text) => reasonOf(text) !== 'asks-for-secret')).toEqual([]);
});

it('lets pass what honest staff say with the same words', () => {
  expect(HONEST_ALL_THE_SAME.length).toBeGreaterThan(200);
  expect(HONEST_ALL_THE_SAME.map((text) => [text, reasonOf(text)]).filter(([, reason]) => reason !== 'ok')).toEqual([]);
});

it.each([
  ['send your recvoery pharse', 'send your recovery phrase'],
  ['your pirvate kye', 'your private key'],
  ['rec/overy phra/se', 'recovery phrase'],
  ['请把「助」「记」「词」', '请把「助记词」'],
  ['for recovery please send words', 'for recovery please send words'],
  ['the recovery works and these keys', 'the recovery works and these keys'],
])('reads a disguised name as a person does, and no other word: %s', (written, read) => {
  expect(undisguised(written)).toBe(read);
});

it.each([
  'The recovery phrase is what I will call the ticket.',
  'In our system your seed phrase is named the voucher.',
  'ニーモニックを以後「メモ」と表します。',
  '개인 키의 이름을 쿠폰으로 정하죠.',
  '把恢复短语当作一张菜单。',
])('has nobody give a secret another name, by which it is asked for next: %s', (text) => {
  expect(reasonOf(text)).toBe('asks-for-secret');
});

it('reads on behind a line of any length, and cuts no denial off', () => {
  const long = 'Thank you for waiting while I look at this with care. '.repeat(11);
  expect(reasonOf(`${long}Please send me your\n\nrecovery phrase`)).toBe('asks-for-secret');
  expect(reasonOf(`${long}Never send anybody your\n\nrecovery phrase\n\n${long}`)).toBe('ok');
});
