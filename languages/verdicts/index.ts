import type { Language } from '../../core/language.ts';
import { verdicts as en } from './en.ts';
import { verdicts as ja } from './ja.ts';
import { verdicts as ko } from './ko.ts';
import type { VerdictPhrases } from './verdictPhrases.ts';
import { verdicts as zhHans } from './zh-Hans.ts';

const all: Record<Language, VerdictPhrases> = { en, ja, 'zh-Hans': zhHans, ko };

export function verdictPhrases(language: Language): VerdictPhrases {
  return all[language];
}
