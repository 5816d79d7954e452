import type { Language } from '../../core/language.ts';
import type { ConsolePhrases } from './consolePhrases.ts';
import { en } from './en.ts';

export type { ConsolePhrases } from './consolePhrases.ts';

const PHRASES: Record<Language, ConsolePhrases> = { en, ja: en, 'zh-Hans': en, ko: en };

/** Words of `/agent` and `/editor`. Staff choose their language apart from the user's. */
export function consolePhrases(language: Language): ConsolePhrases {
  return PHRASES[language];
}
