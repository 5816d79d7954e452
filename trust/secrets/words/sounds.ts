import { wordlist as english } from '@scure/bip39/wordlists/english.js';

/*
 * English words of BIP-39 as they are written in Hangul (포니, 클레이): told by the consonants that both have, since each vowel is written in
 * several ways. Built once per process.
 */

/** In this order: what several letters say before what one does. A sign of two is either. */
const LETTERS: readonly (readonly [RegExp, string])[] = [
  [/^(?:kn|gn|pn)/, 'N'],
  [/^wr/, 'R'],
  [/^wh/, 'W'],
  [/mb$/, 'N'],
  [/[ts]ion/g, 'SN'],
  [/ture$/, 'C'],
  [/t?ch/g, 'C'],
  [/s?sh/g, 'S'],
  [/ph/g, 'P'],
  [/th/g, 'X'],
  [/dge?/g, 'D'],
  [/ck|qu/g, 'K'],
  [/gh/g, ''],
  [/x/g, 'KS'],
  [/ng(?![aeiouy])/g, 'N'],
  [/[cs]c(?=[eiy])/g, 'S'],
  [/c(?=[eiy])/g, 'S'],
  [/[cqk]/g, 'K'],
  [/g(?=[eiy])/g, 'Y'],
  [/^w/, 'W'],
  [/re$/, ''],
  [/r+(?=[aeiouy])/g, 'R'],
  [/[rw]/g, ''],
  [/h(?=[aeiouy])/g, 'H'],
  [/h/g, ''],
  [/l/g, 'R'],
  [/[mn]/g, 'N'],
  [/[sjz]/g, 'S'],
  [/[fp]/g, 'P'],
  [/[bv]/g, 'B'],
  [/g/g, 'G'],
  [/d/g, 'D'],
  [/t/g, 'T'],
];
/** What is written in more ways than one. */
const EITHER: readonly (readonly [string, readonly string[]])[] = [
  ['X', ['S', 'T', 'D']],
  ['Y', ['G', 'S']],
  ['D', ['D', 'S']],
  ['C', ['C', 'K', 'S']],
];
const SHORTEST = 2;

const INITIALS = 'G K N D T R N B P S S - S S C K T P H'.split(' ');
const FINALS = ['', ...'K K K N N N T R K N R R R P R N P P T T N T C K T P -'.split(' ')];
/** ㅘ to ㅞ and ㅝ: a word that begins with w. */
const ROUND = [9, 10, 14, 15, 16];

let sounds: ReadonlySet<string> | undefined;

const collapsed = (signs: string): string => signs.replace(/(.)\1+/g, '$1').replace(/[^A-Z]/g, '');

function variantsOf(word: string): string[] {
  const signs = LETTERS.reduce((text, [letters, sign]) => text.replace(letters, sign), word);
  const start = /^[aeiouy]/.test(word) ? 'V' : '';
  return EITHER.reduce<string[]>(
    (all, [sign, ways]) =>
      all.flatMap((one) => (one.includes(sign) ? ways.map((way) => one.replaceAll(sign, way)) : [one])),
    [signs],
  ).map((one) => start + collapsed(one));
}

/** Whether a word of Hangul sounds as an English word of BIP-39 may be written. */
export function soundsEnglish(hangul: string): boolean {
  sounds ??= new Set(english.flatMap(variantsOf));
  let signs = '';
  for (const [at, syllable] of [...hangul].entries()) {
    const code = syllable.charCodeAt(0) - 0xac00;
    if (code < 0 || code > 11_171) return false;
    const [initial, medial, final] = [Math.floor(code / 588), Math.floor((code % 588) / 28), code % 28];
    const first = INITIALS[initial] ?? '';
    signs += first === '-' ? (at > 0 ? '.' : ROUND.includes(medial) ? 'W' : 'V') : first;
    signs += `.${FINALS[final] ?? ''}`;
  }
  const sound = collapsed(signs.replace(/\.(?=[^.])/g, '.'));
  return sound.replace('V', '').length >= SHORTEST && sounds.has(sound);
}
