import { HandrailError } from '../../core/errors.ts';
import type { Failure } from '../../core/net/boundedFetch.ts';
import { linkedAbort } from '../../core/net/linkedAbort.ts';
import { type Clock, HOUR, type Milliseconds, SECOND } from '../../core/time.ts';
import { createAddressCheck } from '../address/checkAddress.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import { writtenLike } from '../definitions/otherNetworks.ts';
import type { Diagnosis } from '../diagnose/diagnosis.ts';
import { plainEvidence } from '../diagnose/evidence.ts';
import type { ChainReader, Gathered, Sight } from '../families/chainReader.ts';
import { createReader, diagnose, familyOf } from '../families/index.ts';
import { createFeeDesk } from '../fees/quoteFees.ts';
import { createKeyCheck } from '../keyCheck/keyCheck.ts';
import { createKeyMemory } from '../keyCheck/keyMemory.ts';
import type {
  ChainId,
  CheckAddress,
  CheckKey,
  CheckTransaction,
  FindReported,
  FindTransactions,
  GlanceAtWallet,
  LastSeen,
  QuoteFees,
  Verdict,
} from '../ports.ts';
import { hashDigits, SIGNATURE_DIGITS } from '../recognise/hashDigits.ts';
import { createWalletGlance } from '../wallet/glanceAtWallet.ts';
import { createReportedAddresses } from '../wallet/reportedAddresses.ts';
import { createTransactionFinder } from './findTransactions.ts';
import { withReported } from './reportedParties.ts';

export interface CheckerOptions {
  readonly chains: readonly ChainDefinition[];
  readonly clock: Clock;
  readonly fetch?: typeof fetch;
  /** Longest wait for one round trip to one chain. */
  readonly timeoutMs?: number;
  /** Longest wait for the key check; a second, unless nobody is talking. */
  readonly keyDeadlineMs?: number;
  /** For a wallet at a glance, and for whom a transaction gives power to; left out: no list. */
  readonly findReported?: FindReported;
}

type CheckOptions = NonNullable<Parameters<CheckTransaction>[1]>;

/**
 * The desk's own look at the chains. Circuit breakers and what is learned about endpoints live as long as the checker:
 * build one per process. A string that is no hash rejects with `input.invalid`.
 */
export function createChecker(options: CheckerOptions): CheckTransaction {
  return createChainDesk(options).checkTransaction;
}

/** Everything that is asked of the same endpoints. */
export interface ChainDesk {
  readonly checkTransaction: CheckTransaction;
  readonly checkKey: CheckKey;
  readonly checkAddress: CheckAddress;
  readonly quoteFees: QuoteFees;
  readonly findTransactions: FindTransactions;
  readonly glanceAtWallet: GlanceAtWallet;
}

/** The checker together with the key check, which the turn needs, and the address guard. */
export function createChainDesk(options: CheckerOptions): ChainDesk {
  const transport = { fetch: options.fetch ?? fetch, clock: options.clock, timeoutMs: options.timeoutMs ?? 3 * SECOND };
  const readers = options.chains.map((definition) => createReader(definition, transport));
  const findReported = options.findReported ?? createReportedAddresses([]);
  const { checkKey, isClear } = createKeyMemory(createKeyCheck(readers, options.keyDeadlineMs), options.clock);
  const checkTransaction: CheckTransaction = async (text, choices = {}) => {
    const digits = digitsOf(text);
    const first = choices.keyChecked || isClear(digits) ? null : await checkKey(digits, { ...choices });
    // Of 64 bytes no node was asked.
    const trips = first === null || digits.length === SIGNATURE_DIGITS ? 0 : 1;
    const base = { hash: spelled(text, digits, choices), observedAt: options.clock(), roundTrips: trips };
    if (first?.kind === 'key') return { ...bare('private-key', base), hash: null };
    if (first?.kind === 'unknown') {
      const named = options.chains.find(({ id }) => id === choices.chain);
      return { ...bare('unreachable', base), ...(named ? { chain: chainFacts(named) } : {}), silent: first.silent };
    }
    const candidates = readers.filter(({ definition }) => familyOf(definition).hashDigits === digits.length);
    const named = candidates.find(({ definition }) => definition.id === choices.chain)?.definition;
    const hash = named ? familyOf(named).writeHash(digits) : spelled(text, digits, choices);
    const verdict = await checkHash(candidates, digits, { ...choices, chain: named?.id ?? null }, { ...base, hash });
    return withReported(verdict, findReported);
  };
  return {
    checkTransaction,
    checkKey,
    checkAddress: createAddressCheck(readers, options.clock),
    quoteFees: createFeeDesk(readers, options.clock),
    findTransactions: createTransactionFinder(readers),
    glanceAtWallet: createWalletGlance(readers, options.clock, findReported),
  };
}

