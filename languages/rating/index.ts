import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { rating as en } from './en.ts';
import { rating as ja } from './ja.ts';
import { rating as ko } from './ko.ts';
import type { RatingPhrases } from './ratingPhrases.ts';
import { rating as zhHans } from './zh-Hans.ts';

const ALL: Readonly<Record<Locale, RatingPhrases>> = { en, ja, ko, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans) };

export function ratingPhrases(locale: Locale): RatingPhrases {
  return ALL[locale];
}
