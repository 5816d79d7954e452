import type { Locale } from '../../../core/language.ts';
import { traditional } from '../../hant/traditional.ts';
import type { HelpPhrases } from './en.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-Hans.ts';

export type { HelpPhrases } from './en.ts';

const PHRASES: Record<Locale, HelpPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

/** The help centre and its search. */
export function helpPhrases(locale: Locale): HelpPhrases {
  return PHRASES[locale];
}
