import { linkedAbort } from '../../core/net/linkedAbort.ts';
import { type Clock, SECOND } from '../../core/time.ts';
import { addressKind } from '../address/addressKind.ts';
import type { ChainReader } from '../families/chainReader.ts';
import { familyOf } from '../families/index.ts';
import type { FindReported, GlanceAtWallet, NetworkGlance, ObservedWallet, WalletGlance } from '../ports.ts';

/** Nobody waits longer for a network that says nothing: its row says that it could not be read. */
const DEADLINE_MS = 6 * SECOND;
/** How long a person waits for the others once one network has answered: rows that come later follow. */
export const GLANCE_PATIENCE = 2 * SECOND;

/** A public address on every network of its kind at once. Only addresses go to nodes, and those of others to no one. */
export function createWalletGlance(
  readers: readonly ChainReader[],
  clock: Clock,
  findReported: FindReported,
): GlanceAtWallet {
  return async (text, options = {}) => {
    const address = text
      .normalize('NFKC')
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .trim();
    const kind = addressKind(address);
    const family = readers.filter(({ definition }) => definition.kind === kind);
    const [first] = family;
    if (!first || familyOf(first.definition).addresses.checksum(address) === 'wrong') return null;
    const asked = family.filter(({ definition }) => options.chains?.includes(definition.id) ?? true);
    const told = await answersOf(asked, address, options);
    const networks = told.flatMap(({ reply }) => (reply?.kind === 'ok' ? [reply.value] : []));
    const late = told.filter(({ reply }) => reply === null).map(({ reader: { definition } }) => definition);
    return {
      address,
      networks,
      silent: told.flatMap(({ reader, reply }) => (reply?.kind === 'ok' ? [] : [reader.definition.name])),
      ...(late.length > 0 ? { late: late.map(({ id, name }) => ({ id, name })) } : {}),
      reported: await findReported(othersIn(networks)),
      observedAt: clock(),
    };
  };
}

interface Told {
  readonly reader: ChainReader;
  /** Null while it is still being asked. */
  readonly reply: Awaited<ReturnType<ChainReader['glance']>> | null;
}

/** What each of them answered by the time that nobody waits any longer. */
async function answersOf(
  asked: readonly ChainReader[],
  address: string,
  { signal, patience }: NonNullable<Parameters<GlanceAtWallet>[1]>,
): Promise<readonly Told[]> {
  const own = linkedAbort(signal);
  const deadline = setTimeout(own.abort, DEADLINE_MS);
  let over: NodeJS.Timeout | undefined;
  const told: Told[] = asked.map((reader) => ({ reader, reply: null }));
  await new Promise<void>((resolve) => {
    const all = asked.map(async (reader, at) => {
      const reply = await reader.glance(address, own.signal);
      told[at] = { reader, reply };
      // One that fails at once tells nothing of how long an answer takes.
      if (reply.kind === 'ok' && patience !== undefined) over ??= setTimeout(resolve, patience);
    });
    void Promise.all(all).then(() => resolve());
  });
  const now = [...told];
  clearTimeout(deadline);
  clearTimeout(over);
  own.unlink();
  own.abort();
  return now;
}

/** Everybody but the owner who may take, sign or run its code. */
const othersIn = (networks: readonly NetworkGlance[]): string[] => [
  ...new Set(
    networks.flatMap(({ permissions, signers, delegate }) => [
      ...(permissions ?? []).map(({ spender }) => spender),
      ...signers,
      ...(delegate === null ? [] : [delegate]),
    ]),
  ),
];

/** What a conversation keeps of it: which, not how much. */
export function observedOf({ address, networks, observedAt }: WalletGlance): ObservedWallet {
  return {
    address,
    at: observedAt,
    networks: networks.map((one) => ({
      chain: one.chain.id,
      funded: one.coin !== '0' || one.held.length > 0,
      gas: one.sends === null ? 'unknown' : one.sends === 0 ? 'none' : 'some',
      pending: one.pending && one.pending.count > 0,
      permissions: one.permissions?.length ?? null,
      borrowed: one.delegate !== null,
      shared: one.signers.length > 0,
      leaving: one.left && (one.left.amounts.length > 0 || (one.left.sent ?? 0) > 0),
    })),
  };
}
