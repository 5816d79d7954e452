import { z } from 'zod';

export const walletActions = [
  /** Read a public address on its networks. */
  z.object({ action: z.literal('wallet.look'), address: z.string().regex(/^[0-9A-Za-z:]{20,110}$/) }),
] as const;
