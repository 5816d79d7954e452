import { FAMILIES } from '../families/index.ts';
import type { ChainKind } from '../ports.ts';

/** What kind of network an address belongs to, by shape. */
export type AddressKind = ChainKind | { readonly other: string } | null;

const BASE58 = '[1-9A-HJ-NP-Za-km-z]';
/** Networks that people confuse with the ones the desk knows. Order matters: the looser shapes come last. */
const OTHERS: readonly (readonly [string, RegExp])[] = [
  ['Litecoin', new RegExp(`^(?:ltc1[02-9ac-hj-np-z]{11,87}|[LM]${BASE58}{26,33})$`)],
  ['Dogecoin', new RegExp(`^D${BASE58}{33}$`)],
  ['XRP Ledger', new RegExp(`^r${BASE58}{24,34}$`)],
  ['Cardano', /^(?:addr1|stake1)[02-9ac-hj-np-z]{20,110}$/],
  ['Bitcoin Cash', /^(?:bitcoincash:)?[qp][02-9ac-hj-np-z]{41}$/],
  ['BNB Beacon Chain', /^bnb1[02-9ac-hj-np-z]{38}$/],
  ['Cosmos', /^(?:cosmos|osmo|celestia|inj)1[02-9ac-hj-np-z]{38}$/],
  ['TON', /^[EU]Q[\w-]{46}$/],
  ['Polkadot', new RegExp(`^1${BASE58}{46,47}$`)],
  ['Solana', new RegExp(`^${BASE58}{32,44}$`)],
];

export function addressKind(address: string): AddressKind {
  const own = Object.values(FAMILIES).find(({ addresses }) => addresses.whole.test(address));
  if (own) return own.kind;
  const other = OTHERS.find(([, shape]) => shape.test(address));
  return other ? { other: other[0] } : null;
}
