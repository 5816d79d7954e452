import { CARE_KINDS, type CareKind } from '../../core/care.ts';
import type { Case } from '../../core/case.ts';
import { NEVER } from '../../core/markdown/donts.ts';
import { LEAD } from '../../knowledge/ports.ts';
import { CLAIMS, type Claim } from '../labelled/labels.ts';
import type { CareReading } from '../recognise/care/crisis.ts';

/** What is going on beside any problem with coins, and how often the user has led away from it since. */
export interface CareState extends Readonly<Record<CareKind, boolean>> {
  readonly away: number;
}

export const NO_CARE: CareState = { crisis: false, minor: false, coercion: false, away: 0 };

/** Somebody who asks once about their coins may be asking in the middle of it. */
const LED_AWAY = 2;

/** What the state lets through: only its own words and a person, while any kind is on. */
export function inCare(state: CareState): boolean {
  return CARE_KINDS.some((kind) => state[kind]);
}

/**
 * The state after a message. What is heard adds up and begins the count anew; it ends only when the user has led away
 * twice, never by time and never because a message is quiet. A person's word ends it too: then pass `NO_CARE`.
 */
export function nextState(
  state: CareState,
  reading: Readonly<Record<CareKind, Pick<CareReading['crisis'], 'heard'>>> & Pick<CareReading, 'away'>,
): CareState {
  const [crisis, minor, coercion] = CARE_KINDS.map((kind) => reading[kind].heard);
  if (crisis || minor || coercion) {
    return {
      crisis: state.crisis || crisis === true,
      minor: state.minor || minor === true,
      coercion: state.coercion || coercion === true,
      away: 0,
    };
  }
  if (!inCare(state) || !reading.away) return state;
  const away = state.away + 1;
  return away < LED_AWAY ? { ...state, away } : NO_CARE;
}

/** What threatens the coins of a case, as far as it is told, supposed, or follows from the problem that is open. */
export interface Dangers {
  /** Somebody may know the phrase or a key. */
  readonly phrase: boolean;
  /** Coins have left without their owner. */
  readonly gone: boolean;
  /** `open`: somebody still asks for something or was paid just now; `past`: it was paid long ago, and nobody asks any more. */
  readonly scam: 'open' | 'past' | null;
}

type Danger = 'phrase' | 'gone' | 'scam';

/** What a problem with this article makes one suspect. Of a case of security what is not known is taken to be so. */
const SUSPECTS: Readonly<Record<string, readonly Danger[]>> = {
  'phrase-exposed': ['phrase'],
  'funds-stolen': ['phrase', 'gone'],
  'report-theft': ['phrase', 'gone'],
  'device-compromised': ['phrase'],
  'fake-app': ['phrase'],
  // Of a wallet that somebody was given the words are not the user's: nothing may be put in, and there is nothing to move out.
  'wallet-swept': ['gone'],
  'phishing-site': ['phrase', 'scam'],
  'fake-support': ['scam'],
  'investment-scam': ['scam'],
  'money-mule': ['scam'],
};

/** Problems that explain an empty screen: what was called gone is looked for, and nobody has said that it was taken. */
const LOOKED_FOR: readonly string[] = [
  'restored-but-empty',
  'balance-not-updating',
  'token-not-shown',
  'nft-missing',
  'not-received',
  'exchange-not-credited',
  'where-is-my-money',
  'new-phone',
  'evm-same-address',
  'passphrase',
];

export function dangersOf(known: Pick<Case, 'open' | 'waiting' | 'facts'>): Dangers {
  return dangersBy(known, () => true);
}

/**
 * What of it was told: by the user, by a look-up, or by an emergency card that was shown for it and not denied since. An article
 * that was only said, chosen by a model above all, tells nothing of the user, nor does a worry: the model would read both as facts.
 * What may be said is bounded by `dangersOf` all the same.
 */
export function toldDangers(
  known: Pick<Case, 'open' | 'waiting' | 'facts' | 'said'> & Partial<Pick<Case, 'alarm'>>,
): Dangers {
  const { said, alarm, facts } = known;
  const { gone, phrase, scam, ...others } = facts;
  const told = {
    ...others,
    ...(gone && !gone.suspected ? { gone } : {}),
    ...(phrase && !phrase.suspected ? { phrase } : {}),
    ...(scam && !scam.suspected ? { scam } : {}),
  };
  const wasCard = (article: string) =>
    alarm === article || [LEAD, NEVER].every((anchor) => said.includes(`${article}#${anchor}`));
  return dangersBy({ ...known, facts: told }, wasCard);
}

