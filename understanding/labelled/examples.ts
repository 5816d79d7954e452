import type { Case } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import type { AnsweredMessage } from '../answer/answeredMessages.ts';
import type { ContextLine } from '../answer/reading.ts';
import { factsAfter } from '../case/knownFacts.ts';
import { toldIn } from '../recognise/facts/told.ts';
import type { Move } from './labels.ts';
import type { LocalStory } from './stories.ts';

/** A message, where it stands, and what would be right. */
export interface Example {
  readonly text: string;
  readonly locale: Locale;
  readonly known: Pick<Case, 'open' | 'waiting' | 'said' | 'last' | 'facts'>;
  readonly gold: readonly { readonly article: string; readonly part: string }[];
  /** The message as a question that stands alone, where its reader has put it so. */
  readonly query: string | null;
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

function readBy({ story, locale }: LocalStory, chooses: ((example: Example) => string | undefined) | null): Example[] {
  const examples: Example[] = [];
  let known: Example['known'] = { open: null, waiting: [], said: [], last: 'nothing', facts: {} };
  for (const [turn, { say, gold }] of story.turns.entries()) {
    if (!say) continue;
    known = { ...known, facts: factsAfter(known.facts, toldIn(say, languageOf(locale)), turn + 1) };
    const parts = gold.parts.map((name) => {
      const [article = '', part = ''] = name.split('#');
      return { article, part };
    });
    const ofArticle = OF_ARTICLES.includes(gold.move);
    const isAnswered = ofArticle || OF_THE_DESK.includes(gold.move);
    const example = {
      ...{ text: say, locale, known, gold: isAnswered ? parts : [], query: gold.query ?? null },
      unanswered: (ofArticle || gold.move === 'notKnown') && parts.length === 0,
      alarm: gold.move === 'crisis' ? null : gold.move === 'alarm',
      aside: ofArticle && parts.length > 0 ? false : gold.move === 'smalltalk' && parts.length === 0 ? true : null,
    };
    examples.push(example);
    const chosen = chooses && known.open && ofArticle ? chooses(example) : undefined;
    const said =
      chosen === undefined ? (ofArticle ? parts[0] : undefined) : { article: chosen, part: parts[0]?.part ?? 'lead' };
    if (said) known = opened(known, said, say);
    known = { ...known, last: gold.move === 'alarm' ? 'alarm' : said?.part === 'steps' ? 'steps' : 'answer' };
  }
  return examples;
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

function opened(known: Example['known'], { article, part }: Example['gold'][number], text: string): Example['known'] {
  const said = [...known.said, `${article}#${part}`];
  if (known.open?.article === article) return { ...known, said };
  const waiting = [...known.waiting, ...(known.open ? [known.open] : [])].filter((one) => one.article !== article);
  return { ...known, said, waiting, open: { article, query: text, turn: 0 } };
}
