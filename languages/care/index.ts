import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import type { CarePhrases } from './carePhrases.ts';
import { care as en } from './en.ts';
import { care as ja } from './ja.ts';
import { care as ko } from './ko.ts';
import { care as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Locale, CarePhrases>> = { en, ja, ko, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans) };

export function carePhrases(locale: Locale): CarePhrases {
  return ALL[locale];
}
