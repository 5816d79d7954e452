import { debtTokensIn } from '../../decode/decodeLoans.ts';
import { unwrapsIn, ZERO_ADDRESS } from '../../decode/decodeTransfers.ts';
import type { MovedAmount, Party } from '../../ports.ts';
import type { CallFrame, EvmEvidence, EvmReceipt, EvmTransaction } from '../evidence.ts';
import { kindAt } from './movements.ts';
import type { Change, NetMovements } from './netMovements.ts';
import { isBundled, operationsIn } from './operations.ts';

/** An airdrop has thousands; a card shows a few, `--json` these, and both say how many more there are. */
const PARTIES_AT_MOST = 200;
const AMOUNTS_AT_MOST = 12;

/**
 * Net movements as the verdict tells them: the signer first, then the accounts that acted through somebody else's
 * transaction, people, contracts, and nobody (what was destroyed). New tokens come from nobody, who is not named for it.
 */
export function partiesOf(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  net: NetMovements,
): { readonly parties: readonly Party[]; readonly more: number } {
  const contracts = contractsIn(evidence, receipt);
  const accounts = new Set(operationsIn(receipt.logs).map(({ account }) => account));
  const bundled = isBundled(receipt.logs);
  const roleOf = (address: string): Party['role'] => {
    if (address === tx.from) return bundled && !accounts.has(address) ? 'carrier' : 'signer';
    if (address === ZERO_ADDRESS) return 'nobody';
    if (accounts.has(address)) return 'account';
    return contracts.has(address) ? 'contract' : 'other';
  };
  // What the called contract has of the coin is not known while nobody tells what it paid on.
  const known = (address: string) => (change: Change) =>
    !((net.unseen || net.othersUnseen) && address === (tx.to ?? receipt.created) && change.token === undefined);
  // What was unwrapped is no loss: its coin is told.
  const { wrappedCoin } = evidence.chain;
  const unwraps = wrappedCoin !== undefined && unwrapsIn(receipt.logs, wrappedCoin);
  const unwrapped = ({ token }: Change) => unwraps && token === wrappedCoin;
  const debts = debtTokensIn(receipt.logs, (token) => evidence.mined?.tokens.get(token)?.symbol);
  const all = [...net.parties].flatMap(([address, everything]): Party[] => {
    const role = roleOf(address);
    const changes = everything.filter(known(address)).filter((change) => !(role === 'nobody' && unwrapped(change)));
    const gave = role === 'nobody' ? [] : changes.filter(({ amount }) => amount < 0n);
    const got = changes.filter(({ amount }) => amount > 0n);
    if (gave.length + got.length === 0) return [];
    return [{ address, role, gave: amountsOf(evidence, gave, debts), got: amountsOf(evidence, got, debts) }];
  });
  const ordered = all.toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
  return { parties: ordered.slice(0, PARTIES_AT_MOST), more: Math.max(0, ordered.length - PARTIES_AT_MOST) };
}

const ROLES: readonly Party['role'][] = ['signer', 'account', 'other', 'carrier', 'contract', 'nobody'];

function amountsOf(evidence: EvmEvidence, changes: readonly Change[], debts: ReadonlySet<string>): MovedAmount[] {
  return changes.slice(0, AMOUNTS_AT_MOST).map((change) => ({
    ...amountOf(evidence, change),
    ...(change.token !== undefined && debts.has(change.token) ? { debt: true as const } : {}),
  }));
}

/** With its unit; a token whose unit nobody told stays a count of its smallest parts. */
function amountOf({ chain, mined }: EvmEvidence, { token, id, amount }: Change): MovedAmount {
  const size = `${amount < 0n ? -amount : amount}`;
  if (token === undefined) return { amount: size, symbol: chain.symbol, decimals: chain.decimals };
  if (id !== undefined)
    return { amount: size, symbol: mined?.collections.get(token) ?? null, decimals: 0, token, id: `${id}` };
  const facts = mined?.tokens.get(token);
  const { symbol, decimals, ...marks } = facts ?? { symbol: null, decimals: 0 };
  return { amount: size, symbol, decimals, token, ...marks };
}

/** Who is a contract by its code, by what it reported, by what it called, or because something happened when it was called. */
export function contractsIn(evidence: EvmEvidence, { logs, created }: EvmReceipt): Set<string> {
  const coded = [...(evidence.mined?.code.keys() ?? [])].filter((address) => kindAt(evidence, address) === 'contract');
  const reporting = logs.map(({ address }) => address);
  const { tx } = evidence;
  const called = logs.length > 0 && tx?.to ? [tx.to] : [];
  const acting: string[] = [];
  const collect = (frame: CallFrame) => {
    for (const call of frame.calls) {
      acting.push(call.from, ...(call.type.startsWith('CREATE') && call.to !== null ? [call.to] : []));
      collect(call);
    }
  };
  if (evidence.mined?.trace) collect(evidence.mined.trace);
  const plain = (address: string) => ['plain', 'delegated'].includes(kindAt(evidence, address) ?? '');
  return new Set(
    [...coded, ...reporting, ...called, ...acting, ...(created ? [created] : [])].filter((address) => !plain(address)),
  );
}
