import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import type { AuditPhrases } from './auditPhrases.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-Hans.ts';

const all: Record<Locale, AuditPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

export function auditPhrases(locale: Locale): AuditPhrases {
  return all[locale];
}
