import type { VerdictFacts } from '../verdictPhrases.ts';

/** "Your 5 USDC", "The amount of the token …": an article stands before an amount whose unit nobody told. */
export const owned = (who: 'Your' | 'The', { amount }: VerdictFacts): string =>
  `${who} ${amount?.replace(/^an (?=amount)/, '') ?? 'money'}`;

/** An amount that a sentence begins with; some begin with a word. */
export const began = (amount: string): string =>
  amount.replace(/^(?:an amount|copied)/, (word) => word[0]?.toUpperCase() + word.slice(1));

/** Where the money is after what did not happen. */
export function stayed(f: VerdictFacts): string {
  if (f.view === 'sender') return `${owned('Your', f)} stayed in your wallet`;
  return f.amount
    ? `${owned('The', f)} did not arrive: it stayed with the sender`
    : 'Nothing arrived: what was to be sent stayed with the sender';
}

/** What a failure cost. */
export const onlyFee = (f: VerdictFacts) =>
  `${f.view === 'sender' ? 'Only the network fee was spent' : 'The sender spent only the network fee'}${f.fee ? `: ${f.fee}` : ''}.`;

/** What a success cost, with the space before it; empty where that is not told. */
export const feePaid = (f: VerdictFacts) =>
  f.fee ? ` Network fee${f.view === 'sender' ? '' : ', paid by whoever sent the transaction'}: ${f.fee}.` : '';

/** Where a payment is. Who knows only the address that they typed would not know the one that it went on to. */
export function reached({ to, via }: VerdictFacts): string {
  if (to && via)
    return `It was sent to ${via}, and from there it went on to ${to} at once. Deposit addresses of exchanges and payment services work like that.`;
  return `It reached the receiving address${to ? ` ${to}` : ''}.`;
}
