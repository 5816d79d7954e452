import type { Language } from '../../core/language.ts';
import { guides as en } from './en.ts';
import type { GuidePhrases } from './guidePhrases.ts';
import { guides as ja } from './ja.ts';
import { guides as ko } from './ko.ts';
import { guides as zhHans } from './zh-Hans.ts';

const all: Record<Language, GuidePhrases> = { en, ja, 'zh-Hans': zhHans, ko };

export function guidePhrases(language: Language): GuidePhrases {
  return all[language];
}
