import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { report as en } from './en.ts';
import { report as ja } from './ja.ts';
import { report as ko } from './ko.ts';
import type { ReportPhrases } from './reportPhrases.ts';
import { report as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Locale, ReportPhrases>> = { en, ja, ko, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans) };

export function reportPhrases(locale: Locale): ReportPhrases {
  return ALL[locale];
}
