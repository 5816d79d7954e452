import type { Language } from '../../core/language.ts';
import type { ChainPhrases } from './chainPhrases.ts';
import { chains as en } from './en.ts';
import { chains as ja } from './ja.ts';
import { chains as ko } from './ko.ts';
import { chains as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Language, ChainPhrases>> = { en, ja, 'zh-Hans': zhHans, ko };

export function chainPhrases(language: Language): ChainPhrases {
  return ALL[language];
}
