import type { Locale } from '../../core/language.ts';
import { traditional } from '../hant/traditional.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { WorkspacePhrases } from './workspacePhrases.ts';
import { zhHans } from './zh-Hans.ts';

const PHRASES: Record<Locale, WorkspacePhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

/** Words of `/editor` beside those of all staff pages. */
export function workspacePhrases(locale: Locale): WorkspacePhrases {
  return PHRASES[locale];
}
