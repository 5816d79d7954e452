import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { safety as en } from './en.ts';
import { safety as ja } from './ja.ts';
import { safety as ko } from './ko.ts';
import type { SafetyPhrases } from './safetyPhrases.ts';
import { safety as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Locale, SafetyPhrases>> = { en, ja, ko, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans) };

export function safetyPhrases(locale: Locale): SafetyPhrases {
  return ALL[locale];
}
