import type { LocalStory } from '../app/commands/talk/readStories.ts';
import { type Case, wasOpened } from '../core/case.ts';
import { type Locale, languageOf } from '../core/language.ts';
import type { LiveLibrary, Part, PartFits } from '../knowledge/ports.ts';
import type { LibrarySearch } from '../knowledge/search/librarySearch.ts';
import { GOES_ON, MOST_ARTICLES, queriesAround } from '../understanding/answer/answering.ts';
import {
  type ArticleFeature,
  articleFeatures,
  type PartFeature,
  type RankedPart,
  type RankWeights,
  rankArticles,
  rankParts,
  type SureFeature,
  sureFeatures,
} from '../understanding/answer/rank.ts';
import type { ContextLine } from '../understanding/answer/reading.ts';
import type { AlarmLine } from '../understanding/labelled/alarmLines.ts';
import type { Move } from '../understanding/labelled/labels.ts';
import { ALARMS, type AlarmFeature, alarmFeatures } from '../understanding/recognise/alarm.ts';
import { type AsideFeature, asideFeatures } from '../understanding/recognise/aside.ts';
import type { ContextReader } from '../understanding/recognise/context.ts';
import { type EvidenceParts, evidenceOf } from '../understanding/recognise/evidence.ts';
import { toldIn } from '../understanding/recognise/facts/told.ts';
import type { Choice } from './softmax.ts';

const MOST_HITS = 6;
/** What is worse is not chosen whatever is fitted. */
const MOST_PARTS = 80;

/** A message, where it stands, and what would be right. */
export interface Example {
  readonly text: string;
  readonly locale: Locale;
  readonly known: Pick<Case, 'open' | 'waiting' | 'said' | 'last' | 'facts'>;
  readonly gold: readonly { readonly article: string; readonly part: string }[];
  /** An answer is wanted and no part of any article is one. */
  readonly unanswered: boolean;
  /** Whether an emergency card is right; null where nobody can say. */
  readonly alarm: boolean | null;
  /** Whether it wants no answer. */
  readonly aside: boolean | null;
}

export interface ExampleParts {
  readonly library: LiveLibrary;
  readonly search: LibrarySearch;
  readonly fits: PartFits;
  readonly sense: EvidenceParts['sense'];
  readonly sign: EvidenceParts['sign'];
}

/** What speaks for an article is told apart from what speaks for its part. */
export type JointFeature = `article ${ArticleFeature}` | `part ${PartFeature}`;

/** What may be chosen of a message, with what speaks for each. */
export interface Choices {
  readonly article: Choice<ArticleFeature>[];
  /** Of the parts of the articles that come closest by these weights, with what speaks for their articles. */
  readonly part: (weights: RankWeights) => Choice<JointFeature>[];
  /** Whether the best part by these weights answers. */
  readonly sure: (weights: RankWeights) => Choice<SureFeature>[];
  readonly alarm: Choice<AlarmFeature>[];
  readonly aside: Choice<AsideFeature>[];
}

export function choicesOf(example: Example, reader: ContextReader, parts: ExampleParts): Choices {
  const { text, locale, known, gold } = example;
  const setting = { after: known.last, open: known.open?.article ?? null };
  const guess = reader.guess(text, locale, setting);
  const evidence = evidenceOf(text, locale, setting, {
    ...parts,
    search: parts.search.search,
    about: parts.search.guess,
    guess: reader.guess,
  });
  const candidates = gold.length > 0 || example.unanswered ? candidatesOf(example, reader, parts) : [];
  const isGold = ({ article, anchor }: Part) => gold.some((one) => one.article === article.id && one.part === anchor);
  const ranked = (weights: RankWeights) =>
    rankParts(text, rankArticles(candidates, weights).slice(0, MOST_ARTICLES), known, guess, parts.fits, weights);
  const joint = (parts: readonly RankedPart[]) =>
    parts.map(({ part, features }) => {
      const own = candidates.find(({ article }) => article.id === part.article.id);
      return { part, features: { ...named('article', own?.features ?? {}), ...named('part', features) } as Joint };
    });
  return {
    article: known.open ? choice(candidates, (one) => gold.some((each) => each.article === one.article.id)) : [],
    part: (weights) => choice(joint(ranked(weights).slice(0, MOST_PARTS)), ({ part }) => isGold(part)),
    sure: (weights) => {
      const [best] = ranked(weights);
      if (!best) return [];
      const features = sureFeatures(best, {
        alone: parts.search.search(text, locale, MOST_HITS),
        goesOn: Number((known.open ? (guess?.continues.stays ?? 0) : 0) >= GOES_ON),
        opened: wasOpened(known.said, best.part.article.id),
      });
      return yesOrNo(features, isGold(best.part));
    },
    alarm: evidence ? yesOrNo(alarmFeatures(evidence), example.alarm) : [],
    aside: evidence ? yesOrNo(asideFeatures(evidence), example.aside) : [],
  };
}

type Joint = Readonly<Record<JointFeature, number>>;

function named(kind: 'article' | 'part', features: object): Record<string, number> {
  return Object.fromEntries(Object.entries(features).map(([feature, value]) => [`${kind} ${feature}`, value]));
}

