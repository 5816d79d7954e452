import { z } from 'zod';

/** `message`: the number of the entry whose writer is reported; absent: who has the conversation, or had it last. */
export const reportActions = [
  z.object({ action: z.literal('staff.report'), message: z.number().int().min(1).optional() }),
] as const;
