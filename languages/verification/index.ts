import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { verification as en } from './en.ts';
import { verification as ja } from './ja.ts';
import { verification as ko } from './ko.ts';
import type { VerificationPhrases } from './verificationPhrases.ts';
import { verification as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Locale, VerificationPhrases>> = {
  en,
  ja,
  'zh-Hans': zhHans,
  'zh-Hant': traditional(zhHans),
  ko,
};

export function verificationPhrases(locale: Locale): VerificationPhrases {
  return ALL[locale];
}

/** What an agent's page puts into the reply to ask for a proof of an address, on this desk's own page. */
export function proofWish(locale: Locale): string {
  return verificationPhrases(locale).staffAsks(`/verify?lang=${locale}`);
}
