import { en } from './en.ts';
import type { WebPhrases } from './webPhrases.ts';

export const ko: WebPhrases = en;
