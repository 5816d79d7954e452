import { z } from 'zod';

const Place = z.number().int().min(0).max(99);

/**
 * `message`: the number of the entry whose writer is reported. `whom`: who is, by the place among all who were met (`content.met`), or
 * several, or nobody (0): a button names the same person however old the question is.
 * Neither: who has been here, and where that are several, they are asked about; `unsure`: also where it is one.
 */
export const reportActions = [
  z.object({
    action: z.literal('staff.report'),
    message: z.number().int().min(1).optional(),
    whom: z.union([Place, z.array(Place).min(1).max(99)]).optional(),
    unsure: z.literal(true).optional(),
  }),
] as const;
