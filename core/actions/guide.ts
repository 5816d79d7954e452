import { z } from 'zod';
import { GUIDE_IDS } from '../guideIds.ts';

const step = z.string().regex(/^[a-zA-Z]{1,40}$/);

export const guideActions = [
  /** Without `step`: from the beginning, or where the user left it. */
  z.object({ action: z.literal('guide'), id: z.enum(GUIDE_IDS), step: step.optional() }),
] as const;
