import { z } from 'zod';
import { bare, named } from './fields.ts';

export const smallTalkActions = [
  bare('help'),
  bare('cancel'),
  bare('queue.leave'),
  z.object({ action: z.literal('helped'), article: named }),
] as const;
