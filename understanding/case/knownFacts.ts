import { type FactSlot, Facts, KnownFacts, type Mention, type ObservedFacts, SCAM_STAGES } from '../../core/facts.ts';
import type { Correction } from '../recognise/facts/correction.ts';
import { homeNetwork } from '../recognise/facts/facts.ts';

/** What one message tells and what it takes back. */
export interface Told {
  readonly facts: Facts;
  readonly corrections: readonly Correction[];
  /** The wallet of somebody else that is asked about: it is spoken of while none of the writer's own is known. */
  readonly theirs?: string;
}

type Slot = Exclude<FactSlot, 'done'>;
type Kept = NonNullable<KnownFacts[Slot]>;

const SLOTS = Object.keys(Facts.shape).filter((slot): slot is Slot => slot !== 'done' && slot !== 'mentions');

/** What is observed of one transaction; it ends with the problem that it was looked up for. */
const OF_TRANSACTION = ['network', 'coin', 'amount', 'direction', 'state'] as const;
/** What is observed of the user's own wallet. */
const OF_WALLET = ['gas', 'leaving', 'permitted'] as const;

/** What is known once a transaction or a wallet was looked at. What an earlier look at the same saw, and this one did not, is gone. */
export function observe(known: KnownFacts, seen: ObservedFacts, turn: number): KnownFacts {
  const again = 'state' in seen ? OF_TRANSACTION : OF_WALLET;
  const others = without(known, ...again.filter((slot) => known[slot]?.observed));
  const found = Object.entries(seen).filter(([, value]) => value !== undefined);
  return KnownFacts.parse({
    ...others,
    ...Object.fromEntries(found.map(([slot, value]) => [slot, { value, turn, observed: true }])),
  });
}

/**
 * Another problem has come up: what was seen of the transaction may be told otherwise now, and its state is of no concern.
 * `since`: what was told from that message on is told of the new one.
 */
export function withoutTransaction(known: KnownFacts, since: number): KnownFacts {
  const { state, ...others } = known;
  const ofNew = state && !state.observed && state.turn >= since ? { state } : {};
  const loose = OF_TRANSACTION.flatMap((slot) => {
    const fact = known[slot];
    return slot === 'state' || !fact?.observed ? [] : [[slot, { value: fact.value, turn: fact.turn }]];
  });
  return KnownFacts.parse({ ...others, ...ofNew, ...Object.fromEntries(loose) });
}

/** In a case of security what was only asked about or supposed is suspected: "is my wallet drained?" */
const SUSPECTED: readonly Slot[] = ['gone', 'phrase', 'scam'];
const SUSPICIOUS: readonly Mention['polarity'][] = ['asked', 'supposed'];
const isHarmless = (value: unknown): boolean =>
  value === undefined || ['safe', 'stored', 'unknown', 'none'].includes(`${value}`);

/**
 * What is known after a message. What is told later counts, but for the worse that was told before: a phrase that was
 * seen stays seen and a swindle goes no stage back, until the event itself is corrected.
 */
export function factsAfter(known: KnownFacts, { facts, corrections, theirs }: Told, turn: number): KnownFacts {
  const all = suspecting(telling(known, facts, turn), facts.mentions ?? [], turn);
  const wallet = theirs === undefined ? all.wallet : (known.wallet ?? { value: theirs, turn });
  const told = wallet === undefined ? all : { ...all, wallet };
  return corrections.reduce((kept, correction) => corrected(kept, correction, turn), told);
}

/** What was suspected since a problem came up ends with it. */
export function withoutSuspicion(known: KnownFacts, since: number): KnownFacts {
  const ended = SLOTS.filter((slot) => known[slot]?.suspected && known[slot].turn >= since);
  return without(known, ...ended);
}

/** Coins that pay the fee of a network of their own, and may be said for it. */
const feeNetwork = (coin: string): string | null => (coin === 'ETH' ? 'Ethereum' : homeNetwork(coin));

/**
 * What a message tells of the transfer that it goes on with. "I picked the BNB one", "it says TRX": of a token that was named before
 * and lives on several networks the coin of one tells the network, and it is still that token that is missed. "I sent it three
 * hours ago" of what is waited for turns no direction round: whoever waits for something tells that it was sent, too.
 */
