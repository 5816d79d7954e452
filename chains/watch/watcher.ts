import { z } from 'zod';
import type { ConversationId } from '../../core/ids.ts';
import type { Documents, StoredDocument } from '../../core/ports.ts';
import { isUnreadable } from '../../core/records/setAside.ts';
import { type Clock, DAY, HOUR, MINUTE, type Milliseconds, SECOND } from '../../core/time.ts';
import { isNews, isOver, standingOf } from '../lookup/chainMemory.ts';
import type { CheckTransaction, GlanceAtWallet, SeenTransaction, WalletWatch, WatchedCases } from '../ports.ts';
import { goneSince, isSpent, walletNews, walletPause, watchedChains } from './walletWatch.ts';

export interface WatcherParts {
  readonly documents: Documents;
  readonly cases: WatchedCases;
  readonly checkTransaction: CheckTransaction;
  readonly glanceAtWallet: GlanceAtWallet;
  readonly clock: Clock;
}

/**
 * Looks at what users wait for, durable over restarts. Which conversations wait is an index without content, one
 * document each; what they wait for is sealed in the conversation and dies with it.
 */
export interface Watcher {
  /** The conversation will be looked at soon. Called before the watch is committed. */
  watchSoon(id: ConversationId): Promise<void>;
  /** Whether a wallet may be watched as well: each of its looks costs every network several round trips. */
  hasRoom(): Promise<boolean>;
  /** The conversation is gone. */
  forget(id: ConversationId): Promise<unknown>;
  /**
   * Looks at whatever is due; safe to run in every process at once. Returns how many changes were told. A conversation that
   * cannot be read is looked at again with its next turn. Errors: the first other one, after everything has had its turn.
   */
  pass(): Promise<number>;
}

const KIND = 'watch';
const Entry = z.object({ lookAt: z.number() });

/** A turn is committed well within this. */
const FIRST_LOOK: Milliseconds = 15 * SECOND;
/** A process that died while looking loses its turn after this. */
const LEASE: Milliseconds = MINUTE;
/** Longer than any conversation lives: a net under the removal of what no longer waits. */
const FORGET: Milliseconds = 9 * DAY;
/** Conversations per pass, and at once: the nodes belong to others. */
const PER_PASS = 100;
const AT_ONCE = 5;
/** Conversations that wait before no further wallet is taken: a flood of them would keep the news of the others waiting. */
const MOST_WITH_WALLETS = 300;

export function createWatcher(parts: WatcherParts): Watcher {
  return {
    watchSoon: async (id) => void (await put(parts, id, parts.clock() + FIRST_LOOK)),
    hasRoom: async () => (await parts.documents.list(KIND)).length < MOST_WITH_WALLETS,
    forget: (id) => parts.documents.remove(KIND, id),
    pass: async () => {
      const due = await dueNow(parts);
      const outcomes: PromiseSettledResult<number>[] = [];
      while (due.length > 0) {
        outcomes.push(...(await Promise.allSettled(due.splice(0, AT_ONCE).map((entry) => visit(parts, entry)))));
      }
      const failed = outcomes.find((one) => one.status === 'rejected' && !isUnreadable(one.reason));
      if (failed?.status === 'rejected') throw failed.reason;
      return outcomes.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0);
    },
  };
}

async function dueNow({ documents, clock }: WatcherParts): Promise<StoredDocument[]> {
  const now = clock();
  const lookAt = ({ value }: StoredDocument) => Entry.safeParse(value).data?.lookAt ?? 0;
  const due = (await documents.list(KIND)).filter((entry) => lookAt(entry) <= now);
  return due.sort((a, b) => lookAt(a) - lookAt(b)).slice(0, PER_PASS);
}

