import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import type { ConsentPhrases } from './consentPhrases.ts';
import { consent as en } from './en.ts';
import { consent as ja } from './ja.ts';
import { consent as ko } from './ko.ts';
import { consent as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Locale, ConsentPhrases>> = { en, ja, ko, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans) };

export function consentPhrases(locale: Locale): ConsentPhrases {
  return ALL[locale];
}