/** `counts`: whether a problem with this article makes one suspect anything. */
function dangersBy(
  { open, waiting, facts }: Pick<Case, 'open' | 'waiting' | 'facts'>,
  counts: (article: string) => boolean,
): Dangers {
  const problems = [...(open ? [open] : []), ...waiting].map(({ article }) => article).filter(counts);
  const suspected = (danger: Danger) => problems.some((article) => SUSPECTS[article]?.includes(danger));
  const toldGone = facts.gone !== undefined && !isLookedFor(facts.gone.turn, open, waiting);
  const typed = facts.done?.some(({ value }) => value === 'typedWords') ?? false;
  const safe = facts.phrase?.value === 'safe';
  const scam = facts.scam?.value ?? null;
  const isPast = scam === 'paidLongAgo' && !suspected('scam');
  return {
    phrase: facts.phrase?.value === 'exposed' || typed || (suspected('phrase') && !safe),
    gone: toldGone || suspected('gone'),
    scam: isPast ? 'past' : scam !== null || suspected('scam') ? 'open' : null,
  };
}

/** Whether what was called gone is looked for: now, or with the problem that the same message brought. */
function isLookedFor(turn: number, open: Case['open'], waiting: Case['waiting']): boolean {
  if (open && LOOKED_FOR.includes(open.article)) return true;
  return waiting.some((problem) => problem.turn === turn && LOOKED_FOR.includes(problem.article));
}

/** Problems of force and threat, in which nothing is over because somebody says so. */
const FORCED: readonly string[] = ['coercion', 'captive', 'blackmail', 'minors'];

/** Others that are asked about by who is being robbed or led: what is not to be touched, signed or believed. */
const ASKED_IN_DANGER: readonly string[] = [
  'second-hand-device',
  'address-poisoning',
  'unknown-token',
  'signing-requests',
  'token-migration',
  'real-support',
];

/** Of those only what they say first and what not to do warns: "on the project's page, connect the wallet and approve" is a how-to. */
export function warnsBeside({ article, anchor }: { readonly article: string; readonly anchor: string }): boolean {
  return warnsOfDanger(article) && (!ASKED_IN_DANGER.includes(article) || anchor === LEAD || anchor === NEVER);
}

/** Whether an article warns of a danger: no model has another passage in the place of what words surely read as one of these. */
export function warnsOfDanger(article: string): boolean {
  return isDanger(article) || ASKED_IN_DANGER.includes(article);
}

/** Whether somebody who is read to be in it is robbed, led or forced: more than what is asked about in a danger. */
export function isDanger(article: string): boolean {
  return article in SUSPECTS || FORCED.includes(article);
}

/** What is lost already, and what can still be; a person who is forced stands before all coins. Other dangers come behind. */
const GRAVEST_FIRST: readonly (readonly string[])[] = [
  FORCED,
  ['funds-stolen'],
  ['phrase-exposed', 'device-compromised', 'wallet-swept'],
];

/** Whether one danger is graver than another: no card of an equal takes the place of what is said of one that is open. */
export function isGraver(article: string, than: string): boolean {
  const place = (id: string) => {
    const at = GRAVEST_FIRST.findIndex((kind) => kind.includes(id));
    return at < 0 ? GRAVEST_FIRST.length : at;
  };
  return place(article) < place(than);
}

/**
 * What counts where good news is told in the middle of a danger; `silent`: nothing is said of coins, as where somebody is
 * forced, or where the danger was only weighed. Null: no danger, and it is good news. `arrival`: of coins that are seen
 * again or have come in (`recognise/arrivals.ts`).
 */
export function beforeCheer(
  known: Pick<Case, 'open' | 'waiting' | 'facts' | 'said' | 'alarm'>,
  arrival: 'seen' | 'came' | null,
): Claim | 'silent' | null {
  const problems = [...(known.open ? [known.open] : []), ...known.waiting];
  if (problems.some(({ article }) => FORCED.includes(article))) return 'silent';
  // Whoever sees all of it again has not been robbed of it.
  const left = arrival === 'seen' ? withoutTheft(known) : known;
  const told = toldDangers(left);
  // What somebody offered in passing is no part of another problem, which this is the good news of.
  if (told.scam === 'open' && (arrival === null ? isOf(left, 'scam') : suspects(left.alarm, 'scam'))) return 'send';
  if (told.phrase || told.gone) return 'coins-safe';
  const { phrase, gone, scam } = dangersOf(left);
  return phrase || gone || scam === 'open' || left.alarm !== null ? 'silent' : null;
}

type OfDangers = Parameters<typeof toldDangers>[0] & Pick<Case, 'alarm'>;

function withoutTheft({ open, waiting, facts: { gone: _, ...facts }, said, alarm }: OfDangers): OfDangers {
  const isTheft = (article: string | null) => suspects(article, 'gone');
  return {
    open: open && isTheft(open.article) ? null : open,
    waiting: waiting.filter(({ article }) => !isTheft(article)),
    alarm: isTheft(alarm) ? null : alarm,
    facts,
    said,
  };
}

/** Whether the conversation is about this danger: nothing else is open, or a card was shown for it. */
function isOf({ open, alarm }: Pick<Case, 'open' | 'alarm'>, danger: Danger): boolean {
  return open === null || suspects(open.article, danger) || suspects(alarm, danger);
}

