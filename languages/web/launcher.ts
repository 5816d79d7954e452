import type { Locale } from '../../core/language.ts';

/** The one thing that is said on other people's pages before somebody presses. Their script must stay small. */
export const LAUNCHER: Record<Locale, string> = {
  en: 'Ask support',
  ja: 'サポートに相談',
  'zh-Hans': '联系客服',
  'zh-Hant': '聯絡客服',
  ko: '고객지원에 문의',
};
