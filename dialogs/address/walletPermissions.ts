import type { OpenPermission, WalletGlance } from '../../chains/ports.ts';

/** One permission of a wallet, with where it holds. */
export interface GivenAway {
  readonly network: string;
  readonly permission: OpenPermission;
  /** Its spender stands on a list of reported addresses. */
  readonly reported: boolean;
}

/** Every permission that is open: to reported addresses first, then without a limit, then the latest. */
export function riskiestFirst({ networks, reported }: WalletGlance): GivenAway[] {
  const all = networks.flatMap(({ chain, permissions }) =>
    (permissions ?? []).map((permission) => ({
      network: chain.name,
      permission,
      reported: reported.addresses.includes(permission.spender),
    })),
  );
  return all.toSorted(
    (one, other) =>
      Number(other.reported) - Number(one.reported) ||
      Number(other.permission.limit === 'all') - Number(one.permission.limit === 'all') ||
      (other.permission.since ?? 0) - (one.permission.since ?? 0),
  );
}
