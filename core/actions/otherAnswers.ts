import { z } from 'zod';
import { bare, named } from './fields.ts';

export const otherAnswersActions = [
  bare('another'),
  z.object({ action: z.literal('notHelped'), article: named }),
] as const;
