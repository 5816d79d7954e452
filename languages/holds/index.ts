import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { holds as en } from './en.ts';
import type { HoldPhrases } from './holdPhrases.ts';
import { holds as ja } from './ja.ts';
import { holds as ko } from './ko.ts';
import { holds as zhHans } from './zh-Hans.ts';

const all: Record<Locale, HoldPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function holdPhrases(locale: Locale): HoldPhrases {
  return all[locale];
}
