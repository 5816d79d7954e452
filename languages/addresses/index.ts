import type { Language } from '../../core/language.ts';
import type { AddressPhrases } from './addressPhrases.ts';
import { addresses as en } from './en.ts';
import { addresses as ja } from './ja.ts';
import { addresses as ko } from './ko.ts';
import { addresses as zhHans } from './zh-Hans.ts';

const all: Record<Language, AddressPhrases> = { en, ja, 'zh-Hans': zhHans, ko };

export function addressPhrases(language: Language): AddressPhrases {
  return all[language];
}

export type { AddressPhrases } from './addressPhrases.ts';
