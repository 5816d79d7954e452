import type { Language } from '../../core/language.ts';
import type { ConsolePhrases } from './consolePhrases.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-Hans.ts';

export type { ConsolePhrases } from './consolePhrases.ts';

const PHRASES: Record<Language, ConsolePhrases> = { en, ja, 'zh-Hans': zhHans, ko };

/** Words of `/agent` and `/editor`. Staff choose their language apart from the user's. */
export function consolePhrases(language: Language): ConsolePhrases {
  return PHRASES[language];
}
