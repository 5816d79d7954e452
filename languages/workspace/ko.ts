import type { WorkspacePhrases } from './workspacePhrases.ts';

export const ko: WorkspacePhrases = {
  places: { articles: '문서', gaps: '답하지 못한 질문' },

  newArticle: '새 문서',
  newTitle: '새 문서 시작',
  newText: '게시할 때까지 초안으로 남습니다.',
  newId: 'ID (영문 소문자, 숫자, 붙임표)',
  badId: 'send-pending처럼 영문 소문자, 숫자, 붙임표로 써 주세요.',
  takenId: '이 ID를 쓰는 문서가 이미 있습니다.',
  begin: '시작',
  template: {
    title: '제목',
    lead: '**짧은 답.** 무엇을 뜻하는지.',
    steps: '해야 할 일',
    step: '첫 단계.',
    never: '하지 말아야 할 일',
    neverItem: '복구 구문을 누구에게도 알려 주지 마세요.',
  },

  gaps: {
    intro: '최근 30일 동안 묻고 답을 받지 못한 내용입니다. 건수에는 누구의 말도 들어 있지 않습니다.',
    kinds: {
      notKnown: '답 없음',
      unsure: '후보만 제시',
      notHelped: '도움이 안 됨',
      misrouted: '상담원이 부서 변경',
    },
    what: '결과',
    topic: '주제',
    times: '건수',
    last: '최근',
    anyTopic: '알 수 없음',
    none: '빠진 내용이 없습니다',
    noneText: '최근 30일의 질문에 모두 답했습니다.',
    said: '실제로 한 말',
    saidText: '동의한 사람의 말만, 대화가 삭제될 때까지만 볼 수 있습니다. 주소, 번호, 이메일은 가려져 있습니다.',
    saidNone: '지금 읽을 수 있는 것이 없습니다.',
    addTo: (title) => `‘${title}’에 추가`,
    write: '문서 쓰기',
    teach: (department) => `‘${department}’ 예문으로 추가`,
    taught: '이제 분류가 이 문장에서 배웁니다.',
    personal: '저장하지 않았습니다. 예문에는 주소, 번호, 비밀 정보가 없어야 합니다. 일반적인 말로 고쳐 주세요.',
    tooMany: '저장하지 않았습니다. 예문이 너무 많습니다. 먼저 몇 개를 지워 주세요.',
    sentence: '예문',
    sentences: '여기서 추가한 예문',
    sentencesNone: '아직 없습니다. 상담원이 대화를 다른 부서로 옮기면 그 질문이 위에 나타납니다.',
    remove: '삭제',
    added: '본문에 추가했습니다. 확인한 뒤 저장하세요.',
  },

  losses: '빨간색으로 표시(하면 반드시 코인이나 단어를 잃음)',
  behind: (count) => `${count}곳 뒤처짐`,
  behindFilter: '영어보다 뒤처짐',
  english: '영어',
  sourceFresh: '이 번역은 영어 내용을 모두 따르고 있습니다.',
  sourceBehind: (count) => `그 뒤로 영어 본문 ${count}곳이 바뀌었습니다.`,
  sourceNone: '게시된 영어 본문이 없습니다.',
  parts: { title: '제목', lead: '짧은 답' },
  inStep: '바꿀 것 없음',
  inStepDone: '이 번역을 최신으로 표시했습니다.',
  sourceWhole: '영어 전체 본문',

  fileConflict: {
    tag: '파일 변경됨',
    published:
      '편집한 버전이 게시된 뒤 이 문서의 파일이 바뀌어, 독자에게는 파일의 글이 보입니다. 편집한 버전은 남아 있습니다.',
    draft: '이 초안을 시작한 뒤 문서의 파일이 바뀌었습니다. 초안을 게시하면 지금 파일의 글을 대신합니다.',
    takeUp: '편집한 버전을 초안으로',
  },

  versions: {
    compare: '비교',
    hide: '비교 닫기',
    shipped: '파일의 본문',
    shippedNow: '지금 보이는 것이 파일의 본문입니다.',
    same: '왼쪽 본문과 같습니다.',
    gone: '이 본문은 더 이상 보관되어 있지 않습니다.',
    formerStaff: '이전 직원',
    commandLine: '명령줄',
    removed: '삭제됨',
    addedText: '추가됨',
    differs: '다른 부분',
  },

  questions: {
    title: '확인용 질문',
    run: '확인용 질문으로 시험',
    running: '초안 전후로 묻고 있습니다. 몇 초 걸립니다.',
    none: '이 문서를 찾는 확인용 질문이 없습니다.',
    pass: (good, all) => `확인용 질문 ${all}개 중 ${good}개가 원하는 대로입니다.`,
    better: '초안에서 나아짐',
    worse: '초안에서 나빠짐',
    good: '원하는 대로',
    bad: '원하는 것과 다름',
    finds: (articles) => `찾은 문서: ${articles}`,
    findsNothing: '찾은 것 없음',
    worseTitle: '확인용 질문이 나빠집니다',
    worseText: (count) => `이 본문을 쓰면 확인용 질문 ${count}개의 답이 나빠집니다.`,
    unaskedTitle: '확인용 질문을 물어보지 못했습니다',
    unaskedText:
      '제때 응답이 없어, 이 본문으로 답이 나빠지는 질문이 있는지 알 수 없습니다. 취소하고 다시 시도하거나 확인 없이 게시할 수 있습니다.',
    publishAnyway: '그래도 게시',
  },

  score: { title: '근거', article: '문서', words: '단어', meaning: '의미' },

  needsReviewer: '위험도가 높습니다. 게시하려면 작성자가 아닌 사람의 승인이 필요합니다.',
  riskReasons: {
    dont: '지금 독자에게 보이는 “하지 말 것”이 없어졌거나 바뀌었습니다.',
    secret: '새 줄에 복구 문구, 키, 비밀번호 또는 코드가 나옵니다.',
    desk: '새 줄이 이 창구 사람과 독자가 무엇을 하는지 말합니다.',
    order: '새 줄이 도둑이 시키는 일을 독자에게 시키거나 다른 사이트로 이끕니다.',
    asked:
      "새 질문이 여기서 누구도 말할 수 없는 것을 요구하거나, 비밀 정보나 누군가의 지시를 따르는 일을 말하거나, '네'라는 답으로 이어집니다.",
    claim: '새 줄이 아무도 확인하지 않은 것을 단정할 수 있습니다.',
    answer: '지금 독자를 지키는 답이 없어졌거나 바뀌었거나 다른 질문에 붙었습니다.',
    sentence: '교정도 아니고 이 글에 이미 나온 메뉴 경로도 아닌 새 문장이 있습니다.',
    steps: '단계가 없어졌거나 바뀌었거나 순서가 달라졌습니다.',
    filed: '다른 부서로 분류되었거나 다음 검토일이 1년 넘게 미뤄졌습니다.',
    long: '새 줄이 400줄을 넘습니다.',
  },
  goToLine: (line) => `${line}행으로`,

  recall: {
    reason: '이유 (기록에 남습니다)',
    oneText: (name) =>
      `${name} 본문은 독자와 봇에게서 바로 사라집니다. 대신 다른 언어의 문서가 안내될 수 있습니다. 내용이 틀렸다면 모든 언어에서 회수하세요.`,
    allText: (names) => `다음 언어에서 독자와 봇에게서 바로 사라집니다: ${names}`,
    reached: (count) =>
      count === 0
        ? '보관 중인 대화에서 이 문서를 안내한 적이 없습니다.'
        : `보관 중인 대화 ${count}건에서 이 문서를 안내했습니다.`,
    conversations: '이 문서를 안내한 대화',
    close: '닫기',
  },
};
