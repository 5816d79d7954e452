import { linkedAbort } from '../../core/linkedAbort.ts';
import { type Clock, SECOND } from '../../core/time.ts';
import { addressKind } from '../address/addressKind.ts';
import type { ChainReader } from '../families/chainReader.ts';
import { familyOf } from '../families/index.ts';
import type { FindReported, GlanceAtWallet, NetworkGlance, ObservedWallet, WalletGlance } from '../ports.ts';

/** Nobody waits longer for a network that says nothing: its row says that it could not be read. */
const DEADLINE_MS = 6 * SECOND;

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
    const asked = readers.filter(({ definition }) => definition.kind === kind);
    const [first] = asked;
    if (!first || familyOf(first.definition).addresses.checksum(address) === 'wrong') return null;
    const own = linkedAbort(options.signal);
    const deadline = setTimeout(own.abort, DEADLINE_MS);
    const replies = await Promise.all(asked.map((reader) => reader.glance(address, own.signal)));
    clearTimeout(deadline);
    own.unlink();
    const networks: NetworkGlance[] = [];
    const silent: string[] = [];
    replies.forEach((reply, at) => {
      if (reply.kind === 'ok') networks.push(reply.value);
      else silent.push(asked[at]?.definition.name ?? '');
    });
    return { address, networks, silent, reported: await findReported(othersIn(networks)), observedAt: clock() };
  };
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
