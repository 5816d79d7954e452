import type { WalletPhrases } from './walletPhrases.ts';

export const wallet: WalletPhrases = {
  offer:
    '본인의 지갑이라면 공개된 기록(잔액, 수수료, 열려 있는 승인, 최근 나간 자산)을 조회해 드릴 수 있습니다. 이때 네트워크의 컴퓨터는 이 주소와 누군가 조회한다는 사실을 알게 됩니다. 조회만 하며, 서명하거나 옮기지 않습니다.',
  look: '이 지갑 조회',
  lookAgain: '다시 조회',
  notAnAddress: '제가 조회할 수 있는 네트워크의 온전한 주소가 아닙니다. 복사 버튼으로 다시 복사해 주세요.',
  lookAtSender: '보낸 지갑 조회',
  bands: {
    shared: '다른 사람도 서명할 수 있습니다',
    swept: '들어온 코인이 곧바로 나갑니다',
    reportedCode: '신고된 코드로 움직입니다',
    reported: '신고된 주소가 가져갈 수 있습니다',
    permissions: '확인할 승인이 있습니다',
    borrowed: '컨트랙트의 코드로 움직입니다',
    left: '최근 나간 자산이 있습니다',
    read: '공개 기록만 조회했습니다',
    unread: '지갑을 조회하지 못했습니다',
  },
  heading: ({ height, address, takers }) => {
    const balances = height ? `블록 ${height} 기준 ${address}의 잔액` : `${address}의 잔액`;
    return takers === null ? balances : `${balances}. 다른 주소 ${takers}개가 가져갈 수 있습니다`;
  },
  emptyHeading: '조회한 네트워크에 자산이 없습니다',
  unreadHeading: '이 지갑을 조회하지 못했습니다',
  labels: {
    leaving: '지금도 빠져나가고 있나요?',
    revokeFirst: '먼저 취소하세요',
    moveFirst: '먼저 옮기세요',
    waiting: '대기 중인 거래',
    permissions: '나머지 승인',
    unseen: '보지 못한 것',
  },
  noneRead: '응답한 네트워크가 없습니다. 안에 든 자산에 문제가 있다는 뜻은 아닙니다.',
  left: ({ network, what, since }) => `${network}: ${since} 이후 나간 자산은 ${what}입니다.`,
  sent: ({ network, count, since }) => `${network}: ${since} 이후 이 지갑에서 거래 ${count}건을 보냈습니다.`,
  nothingLeft: ({ network, since }) => `${network}: ${since} 이후 나간 코인이나 주요 토큰이 없습니다.`,
  leftUnknown: (networks) => `${networks}에서는 나간 자산을 조회하지 못했습니다.`,
  mayTakeAll: ({ network, spender, token }) =>
    `${network}: ${spender} 주소가 ${token} 토큰을 한도 없이 가져갈 수 있습니다.`,
  mayTake: ({ network, spender, amount }) => `${network}: ${spender} 주소가 ${amount}까지 가져갈 수 있습니다.`,
  reported: '신고된 주소 목록에 있는 주소입니다.',
  permit2:
    '여러 앱이 함께 쓰며 앱마다 따로 서명을 요구합니다. 도둑이 서명을 받아 냈다면 그것만으로 가져갈 수 있습니다.',
  sharedPermit: 'Permit2를 통해 준 승인이니 Permit2에서 취소하세요.',
  given: (day) => `${day}에 허용했습니다.`,
  morePermissions: (count) => `그 밖에 ${count}건이 더 있습니다.`,
  aToken: (token) => token,
  borrows: ({ network, code }) => `${network}: 이 계정은 ${code}의 코드로 움직입니다(EIP-7702).`,
  passesOn: ({ to, tried }) =>
    tried
      ? `들어오는 코인은 곧바로 ${to} 주소로 갑니다(실제로 보내지 않고 노드에서 모의로 돌려 본 결과입니다).`
      : `들어온 코인이 곧바로 ${to} 주소로 나갔습니다.`,
  shares: ({ network, keys }) => `${network}: ${keys}도 이 계정의 거래에 서명할 수 있습니다.`,
  pending: ({ network, count, first }) =>
    `${network}: 거래 ${count}건이 대기 중입니다${first ? `(첫 번호 ${first})` : ''}. 아직 나가지 않았습니다.`,
  noPermissions: (networks) => `${networks}에서는 최근에 주어져 지금도 열려 있는 승인을 찾지 못했습니다.`,
  todo: {
    shared:
      '직접 설정하지 않았다면 이곳으로 아무것도 보내지 마세요. 상담원이 함께 확인할 수 있습니다. 다른 사람이 주 권한(owner)을 갖고 있다면 그 사람만 돌려줄 수 있습니다.',
    reported:
      '신고된 주소의 승인부터 취소하고, 그 수수료로 쓸 코인은 남겨 두세요. 복구 구문을 다른 사람이 알 수도 있다면 취소로는 막지 못합니다. 먼저 새 지갑으로 모두 옮기세요.',
    permissions:
      '모르는 승인부터 취소하고, 그 수수료로 쓸 코인은 남겨 두세요. 복구 구문을 다른 사람이 알 수도 있다면 취소로는 막지 못합니다. 먼저 새 지갑으로 모두 옮기세요.',
    swept:
      '수수료용이라도 이곳으로 코인을 보내지 마세요. 곧바로 사라집니다. 직접 설정하지 않았다면 개인 키가 유출된 것입니다. 남은 다른 자산은 새 구문의 새 지갑으로 옮기세요. 수수료가 필요하니 상담원과 함께 하세요.',
    reportedCode:
      '직접 설정하지 않았다면 개인 키가 유출된 것입니다. 남은 자산을 새 구문의 새 지갑으로 옮기세요. 수수료용 코인을 이곳으로 보내지 마세요.',
    borrowed:
      '지갑이 “스마트 계정”으로 이런 코드를 직접 설정하기도 합니다. 본인도 지갑도 설정한 적이 없다면 개인 키가 유출된 것입니다. 그때는 남은 자산을 새 구문의 새 지갑으로 옮기고, 수수료용 코인을 이곳으로 보내지 마세요.',
    left: '본인이 한 일이 아니라면 승인은 취소할 수 있습니다. 구문을 다른 사람이 알 수도 있다면 먼저 남은 자산을 새 지갑으로 옮기세요.',
    read: '지갑에 보이는 것과 비교해 보세요. 빠진 것이 있으면 네트워크나 토큰을 추가하세요.',
    unread: '몇 분 뒤에 다시 조회해 주세요. 자산은 저희와 관계없이 그대로 있습니다.',
    exposed:
      '복구 구문이 알려졌으므로 취소로는 막지 못합니다. 먼저 새 구문의 새 지갑으로 모두 옮기세요. 수수료로 쓸 코인은 남겨 두세요.',
  },
  never: '“확인”, “동기화”, “보호”를 위해서라며 복구 구문을 어디에도 입력하지 마세요. 조회하는 데는 필요 없습니다.',
  gas: {
    none: (coin) => `수수료용 ${coin} 없음`,
    about: (count) => `약 ${count}번 보낼 수 있음`,
    enough: '수수료 충분',
    untold: '수수료 알 수 없음',
  },
  couldNotRead: '조회하지 못함',
  stillAsked: '아직 응답 없음',
  unseen: 'NFT, 예치·스테이킹, 다른 토큰, 오래된 승인, 다른 네트워크',
  tokensUntold: ({ network, tokens }) => `${network}의 ${tokens}`,
  permissionsUntold: (networks) => `${networks}의 승인`,
  watch: {
    button: '더 나가면 알려 주세요',
    again: '계속 지켜보기',
    set: (until) =>
      `${until}까지 이 지갑을 거듭 조회합니다. 자산이 더 나가거나, 나간 것이 보이지 않으면 여기에서 알려 드립니다. 이 채팅이 끝나면 함께 끝납니다.`,
    full: '지금은 지켜볼 수 있는 지갑 수가 다 찼습니다. 몇 분 뒤에 “다시 조회”를 눌러 주세요.',
    nothingThere: '응답한 네트워크에는 나갈 만한 자산이 없습니다.',
    late: (networks) => `${networks}에서는 아직 응답이 없습니다. 응답이 오면 여기에 알려 드립니다.`,
    news: '말씀드린 대로 지갑을 다시 조회했습니다.',
    over: '이제 더 지켜보지 않습니다.',
    bands: { left: '자산이 더 나갔습니다', nothing: '나간 자산이 보이지 않습니다' },
    headings: {
      left: (address) => `${address}에서 자산이 더 나갔습니다`,
      nothing: ({ address, until }) => `${until}까지 ${address}에서 나간 자산이 보이지 않습니다`,
      unread: (address) => `${address}의 상태를 더는 조회하지 못했습니다`,
      rows: '다른 네트워크의 조회 결과',
    },
    something: ({ network, since }) => `${network}: ${since} 이후 나간 자산이 있습니다.`,
    own: '직접 옮겼거나 승인을 취소했다면 그만큼입니다. 수수료도 포함됩니다.',
    onlyBalances: (networks) =>
      `${networks}에서는 잔액만 비교합니다. 조회 사이에 들어왔다가 바로 나간 것은 보이지 않습니다.`,
    forStaff: ({ address, told }) => `지켜보는 지갑 ${address}: ${told}`,
  },
  staff: {
    address: '주소',
    mayTake: (network) => `가져갈 수 있음 · ${network}`,
    noLimit: '무제한',
    givenOn: (day) => `${day} 허용`,
    reported: '신고됨',
    maySign: (network) => `서명 가능 · ${network}`,
    code: (network) => `실행 코드 · ${network}`,
    passesOn: ({ to, tried }) => `들어온 코인을 ${to} 주소로 보냄(${tried ? '시험 결과' : '기록'})`,
    waits: (network) => `대기 · ${network}`,
    inAll: (count) => `총 ${count}건`,
    nonce: (nonce) => `논스 ${nonce}`,
    offers: ({ offered, now }) => (now === null ? `최대 ${offered}` : `최대 ${offered}, 현재 기본 수수료 ${now}`),
    blocklist: '신고 주소 목록',
    blocklistOf: (day) => `${day} 기준`,
    noBlocklist: '설정되지 않음',
  },
};
