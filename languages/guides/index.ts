import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { guides as en } from './en.ts';
import type { GuidePhrases } from './guidePhrases.ts';
import { guides as ja } from './ja.ts';
import { guides as ko } from './ko.ts';
import { guides as zhHans } from './zh-Hans.ts';

const all: Record<Locale, GuidePhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function guidePhrases(locale: Locale): GuidePhrases {
  return all[locale];
}
