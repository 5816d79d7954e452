import type { HoldPhrases } from './holdPhrases.ts';

export const holds: HoldPhrases = {
  reasons: {
    court: '裁判所の命令',
    regulator: '当局からの要請',
    dispute: '法的な争い',
    investigation: '不正の調査',
  },
  placed: (reason, until) =>
    `この会話は法的な理由で保全されています（${reason}）。遅くとも${until}までは保管が必要で、それまで消去されません。通常の期限を過ぎると担当者も読めなくなり、書き出すには2人の同意が必要です。保全の内容と書き出しは「マイデータ」で確認できます。`,
  lifted: (deletedBy) => `この会話の法的な保全は終わりました。${deletedBy}までに消去されます。`,
  notErased: (until) =>
    `このチャットは終了しました。法的に保全されているため、遅くとも${until}までは保管が必要です。保全が終わりしだい消去されます。`,
};
