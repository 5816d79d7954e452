import type { VerdictFacts } from '../verdictPhrases.ts';

/** Where the money is after what did not happen. A comma stands after Latin letters, where a particle would have to guess the sound. */
export function stayed(f: VerdictFacts): string {
  if (f.view === 'sender') return `${f.amount ? `${f.amount},` : '자산은'} 지갑에 그대로 있습니다`;
  return f.amount
    ? `${f.amount}, 도착하지 않고 보낸 쪽에 남아 있습니다`
    : '도착한 것은 없습니다. 보내려던 자산은 보낸 쪽에 남아 있습니다';
}

/** What a failure cost. */
export const onlyFee = (f: VerdictFacts) =>
  `${f.view === 'sender' ? '' : '보낸 쪽의 '}네트워크 수수료${f.fee ? `(${f.fee})` : ''}만 쓰였습니다.`;

/** What a success cost, with the space before it; empty where that is not told. */
export const feePaid = (f: VerdictFacts) =>
  f.fee ? ` 네트워크 수수료${f.view === 'sender' ? '' : '(거래를 보낸 쪽이 냄)'}: ${f.fee}.` : '';

/** Where a payment is. Who knows only the address that they typed would not know the one that it went on to. */
export function reached({ to, via }: VerdictFacts): string {
  if (to && via)
    return `${via} 주소로 보내졌고, 거기서 곧바로 ${to} 주소로 옮겨졌습니다. 거래소나 결제 서비스의 입금 주소는 흔히 이렇게 움직입니다.`;
  return `받는 주소${to ? `(${to})` : ''}에 들어갔습니다.`;
}
