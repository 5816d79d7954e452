import { hidesLetters, mixesScripts } from '../../staff/lookAlikeName.ts';
import { lookOf } from '../../text/lookOf.ts';

it.each([
  ['Sofia K.', 'S\u043efia K.', 'a Cyrillic о'],
  ['Sofia K.', 'SOFIA K', 'capitals'],
  ['Sofia K.', 'Ｓｏｆｉａ Ｋ．', 'full width'],
  ['Sofia K.', 'Sofia  K', 'blanks'],
  ['Mina', '\u041cina', 'a Cyrillic М'],
  ['Alan', 'AIan', 'a capital I for an l'],
  ['Alan', 'A1an', 'a figure'],
  ['Nora', 'N\u03bfra', 'a Greek ο'],
  ['Paco', '\u0440\u0430\u0441\u043e', 'Cyrillic alone'],
  ['Alan One', 'Alan \u3164One', 'a letter that nobody sees'],
  ['Alan One', 'Alan One\u1160', 'one at the end'],
])('takes %s and %s for one name: %s', (one, other) => expect(lookOf(other)).toBe(lookOf(one)));

it.each([
  ['Mina', 'Nina'],
  ['清水 香', '清水 馨'],
  ['Mina 1', 'Mina 2'],
  ['지수', '지우'],
])('tells %s from %s', (one, other) => expect(lookOf(other)).not.toBe(lookOf(one)));

it.each(['S\u043efia K.', 'N\u03bfra', 'Pa\u0441o', 'Alan \u144cne', '\u13aalan', '清水 \u0430'])(
  'finds that %s mixes scripts',
  (name) => expect(mixesScripts(name)).toBe(true),
);

it.each([
  'Sofia K.',
  'Zoë O’Brien',
  '清水 香',
  'さくら Suzuki',
  '김지수 Jisoo',
  'Анна К.',
  'Νίκος',
  'محمد',
  'अनिता',
  'Agent 7',
  'தமிழ்',
  'አበበ',
])('takes %s as it is', (name) => expect(mixesScripts(name)).toBe(false));

it('finds letters that nobody sees', () => {
  for (const name of ['Alan\u3164One', 'Alan\uffa0', 'Al\u115fan', 'Al\u00adan', 'Al\u034fan'])
    expect(hidesLetters(name)).toBe(true);
  for (const name of ['Zoë O’Brien', '김지수', 'अनिता']) expect(hidesLetters(name)).toBe(false);
});
