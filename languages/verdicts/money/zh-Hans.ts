import type { VerdictFacts } from '../verdictPhrases.ts';

/** Where the money is after what did not happen. */
export function stayed(f: VerdictFacts): string {
  if (f.view === 'sender') return `${f.amount ?? '资产'}仍在您的钱包里`;
  return f.amount ? `${f.amount}没有到账，仍在发送方那里` : '没有资产到账，原本要转出的仍在发送方那里';
}

/** What a failure cost. */
export const onlyFee = (f: VerdictFacts) =>
  `${f.view === 'sender' ? '' : '发送方'}只花了网络手续费${f.fee ? `（${f.fee}）` : ''}。`;

/** What a success cost; empty where that is not told. */
export const feePaid = (f: VerdictFacts) =>
  f.fee ? `网络手续费${f.fee}${f.view === 'sender' ? '' : '，由发起交易的一方支付'}。` : '';

/** Where a payment is. Who knows only the address that they typed would not know the one that it went on to. */
export function reached({ to, via }: VerdictFacts): string {
  if (to && via) return `先转到${via}，随即从那里转到了${to}。交易所和支付服务的充值地址通常如此。`;
  return `已转入收款地址${to ? `（${to}）` : ''}。`;
}
