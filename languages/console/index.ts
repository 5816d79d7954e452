import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import type { ConsolePhrases } from './consolePhrases.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-Hans.ts';

export type { ConsolePhrases } from './consolePhrases.ts';

const PHRASES: Record<Locale, ConsolePhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

/** Words of `/agent` and `/editor`. Staff choose their language apart from the user's. */
export function consolePhrases(locale: Locale): ConsolePhrases {
  return PHRASES[locale];
}
