import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { has, patternOf, Terms } from '../terms.ts';

/*
 * Thieves describe what they want in ever other words, so what a sentence names, how it asks and the reason that it gives are
 * weighed together: "the sheet" is nothing, "hold the sheet up to the camera for our engineer" is a request. The words are data
 * (`understanding/asking/<language>.yaml`), and those of all languages are read at once: a sentence may be mixed.
 */

const KINDS = [
  'secret',
  'likely',
  'maybe',
  'toUs',
  'want',
  'type',
  'reason',
  'harmless',
  'own',
  'told',
  'harm',
  'lacks',
  'notDenied',
] as const;
type Kind = (typeof KINDS)[number];
const Words = z.strictObject(Object.fromEntries(KINDS.map((kind) => [kind, Terms])) as Record<Kind, typeof Terms>);

const WORDS = join(packageRoot(__dirname), 'understanding', 'asking');
/** What is named, how it is asked for and why add up to this. */
const ENOUGH = 4;
/** Told or shown to the desk, wherever else it goes as well. */
const TO_US = 3;
/** What a harmless word beside it takes from what may mean something else. */
const HARMLESS = 2;

type Patterns = Readonly<Record<Kind, RegExp>>;
let patterns: Patterns | null = null;

/**
 * Whether a sentence asks the user for what opens a wallet or an account. Sentences: folded, without what they deny.
 * `before`: the sentence that a short one may point back at ("… your new phone. Send it to me."). `whole`: with what it denies,
 * which may be a reason ("this is no scam").
 */
export function asksByWeight(sentence: string, before?: string, whole: string = sentence): boolean {
  patterns ??= readPatterns();
  const text = sentence.replace(patterns.told, ' ');
  const named = namedIn(patterns, text);
  const earlier = before === undefined ? 0 : namedIn(patterns, before.replace(patterns.told, ' '));
  if (named < 1 && earlier < 1) return false;
  const asked = askedIn(patterns, text);
  if (asked === 0) return false;
  if (named >= 1 && named + asked + (has(patterns.reason, whole) ? 1 : 0) >= ENOUGH) return true;
  return asked >= TO_US && earlier >= 1;
}

/** Whether a sentence names what opens a wallet or an account, by a name that nothing else bears. */
export function namesSecret(sentence: string): boolean {
  patterns ??= readPatterns();
  return has(patterns.secret, sentence.replace(patterns.told, ' '));
}

/** The names of `secret` and `likely`, for a pattern in which one stands. */
export function anySecret(): string {
  patterns ??= readPatterns();
  return `${patterns.secret.source}|${patterns.likely.source}`;
}

/** What stands for a named secret in `lacks`. */
const SECRET = '§';

/** "You should not keep it from me": kept from us, and not by them. */
const FROM_US = /\b(?:keep|hold|hide) (?:your |the |that )?§ (?:back )?from (?:me|us|our|support|staff)\b/gu;

/** Whether a whole sentence, with what it denies, asks by saying what is missing: "I have not received your seed phrase yet."; where it is for a device of the user's it is none. */
export function asksByLack(sentence: string): boolean {
  patterns ??= readPatterns();
  const text = sentence.replace(patterns.told, ' ').replace(patterns.secret, SECRET);
  return text.includes(SECRET) && has(patterns.lacks, text) && !has(patterns.own, text.replace(FROM_US, ' '));
}

/** Whether it is typed or kept at the user's own place. */
export function staysOwn(text: string): boolean {
  patterns ??= readPatterns();
  return has(patterns.own, text);
}

/** The text with a sign in the place of each named secret; of a secret's harmless namesakes nothing stays. */
export function withSecretsAs(text: string, sign: string): string {
  patterns ??= readPatterns();
  return text.replace(patterns.told, ' ').replace(patterns.secret, sign);
}

/** The text without what denies something else than what is to be done: "don't forget to", "no need to worry". */
export function withoutIdleDenials(text: string): string {
  patterns ??= readPatterns();
  return text.replace(patterns.notDenied, ' ');
}

/** Whether a sentence is of something harmless: a hash, an error, an amount. */
export function isHarmless(sentence: string): boolean {
  patterns ??= readPatterns();
  return has(patterns.harmless, sentence);
}

/** The sentence without those names. */
export function withoutSecrets(sentence: string): string {
  patterns ??= readPatterns();
  return sentence.replace(patterns.secret, ' ');
}

/** Whether a clause has the user do what nobody at a desk asks for: run what they paste, give up a protection, use somebody's words. */
export function asksForHarm(clause: string): boolean {
  patterns ??= readPatterns();
  return has(patterns.harm, clause);
}

function namedIn({ secret, likely, maybe, harmless }: Patterns, text: string): number {
  if (has(secret, text)) return 3;
  const hints = Math.min(2, new Set(text.match(maybe) ?? []).size);
  return Math.max(has(likely, text) ? 2 : 0, hints) - (has(harmless, text) ? HARMLESS : 0);
}

function askedIn({ toUs, own, want, type }: Patterns, text: string): number {
  if (has(toUs, text)) return TO_US;
  if (has(own, text)) return 0;
  return has(want, text) ? 2 : has(type, text) ? 0.5 : 0;
}

/**
 * Reads the words of asking: read at a start, a broken file stops it and not the first message of staff.
 * Errors: `input.invalid`.
 */
export function readAskingWords(): void {
  patterns ??= readPatterns();
}

function readPatterns(): Record<Kind, RegExp> {
  const all = LANGUAGES.map((language) => readYaml(join(WORDS, `${language}.yaml`), Words));
  const of = (kind: Kind) => patternOf(all.flatMap((words) => words[kind]));
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
}
