import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import type { AddressPhrases } from './addressPhrases.ts';
import { addresses as en } from './en.ts';
import { addresses as ja } from './ja.ts';
import { addresses as ko } from './ko.ts';
import { addresses as zhHans } from './zh-Hans.ts';

const all: Record<Locale, AddressPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function addressPhrases(locale: Locale): AddressPhrases {
  return all[locale];
}

export type { AddressPhrases } from './addressPhrases.ts';
