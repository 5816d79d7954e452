import type { Facts } from '../../core/facts.ts';
import { logOdds, probability, type Weights, weighed } from '../answer/rank/weigh.ts';
import { tellsOfExposure, tellsOfHarm } from './care/harm.ts';
import { refutesTheft } from './denial.ts';
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
  'wallet-swept',
  'second-hand-device',
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

/** Fitted on stories, each read by who has not learnt it, and half as much on `training/<language>/alarm.jsonl`, with a ridge of 1: docs/conversation.md. */
const WEIGHTS: Weights<AlarmFeature> = {
  bias: -1.52,
  sign: 0.13,
  signFirst: 0.08,
  danger: 0.89,
  dangerAtBest: -0.23,
  subject: 0.67,
  top: 0.71,
  topSure: -0.73,
  elsewhere: -0.79,
  exposed: 2.3,
  signed: 1.65,
  connected: -1.33,
  typedWords: 1.06,
  sent: -0.03,
  gone: 1.57,
  goneOtherwise: -0.37,
  scam: 0.82,
  scamAsked: -1.33,
  scamPays: 1.59,
  open: -0.45,
  stays: 0.0,
  openIsAlarm: 0.19,
  openIsAlarmStays: -0.45,
  signStays: -0.04,
  dangerOpen: -0.19,
  risky: 0.66,
  riskySent: 1.34,
  riskyProblem: 0.24,
  riskyAnswer: 0.42,
  problem: 0.32,
  question: -0.88,
  yesNo: 0.11,
  answer: -0.59,
  correction: 0.36,
  mayI: 0.11,
  howKnow: -1.08,
  whatNext: -0.05,
  kindNone: 0.21,
  afterAlarm: 0.32,
  wordless: 0.0,
};

export type AlarmFeature = keyof ReturnType<typeof alarmFeatures>;

/** From here on the card is shown. A false one costs a card; a miss can cost everything. */
const RAISED = 0.35;
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
    signFirst: Number(sign !== null && open === null),
    danger: logOdds(danger),
    dangerAtBest: logOdds(dangerAtBest),
    subject: ALARMS.reduce((sum, alarm) => sum + of(alarm), 0),
    top: Number(topIsAlarm),
    topSure: topIsAlarm ? alone.confidence : 0,
    elsewhere: top !== null && !topIsAlarm ? alone.confidence : 0,
    exposed: Number(isExposed(facts, open)),
    signed: did('signed'),
    connected: did('connected') * (1 - did('signed')),
    typedWords: did('typedWords'),
    sent: did('sent'),
    gone: Number(facts.gone !== undefined),
    goneOtherwise: Number(facts.gone !== undefined && isExplained(facts)),
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
  if (isOfNothing(evidence.facts)) return null;
  if (isWorseThanOpen(evidence)) return EXPOSED;
  const isRefuted = !isGiven(evidence) && refutesTheft(evidence.text);
  if (evidence.told && isGiven(evidence)) return topicOf(evidence);
  // Coins that are all there say nothing of who has the words.
  if (evidence.told) return isRefuted && evidence.told === THEFT ? null : evidence.told;
  if (isOnlyStored(evidence)) return null;
  if (evidence.harmless && !tellsOfHarm(evidence.facts)) return null;
  const likely = likelihood(alarmFeatures(evidence));
  const firstBySign = evidence.sign !== null && evidence.setting.open === null;
  if (likely < (firstBySign ? RAISED_BY_SIGN : RAISED)) return null;
  const topic = topicOf(evidence);
  const isUntold =
    (topic === THEFT && isOwnPayment(evidence)) ||
    (isRefuted && isTheftLike(topic)) ||
    (topic === EXPOSED && !isToldOfWords(evidence)) ||
    (topic === PAY_FIRST && PAID_IN_FEAR.includes(evidence.setting.open ?? ''));
  return isUntold ? null : topic;
}

/**
 * Words or facts of the message tell this danger: no reader of it may think otherwise. What is only weighed may be something else; a
 * sign too, once something is open that it may be about. A theft is told by a loss that nothing explains, words in other hands by those words.
 */
export function isAlarmTold(evidence: Evidence, alarm: Alarm): boolean {
  const { told, sign, facts, setting } = evidence;
  const isFirstBySign = sign !== null && setting.open === null;
  if (told !== null || isFirstBySign || isWorseThanOpen(evidence)) return true;
  if (alarm === THEFT) return facts.gone !== undefined && !isExplained(facts) && !showsZero(evidence);
  return alarm === EXPOSED ? isGiven(evidence) : tellsOfHarm(facts);
}

/**
 * Cards that tell their reader of coins that are gone, words that are known, a device in other hands. Shown to who has told nothing of it ("the
 * exchange says completed, my wallet says 0") one frightens, and colours all that follows: only weighed, it is a button beside the answer.
 */
const GRAVE: readonly string[] = ['funds-stolen', 'phrase-exposed', 'device-compromised'];
export const isGrave = (alarm: string): boolean => GRAVE.includes(alarm);

