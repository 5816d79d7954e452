import { type Case, isOfArticle, wasOpened } from '../../../core/case.ts';
import type { Language } from '../../../core/language.ts';
import { type Article, type PartFit, type PartFits, REACHING } from '../../../knowledge/ports.ts';
import { columns } from '../../../text/columns.ts';
import { ALARMS } from '../../recognise/alarm.ts';
import type { ContextGuess } from '../../recognise/context.ts';
import { type Alike, NOTHING_ALIKE } from '../alike.ts';
import type { Found, Ranked } from '../found.ts';
import type { ArticleFeature } from './rankWeights.ts';
import type { Weights } from './weigh.ts';

/** What was found: the message read alone, after the title of the open article, and after what the user first wrote of the problem. */
export interface Searches {
  readonly alone: Found;
  readonly inContext: Found | null;
  readonly inProblem: Found | null;
}

/** In characters (two for an ideograph or a syllable): a shorter message hardly names what it is about. */
const SHORT = 24;

/** Parts that are asked most like the message: their articles may be what it is about. */
const NEAREST = 12;
/** What is asked as the message asks, as far as that was learnt. */
const LIKELIEST = 5;

/** An article that a message may be about, and what speaks for it. */
export interface ArticleCandidate {
  readonly article: Article;
  readonly features: Weights<ArticleFeature>;
}

/** The articles that a message may be about, each with what speaks for it. */
export function articleFeatures(
  text: string,
  found: Searches,
  known: Pick<Case, 'open' | 'waiting' | 'said'>,
  guess: ContextGuess | null,
  articles: (id: string) => Article | null,
  fits: Pick<PartFits, 'of' | 'nearest' | 'likely'>,
  language: Language,
  alike: Alike = NOTHING_ALIKE,
): ArticleCandidate[] {
  const open = known.open && articles(known.open.article);
  const learnt = fits.likely(text, language);
  const near = fits.nearest(text, language, NEAREST).map(({ part }) => part.article);
  const byId = [...likeliest(learnt), ...alike.articles].flatMap((id) => articles(id) ?? []);
  const waiting = known.waiting.flatMap(({ article }) => articles(article) ?? []);
  const candidates = distinct([...(open ? [open] : []), ...hitsOf(found), ...waiting, ...near, ...byId]);
  const partsOf = new Map(candidates.map((article) => [article.id, fits.of(text, article)]));
  const mostAsked = new Map([...partsOf].map(([id, parts]) => [id, most(parts, 'asked')]));
  const problem: Problem = { text, known, guess, open, stays: known.open ? (guess?.continues.stays ?? 0.5) : 0 };
  const ofSearches = searchFeatures(found, problem);
  const ofProblem = problemFeatures(found.alone, problem);
  const learntOf = createLearntOf(learnt);
  return candidates.map((article) => {
    const others = candidates.filter((other) => other !== article).map(({ id }) => mostAsked.get(id) ?? 0);
    const parts = partsOf.get(article.id) ?? [];
    const likely = learntOf(article.id);
    return {
      article,
      features: {
        ...ofSearches(article),
        ...ofProblem(article),
        ...partsFeatures(parts, others),
        alarm: Number((ALARMS as readonly string[]).includes(article.id)),
        /** As far as it was learnt of what is asked. */
        learnt: likely,
        learntStays: likely * problem.stays,
      },
    };
  });
}

/** A message in the problem that is open. `stays`: how likely it goes on with that (0–1). */
interface Problem {
  readonly text: string;
  readonly known: Pick<Case, 'waiting' | 'said'>;
  readonly guess: ContextGuess | null;
  readonly open: Article | null;
  readonly stays: number;
}

function hitsOf({ alone, inContext, inProblem }: Searches): Article[] {
  return [alone, inContext, inProblem].flatMap((found) => found?.hits ?? []).map(({ article }) => article);
}

/** Each once, where it comes first. */
function distinct(articles: readonly Article[]): Article[] {
  return [...new Map(articles.map((article) => [article.id, article])).values()];
}

function likeliest(learnt: ReadonlyMap<string, number>): string[] {
  return [...learnt]
    .filter(([, by]) => by > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, LIKELIEST)
    .map(([id]) => id);
}

