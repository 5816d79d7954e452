import type { VerdictFacts } from '../verdictPhrases.ts';

/** Where the money is after what did not happen. */
export function stayed(f: VerdictFacts): string {
  if (f.view === 'sender') return `Your ${f.amount ?? 'money'} stayed in your wallet`;
  return f.amount
    ? `The ${f.amount} did not arrive: it stayed with the sender`
    : 'Nothing arrived: what was to be sent stayed with the sender';
}

/** What a failure cost. */
export const onlyFee = (f: VerdictFacts) =>
  `${f.view === 'sender' ? 'Only the network fee was spent' : 'The sender spent only the network fee'}${f.fee ? `: ${f.fee}` : ''}.`;

/** What a success cost, with the space before it; empty where that is not told. */
export const feePaid = (f: VerdictFacts) =>
  f.fee ? ` Network fee${f.view === 'sender' ? '' : ', paid by whoever sent the transaction'}: ${f.fee}.` : '';
