import type { Language } from '../../core/language.ts';
import { fees as en } from './en.ts';
import type { FeePhrases } from './feePhrases.ts';
import { fees as ja } from './ja.ts';
import { fees as ko } from './ko.ts';
import { fees as zhHans } from './zh-Hans.ts';

const all: Record<Language, FeePhrases> = { en, ja, 'zh-Hans': zhHans, ko };

export function feePhrases(language: Language): FeePhrases {
  return all[language];
}
