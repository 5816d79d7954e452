import type { ChainPhrases } from './chainPhrases.ts';

export const chains: ChainPhrases = {
  unnamedNetwork: (id) => `체인 ID ${id}`,
  unnamedCoin: '코인',
  cannotTell:
    '자산에 문제가 있다는 뜻은 아닙니다. 지금 어느 네트워크에도 연결되지 않아 조회하지 못할 뿐입니다. 쓰신 말은 남겨 두었고, 64자리 문자는 개인 키와 구별되지 않아 저장하지 않고 지웠습니다. 거래 해시라면 블록 탐색기 링크를 보내시거나 몇 분 뒤에 다시 시도해 주세요.',
  stillCannotTell:
    '아직 네트워크에 연결되지 않아 이 문자도 지웠습니다. 자산은 그대로 있습니다. 블록 탐색기 링크는 지금도 받을 수 있고, 상담원과 함께 확인하실 수도 있습니다.',
  onlySome: (looked) =>
    `거래 해시가 ${looked}개보다 많습니다. 처음 ${looked}개를 조회했습니다. 나머지는 다음 메시지로 보내 주세요.`,
  strangeHost: (host) =>
    `${host} 링크는 저희가 아는 블록 탐색기의 것이 아닙니다. 열지 않았습니다. 그곳에 아무것도 입력하지 마세요.`,
  elsewhere: ({ network, link }) =>
    `${network} 네트워크의 것입니다. 저는 그곳을 조회할 수 없지만 해당 탐색기에서 볼 수 있습니다(열어 보지는 않았습니다): ${link}`,
  alike: (addresses) =>
    `다음 주소들은 처음과 끝이 같지만 서로 다른 주소입니다. 대괄호 안이 다릅니다.\n\n${addresses}\n\n어느 것이 맞는지는 아는 상대에게 직접 확인하고, 내역에서 복사하지 마세요.`,
  matches: (shortened) =>
    `${shortened}는 해시의 일부입니다. 알려 주신 주소의 내역에 앞뒤가 같은 거래가 있습니다. 찾으시는 것을 누르세요.`,
  noMatch: (shortened) => `${shortened}는 해시의 일부이고, 그 주소의 최근 거래에는 앞뒤가 같은 것이 없습니다.`,
  wrongLength: (digits) =>
    `0x를 빼고 ${digits}자입니다. 거래 해시는 64자, 주소는 40자이므로 모자라거나 넘칩니다. 지갑의 복사 버튼으로 다시 복사해 주세요.`,
  amountAlone: (amount) =>
    `금액(${amount})이나 시각만으로는 비슷한 거래가 많아 송금을 찾을 수 없습니다. 거래 해시가 있으면 조회할 수 있습니다. 지갑의 거래 내역에서 거래를 열고 해시를 복사해 주세요.`,
  askAddress: '주소 전체를 붙여 넣어 주세요. 확인할 수 있는 것을 살펴보겠습니다. 주소는 공개 정보입니다.',
  notAnAddress: '아직 주소 전체가 아닙니다. 복사 버튼으로 복사해 주세요. ‘중지’라고 적으면 그만둘 수 있습니다.',
  askFullAddress: (shortened) =>
    `${shortened}에는 처음과 끝만 있습니다. 가짜 주소는 바로 그 부분을 흉내 냅니다. 주소 전체를 붙여 넣어 주세요.`,
  paymentNeedsHash: '송금을 찾고 계시면 거래 해시(0x와 64자)를 보내 주세요. 거래 상세 화면에 있습니다.',
  feesSilent: (chain) =>
    `지금 ${chain}에 연결되지 않아 수수료를 알려 드릴 수 없습니다. 확인하기 전에 지갑이 예상 수수료를 보여 줍니다.`,
  otherNetworks: '다른 네트워크 이름을 적으시면 그 수수료도 살펴보겠습니다.',
  feesOn: (chain) => `${chain} 수수료`,
  staff: {
    title: '체인에서 확인',
    label: '해시, 링크 또는 주소',
    hint: '줄인 해시는 주소를 함께 적으면 찾을 수 있습니다.',
    check: '확인',
    again: '이 거래 다시 확인',
    found: (count) => `결과 ${count}건`,
    nothing: '해시도 주소도 없습니다.',
    shortened: '줄인 해시입니다. 전체 해시를 물어보거나, 내역을 조회할 수 있는 체인이면 주소를 함께 적으세요.',
    wrongLength: (digits) => `0x 뒤가 ${digits}자입니다. 해시는 64자, 주소는 40자입니다.`,
    failed: '데스크에 연결하지 못했습니다. 다시 시도하세요.',
  },
  watch: {
    set: ({ hash, until }) =>
      `${hash} 거래를 지켜보겠습니다. 승인, 교체, 폐기, 최종 확정 때 여기에 알려 드립니다. 최종 확정되면 끝납니다. 늦어도 이 채팅과 함께 끝납니다(더 적지 않으시면 ${until}).`,
    untilFinal: '최종 확정되면 알려 주세요',
    over: '이 거래는 결론이 났습니다. 더 기다릴 것이 없습니다.',
    news: '요청하신 알림',
    last: '이것으로 알림을 마칩니다',
    forStaff: ({ hash, heading, meaning }) =>
      `이용자를 위해 지켜보던 거래입니다(이용자에게는 아직 알리지 않음): ${hash}. ${heading}. ${meaning}`,
  },
};
