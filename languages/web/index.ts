import type { Locale } from '../../core/language.ts';
import { type DepartmentsPhrases, departmentsPhrases } from './departments/index.ts';
import { type FirstPhrases, firstPhrases } from './first/index.ts';
import { type HelpPhrases, helpPhrases } from './help/index.ts';
import { type MinePhrases, minePhrases } from './mine/index.ts';
import { type TalkPhrases, talkPhrases } from './talk/index.ts';

/** Every word of the chat, the help centre and their errors. */
export type WebPhrases = FirstPhrases & TalkPhrases & HelpPhrases & MinePhrases & DepartmentsPhrases;

/** All of them in one, for the server. A page takes the parts that it draws, a language at a time: `web/oneLanguage.mts`. */
export function webPhrases(locale: Locale): WebPhrases {
  return {
    ...firstPhrases(locale),
    ...talkPhrases(locale),
    ...helpPhrases(locale),
    ...minePhrases(locale),
    ...departmentsPhrases(locale),
  };
}
