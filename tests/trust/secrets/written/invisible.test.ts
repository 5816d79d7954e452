import { objectionToArticles } from '../../../../app/compose/mayBeSaid.ts';
import { freshPhrase, KEYS, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import { detect } from '../../../../trust/secrets/index.ts';

/** What a browser draws nothing for, what Unicode has not assigned yet with it: all of it, of the 4,096 of the last plane each seventh. */
const DRAWN_AS_NOTHING = [[0x80, 0x1ffff] as const, [0xe0000, 0xe0fff] as const]
  .flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at)))
  .filter((sign) => /\p{Default_Ignorable_Code_Point}/u.test(sign))
  .filter((sign) => sign < '\u{e0000}' || (sign.codePointAt(0) ?? 0) % 7 === 0);
const within = (text: string, sign: string): string => text.replace(/[\p{L}\d]{2}(?=[\p{L}\d])/gu, `$&${sign}`);

it('a phrase is read through any sign that nobody sees', () => {
  expect(DRAWN_AS_NOTHING.length).toBeGreaterThan(600);
  const words = freshPhrase(PHRASE_LISTS['english'] ?? []).join(' ');
  expect(
    DRAWN_AS_NOTHING.filter((sign) => !['block', 'ask'].includes(detect(within(words, sign)).verdict)).map(code),
  ).toEqual([]);
});

it.each(Object.keys(KEYS))('a key is read through signs that nobody sees: %s', (kind) => {
  const make = KEYS[kind] ?? (() => '');
  const signs = ['\u2065', '\ufff0', '\u{e0000}', '\u{e0061}', '\u{e0080}', '\u{e0fff}'];
  const missed = signs.filter((sign) => {
    const key = make();
    const [plain, hidden] = [detect(key).verdict, detect(within(key, sign)).verdict];
    return ['block', 'ask'].includes(plain) && !['block', 'ask'].includes(hidden);
  });
  expect(missed.map(code)).toEqual([]);
});

it('what asks for a secret is read through any sign that nobody sees', () => {
  const objection = objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []);
  for (const asks of [
    'Please send me your recovery phrase here.',
    '请把助记词发给我。',
    '복구 문구를 여기에 적어 주세요.',
  ])
    expect(DRAWN_AS_NOTHING.filter((sign) => objection(within(asks, sign)) === null).map(code)).toEqual([]);
});

it.each(['\u2009', '\u200a'])('a blank that is hardly seen parts no word: %j', (blank) => {
  const objection = objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []);
  const words = freshPhrase(PHRASE_LISTS['english'] ?? []);
  expect(['block', 'ask']).toContain(detect(within(words.join(' '), blank)).verdict);
  expect(['block', 'ask']).toContain(detect(words.join(blank)).verdict);
  expect(objection(within('Please send me your recovery phrase here.', blank))).toBe('asks-for-secret');
  expect(detect(`The fee is 5${blank}% of 1${blank}000${blank}USDT`).verdict).toBe('allow');
});

it('what asks for a secret is read through marks that strike its letters out', () => {
  const objection = objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []);
  for (const mark of ['\u0336', '\u030a', '\u20dd'])
    for (const asks of ['Please send me your recovery phrase here.', '请把助记词发给我。', '복구 문구를 보내 주세요.'])
      expect(objection(asks.replace(/\p{L}/gu, `$&${mark}`))).toBe('asks-for-secret');
});

function code(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16)}`;
}
