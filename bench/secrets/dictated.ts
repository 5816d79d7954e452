import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { drawBytes, drawInt } from '../chance.ts';
import { freshPhrase } from '../secretCorpus.ts';
import type { Attack } from './redTeam.ts';

/* What is dictated number by number, and keys as programs have them: found by a third attacker. */

const UNITS =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const STEPS: readonly (readonly [number, string, string])[] = [
  [1_000, '千', '천'],
  [100, '百', '백'],
  [10, '十', '십'],
];
const HAN = '〇一二三四五六七八九';
const HANGUL = '영일이삼사오육칠팔구';

function below100(value: number): string {
  if (value < 20) return UNITS[value] ?? '';
  return `${TENS[Math.floor(value / 10) - 2]}${value % 10 ? `-${UNITS[value % 10]}` : ''}`;
}

function inEnglish(value: number): string {
  const said = [];
  if (value >= 1_000) said.push(`${below100(Math.floor(value / 1_000))} thousand`);
  if (value % 1_000 >= 100) said.push(`${UNITS[Math.floor((value % 1_000) / 100)]} hundred`);
  if (value % 100) said.push(below100(value % 100));
  return said.join(' ');
}

/** 千四百八十六 as Japanese and Chinese (`first`: 一千…) write it, 천사백팔십육. */
function eastAsian(value: number, script: 'han' | 'hangul', first = ''): string {
  const digits = script === 'han' ? HAN : HANGUL;
  const steps = STEPS.map(([step, han, hangul]) => {
    const digit = Math.floor(value / step) % 10;
    if (digit === 0) return '';
    return (digit === 1 ? first : digits.charAt(digit)) + (script === 'han' ? han : hangul);
  });
  return steps.join('') + (value % 10 ? digits.charAt(value % 10) : '');
}

const places = () => freshPhrase(english, [12, 24][drawInt(2)]).map((word) => english.indexOf(word) + 1);
const one =
  (write: () => string): Attack =>
  () => [{ text: write(), secret: true }];
const key = () => drawBytes(32);
const digitsIn = (names: Readonly<Record<string, string>>) =>
  [...key().toString('hex')].map((digit) => names[digit] ?? digit);

export const DICTATED_ATTACKS: Readonly<Record<string, Attack>> = {
  'places said, en': one(() => places().map(inEnglish).join(', ')),
  'places said, ja': one(() =>
    places()
      .map((place) => eastAsian(place, 'han'))
      .join('、'),
  ),
  'places said, zh': one(() =>
    places()
      .map((place) => eastAsian(place, 'han', '一'))
      .join('，'),
  ),
  'places said, ko': one(() =>
    places()
      .map((place) => eastAsian(place, 'hangul'))
      .join(', '),
  ),
  'key digit by digit, en': one(() =>
    digitsIn(Object.fromEntries([...UNITS.slice(0, 10).entries(), ['a', 'ay'], ['f', 'eff']])).join(' '),
  ),
  'key digit by digit, ko': one(() => digitsIn(Object.fromEntries([...HANGUL].entries())).join('')),
  'bytes of C': one(() => `{${[...key()].map((byte) => `0x${byte.toString(16)}`).join(', ')}}`),
  'bytes of Rust': one(() => `[${[...key()].map((byte) => `${byte}u8`).join(', ')}]`),
  'account of Polkadot.js': one(() =>
    JSON.stringify({
      encoded: drawBytes(180).toString('base64'),
      encoding: { content: ['pkcs8', 'sr25519'], type: ['scrypt', 'xsalsa20-poly1305'], version: '3' },
    }),
  ),
};
