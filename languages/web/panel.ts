import type { Locale } from '../../core/language.ts';

/** The few words around the chat's frame on other people's pages, once it was opened. */
export const PANEL: Record<Locale, { close: string; title: string; tab: string; unread: (count: number) => string }> = {
  en: {
    close: 'Close support',
    title: 'Support chat',
    tab: 'Open the support chat in a new tab',
    unread: (count) => `${count} new`,
  },
  ja: {
    close: 'サポートを閉じる',
    title: 'サポートのチャット',
    tab: 'サポートのチャットを新しいタブで開く',
    unread: (count) => `新着${count}件`,
  },
  'zh-Hans': {
    close: '收起客服',
    title: '客服对话',
    tab: '在新标签页中打开客服对话',
    unread: (count) => `${count}条新消息`,
  },
  'zh-Hant': {
    close: '收起客服',
    title: '客服對話',
    tab: '在新分頁中開啟客服對話',
    unread: (count) => `${count}則新訊息`,
  },
  ko: {
    close: '고객지원 닫기',
    title: '고객지원 대화',
    tab: '고객지원 대화를 새 탭에서 열기',
    unread: (count) => `새 메시지 ${count}개`,
  },
};
