import { type Case, isOfArticle, wasIntroduced, wasOpened } from '../../../core/case.ts';
import { KINDS } from '../../../core/labels.ts';
import type { Language } from '../../../core/language.ts';
import { meets } from '../../../core/needs.ts';
import {
  type Article,
  type Part,
  type PartFit,
  type PartFits,
  partId,
  REACHING,
  type ShortAnswer,
} from '../../../knowledge/ports.ts';
import { columns } from '../../../text/columns.ts';
import { addedBy, type BoostedTrees } from '../../../text/learning/boostedTrees.ts';
import { ALARMS } from '../../recognise/alarm.ts';
import type { ContextGuess } from '../../recognise/context.ts';
import { type Alike, NOTHING_ALIKE } from '../alike.ts';
import type { Found, Ranked } from '../found.ts';
import { PART_ROLES, type PartRole, roleOf } from '../reading.ts';
import { type MessageFeatures, rowOf } from './rankTrees.ts';
import { type ArticleFeature, type PartFeature, type RankWeights, SHIPPED } from './rankWeights.ts';
import { logOdds, type Weights, weighed } from './weigh.ts';

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
): { readonly article: Article; readonly features: Weights<ArticleFeature> }[] {
  const { alone, inContext, inProblem } = found;
  const stays = known.open ? (guess?.continues.stays ?? 0.5) : 0;
  const returns = guess?.continues.returns ?? 0;
  const open = known.open && articles(known.open.article);
  const waiting = known.waiting.map(({ article }) => article);
  const likely = fits.likely(text, language);
  // One that was written since it was learnt is like most of the others: by chance it would be far ahead of them.
  const usual = [...likely.values()].sort((a, b) => a - b)[Math.floor(likely.size / 2)] ?? 0;
  const learntOf = (id: string) => likely.get(id) ?? usual;
  const likeliest = [...likely]
    .filter(([, by]) => by > 0)
    .sort(([, a], [, b]) => b - a)
    .slice(0, LIKELIEST);
  const all = [
    ...(open ? [open] : []),
    ...alone.hits.map(({ article }) => article),
    ...(inContext?.hits ?? []).map(({ article }) => article),
    ...(inProblem?.hits ?? []).map(({ article }) => article),
    ...waiting.flatMap((id) => articles(id) ?? []),
    ...fits.nearest(text, language, NEAREST).map(({ part }) => part.article),
    ...likeliest.flatMap(([id]) => articles(id) ?? []),
    ...alike.articles.flatMap((id) => articles(id) ?? []),
  ];
  const distinct = [...new Map(all.map((article) => [article.id, article])).values()];
  const partsOf = new Map(distinct.map((article) => [article.id, fits.of(text, article)]));
  const mostAsked = new Map([...partsOf].map(([id, parts]) => [id, Math.max(0, ...parts.map(({ asked }) => asked))]));
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
    const parts = partsOf.get(article.id) ?? [];
    const asked = mostAsked.get(article.id) ?? 0;
    const others = distinct.filter((other) => other !== article).map(({ id }) => mostAsked.get(id) ?? 0);
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
        /** How like the message is to one of the ways in which its parts are asked. */
        asked,
        /** "Still the same" is asked of many articles, and tells of none which is meant. */
        askedAhead: Math.max(0, asked - Math.max(0, ...others)),
        often: Math.max(0, ...parts.map(({ often }) => often)),
        /** As far as it was learnt of what is asked. */
        learnt: learntOf(article.id),
        learntStays: learntOf(article.id) * stays,
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
): { readonly fit: PartFit; readonly features: Weights<PartFeature> }[] {
  const roles = new Set(fits.filter(({ part }) => !part.answer).map(({ part }) => roleOf(part.anchor)));
  const total = [...roles].reduce((sum, role) => sum + likely(role, guess), 0);
  return fits.map((fit) => {
    const { article, anchor, answer } = fit.part;
    const role = roleOf(anchor);
    const opened = wasIntroduced(said, article.id);
    return {
      fit,
      features: {
        role: answer ? 0 : Math.log(likely(role, guess) / total),
        kind: answer ? kindOf(answer, guess) : 0,
        words: fit.words,
        concepts: fit.concepts,
        asked: fit.asked,
        /** An answer is asked in its own words; a section is mostly found by what it says. */
        askedAnswer: answer ? fit.asked : 0,
        often: fit.often,
        oftenAnswer: answer ? fit.often : 0,
        learnt: fit.learnt,
        learntLater: fit.learnt * Number(opened),
        short: Number(answer !== null),
        said: Number(said.includes(partId(fit.part))),
        saidLast: Number(said.at(-1) === partId(fit.part)),
        lead: Number(role === 'lead'),
        leadAgain: Number(role === 'lead' && opened),
        steps: Number(role === 'steps'),
        stepsOnward: Number(role === 'steps' && opened) * onward(guess),
        new: Number(!opened),
      },
    };
  });
}

