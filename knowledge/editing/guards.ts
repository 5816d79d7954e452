import type { Language } from '../../core/language.ts';
import { filesOf } from '../../core/markdown/articleSource.ts';
import { withoutMark } from '../../core/markdown/donts.ts';
import { sentencesOf } from '../../text/sentences/sentences.ts';
import { parseArticle } from '../articleStore/articleFile.ts';
import type { Article, ArticleKey, ShortAnswer } from '../ports.ts';
import { isCorrection, marksOf } from './corrections.ts';
import type { Suspects } from './suspects.ts';

/*
 * A draft harms readers by what it takes away as much as by what it says: a warning that is gone, softer, or given to another question.
 * So the pairs of question and answer are compared, not the lines alone; and of what is said, all that is not plain is read by two.
 */

/** Words of what says nothing but of the line before it ("Formerly."), and signs of writing without blanks that are one. */
const MOST_SHORT = 4;
const SIGNS_PER_WORD = 3;

/**
 * Whether a draft says a sentence that is in none of the texts before it, corrects none of them and is more than the way to a menu,
 * however short: two words are an order ("Delete it."), and so is a menu that no text before has named.
 */
export function saysAnew(
  suspects: Suspects,
  language: Language,
  own: readonly string[],
  before: readonly { readonly sentences: readonly string[] }[],
): boolean {
  if (!suspects.isMenuPath) return false;
  const known = new Set(before.flatMap(({ sentences }) => sentences));
  const kept = new Set(own);
  const gone = [...known].filter((sentence) => !kept.has(sentence));
  const fresh = own.filter(
    (sentence) => !known.has(sentence) && !gone.some((old) => corrects(suspects, language, old, sentence)),
  );
  const leads = fresh.filter((sentence) => suspects.isMenuPath?.(sentence));
  if (fresh.some((sentence) => SAYS.test(sentence) && !leads.includes(sentence))) return true;
  return leads.length > 0 && !leadOverKnown(suspects, leads, known);
}

/** Words, figures, and pictures that are read as words. */
const SAYS = /[\p{L}\p{N}\p{S}]/u;

/** Whether all ways go over menus that readers have been told of. */
function leadOverKnown({ menusIn }: Suspects, ways: readonly string[], known: ReadonlySet<string>): boolean {
  const namesIn = (sentence: string) => menusIn?.(sentence)?.split('\n') ?? null;
  const told = new Set([...known].flatMap((sentence) => namesIn(sentence) ?? []));
  // All are asked first: what is read beside the event loop is read in as few turns.
  return ways.map(namesIn).every((names) => names?.every((name) => name === '' || told.has(name)) ?? false);
}

