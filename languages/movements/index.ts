import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { movements as en } from './en.ts';
import { movements as ja } from './ja.ts';
import { movements as ko } from './ko.ts';
import type { MovementPhrases } from './movementPhrases.ts';
import { movements as zhHans } from './zh-Hans.ts';

const all: Record<Locale, MovementPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function movementPhrases(locale: Locale): MovementPhrases {
  return all[locale];
}
