import { z } from 'zod';
import { chain, hash, view } from './fields.ts';

export const watchActions = [
  z.object({ action: z.literal('tx.watch'), hash, chain: chain.optional(), view: view.optional() }),
] as const;
