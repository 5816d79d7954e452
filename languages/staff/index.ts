import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { StaffPhrases } from './staffPhrases.ts';
import { zhHans } from './zh-Hans.ts';

const all: Record<Locale, StaffPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function staffPhrases(locale: Locale): StaffPhrases {
  return all[locale];
}