/** Whether a problem with this article makes one suspect the danger. */
export const suspects = (article: string | null, danger: Danger): boolean =>
  article !== null && (SUSPECTS[article]?.includes(danger) ?? false);

const PHRASE_EXPOSED: readonly Claim[] = ['coins-safe', 'fund-this-wallet'];
/** Nobody has seen the words, as far as is told, but whoever gets into the account or the phone has them. */
const PHRASE_STORED: readonly Claim[] = ['coins-safe'];
const COINS_GONE: readonly Claim[] = ['coins-safe', 'fund-this-wallet', 'reversible'];
const SCAM_OPEN: readonly Claim[] = ['pay', 'send', 'sign', 'fund-this-wallet', 'reversible'];
const SCAM_PAST: readonly Claim[] = ['pay', 'reversible'];
/** Whoever has paid or is about to is told of nothing that it is safe. */
const PAID: readonly string[] = ['aboutToPay', 'justPaid'];

/** Nobody who is threatened is told to pay or to send, and nobody who is forced that the coins are safe: whoever forces may know the words. */
const CHILD: readonly Claim[] = ['pay', 'send', 'sign', 'fund-this-wallet'];
const FORCED_NOW: readonly Claim[] = [...CHILD, 'coins-safe'];

/** What a case forbids to say, whoever would say it. In a crisis nothing of coins is said at all. */
export function forbiddenIn(known: Pick<Case, 'open' | 'waiting' | 'facts'>, care: CareState): ReadonlySet<Claim> {
  if (care.crisis) return new Set(CLAIMS);
  const { phrase, gone, scam } = dangersOf(known);
  return new Set([
    ...(phrase ? PHRASE_EXPOSED : []),
    ...(known.facts.phrase?.value === 'stored' ? PHRASE_STORED : []),
    ...(gone ? COINS_GONE : []),
    ...(scam === 'open' ? SCAM_OPEN : []),
    ...(scam === 'past' ? SCAM_PAST : []),
    ...(PAID.includes(known.facts.scam?.value ?? '') ? (['coins-safe'] as const) : []),
    ...(care.minor ? CHILD : []),
    ...(care.coercion ? FORCED_NOW : []),
  ]);
}

/**
 * What of it may stand at the head of an answer: what was told, or is the open problem. One that was left for another or was found
 * for this very message is no evidence that it is asked about; money alone is warned of all the same.
 */
export function demandableIn(
  known: Pick<Case, 'open' | 'waiting' | 'facts' | 'turn' | 'alarm'>,
  care: CareState,
): ReadonlySet<Claim> {
  const { open, turn, alarm, facts } = known;
  const { scam, ...others } = facts;
  const isSwindle = suspects(open?.article ?? null, 'scam') || suspects(alarm, 'scam');
  const isFresh = scam !== undefined && turn - scam.turn <= (PAID.includes(scam.value) ? FRESH : 0);
  const told = { ...known, facts: isSwindle || isFresh || care.minor || care.coercion ? facts : others };
  // Of somebody who poses as support people also ask for others, or out of curiosity: its article alone is no evidence.
  const isTold = alarm !== null || scam !== undefined || open?.article !== 'fake-support';
  const isEvidence = open !== null && isTold && (open.turn < turn || alarm === open.article);
  const evident = forbiddenIn({ ...told, waiting: [], open: isEvidence ? open : null }, care);
  const { phrase, gone } = dangersOf({ ...told, waiting: [], open: isEvidence ? open : null });
  // A swindler's demand says nothing of the user's own wallet: what empties it is a phrase that is known.
  const isOfWallet = phrase || gone || care.minor || care.coercion;
  const demanded = [...evident].filter((claim) => claim !== 'fund-this-wallet' || isOfWallet);
  return new Set(isTold && forbiddenIn(told, care).has('pay') ? [...demanded, 'pay'] : demanded);
}

/** In turns: who told of a stranger's demand before, and has long asked of something else, asks leave to pay nobody; an offer is one at its own message alone. */
const FRESH = 4;

/** What the answer to a question has to begin with: a no where somebody asks for leave to do what the case forbids. */
export interface Demand {
  readonly claim: Claim;
  readonly no: boolean;
}

/** Of several things that are asked for, what costs money first. */
const ASKED_FOR: readonly Claim[] = ['pay', 'send', 'fund-this-wallet', 'sign', 'coins-safe'];
const ASKS_LEAVE: readonly Claim[] = ['pay', 'send', 'fund-this-wallet', 'sign'];

/** `asked`: what a message asks for (`recognise/temptations.ts`). Null: it may be answered as it is found. */
export function demandOf(asked: readonly Claim[], forbidden: ReadonlySet<Claim>): Demand | null {
  const claim = ASKED_FOR.find((one) => asked.includes(one) && forbidden.has(one));
  return claim === undefined ? null : { claim, no: ASKS_LEAVE.includes(claim) };
}
