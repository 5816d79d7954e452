import { z } from 'zod';
import { named } from './fields.ts';

export const answerActions = [
  z.object({ action: z.literal('ask'), text: z.string().max(500) }),
  /** `whole`: all of its steps, not only the first; `part`: the anchor of a section, or a short answer's id. */
  z.object({ action: z.literal('article'), id: named, whole: z.boolean().optional(), part: named.optional() }),
] as const;
