import { holdsCode } from '../../text/holdsCode.ts';
import { logOdds, probability, type Weights, weighed } from '../weigh.ts';
import type { Evidence } from './evidence.ts';

/** Fitted on the context pairs and the stories: `npm run bench -- talk --fit=2`. */
const WEIGHTS: Weights<AsideFeature> = {
  bias: -0.92,
  remark: 0.25,
  praise: 0.65,
  thanks: 3.16,
  emotion: 2.72,
  chatter: 2.47,
  desk: -2.43,
  asks: -1.08,
  problem: -1.58,
  kindNone: 0.89,
  none: 0.02,
  confidence: -1.48,
  answered: -0.5,
  notKnown: -0.49,
  open: -0.29,
  stays: -0.89,
  aboutNone: 1.2,
  long: 0.47,
  questionMark: -0.37,
  afterAlarm: 0.18,
};

export type AsideFeature = keyof ReturnType<typeof asideFeatures>;

/** From here on a message is taken to want no answer: an answer to thanks is odd, none to a question is worse. */
const LIKELY = 0.4;
/** A longer message tells something. */
const LONGEST = 120;

/** What speaks for it that a message is said to the bot itself (thanks, feeling, chatter) and asks nothing of the knowledge. */
export function asideFeatures({ text, setting, guess, remark, alone, none }: Evidence) {
  const { act, kind, continues } = guess;
  return {
    bias: 1,
    remark: remark ? logOdds(remark.likelihood) : -3,
    praise: Number(remark?.remark === 'helped' || remark?.remark === 'thanks'),
    thanks: act.thanks,
    emotion: act.emotion,
    chatter: act.chatter,
    desk: act.desk,
    asks: act.question + act.yesNo,
    problem: act.problem,
    kindNone: kind.none,
    none: logOdds(none),
    confidence: alone.confidence,
    answered: Number(alone.verdict === 'answered'),
    notKnown: Number(alone.verdict === 'notKnown'),
    open: Number(setting.open !== null),
    stays: setting.open === null ? 0 : continues.stays,
    aboutNone: continues.none,
    long: Number(text.length > 40),
    questionMark: Number(/[?？]/.test(text)),
    afterAlarm: Number(setting.after === 'alarm'),
  };
}

export const isAsideLikely = (features: Weights<AsideFeature>): boolean =>
  probability(weighed(features, WEIGHTS)) >= LIKELY;

/** The remark that a message is, when it most likely asks nothing; null for all else. */
export function asideIn(evidence: Evidence): string | null {
  const { text, remark, guess, sign } = evidence;
  if (text.length > LONGEST || holdsCode(text) || sign !== null) return null;
  if (!isAsideLikely(asideFeatures(evidence))) return null;
  if (remark && remark.likelihood >= NAMED) return remark.remark;
  // What no remark names is thanks or a cry only where that is likely by itself: noise is neither, and is said to be not known.
  if (guess.act.thanks >= CLEAR) return 'thanks';
  return guess.act.emotion >= CLEAR ? 'distress' : null;
}

/** From here on what kind of remark it is can be told. */
const NAMED = 0.2;
const CLEAR = 0.5;
