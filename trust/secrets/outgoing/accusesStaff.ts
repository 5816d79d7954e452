import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { toStandardChinese } from '../../../text/simplified.ts';
import { foldedOf } from './asking/namedOpenly.ts';
import { has, patternOf, Terms } from './terms.ts';

/*
 * Who is robbed or insulted by a member of staff seldom types "report": "he wants my phrase, get me somebody else". What is said of whoever
 * is there counts, and what is told of somebody elsewhere does not. It reports nobody: it has the user asked whom they mean. The words are
 * data (`understanding/asking/accuses.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'accuses.yaml');
const KINDS = ['staff', 'another', 'wrong', 'report', 'complains', 'third', 'elsewhere'] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);
let patterns: Readonly<Record<Kind, RegExp>> | null = null;

/** In characters: whoever accuses somebody says so in a few words, and a story is of somebody elsewhere. */
const LONGEST = 300;
/** A report that names nobody is no more than that; where a sign is a syllable or a word it is shorter. */
const BARE = { latin: 24, others: 9 };
const LATIN = /^[\p{Script=Latin}\p{Script=Common}]*$/u;

/** Whether a user's words say that something is wrong with a member of staff whom they have met; `names`: theirs. Pure. */
export function accusesStaff(text: string, names: readonly string[] = []): boolean {
  if (text.length > LONGEST) return false;
  patterns ??= readPatterns();
  const { staff, another, wrong, report, complains, third, elsewhere } = patterns;
  const folded = foldedOf(text);
  return [...new Set([folded, foldedOf(toStandardChinese(text))])].some((said) => {
    if (has(elsewhere, said)) return false;
    const isOfStaff = has(staff, said) || names.some((name) => name !== '' && said.includes(foldedOf(name)));
    const isWrong = has(wrong, said);
    if (has(report, said))
      return isOfStaff || has(third, said) || isWrong || said.length <= (LATIN.test(said) ? BARE.latin : BARE.others);
    if (has(complains, said) && isOfStaff) return true;
    return isWrong && (isOfStaff || has(another, said));
  });
}

/** Reads the words: at a start, so that a broken file stops it and not the first accusation. Errors: `input.invalid`. */
export function readAccusations(): void {
  patterns ??= readPatterns();
}

function readPatterns(): Readonly<Record<Kind, RegExp>> {
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
}
