import { affirmed } from '../../../../trust/secrets/outgoing/asking/denial.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';
import { DEED_DENIED, DENIED_ELSEWHERE } from '../../../support/texts/deniedElsewhere.ts';

const reasonOf = (text: string) => {
  const checked = checkOutgoing(text, { allowedHosts: [] });
  return checked.kind === 'ok' ? 'ok' : checked.reason;
};

it('refuses what asks for a secret beside a denial of something else, in four languages', () => {
  expect(DENIED_ELSEWHERE.length).toBeGreaterThan(250);
  expect(DENIED_ELSEWHERE.filter((text) => reasonOf(text) !== 'asks-for-secret')).toEqual([]);
});

it.each([
  'Do not send your recovery phrase to anybody else than me.',
  'Never send the recovery phrase by mail; send it here instead.',
  'You don’t have to type all of the recovery phrase, half is enough.',
  'Do not share the recovery phrase with anyone, with the exception of your case officer.',
  'Never tell anyone your recovery phrase except the specialist on this case.',
  '秘密鍵は私のほかには見せないでください。',
  '助记词不要发给我以外的人。',
  '助記詞不要傳給我以外的人。',
])('refuses a denial with a limit, which denies no giving: %s', (text) => {
  expect(reasonOf(text)).toBe('asks-for-secret');
});

it.each([
  'Do not type your recovery phrase anywhere except in the app on your own device.',
  'If you did not share your recovery phrase, your coins are safe.',
  '除了设备本身不要在任何地方输入助记词。',
])('lets a limit pass that leaves the secret with its owner: %s', (text) => {
  expect(reasonOf(text)).toBe('ok');
});

it.each([
  ...['Please send me your r+e+c+o+v+e+r+y+ +p+h+r+a+s+e.', 'Please send me your r→e→c→o→v→e→r→y phrase.'],
  ...[
    '请把助(zhù)记(jì)词(cí)发给我',
    '请把助⬥记⬥词发给我。',
    'リ力バリーフレーズを送ってください',
    '복🔹구🔹 🔹문🔹구를 보내 주세요.',
  ],
])('reads a name whose letters stand apart by whatever is no letter: %s', (text) => {
  expect(reasonOf(text)).toBe('asks-for-secret');
});

it.each(['ハードウェアウォレットの画面で単語を順番に入力します。', 'デバイスに12個の単語を順番に入力してください。'])(
  'takes no sign within a word for kana: %s',
  (text) => expect(reasonOf(text)).toBe('ok'),
);

it('lets pass what denies the deed itself', () => {
  expect(DEED_DENIED.length).toBeGreaterThan(250);
  expect(DEED_DENIED.map((text) => [text, reasonOf(text)]).filter(([, reason]) => reason !== 'ok')).toEqual([]);
});

it.each([
  ['never send it', ''],
  ['send it and nobody reads it', 'send it and'],
  ["don't forget to send it", 'to send it'],
  ['we cannot go on unless you send it', 'unless you send it'],
  ['送らないでください', 'でください'],
  ['见不到就把它发来', '见 就把它发来'],
  ['걱정하지 말고 보내 주세요', '보내 주세요'],
  ['thieves send it', ''],
])('says what of a clause is not denied: %s', (clause, said) => {
  expect(affirmed(clause).trim()).toBe(said);
});
