import type { Case } from '../core/case.ts';
import { KINDS } from '../core/labels.ts';
import { type Article, type PartFit, REACHING, type ShortAnswer } from '../knowledge/ports.ts';
import { columns } from '../text/columns.ts';
import { PART_ROLES, type PartRole, roleOf } from './reading.ts';
import type { ContextGuess } from './recognise/context.ts';

/** One article of a search; `score` of any scale, larger is better. */
export interface Ranked {
  readonly article: Article;
  readonly score: number;
}

/** What one search found, best first; `confidence`: 0–1 that the first answers. */
export interface Found {
  readonly hits: readonly Ranked[];
  readonly confidence: number;
  readonly verdict: 'answered' | 'unsure' | 'notKnown';
  /** What the question is taken to be about: an article, or a department. */
  readonly subject: string | null;
}

/** What was found: the message read alone, and read after the title of the open article. */
export interface Searches {
  readonly alone: Found;
  readonly inContext: Found | null;
}

/**
 * Weights of two softmax regressions, fitted on the context pairs and every second story: `npm run bench -- talk --fit=1`
 * prints them, and what the shipped ones get right of the other stories.
 */
const ARTICLE_WEIGHTS = {
  alone: 1.29,
  aloneAhead: 0.57,
  aloneAheadElsewhere: 0.82,
  aloneSure: 0.22,
  related: 1.24,
  relatedAhead: -0.25,
  inContext: 0.66,
  inContextAhead: -0.41,
  inContextStays: 0.38,
  open: 1.66,
  openStays: 1.65,
  openShort: 0.62,
  openFar: 0.64,
  desk: 4.33,
  last: 0.11,
  waiting: 3.27,
  waitingReturns: 2.31,
};
export type ArticleFeature = keyof typeof ARTICLE_WEIGHTS;

const PART_WEIGHTS = {
  role: 0.5,
  words: 3.12,
  concepts: 0.87,
  asked: 2.99,
  said: -0.3,
  lead: -0.34,
  steps: -0.32,
};
export type PartFeature = keyof typeof PART_WEIGHTS;

/** In characters (two for an ideograph or a syllable): a shorter message hardly names what it is about. */
const SHORT = 24;

/** The articles that a message may be about, each with what speaks for it. */
export function articleFeatures(
  text: string,
  found: Searches,
  known: Pick<Case, 'open' | 'waiting' | 'said'>,
  guess: ContextGuess | null,
  articles: (id: string) => Article | null,
): { article: Article; features: Record<ArticleFeature, number> }[] {
  const { alone, inContext } = found;
  const stays = known.open ? (guess?.continues.stays ?? 0.5) : 0;
  const returns = guess?.continues.returns ?? 0;
  const open = known.open && articles(known.open.article);
  const waiting = known.waiting.map(({ article }) => article);
  const all = [
    ...(open ? [open] : []),
    ...alone.hits.map(({ article }) => article),
    ...(inContext?.hits ?? []).map(({ article }) => article),
    ...waiting.flatMap((id) => articles(id) ?? []),
  ];
  const distinct = [...new Map(all.map((article) => [article.id, article])).values()];
  const linked = open ? linksOf(open) : new Set<string>();
  const elsewhere = Math.max(
    0,
    ...alone.hits.filter(({ article }) => article.id !== open?.id).map(({ score }) => score),
  );
  return distinct.map((article) => {
    const isOpen = Number(article.id === open?.id);
    const isRelated = Number(linked.has(article.id));
    const isWaiting = Number(waiting.includes(article.id));
    const ahead = aheadBy(article, alone.hits);
    return {
      article,
      features: {
        alone: scoreIn(article, alone.hits),
        aloneAhead: ahead,
        aloneAheadElsewhere: ahead * (1 - stays),
        aloneSure: Number(ahead > 0) * alone.confidence,
        related: isRelated,
        relatedAhead: isRelated * ahead,
        inContext: scoreIn(article, inContext?.hits ?? []),
        inContextAhead: aheadBy(article, inContext?.hits ?? []),
        inContextStays: scoreIn(article, inContext?.hits ?? []) * stays,
        open: isOpen,
        openStays: isOpen * stays,
        openShort: isOpen * Number(columns(text) <= SHORT),
        openFar: isOpen * elsewhere,
        desk: Number(article.id === REACHING) * (guess?.act.desk ?? 0),
        last: Number((known.said.at(-1) ?? '').startsWith(`${article.id}#`)) * stays,
        waiting: isWaiting,
        waitingReturns: isWaiting * returns,
      },
    };
  });
}

/** What editors put beside an article, in its front matter or as a link in its text. */
function linksOf({ related, markdown }: Article): Set<string> {
  const inText = [...markdown.matchAll(/\]\(article:([a-z0-9-]{1,60})\)/g)].map(([, id]) => id ?? '');
  return new Set([...related, ...inText]);
}

/** Of an article that a search did not find; scores reach from about −2 to 1. */
const NOT_FOUND = -1.5;
const MOST_AHEAD = 1.5;

function scoreIn(article: Article, hits: readonly Ranked[]): number {
  return Math.max(NOT_FOUND, hits.find((hit) => hit.article.id === article.id)?.score ?? NOT_FOUND);
}

/** By how much the first of a search leads; 0 for all others. */
function aheadBy(article: Article, [first, second]: readonly Ranked[]): number {
  if (first?.article.id !== article.id) return 0;
  return Math.min(MOST_AHEAD, first.score - (second?.score ?? NOT_FOUND));
}

/** The parts of an article, each with what speaks for it as the answer to a message. */
export function partFeatures(
  fits: readonly PartFit[],
  said: readonly string[],
  guess: ContextGuess | null,
): { fit: PartFit; features: Record<PartFeature, number> }[] {
  const roles = new Set(fits.filter(({ part }) => !part.answer).map(({ part }) => roleOf(part.anchor)));
  const total = [...roles].reduce((sum, role) => sum + likely(role, guess), 0);
  return fits.map((fit) => {
    const role = roleOf(fit.part.anchor);
    return {
      fit,
      features: {
        role: fit.part.answer ? kindOf(fit.part.answer, guess) : Math.log(likely(role, guess) / total),
        words: fit.words,
        concepts: fit.concepts,
        asked: fit.asked,
        said: Number(said.includes(`${fit.part.article.id}#${fit.part.anchor}`)),
        lead: Number(role === 'lead'),
        steps: Number(role === 'steps'),
      },
    };
  });
}

/** A short answer says of itself what kind of question it answers. */
function kindOf({ kind }: ShortAnswer, guess: ContextGuess | null): number {
  return Math.log((guess?.kind[kind] ?? 1 / KINDS.length) + 0.01);
}

/** Until something was learnt every role is as likely as another. */
function likely(role: PartRole, guess: ContextGuess | null): number {
  return (guess?.role[role] ?? 1 / PART_ROLES.length) + 0.01;
}

export function scoreArticle(features: Record<ArticleFeature, number>): number {
  return weighed(features, ARTICLE_WEIGHTS);
}

export function scorePart(features: Record<PartFeature, number>): number {
  return weighed(features, PART_WEIGHTS);
}

function weighed<Feature extends string>(features: Record<Feature, number>, weights: Record<Feature, number>): number {
  return (Object.keys(weights) as Feature[]).reduce((sum, feature) => sum + weights[feature] * features[feature], 0);
}
