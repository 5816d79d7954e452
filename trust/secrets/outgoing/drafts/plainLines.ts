import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { view } from '../../written/fold.ts';
import { NEGATION } from '../asking/denial.ts';
import { speaksOfSecret } from '../asking/trusting.ts';
import { has, patternOf, Terms } from '../terms.ts';

/*
 * Nobody can list what a line of an article may do to its readers, so what one editor publishes alone is what is told to be plain: the
 * way to a menu, and a spelling that is put right. The words are data (`understanding/orders/plain.yaml`), those of all languages are
 * read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'orders', 'plain.yaml');
const KINDS = ['begins', 'agrees', 'heeds', 'topics', 'warnings', 'acts', 'path', 'speaks'] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);

let patterns: Readonly<Record<Kind, RegExp>> | null = null;

/** A name in quotation marks or bold type. */
const QUOTED =
  /"[^"\n]{1,40}"|(?<!\p{L})'[^'\n]{1,40}'(?![a-zA-Z])|“[^”\n]{1,40}”|‘[^’\n]{1,40}’|「[^」\n]{1,30}」|『[^』\n]{1,30}』|\*\*[^*\n]{1,40}\*\*/gu;
/** Between two names of menus. */
const ARROW = /→|->|›|»|(?<=\p{L}) > (?=\p{L})/u;
/** A menu beside an arrow: up to three words in a row with a great letter, or up to twelve signs of another script. */
const BESIDE_ARROW =
  /(?:\p{Lu}[\p{L}\d]{0,20}(?: \p{L}[\p{L}\d]{0,20}){0,2}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}ー ]{1,12})$/u;
const AFTER_ARROW =
  /^\s*(?:\p{Lu}[\p{L}\d]{0,20}(?: (?!then\b|and\b)\p{L}[\p{L}\d]{0,20}){0,2}|[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}\p{Script=Hangul}ー ]{1,12})/u;
const PLACEHOLDER = /\{\{\w{1,20}\}\}/g;

/** Whether a line says the way to a menu or a button and nothing else, and none that coins are lost by. Pure. */
export function isMenuPath(line: string): boolean {
  patterns ??= readPatterns();
  if (guardsReaders(line) || !(ARROW.test(line) || line.match(QUOTED))) return false;
  const { acts, speaks } = patterns;
  if (endsInAct(line, acts) || line.match(QUOTED)?.some((name) => has(speaks, foldedOf(name)))) return false;
  return !/[\p{L}\d]/u.test(foldedOf(wayIn(line).around).replace(patterns.path, ' '));
}

/**
 * The names of menus and buttons in a line, each in a line of its own, without what stands around them in a way. Anything may be called a
 * menu ("App Store → Walletfixer"): a name is one that readers have been told before, or a second person reads it. Pure.
 */
export function menusIn(line: string): string {
  patterns ??= readPatterns();
  const { path } = patterns;
  const bare = wayIn(line).names.map((name) =>
    foldedOf(name)
      .replace(path, ' ')
      .match(/[\p{L}\p{M}\p{N}]+/gu)
      ?.join(' '),
  );
  return [...new Set(bare.filter((name) => name !== undefined))].join('\n');
}

/** A way in its names and in what stands around them; every sign that is a letter is in one of both. */
function wayIn(line: string): { readonly names: readonly string[]; readonly around: string } {
  const plain = line.replace(PLACEHOLDER, ' ');
  const names: string[] = [];
  const named = (name: string) => {
    names.push(name);
    return ' ';
  };
  const pieces = plain.replace(QUOTED, named).split(ARROW);
  const around = pieces.map((piece, i) => {
    const ahead = i > 0 ? piece.replace(AFTER_ARROW, named) : piece;
    return i < pieces.length - 1 ? ahead.trimEnd().replace(BESIDE_ARROW, named) : ahead;
  });
  return { names, around: around.join(' ') };
}

/** Whether the last name of a way is what switches, hands out or passes over something, and no place: "Backup → Cloud → On". */
function endsInAct(line: string, acts: RegExp): boolean {
  const [, ...behind] = line.split(ARROW);
  const names = [AFTER_ARROW.exec(behind.at(-1) ?? '')?.[0], line.match(QUOTED)?.at(-1)];
  return names.some((name) => name !== undefined && has(acts, foldedOf(name)));
}

/**
 * Whether a line keeps its readers from harm, or is of what harms them: it begins with a denial, names a secret, a payment, a
 * connection, a signature, a device, somebody who helps, or the bot's own warnings. Pure.
 */
export function guardsReaders(line: string): boolean {
  patterns ??= readPatterns();
  const folded = undressed(line);
  const [first = ''] = folded.split(/[.!?。！？\n]/u);
  if (beginsWith(patterns.begins, first) || NEGATION.test(first)) return true;
  return has(patterns.topics, folded) || has(patterns.warnings, folded) || speaksOfSecret(line);
}

/** Whether an answer begins with a yes: whatever is asked above it is agreed to. Pure. */
export function agreesAtOnce(answer: string): boolean {
  patterns ??= readPatterns();
  return beginsWith(patterns.agrees, undressed(answer).replace(/^[^\p{L}]+/u, ''));
}

/** Whether a way of asking is whether to do what somebody says, or to let them. Pure. */
export function heedsSomebody(asked: string): boolean {
  patterns ??= readPatterns();
  return has(patterns.heeds, foldedOf(asked));
}

const undressed = (line: string) => foldedOf(line.replace(/[*_#>"“「]/g, ''));

function beginsWith(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  return pattern.exec(text.trimStart())?.index === 0;
}

const EACH_DENIAL = new RegExp(NEGATION.source, 'gu');

/** The denials of a line, in a row: a correction of its spelling leaves them as they are. Pure. */
export function denialsOf(line: string): string {
  return (foldedOf(line).match(EACH_DENIAL) ?? []).join(' ');
}

const foldedOf = (text: string) => view(text).folded.replaceAll('’', "'");

/** Reads the words: at a start, so that a broken file stops it and not the first draft. Errors: `input.invalid`. */
export function readPlainWords(): void {
  patterns ??= readPatterns();
}

function readPatterns(): Readonly<Record<Kind, RegExp>> {
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  return Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
}
