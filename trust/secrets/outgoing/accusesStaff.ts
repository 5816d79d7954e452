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
 * is there counts, wherever they want to lead, and what is told of somebody elsewhere does not. It reports nobody: it has the user asked whom they mean. The words are
 * data (`understanding/asking/accuses.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'accuses.yaml');
const KINDS = [
  'here',
  'calls',
  'harmless',
  'doubts',
  'staff',
  'another',
  'wrong',
  'report',
  'complains',
  'third',
  'elsewhere',
  'others',
  'tells',
  'story',
] as const;
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
/** What they are told to do is said in a sentence; more is what happened to them, before they came here. */
const ORDERED = { latin: 90, others: 36 };
const LATIN = /^[\p{Script=Latin}\p{Script=Common}]*$/u;

/** Stands for the name of somebody whom they have met. */
const NAMED = '¤';
/** Their name and nothing else is no clause but a call. */
const ONLY_CALLED = /^[^\p{L}\p{N}¤]*¤\s*(?:さん|様|さま|님|씨|小姐|先生|女士)?\s*$/u;
const CLAUSES = /(?:[,!?;:。、，！？；：\n]|\.(?!\d))+/u;

/**
 * Whether a user's words say that something is wrong with a member of staff whom they have met. Pure. `names`: theirs; `hasCase`: one of
 * them has the case now, and is meant where nobody is named: "was told to install AnyDesk".
 */
export function accusesStaff(text: string, names: readonly string[] = [], hasCase = false): boolean {
  if (text.length > LONGEST) return false;
  const readings = [text, toStandardChinese(text)].map((one) => foldedOf(withNamed(one, names)));
  return [...new Set(readings)].some((said) => accuses(said, hasCase));
}

function accuses(said: string, hasCase: boolean): boolean {
  patterns ??= readPatterns();
  const {
    here,
    calls,
    harmless,
    doubts,
    staff,
    another,
    wrong,
    report,
    complains,
    third,
    elsewhere,
    others,
    tells,
    story,
  } = patterns;
  const clauses = said
    .replace(harmless, ' ')
    .replace(calls, ' ')
    .split(CLAUSES)
    .filter((clause) => !ONLY_CALLED.test(clause));
  const isHere = (one: string) => has(here, one) && !has(others, one);
  if (clauses.some((one) => isHere(one) && (has(wrong, one) || (has(complains, one) && !has(elsewhere, one)))))
    return true;
  const rest = clauses.join(', ');
  if (has(elsewhere, said) || has(others, rest)) return false;
  const isOfStaff = has(staff, rest) || rest.includes(NAMED);
  const isWrong = has(wrong, rest);
  if (has(report, rest)) return isOfStaff || has(third, rest) || isWrong || isWithin(BARE, rest);
  if (has(doubts, rest) || (has(complains, rest) && isOfStaff)) return true;
  const isOrdered = has(tells, rest) && isWithin(ORDERED, rest) && !has(story, rest);
  if (isOrdered && (hasCase || isOfStaff || has(third, rest))) return true;
  return isWrong && (isOfStaff || has(another, rest));
}

const isWithin = (most: typeof BARE, text: string) => text.length <= (LATIN.test(text) ? most.latin : most.others);

/** Shorter names are words as well, or parts of some: as they are written they are names. */
const SHORT_NAME = 3;
const CJK = '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}]';
const LETTER = `(?!${CJK})[\\p{L}\\p{N}]`;
const HONORIFIC = '(?=さん|様|さま|님|씨|小姐|先生|女士)';

/** A text with a sign in the place of each name, and of each part of one. */
function withNamed(text: string, names: readonly string[]): string {
  const parts = names.flatMap((name) => [name, ...name.split(/\s+/u)]).filter((one) => /\p{L}{2}|^\p{Lo}$/u.test(one));
  return [...new Set(parts.flatMap((one) => [one, toStandardChinese(one)]))]
    .toSorted((a, b) => b.length - a.length)
    .reduce((left, name) => left.replace(patternOfName(name), NAMED), text.normalize('NFKC'));
}

function patternOfName(name: string): RegExp {
  const said = name.normalize('NFKC').replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  if (new RegExp(CJK, 'u').test(name))
    return new RegExp(`(?<!\\p{Script=Hangul})${said}${name.length > 1 ? '' : HONORIFIC}`, 'gu');
  return new RegExp(`(?<!${LETTER})${said}(?!${LETTER})`, name.length > SHORT_NAME ? 'giu' : 'gu');
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
