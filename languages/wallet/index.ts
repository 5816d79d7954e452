import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { wallet as en } from './en.ts';
import { wallet as ja } from './ja.ts';
import { wallet as ko } from './ko.ts';
import type { WalletPhrases } from './walletPhrases.ts';
import { wallet as zhHans } from './zh-Hans.ts';

const all: Record<Locale, WalletPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function walletPhrases(locale: Locale): WalletPhrases {
  return all[locale];
}
