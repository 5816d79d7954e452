import { z } from 'zod';
import { bare } from './fields.ts';

/** Null: skipped. */
const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.null()]);

export const rateActions = [
  z.object({ action: z.literal('rate'), score }),
  /** A sentence to the rating; with the text of the button alone, the wish to write one. */
  bare('rate.sentence'),
] as const;
