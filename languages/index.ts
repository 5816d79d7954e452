import type { Language } from '../core/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Phrases } from './phrases.ts';
import { zhHans } from './zh-Hans.ts';

/** Adding a language: one entry in `core/language.ts`, one file here, one folder of articles. */
const all: Record<Language, Phrases> = { en, ja, 'zh-Hans': zhHans, ko };

export function phrases(language: Language): Phrases {
  return all[language];
}
