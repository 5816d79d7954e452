import type { Found } from '../found.ts';
import { MOST_AHEAD } from './articleFeatures.ts';
import type { RankedPart } from './rank.ts';
import { logOdds, type Weights, weighed } from './weigh.ts';

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
