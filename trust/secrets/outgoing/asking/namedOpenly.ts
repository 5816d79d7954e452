import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { view } from '../../written/fold.ts';
import { clausesOf, sentencesOf } from '../clauses.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { undisguised } from '../undisguised.ts';
import { asRead } from './asking.ts';
import { anySecret, isHarmless, namesSecret, staysOwn, withSecretsAs } from './askingByWeight.ts';
import { callsItSafe, handsItOver, isToldOn, tellsOfSecret } from './askingOfDesk.ts';
import { isLimited, seeksYes, undenied } from './governedDenial.ts';
import { names, namesLoosely, SECRET_NAME } from './naming.ts';

/*
 * There is no end of ways to ask for a secret ("pop it in here"), but its names are few. A message of staff that names one, denies
 * nothing and does not leave it with the user is said, and the bot speaks under it; a user who offers one is answered with a no
 * or not at all. The words are data (`understanding/asking/named.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'named.yaml');
const KINDS = ['names', 'lacks', 'kept', 'ours', 'others', 'offers'] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);

let patterns: Readonly<Record<Kind, RegExp>> | null = null;

/** Of a long text this much, which is all that staff may write: an article is not to stop the desk. */
const READ = 8_000;

/**
 * Whether a text names a secret and is not, as a whole, a plain denial to everybody or a pointer to the user's app or paper: then the bot
 * speaks under it, whatever the text says. Pure.
 */
export function namesSecretOpenly(text: string): boolean {
  const folded = foldedOf(text);
  return [folded, undisguised(asRead(folded))].some((read) => {
    if (!namesAny(read) && !namesLoosely(read)) return false;
    const whole = sentencesOf(read, clausesOf(read), (clause) => clause.text);
    return whole.some(({ start, end }) => isOpen(read.slice(start, end)));
  });
}

/** Whether a user's words offer a secret, or ask whether it is wanted: "should I send you my phrase?" Pure. */
export function offersSecret(text: string): boolean {
  const { offers } = readWords();
  const folded = foldedOf(text);
  return namesAny(folded) && has(offers, folded);
}

function isOpen(sentence: string): boolean {
  const { lacks, kept, ours, others } = readWords();
  if (isLimited(sentence)) return true;
  if (seeksYes(sentence) && (namesAny(sentence) || namesLoosely(sentence)) && handsItOver(sentence)) return true;
  const said = leftOf(sentence.replace(lacks, ' '));
  const [goesOver, isOurs] = [handsItOver(said), has(ours, said)];
  if (isOurs && (goesOver || callsItSafe(said)) && !isHarmless(said)) return true;
  if (!namesAny(withoutDeniedObject(said)) || (has(others, sentence) && !goesOver)) return false;
  return !has(kept, sentence) || has(ours, sentence) || !isAllKept(sentence);
}

/** Between two clauses, each of which has to say itself where the secret stays. */
const CLAUSE_ENDS = /[,;:、，；：\n–—]|\bthen\b/u;
const IT = /\b(?:it|them)\b|それ|[它牠]|그것|그걸/u;

/**
 * Whether each clause that names a secret leaves it with the user itself. What only tells which secret is meant does not ("the phrase you
 * wrote on paper, please"), and neither does the clause beside it ("keep the paper, then the phrase"). Typed, it stays in the place that
 * the sentence has named.
 */
function isAllKept(sentence: string): boolean {
  const { kept } = readWords();
  const isOwnPlace = staysOwn(sentence);
  return sentence.split(CLAUSE_ENDS).every((clause) => {
    const said = withoutAttributes(clause);
    if (!namesAny(clause)) return !(IT.test(clause) && handsItOver(said)) || isOwnPlace || has(kept, clause);
    const left = undenied(said, sentence);
    if (!namesAny(withoutDeniedObject(left)) || tellsOfSecret(clause)) return true;
    return !isToldOn(left) && (has(kept, said) || (isOwnPlace && handsItOver(left)));
  });
}

/** What tells which secret is meant: behind it in English, before it elsewhere. */
let attributes: RegExp | null = null;

function withoutAttributes(clause: string): string {
  attributes ??= new RegExp(
    [
      `(?<=(?:${anySecret()}|${SECRET_NAME}) )(?:(?:that|which) (?:you(?:'ve| have)?|it|was|were)|you(?:'ve| have)?|kept|stored|written|shown|created|engraved|noted) [^,;]{1,40}`,
      `[^\\s、。，,]{1,16}(?:[たるの]|ている|ておいた)(?=${SECRET_NAME})`,
      `[^\\s、。，,]{1,12}的(?:那个|那份|)?(?=${SECRET_NAME})`,
      `[^、。，,]{1,16}?(?:은|는|신|던|둔|난|온|된|진|긴|의) (?=${SECRET_NAME})`,
    ].join('|'),
    'gu',
  );
  return clause.replace(attributes, ' ');
}

/** Where a denial stands behind what it denies: it reaches back over the clauses before it. */
const BACKWARD = /[\p{Script=Hiragana}\p{Script=Hangul}]/u;

/** What of a sentence nothing denies. A comfort in one clause denies nothing of the next. */
function leftOf(sentence: string): string {
  if (BACKWARD.test(sentence)) return undenied(sentence);
  return clausesOf(sentence)
    .map(({ text }) => undenied(text, sentence))
    .join(',');
}

/** In Chinese what is not to be told may stand before its denial: 助记词请不要告诉任何人. */
const BEFORE_DENIAL = /(?:^|[,，。、\s])([^\s,，。、a-z]{1,24}) ¬ /gu;
const SAYS_NOTHING = /^(?:[您你]的|[请請也都]|千万|千萬|绝对|絕對|一定|永远|永遠|§)*$/u;

function withoutDeniedObject(left: string): string {
  return left.replace(BEFORE_DENIAL, (whole, object: string) =>
    SAYS_NOTHING.test(withSecretsAs(object, '§')) ? ' ' : whole,
  );
}

/** Whether it names a secret by any of its names. Of folded text. */
export const namesAny = (folded: string) => names(folded) || namesSecret(folded) || has(readWords().names, folded);

/** As these guards read it. */
export const foldedOf = (text: string) => view(text.slice(0, READ)).folded.replaceAll('’', "'");

/** Reads the words of names and offers: read at a start, a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readWords(): Readonly<Record<Kind, RegExp>> {
  if (patterns) return patterns;
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  patterns = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
  return patterns;
}
