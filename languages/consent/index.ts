import type { Language } from '../../core/language.ts';
import type { ConsentPhrases } from './consentPhrases.ts';
import { consent as en } from './en.ts';
import { consent as ja } from './ja.ts';
import { consent as ko } from './ko.ts';
import { consent as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Language, ConsentPhrases>> = { en, ja, ko, 'zh-Hans': zhHans };

export function consentPhrases(language: Language): ConsentPhrases {
  return ALL[language];
}
