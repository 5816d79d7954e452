import { z } from 'zod';
import { CARE_KINDS, type Suspected } from '../../core/care.ts';
import { type Case, wasOpened } from '../../core/case.ts';
import { patternField } from '../../core/files/patternField.ts';
import type { Language } from '../../core/language.ts';
import { type CareState, dangersOf } from '../claims/safety.ts';
import { ALARMS, type Alarm } from './alarm.ts';
import { BAIT_PARTS, isBait } from './bait.ts';
import type { CareFinding } from './care/crisis.ts';
import { tellsOfExposure } from './care/harm.ts';
import { IMPOSTOR_PARTS, isImpostorCall } from './care/impostor.ts';
import { toldIn } from './facts/told.ts';
import { rulesFile, spelling } from './languageRules.ts';
import { asksToRevealWords } from './leave/wordsAsked.ts';

/**
 * What has to be known of a user before an answer is certain. `loose`: words exposed, or kept where others may get at them, or it was spoken of that coins may be being taken, whatever was told of the words before; `words`: the message asks to give the recovery words away;
 * `paid`: a swindler was paid, or something was sent;
 * `violence`: forced by somebody who is near and hits; `pictures`: threatened with pictures; `blackmail`: from far away, with nobody
 * near who hits; `held`: in other hands until money is paid, themselves or a relative; `caller`: an impostor calls, in this message or before; `noExchange`: the other end is no exchange, as far as is told.
 */
const CASES = [
  'exposed',
  'unexposed',
  'loose',
  'scam',
  'paid',
  'signed',
  'crisis',
  'minor',
  'coercion',
  'violence',
  'pictures',
  'blackmail',
  'held',
  'caller',
  'words',
  'noExchange',
] as const;
type CertainCase = (typeof CASES)[number];

const Said = z.strictObject({
  say: patternField(900),
  unless: patternField(400).optional(),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});

