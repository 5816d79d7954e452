import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { fold } from '../written/fold.ts';

/*
 * "recvoery pharse", "rec/overy", 「助」「记」「词」, "zhu ji ci": a person reads the name of a secret, a pattern does not. Here such a name
 * is written out. The words are data (`understanding/asking/disguised.yaml`).
 */

const List = z.array(z.string().min(1)).min(1);
const Words = z.strictObject({
  apart: List,
  sounds: z.record(z.string(), List),
  pairs: z.array(z.tuple([z.string(), z.string()])).min(1),
  alone: List,
  others: List,
});

interface Reading {
  readonly names: readonly (readonly [RegExp, string])[];
  readonly pairs: readonly (readonly [Heard, Heard])[];
  readonly alone: readonly Heard[];
  /** Those of pairs and those that stand alone. */
  readonly words: readonly Heard[];
  readonly others: ReadonlySet<string>;
}
let reading: Reading | null = null;

/** What may stand between the signs of a name: whatever is no letter, or the number or the sound of each: 助(zhu)记(ji)词. */
const BETWEEN = String.raw`(?:[^\p{L}\p{N}]{0,4}|[^\p{L}\p{N}]{0,2}[a-z\p{N}]{1,6}[^\p{L}\p{N}]{0,2})`;
/** Between kana a person reads these as kana: リ力バリー, and not 入力. Folded, so of hiragana. */
const AS_KANA: Readonly<Record<string, string>> = { 力: 'か', 口: 'ろ', 工: 'え', 夕: 'た', 卜: 'と' };
const LIKE_KANA = /(?<=[ぁ-んー])[力口工夕卜](?=[ぁ-んー])/gu;
/** Signs within a word of Latin letters. */
const WITHIN = /(?<![a-z])[a-z]+(?:[/'’()|.,:;[\]{}"“”-]{1,2}[a-z]+)+/g;
const WORD = /[a-z]+/g;
/** In letters: a longer word may differ in two. */
const LONG = 8;

/** A folded text with disguised names of secrets as they are spelled; the text itself where there is none. */
export function undisguised(folded: string): string {
  reading ??= readWords();
  const { names, words, alone, others } = reading;
  let text = folded.replace(LIKE_KANA, (sign) => AS_KANA[sign] ?? sign);
  for (const [disguise, name] of names) text = text.replace(disguise, name);
  text = text.replace(WITHIN, (parts) => {
    const whole = asHeard(parts.replace(/[^a-z]/g, ''));
    return words.some((word) => isNear(whole, word)) ? whole.word : parts;
  });
  text = text.replace(WORD, (word) => {
    if (others.has(word)) return word;
    const written = asHeard(word);
    return alone.find((name) => isNear(written, name))?.word ?? word;
  });
  return pairsIn(text, reading);
}

/** Two words in a row that are near the two of a name. */
function pairsIn(text: string, { pairs, others }: Reading): string {
  const words = [...text.matchAll(WORD)].map((found) => ({ index: found.index, ...asHeard(found[0]) }));
  let out = text;
  for (let i = words.length - 1; i > 0; i -= 1) {
    const [first, second] = [words[i - 1], words[i]];
    if (!first || !second || second.index - first.index - first.word.length > 2) continue;
    if (others.has(first.word) || others.has(second.word)) continue;
    const pair = pairs.find(([one, other]) => isNear(first, one) && isNear(second, other));
    if (pair)
      out = `${out.slice(0, first.index)}${pair[0].word} ${pair[1].word}${out.slice(second.index + second.word.length)}`;
  }
  return out;
}

/** A word and all that it is compared by. */
interface Heard {
  readonly word: string;
  readonly sound: string;
  readonly letters: string;
  readonly short: string;
}

function asHeard(word: string): Heard {
  return { word, sound: sound(word), letters: sorted(word), short: shortened(word) };
}

/** As it sounds: ph is f, z is s, a letter twice is one. */
function sound(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/z/g, 's')
    .replace(/(.)\1+/g, '$1');
}

function isNear(written: Heard, name: Heard): boolean {
  if (written.word === name.word) return true;
  // Of short words only letters that are turned round, or a vowel: "kye", "sead", and neither "need" nor "they".
  if (name.word.length < 5)
    return written.letters === name.letters || written.sound === name.sound || written.short === name.short;
  return distance(written.sound, name.sound) <= (name.word.length >= LONG ? 2 : 1);
}

/** Its vowels in one: "sead", "sede". */
function shortened(word: string): string {
  return word.replace(/e$/, '').replace(/[aei]+/g, 'e');
}

function sorted(word: string): string {
  return [...word].sort().join('');
}

/** Letters added, left out, replaced or turned round (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 3;
}

/** Reads the words: at a start, so that a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readDisguises(): void {
  reading ??= readWords();
}

function readWords(): Reading {
  const file = join(packageRoot(__dirname), 'understanding', 'asking', 'disguised.yaml');
  const { apart, sounds, pairs, alone, others } = readYaml(file, Words);
  const spaced = apart.map((name) => {
    const signs = [...fold(name).replaceAll(' ', '')];
    return [
      new RegExp(signs.map((sign) => (sign === 'ー' ? `[ー一-]?` : sign)).join(BETWEEN), 'gu'),
      fold(name),
    ] as const;
  });
  const heard = Object.entries(sounds).flatMap(([name, ways]) =>
    ways.map((way) => [new RegExp(`(?<![a-z])${fold(way)}(?![a-z])`, 'gu'), fold(name)] as const),
  );
  return {
    names: [...heard, ...spaced],
    pairs: pairs.map(([one, other]) => [asHeard(one), asHeard(other)] as const),
    alone: alone.map(asHeard),
    words: [...new Set([...pairs.flat(), ...alone])].map(asHeard),
    others: new Set(others),
  };
}
