import type { SignChallenge } from '../../shared/help/helpTypes.ts';

/** How far the proof of an address is. `over` says why it has to be started again. */
export type ProofState =
  | { at: 'address' }
  | { at: 'sign'; challenge: SignChallenge }
  | { at: 'done'; address: string }
  | { at: 'accountShown' }
  | { at: 'over'; why: string }
  | { at: 'noConversation' };
