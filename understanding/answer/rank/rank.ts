import type { Case } from '../../../core/case.ts';
import { meets } from '../../../core/needs.ts';
import type { Article, Part, PartFits } from '../../../knowledge/ports.ts';
import { addedBy, type BoostedTrees } from '../../../text/learning/boostedTrees.ts';
import type { ContextGuess } from '../../recognise/context.ts';
import { type Alike, NOTHING_ALIKE } from '../alike.ts';
import { roleOf } from '../reading.ts';
import type { ArticleCandidate } from './articleFeatures.ts';
import { partFeatures } from './partFeatures.ts';
import { type MessageFeatures, rowsOf } from './rankTrees.ts';
import { type ArticleFeature, type PartFeature, type RankWeights, SHIPPED } from './rankWeights.ts';
import { type Weights, weighed } from './weigh.ts';

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
  candidates: readonly ArticleCandidate[],
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
  const rows = trees ? rowsOf(candidates, alike, message) : [];
  const scored = candidates
    .map((one, at) => ({
      ...one,
      score:
        one.weighed +
        (trees && one.own ? addedBy(trees, rows[at] ?? []) : 0) -
        (isListAgain(one.part, one.features, guess) ? LIST_AGAIN : 0),
    }))
    .sort((a, b) => b.score - a.score);
  return compared(scored);
}

/** Parts, best first, each with how it stands to the others: also once some of them are out of the question. */
export function compared<One extends Pick<RankedPart, 'score'>>(
  scored: readonly One[],
): (One & Pick<RankedPart, 'ahead' | 'likely'>)[] {
  const best = scored[0]?.score ?? 0;
  const all = scored.reduce((sum, { score }) => sum + Math.exp(score - best), 0);
  return scored.map((one, index) => ({
    ...one,
    ahead: one.score - (scored[index + 1]?.score ?? one.score),
    likely: Math.exp(one.score - best) / all,
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
