import type { NetworkGlance, WalletGlance } from '../../chains/ports.ts';
import type { GuideId } from '../../core/protocols/protocol.ts';
import type { WalletPhrases, WalletWorst } from '../../languages/wallet/walletPhrases.ts';

/** The worst certain fact of a wallet. */
export function worstOf({ networks, reported }: WalletGlance): WalletWorst {
  if (networks.length === 0) return 'unread';
  if (networks.some(({ signers }) => signers.length > 0)) return 'shared';
  // Who orders for the account takes the coin for a fee as well: nothing is to be revoked first.
  if (networks.some(({ passesOn }) => passesOn !== null)) return 'swept';
  if (networks.some(({ delegate }) => delegate !== null && reported.addresses.includes(delegate)))
    return 'reportedCode';
  const open = networks.flatMap(({ permissions }) => permissions ?? []);
  if (open.some(({ spender }) => reported.addresses.includes(spender))) return 'reported';
  if (open.length > 0) return 'permissions';
  if (networks.some(({ delegate }) => delegate !== null)) return 'borrowed';
  return networks.some(hasLeft) ? 'left' : 'read';
}

export const hasLeft = ({ left }: NetworkGlance): boolean =>
  left !== null && (left.amounts.length > 0 || (left.sent ?? 0) > 0);

/** What the card says to do: the guide whose button stands below it, and the name over it where it has to be done first. */
export interface FirstAct {
  readonly label: keyof Pick<WalletPhrases['labels'], 'moveFirst' | 'revokeFirst'> | null;
  readonly guide: GuideId;
}

/** Null where there is nothing to do. `exposed`: the words are known, and then revoking does not help. */
export function firstAct(worst: WalletWorst, exposed: boolean): FirstAct | null {
  if (exposed || worst === 'swept' || worst === 'reportedCode') return { label: 'moveFirst', guide: 'move-wallet' };
  if (worst === 'reported' || worst === 'permissions') return { label: 'revokeFirst', guide: 'revoke' };
  // Many wallets set such code up themselves: then there is nothing to move.
  return worst === 'borrowed' ? { label: null, guide: 'move-wallet' } : null;
}
