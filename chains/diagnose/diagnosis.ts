import type { Verdict } from '../ports.ts';

/** What one chain's evidence comes down to: the part of a verdict that the evidence alone decides. */
export type Diagnosis = Pick<
  Verdict,
  | 'code'
  | 'finality'
  | 'confirmations'
  | 'height'
  | 'blockTime'
  | 'reason'
  | 'cause'
  | 'notes'
  | 'pending'
  | 'replacedBy'
  | 'replacement'
  | 'burned'
  | 'rent'
  | 'senders'
  | 'parties'
  | 'outputs'
  | 'moreParties'
  | 'fee'
  | 'account'
  | 'spender'
  | 'allowed'
  | 'right'
  | 'delegates'
  | 'passedOn'
  | 'bridge'
  | 'transfer'
  | 'called'
  | 'sighting'
>;
