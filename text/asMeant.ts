import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../core/files/yamlFile.ts';
import { longestMatch } from '../core/longestMatch.ts';
import { packageRoot } from '../core/process/packageRoot.ts';

const DIR = join(packageRoot(__dirname), 'knowledge', 'thesaurus');
const word = z.string().min(1).max(30);
const Mixed = z.strictObject({
  words: z.array(z.strictObject({ say: z.array(word).min(1), zh: word, ja: word, ko: word })),
});
const pairs = z.record(word, word);
const Spoken = z.strictObject({ en: pairs, ja: pairs, ko: pairs });

const NATIVE = /[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/;
const LATIN_WORD = /[a-z]{2}/;

/** A broken file stops the start and no message. Errors: `input.invalid` with file, line and reason. */
const { en, ja, ko } = readYaml(join(DIR, 'spoken.yaml'), Spoken);
const { words } = readYaml(join(DIR, 'mixed.yaml'), Mixed);
const foreignWords = (writing: 'zh' | 'ja' | 'ko') =>
  wholeWords(words.flatMap((entry) => entry.say.map((said): [string, string] => [said, entry[writing]])));

const READ = {
  latin: [wholeWords(Object.entries(en))],
  zh: [foreignWords('zh')],
  ja: [anywhere(ja), foreignWords('ja')],
  ko: [anywhere(ko), foreignWords('ko')],
};

/**
 * Common misspellings, dialect and words written by their sound in the usual ones, and English words in the middle of Chinese,
 * Japanese and Korean in the words that are written there. `folded`: in lower case and narrow letters.
 */
export function asMeant(folded: string, writing: keyof typeof READ): string {
  return READ[writing].reduce((text: string, read) => read(text), folded);
}

function anywhere(said: Readonly<Record<string, string>>): (text: string) => string {
  return longestMatch([
    Object.entries(said)
      .map(([from, to]) => `${from} ${to}`)
      .join('|'),
  ]);
}

/** Latin words by themselves: not within a longer one, a link, a name with a hyphen or an address. */
function wholeWords(said: readonly (readonly [string, string])[]): (text: string) => string {
  const meant = new Map(said);
  const longestFirst = [...meant.keys()].sort((a, b) => b.length - a.length).join('|');
  const any = new RegExp(`(?<![a-z0-9@._/'-])(?:${longestFirst})(?![a-z0-9@_/'-]|\\.[a-z0-9])`, 'g');
  const isForeign = said.some(([, to]) => NATIVE.test(to));
  return (text) =>
    LATIN_WORD.test(text) && (!isForeign || NATIVE.test(text))
      ? text.replace(any, (found) => meant.get(found) ?? found)
      : text;
}
