import type { en } from './en.ts';

export type AuditPhrases = typeof en;
