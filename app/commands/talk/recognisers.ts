import type { KnownFacts } from '../../../core/facts.ts';
import { type Language, type Locale, languageOf } from '../../../core/language.ts';
import { LEAD, type Library, partId } from '../../../knowledge/ports.ts';
import { guidePhrases } from '../../../languages/guides/index.ts';
import { factsAfter } from '../../../understanding/case/knownFacts.ts';
import type { Gold } from '../../../understanding/labelled/stories.ts';
import { intentOf } from '../../../understanding/recognise/alone/intent.ts';
import { toldIn } from '../../../understanding/recognise/facts/told.ts';
import { articleOf, type HeardReply } from './heard.ts';
import type { PlayedStory } from './playStory.ts';
import type { StoryDesk } from './storyDesk.ts';

/** What the bot did last, as a recogniser of what goes on is told. */
export type After = 'answer' | 'steps' | 'question' | 'offer' | 'alarm' | 'waiting' | 'guide' | 'nothing';

/** A message that somebody typed, with its labels. */
export interface LabelledTurn {
  readonly text: string;
  readonly gold: Gold;
}

/** What is known when a message comes. */
export interface TurnContext {
  readonly locale: Locale;
  readonly language: Language;
  /** The article of the problem that is open, by the labels of the turns before: what one recogniser gets wrong is not counted against the next. */
  readonly open: string | null;
  readonly after: After;
  /** What was told until now, this message included, as far as it was read. */
  readonly facts: KnownFacts;
  /** Parts that were said, by the labels. */
  readonly said: readonly string[];
  /** The labels of the message before, a button left out; null of the first. */
  readonly before: Gold | null;
}

export type Evaluation = 'correct' | 'wrong' | 'not applicable';

/** One question that is asked of every message, measured by itself. Adding one: a line in the list that `recognisers` returns. */
export interface Recogniser {
  readonly name: string;
  evaluate(turn: LabelledTurn, context: TurnContext): Evaluation;
}

type Senses = StoryDesk['senses'];

/** Of a yes-or-no recogniser, what it has to hear and what it has to pass by are told apart: one is rare, the other is not. */
export function recognisers(senses: Senses, library: Pick<Library, 'article'>): readonly Recogniser[] {
  const search = searchRecognisers(senses);
  const part = partRecognisers(senses, library);
  const withOpen = ({ text }: LabelledTurn, { open, language }: TurnContext): string | null => {
    const title = open === null ? null : library.article(open, language)?.title;
    return title ? `${title}\n${text}` : null;
  };
  return [
    ...heardOrNot('emergency', {
      due: ({ gold }) => gold.move === 'alarm',
      heard: ({ text }, { locale, open, after }) => senses.hear(text, locale, { open, after }).alarm !== null,
    }),
    ...heardOrNot('remark', {
      due: ({ gold }) => ['thanks', 'emotion', 'chatter'].includes(gold.act),
      heard: ({ text }, { locale, open, after }) => senses.hear(text, locale, { open, after }).aside !== null,
    }),
    ...heardOrNot('person', {
      due: ({ gold }) => gold.act === 'desk' && gold.move === 'person',
      heard: ({ text }) => intentOf(text) === 'person',
    }),
    ...heardOrNot('crisis', {
      // It lasts from where it is first spoken of: the messages after that need not speak of it.
      due: ({ gold }, { before }) => gold.move === 'crisis' && (before?.move === 'crisis' ? null : true),
      heard: ({ text }, { language }) => {
        const { crisis, minor, coercion } = senses.care(text, language);
        return crisis.heard || minor.heard || coercion.heard;
      },
    }),
    ...heardOrNot('guide wish', {
      due: ({ gold }) => gold.move === 'guide',
      heard: ({ text }, { locale }) => guidePhrases(locale).wish.test(text.normalize('NFKC').toLowerCase()),
    }),
    search('gold query', ({ gold }) => [gold.query ?? null]),
    search('message alone', ({ text }) => [text]),
    search('open title + message', (turn, context) => [withOpen(turn, context)]),
    part('gold article', () => true),
    part('gold article, first message', ({ open }) => open === null),
    part('gold article, goes on', ({ open }, { parts }) => parts.some((one) => articleOf(one) === open)),
    part('gold article, yes or no', (_, { act }) => act === 'yesNo'),
    // What could be had if it were always known whether a message goes on.
    search('the better of the two', (turn, context) => [turn.text, withOpen(turn, context)]),
  ];
}