const THEFT = 'funds-stolen';
/** "Hacked?" of a coin that has only got another name sounds like either. */
const isTheftLike = (topic: Alarm): boolean => topic === THEFT || topic === EXPOSED;
const EXPOSED = 'phrase-exposed';
const PAY_FIRST = 'investment-scam';
/** Problems in which one pays whoever threatens: "I paid him 500 and now he is back" awaits nothing, and its card speaks of a platform. */
const PAID_IN_FEAR: readonly string[] = ['blackmail', 'coercion', 'captive'];

/** That somebody has the words is told in known words, or it is not told: "I keep no words of the old one" is like it, and a card would frighten for nothing. */
function isToldOfWords(evidence: Evidence): boolean {
  return isGiven(evidence) || evidence.sign !== null || RISKY.has(evidence.setting.open ?? '');
}

/** Problems in which somebody else may have what the words are kept in. */
const WITHIN_REACH: readonly string[] = [
  'device-compromised',
  'fake-app',
  'funds-stolen',
  'lost-phone',
  'phone-trouble',
];

/** Somebody has the words, or may be where they are kept: "in my notes" of who has let a stranger into the phone. */
function isExposed(facts: Facts, open: string | null): boolean {
  return tellsOfExposure(facts) || (facts.phrase?.value === 'stored' && WITHIN_REACH.includes(open ?? ''));
}

/** Words in one's own notes, cloud, mail or photos that nobody is told to have seen: a risk to mend, of which an answer tells. */
function isOnlyStored({ facts, sign, setting }: Evidence): boolean {
  return facts.phrase?.value === 'stored' && sign === null && !tellsOfHarm(facts) && !isExposed(facts, setting.open);
}

/**
 * "I sent it last Friday" tells of a payment and of no thief, unless something that is risky is open, or something is gone: what
 * sounds most like a theft is then no theft.
 */
function isOwnPayment({ facts, sign, setting }: Evidence): boolean {
  const sent = (facts.done ?? []).some(({ value }) => value === 'sent');
  const harmed = facts.counterpart?.value.kind === 'stranger' || tellsOfHarm(facts);
  return sent && sign === null && !harmed && !RISKY.has(setting.open ?? '');
}

/** Cards of a danger in which the words may still be safe. */
const WITHOUT_WORDS: readonly string[] = ['fake-support', 'phishing-site', 'investment-scam', 'device-compromised'];

/** After such a card it is told that the words are known: another danger, however much it sounds like an answer about the first. */
function isWorseThanOpen({ facts, setting }: Evidence): boolean {
  return isExposed(facts, setting.open) && WITHOUT_WORDS.includes(setting.open ?? '');
}

/** Nothing moved: what is sent as nothing ("0 USDT") by somebody else only puts an address into the list. */
function isOfNothing({ amount, gone, phrase, done = [] }: Facts): boolean {
  const isHarm = gone !== undefined || phrase?.value === 'exposed' || done.some(({ value }) => value !== 'sent');
  return amount !== undefined && Number(amount.value.value) === 0 && !isHarm;
}

const likelihood = (features: Weights<AlarmFeature>): number => probability(weighed(features, WEIGHTS));

/** The same by what was read alone: for the figures. */
export const isAlarmLikely = (features: Weights<AlarmFeature>): boolean => likelihood(features) >= RAISED;

/** In characters: "yesterday 1.2, now 0" is longer, and tells more. */
const LONGEST_ZERO = 16;
const ZERO = /(?<![\d.,])0(?![.,]?\d)|zero|nil|ゼロ|零/i;

/** A screen that says 0 is mostly a wrong network or account, and the commonest thing that anybody writes here. */
function showsZero({ text, facts: { gone } }: Evidence): boolean {
  if (!gone) return false;
  const [from, to] = gone.at;
  return to - from <= LONGEST_ZERO && ZERO.test(text.slice(from, to));
}

/** What went out by its owner's hand, or is out of sight since an update or a new phone, is not called gone because of a thief. */
function isExplained({ done = [], counterpart, direction }: Facts): boolean {
  return (
    done.some(({ value }) => value === 'sent' || value === 'updated' || value === 'lost') ||
    counterpart?.value.kind === 'exchange' ||
    direction?.value === 'in'
  );
}

/** Somebody has the words, or may have them. */
function isGiven({ facts, setting }: Evidence): boolean {
  return isExposed(facts, setting.open) || (facts.done ?? []).some(({ value }) => value === 'typedWords');
}

/** What was done tells more than what it sounds like. */
function topicOf(evidence: Evidence): Alarm {
  const { sign, topic, setting } = evidence;
  if (isGiven(evidence)) {
    return topic === 'second-hand-device' || topic === 'fake-app' ? topic : EXPOSED;
  }
  if (isAlarm(topic)) return topic;
  if (isAlarm(sign)) return sign;
  return isAlarm(setting.open) ? setting.open : 'funds-stolen';
}

/** Whether an article is about what cannot wait. */
export function isAlarm(article: string | null | undefined): article is Alarm {
  return (ALARMS as readonly unknown[]).includes(article);
}
