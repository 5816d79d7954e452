import type { TokenRight } from '../../../core/chain/verdict.ts';
import { onlyFee, stayed } from '../money/ko.ts';
import type { SolanaPhrases } from '../verdictPhrases.ts';

/** 토큰에 대한 권한. 문장 안에 들어가는 꼴. */
const RIGHTS: Readonly<Record<TokenRight, string>> = {
  mint: '토큰을 더 발행할 권한',
  freeze: '토큰 계정을 동결할 권한',
  close: '토큰 계정을 닫을 권한',
  other: '토큰에 대한 권한',
};
const POWERS: Readonly<Record<TokenRight, string>> = {
  mint: '이 권한이 있으면 이 토큰을 얼마든지 더 발행할 수 있고, 그만큼 가치가 떨어집니다.',
  freeze: '이 권한이 있으면 계정이 이 토큰을 보내지 못하게 막을 수 있습니다.',
  close:
    '계정이 비면 그 안에 예치된 SOL은 이 권한을 가진 쪽이 받습니다. 래핑된 SOL 계정은 언제든 닫을 수 있고, 안의 SOL도 모두 함께 나갑니다.',
  other: '일부 토큰에만 있는 권한입니다. 자세한 내용은 블록 탐색기에 나옵니다.',
};
const ENDED: Readonly<Record<TokenRight, string>> = {
  mint: '이제 이 토큰을 더 발행할 수 있는 사람은 없습니다.',
  freeze: '이제 이 토큰의 계정을 동결할 수 있는 사람은 없습니다.',
  close: '이제 이 계정은 소유자만 닫을 수 있습니다.',
  other: '이제 토큰에 대한 그 권한을 가진 사람은 없습니다.',
};

