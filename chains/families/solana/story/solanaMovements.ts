import { isProgramOwned, WRAPPED } from '../solanaAddress.ts';
import type { SolanaTransaction, TokenBalance } from '../solanaEvidence.ts';
import { actionOf, type SolanaAction } from './solanaInstructions.ts';

/** What a wallet has more (above zero) or less of. Without a mint: lamports, fee and rent set aside. */
export interface SolanaChange {
  readonly mint: string | null;
  readonly decimals: number;
  readonly amount: bigint;
}

export interface SolanaMovements {
  /** By wallet: what token accounts hold counts for their owner. Those whose ins and outs cancel out are not there. */
  readonly changes: ReadonlyMap<string, readonly SolanaChange[]>;
  /** Lamports that a wallet left in accounts which were opened, less what it got back from closed ones. */
  readonly rent: ReadonlyMap<string, bigint>;
  /** What nobody has any more, by mint. */
  readonly burned: readonly SolanaChange[];
  /** A token kept a part of what was sent (Token-2022, transfer fee). */
  readonly withheld: boolean;
}

/**
 * Net movements by the balances that the node recorded before and after, lookup tables included. Null where it recorded
 * no owners (before 2021), or a number too large to be read without loss. Source: docs/rpc, `meta` of `getTransaction`.
 */
export function solanaMovements(tx: SolanaTransaction): SolanaMovements | null {
  if (tx.tokens.some(({ owner }) => owner.before === null && owner.after === null)) return null;
  const sums = createSums();
  for (const one of tx.tokens) {
    sums.token(one.owner.before, one, -(one.before ?? 0n));
    sums.token(one.owner.after, one, one.after ?? 0n);
  }
  const actions = tx.instructions.map(actionOf).filter((action) => action !== null);
  const payer = tx.accounts[0]?.address ?? '';
  for (const [at, { address, before, after }] of tx.accounts.entries()) {
    if (before === null || after === null) return null;
    const change = after - before + (at === 0 ? tx.fee : 0n);
    const held = tx.tokens.find(({ account }) => account === at);
    const lost = held ? closedForAnother(actions, address, held.owner.before, change) : null;
    if (lost !== null) sums.coin(lost, change - (held ? wrappedIn(held) : 0n));
    else if (held) sums.rent(rentPayer(actions, address, change) ?? payer, change - wrappedIn(held));
    else sums.coin(address, change);
  }
  for (const { from, to, lamports } of openedBy(actions, tx)) {
    sums.coin(to, -lamports);
    sums.rent(from, lamports);
  }
  const { total, ...moved } = sums.result();
  // Unwrapped coin is no longer a token, and not lost.
  const lost = total.filter(({ amount, mint }) => amount < 0n && mint !== WRAPPED);
  const burns = new Set(actions.flatMap((action) => (action.kind === 'burn' ? [action.mint] : [])));
  const isBurn = ({ mint }: SolanaChange) => mint !== null && burns.has(mint);
  return {
    ...moved,
    burned: lost.filter(isBurn).map((one) => ({ ...one, amount: -one.amount })),
    withheld: lost.some((one) => !isBurn(one)),
  };
}

/** An account of wrapped coin holds the coin itself, beside its rent. */
const wrappedIn = ({ mint, before, after }: TokenBalance) => (mint === WRAPPED ? (after ?? 0n) - (before ?? 0n) : 0n);

/** Who paid for a token account that was opened, or got back what it held when it was closed. */
function rentPayer(actions: readonly SolanaAction[], account: string, change: bigint): string | null {
  for (const action of actions) {
    if (change > 0n && (action.kind === 'create' || action.kind === 'transfer') && action.to === account)
      return action.from;
    if (change < 0n && action.kind === 'close' && action.account === account) return action.to;
  }
  return null;
}

/** Whose account was closed in favour of somebody else: what it had to hold is no rent that came back, it was given away. */
function closedForAnother(
  actions: readonly SolanaAction[],
  account: string,
  owner: string | null,
  change: bigint,
): string | null {
  if (owner === null || change >= 0n || isProgramOwned(owner)) return null;
  return actions.some((one) => one.kind === 'close' && one.account === account && one.to !== owner) ? owner : null;
}

/** What an account of so many bytes has to hold, lamports. Source: `Rent::default`, two years at 3,480 a byte and year. */
const leastFor = (space: bigint) => (space + 128n) * 6_960n;

/** Accounts of programs that were opened with what they have to hold and no more. */
function openedBy(actions: readonly SolanaAction[], { accounts, tokens }: SolanaTransaction) {
  return actions.flatMap((action) => {
    if (action.kind !== 'create' || action.space === 0n || action.lamports !== leastFor(action.space)) return [];
    const at = accounts.findIndex(({ address }) => address === action.to);
    const account = accounts[at];
    const isNew = account?.before === 0n && account.after !== 0n && !tokens.some((one) => one.account === at);
    return isNew ? [action] : [];
  });
}

function createSums() {
  const sums = new Map<string, Map<string, SolanaChange>>();
  const totals = new Map<string, SolanaChange>();
  const rents = new Map<string, bigint>();
  const into = (map: Map<string, SolanaChange>, one: SolanaChange) => {
    const key = one.mint ?? '';
    map.set(key, { ...one, amount: (map.get(key)?.amount ?? 0n) + one.amount });
  };
  const add = (address: string, one: SolanaChange) => {
    const own = sums.get(address) ?? new Map<string, SolanaChange>();
    into(own, one);
    sums.set(address, own);
  };
  return {
    token(owner: string | null, { mint, decimals }: TokenBalance, amount: bigint) {
      if (owner === null || amount === 0n) return;
      add(owner, { mint, decimals, amount });
      into(totals, { mint, decimals, amount });
    },
    coin: (address: string, amount: bigint) => add(address, { mint: null, decimals: 0, amount }),
    /** What went into rent is no payment: it is set aside from what its payer has less of. */
    rent(address: string, amount: bigint) {
      if (amount === 0n) return;
      add(address, { mint: null, decimals: 0, amount });
      rents.set(address, (rents.get(address) ?? 0n) + amount);
    },
    result() {
      const left = [...sums].map(
        ([address, own]) => [address, [...own.values()].filter((one) => one.amount !== 0n)] as const,
      );
      return {
        changes: new Map(left.filter(([, changes]) => changes.length > 0)),
        rent: rents,
        total: [...totals.values()],
      };
    },
  };
}
