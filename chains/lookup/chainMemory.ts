import { lookAlikeOf } from '../address/lookAlike.ts';
import type { ChainId, ChainMemory, SeenTransaction, Standing, Verdict, WalletNews, WatchNews } from '../ports.ts';

/** More transactions or addresses than anybody asks about in one chat; the oldest are forgotten first. */
const TRANSACTIONS = 10;
const ADDRESSES = 20;

/** The memory after one message. Of two addresses in it that resemble each other neither is learnt: who could tell which is true? */
export function rememberVerdicts(memory: ChainMemory, verdicts: readonly Verdict[]): ChainMemory {
  return verdicts.reduce((before, verdict) => {
    const others = verdicts.filter((other) => other !== verdict).flatMap(taughtBy);
    return rememberVerdict(before, verdict, others);
  }, memory);
}

/** The memory after one more look. A watch goes on until there is nothing left to tell. */
export function rememberVerdict(memory: ChainMemory, verdict: Verdict, others: readonly string[] = []): ChainMemory {
  if (verdict.hash === null) return memory;
  const before = seen(memory, verdict.hash);
  const standing = standingOf(verdict) ?? before?.standing ?? null;
  const now: SeenTransaction = {
    hash: verdict.hash,
    chain: verdict.chain?.id ?? before?.chain ?? null,
    standing,
    sighting: verdict.sighting ?? before?.sighting ?? null,
    watch: standing !== null && isOver(standing) ? null : (before?.watch ?? null),
    ...(before?.view ? { view: before.view } : {}),
  };
  return rememberAddresses(withSeen(memory, now), honest(taughtBy(verdict), [...memory.addresses, ...others]));
}

/** Both ends of a transfer. */
export function partiesOf({ transfer }: Verdict): string[] {
  return [transfer?.from, transfer?.to].filter((address) => typeof address === 'string');
}

/** Addresses to compare others with; a poisoning one must not become one of them. */
export function taughtBy(verdict: Verdict): string[] {
  return verdict.notes?.includes('dust') ? [] : partiesOf(verdict);
}

/** The memory after the watcher has told a change. */
export function rememberNews(memory: ChainMemory, { watch, verdict }: WatchNews): ChainMemory {
  const after = rememberVerdict(memory, verdict);
  const now = verdict.hash === null ? null : seen(after, verdict.hash);
  return now?.watch ? withSeen(after, { ...now, watch: { ...watch, told: watch.told + 1 } }) : after;
}

/** The memory after something was told of the watched wallet. What was seen to leave outranks what an earlier look saw. */
export function rememberWalletNews(memory: ChainMemory, { watch, after, gone }: WalletNews): ChainMemory {
  const { observed } = memory;
  const isLeaving = (id: ChainId) => observed?.address === watch.address && gone.some(({ chain }) => chain.id === id);
  const networks = observed?.networks.map((one) => (isLeaving(one.chain) ? { ...one, leaving: true } : one));
  return {
    ...memory,
    walletWatch: after ?? undefined,
    ...(observed && networks ? { observed: { ...observed, networks } } : {}),
  };
}

/** Those of some addresses that were not made to resemble a known one. */
export function honest(addresses: readonly string[], known: readonly string[]): string[] {
  return addresses.filter((address) => lookAlikeOf(address, known) === null);
}

export function rememberAddresses(memory: ChainMemory, addresses: readonly string[]): ChainMemory {
  const others = memory.addresses.filter((address) => !addresses.includes(address));
  return { ...memory, addresses: [...others, ...addresses].slice(-ADDRESSES) };
}

/** The memory with who the user said to be. */
export function rememberView(memory: ChainMemory, hash: string, view: 'sender' | 'receiver'): ChainMemory {
  const now = seen(memory, hash);
  return now ? withSeen(memory, { ...now, view }) : memory;
}

/** What is remembered of a hash, however it was written. */
export function seen(memory: ChainMemory, hash: string): SeenTransaction | null {
  return memory.transactions.find((one) => bare(one.hash) === bare(hash)) ?? null;
}

/** Replaces what was remembered of the same hash. What is watched is not forgotten for something that is not. */
export function withSeen(memory: ChainMemory, now: SeenTransaction): ChainMemory {
  const others = memory.transactions.filter((one) => bare(one.hash) !== bare(now.hash));
  const idle = others.findIndex(({ watch }) => watch === null);
  const kept = others.length < TRANSACTIONS ? others : others.filter((_, at) => at !== Math.max(0, idle));
  return { ...memory, transactions: [...kept, now] };
}

/** Null when a verdict says nothing certain: a silent node changes nothing. */
export function standingOf({ code, finality }: Pick<Verdict, 'code' | 'finality'>): Standing | null {
  if (code === 'unreachable' || code === 'in-doubt' || code === 'not-found' || code === 'private-key') return null;
  if (code.startsWith('pending-') || code === 'unconfirmed-parent') return 'pending';
  if (code === 'succeeded' || code === 'on-other-chain') return finality === 'final' ? 'final' : 'confirmed';
  return code;
}

/** Nothing more is expected of it. A dropped one may still come back, and one that lost its block usually does. */
export function isOver(standing: Standing): boolean {
  return !(['pending', 'confirmed', 'dropped', 'reorged-out'] as readonly Standing[]).includes(standing);
}

/** Worth a message of its own. Waiting again after that is none: nodes forget and remember without meaning anything. */
export function isNews(before: Standing | null, now: Standing | null): now is Standing {
  return now !== null && now !== 'pending' && now !== before;
}

const bare = (hash: string): string => hash.toLowerCase().replace(/^0x/, '');

/** The transaction that was looked at last. */
export const latestSeen = (memory: ChainMemory): SeenTransaction | null => memory.transactions.at(-1) ?? null;

/** The chain of the transaction that was looked at last. */
export function latestChain(memory: ChainMemory): ChainId | null {
  return memory.transactions.findLast(({ chain }) => chain !== null)?.chain ?? null;
}

/** The transaction that was looked at last and that is still on its way. */
export function latestWatchable(memory: ChainMemory): SeenTransaction | null {
  return memory.transactions.findLast(({ standing }) => standing !== null && !isOver(standing)) ?? null;
}
