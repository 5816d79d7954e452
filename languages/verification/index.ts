import type { Language } from '../../core/language.ts';
import { verification as en } from './en.ts';
import { verification as ja } from './ja.ts';
import { verification as ko } from './ko.ts';
import type { VerificationPhrases } from './verificationPhrases.ts';
import { verification as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Language, VerificationPhrases>> = { en, ja, 'zh-Hans': zhHans, ko };

export function verificationPhrases(language: Language): VerificationPhrases {
  return ALL[language];
}
