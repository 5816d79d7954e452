import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { verdicts as en } from './en.ts';
import { verdicts as ja } from './ja.ts';
import { verdicts as ko } from './ko.ts';
import type { VerdictPhrases } from './verdictPhrases.ts';
import { verdicts as zhHans } from './zh-Hans.ts';

const all: Record<Locale, VerdictPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function verdictPhrases(locale: Locale): VerdictPhrases {
  return all[locale];
}
