import type { SolanaPhrases, VerdictFacts } from '../verdictPhrases.ts';

const stayed = (f: VerdictFacts) => `${f.amount ?? '자산'}, 보낸 지갑에 그대로 있습니다`;
const onlyFee = (f: VerdictFacts) =>
  `다른 것은 움직이지 않았습니다. 네트워크 수수료만 나갔습니다${f.fee ? `: ${f.fee}` : ''}.`;

export const solana: SolanaPhrases = {
  stories: {
    'stake-made': {
      band: '스테이킹됨',
      heading: (f) => `${f.amount ?? 'SOL'}, 스테이킹되었고 여전히 서명한 사람의 것입니다`,
      happened: (f) => `네트워크가 블록 ${f.height}에서 스테이킹을 확인했습니다.`,
      means: '코인은 별도의 스테이크 계정에 있으며, 그 계정을 만든 지갑만 출금할 수 있습니다.',
      todo: '다시 쓰려면 지갑에서 스테이킹을 해제하고 이삼일 뒤에 출금하세요.',
      never: '스테이킹한 코인을 “풀어 준다”며 돈을 요구해도 내지 마세요.',
    },
    'delegate-revoked': {
      band: '권한 종료',
      heading: '움직인 것은 없습니다. 권한이 취소되었습니다',
      happened: '이제 권한으로 이 계정의 토큰을 옮길 수 있는 사람은 없습니다.',
      means: '토큰은 그대로 있습니다. 다른 토큰의 계정은 달라지지 않았습니다.',
      todo: '다른 토큰에도 권한이 남아 있는지 확인하세요.',
      never: '어떤 페이지가 취소를 “확인”하라고 해도 다시 승인하지 마세요.',
    },
    'account-signed-over': {
      band: '본인이 한 일이 아니라면 지금 조치하세요',
      heading: '토큰이 든 계정이 이제 다른 사람의 것입니다',
      happened: (f) => `이 거래로 토큰을 보관하는 계정의 소유자가 ${f.spender} 주소로 바뀌었습니다.`,
      means: '그 안의 토큰과 앞으로 그곳에 들어오는 것은 새 소유자의 것입니다. 지갑의 다른 계정은 그대로입니다.',
      todo: '본인이 한 일이 아니라면 서명을 요구한 페이지를 닫고, 남은 자산을 새 지갑으로 옮기세요.',
      never: '그 페이지에서 더 이상 서명하지 말고, 되찾아 준다는 사람에게 돈을 내지 마세요.',
    },
    'wallet-assigned': {
      band: '본인이 한 일이 아니라면 지금 조치하세요',
      heading: '지갑 자체의 계정이 프로그램에 넘어갔습니다',
      happened: (f) =>
        `이 거래로 계정이 ${f.spender} 주소에 할당되었습니다. 그 안의 SOL은 원래 키로 더 이상 옮길 수 없습니다.`,
      means: '토큰은 별도의 계정에 있어서, 다른 계정이 수수료를 내면 아직 옮길 수 있습니다.',
      todo: '이 주소로는 더 이상 아무것도 보내지 마세요. 상담원이 함께 살펴볼 수 있습니다.',
      never: '“수수료용”이라며 SOL을 보내지 말고, 풀어 준다는 사람에게 돈을 내지 마세요.',
    },
    'compute-exceeded': {
      band: '실패',
      heading: stayed,
      happened: '이 거래에 설정된 작업 한도(컴퓨트 유닛)를 모두 썼습니다.',
      means: onlyFee,
      todo: '지갑이나 앱이 제안하는 한도를 그대로 두고 다시 보내세요.',
      never: '그대로 반복하지 마세요. 다시 실패하고 수수료가 또 나갑니다.',
    },
    'below-rent': {
      band: '실패',
      heading: stayed,
      happened:
        '솔라나에서는 모든 계정에 최소 금액(약 0.001 SOL)이 있어야 합니다. 이 거래로 그보다 적어지는 계정이 있었습니다.',
      means: onlyFee,
      todo: '새 주소에는 0.001 SOL 이상을 보내고, 자신의 계정에도 그만큼 남기거나 전액을 보내세요.',
      never: '그대로 반복하지 마세요. 다시 실패하고 수수료가 또 나갑니다.',
    },
    'coin-short': {
      band: '실패',
      heading: stayed,
      happened: '금액, 수수료, 새 계정 개설 비용을 합친 것보다 계정의 SOL이 적었습니다.',
      means: onlyFee,
      todo: '보낼 금액 외에 약 0.01 SOL을 계정에 더 남겨 두고 다시 시도하세요.',
      never: '수수료를 대신 내준다는 사람에게 코인을 보내지 마세요.',
    },
    'blockhash-expired': {
      band: '만료됨',
      heading: stayed,
      happened: '어느 블록에도 들어가지 않았고, 들어갈 수 있던 150개 블록이 지났습니다.',
      means: '더 이상 처리될 수 없습니다. 움직인 것은 없고 수수료도 나가지 않았습니다.',
      todo: '다시 보내세요.',
      never: '이 해시를 기다리지 마세요.',
    },
  },
  asides: {
    'rent-paid': (f) => `새로 열어야 했던 계정에 ${f.rent}이 예치되었습니다. 계정을 닫으면 그 소유자에게 돌아갑니다.`,
    'rent-returned': (f) => `닫힌 계정에서 ${f.rent}이 돌아왔습니다.`,
    unvoted: '이 거래가 든 블록에 아직 투표가 충분하지 않습니다. 몇 초면 정해집니다.',
    'short-lived':
      '솔라나에서는 약 2분 안에 블록에 들어가지 않은 거래가 나중에 처리되는 일이 거의 없습니다. 확실한 것은 잔액입니다.',
    'permission-beside': (f) =>
      `또한 ${f.spender} 주소가 이 계정의 토큰을 옮길 수 있게 되었습니다. 이유를 모르면 취소하세요.`,
  },
};
