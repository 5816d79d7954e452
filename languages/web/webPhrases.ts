import type { en } from './en.ts';

/** Every word of the widget and the help centre. A language is complete when it has this type. */
export type WebPhrases = typeof en;
