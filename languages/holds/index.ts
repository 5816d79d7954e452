import type { Language } from '../../core/language.ts';
import { holds as en } from './en.ts';
import type { HoldPhrases } from './holdPhrases.ts';
import { holds as ja } from './ja.ts';
import { holds as ko } from './ko.ts';
import { holds as zhHans } from './zh-Hans.ts';

const all: Record<Language, HoldPhrases> = { en, ja, 'zh-Hans': zhHans, ko };

export function holdPhrases(language: Language): HoldPhrases {
  return all[language];
}
