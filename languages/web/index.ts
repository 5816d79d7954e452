import type { Language } from '../../core/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { WebPhrases } from './webPhrases.ts';
import { zhHans } from './zh-Hans.ts';

export type { WebPhrases } from './webPhrases.ts';

const PHRASES: Record<Language, WebPhrases> = { en, ja, 'zh-Hans': zhHans, ko };

/** All languages travel with the page: switching must work without a connection. */
export function webPhrases(language: Language): WebPhrases {
  return PHRASES[language];
}
