import { OTHER_NETWORKS } from '../definitions/otherNetworks.ts';
import { FAMILIES } from '../families/index.ts';
import type { ChainKind } from '../ports.ts';

/** What kind of network an address belongs to, by shape. */
export type AddressKind = ChainKind | { readonly other: string } | null;

export function addressKind(address: string): AddressKind {
  const own = Object.values(FAMILIES).find(({ addresses }) => addresses.whole.test(address));
  if (own) return own.kind;
  const other = OTHER_NETWORKS.find((network) => network.address?.test(address));
  return other ? { other: other.name } : null;
}
