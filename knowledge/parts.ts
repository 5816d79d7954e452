import { type Dont, dontsIn, NEVER } from '../core/markdown/donts.ts';
import { listItems } from '../core/markdown/listItems.ts';
import { type Article, leadOf, type Part, type Spoken } from './ports.ts';

export function partsOf(article: Article): Part[] {
  return [
    leadOf(article),
    ...article.sections.map((section) => ({ article, anchor: section.anchor, section, answer: null })),
    ...article.answers.map((answer) => ({ article, anchor: answer.id, section: null, answer })),
  ];
}

/** How much a reply says, in words; two ideographs, kana or syllables count as one. More is not read on a telephone. */
const FIRST_ANSWER = 110;
const FURTHER_ANSWER = 60;
/** The same of the short answer where steps follow: most are said whole, since what is cut off is the condition under which the rest holds. */
const FIRST_LEAD = 70;
/** The same of a section after the first sentence of the short answer. */
const FIRST_SECTION = 70;
/** Steps that are said at once; the others stand behind "All steps". */
export const STEPS_AT_ONCE = 3;

/** How well an item of a list or a sentence fits a message; larger is better. */
export type Fit = (text: string) => number;

/** An item that has less of the message's words than this does not stand out. */
const STANDS_OUT = 0.2;
/** A question about one step is answered by it and the one after it. */
const STEPS_ABOUT = 2;
/** Items of a list that are said to a follow-up: what fits, and not all that is known. */
const ITEMS_AT_ONCE = 2;
/** The section in which readers find which of several cases is theirs. */
const CASES = 'check';
/** More cases than this are asked for by their names, and none is missed. */
const MOST_CASES = 5;

/**
 * A part as it is said to a message. Of an article that is new to the user: its short answer, the first steps, and the
 * one warning that fits best. Later only the part itself; a short answer is always said by itself. Steps are said from
 * `from` on; to who asks about one of them, that and the next. `whole`: only the part, and all of it that fits into a reply.
 */
export function speak(
  part: Part,
  { fits, again, from = 0, whole = false }: { fits: Fit; again: boolean; from?: number; whole?: boolean },
): Spoken {
  const { article, section } = part;
  const steps = listItems(sectionOf(article, 'steps'), 'ordered');
  const said = (lead: string, rest: Partial<Spoken> = {}): Spoken => ({
    article,
    section,
    lead,
    steps: [],
    never: [],
    first: 0,
    ...rest,
  });
  if (part.answer) return said(part.answer.text);
  const never = best(dontsIn(article.sections.find(({ anchor }) => anchor === NEVER)), fits);
  if (section === null && again) return said(sentencesFor(article.lead, fits));
  if (section === null) return said(cut(article.lead, FIRST_LEAD), { steps, never });
  if (section.anchor === 'steps' && steps.length > 0) {
    const asked = again && !whole ? standsOut(steps, fits) : null;
    // The last step by itself ("when it has arrived, send again") tells nothing: it is said after the one before.
    const first =
      asked === null ? (from < steps.length ? from : 0) : Math.max(0, Math.min(asked, steps.length - STEPS_ABOUT));
    return said(again ? '' : firstSentence(article.lead), {
      steps: steps.slice(first, asked === null ? undefined : first + STEPS_ABOUT),
      first,
      never: again ? [] : never,
    });
  }
  if (again && section.anchor === NEVER) return said(warning(listItems(section.markdown, 'bullets'), fits));
  const isOfAll = isOfCases(section);
  const items = isOfAll ? Number.POSITIVE_INFINITY : ITEMS_AT_ONCE;
  if (again && !whole)
    return said(tornOut(fitted(section.markdown, isOfAll ? FIRST_ANSWER : FURTHER_ANSWER, items, fits)));
  const room = isOfAll ? FIRST_ANSWER : FIRST_SECTION;
  const answer = fitted(section.markdown, room, Number.POSITIVE_INFINITY, fits);
  return said(again ? answer : [firstSentence(article.lead), answer].join('\n\n'));
}

/** A list of "**Only connected:** …": whoever is told some of the cases takes theirs for the nearest of these, and "signed" for "connected". */
function isOfCases({ anchor, markdown }: Article['sections'][number]): boolean {
  const items = listItems(markdown, 'bullets');
  return anchor === CASES && items.length <= MOST_CASES && items.every((item) => CASE.test(item));
}

/** Steps out of the middle of a list: one that begins with "2." looks as if its beginning were lost. */
function tornOut(text: string): string {
  if (!/^(?!1[.)])\d+[.)]\s/.test(text)) return text;
  return text.replace(/^\d+[.)]\s+/gm, text.includes('\n') ? '- ' : '');
}