/** One that was written since it was learnt is like most of the others: by chance it would be far ahead of them. */
function createLearntOf(learnt: ReadonlyMap<string, number>): (id: string) => number {
  const usual = [...learnt.values()].sort((a, b) => a - b)[Math.floor(learnt.size / 2)] ?? 0;
  return (id) => learnt.get(id) ?? usual;
}

function searchFeatures({ alone, inContext, inProblem }: Searches, { open, stays }: Problem) {
  const linked = open ? linksOf(open) : new Set<string>();
  return (article: Article) => {
    const isRelated = Number(linked.has(article.id));
    const ahead = aheadBy(article, alone.hits);
    return {
      alone: scoreIn(article, alone.hits),
      aloneAhead: ahead,
      aloneAheadElsewhere: ahead * (1 - stays),
      aloneSure: Number(ahead > 0) * alone.confidence,
      related: isRelated,
      relatedAhead: isRelated * ahead,
      inContext: scoreIn(article, inContext?.hits ?? []),
      inContextAhead: aheadBy(article, inContext?.hits ?? []),
      inContextStays: scoreIn(article, inContext?.hits ?? []) * stays,
      inProblem: scoreIn(article, inProblem?.hits ?? []),
    };
  };
}

/** What the conversation so far has to do with an article. */
function problemFeatures(alone: Found, { text, known, guess, open, stays }: Problem) {
  const returns = guess?.continues.returns ?? 0;
  const elsewhere = alone.hits.filter(({ article }) => article.id !== open?.id).map(({ score }) => score);
  const bestElsewhere = Math.max(0, ...elsewhere);
  return ({ id }: Article) => {
    const isOpen = Number(id === open?.id);
    const isWaiting = Number(known.waiting.some(({ article }) => article === id));
    return {
      open: isOpen,
      openStays: isOpen * stays,
      openShort: isOpen * Number(columns(text) <= SHORT),
      openFar: isOpen * bestElsewhere,
      openReturns: isOpen * returns,
      desk: Number(id === REACHING) * (guess?.act.desk ?? 0),
      last: Number(isOfArticle(known.said.at(-1), id)) * stays,
      waiting: isWaiting,
      waitingReturns: isWaiting * returns,
      saidBefore: Number(wasOpened(known.said, id)),
      saidFirst: Number(isOfArticle(known.said[0], id)),
    };
  };
}

/** `others`: how like the message is to what each of the other articles is asked by. */
function partsFeatures(parts: readonly PartFit[], others: readonly number[]) {
  const asked = most(parts, 'asked');
  return {
    /** What one of its parts says in the message's own words. */
    partWords: most(parts, 'words'),
    partConcepts: most(parts, 'concepts'),
    /** How like the message is to one of the ways in which its parts are asked. */
    asked,
    /** "Still the same" is asked of many articles, and tells of none which is meant. */
    askedAhead: Math.max(0, asked - Math.max(0, ...others)),
    often: most(parts, 'often'),
  };
}

function most(parts: readonly PartFit[], what: 'asked' | 'often' | 'words' | 'concepts'): number {
  return Math.max(0, ...parts.map((part) => part[what]));
}

/** What editors put beside an article, in its front matter or as a link in its text. */
function linksOf({ related, markdown }: Article): Set<string> {
  const inText = [...markdown.matchAll(/\]\(article:([a-z0-9-]{1,60})\)/g)].map(([, id]) => id ?? '');
  return new Set([...related, ...inText]);
}

/** Of an article that a search did not find; scores reach from about −2 to 1. */
const NOT_FOUND = -1.5;
/** By more than this nothing is surer. */
export const MOST_AHEAD = 1.5;

function scoreIn(article: Article, hits: readonly Ranked[]): number {
  return Math.max(NOT_FOUND, hits.find((hit) => hit.article.id === article.id)?.score ?? NOT_FOUND);
}

/** By how much the first of a search leads; 0 for all others. */
function aheadBy(article: Article, [first, second]: readonly Ranked[]): number {
  if (first?.article.id !== article.id) return 0;
  return Math.min(MOST_AHEAD, first.score - (second?.score ?? NOT_FOUND));
}
