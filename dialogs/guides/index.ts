import type { GuideId } from '../../core/protocols/protocol.ts';
import type { Guide } from './guide.ts';
import { moveWallet } from './moveWallet.ts';
import { noPhrase } from './noPhrase.ts';
import { restore } from './restore.ts';
import { revoke } from './revoke.ts';
import { stuck } from './stuck.ts';
import { wrongNetwork } from './wrongNetwork.ts';

/** Adding a guide: its id in `core/guideIds.ts`, its words in every language, its file, a line here. */
export const GUIDES: Readonly<Record<GuideId, Guide>> = {
  'no-phrase': noPhrase,
  'move-wallet': moveWallet,
  restore,
  'wrong-network': wrongNetwork,
  stuck,
  revoke,
};

/** Under which articles a guide is offered. */
const BESIDE: Readonly<Record<string, GuideId>> = {
  'restore-wallet': 'restore',
  'new-phone': 'restore',
  'lost-phone': 'restore',
  'wrong-network': 'wrong-network',
  'send-pending': 'stuck',
  'speed-up-cancel': 'stuck',
  'bitcoin-stuck': 'stuck',
  'revoke-approvals': 'revoke',
  'signing-requests': 'revoke',
  'phrase-exposed': 'move-wallet',
  'device-compromised': 'move-wallet',
  'second-hand-device': 'move-wallet',
  'lost-phrase': 'no-phrase',
};

export function guideBeside(articleId: string): GuideId | null {
  return BESIDE[articleId] ?? null;
}