/** What every verdict starts from. */
interface Base {
  readonly hash: string;
  readonly observedAt: number;
  readonly roundTrips: number;
}

function bare(code: Verdict['code'], base: Base): Verdict {
  return { ...base, chain: null, code, nodes: { asked: 0, agreed: 0 }, silent: [], evidence: {} };
}

function digitsOf(text: string): string {
  const digits = hashDigits(text);
  if (digits === null)
    throw new HandrailError('input.invalid', 'a transaction hash has 64 hex digits, or 64 bytes in base58');
  return digits;
}

/** As the user wrote it, when no chain was named that tells. */
function spelled(text: string, digits: string, { chain }: CheckOptions): string {
  if (digits.length === SIGNATURE_DIGITS) return text.trim();
  return chain || /^\s*0x/i.test(text) ? `0x${digits}` : digits;
}

interface Hit {
  readonly reader: ChainReader;
  readonly sight: Sight & { kind: 'seen' };
}
interface Looked {
  readonly hit: Hit | null;
  /** Where it certainly is not. */
  readonly absent: ReadonlyMap<ChainReader, Sight & { kind: 'absent' }>;
  /** Who could not be asked, and why. */
  readonly silent: ReadonlyMap<ChainReader, Failure>;
}

async function checkHash(
  readers: readonly ChainReader[],
  digits: string,
  options: CheckOptions,
  base: Base,
): Promise<Verdict> {
  const own = linkedAbort(options.signal);
  const { signal } = own;
  try {
    const looked = await firstHit(readers, digits, options.chain ?? null, signal);
    if (looked.hit) {
      return await verdictOfHit(looked.hit, looked, options, { ...base, roundTrips: base.roundTrips + 1 }, signal);
    }
    const spent = Math.max(1, ...[...looked.absent.values()].map((sight) => sight.roundTrips));
    const trips = { ...base, roundTrips: base.roundTrips + spent };
    return (await verdictOfLastSeen(looked, options.sighting, trips, signal)) ?? notFound(looked, options, trips);
  } finally {
    own.unlink();
    own.abort();
  }
}

/** All chains at once; the first that knows the hash decides. A named chain is waited for before another may answer. */
function firstHit(
  readers: readonly ChainReader[],
  digits: string,
  named: ChainId | null,
  signal: AbortSignal,
): Promise<Looked> {
  return new Promise((resolve) => {
    const pending = new Set(readers);
    const absent = new Map<ChainReader, Sight & { kind: 'absent' }>();
    const failed = new Map<ChainReader, Failure>();
    let elsewhere: Hit | null = null;
    const finish = (hit: Hit | null) => resolve({ hit, absent, silent: failed });
    const awaited = () => [...pending].some((reader) => reader.definition.id === named);
    const note = (reader: ChainReader, reply: Awaited<ReturnType<ChainReader['look']>>) => {
      pending.delete(reader);
      if (reply.kind === 'failed') failed.set(reader, reply.why);
      else if (reply.value.kind === 'absent') absent.set(reader, reply.value);
      else if (named === null || reader.definition.id === named) return finish({ reader, sight: reply.value });
      else elsewhere ??= { reader, sight: reply.value };
      if (elsewhere && !awaited()) return finish(elsewhere);
      if (pending.size === 0) finish(null);
    };
    for (const reader of readers) void reader.look(digits, signal).then((reply) => note(reader, reply));
    if (readers.length === 0) finish(null);
  });
}

