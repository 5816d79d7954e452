import { feePaid } from '../money/ko.ts';
import type { BridgePhrases, VerdictFacts } from '../verdictPhrases.ts';

/** Amounts and names of networks end in Latin letters: a comma or "네트워크" stands where a particle would have to guess the sound. */
const what = (f: VerdictFacts) => f.amount ?? '자산';
const here = (f: VerdictFacts) => (f.chain ? `${f.chain} 네트워크` : '네트워크');
const other = (f: VerdictFacts) => (f.bridge?.other ? `${f.bridge.other} 네트워크` : '반대쪽 네트워크');
const block = (f: VerdictFacts) => `블록 ${f.height}${f.time ? `(${f.time})` : ''}`;
const since = (f: VerdictFacts) =>
  f.bridge?.due
    ? `${f.bridge.ready}쯤부터 받을 수 있는 상태입니다.`
    : `${f.bridge?.ready ? `${f.bridge.ready}쯤` : `약 ${f.bridge?.wait} 뒤`}부터 받을 수 있습니다.`;

function remaining(f: VerdictFacts): string {
  const { bridge } = f;
  if (bridge?.proof)
    return `${other(f)}에서 직접 할 단계가 두 가지 남았습니다. 먼저 "증명"(Prove)을 하고, ${bridge.wait} 뒤에 "수령"(Claim)을 합니다.`;
  if (bridge?.claim === 'by-hand') return `${other(f)}에서 직접 "수령"(Claim)을 하는 단계가 남았습니다. ${since(f)}`;
  return `약 ${bridge?.wait} 걸립니다. 그 뒤 자동으로 들어오거나, ${other(f)}에서 "수령"(Claim)을 해야 합니다.`;
}

export const bridges: BridgePhrases = {
  stories: {
    'bridge-deposit': {
      band: '브리지에 들어감',
      heading: (f) => `${what(f)}, ${f.bridge?.other ? other(f) : '다른 네트워크'}로 가는 브리지에 들어갔습니다`,
      happened: (f) => `브리지에 들어갔습니다. ${here(f)}의 ${block(f)}에서 확인되었습니다.${feePaid(f)}`,
      means: (f) =>
        `이 네트워크에서의 처리는 끝났고, ${f.view === 'sender' ? '' : '보낸 쪽 '}지갑에서는 나갔습니다. 도착 네트워크에는 보통 한 시간 안에 자동으로 들어옵니다.${f.bridge?.claim ? ' 앱에서 "수령"(Claim)을 해야 할 때도 있습니다.' : ''} 그곳에서는 다른 토큰으로 들어오거나 브리지 수수료만큼 적을 수 있습니다. 이 해시로는 도착 네트워크의 상황이 보이지 않습니다.`,
      todo: (f) =>
        `${other(f)}에서 받는 주소를 확인하세요. 이 블록에서 한 시간이 지나도 없으면 브리지의 공식 상태 페이지에서 이 해시를 조회하세요.`,
      never: (f) =>
        f.view === 'receiver'
          ? '도착하기 전에 물건을 넘기지 마세요. SNS의 "고객센터" 링크도 쓰지 마세요.'
          : '다시 보내지 마세요. SNS의 "고객센터" 링크도 쓰지 마세요.',
    },
    'bridge-withdrawal': {
      band: '출금 진행 중',
      heading: (f) => `${what(f)}, ${other(f)}로 이동 중이며 아직 도착하지 않았습니다`,
      happened: (f) => `출금의 첫 단계가 ${here(f)}의 ${block(f)}에서 확인되었습니다.${feePaid(f)}`,
      means: (f) =>
        `이쪽 지갑에서는 나갔고 브리지가 보관하고 있습니다. ${remaining(f)} 더 늦게 해도 사라지지 않습니다.`,
      todo: (f) =>
        `출금을 시작한 지갑으로 브리지의 공식 페이지를 열고 안내대로 진행하세요. 수수료로 쓸 코인을 ${other(f)}에 조금 남겨 두세요. 이미 마치셨다면 마지막 해시를 알려 주세요.`,
      never: '다시 출금하지 마세요. 빨리 해 주겠다는 사람에게 돈을 주지 마세요.',
    },
    'bridge-proof': {
      band: '출금 증명됨',
      heading: (f) => `${other(f)}에서 오는 출금이 증명되었고, 아직 지급되지 않았습니다`,
      happened: (f) => `두 번째 단계가 ${here(f)}의 ${block(f)}에서 확인되었습니다.${feePaid(f)}`,
      means: (f) =>
        `마지막 단계인 "수령"(Claim)을 할 때까지 브리지가 보관합니다. ${since(f)} 더 늦게 해도 사라지지 않습니다.`,
      todo: '그때가 지나면 브리지의 공식 페이지로 돌아가 수령하세요. 수수료로 쓸 코인을 조금 남겨 두세요.',
      never: '다시 증명하지 마세요. 처음부터 다시 기다려야 합니다.',
    },
    'bridge-claim': {
      band: '출금 완료',
      heading: (f) => `${other(f)}에서 오는 출금이 끝났습니다`,
      happened: (f) => `마지막 단계가 ${here(f)}의 ${block(f)}에서 확인되었습니다.${feePaid(f)}`,
      means: '이 거래로 브리지가 지급했습니다.',
      todo: (f) => `지갑에 달라진 것이 없으면 ${here(f)}를 선택해 새로 고치세요.`,
      never: '다시 수령하지 마세요. 지급은 한 번뿐입니다.',
    },
  },
  asides: {
    'bridge-delivery': (f) => `${f.bridge?.other ? `${other(f)}에서 ` : ''}브리지를 거쳐 온 것입니다.`,
  },
};
