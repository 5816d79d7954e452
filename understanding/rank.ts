import { type Case, isOfArticle, wasOpened } from '../core/case.ts';
import { KINDS } from '../core/labels.ts';
import { type Article, type PartFit, type PartFits, REACHING, type ShortAnswer } from '../knowledge/ports.ts';
import { columns } from '../text/columns.ts';
import type { Found, Ranked } from './found.ts';
import { PART_ROLES, type PartRole, roleOf } from './reading.ts';
import { ALARMS } from './recognise/alarm.ts';
import type { ContextGuess } from './recognise/context.ts';
import { type Weights, weighed } from './weigh.ts';

/** What was found: the message read alone, after the title of the open article, and after what the user first wrote of the problem. */
export interface Searches {
  readonly alone: Found;
  readonly inContext: Found | null;
  readonly inProblem: Found | null;
}

/**
 * Weights of two softmax regressions, fitted on the context pairs and the stories: `npm run bench -- talk --fit=2` prints
 * them. `--fit=1` fits on every second story, for what is got right of the others (docs/conversation.md).
 */
const ARTICLE_WEIGHTS: Weights<ArticleFeature> = {
  alone: 0.99,
  aloneAhead: 0.47,
  aloneAheadElsewhere: 1.07,
  aloneSure: 0.32,
  related: 1.54,
  relatedAhead: 0.01,
  inContext: 0.58,
  inContextAhead: -0.43,
  inContextStays: 0.14,
  open: 1.9,
  openStays: 1.9,
  openShort: 0.62,
  openFar: 0.54,
  desk: 4.38,
  last: -1.36,
  waiting: 2.02,
  waitingReturns: 1.6,
  openReturns: -2.83,
  inProblem: 0.42,
  partWords: 1.4,
  partConcepts: 0.9,
  saidBefore: -0.13,
  saidFirst: 1.05,
  alarm: 0.71,
};
export type ArticleFeature = keyof ReturnType<typeof articleFeatures>[number]['features'];

const PART_WEIGHTS: Weights<PartFeature> = {
  role: 0.56,
  words: 3.71,
  concepts: 1.13,
  asked: 2.73,
  said: 0.64,
  lead: 0.62,
  steps: 0.54,
};
export type PartFeature = keyof ReturnType<typeof partFeatures>[number]['features'];

/** In characters (two for an ideograph or a syllable): a shorter message hardly names what it is about. */
const SHORT = 24;

/** The articles that a message may be about, each with what speaks for it. */
export function articleFeatures(
  text: string,
  found: Searches,
  known: Pick<Case, 'open' | 'waiting' | 'said'>,
  guess: ContextGuess | null,
  articles: (id: string) => Article | null,
  fits: Pick<PartFits, 'of'>,
) {
  const { alone, inContext, inProblem } = found;
  const stays = known.open ? (guess?.continues.stays ?? 0.5) : 0;
  const returns = guess?.continues.returns ?? 0;
  const open = known.open && articles(known.open.article);
  const waiting = known.waiting.map(({ article }) => article);
  const all = [
    ...(open ? [open] : []),
    ...alone.hits.map(({ article }) => article),
    ...(inContext?.hits ?? []).map(({ article }) => article),
    ...(inProblem?.hits ?? []).map(({ article }) => article),
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
    const parts = fits.of(text, article);
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
        last: Number(isOfArticle(known.said.at(-1), article.id)) * stays,
        waiting: isWaiting,
        waitingReturns: isWaiting * returns,
        openReturns: isOpen * returns,
        inProblem: scoreIn(article, inProblem?.hits ?? []),
        /** What one of its parts says in the message's own words. */
        partWords: Math.max(0, ...parts.map(({ words }) => words)),
        partConcepts: Math.max(0, ...parts.map(({ concepts }) => concepts)),
        saidBefore: Number(wasOpened(known.said, article.id)),
        saidFirst: Number(isOfArticle(known.said[0], article.id)),
        alarm: Number((ALARMS as readonly string[]).includes(article.id)),
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
export function partFeatures(fits: readonly PartFit[], said: readonly string[], guess: ContextGuess | null) {
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

export function scoreArticle(features: Weights<ArticleFeature>): number {
  return weighed(features, ARTICLE_WEIGHTS);
}

export function scorePart(features: Weights<PartFeature>): number {
  return weighed(features, PART_WEIGHTS);
}
