import type { HoldPhrases } from './holdPhrases.ts';

export const holds: HoldPhrases = {
  reasons: {
    court: '법원 명령',
    regulator: '당국의 요청',
    dispute: '법적 분쟁',
    investigation: '부정행위 조사',
  },
  placed: (reason, until) =>
    `이 대화는 법적 보존 대상입니다(${reason}). 늦어도 ${until}까지 보관해야 하며 그 전에는 삭제되지 않습니다. 평소 기한이 지나면 상담원도 읽을 수 없으며, 내보내려면 두 사람이 필요합니다. 보존과 내보내기는 ‘내 데이터’에서 확인할 수 있습니다.`,
  lifted: (deletedBy) => `이 대화의 법적 보존이 끝났습니다. ${deletedBy}까지 삭제됩니다.`,
  notErased: (until) =>
    `상담이 종료되었습니다. 법적 보존 대상이라 늦어도 ${until}까지 보관해야 합니다. 보존이 끝나는 대로 삭제됩니다.`,
};