function wordsOf(sentence: string): number {
  const signs = sentence.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = sentence.match(/[^\P{L}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+/gu)?.length ?? 0;
  return words + Math.ceil(signs / SIGNS_PER_WORD);
}

/** Whether what guards readers in `live` is gone, or is not what they are given any more when they ask as they do now. */
export function losesGuard(suspects: Suspects, key: ArticleKey, draft: string, live: string | undefined): boolean {
  const { guardsReaders } = suspects;
  if (!guardsReaders || live === undefined || live === draft) return false;
  const [old, own] = [articleOf(live, key), articleOf(draft, key)];
  // Of a text that cannot be read nobody knows what it takes away.
  if (!old) return false;
  if (!own) return true;
  const said = rowsIn(draft, own);
  const isKept = (row: readonly string[]) => said.some((now) => isSameRow(suspects, key.language, row, now));
  const before = rowsIn(live, old);
  const guards = (row: readonly string[] | undefined) => row?.some((sentence) => guardsReaders(sentence)) ?? false;
  // However short: "Formerly."
  const known = new Set(before.map((row) => JSON.stringify(row)));
  const isAddedTo = said.some(
    (row, at) => guards(said[at - 1]) && isRemark(row, suspects) && !known.has(JSON.stringify(row)),
  );
  return isAddedTo || before.some((row) => guards(row) && !isKept(row)) || movesGuard(suspects, key.language, old, own);
}

/** A line of so few words that it says nothing but of the one before it. */
function isRemark(row: readonly string[], { isMenuPath }: Suspects): boolean {
  return row.reduce((sum, one) => sum + wordsOf(one), 0) <= MOST_SHORT && !row.every((one) => isMenuPath?.(one));
}

/** Whether a line says what another does, in the same order, but for its spelling and for ways to a menu. What stands beside a warning takes it back. */
function isSameRow(suspects: Suspects, language: Language, old: readonly string[], now: readonly string[]): boolean {
  const left = now.filter((sentence) => !suspects.isMenuPath?.(sentence) || old.includes(sentence));
  return (
    left.length === old.length &&
    old.every((sentence, at) => sentence === left[at] || corrects(suspects, language, sentence, left[at] ?? ''))
  );
}

/** Whether a way of asking leads to something else than now, where either guards. */
function movesGuard(suspects: Suspects, language: Language, old: Article, own: Article): boolean {
  const [before, after] = [pairsOf(old), pairsOf(own)];
  const guards = (answer: ShortAnswer | undefined) => (answer && suspects.guardsReaders?.(answer.text)) ?? false;
  return [...before].some(([asked, answer]) => {
    const now = after.get(asked) ?? respelled(suspects, language, asked, after);
    return now ? !isSameAnswer(suspects, language, answer, now) && (guards(answer) || guards(now)) : guards(answer);
  });
}

/** Whether a way of asking is new at an answer that begins with a yes, and puts none right that leads there now. */
export function addsToYes(suspects: Suspects, key: ArticleKey, draft: string, before: readonly string[]): boolean {
  const { agreesAtOnce } = suspects;
  const own = articleOf(draft, key);
  if (!agreesAtOnce || !own) return false;
  const old = before.flatMap((markdown) => articleOf(markdown, key)?.answers ?? []);
  return own.answers.some((answer) => {
    const known = old.filter(({ id }) => id === answer.id).flatMap(({ asked }) => asked);
    const leadsThere = (way: string) =>
      known.includes(way) || known.some((was) => corrects(suspects, key.language, was, way));
    return answer.asked.some((way) => !leadsThere(way)) && agreesAtOnce(answer.text);
  });
}

function pairsOf({ answers }: Article): Map<string, ShortAnswer> {
  return new Map(answers.flatMap((answer) => answer.asked.map((asked) => [asked, answer] as const)));
}

function respelled(
  suspects: Suspects,
  language: Language,
  asked: string,
  after: ReadonlyMap<string, ShortAnswer>,
): ShortAnswer | undefined {
  return [...after].find(([now]) => corrects(suspects, language, asked, now))?.[1];
}

/** The same part, said to the same people in the same words: those of two answers may be given to each other. */
function isSameAnswer(suspects: Suspects, language: Language, one: ShortAnswer, other: ShortAnswer): boolean {
  const facts = ({ kind, needs }: ShortAnswer) => JSON.stringify([kind, needs]);
  const row = ({ text }: ShortAnswer) => inWholeLines(text).flatMap(bareSentencesOf);
  return one.id === other.id && facts(one) === facts(other) && isSameRow(suspects, language, row(one), row(other));
}

/** Denials of one syllable, which no list of denials holds: 안, 못. */
const SHORT_DENIAL = /(?:^|\s)[안못](?=\s)/u;

/** Whether `now` puts the spelling of `old` right; of what keeps readers from harm, without another mark. */
export function corrects(suspects: Suspects, language: Language, old: string, now: string): boolean {
  const { denialsOf, guardsReaders, isWord } = suspects;
  const speaker = {
    denialsOf: (sentence: string) => denialsOf?.(sentence) ?? null,
    isWord: (word: string) => isWord?.(word, language) ?? true,
  };
  // First what nearly all pairs fail by: each of a draft is compared with each that is gone.
  if (!isCorrection(old, now, speaker)) return false;
  const isGuard = guardsReaders?.(old) || Boolean(denialsOf?.(old)) || SHORT_DENIAL.test(old);
  return !isGuard || marksOf(old) === marksOf(now);
}

export function articleOf(markdown: string, key: ArticleKey): Article | null {
  const result = parseArticle(markdown, key);
  return result.kind === 'ok' ? result.article : null;
}

/** A line that goes on with the one before it, in the same paragraph or item. */
const GOES_ON = /[ \t]*\n(?!\s*(?:[-*+]\s|\d{1,3}[.)]\s|[#|>]|\n|$))[ \t]*/g;

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

/** What an article says: its page, then its short answers. Of a text that cannot be read nobody knows what is an answer and what a question. */
export function textsIn(markdown: string, article: Article | null): string[] {
  const page = filesOf(markdown).markdown.replace(FRONT_MATTER, '');
  return article ? [page, ...article.answers.map(({ text }) => text)] : [markdown];
}

/** Its lines as they are drawn, however its source breaks them. */
export function inWholeLines(text: string): string[] {
  return text.replace(GOES_ON, ' ').split('\n');
}

/** What stands before and behind the words of a line: bullets, numbers, headings and their anchors. */
const DRESS = /^\s*(?:[-*+]|\d{1,3}[.)]|#{1,6}|>)\s+|\s*\{#[\w-]{1,60}\}\s*$/g;

/** What an article says, title first, sentence by sentence. */
export function sentencesIn(markdown: string, article: Article | null): string[] {
  return [...new Set(rowsIn(markdown, article).flat())];
}

/** The same line by line. */
function rowsIn(markdown: string, article: Article | null): string[][] {
  const lines = textsIn(markdown, article).flatMap(inWholeLines);
  return [...(article ? [article.title] : []), ...lines].map(bareSentencesOf).filter((row) => row.length > 0);
}

/** The sentences of a line, without its bullet or number. */
export function bareSentencesOf(line: string): string[] {
  return sentencesOf(withoutMark(line).replace(DRESS, '')).map((one) => one.trim());
}