/** How likely somebody wants to hear how it goes on. */
function onward(guess: ContextGuess | null): number {
  return guess ? Math.max(guess.act.progress, guess.kind.whatNext) : 0.5;
}

/** A short answer says of itself what kind of question it answers. */
function kindOf({ kind }: ShortAnswer, guess: ContextGuess | null): number {
  return Math.log(((guess?.kind[kind] ?? 1 / KINDS.length) + 0.01) * KINDS.length);
}

/** Until something was learnt every role is as likely as another. */
function likely(role: PartRole, guess: ContextGuess | null): number {
  return (guess?.role[role] ?? 1 / PART_ROLES.length) + 0.01;
}

/** What parts are ranked by: weights, and trees beside them where they were learnt. */
export interface RankedBy {
  readonly weights: RankWeights;
  readonly trees: BoostedTrees | null;
  /** What was right for messages like it. */
  readonly alike: Alike;
  readonly message: MessageFeatures;
}
export const BY_WEIGHTS: RankedBy = { weights: SHIPPED, trees: null, alike: NOTHING_ALIKE, message: [] };

/** An article whose parts may answer. `features`: what speaks for it among others; without them its parts are weighed alone. */
export interface RankedArticle {
  readonly article: Article;
  /** By how much its score is less than the first one's. */
  readonly behind: number;
  readonly features?: Weights<ArticleFeature>;
}

/** Articles with what speaks for them, best first. */
export function rankArticles(
  candidates: ReturnType<typeof articleFeatures>,
  { article: weights }: RankWeights = SHIPPED,
): RankedArticle[] {
  const scored = candidates.map((one) => ({ ...one, score: weighed(one.features, weights) }));
  const top = Math.max(...scored.map(({ score }) => score));
  return scored
    .sort((a, b) => b.score - a.score)
    .map(({ article, features, score }) => ({ article, features, behind: top - score }));
}

/** A part with what speaks for it and its score. */
export interface RankedPart {
  readonly part: Part;
  readonly features: Weights<PartFeature>;
  /** What trees read of it, where its article was one of several. */
  readonly own: { readonly article: Weights<ArticleFeature>; readonly part: Weights<PartFeature> } | null;
  /** By weights alone. */
  readonly weighed: number;
  readonly score: number;
  /** By how much it is better than the next one. */
  readonly ahead: number;
  /** How likely it is the best of all (0–1). */
  readonly likely: number;
}

/** What is worse by weights alone is not chosen whatever trees say. */
const MOST_PARTS = 40;

/** Less like the ways in which it is asked, a short answer is looked at no more: one of thirty that are right is less like them. */
const ASKED_AT_ALL = 0.05;

/**
 * The parts of some articles as answers to a message, best first. A short answer whose facts are not known to hold is
 * none, and what was said last answers nothing again unless more of its steps are wished for.
 */
export function rankParts(
  text: string,
  articles: readonly RankedArticle[],
  { said, facts }: Pick<Case, 'said' | 'facts'>,
  guess: ContextGuess | null,
  fits: Pick<PartFits, 'of'>,
  { weights, trees, alike, message }: RankedBy = BY_WEIGHTS,
): RankedPart[] {
  const candidates = articles
    .flatMap(({ article, behind, features: ofArticle }) =>
      partFeatures(fits.of(text, article), said, guess).map(({ fit, features }) => ({
        ...{ part: fit.part, asked: fit.asked, features },
        own: ofArticle ? { article: ofArticle, part: features } : null,
        weighed: weighed(features, weights.part) - behind,
      })),
    )
    .filter(({ part, asked }) => !part.answer || (asked >= ASKED_AT_ALL && meets(part.answer.needs, facts)))
    .filter(({ features }) => !features.saidLast || features.steps || features.asked >= SAID_AGAIN)
    .filter(isNotOutdone)
    .sort((a, b) => b.weighed - a.weighed)
    .slice(0, MOST_PARTS);
  const scored = candidates
    .map((one) => ({
      ...one,
      score:
        one.weighed +
        (trees && one.own ? addedBy(trees, rowOf(one.part, one.own, alike, message)) : 0) -
        (isListAgain(one.part, one.features, guess) ? LIST_AGAIN : 0),
    }))
    .sort((a, b) => b.score - a.score);
  const all = scored.reduce((sum, { score }) => sum + Math.exp(score - (scored[0]?.score ?? 0)), 0);
  return scored.map((one, index) => ({
    ...one,
    ahead: one.score - (scored[index + 1]?.score ?? one.score),
    likely: Math.exp(one.score - (scored[0]?.score ?? 0)) / all,
  }));
}

