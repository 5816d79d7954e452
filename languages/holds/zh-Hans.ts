import type { HoldPhrases } from './holdPhrases.ts';

export const holds: HoldPhrases = {
  reasons: {
    court: '法院命令',
    regulator: '监管机构的要求',
    dispute: '法律纠纷',
    investigation: '欺诈调查',
  },
  placed: (reason, until) =>
    `这段对话已被依法保全（${reason}）。我们最晚须保存到${until}，在此之前不会删除。超过通常期限后，客服人员无法读取；要导出须由两人完成。保全和导出都可以在“我的数据”里查看。`,
  lifted: (deletedBy) => `对这段对话的依法保全已结束，将在${deletedBy}之前删除。`,
  notErased: (until) => `聊天已结束。这段对话已被依法保全，最晚须保存到${until}。保全一结束就会删除。`,
};
