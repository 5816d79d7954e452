import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { view } from '../../written/fold.ts';
import { clausesOf, sentencesOf } from '../clauses.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { asRead } from './asking.ts';
import { namesSecret, withoutIdleDenials } from './askingByWeight.ts';
import { NEGATION } from './denial.ts';
import { undenied } from './governedDenial.ts';
import { names } from './naming.ts';

/*
 * There is no end of ways to ask for a secret ("pop it in here"), but its names are few. A message of staff that names one, denies
 * nothing and does not leave it with the user is said, and the bot speaks under it; a user who offers one is answered with a no
 * or not at all. The words are data (`understanding/asking/named.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'named.yaml');
const KINDS = ['names', 'lacks', 'kept', 'ours', 'offers'] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);

let patterns: Readonly<Record<Kind, RegExp>> | null = null;

/** Of a long text this much: what names a secret openly does so early, and what an agent may write is not to stop the desk. */
const READ = 4_000;

/** Whether a text names a secret in a sentence that neither denies anything nor leaves it in the user's app or on paper. Pure. */
export function namesSecretOpenly(text: string): boolean {
  const folded = foldedOf(text);
  return [folded, asRead(folded)].some((read) =>
    sentencesOf(read, clausesOf(read), (clause) => clause.text).some(({ start, end }) =>
      isOpen(read.slice(start, end)),
    ),
  );
}

/** Whether a user's words offer a secret, or ask whether it is wanted: "should I send you my phrase?" Pure. */
export function offersSecret(text: string): boolean {
  const { offers } = readWords();
  const folded = foldedOf(text);
  return namesAny(folded) && has(offers, folded);
}

/** Whether a reply to such an offer is a no, or leaves the secret where it is. Pure. */
export function turnsDown(reply: string): boolean {
  const folded = foldedOf(reply);
  const { kept, ours } = readWords();
  return NEGATION.test(withoutIdleDenials(folded)) || (has(kept, folded) && !has(ours, folded));
}

function isOpen(sentence: string): boolean {
  const { lacks, kept, ours, names: more } = readWords();
  const said = sentence.replace(lacks, ' ');
  if (!namesAny(said) || !namesAny(undenied(said))) return false;
  // A name may end like a denial: 「フレーズ、」.
  if (NEGATION.test(withoutIdleDenials(said).replace(more, ' '))) return false;
  return !has(kept, sentence) || has(ours, sentence);
}

const namesAny = (folded: string) => names(folded) || namesSecret(folded) || has(readWords().names, folded);

const foldedOf = (text: string) => view(text.slice(0, READ)).folded.replaceAll('’', "'");

/** Reads the words of names and offers: read at a start, a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readWords(): Readonly<Record<Kind, RegExp>> {
  if (patterns) return patterns;
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  patterns = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
  return patterns;
}
