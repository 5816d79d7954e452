import { z } from 'zod';
import { GUIDE_IDS } from '../guideIds.ts';
import { nameOf } from './fields.ts';

const step = nameOf(/^[a-zA-Z]{1,40}$/);

export const guideActions = [
  /** Without `step`: from the beginning, or where the user left it. */
  z.object({ action: z.literal('guide'), id: z.enum(GUIDE_IDS), step: step.optional() }),
] as const;