const CASE = /^\*\*[^*]+[:：]\*\*/;

/** The place of the step that a follow-up is about. */
function standsOut(steps: readonly string[], fits: Fit): number | null {
  const scores = steps.map(fits);
  const top = Math.max(...scores);
  return top >= STANDS_OUT ? scores.indexOf(top) : null;
}

/** The sentence of a short answer that a follow-up is about, with the one after it; all of it where none stands out. */
function sentencesFor(lead: string, fits: Fit): string {
  const sentences = sentencesIn(lead);
  const scores = sentences.map(fits);
  const top = Math.max(...scores);
  const at = top >= STANDS_OUT ? scores.indexOf(top) : 0;
  const inBold = isOpen(sentences.slice(0, at).join(' '));
  return cut(`${inBold ? BOLD : ''}${sentences.slice(at).join(' ')}`, FURTHER_ANSWER);
}

function sectionOf(article: Article, anchor: string): string {
  return article.sections.find((section) => section.anchor === anchor)?.markdown ?? '';
}

/** The one that fits; none where there is none. */
function best(items: readonly Dont[], fits: Fit): Dont[] {
  const [first] = [...items].sort((a, b) => fits(b.text) - fits(a.text));
  return first === undefined ? [] : [first];
}

/** "May I …?" is answered by the one "don't" that it is about, as a sentence and not as a list of them. */
function warning(items: readonly string[], fits: Fit): string {
  const [first = '', second] = [...items].sort((a, b) => fits(b) - fits(a));
  return second === undefined || fits(first) >= STANDS_OUT ? first : `- ${first}\n- ${second}`;
}

/** A section within `most` words: its prose, and of its list the items that fit best, in the order of the article. */
function fitted(markdown: string, most: number, items: number, fits: Fit): string {
  const blocks = markdown.split(/\n{2,}/).map((block) => block.trim());
  const kept: string[] = [];
  let left = most;
  for (const block of blocks) {
    const said = isList(block) ? fittedList(block, left, items, fits) : cut(block, left);
    if (said === '') continue;
    kept.push(said);
    left -= wordsIn(said);
  }
  return kept.join('\n\n');
}

const isList = (block: string): boolean => /^(?:[-*+]|\d+[.)])\s/.test(block);

function fittedList(block: string, most: number, atOnce: number, fits: Fit): string {
  const items = block.split(/\n(?=(?:[-*+]|\d+[.)])\s)/);
  const order = [...items].sort((a, b) => fits(b) - fits(a));
  const chosen = new Set<string>();
  let left = most;
  for (const item of order) {
    const words = wordsIn(item);
    // One is always said, however long it is: a heading without its text answers nothing.
    if (chosen.size >= atOnce || (words > left && chosen.size > 0)) continue;
    if (left <= 0) break;
    chosen.add(item);
    left -= words;
  }
  return items.filter((item) => chosen.has(item)).join('\n');
}

/** Whole sentences within `most` words, the first one in any case while there is room at all. */
function cut(text: string, most: number): string {
  const kept: string[] = [];
  let left = most;
  for (const sentence of sentencesIn(text)) {
    const words = wordsIn(sentence);
    if (left <= 0 || (words > left && kept.length > 0)) break;
    kept.push(sentence.trim());
    left -= words;
  }
  const joint = /[。！？](?:\*\*)?$/.test(kept[0] ?? '') ? '' : ' ';
  return closed(kept.join(joint));
}

function firstSentence(text: string): string {
  return closed(sentencesIn(text)[0] ?? text);
}

const BOLD = '**';

/** What was set in bold over several sentences of which the first are said ends with its mark all the same. */
function closed(text: string): string {
  return isOpen(text) ? `${text}${BOLD}` : text;
}

function isOpen(text: string): boolean {
  return text.split(BOLD).length % 2 === 0;
}

/** What is set in bold ends with its mark. */
const SENTENCE_END = /(?<=[.!?](?:\*\*)?)\s+|(?<=[。！？](?:\*\*)?)(?!\*\*)/;

function sentencesIn(text: string): string[] {
  return text.split(SENTENCE_END).filter((sentence) => sentence.trim() !== '');
}

/** Words as a reader counts them; two characters of a writing without spaces, or two syllables, are one. */
export function wordsIn(text: string): number {
  const plain = text.replace(/\]\([^)]*\)/g, ']');
  const characters = plain.match(/[\u3041-\u30ff\u3400-\u9fff\uac00-\ud7a3]/g)?.length ?? 0;
  const words = plain.match(/[\p{Script=Latin}\p{N}]+(?:['’.-][\p{Script=Latin}\p{N}]+)*/gu)?.length ?? 0;
  return words + characters / 2;
}
