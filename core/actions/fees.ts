import { z } from 'zod';
import { chain } from './fields.ts';

export const feesActions = [z.object({ action: z.literal('fees'), chain })] as const;
