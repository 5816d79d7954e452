import type { Language } from '../../core/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { WorkspacePhrases } from './workspacePhrases.ts';
import { zhHans } from './zh-Hans.ts';

const PHRASES: Record<Language, WorkspacePhrases> = { en, ja, 'zh-Hans': zhHans, ko };

/** Words of `/editor` beside those of all staff pages. */
export function workspacePhrases(language: Language): WorkspacePhrases {
  return PHRASES[language];
}
