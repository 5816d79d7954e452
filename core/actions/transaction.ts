import { z } from 'zod';
import { chain, hash, view } from './fields.ts';

export const transactionActions = [
  z.object({ action: z.literal('tx.check'), hash, chain: chain.optional(), view: view.optional() }),
] as const;
