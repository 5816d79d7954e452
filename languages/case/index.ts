import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import type { CasePhrases } from './casePhrases.ts';
import { casePhrasesEn as en } from './en.ts';
import { casePhrasesJa as ja } from './ja.ts';
import { casePhrasesKo as ko } from './ko.ts';
import { casePhrasesZhHans as zhHans } from './zh-Hans.ts';

const all: Record<Locale, CasePhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function casePhrases(locale: Locale): CasePhrases {
  return all[locale];
}
