import { isDeskWish } from '../../core/labels.ts';
import { holdsCode } from '../../text/holdsCode.ts';
import { logOdds, probability, type Weights, weighed } from '../answer/rank/weigh.ts';
import { tellsOfLoss } from './care/harm.ts';
import type { Evidence } from './evidence.ts';

/** Fitted on the context pairs and the stories: `npm run bench -- talk --fit=2`. */
const WEIGHTS: Weights<AsideFeature> = {
  bias: -0.86,
  remark: 0.24,
  praise: 1.35,
  thanks: 2.11,
  emotion: 3.38,
  chatter: 2.78,
  desk: -2.04,
  asks: -1.14,
  problem: -1.97,
  kindNone: 0.69,
  none: 0.04,
  confidence: -1.15,
  answered: -0.52,
  notKnown: -0.31,
  open: -0.2,
  stays: -1.18,
  aboutNone: 0.76,
  long: 0.24,
  questionMark: -0.3,
  afterAlarm: 0.06,
};

export type AsideFeature = keyof ReturnType<typeof asideFeatures>;

/** From here on a message is taken to want no answer: an answer to thanks is odd, none to a question is worse. */
const LIKELY = 0.4;
/** A longer message tells something. */
const LONGEST = 120;

/** What speaks for it that a message is said to the bot itself (thanks, feeling, chatter) and asks nothing of the knowledge. */
export function asideFeatures({ text, setting, guess, remark: heard, alone, none }: Evidence) {
  const { act, kind, continues } = guess;
  const remark = asideOf(heard);
  return {
    bias: 1,
    remark: remark ? logOdds(remark.likelihood) : -3,
    praise: Number(remark !== null && PRAISE.includes(remark.remark)),
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
  const { text, guess, sign, facts } = evidence;
  const remark = asideOf(evidence.remark);
  if (text.length > LONGEST || holdsCode(text) || sign !== null) return null;
  const isSaid = remark !== null && SURE_ALONE.includes(remark.remark) && remark.likelihood >= SURE;
  const asksNothing = guess.kind.none >= CLEAR;
  if (!(isSaid && asksNothing) && !isAsideLikely(asideFeatures(evidence))) return null;
  if (tellsOfLoss(facts) && (remark === null || PRAISE.includes(remark.remark))) return null;
  if (remark && remark.likelihood >= NAMED) return remark.remark;
  // What no remark names is thanks or a cry only where that is likely by itself: noise is neither, and is said to be not known.
  if (guess.act.thanks >= CLEAR) return 'thanks';
  return guess.act.emotion >= CLEAR ? 'distress' : null;
}

/** From here on what kind of remark it is can be told. */
const NAMED = 0.2;
const CLEAR = 0.5;

/** Where one of these is as good as sure and nothing is asked, it is one wherever it is said: "I am so scared", "it arrived!". */
const SURE_ALONE: readonly string[] = ['helped', 'thanks', 'ack', 'distress', 'ashamed', 'bot'];
const SURE = 0.8;

/** Good news, thanks, and that something will be done. */
const PRAISE: readonly string[] = ['helped', 'thanks', 'ack'];

/** A wish of the desk asks something of it, and what names nothing is told by what was said before. */
function asideOf(remark: Evidence['remark']): Evidence['remark'] {
  return remark && !isDeskWish(remark.remark) && remark.remark !== 'vague' ? remark : null;
}
