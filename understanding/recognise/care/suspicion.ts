import { SCHEMES, type Scheme, SUSPECTED, type Suspected } from '../../../core/care.ts';
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
export type Likelihoods = Readonly<Record<Suspected | 'none', number>> & {
  /** Of a swindle, each way to go about it; together `swindle`. */
  readonly schemes: Readonly<Record<Scheme, number>>;
};

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
 * about one ordinary conversation of a hundred is asked about each, and one of five hundred is met with its words. Of a swindle and of coins
 * that are taken more of the stories without a label pass: read by hand, of sixty above 0.55 some forty tell of one all the same.
 */
const SUSPECTED_FROM: Readonly<Record<Suspected, { readonly maybe: number; readonly sure: number }>> = {
  crisis: { maybe: 0.56, sure: 0.8 },
  minor: { maybe: 0.22, sure: 0.5 },
  coercion: { maybe: 0.36, sure: 0.6 },
  swindle: { maybe: 0.58, sure: 0.98 },
  shared: { maybe: 0.5, sure: 0.82 },
  watched: { maybe: 0.52, sure: 0.82 },
  taken: { maybe: 0.46, sure: 0.88 },
};

export function isSuspected(
  kind: Suspected,
  likely: Readonly<Record<Suspected, number>>,
  how: 'maybe' | 'sure',
  share = 1,
): boolean {
  return likely[kind] >= SUSPECTED_FROM[kind][how] * share;
}

/** So likely, and no more than that: one line speaks of it, and nothing is opened. */
export const maybeFrom = (kind: Suspected): number => SUSPECTED_FROM[kind].maybe;

/** What the messages so far have said of each scheme, the latest counting most. */
export type SchemeSums = Readonly<Partial<Record<Scheme, number>>>;

export function withSchemes(before: SchemeSums, { schemes }: Pick<Likelihoods, 'schemes'>): SchemeSums {
  return Object.fromEntries(SCHEMES.map((one) => [one, (before[one] ?? 0) * KEPT + schemes[one]]));
}

/** Of all that was said of any: below that the general warning fits better than a wrong one. */
const STANDS_OUT = 0.4;

/** The scheme that a suspected swindle follows; null: none stands out. */
export function schemeOf(sums: SchemeSums): Scheme | null {
  const all = SCHEMES.reduce((sum, one) => sum + (sums[one] ?? 0), 0);
  const [first] = [...SCHEMES].sort((a, b) => (sums[b] ?? 0) - (sums[a] ?? 0));
  return first !== undefined && (sums[first] ?? 0) > all * STANDS_OUT ? first : null;
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
  return Object.fromEntries(SUSPECTED.map((kind) => [kind, of(kind)])) as Record<Suspected, Value>;
}

const WEIGHTS: Readonly<Record<Suspected, Weights<SuspicionFeature>>> = {
  crisis: {
    bias: 0.42,
    says: 1.46,
    none: 0.34,
    before: 1.54,
    several: -0.52,
    peak: -0.04,
    otherSays: -0.03,
    otherBefore: -0.51,
  },
  minor: {
    bias: 0.77,
    says: 1.64,
    none: 0.13,
    before: 1.54,
    several: -0.21,
    peak: 0.03,
    otherSays: -0.31,
    otherBefore: -0.45,
  },
  coercion: {
    bias: 0.34,
    says: 1.33,
    none: 0.04,
    before: 1.31,
    several: -0.09,
    peak: 0.04,
    otherSays: -0.25,
    otherBefore: -0.45,
  },
  swindle: {
    bias: 0.44,
    says: 1.49,
    none: 0.19,
    before: 0.19,
    several: 0.59,
    peak: 0.45,
    otherSays: -0.51,
    otherBefore: -0.69,
  },
  shared: {
    bias: 0.65,
    says: 1.35,
    none: 0.35,
    before: 1.32,
    several: -0.29,
    peak: 0.03,
    otherSays: -0.04,
    otherBefore: -0.39,
  },
  watched: {
    bias: 0.67,
    says: 1.42,
    none: 0.16,
    before: 1.33,
    several: -0.17,
    peak: 0.16,
    otherSays: -0.25,
    otherBefore: -0.39,
  },
  taken: {
    bias: 0,
    says: 1.05,
    none: 0.33,
    before: 1.06,
    several: -0.33,
    peak: 0.01,
    otherSays: 0.22,
    otherBefore: -0.19,
  },
};
