import type { Locale } from '../language.ts';
import type { Milliseconds } from '../time.ts';

/** How a network does right now, for the help centre's front page. `fee`: of a plain transfer, in the chain's coin. */
export interface NetworkState {
  readonly id: string;
  readonly name: string;
  readonly state: 'normal' | 'busy' | 'unknown';
  readonly fee: string | null;
}

/** Every configured network, and when its nodes were last asked; of a silent node `unknown`. Errors: `store.unavailable`. */
export type NetworkStatus = (
  language: Locale,
) => Promise<{ readonly networks: readonly NetworkState[]; readonly at: Milliseconds }>;
