import { z } from 'zod';

const country = z.string().regex(/^[A-Z]{2}$/);

export const careActions = [
  /** Who is with somebody in a crisis. */
  z.object({ action: z.literal('care.company'), who: z.enum(['someone', 'alone', 'notSay']) }),
  /** Where they are; without `country` all are listed. */
  z.object({ action: z.literal('care.region'), country: country.optional() }),
] as const;
