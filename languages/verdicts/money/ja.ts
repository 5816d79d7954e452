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

/** Where a payment is. Who knows only the address that they typed would not know the one that it went on to. */
export function reached({ to, via }: VerdictFacts): string {
  if (to && via)
    return `${via}に送られ、そこからすぐに${to}へ移りました。取引所や決済サービスの入金アドレスではよくある動きです。`;
  return `宛先のアドレス${to ? `（${to}）` : ''}に入りました。`;
}
