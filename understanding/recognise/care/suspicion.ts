import { SUSPECTED, type Suspected } from '../../../core/care.ts';
import type { Language } from '../../../core/language.ts';
import { logOdds, probability, type Weights, weighed } from '../../answer/rank/weigh.ts';

/** What the messages before have said of one danger, as numbers: no word of them is kept. */
export interface Trace {
  /** Of what spoke for it, the latest counting most. */
  readonly sum: number;
  /** Log odds of the message that said most of it. */
  readonly peak: number;
}

/** What a conversation has said so far of what is told by pieces. */
export type Suspicion = Readonly<Record<Suspected, Trace>>;

/** How likely one message by itself speaks of each (0–1); `none`: of nothing of the kind. */
export type Likelihoods = Readonly<Record<Suspected | 'none', number>>;

/** Null until it was learnt. */
export type SpeaksOf = (text: string, language: Language) => Likelihoods | null;

/** Log odds from which on a message says anything of it at all. */
const SAYS_NOTHING = -4;
/** What is left of a message's weight at the next one. */
const KEPT = 0.8;
/** Two messages that each say a little are more than one that does. */
const SEVERAL = 1.5;

export const UNSUSPECTED: Suspicion = every(() => ({ sum: 0, peak: SAYS_NOTHING }));

export type SuspicionFeature = keyof ReturnType<typeof suspicionFeatures>;

/** What speaks for a danger in this message, after those before it. */
export function suspicionFeatures(kind: Suspected, before: Suspicion, likely: Likelihoods) {
  const others = SUSPECTED.filter((one) => one !== kind);
  const { sum, peak } = before[kind];
  return {
    bias: 1,
    says: logOdds(likely[kind]),
    none: logOdds(likely.none),
    before: sum,
    several: Math.max(0, sum - SEVERAL),
    peak,
    otherSays: Math.max(...others.map((one) => logOdds(likely[one]))),
    otherBefore: Math.max(...others.map((one) => before[one].sum)),
  };
}

/**
 * How likely each danger is after this message (0–1). Most who are in one tell it by pieces ("my wife does not know", "is insurance paid
 * for it", "alone, in the car"), none of which says it: they are added up. Fitted on conversations whose messages are labelled by what a
 * careful reader would suspect (`training/<language>/talks.jsonl`), each read by who has not learnt it: `npm run bench -- suspicion`.
 */
export function suspect(before: Suspicion, likely: Likelihoods): Readonly<Record<Suspected, number>> {
  return every((kind) => probability(weighed(suspicionFeatures(kind, before, likely), WEIGHTS[kind])));
}

/**
 * From here on a danger is suspected: `maybe`: one line speaks of it beside the answer; `sure`: what it is leaves little doubt. By kind, so that
 * about one ordinary conversation of a hundred is asked about each, and one of five hundred is met with its words.
 */
const SUSPECTED_FROM: Readonly<Record<Suspected, { readonly maybe: number; readonly sure: number }>> = {
  crisis: { maybe: 0.42, sure: 0.74 },
  minor: { maybe: 0.5, sure: 0.7 },
  coercion: { maybe: 0.37, sure: 0.59 },
  swindle: { maybe: 0.68, sure: 0.92 },
};

export function isSuspected(
  kind: Suspected,
  likely: Readonly<Record<Suspected, number>>,
  how: 'maybe' | 'sure',
): boolean {
  return likely[kind] >= SUSPECTED_FROM[kind][how];
}

/** What is kept of the conversation after this message. */
export function withMessage(before: Suspicion, likely: Likelihoods): Suspicion {
  return every((kind) => {
    const says = logOdds(likely[kind]);
    const { sum, peak } = before[kind];
    return { sum: sum * KEPT + Math.max(0, says - SAYS_NOTHING), peak: Math.max(peak, says) };
  });
}

function every<Value>(of: (kind: Suspected) => Value): Readonly<Record<Suspected, Value>> {
  return { crisis: of('crisis'), minor: of('minor'), coercion: of('coercion'), swindle: of('swindle') };
}

const WEIGHTS: Readonly<Record<Suspected, Weights<SuspicionFeature>>> = {
  crisis: {
    bias: -0.26,
    says: 1.08,
    none: 0.11,
    before: 1.06,
    several: -0.39,
    peak: 0.24,
    otherSays: -0.17,
    otherBefore: -0.54,
  },
  minor: {
    bias: 0.38,
    says: 1.39,
    none: -0.29,
    before: 1.38,
    several: -0.28,
    peak: 0.23,
    otherSays: -0.63,
    otherBefore: -0.33,
  },
  coercion: {
    bias: -0.02,
    says: 0.95,
    none: -0.14,
    before: 0.95,
    several: -0.21,
    peak: 0.24,
    otherSays: -0.24,
    otherBefore: -0.22,
  },
  swindle: {
    bias: -0.61,
    says: 1.38,
    none: 0.33,
    before: 1.41,
    several: -0.38,
    peak: -0.12,
    otherSays: -0.07,
    otherBefore: -0.48,
  },
};
