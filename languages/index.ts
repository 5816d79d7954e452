import type { Locale } from '../core/language.ts';
import { en } from './en.ts';
import { traditional } from './hant/traditional.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Phrases } from './phrases.ts';
import { zhHans } from './zh-Hans.ts';

/** Adding a language: one entry in `core/language.ts`, one file here, one folder of articles. */
const all: Record<Locale, Phrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function phrases(locale: Locale): Phrases {
  return all[locale];
}
