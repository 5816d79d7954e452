import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { report as en } from './en.ts';
import { report as ja } from './ja.ts';
import { report as ko } from './ko.ts';
import type { ReportPhrases } from './reportPhrases.ts';
import { report as zhHans } from './zh-Hans.ts';

/** The word of Hong Kong. Converted it would be that of Taiwan, so it stands beside what is read as it is written. */
const HONG_KONG = ['舉報客服', '舉報這個客服', '舉報這位客服', '我要舉報客服', '我要舉報這個客服'];
const hans: ReportPhrases = { ...zhHans, typed: [...zhHans.typed, ...HONG_KONG] };

const ALL: Readonly<Record<Locale, ReportPhrases>> = { en, ja, ko, 'zh-Hans': hans, 'zh-Hant': traditional(zhHans) };

export function reportPhrases(locale: Locale): ReportPhrases {
  return ALL[locale];
}
