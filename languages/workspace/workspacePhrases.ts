import type { en } from './en.ts';

/** Every word of the editors' workspace. A language is complete when it has this type. */
export type WorkspacePhrases = typeof en;
