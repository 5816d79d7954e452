import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import type { ChainPhrases } from './chainPhrases.ts';
import { chains as en } from './en.ts';
import { chains as ja } from './ja.ts';
import { chains as ko } from './ko.ts';
import { chains as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Locale, ChainPhrases>> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function chainPhrases(locale: Locale): ChainPhrases {
  return ALL[locale];
}
