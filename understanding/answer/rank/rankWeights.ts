import type { Weights } from './weigh.ts';

/**
 * Weights of one softmax regression over the parts of the articles that come closest: what speaks for the article and what
 * speaks for the part add up. Fitted on the stories: `npm run bench -- talk --fit=2` prints them. `--fit=1` fits on every
 * second story, for what is got right of the others (docs/conversation.md).
 */
const ARTICLE_WEIGHTS = {
  alone: 0.21,
  aloneAhead: 0.37,
  aloneAheadElsewhere: 0.99,
  aloneSure: -0.06,
  related: 1.12,
  relatedAhead: -0.28,
  inContext: 0.26,
  inContextAhead: -0.05,
  inContextStays: 0.12,
  open: 0.41,
  openStays: 0.05,
  openShort: 0.68,
  openFar: 0.23,
  desk: -3.47,
  last: 0.05,
  waiting: 0.7,
  waitingReturns: 0.92,
  openReturns: 1.4,
  inProblem: 0.31,
  partWords: 0.69,
  partConcepts: 0.17,
  saidBefore: 0.83,
  saidFirst: 0.53,
  alarm: -0.22,
  asked: 0.39,
  askedAhead: -0.3,
  often: 1.2,
  learnt: 0.28,
  learntStays: -0.09,
};
export type ArticleFeature = keyof typeof ARTICLE_WEIGHTS;

const PART_WEIGHTS = {
  role: 0.26,
  kind: 0.16,
  words: 0.44,
  concepts: 0.41,
  asked: 0.67,
  askedAnswer: -0.53,
  often: 4.5,
  oftenAnswer: 1.37,
  learnt: 0.41,
  learntLater: -0.1,
  typical: 0,
  short: -0.76,
  said: 0.16,
  saidLast: -0.5,
  lead: -0.39,
  leadAgain: -0.65,
  steps: 0.44,
  stepsOnward: -0.21,
  new: -0.2,
};
export type PartFeature = keyof typeof PART_WEIGHTS;

/** All that was fitted. */
export interface RankWeights {
  readonly article: Weights<ArticleFeature>;
  readonly part: Weights<PartFeature>;
}
export const SHIPPED: RankWeights = { article: ARTICLE_WEIGHTS, part: PART_WEIGHTS };

export const ARTICLE_FEATURES = Object.keys(ARTICLE_WEIGHTS) as ArticleFeature[];
export const PART_FEATURES = Object.keys(PART_WEIGHTS) as PartFeature[];