export const solana: SolanaPhrases = {
  stories: {
    'stake-made': {
      band: '스테이킹됨',
      heading: (f) => `${f.amount ?? 'SOL'}, 스테이킹되었고 여전히 서명한 사람의 것입니다`,
      happened: (f) => `네트워크가 블록 ${f.height}에서 스테이킹을 확인했습니다.`,
      means: '코인은 별도의 스테이크 계정에 있으며, 그 계정을 만든 지갑만 출금할 수 있습니다.',
      todo: '다시 쓰려면 지갑에서 스테이킹을 해제하고 이삼일 뒤에 출금하세요.',
      never: '스테이킹한 코인을 "풀어 준다"며 돈을 요구해도 내지 마세요.',
    },
    'stake-ending': {
      band: '스테이킹 해제 중',
      heading: '해제가 시작되었고, 코인은 아직 스테이크 계정에 있습니다',
      happened: (f) => `네트워크가 블록 ${f.height}에서 확인했습니다. 아직 움직인 것은 없습니다.`,
      means: '지금 에포크가 끝나면, 보통 이삼일 안에 출금할 수 있습니다. 출금 권한이 있는 지갑만 받을 수 있습니다.',
      todo: '그 뒤에 지갑의 스테이킹에서 출금을 선택하세요. 저절로 들어오지는 않습니다.',
      never: '기다리는 시간을 줄여 준다는 사람에게 돈을 내지 마세요.',
    },
    'delegate-revoked': {
      band: '권한 종료',
      heading: '움직인 것은 없습니다. 승인이 취소되었습니다',
      happened: '이제 승인으로 이 계정의 토큰을 옮길 수 있는 사람은 없습니다.',
      means: '토큰은 그대로 있습니다. 다른 토큰의 계정은 달라지지 않았습니다.',
      todo: '다른 토큰에도 승인이 남아 있는지 확인하세요.',
      never: '어떤 페이지가 취소를 "확인"하라고 해도 다시 승인하지 마세요.',
    },
    'account-signed-over': {
      band: '직접 한 일이 아니라면 바로 조치하세요',
      heading: '토큰이 든 계정이 이제 다른 사람의 것입니다',
      happened: (f) => `이 거래로 토큰을 보관하는 계정의 소유자가 ${f.spender} 주소로 바뀌었습니다.`,
      means: '그 안의 토큰과 앞으로 그곳에 들어오는 것은 새 소유자의 것입니다. 지갑의 다른 계정은 그대로입니다.',
      todo: '본인이 한 일이 아니라면 서명을 요구한 페이지를 닫고, 남은 자산을 새 지갑으로 옮기세요.',
      never: '그 페이지에서 더 이상 서명하지 말고, 되찾아 준다는 사람에게 돈을 내지 마세요.',
    },
    'wallet-assigned': {
      band: '직접 한 일이 아니라면 바로 조치하세요',
      heading: '지갑 자체의 계정이 프로그램에 넘어갔습니다',
      happened: (f) =>
        `이 거래로 계정이 ${f.spender} 주소에 할당되었습니다. 그 안의 SOL은 원래 키로 더 이상 옮길 수 없습니다.`,
      means: '토큰은 별도의 계정에 있어서, 다른 계정이 수수료를 내면 아직 옮길 수 있습니다.',
      todo: '직접 한 일이 아니라면 이 주소로 더는 아무것도 보내지 마세요. 토큰을 새 지갑으로 옮기는 방법은 상담원이 함께 살펴볼 수 있습니다.',
      never: '"수수료가 필요하다"는 말에 SOL을 보내지 말고, 풀어 주겠다는 사람에게 돈을 주지 마세요.',
    },
    'right-given': {
      band: '권한이 넘어감',
      heading: (f) => `움직인 것은 없습니다. 다른 주소가 ${RIGHTS[f.right]}을 갖게 되었습니다`,
      happened: (f) => `이 거래로 ${RIGHTS[f.right]}이 ${f.spender} 주소로 넘어갔습니다.`,
      means: (f) => `토큰은 그대로 있습니다. ${POWERS[f.right]}`,
      todo: '뜻한 일이라면 할 일은 없습니다. 아니라면 서명을 요구한 페이지를 닫고, 남은 자산을 새 지갑으로 옮기세요.',
      never: '모르는 페이지에서 더 이상 서명하지 마세요.',
    },
    'right-ended': {
      band: '권한을 내려놓음',
      heading: '움직인 것은 없습니다. 토큰이나 계정에 대한 권한을 내려놓았습니다',
      happened: (f) => ENDED[f.right],
      means: '토큰은 그대로 있습니다.',
      todo: '할 일은 없습니다.',
      never: '그 권한을 되찾아 준다는 사람에게 돈을 내지 마세요.',
    },
    'compute-exceeded': {
      band: '실패함',
      heading: stayed,
      happened: '이 거래에 설정된 작업 한도(컴퓨트 유닛)를 모두 썼습니다.',
      means: (f) => `움직인 것은 없습니다. ${onlyFee(f)}`,
      todo: '지갑이나 앱이 제안하는 한도를 그대로 두고 다시 보내세요.',
      never: '그대로 반복하지 마세요. 다시 실패하고 수수료가 또 나갑니다.',
    },
    'below-rent': {
      band: '실패함',
      heading: stayed,
      happened:
        'Solana에서는 모든 계정에 최소 금액(약 0.001 SOL)이 있어야 합니다. 이 거래로 그보다 적어지는 계정이 있었습니다.',
      means: (f) => `움직인 것은 없습니다. ${onlyFee(f)}`,
      todo: '새 주소에는 0.001 SOL 이상을 보내고, 자신의 계정에도 그만큼 남기거나 전액을 보내세요.',
      never: '그대로 반복하지 마세요. 다시 실패하고 수수료가 또 나갑니다.',
    },
    'coin-short': {
      band: '실패함',
      heading: stayed,
      happened: '금액, 수수료, 새 계정 개설 비용을 합친 것보다 계정의 SOL이 적었습니다.',
      means: (f) => `움직인 것은 없습니다. ${onlyFee(f)}`,
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
      'Solana에서는 약 2분 안에 블록에 들어가지 않은 거래가 나중에 처리되는 일이 거의 없습니다. 확실한 것은 잔액입니다.',
    'right-beside': (f) =>
      `또한 ${RIGHTS[f.right]}이 ${f.spender} 주소로 넘어갔습니다. 이유를 모르면 남은 자산을 새 지갑으로 옮기세요.`,
    'permission-beside': (f) =>
      `또한 ${f.spender} 주소가 이 계정의 토큰을 옮길 수 있게 되었습니다. 이유를 모르면 취소하세요.`,
  },
};
