import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { view } from '../../written/fold.ts';
import { clausesOf, sentencesOf } from '../clauses.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { namesSecret } from './askingByWeight.ts';
import { names } from './naming.ts';

/*
 * Who is to be robbed is told long before that the desk sees words, that whoever helps is to be trusted, that coins lie well with it,
 * or where else it answers. None of these asks for anything, and an agent may have to say one; an article says it to everybody, and
 * for good. The words are data (`understanding/orders/trust.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'orders', 'trust.yaml');
const KINDS = [
  'here',
  'sees',
  'secret',
  'trusts',
  'place',
  'coins',
  'channel',
  'denies',
  'notDenied',
  'bidding',
] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);

/** All of one of these in a sentence that denies none of it. */
const FRAMES: readonly (readonly Kind[])[] = [['here', 'sees', 'secret'], ['here', 'trusts'], ['channel']];
/** Whatever is denied beside it: "nothing can happen to coins in our vault". */
const EVEN_DENIED: readonly (readonly Kind[])[] = [['place', 'coins']];

let patterns: Readonly<Record<Kind, RegExp>> | null = null;

/** Whether a text would have its readers trust the desk with what nobody gives away, or names another place where it answers. Pure. */
export function earnsTrust(text: string): boolean {
  patterns ??= readPatterns();
  const words = patterns;
  const folded = view(text).folded.replaceAll('’', "'");
  const clauses = clausesOf(folded);
  const denied = (clause: string) => has(words.denies, clause.replace(words.notDenied, ' '));
  const holds = (frames: readonly (readonly Kind[])[], said: string) =>
    frames.some((kinds) => kinds.every((kind) => has(words[kind], said)));
  return (
    sentencesOf(folded, clauses, (clause) => (denied(clause.text) ? '' : clause.text)).some(({ text: said }) =>
      holds(FRAMES, said),
    ) || sentencesOf(folded, clauses, (clause) => clause.text).some(({ text: said }) => holds(EVEN_DENIED, said))
  );
}

/** Whether a sentence says what readers may, can or shall do with those at the desk, or they with them; whether it is good or bad. Pure. */
export function turnsToDesk(text: string): boolean {
  patterns ??= readPatterns();
  const { here, bidding } = patterns;
  const folded = view(text).folded.replaceAll('’', "'");
  return sentencesOf(folded, clausesOf(folded), (clause) => clause.text).some(
    ({ text: said }) => has(here, said) && has(bidding, said),
  );
}

/** Whether a line names what opens a wallet or an account, whatever it says of it. Pure. */
export function speaksOfSecret(line: string): boolean {
  const { folded } = view(line);
  return names(folded) || namesSecret(folded);
}

/** Reads the words of trust: read at a start, a broken file stops it and not the first draft. Errors: `input.invalid`. */
export function readTrustWords(): void {
  patterns ??= readPatterns();
}

function readPatterns(): Readonly<Record<Kind, RegExp>> {
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
}
