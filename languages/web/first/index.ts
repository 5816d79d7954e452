import type { Locale } from '../../../core/language.ts';
import { traditional } from '../../hant/traditional.ts';
import type { FirstPhrases } from './en.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-Hans.ts';

export type { FirstPhrases } from './en.ts';

const PHRASES: Record<Locale, FirstPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

/** What is drawn before anything else: the head of a chat, the consent, and what every page says of itself. */
export function firstPhrases(locale: Locale): FirstPhrases {
  return PHRASES[locale];
}
