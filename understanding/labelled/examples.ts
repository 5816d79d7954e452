import type { Case } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import type { AnsweredMessage } from '../answer/answeredMessages.ts';
import type { ContextLine } from '../answer/reading.ts';
import { factsAfter } from '../case/knownFacts.ts';
import { toldIn } from '../recognise/facts/told.ts';
import type { Move } from './labels.ts';
import type { LocalStory } from './stories.ts';

/** A part by its names. */
export interface Said {
  readonly article: string;
  readonly part: string;
}

/** A message, where it stands, and what would be right. */
export interface Example {
  readonly text: string;
  readonly locale: Locale;
  readonly known: Pick<Case, 'open' | 'waiting' | 'said' | 'last' | 'facts'>;
  readonly gold: readonly Said[];
  /** The message as a question that stands alone, where its reader has put it so. */
  readonly query: string | null;
  /** Something out of an article is said to it. */
  readonly isAnswered: boolean;
  /** An answer is wanted and no part of any article is one. */
  readonly unanswered: boolean;
  /** Whether an emergency card is right; null where nobody can say. */
  readonly alarm: boolean | null;
  /** Whether it wants no answer. */
  readonly aside: boolean | null;
}

/** Moves that say something out of an article. */
const OF_ARTICLES: readonly Move[] = ['answer', 'step', 'alarm', 'scope', 'lift'];
/** Moves about the desk itself: where its own article answers them, that is learnt, and no problem is opened by it. */
const OF_THE_DESK: readonly Move[] = ['desk', 'wait'];

/**
 * What each message of a story is written after: by the labels, or by what is chosen for a
 * desk that has lost the thread once has to find it again. `chooses`: the article that is chosen of a later message; null: the right one.
 */
export function examplesOf(
  story: LocalStory,
  chooses: ((example: Example) => string | undefined) | null,
): readonly Example[] {
  if (chooses) return readBy(story, chooses);
  const read = byLabels.get(story) ?? readBy(story, null);
  byLabels.set(story, read);
  return read;
}

/** Several learn from the same story: what is told in it is read once. */
const byLabels = new WeakMap<LocalStory, readonly Example[]>();

function readBy(story: LocalStory, chooses: ((example: Example) => string | undefined) | null): Example[] {
  const examples: Example[] = [];
  const talk = talkOf(story);
  for (let step = talk.next(); !step.done; ) {
    const example = step.value;
    examples.push(example);
    const article = chooses && example.known.open && example.isAnswered ? chooses(example) : undefined;
    step = talk.next(article === undefined ? undefined : { article, part: example.gold[0]?.part ?? 'lead' });
  }
  return examples;
}

/**
 * Reads a story message by message. Sent back is the part that is said to it where one has to be; nothing: the right one.
 * So who reads it may lose the thread, and has to find it again.
 */
export function* talkOf({ story, locale }: LocalStory): Generator<Example, void, Said | undefined> {
  let known: Example['known'] = { open: null, waiting: [], said: [], last: 'nothing', facts: {} };
  for (const [turn, { say, gold }] of story.turns.entries()) {
    if (!say) continue;
    known = { ...known, facts: factsAfter(known.facts, toldIn(say, languageOf(locale)), turn + 1) };
    const parts = gold.parts.map((name) => {
      const [article = '', part = ''] = name.split('#');
      return { article, part };
    });
    const isAnswered = OF_ARTICLES.includes(gold.move);
    const chosen = yield {
      ...{ text: say, locale, known, isAnswered, query: gold.query ?? null },
      gold: isAnswered || OF_THE_DESK.includes(gold.move) ? parts : [],
      unanswered: (isAnswered || gold.move === 'notKnown') && parts.length === 0,
      alarm: gold.move === 'crisis' ? null : gold.move === 'alarm',
      aside: isAnswered && parts.length > 0 ? false : gold.move === 'smalltalk' && parts.length === 0 ? true : null,
    };
    const said = isAnswered ? (chosen ?? parts[0]) : undefined;
    if (said) known = opened(known, said, say);
    known = { ...known, last: gold.move === 'alarm' ? 'alarm' : said?.part === 'steps' ? 'steps' : 'answer' };
  }
}

/** What the context reader learns of a story: each message where it stands by the labels, and what it is. */
export function contextLinesOf(local: LocalStory): ContextLine[] {
  const examples = examplesOf(local, null);
  const turns = local.story.turns.filter(({ say }) => say);
  return examples.map(({ text, known }, at) => {
    const gold = turns[at]?.gold;
    if (!gold) throw new RangeError(`${local.story.id} has no turn ${at}`);
    const { act, kind, continues, move, parts } = gold;
    const part = OF_ARTICLES.includes(move) ? (parts[0] ?? null) : null;
    return { open: known.open?.article ?? null, after: known.last, text, continues, act, kind, part };
  });
}

/** The messages of a story that parts answer. */
export function answeredMessagesOf(local: LocalStory): AnsweredMessage[] {
  return examplesOf(local, null)
    .filter(({ gold }) => gold.length > 0)
    .map(({ text, query, locale, known, gold }) => ({
      language: languageOf(locale),
      texts: query === null ? [text] : [text, query],
      open: known.open?.article ?? null,
      last: known.said.at(-1) ?? null,
      parts: gold.map(({ article, part }) => `${article}#${part}`),
    }));
}

function opened(known: Example['known'], { article, part }: Said, text: string): Example['known'] {
  const said = [...known.said, `${article}#${part}`];
  if (known.open?.article === article) return { ...known, said };
  const waiting = [...known.waiting, ...(known.open ? [known.open] : [])].filter((one) => one.article !== article);
  return { ...known, said, waiting, open: { article, query: text, turn: 0 } };
}
