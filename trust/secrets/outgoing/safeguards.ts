import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { foldedOf } from './asking/namedOpenly.ts';
import { inAnyReading } from './asShown.ts';
import { has, patternOf, Terms } from './terms.ts';

/*
 * A user who does not believe the bot's lines, or fears what a report costs, has nothing left against a member of staff. There is no end of
 * ways to talk them down, so whatever names them, or speaks in the desk's voice, has the bot's own line under it; what others warn of or take reports of is left alone,
 * as long as it is not talked down. The words are data (`understanding/asking/safeguards.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'safeguards.yaml');
const KINDS = [
  'own',
  'voice',
  'vouches',
  'state',
  'report',
  'elsewhere',
  'warning',
  'print',
  'outside',
  'down',
] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);
let patterns: Readonly<Record<Kind, RegExp>> | null = null;

const SENTENCES = /[.!?。！？\n]+/u;
const QUOTES = /["“”「」『』]/g;

/** Whether words of staff name this desk's report, or what the bot says of staff; a report to the police or a wallet's warning is none. Pure. */
export function namesSafeguard(text: string): boolean {
  const isNamed = (reading: string) => foldedOf(reading).replace(QUOTES, '').split(SENTENCES).some(namesIt);
  return inAnyReading(text, (reading) => isNamed(reading) || null) === true;
}

function namesIt(sentence: string): boolean {
  patterns ??= readPatterns();
  const { own, vouches, report, elsewhere, warning, print, outside, down } = patterns;
  if (has(own, sentence) || has(vouches, sentence) || speaksForDesk(sentence)) return true;
  const isReport = has(report, sentence);
  if (isReport && !has(elsewhere, sentence)) return true;
  const isWarning = has(warning, sentence);
  if (isWarning && !has(outside, sentence)) return true;
  return (isReport || isWarning || has(print, sentence)) && has(down, sentence);
}

const DECORATION = /^[\s>*_#[【（(—–-]+/u;
/** Behind who speaks: a bracket, a colon, or that it is them. */
const SPEAKS = /^(?:\*\*|__)\s|^[\s*_]*(?:[\]】）):]|(?:says|here)\b|です|입니다)/u;
/** What stands before a line of no person. */
const SIGN = /^[\s>*_#]*[🔒🔐🔏🛡✅☑✔⚙ℹ🤖🔔📢]/u;

/** Whether a sentence begins as the desk itself would: "[System] The agent has been checked", "🔒 Secure mode is on". */
function speaksForDesk(sentence: string): boolean {
  patterns ??= readPatterns();
  const { voice, state } = patterns;
  if (SIGN.test(sentence) && has(state, sentence)) return true;
  const said = sentence.replace(DECORATION, '');
  voice.lastIndex = 0;
  const found = voice.exec(said);
  return found?.index === 0 && SPEAKS.test(said.slice(found[0].length));
}

/** Reads the words: at a start, so that a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readSafeguards(): void {
  patterns ??= readPatterns();
}

function readPatterns(): Readonly<Record<Kind, RegExp>> {
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
}
