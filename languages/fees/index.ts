import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { fees as en } from './en.ts';
import type { FeePhrases } from './feePhrases.ts';
import { fees as ja } from './ja.ts';
import { fees as ko } from './ko.ts';
import { fees as zhHans } from './zh-Hans.ts';

const all: Record<Locale, FeePhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function feePhrases(locale: Locale): FeePhrases {
  return all[locale];
}
