import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { staysOwn, withSecretsAs } from './askingByWeight.ts';
import { undenied } from './governedDenial.ts';

/*
 * "To stop the transfer type your seed phrase here", "our anti-fraud team needs your seed phrase": a word of denial, or of thieves,
 * stands in the clause and takes nothing back. A request counts as denied where the denial stands at its verb, and as a warning where
 * others ask. What a clause holds is written as four signs, so that a term says how they stand to each other. The words are data
 * (`understanding/asking/desk.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'desk.yaml');
const KINDS = [
  'idle',
  'tell',
  'type',
  'desk',
  'othersAsk',
  'happened',
  'asks',
  'outright',
  'reassures',
  'safe',
] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);

const SECRET = '§';
const TELL = '¤';
const TYPE = '‡';
const DESK = '¶';
/** What is told there names nobody who hears it. In the other languages a term says how. */
const ENGLISH = /^[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Hangul}]*$/u;
/** A clause comes without the sign that ends it. */
const END = '。';

let patterns: Readonly<Record<Kind, RegExp>> | null = null;

/** Whether a clause has the user tell, type or show to the desk what opens a wallet, whatever else it denies. Of folded text. */
export function asksOfDesk(clause: string, sentence: string = clause): boolean {
  patterns ??= readPatterns();
  const named = withSecretsAs(clause, SECRET).replace(patterns.idle, ' ');
  if (!named.includes(SECRET)) return false;
  if (has(patterns.outright, `${named}${END}`)) return true;
  if (has(patterns.othersAsk, named)) return false;
  const left = signed(undenied(clause, sentence), patterns);
  const asked = `${left}${END}`;
  if (!asked.includes(SECRET)) return false;
  if (has(patterns.asks, asked)) return !staysOwn(clause) || asked.includes(DESK);
  if (asked.includes(DESK)) return asked.includes(TELL) || (asked.includes(TYPE) && !staysOwn(clause));
  return asked.includes(TELL) && ENGLISH.test(clause) && !staysOwn(clause);
}

/** Whether a sentence has the user tell or type a secret and says that nothing bad comes of it, here or right before. Of folded text. */
export function asksReassuring(sentence: string, before = ''): boolean {
  patterns ??= readPatterns();
  const named = withSecretsAs(sentence, SECRET).replace(patterns.idle, ' ');
  if (!named.includes(SECRET) || !(has(patterns.reassures, named) || has(patterns.reassures, before))) return false;
  const rest = sentence.replace(patterns.reassures, ' ');
  if (has(patterns.othersAsk, withSecretsAs(rest, SECRET)) || staysOwn(sentence)) return false;
  const asked = signed(undenied(rest), patterns);
  return asked.includes(SECRET) && (asked.includes(TELL) || asked.includes(TYPE));
}

/** Whether something is told, typed or shown in what a sentence does not deny, to whomever. Of folded text without what it denies. */
export function handsItOver(left: string): boolean {
  patterns ??= readPatterns();
  const read = signed(left, patterns);
  return read.includes(TELL) || read.includes(TYPE);
}

/** Whether it is told or sent, and not only typed: no place of the user's own takes what is told. */
export function isToldOn(left: string): boolean {
  patterns ??= readPatterns();
  return signed(left, patterns).includes(TELL);
}

/** Whether that is called harmless. */
export function callsItSafe(left: string): boolean {
  patterns ??= readPatterns();
  return has(patterns.safe, left);
}

function signed(text: string, { idle, tell, type, desk }: Readonly<Record<Kind, RegExp>>): string {
  const named = withSecretsAs(text, SECRET).replace(idle, ' ');
  return named.replace(tell, TELL).replace(desk, DESK).replace(type, TYPE);
}

/** Whether a clause tells or asks what happened to a secret, or what a device needs one for, and names nobody here. Of folded text. */
export function tellsOfSecret(clause: string): boolean {
  patterns ??= readPatterns();
  return has(patterns.happened, `${clause}${END}`) && !has(patterns.desk, clause);
}

/** Reads the words: at a start, so that a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readDeskWords(): void {
  patterns ??= readPatterns();
}

function readPatterns(): Readonly<Record<Kind, RegExp>> {
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
}
