import type { Locale } from '../../../core/language.ts';
import { traditional } from '../../hant/traditional.ts';
import type { TalkPhrases } from './en.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-Hans.ts';

export type { TalkPhrases } from './en.ts';

const PHRASES: Record<Locale, TalkPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

/** A conversation: what both sides say, cards, the queue and the end. */
export function talkPhrases(locale: Locale): TalkPhrases {
  return PHRASES[locale];
}
