import type { NetworkGlance, WalletGlance } from '../../chains/ports.ts';
import type { GuideId } from '../../core/protocol.ts';
import type { WalletPhrases, WalletWorst } from '../../languages/wallet/walletPhrases.ts';

/** The worst certain fact of a wallet. */
export function worstOf({ networks, reported }: WalletGlance): WalletWorst {
  if (networks.length === 0) return 'unread';
  if (networks.some(({ signers }) => signers.length > 0)) return 'shared';
  const open = networks.flatMap(({ permissions }) => permissions ?? []);
  if (open.some(({ spender }) => reported.addresses.includes(spender))) return 'reported';
  // Who is reported takes the coin for a fee as well: nothing is to be revoked first.
  if (borrowsReported({ networks, reported })) return 'borrowed';
  if (open.length > 0) return 'permissions';
  if (networks.some(({ delegate }) => delegate !== null)) return 'borrowed';
  return networks.some(hasLeft) ? 'left' : 'read';
}

export const borrowsReported = ({ networks, reported }: Pick<WalletGlance, 'networks' | 'reported'>) =>
  networks.some(({ delegate }) => delegate !== null && reported.addresses.includes(delegate));

export const hasLeft = ({ left }: NetworkGlance): boolean =>
  left !== null && (left.amounts.length > 0 || (left.sent ?? 0) > 0);

/** What has to be done first: the name over it, and the guide whose button stands below the card. */
export interface FirstAct {
  readonly label: keyof Pick<WalletPhrases['labels'], 'moveFirst' | 'revokeFirst'>;
  readonly guide: GuideId;
}

/** Null where nothing has to be done first. `exposed`: the words are known, and then revoking does not help. */
export function firstAct(worst: WalletWorst, exposed: boolean): FirstAct | null {
  if (exposed || worst === 'borrowed') return { label: 'moveFirst', guide: 'move-wallet' };
  if (worst === 'reported' || worst === 'permissions') return { label: 'revokeFirst', guide: 'revoke' };
  return null;
}
