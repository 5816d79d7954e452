import type { Phrases } from './phrases.ts';

export const ko: Phrases = {
  neverAsk: '복구 구문이나 개인 키는 절대 묻지 않습니다.',
  greeting: '안녕하세요. 고객지원 봇입니다.',
  askAnything: '무슨 일이 있었는지 적거나 거래 해시를 붙여 넣어 주세요.',
  help: '겪고 계신 일을 편하게 적거나 거래 해시를 붙여 넣어 주세요. 확인된 문서로 답하고 블록체인을 직접 조회합니다. 언제든지 상담원과 이야기할 수 있습니다.',
  thanks: '천만에요. 더 도와드릴 일이 있을까요?',
  cancelled: '중지했습니다. 바뀐 것은 없습니다. 무엇을 도와드릴까요?',
  failed:
    '저희 쪽에 문제가 생겼습니다. 메시지는 저장돼 있고, 자산에 문제가 있다는 뜻은 아닙니다. 다시 시도하거나 상담원을 불러 주세요.',
  restarted: '그사이 채팅이 업데이트되어 이 단계를 다시 시작합니다. 적으신 내용은 남아 있습니다.',
  noAttachments:
    '파일이나 사진은 받을 수 없습니다. 화면 사진에 복구 구문이 자주 보이기 때문입니다. 글로 설명해 주세요.',
  languageChanged: '이제부터 한국어로 답하겠습니다.',
  chooseLanguage: '어떤 언어를 사용할까요?',

  consentAsk:
    '시작하기 전에:\n\n- 먼저 봇이 답하고, 언제든지 사람과 이야기할 수 있습니다.\n- 대화는 상담이 끝난 뒤 24시간 안에 지워집니다.\n- 복구 구문과 개인 키는 필요하지 않고, 받지도 않습니다.',
  consentTerms: (version) => `‘동의하고 시작’을 누르면 이용약관과 개인정보 처리방침(제${version}판)에 동의하게 됩니다.`,
  consentFirst: '동의하신 뒤에만 메시지를 읽을 수 있습니다. 방금 적으신 내용은 저장하지 않았습니다.',
  consentThanks: (version) => `감사합니다. 제${version}판에 동의하셨습니다. 언제든지 철회할 수 있습니다.`,
  declined:
    '알겠습니다. 적으신 내용은 저장하지 않습니다. 도움말은 동의 없이 볼 수 있습니다. 누군가 복구 구문을 알게 됐다면 안전한 기기에서 새 지갑을 만들고 먼저 자산을 옮기세요. 되찾아 준다는 사람에게 돈을 보내지 마세요.',
  withdrawn: '동의를 철회했습니다. 이 채팅은 끝났고 지워지고 있습니다.',

  stopped:
    '받지 않았습니다. 복구 구문이나 개인 키로 보여 저장하지 않았고, 봇도 상담원도 볼 수 없습니다. 다른 사람에게 보여 준 적이 있다면 먼저 새 지갑으로 자산을 옮기세요. 고객지원은 절대 묻지 않습니다.',
  stoppedUnsure:
    '비밀 정보가 들어 있을 수 있어 방금 메시지를 저장하지 않았습니다. 다른 내용이라면 다르게 적어 주세요. 복구 구문, 키, 비밀번호는 보내지 마세요.',

  notKnown: '확인된 답변이 없습니다. 상담원을 연결해 드릴 수 있습니다.',
  unsure: '어느 것을 물으시는지 확실하지 않습니다.',
  source: (title, reviewed) => `출처: ‘${title}’, ${reviewed} 확인`,
  otherLanguage: (language) => `이 문서는 아직 ${language}로만 있습니다.`,
  never: '하지 마세요',
  helpedThanks: '다행입니다. 다른 일이 있으면 계속 여기에 적어 주세요.',
  notHelped: '도움이 되지 못해 죄송합니다. 조금 더 자세히 적어 주시거나 상담원과 이야기해 주세요.',

  emergencyHeading: '먼저 새 지갑으로 자산을 옮기세요.',
  emergencyBand: '지금 바로',
  emergencyAsk: '누군가 복구 구문을 알게 됐거나 의심스러운 서명을 했다면 먼저 이렇게 하세요.',

  askFullHash: (shortened) =>
    `줄여 쓴 해시 ${shortened}를 확인했습니다. 조회하려면 전체(0x와 64자)가 필요합니다. 지갑의 거래 내역에서 거래를 열고 해시나 ‘탐색기에서 보기’로 복사해 주세요.`,
  askHash:
    '거래 해시(0x와 64자)를 붙여 넣어 주세요. 지갑의 거래 내역에서 거래를 열면 복사할 수 있습니다. 해시는 공개 정보라 보내도 안전합니다.',
  notAHash: '아직 완전한 거래 해시가 아닙니다. 0x 뒤에 64자가 있어야 합니다. ‘중지’라고 적으면 그만둘 수 있습니다.',
  addressNotHash: '이것은 주소입니다. 필요한 것은 거래 해시(0x와 64자)이고, 거래 상세 화면에 있습니다.',

  handingOver: (department) =>
    `‘${department}’ 상담원을 부르고 있습니다. 상담원이 이 대화를 보므로 다시 설명하지 않으셔도 됩니다.`,
  queueAt: ({ position, low, high }) =>
    position === 1
      ? `다음 차례입니다, 보통 ${low}–${high}분입니다. 닫아도 순서는 유지됩니다.`
      : `대기 ${position}번째, 보통 ${low}–${high}분입니다. 닫아도 순서는 유지됩니다.`,
  staffBackAt: (time) => `상담은 ${time}에 시작합니다. 답장은 여기로 옵니다.`,
  nobodyOnShift: '지금 근무 중인 상담원이 없습니다. 순서는 유지되고, 답장은 여기로 옵니다.',
  alreadyWaiting: '이미 대기 중이며 순서는 유지됩니다.',
  leftQueue: '대기를 그만두었습니다. 제가 계속 도와드리고, 상담원은 언제든지 다시 부를 수 있습니다.',
  accepted: (name) => `${name} 상담원이 내용을 모두 읽었습니다. 봇은 말하지 않습니다.`,
  returnedToBot: '다시 봇이 답합니다. 계속 물어보시거나 상담원을 다시 부를 수 있습니다.',
  transferred: (department) => `‘${department}’에 넘기고 있습니다. 기다린 시간은 그대로 인정됩니다.`,
  agentGone: '상담원과의 연결이 끊겼습니다. 대기 순서는 맨 앞이고, 적으신 내용은 그대로입니다.',
  ended: (time) => `상담이 끝났습니다. 이 대화는 ${time}까지 지워집니다.`,
  endedIdle: (time) =>
    `한동안 메시지가 없어 채팅을 마쳤습니다. 이 대화는 ${time}까지 지워집니다. 언제든지 새로 시작할 수 있습니다.`,
  rateAsk: '상담은 어떠셨나요?',
  rateThanks: '알려 주셔서 감사합니다.',

  dataShown: '‘내 데이터’에서 이 대화를 보고, 내려받고, 지울 수 있습니다.',
  dataErased: (time) => `${time}에 삭제했습니다. 저희도 읽을 수 없습니다.`,

  rail: { happened: '무슨 일이 있었나', means: '무슨 뜻인가', todo: '지금 할 일', never: '하지 말 것' },

  buttons: {
    accept: '동의하고 시작',
    decline: '동의하지 않음',
    person: '사람과 상담',
    emergency: '구문이 노출됐어요',
    helped: '네, 도움이 됐어요',
    notHelped: '아니요',
    leaveQueue: '대기 그만두기',
    endChat: '상담 마치기',
    cancel: '중지',
    checkAgain: '다시 조회',
    watch: '승인되면 알려 주기',
    erase: '모두 지우기',
  },
  departments: {
    transfers: '송금',
    destination: '주소와 네트워크',
    recovery: '복구와 백업',
    security: '안전',
    tokens: '토큰과 네트워크',
    swaps: '스왑·브리지·스테이킹',
    buying: '구매와 판매',
    app: '앱',
    privacy: '개인정보와 고객지원',
  },
};
