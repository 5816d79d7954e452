import type { TalkPhrases } from './en.ts';

export const ko: TalkPhrases = {
  composer: {
    label: '메시지',
    placeholder: '질문이나 거래 해시를 입력하세요',
    placeholderStaff: '메시지 입력',
    placeholderWaiting: '기다리는 동안에도 쓸 수 있습니다',
    send: '보내기',
    tooLong: (limit) => `${limit}자 이내로 써 주세요.`,
    ended: '상담이 끝났습니다.',
    startNew: '새 대화 시작',
  },

  message: {
    you: '나',
    bot: '봇',
    sending: '보내는 중',
    waiting: '다시 연결되면 보냅니다',
    failed: '보내지 못함',
    retry: '다시 보내기',
    newBelow: (count) => `새 메시지 ${count}개`,
    typing: (name) => `${name} 상담원이 입력 중입니다`,
    botTyping: '봇이 답을 찾고 있습니다',
    slow: '조금 더 걸립니다. 메시지는 잘 도착했습니다.',
    log: '대화',
    today: '오늘',
  },

  staff: {
    verified: (name) => `확인된 상담원, ${name}`,
    role: '상담원',
    checkWord: '확인 단어',
    neverAsks: '상담원은 복구 구문, 키, 코드, 결제, 승인이나 서명, 설치, 다른 채팅이나 통화를 절대 요구하지 않습니다.',
    report: {
      short: '신고',
      named: (name) => `${name} 상담원 신고`,
      this: '이 상담원 신고',
      title: '이 상담원을 신고하시겠어요?',
      ask: (name) => `${name} 상담원을 신고하시겠어요?`,
      text: '이 상담원은 바로 이 대화에서 빠지고 다시 들어올 수 없습니다. 다른 상담원이 확인하며 책임자에게도 알립니다. 그동안에는 봇이 답변합니다.',
      yes: '신고하기',
      no: '신고 안 함',
    },
    about: '이 틀 안에는 저희 상담원만 쓸 수 있습니다.',
    check: '지금 확인',
    genuine: '맞습니다. 저희 상담원의 단어입니다.',
    genuinePast: '맞습니다. 이 대화에 있던 저희 상담원의 단어입니다. 지금은 대화에 없습니다.',
    wrong: '저희 단어가 아닙니다. 답장하지 말고 링크도 열지 마세요.',
    unknown: '지금은 확인할 수 없습니다. 잠시 뒤 다시 해 주세요.',
  },

  answer: {
    allSteps: { all: (n) => `전체 단계 ${n}`, fewer: '단계 접기' },
    helped: '해결됐나요?',
    yes: '네',
    no: '아니요',
    thanks: '고맙습니다.',
    article: '도움말',
    checked: (date) => `${date} 확인`,
    inLanguage: (name) => `${name} 문서`,
    from: '출처',
    never: '하지 말 것',
    maybe: '어느 쪽에 가까운가요?',
  },

  verdict: { checkAgain: '다시 확인', explorer: '탐색기에서 보기', numbers: '수치' },

  emergency: {
    done: '완료',
    progress: (done, all) => `${all}개 중 ${done}개 완료`,
    personCalled: '동시에 상담원을 불렀습니다.',
  },

  queue: {
    asked: (department) => `‘${department}’ 상담원에게 요청`,
    place: (place) => (place <= 1 ? '다음 순서입니다' : `대기 ${place}번째`),
    usually: (low, high) => (low === high ? `보통 ${low}분입니다` : `보통 ${low}–${high}분입니다`),
    keepsPlace: '닫아도 순서는 유지됩니다.',
    urgentFirst: '긴급한 상담을 먼저 받으므로 순서가 바뀔 수 있습니다.',
    noSpeaker: '지금 한국어로 상담할 수 있는 상담원이 없습니다. 다른 언어로 답해 드릴 수도 있습니다.',
    back: (time) => `상담은 ${time}에 시작합니다. 답장은 여기로 옵니다.`,
    noStaff: '상담원이 근무를 시작하면 답장이 여기로 옵니다.',
    waiting: '상담원을 기다리는 중',
    joined: (name) => `${name} 상담원이 대화를 이어받음`,
    connected: '상담원이 연결됐습니다',
    wasHere: '상담원이 다녀갔습니다',
    waited: (duration) => `${duration} 기다림`,
    botSilent: '상담원은 지금까지의 내용을 볼 수 있습니다. 다시 설명하지 않으셔도 됩니다. 봇은 말하지 않습니다.',
    /** Whatever a message says: no words are read for it. */
    staffNever:
      '상담원은 무언가를 설치하거나, 지갑에서 승인하거나, 돈을 내거나, 화면을 보여 주거나, 다른 곳에서 이어 가자고 하지 않습니다.',
    leave: '대기 취소',
    notify: '상담원이 오면 알림 받기',
    notifyOn: '알려 드리겠습니다',
    notifyBlocked: '브라우저가 이 페이지의 알림을 막고 있습니다.',
    underMinute: '1분 미만',
  },

  stopped: {
    title: '보내지 않았습니다',
    steps: {
      happened: {
        label: '무슨 일인가요',
        text: '복구 구문이나 키처럼 보여 이 기기에서 막았습니다. 봇도 상담원도 볼 수 없습니다.',
      },
      means: {
        label: '어떤 뜻인가요',
        text: '저희에게 오지 않았습니다. 다른 사람에게도 주지 않았다면 지갑은 안전합니다.',
      },
      do: { label: '지금 할 일', text: '이 부분을 지우고 질문이나 받는 주소만 써 주세요.' },
      never: { label: '하지 말 것', text: '고객지원이라고 해도, 누구에게도 단어를 알려 주지 마세요.' },
    },
    unsure: '복구 구문이나 키, 인증 번호의 일부일 수 있어 이 기기에서 막았습니다. 아무도 보지 못했습니다.',
    remove: '지우고 계속',
    given: '이미 알려 줬습니다',
    edit: '다시 고치기',
    masked: (count) => `${count}곳을 가렸습니다`,
    byServer: '메시지 일부를 누구도 읽기 전에 막았습니다.',
  },

  rate: {
    title: '상담은 어떠셨나요?',
    scores: ['매우 나쁨', '나쁨', '보통', '좋음', '매우 좋음'],
    skip: '건너뛰기',
    sentence: '원하시면 한마디',
    sentenceKept: '이 대화와 같은 기간만 보관하고 함께 지웁니다.',
    send: '보내기',
    thanks: '알려 주셔서 고맙습니다.',
  },

  ended: {
    title: '상담이 끝났습니다',
    deletedBy: (time) => `내용은 ${time}까지 모두 지워집니다.`,
    gone: '이전 대화는 지워졌습니다. 새 대화입니다.',
    confirmTitle: '상담을 마칠까요?',
    confirmText: '대화를 닫고 24시간 안에 지웁니다.',
    confirm: '상담 마치기',
    keep: '계속하기',
    leaveTitle: '대기를 취소할까요?',
    leaveText: '순서가 사라집니다. 이후에는 봇이 계속 답합니다.',
    stay: '계속 기다리기',
  },
};
