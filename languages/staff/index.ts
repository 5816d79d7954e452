import type { Language } from '../../core/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { StaffPhrases } from './staffPhrases.ts';
import { zhHans } from './zh-Hans.ts';

const all: Record<Language, StaffPhrases> = { en, ja, 'zh-Hans': zhHans, ko };

export function staffPhrases(language: Language): StaffPhrases {
  return all[language];
}
