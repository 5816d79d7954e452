import { logOdds, probability, type Weights, weighed } from '../weigh.ts';
import type { Evidence } from './evidence.ts';

/** Articles about what cannot wait: each is said as a card, and a person is called in the same breath. */
export const ALARMS = [
  'phrase-exposed',
  'funds-stolen',
  'phishing-site',
  'fake-support',
  'device-compromised',
  'investment-scam',
  'fake-app',
] as const;
export type Alarm = (typeof ALARMS)[number];

/** Articles after which a short "yes, I did" tells of harm. */
const RISKY: ReadonlySet<string> = new Set([
  ...ALARMS.filter((alarm) => alarm !== 'funds-stolen'),
  'hardware-wallet',
  'walletconnect',
  'token-migration',
  'signing-requests',
  'revoke-approvals',
  'unknown-token',
]);

/** Fitted on the context pairs and the stories: `npm run bench -- talk --fit=2`. */
const WEIGHTS: Weights<AlarmFeature> = {
  bias: -1.17,
  sign: 0.09,
  danger: 0.42,
  dangerAtBest: 0.24,
  subject: 0.13,
  top: 0.48,
  topSure: -0.25,
  elsewhere: -2.03,
  exposed: 2.37,
  signed: 0.75,
  typedWords: 1.95,
  sent: 1.21,
  gone: 2.59,
  scam: 1.17,
  scamAsked: -1.59,
  scamPays: 1.99,
  open: -0.45,
  stays: -0.47,
  openIsAlarm: -0.98,
  openIsAlarmStays: 0.1,
  signStays: -0.47,
  dangerOpen: -0.31,
  risky: 0.73,
  riskySent: 2.05,
  riskyProblem: 0.16,
  riskyAnswer: 1.88,
  problem: 0.6,
  question: -1.65,
  yesNo: 0.04,
  answer: -0.89,
  correction: -0.08,
  mayI: -0.36,
  howKnow: -1.77,
  whatNext: -0.18,
  kindNone: -1.42,
  afterAlarm: -2.09,
  wordless: -0.09,
};

export type AlarmFeature = keyof ReturnType<typeof alarmFeatures>;

/** From here on the card is shown. A false one costs a card; a miss can cost everything. */
const RAISED = 0.3;
/** The same of a first message in words that are known for it: nothing before it says otherwise. */
const RAISED_BY_SIGN = 0.12;

/** What speaks for an emergency of the user in this message, in this conversation. */
export function alarmFeatures({ text, setting, guess, facts, sign, danger, dangerAtBest, alone, of }: Evidence) {
  const { open, after } = setting;
  const top = alone.hits[0]?.article.id ?? null;
  const topIsAlarm = isAlarm(top);
  const did = (...acts: string[]) => Number((facts.done ?? []).some(({ value }) => acts.includes(value)));
  const stays = open === null ? 0 : guess.continues.stays;
  const risky = Number(open !== null && RISKY.has(open));
  const openIsAlarm = Number(isAlarm(open));
  return {
    bias: 1,
    sign: Number(sign !== null),
    danger: logOdds(danger),
    dangerAtBest: logOdds(dangerAtBest),
    subject: ALARMS.reduce((sum, alarm) => sum + of(alarm), 0),
    top: Number(topIsAlarm),
    topSure: topIsAlarm ? alone.confidence : 0,
    elsewhere: top !== null && !topIsAlarm ? alone.confidence : 0,
    exposed: Number(facts.phrase?.value === 'exposed'),
    signed: did('signed', 'connected'),
    typedWords: did('typedWords'),
    sent: did('sent'),
    gone: Number(facts.gone !== undefined),
    scam: Number(facts.scam !== undefined),
    scamAsked: Number(facts.scam?.value === 'asked'),
    scamPays: Number(facts.scam?.value === 'aboutToPay' || facts.scam?.value === 'justPaid'),
    open: Number(open !== null),
    stays,
    openIsAlarm,
    openIsAlarmStays: openIsAlarm * stays,
    signStays: Number(sign !== null) * stays,
    dangerOpen: open === null ? 0 : logOdds(danger),
    risky,
    riskySent: risky * did('sent'),
    riskyProblem: risky * guess.act.problem,
    riskyAnswer: risky * guess.act.answer,
    problem: guess.act.problem,
    question: guess.act.question + guess.act.yesNo,
    yesNo: guess.act.yesNo,
    answer: guess.act.answer,
    correction: guess.act.correction,
    mayI: guess.kind.mayI,
    howKnow: guess.kind.howKnow,
    whatNext: guess.kind.whatNext,
    kindNone: guess.kind.none,
    afterAlarm: Number(after === 'alarm'),
    wordless: Number(!/\p{L}/u.test(text)),
  };
}

/**
 * The article behind the emergency card when minutes count, else null. It is weighed, for a sign alone is often about what
 * is feared, or about what was answered already, and harm is often told in three words ("yes, I did") that are none.
 */
export function alarmIn(evidence: Evidence): Alarm | null {
  const likely = likelihood(alarmFeatures(evidence));
  const firstBySign = evidence.sign !== null && evidence.setting.open === null;
  return likely >= (firstBySign ? RAISED_BY_SIGN : RAISED) ? topicOf(evidence) : null;
}

const likelihood = (features: Weights<AlarmFeature>): number => probability(weighed(features, WEIGHTS));

/** The same by what was read alone: for the figures. */
export const isAlarmLikely = (features: Weights<AlarmFeature>): boolean => likelihood(features) >= RAISED;

/** What was done tells more than what it sounds like. */
function topicOf({ facts, sign, alone, setting, of }: Evidence): Alarm {
  const done = (facts.done ?? []).map(({ value }) => value);
  if (facts.phrase?.value === 'exposed' || done.includes('typedWords')) return 'phrase-exposed';
  if (isAlarm(sign)) return sign;
  if (facts.gone && !facts.scam) return 'funds-stolen';
  const bySubject = [...ALARMS].sort((a, b) => of(b) - of(a))[0];
  if (bySubject && of(bySubject) >= CLEAR) return bySubject;
  const found = alone.hits.map(({ article }) => article.id).find(isAlarm);
  if (setting.open === 'hardware-wallet' && done.includes('sent')) return 'phrase-exposed';
  if (done.includes('signed') || done.includes('connected')) return 'phishing-site';
  return found ?? (isAlarm(setting.open) ? setting.open : 'funds-stolen');
}

const CLEAR = 0.3;

function isAlarm(article: string | null | undefined): article is Alarm {
  return (ALARMS as readonly unknown[]).includes(article);
}
