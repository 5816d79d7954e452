import { en } from './en.ts';
import type { WebPhrases } from './webPhrases.ts';

export const zhHans: WebPhrases = en;