function candidatesOf(
  { text, locale, known }: Example,
  reader: ContextReader,
  { library, search, fits }: ExampleParts,
) {
  const language = languageOf(locale);
  const article = (id: string) => library.article(id, language);
  const open = known.open && article(known.open.article);
  const queries = queriesAround(text, open, known);
  const find = (query: string | null) => (query === null ? null : search.search(query, locale, MOST_HITS));
  const found = {
    alone: search.search(text, locale, MOST_HITS),
    inContext: find(queries.inContext),
    inProblem: find(queries.inProblem),
  };
  const guess = reader.guess(text, locale, { after: known.last, open: open?.id ?? null });
  return articleFeatures(text, found, known, guess, article, fits, language);
}

function choice<Feature extends string, One extends { features: Readonly<Record<Feature, number>> }>(
  candidates: readonly (One & { features: Readonly<Record<Feature, number>> })[],
  isRight: (one: One) => boolean,
): Choice<Feature>[] {
  const made = candidates.map((one) => ({ features: one.features, right: isRight(one) }));
  return made.length > 0 ? [made] : [];
}

/** A logistic regression is a choice between what speaks for something and nothing. */
function yesOrNo<Feature extends string>(
  features: Readonly<Record<Feature, number>>,
  is: boolean | null,
): Choice<Feature>[] {
  const nothing = Object.fromEntries(Object.keys(features).map((feature) => [feature, 0])) as typeof features;
  return is === null
    ? []
    : [
        [
          { features, right: is },
          { features: nothing, right: !is },
        ],
      ];
}

/** Moves that say something out of an article. */
const OF_ARTICLES: readonly Move[] = ['answer', 'step', 'alarm', 'scope', 'lift'];

/**
 * What each message of a story is written after: by the labels, or by what the shipped weights choose (`chooses`), for a
 * desk that has lost the thread once has to find it again.
 */
export function examplesOf(
  { story, locale }: LocalStory,
  chooses: { reader: ContextReader; parts: ExampleParts } | null,
): Example[] {
  const examples: Example[] = [];
  let known: Example['known'] = { open: null, waiting: [], said: [], last: 'nothing', facts: {} };
  for (const { say, gold } of story.turns) {
    if (!say) continue;
    const parts = gold.parts.map((name) => {
      const [article = '', part = ''] = name.split('#');
      return { article, part };
    });
    const ofArticle = OF_ARTICLES.includes(gold.move);
    const example = {
      ...{ text: say, locale, known, gold: ofArticle ? parts : [] },
      unanswered: (ofArticle || gold.move === 'notKnown') && parts.length === 0,
      alarm: gold.move === 'crisis' ? null : gold.move === 'alarm',
      aside: ofArticle && parts.length > 0 ? false : gold.move === 'smalltalk' && parts.length === 0 ? true : null,
    };
    examples.push(example);
    const said = !ofArticle ? undefined : chooses && known.open ? chosenBy(example, chooses) : parts[0];
    if (said) known = opened(known, said, say);
    known = { ...known, last: gold.move === 'alarm' ? 'alarm' : said?.part === 'steps' ? 'steps' : 'answer' };
  }
  return examples;
}

function chosenBy(example: Example, { reader, parts }: { reader: ContextReader; parts: ExampleParts }) {
  const [best] = rankArticles(candidatesOf(example, reader, parts));
  return best && { article: best.article.id, part: example.gold[0]?.part ?? 'lead' };
}

function opened(known: Example['known'], { article, part }: Example['gold'][number], text: string): Example['known'] {
  const said = [...known.said, `${article}#${part}`];
  if (known.open?.article === article) return { ...known, said };
  const waiting = [...known.waiting, ...(known.open ? [known.open] : [])].filter((one) => one.article !== article);
  return { ...known, said, waiting, open: { article, query: text, turn: 0 } };
}

/** A context pair: what was open, what was done last, the message and the part that answers it. */
export function exampleOf({ text, open, after, part, act, continues }: ContextLine, locale: Locale): Example {
  const [article = '', anchor = ''] = part?.includes('#') ? part.split('#') : [open ?? '', part ?? ''];
  const told = act === 'problem' && (continues === 'switches' || continues === 'none');
  const isTalk = part === null && ['thanks', 'emotion', 'chatter'].includes(act);
  return {
    text,
    locale,
    known: { open: open ? { article: open, query: '', turn: 0 } : null, waiting: [], said: [], last: after, facts: {} },
    gold: part === null ? [] : [{ article, part: anchor }],
    unanswered: false,
    alarm: isAboutToPay(text, locale) ? null : part !== null && told && (ALARMS as readonly string[]).includes(article),
    aside: part !== null ? false : isTalk ? true : null,
  };
}

/** Pairs say what answers, and not whether a person has to be called: of whoever is about to pay a swindler both may be right. */
function isAboutToPay(text: string, locale: Locale): boolean {
  const stage = toldIn(text, languageOf(locale)).facts.scam?.value;
  return stage === 'aboutToPay' || stage === 'justPaid';
}

/** A message about nothing of this desk, after an article that happens to be open. */
export function strangeExample(text: string, open: string, locale: Locale): Example {
  const known = { open: { article: open, query: '', turn: 0 }, waiting: [], said: [`${open}#lead`], facts: {} };
  return { text, locale, known: { ...known, last: 'answer' }, gold: [], unanswered: true, alarm: null, aside: null };
}

/** A message of which only is known whether it raises a card. */
export function alarmExample({ text, open, after, label }: AlarmLine, locale: Locale): Example {
  const problem = open === null ? null : { article: open, query: '', turn: 0 };
  const known = { open: problem, waiting: [], said: [], last: after, facts: {} };
  return { text, locale, known, gold: [], unanswered: false, alarm: label !== 'calm', aside: null };
}
