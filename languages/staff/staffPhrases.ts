import type { en } from './en.ts';

export type StaffPhrases = typeof en;
