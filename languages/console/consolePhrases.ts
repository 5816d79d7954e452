import type { en } from './en.ts';

/** Every word of the staff pages. A language is complete when it has this type. */
export type ConsolePhrases = typeof en;