/** Steps, or what not to do, of an article that was opened, where neither more of them nor leave to do something is asked for. */
function isListAgain({ anchor }: Part, { new: isNew }: Weights<PartFeature>, guess: ContextGuess | null): boolean {
  if (isNew || guess === null) return false;
  if (roleOf(anchor) === 'steps')
    return Math.max(guess.act.progress, Math.min(guess.kind.whatNext, guess.act.question)) < GO_ON;
  return anchor === 'never' && guess.kind.mayI + guess.kind.whatIf < ASKED_FOR;
}

/** From here on a role or kind of part is taken to be asked for. */
export const ASKED_FOR = 0.4;
/** So likely something was done, or is asked what comes next: who tells one more thing of the problem does not wish for its next step. */
const GO_ON = 0.5;
/**
 * Readers called 1 of 40 such lists the right reply to a later message, and of 104 short answers and sections 48: the weights
 * are fitted to labels, which name the steps where they hold the answer among other things.
 */
const LIST_AGAIN = 5;

/** Of two short answers of an article the one that needs something known, which is so, answers what is asked of it at least as much. */
function isNotOutdone<One extends Pick<RankedPart, 'part' | 'features'>>(
  one: One,
  _: number,
  all: readonly One[],
): boolean {
  const general = one.part.answer !== null && Object.keys(one.part.answer.needs).length === 0;
  return !(general && all.some((other) => isCloser(other, one)));
}

function isCloser(one: Pick<RankedPart, 'part' | 'features'>, than: Pick<RankedPart, 'part' | 'features'>): boolean {
  const needs = Object.keys(one.part.answer?.needs ?? {}).length;
  const same = one.part.article.id === than.part.article.id;
  return needs > 0 && same && (one.features.asked ?? 0) >= (than.features.asked ?? 0);
}

/** So surely asked for that it is said twice running. */
const SAID_AGAIN = 0.8;

const SURE_WEIGHTS: Weights<SureFeature> = {
  bias: -0.43,
  likely: 1.08,
  ahead: -0.46,
  asked: 0.03,
  askedAnswer: -0.36,
  words: -0.04,
  concepts: 0.07,
  short: -0.1,
  said: -0.03,
  steps: -0.64,
  stepsOnward: 1.34,
  lead: -0.65,
  leadAgain: -1.74,
  new: -0.25,
  alone: 0.5,
  goesOn: -0.35,
  openedGoesOn: 0.27,
  none: -0.37,
};
export type SureFeature = keyof ReturnType<typeof sureFeatures>;

/** What speaks for the best part really answering. `alone`: what the message by itself was found to be about. */
export function sureFeatures(
  { part, features, ahead, likely }: RankedPart,
  { alone, goesOn, opened, none }: { alone: Found; goesOn: number; opened: boolean; none: number },
) {
  const { asked, askedAnswer, words, concepts, short, said, steps, stepsOnward, lead, leadAgain } = features;
  return {
    bias: 1,
    likely: logOdds(likely),
    ahead: Math.min(MOST_AHEAD, ahead),
    ...{ asked, askedAnswer, words, concepts, short, said, steps, stepsOnward, lead, leadAgain },
    new: Number(!opened),
    alone: alone.hits[0]?.article.id === part.article.id ? alone.confidence : 0,
    goesOn,
    openedGoesOn: Number(opened) * goesOn,
    /** In the middle of a talk a question about bread is taken to go on with it, whatever else speaks against it. */
    none: logOdds(none),
  };
}

/** Log odds. */
export function scoreSure(features: Weights<SureFeature>): number {
  return weighed(features, SURE_WEIGHTS);
}
