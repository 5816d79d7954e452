import type { Locale } from '../../../core/language.ts';
import { traditional } from '../../hant/traditional.ts';
import type { DepartmentsPhrases } from './en.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import { zhHans } from './zh-Hans.ts';

export type { DepartmentsPhrases } from './en.ts';

const PHRASES: Record<Locale, DepartmentsPhrases> = { en, ja, 'zh-Hans': zhHans, 'zh-Hant': traditional(zhHans), ko };

/** What the departments are called, wherever one is chosen or named. */
export function departmentsPhrases(locale: Locale): DepartmentsPhrases {
  return PHRASES[locale];
}
