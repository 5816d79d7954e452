import { z } from 'zod';

const address = z.string().regex(/^[0-9A-Za-z:]{20,110}$/);

export const walletActions = [
  /** Read a public address on its networks. */
  z.object({ action: z.literal('wallet.look'), address }),
  /** Be told whether more leaves it. */
  z.object({ action: z.literal('wallet.watch'), address }),
] as const;
