import { z } from 'zod';

/**
 * `message`: the number of the entry whose writer is reported. `which`: of those that were asked about, by their place, all or nobody (0).
 * Neither: who has been here, and where that are several, they are asked about; `unsure`: also where it is one.
 */
export const reportActions = [
  z.object({
    action: z.literal('staff.report'),
    message: z.number().int().min(1).optional(),
    which: z.union([z.number().int().min(0).max(99), z.literal('all')]).optional(),
    unsure: z.literal(true).optional(),
  }),
] as const;