/** Correct when one of the queries finds an article of a gold part first. */
function searchRecognisers(senses: Senses) {
  return (name: string, queriesOf: (turn: LabelledTurn, context: TurnContext) => (string | null)[]): Recogniser => ({
    name: `search, ${name}`,
    evaluate(turn, context) {
      const queries = queriesOf(turn, context).filter((query) => query !== null);
      if (queries.length === 0 || turn.gold.parts.length === 0) return 'not applicable';
      const first = queries.map((query) => senses.search(query, context.language).hits[0]?.article.id);
      return right(turn.gold.parts.some((part) => first.includes(articleOf(part))));
    },
  });
}

/** Correct when of the article of the first gold part one of its gold parts would be said: what is lost is lost by the part. */
function partRecognisers(senses: Senses, library: Pick<Library, 'article'>) {
  return (name: string, counts: (context: TurnContext, gold: Gold) => boolean): Recogniser => ({
    name: `part, ${name}`,
    evaluate({ text, gold }, context) {
      const { locale, language, said } = context;
      const article = library.article(articleOf(gold.parts[0] ?? ''), language);
      if (!article || !counts(context, gold)) return 'not applicable';
      const open = context.open === null ? null : { article: context.open, query: '', turn: 0 };
      const known = { open, waiting: [], said: [...said], last: context.after, facts: context.facts };
      const chosen = senses.partIn({ text, locale, known }, article);
      // The first answer of an article shows its first steps with it.
      const opens = chosen?.anchor === LEAD && !said.some((one) => one.startsWith(`${article.id}#`));
      const shown = chosen ? [partId(chosen), ...(opens ? [`${article.id}#steps`] : [])] : [];
      return right(shown.some((one) => gold.parts.includes(one)));
    },
  });
}

interface YesOrNo {
  /** Null: of this message nobody can say. */
  due(turn: LabelledTurn, context: TurnContext): boolean | null;
  heard(turn: LabelledTurn, context: TurnContext): boolean;
}

function heardOrNot(name: string, { due, heard }: YesOrNo): Recogniser[] {
  const where = (wanted: boolean) => (turn: LabelledTurn, context: TurnContext) =>
    due(turn, context) === wanted ? right(heard(turn, context) === wanted) : 'not applicable';
  return [
    { name: `${name}: heard`, evaluate: where(true) },
    { name: `${name}: else quiet`, evaluate: where(false) },
  ];
}

const right = (is: boolean): Evaluation => (is ? 'correct' : 'wrong');

/** Every typed message of a story with what is known when it comes. */
export function messagesOf({ locale, turns }: PlayedStory): { turn: LabelledTurn; context: TurnContext }[] {
  let open: string | null = null;
  let after: After = 'nothing';
  let before: Gold | null = null;
  let said: readonly string[] = [];
  let facts: KnownFacts = {};
  return turns.flatMap(({ turn: { say, gold }, kind, reply }, index) => {
    const now: After = kind === 'waiting' ? 'waiting' : after;
    if (say !== undefined) facts = factsAfter(facts, toldIn(say, languageOf(locale)), index + 1);
    const context = { locale, language: languageOf(locale), open, after: now, facts, said, before };
    said = [...said, ...gold.parts.slice(0, 1)];
    open = gold.parts[0] ? articleOf(gold.parts[0]) : open;
    after = afterOf(reply);
    if (say === undefined) return [];
    before = gold;
    return [{ turn: { text: say, gold }, context }];
  });
}

function afterOf({ moves, parts, offered }: HeardReply): After {
  if (moves.has('alarm')) return 'alarm';
  if (moves.has('guide')) return 'guide';
  if (parts.length > 0) return parts.some((part) => part.endsWith('#steps')) ? 'steps' : 'answer';
  if (offered.length > 0) return 'offer';
  return moves.has('ask') || moves.has('lookup') ? 'question' : 'nothing';
}
