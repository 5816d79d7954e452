import type { VerdictFacts } from '../verdictPhrases.ts';

/** Where the money is after what did not happen. */
export function stayed(f: VerdictFacts): string {
  if (f.view === 'sender') return `${f.amount ?? '資産'}はウォレットに残っています`;
  return f.amount
    ? `${f.amount}は届いておらず、送信者の元に残っています`
    : '届いたものはありません。送ろうとした資産は送信者の元に残っています';
}

/** What a failure cost. */
export const onlyFee = (f: VerdictFacts) =>
  `${f.view === 'sender' ? '使われたのは' : '送信者が払ったのは'}ネットワーク手数料${f.fee ? `（${f.fee}）` : ''}だけです。`;

/** What a success cost; empty where that is not told. */
export const feePaid = (f: VerdictFacts) =>
  f.fee ? `ネットワーク手数料は${f.fee}でした${f.view === 'sender' ? '' : '（取引を送信した側が払いました）'}。` : '';