/** One process has the conversation while it looks; whoever wrote the index meanwhile (a new watch) is not overwritten. */
async function visit(parts: WatcherParts, { id: name, version }: StoredDocument): Promise<number> {
  const id = name as ConversationId;
  const taken = await put(parts, id, parts.clock() + LEASE, version);
  if (taken.kind === 'conflict') return 0;
  const { transactions, wallet } = await parts.cases.watched(id);
  const looked = await Promise.all([
    ...transactions.map((seen) => look(parts, id, seen)),
    ...(wallet === null ? [] : [lookAtWallet(parts, id, wallet)]),
  ]);
  const next = Math.min(...looked.map(({ next }) => next));
  if (next === Number.POSITIVE_INFINITY) await drop(parts, id, taken.version);
  else await put(parts, id, next, taken.version);
  return looked.filter(({ told }) => told).length;
}

interface Looked {
  readonly told: boolean;
  /** When to look next: infinity when there is nothing left to wait for. */
  readonly next: Milliseconds;
}

async function look(
  { cases, checkTransaction, clock }: WatcherParts,
  id: ConversationId,
  { hash, chain, sighting, standing: before, watch }: SeenTransaction,
): Promise<Looked> {
  if (watch === null) return { told: false, next: Number.POSITIVE_INFINITY };
  const next = clock() + pause(clock() - watch.since);
  const verdict = await checkTransaction(hash, { chain, keyChecked: true, ...(sighting ? { sighting } : {}) });
  const standing = standingOf(verdict);
  if (!isNews(before, standing)) return { told: false, next };
  const over = isOver(standing);
  const result = await cases.tell(id, { watch, verdict, standing, over });
  if (result === 'retry') return { told: false, next: clock() };
  if (result === 'later') return { told: false, next };
  return { told: result === 'told', next: over ? Number.POSITIVE_INFINITY : next };
}

async function lookAtWallet(parts: WatcherParts, id: ConversationId, watch: WalletWatch): Promise<Looked> {
  const { cases, clock } = parts;
  const glance = isSpent(watch, clock()) ? null : await lookTwice(parts, watch);
  if (glance === null) return { told: false, next: Number.POSITIVE_INFINITY };
  const next = clock() + walletPause(clock() - watch.since);
  let told = false;
  for (const news of walletNews(watch, glance, clock())) {
    const result = await cases.tellWallet(id, news);
    if (result === 'retry') return { told, next: clock() };
    if (result === 'later') return { told, next };
    // Somebody else told it, or the user took another wish since: what is waited for now is read anew.
    if (result === 'known') return { told, next: clock() + FIRST_LOOK };
    told = true;
    if (news.after === null) return { told, next: Number.POSITIVE_INFINITY };
  }
  return { told, next };
}

/** What would frighten is asked again before it is told: one answer of one node may be of a moment that never was. */
async function lookTwice({ glanceAtWallet }: WatcherParts, watch: WalletWatch) {
  const chains = watchedChains(watch);
  const once = await glanceAtWallet(watch.address, { chains });
  return once !== null && goneSince(watch, once).length > 0 ? glanceAtWallet(watch.address, { chains }) : once;
}

/** Often while everybody is looking at the screen, then less: final takes a quarter of an hour at best. */
function pause(age: Milliseconds): Milliseconds {
  if (age < 3 * MINUTE) return 10 * SECOND;
  if (age < 20 * MINUTE) return 30 * SECOND;
  return age < HOUR ? MINUTE : 5 * MINUTE;
}

function put({ documents, clock }: WatcherParts, id: ConversationId, lookAt: Milliseconds, expect?: number) {
  const options = { expiresAt: clock() + FORGET, ...(expect === undefined ? {} : { expect }) };
  return documents.put(KIND, id, { lookAt }, options);
}

/** `remove` asks for no version; an entry that has expired reads as absent and is tidied away. */
function drop({ documents, clock }: WatcherParts, id: ConversationId, expect: number) {
  return documents.put(KIND, id, { lookAt: 0 }, { expiresAt: clock(), expect });
}
