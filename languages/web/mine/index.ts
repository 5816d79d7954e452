import type { Locale } from '../../../core/language.ts';
import { traditional } from '../../hant/traditional.ts';
import type { MinePhrases } from './en.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-Hans.ts';

export type { MinePhrases } from './en.ts';

const PHRASES: Record<Locale, MinePhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

/** What somebody does with what is theirs: their data, and proofs of an address, a mailbox or a number. */
export function minePhrases(locale: Locale): MinePhrases {
  return PHRASES[locale];
}
