import { stayed } from '../money/ko.ts';
import type { TronPhrases, VerdictFacts } from '../verdictPhrases.ts';

const amount = (f: VerdictFacts, otherwise: string) => f.amount ?? otherwise;

export const tron: TronPhrases = {
  stories: {
    'control-given': {
      band: '직접 한 일이 아니라면 바로 조치하세요',
      heading: '다른 키가 이 계정의 거래에 서명할 수 있게 되었습니다',
      happened: (f) =>
        `이 거래${f.time ? `(${f.time})` : ''}로 계정 권한이 바뀌어, ${f.spender} 주소의 키가 서명할 수 있습니다.`,
      means:
        '계정을 함께 쓰려고 일부러 이렇게 하는 사람도 있습니다. 훔치려는 사람은 주인이 계정을 쓰지 못하게 하려고 이렇게 합니다.',
      todo: '직접 한 일이 아니라면 이 계정에 더는 아무것도 보내지 말고, 자기 지갑에서 남은 것을 새 지갑으로 옮겨 보세요.',
      never: '"되찾기 위해" TRX를 채워 넣지 마세요. 풀어 주겠다는 사람에게 돈을 주지 마세요.',
    },
    'control-own': {
      band: '권한 설정됨',
      heading: '움직인 자산은 없습니다. 계정 자신의 키만 서명할 수 있습니다',
      happened: '이 거래로 계정 권한이 설정되었고, 다른 키는 들어 있지 않습니다.',
      means: '자산은 그대로 있습니다.',
      todo: '직접 한 일이 아니라면 새 복구 구문으로 만든 새 지갑으로 자산을 옮기세요.',
      never: '권한을 "확인"한다는 페이지에 복구 구문을 입력하지 마세요.',
    },
    'signed-by-other': {
      band: '직접 한 일이 아니라면 바로 조치하세요',
      heading: (f) => `${amount(f, '이 거래')}, 계정 권한을 가진 다른 사람이 보냈습니다`,
      happened: '계정 자신의 키가 아니라 권한이 허용한 다른 키로 서명되었습니다.',
      means: '함께 쓰는 계정이라면 정상입니다. 혼자 쓰는 계정이라면 다른 사람이 안에 있는 것을 가져갈 수 있습니다.',
      todo: '함께 쓰는 사람이 없다면 이 계정에 더는 아무것도 보내지 말고, 옮길 수 있는 것을 새 지갑으로 옮기세요.',
      never: '"되찾기 위해" TRX를 채워 넣지 마세요. 풀어 주겠다는 사람에게 돈을 주지 마세요.',
    },
    staked: {
      band: '스테이킹됨',
      heading: (f) => `${amount(f, 'TRX')}, 스테이킹되었고 여전히 ${f.view === 'sender' ? '본인' : '주인'} 것입니다`,
      happened: (f) => `네트워크가 블록 ${f.height}에서 스테이킹을 확인했습니다.`,
      means: '코인은 계정에 남아 에너지나 대역폭을 만들고, 그동안은 보낼 수 없습니다.',
      todo: '다시 쓰려면 지갑에서 스테이킹을 해제하세요. 14일이 걸립니다.',
      never: '스테이킹한 코인을 "풀어" 준다는 사람에게 돈을 주지 마세요.',
    },
    unstaking: {
      band: '스테이킹 해제 중',
      heading: (f) => `${amount(f, 'TRX')}, ${f.view === 'sender' ? '본인' : '주인'} 것이며 이 거래 14일 뒤에 풀립니다`,
      happened: (f) => `네트워크가 블록 ${f.height}에서 스테이킹 해제를 확인했습니다.`,
      means: '14일이 지나도 저절로 들어오지 않습니다. 직접 인출해야 합니다.',
      todo: '그때 지갑의 스테이킹 화면에서 인출을 선택하세요.',
      never: '기다리는 시간을 줄여 준다는 사람에게 돈을 주지 마세요.',
    },
    'resource-lent': {
      band: '에너지나 대역폭을 빌려줌',
      heading: (f) => `${amount(f, '스테이킹한 TRX')}, 계정에 그대로 있습니다. 거기서 나오는 자원만 빌려줬습니다`,
      happened: (f) => `이 스테이킹의 에너지나 대역폭은 이제 ${f.spender} 주소가 씁니다.`,
      means: '코인은 움직이지 않았습니다. 상대 계정은 그만큼 싸게 보냅니다.',
      todo: '모르는 주소라면 지갑의 스테이킹 화면에서 되찾으세요.',
      never: '에너지를 선물하겠다는 말을 듣고 서명하지 마세요.',
    },
    expired: {
      band: '만료됨',
      heading: stayed,
      happened: '기한 안에 이 거래를 담은 블록이 없었습니다. Tron의 기한은 약 1분입니다.',
      means: '이제 처리될 수 없습니다. 아무것도 움직이지 않았고 수수료도 들지 않았습니다.',
      todo: '다시 보내세요.',
      never: '이 해시를 더 기다리지 마세요.',
    },
    'out-of-energy': {
      band: '실패함',
      heading: stayed,
      happened: '에너지가 모자랐습니다. 계정의 에너지와 수수료 한도까지 소각한 TRX를 합쳐도 부족했습니다.',
      means: (f) => `움직인 것은 없습니다. ${f.view === 'sender' ? '' : '보낸 쪽이 '}쓴 비용: ${f.burned}.`,
      todo: '계정에 TRX나 에너지를 더 두고, 수수료 한도는 지갑이 제안한 대로 두고 다시 보내세요.',
      never: '그대로 되풀이하지 마세요. 또 실패하고 TRX가 또 소각됩니다.',
    },
  },
  asides: {
    'will-expire': '약 1분 안에 블록에 담기지 않으면 저절로 만료되고 아무것도 움직이지 않습니다.',
    'energy-burned': (f) => `계정의 에너지가 모자라 ${f.burned}만큼 소각되었습니다.`,
    'account-activated': (f) => `받는 계정이 새것이었습니다. 수수료 ${f.burned}에 활성화 비용이 들어 있습니다.`,
    'receiver-inactive':
      '받는 계정이 아직 활성화되지 않았습니다. 그 계정에서 다시 보내려면 계정 주인에게 TRX가 조금 필요합니다.',
  },
};