async function verdictOfHit(
  { reader, sight }: Hit,
  { absent, silent }: Looked,
  options: CheckOptions,
  base: Base,
  signal: AbortSignal,
): Promise<Verdict> {
  const { id } = reader.definition;
  const sighting = options.sighting?.chain === id ? options.sighting : null;
  const gathered = await sight.examine(sighting, signal);
  const verdict = toVerdict(reader.definition, gathered, base);
  const named = [...absent.keys()].find((other) => other.definition.id === options.chain);
  // Only when the named chain itself said no: a silent one may know it too.
  const elsewhere = named !== undefined && verdict.code === 'succeeded';
  return { ...verdict, ...(elsewhere ? { code: 'on-other-chain' as const } : {}), silent: namesOf(silent) };
}

/** Gone, but seen before: replaced, dropped and reorganised out can be told apart. */
async function verdictOfLastSeen(
  { absent, silent }: Looked,
  sighting: LastSeen | undefined,
  base: Base,
  signal: AbortSignal,
): Promise<Verdict | null> {
  if (!sighting) return null;
  for (const [reader, sight] of absent) {
    if (reader.definition.id !== sighting.chain) continue;
    const gathered = await sight.trace(sighting, signal);
    if (gathered) return { ...toVerdict(reader.definition, gathered, base), silent: namesOf(silent) };
  }
  return null;
}

function notFound({ absent, silent }: Looked, options: CheckOptions, base: Base): Verdict {
  const named = [...absent.keys(), ...silent.keys()].find((reader) => reader.definition.id === options.chain);
  const unasked = named ? silent.has(named) : absent.size === 0;
  const heights = Object.fromEntries([...absent].map(([reader, sight]) => [reader.definition.id, sight.height]));
  const own = named && absent.get(named);
  const notes = [...absent.keys()].flatMap(({ definition }) => familyOf(definition).unknownNotes ?? []);
  return {
    ...bare(unasked ? 'unreachable' : 'not-found', base),
    chain: named ? chainFacts(named.definition) : null,
    ...(own ? { height: own.height } : {}),
    nodes: { asked: absent.size + silent.size, agreed: absent.size },
    silent: namesOf(silent),
    ...(unasked
      ? {}
      : { asked: [...absent.keys()].map(({ definition }) => definition.name), resembles: writtenLike(base.hash) }),
    ...(unasked || notes.length === 0 ? {} : { notes }),
    evidence: { heights, silent: Object.fromEntries([...silent].map(([reader, why]) => [reader.definition.id, why])) },
  };
}

function toVerdict(definition: ChainDefinition, { evidence, nodes, roundTrips }: Gathered, base: Base): Verdict {
  const hash = familyOf(definition).writeHash(digitsOf(base.hash));
  const { explorer } = definition;
  return {
    ...base,
    hash,
    chain: chainFacts(definition),
    ...believable(diagnose(evidence, base.observedAt), base.observedAt),
    nodes,
    silent: [],
    ...(explorer ? { explorer: explorer.transaction.replace('{hash}', hash) } : {}),
    evidence: plainEvidence(evidence),
    roundTrips: base.roundTrips + roundTrips,
  };
}

/** No chain is older than Bitcoin's first block; nodes refuse blocks that are two hours ahead. Source: Bitcoin Core, MAX_FUTURE_BLOCK_TIME. */
const [FIRST_BLOCK, AHEAD] = [Date.UTC(2009, 0, 3), 2 * HOUR];

/** A time that no block can have is not told: it is text of a node, and what is made of it can fail. */
function believable(diagnosis: Diagnosis, now: Milliseconds): Diagnosis {
  const { blockTime, ...rest } = diagnosis;
  return blockTime === undefined || (blockTime >= FIRST_BLOCK && blockTime <= now + AHEAD) ? diagnosis : rest;
}

const namesOf = (readers: ReadonlyMap<ChainReader, Failure>) =>
  [...readers.keys()].map((reader) => reader.definition.name);
const chainFacts = ({ id, name, symbol, decimals }: ChainDefinition) => ({ id, name, symbol, decimals });