function ofTheTransfer(known: KnownFacts, facts: Facts): Facts {
  const { coin, direction, ...others } = facts;
  const before = known.coin?.value;
  const isBare = facts.amount === undefined && facts.gone === undefined;
  const network = coin && before !== undefined && feeNetwork(before) === null ? feeNetwork(coin.value) : null;
  const isNetwork = isBare && coin !== undefined && network !== null && facts.counterpart === undefined;
  const sent = facts.done?.some(({ value }) => value === 'sent') ?? false;
  const isAwaited = known.direction?.value === 'in' && direction?.value === 'out' && sent && isBare;
  const isSame = isAwaited && facts.counterpart === undefined && (coin === undefined || isNetwork);
  const on = isNetwork && !known.network && !facts.network ? { network: { ...coin, value: network } } : {};
  return { ...others, ...(coin && !isNetwork ? { coin } : {}), ...(direction && !isSame ? { direction } : {}), ...on };
}

function telling(known: KnownFacts, message: Facts, turn: number): KnownFacts {
  const facts = ofTheTransfer(known, message);
  const told = SLOTS.flatMap((slot) => {
    const value = facts[slot]?.value;
    return value === undefined || outranks(known, slot, value) ? [] : [[slot, { value, turn }]];
  });
  const done = (facts.done ?? []).map(({ value }) => ({ value, turn }));
  const before = (known.done ?? []).filter(({ value }) => !done.some((one) => one.value === value));
  return {
    ...known,
    ...(done.length > 0 ? { done: [...before, ...done] } : {}),
    ...Object.fromEntries(told),
  };
}

/** True where what is known was observed, or is worse than what is told now, and was told and not only suspected. */
function outranks(known: KnownFacts, slot: Slot, value: unknown): boolean {
  const before: Kept | undefined = known[slot];
  if (before === undefined || before.suspected) return false;
  if (before.observed) return true;
  if (slot === 'phrase') return before.value === 'exposed' || (before.value === 'stored' && value !== 'exposed');
  if (slot === 'scam') return stage(value) < stage(before.value) && before.value !== 'paidLongAgo';
  return (slot === 'minor' && before.value === true) || (slot === 'owner' && before.value === 'died');
}

const stage = (value: unknown): number => (SCAM_STAGES as readonly unknown[]).indexOf(value);

function suspecting(known: KnownFacts, mentions: readonly Mention[], turn: number): KnownFacts {
  const suspected = mentions
    .filter(({ slot, polarity, value }) => isSuspicion(slot, polarity) && !isHarmless(value))
    .filter(({ slot }) => isHarmless(known[slot as Slot]?.value))
    .map(({ slot, value }) => [slot, { value, turn, suspected: true as const }]);
  return { ...known, ...Object.fromEntries(suspected) };
}

function isSuspicion(slot: string, polarity: Mention['polarity']): boolean {
  return SUSPECTED.some((one) => one === slot) && SUSPICIOUS.includes(polarity);
}

function corrected(known: KnownFacts, { slot, denied, value }: Correction, turn: number): KnownFacts {
  // Nothing was taken: what is left of it is nothing that is known.
  if (slot === 'alarm') return without(known, 'gone');
  if (slot === 'done') return correctedDone(known, denied, value, turn);
  if (slot === 'scam' || known[slot]?.observed) return known;
  // That the words lie on paper takes nothing back of who has seen them.
  if (slot === 'phrase' && denied !== 'exposed' && known.phrase?.value === 'exposed') return known;
  if (value !== undefined) return { ...known, [slot]: { value, turn } };
  if (denied === undefined || !isSame(known[slot]?.value, denied)) return known;
  // Whether the words were seen is open again; in a case of security what is open counts as seen.
  if (slot === 'phrase') return { ...known, phrase: { value: 'unknown', turn } };
  return without(known, slot);
}

function correctedDone(known: KnownFacts, denied: unknown, value: unknown, turn: number): KnownFacts {
  const left = (known.done ?? []).filter((one) => one.value !== denied && one.value !== value);
  const now = value === undefined ? left : [...left, { value, turn }];
  const kept = denied === 'sent' && value === undefined ? unpaid(known) : known;
  return KnownFacts.parse({ ...kept, done: now.length > 0 ? now : undefined });
}

/** "I have paid him nothing": what was asked for is asked for still. */
function unpaid(known: KnownFacts): KnownFacts {
  const { scam } = known;
  return scam && stage(scam.value) >= stage('justPaid') ? { ...known, scam: { ...scam, value: 'asked' } } : known;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function without(known: KnownFacts, ...slots: readonly (keyof KnownFacts)[]): KnownFacts {
  return Object.fromEntries(Object.entries(known).filter(([slot]) => !slots.some((one) => one === slot))) as KnownFacts;
}
