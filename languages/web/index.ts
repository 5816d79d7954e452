import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { WebPhrases } from './webPhrases.ts';
import { zhHans } from './zh-Hans.ts';

export type { WebPhrases } from './webPhrases.ts';

const PHRASES: Record<Locale, WebPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

/** Words of the chat, the help centre and their errors. A page carries one language of it: `web/oneLanguage.mts`. */
export function webPhrases(locale: Locale): WebPhrases {
  return PHRASES[locale];
}
