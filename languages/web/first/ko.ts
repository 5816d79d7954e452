import type { FirstPhrases } from './en.ts';

export const ko: FirstPhrases = {
  support: '고객지원',
  helpCentre: '지갑 도움말',
  neverAsk: '복구 구문이나 개인 키는 절대 묻지 않습니다.',
  language: '언어',
  languageStays: '연결이 없어 언어를 바꾸지 못했습니다.',

  header: {
    bot: '봇이 답하는 중',
    connecting: '연결하는 중',
    offline: '연결 없음',
    waiting: '상담원을 연결하는 중',
    closedNow: '지금 근무 중인 상담원이 없습니다',
    withStaff: (name) => `${name} 상담원과 대화 중`,
    ended: '상담이 끝났습니다',
    replied: '고객지원에서 답장했습니다',
    start: '봇이 24시간 답합니다',
    person: '상담원 연결',
    leaveQueue: '대기 취소',
    endChat: '상담 마치기',
    more: '더 보기',
    close: '대화창 닫기',
    back: '뒤로',
  },

  menu: {
    articles: '도움말',
    checkStaff: '이 메시지, 진짜인가요?',
    myData: '내 데이터',
    withdraw: '동의 철회',
    endChat: '상담 마치기',
  },

  welcome: { title: '지갑에 무슨 일이 있나요?', hint: '편하게 쓰거나 거래 해시를 붙여 넣으세요.' },

  consent: {
    title: '시작하기 전에',
    bot: '먼저 봇이 답합니다. 상담원을 부를 수 있고, 지금 있는지 알려 드립니다.',
    deleted: '대화는 상담이 끝나고 24시간 안에 지워집니다.',
    noKeys: '복구 구문과 개인 키는 필요하지 않고, 받지도 않습니다.',
    agreement: (terms, privacy) => ['‘동의하고 시작’을 누르면 ', terms, '과 ', privacy, '에 동의하게 됩니다.'],
    terms: '이용약관',
    privacy: '개인정보 처리방침',
    version: (version) => `제${version}판`,
    accept: '동의하고 시작',
    decline: '동의 안 함',
    accepted: '동의함',
    receipt: '확인서',
    receiptNumber: '확인서 번호',
    withdraw: '동의 철회',
    withdrawTitle: '동의를 철회할까요?',
    withdrawMeans: '대화가 바로 끝나고 내용이 모두 지워집니다. 언제든 다시 시작할 수 있습니다.',
    keep: '철회 안 함',
    needed: '위에서 동의하면 여기에 쓸 수 있습니다.',
    neededForPerson: '먼저 동의해 주세요. 바로 상담원을 부르겠습니다.',
    declinedTitle: '아무것도 저장하지 않았습니다',
    declinedText: '동의하지 않으셔서 대화는 열리지 않습니다. 아래 페이지는 동의 없이 볼 수 있습니다.',
    again: '조건 다시 보기',
  },

  staticHelp: {
    emergency: '복구 구문을 알려 줬거나 의심스러운 서명을 했습니다',
    browse: '도움말 보기, 동의 필요 없음',
    checkStaff: '진짜 고객지원인지 확인하는 법',
  },

  /** What keeps secret words on the device. */
  guard: {
    loading: '비밀 단어를 막는 기능을 불러오는 중입니다. 곧 보낼 수 있습니다.',
    failed: '비밀 단어를 막는 기능을 불러오지 못해 아무것도 보내지 않습니다.',
  },

  connection: {
    lost: '연결이 끊겼습니다. 메시지는 저장돼 있습니다.',
    retry: '지금 연결',
    back: '다시 연결됐습니다.',
    failed: '지금은 연결할 수 없습니다. 자산 문제라는 뜻은 아닙니다.',
    busy: '접속이 많습니다. 자동으로 다시 연결합니다.',
    expired: '이전 대화가 만료됐습니다. 새 대화입니다.',
  },

  states: {
    loading: '불러오는 중',
    slow: '아직 불러오는 중입니다. 잠시만 기다려 주세요.',
    failed: '이 부분을 불러오지 못했습니다.',
    safe: '자산과 대화에는 영향이 없습니다.',
    retry: '다시 시도',
    notFound: '없는 페이지입니다',
    notFoundText: '주소가 바뀌었을 수 있습니다. 검색하거나 처음으로 돌아가세요.',
    home: '처음으로',
    copy: '복사',
    copied: '복사했습니다',
    close: '닫기',
    cancel: '취소',
    undo: '되돌리기',
    opensNew: '새 탭에서 열림',
  },

  legal: { terms: '이용약관', privacy: '개인정보 처리방침', version: (version) => `제${version}판` },
};
