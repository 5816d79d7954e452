import { marksOf } from '../../../decode/copiedName.ts';
import type { MovedAmount, Party, Verdict } from '../../../ports.ts';
import { isNobody, isProgramOwned } from '../solanaAddress.ts';
import type { SolanaEvidence, SolanaTransaction } from '../solanaEvidence.ts';
import type { SolanaChange, SolanaMovements } from './solanaMovements.ts';

/** An airdrop has many; a card shows a few. */
const PARTIES_AT_MOST = 200;
const ROLES: readonly Party['role'][] = ['signer', 'account', 'other', 'contract', 'nobody'];

/**
 * Whose transaction it is: the signer who gave something, else one who got something, else whoever paid the fee. Apps
 * often pay it for their users.
 */
export function actorOf(tx: SolanaTransaction, changes: SolanaMovements['changes'] | null): string {
  const signers = tx.accounts.filter(({ signer }) => signer).map(({ address }) => address);
  const gave = signers.find((address) => changes?.get(address)?.some(({ amount }) => amount < 0n));
  return gave ?? signers.find((address) => changes?.has(address)) ?? signers[0] ?? '';
}

/** Net movements as the verdict tells them: the actor first, then people, programs, and nobody (what was destroyed). */
export function partiesOf(
  evidence: SolanaEvidence,
  { changes, burned }: SolanaMovements,
  actor: string,
): { readonly parties: readonly Party[]; readonly more: number } {
  const amounts = (some: readonly SolanaChange[]) => some.slice(0, 12).map((change) => amountOf(evidence, change));
  const all = [...changes].map(([address, own]): Party => {
    const gave = own.filter(({ amount }) => amount < 0n);
    const got = own.filter(({ amount }) => amount > 0n);
    return { address, role: roleOf(address, actor), gave: amounts(gave), got: amounts(got) };
  });
  const destroyed: Party[] = burned.length > 0 ? [{ address: '', role: 'nobody', gave: [], got: amounts(burned) }] : [];
  const ordered = [...all, ...destroyed].toSorted((one, other) => ROLES.indexOf(one.role) - ROLES.indexOf(other.role));
  return { parties: ordered.slice(0, PARTIES_AT_MOST), more: Math.max(0, ordered.length - PARTIES_AT_MOST) };
}

function roleOf(address: string, actor: string): Party['role'] {
  if (address === actor) return 'signer';
  if (isNobody(address)) return 'nobody';
  return isProgramOwned(address) ? 'contract' : 'other';
}

/** With its unit; a token whose name nobody told, or may not be repeated, stays a count of its smallest parts. */
export function amountOf(
  { chain, names }: Pick<SolanaEvidence, 'chain' | 'names'>,
  { mint, amount }: Pick<SolanaChange, 'mint' | 'amount'>,
): MovedAmount {
  const size = `${amount < 0n ? -amount : amount}`;
  if (mint === null) return { amount: size, symbol: chain.symbol, decimals: chain.decimals };
  const known = chain.tokens.find(({ address }) => address === mint);
  const { symbol, decimals } = known ?? names.get(mint) ?? UNNAMED;
  return { amount: size, symbol, decimals, token: mint, ...(known ? {} : marksOf(names.get(mint) ?? {})) };
}

const UNNAMED = { symbol: null, decimals: 0 };

/** One payment from the actor to one other: what reached them. Undefined where it was more, less, or of no known unit. */
export function paymentOf(parties: readonly Party[]): Verdict['transfer'] {
  const [from, to] = parties.filter(({ role }) => role !== 'contract');
  const [gave, got] = [from?.gave[0], to?.got[0]];
  if (!from || !to || !gave || !got || from.gave.length > 1 || to.got.length > 1 || from.got.length > 0)
    return undefined;
  if (gave.token !== got.token || got.symbol === null) return undefined;
  return { from: from.address, to: to.address, ...got, symbol: got.symbol };
}