const Rule = z.strictObject({
  part: z.string().regex(/^[a-z0-9-]{1,60}#[a-z0-9-]{1,60}$/),
  /** Several: any of them. */
  case: z.union([z.enum(CASES), z.array(z.enum(CASES)).min(2)]).optional(),
  open: z.array(z.string()).min(1).max(10).optional(),
  /** A part that was said in this talk (`article#anchor`), or an article of which something was; any of them. */
  after: z.array(z.string()).min(1).max(12).optional(),
  /** Names of devices, wallets, coins or networks, of which the user's is one. */
  of: z.array(z.string()).min(1).max(12).optional(),
  explains: z.union([z.string(), z.array(z.string()).max(6)]).optional(),
  /** What is heard here tells of a danger: its card comes first, once. */
  raises: z.enum(ALARMS).optional(),
  next: z.string().optional(),
  en: Said,
  ja: Said,
  'zh-Hans': Said,
  ko: Said,
});
export type CertainRule = z.infer<typeof Rule>;

/** The one part that answers. */
export interface Certain {
  /** `article#anchor`. */
  readonly part: string;
  /** The alarms that the message sounds like and is none of, since it tells what it was instead. */
  readonly explains: readonly string[];
  /** The danger that is told by it where it stands ("I already gave it", after being asked for the words). */
  readonly raises?: Alarm;
  /** It was said last, so it answers nothing any more; what it explains stays explained. */
  readonly isSaid?: true;
}

export interface CertainAsked {
  readonly text: string;
  readonly language: Language;
  readonly known: Pick<Case, 'open' | 'waiting' | 'facts' | 'said'>;
  readonly care: CareState & {
    readonly firm?: CareFinding['firm'];
    readonly held?: boolean;
    readonly mentioned?: readonly Suspected[];
  };
}

/** What is longer tells a story, in which a pattern finds more than is asked. */
const READ_AT_MOST = 400;

/**
 * The part that alone may answer, where money or a life hangs on this answer and a neighbouring one would harm; null where
 * nothing is certain. What was said last is no answer to what is asked after it.
 */
export function certainIn({ text, language, known, care }: CertainAsked): Certain | null {
  if (text.length > READ_AT_MOST) return null;
  if (!CARE_KINDS.some((kind) => care[kind]) && isBait(text, language)) return baitAnswer(known);
  const asked = { text, language, known, care };
  return (
    unsaid(ruled([...ofCare(), ...ofAfterDanger(), ...ofSwindles(), ...ofThreats(), ...ofHands()], asked)) ??
    callAnswer(asked) ??
    unsaid(ruled(ofTheRest(), asked)) ??
    answerOfWords(text, language, known) ??
    unsaid(ruled(ofWhatGoesOn(), asked)) ??
    ruled(certainRules(), asked)
  );
}

const unsaid = (certain: Certain | null): Certain | null => (certain?.isSaid ? null : certain);

/** The first rule that holds. What was said last gives way to what comes next, or to another rule. */
function ruled(rules: readonly CertainRule[], { text, language, known, care }: CertainAsked): Certain | null {
  const plain = spelling(text, language);
  const heard = rules.filter(
    (rule) =>
      isHeard(rule[language], plain) &&
      (rule.open === undefined || rule.open.includes(known.open?.article ?? '')) &&
      (rule.of === undefined || rule.of.some((name) => isOf(name, known.facts))) &&
      (rule.after?.some((one) => wasSaid(one, known)) ?? true) &&
      (rule.case === undefined || [rule.case].flat().some((one) => holds(one, { text, language, known, care }))),
  );
  const found = heard.find(({ part, next }) => part !== known.said.at(-1) || next !== undefined);
  if (found) {
    const { part, next = part, raises } = found;
    return {
      part: part === known.said.at(-1) ? next : part,
      explains: [found.explains ?? []].flat(),
      ...(raises ? { raises } : {}),
    };
  }
  const said = heard.find(({ explains }) => explains !== undefined);
  return said ? { part: said.part, explains: [said.explains ?? []].flat(), isSaid: true } : null;
}

/** Words of a stranger sound like words in other hands; coins that were taken are another matter. */
function baitAnswer({ said }: CertainAsked['known']): Certain {
  const [first, next] = BAIT_PARTS;
  return { part: said.at(-1) === first ? next : first, explains: ['wallet-swept', 'phrase-exposed'] };
}

/** What sounds like it: a card that tells to move the coins would do the caller's work. */
const LIKE_A_CALL = [
  'funds-stolen',
  'fake-support',
  'investment-scam',
  'phrase-exposed',
  'phishing-site',
  'device-compromised',
  'report-theft',
];

/** Whoever has told words to "the prosecutor" has another hurry than to hang up. */
function callAnswer({ text, language, known: { said } }: CertainAsked): Certain | null {
  if (!isImpostorCall(text, language)) return null;
  const { facts } = toldIn(text, language);
  if (tellsOfExposure(facts) || facts.done?.some(({ value }) => value === 'typedWords')) return null;
  const [first, next] = IMPOSTOR_PARTS;
  return { part: said.at(-1) === first ? next : first, explains: LIKE_A_CALL };
}

const EXPOSED = 'phrase-exposed#lead';
const STORED = 'phrase-exposed#photo-cloud';
/** Devices that bring words of their own, of which their article says more. */
const BRINGS_WORDS = ['Ledger', 'Trezor', 'SafePal', 'Tangem', 'Keystone', 'Coldcard', 'BitBox', "D'CENT", 'OneKey'];

/** It is told for the first time that somebody has the words, or that they are kept where others may get at them. */
function answerOfWords(text: string, language: Language, { said }: CertainAsked['known']): Certain | null {
  const { phrase, device } = toldIn(text, language).facts;
  const part = phrase?.value === 'stored' ? STORED : EXPOSED;
  const isOfWords =
    phrase?.value === 'stored' || (phrase?.value === 'exposed' && !BRINGS_WORDS.includes(device?.value ?? ''));
  return isOfWords && !said.includes(part) && !said.includes(EXPOSED) ? { part, explains: [] } : null;
}

/** What is said to who is held, and to the family of who is. */
const HELD: readonly string[] = ['captive', 'coercion#relative-held', 'coercion#ransom-frees'];

function isOf(name: string, { device, wallet, coin, network }: CertainAsked['known']['facts']): boolean {
  return [device, wallet, coin, network].some((fact) => fact?.value === name);
}

/** Whether a rule by itself matches a message as `spelling` gives it. */
export function isHeard({ say, unless }: CertainRule[Language], plain: string): boolean {
  return say.test(plain) && !unless?.test(plain);
}

function wasSaid(named: string, { said, open }: CertainAsked['known']): boolean {
  return named.includes('#') ? said.includes(named) : open?.article === named || wasOpened(said, named);
}

const PAID: readonly string[] = ['justPaid', 'paidLongAgo'];

const hasSent = ({ done }: CertainAsked['known']['facts']): boolean =>
  done?.some(({ value }) => value === 'sent') ?? false;

function holds(what: CertainCase, { text, language, known, care }: CertainAsked): boolean {
  switch (what) {
    case 'exposed':
      // A danger that was left for another problem, and was only suspected, says nothing of this one.
      return dangersOf({ ...known, waiting: [] }).phrase;
    case 'unexposed':
      return !dangersOf(known).phrase && known.facts.phrase?.value !== 'stored';
    case 'loose':
      return (
        dangersOf({ ...known, waiting: [] }).phrase ||
        known.facts.phrase?.value === 'stored' ||
        (care.mentioned?.includes('taken') ?? false)
      );
    case 'scam':
      return dangersOf(known).scam === 'open';
    case 'paid':
      return PAID.includes(known.facts.scam?.value ?? '') || hasSent(known.facts);
    case 'signed':
      return known.facts.done?.some(({ value }) => value === 'signed') ?? known.open?.article === 'phishing-site';
    case 'crisis':
      return care.crisis;
    case 'minor':
      return care.minor;
    case 'coercion':
      return care.coercion;
    case 'violence':
      return care.coercion && care.firm === 'violence';
    case 'pictures':
      return care.firm === 'pictures' || (care.minor && care.firm !== 'violence');
    case 'blackmail':
      return (care.coercion || care.minor) && care.firm !== 'violence';
    case 'held':
      return care.held === true || HELD.some((one) => wasSaid(one, known));
    case 'caller':
      return wasSaid('fake-support', known) || isImpostorCall(text, language);
    case 'words':
      return asksToRevealWords(text, language);
    case 'noExchange':
      return (toldIn(text, language).facts.counterpart ?? known.facts.counterpart)?.value.kind !== 'exchange';
  }
}

const ofCare = rulesFile('certain.care.yaml', Rule, 60);
const ofAfterDanger = rulesFile('certain.afterDanger.yaml', Rule, 30);
const ofSwindles = rulesFile('certain.swindles.yaml', Rule, 80);
const ofThreats = rulesFile('certain.threats.yaml', Rule, 70);
const ofHands = rulesFile('certain.hands.yaml', Rule, 40);
const ofEveryday = rulesFile('certain.everyday.yaml', Rule, 60);
const ofWhatGoesOn = rulesFile('certain.goingOn.yaml', Rule, 60);
const ofTheRest = rulesFile('certain.yaml', Rule, 120);

/** Whoever is threatened or swindled at this moment comes first. Errors: `input.invalid` with file, line and reason, at the first use. */
export const certainRules = (): readonly CertainRule[] => [
  ...ofCare(),
  ...ofAfterDanger(),
  ...ofSwindles(),
  ...ofThreats(),
  ...ofHands(),
  ...ofTheRest(),
  ...ofEveryday(),
  ...ofWhatGoesOn(),
];
