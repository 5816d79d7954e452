import { z } from 'zod';
import { ECHOED } from '../facts.ts';

const slot = z.enum(ECHOED);

export const correctActions = [
  /** What was understood is not so; without `slot` it is asked which of it. */
  z.object({ action: z.literal('fact.change'), slot: slot.optional() }),
  /** A name of the gazetteer; `in` or `out` for the direction. */
  z.object({ action: z.literal('fact.set'), slot, value: z.string().min(1).max(80) }),
] as const;
