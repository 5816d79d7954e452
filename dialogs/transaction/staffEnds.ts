import { z } from 'zod';
import { callName } from '../../chains/decode/knownCalls.ts';
import type { Verdict } from '../../chains/ports.ts';

/** The parts of the families' evidences that tell whose transaction it is, where it went, and what it asked for. */
const Evm = z.object({
  tx: z.object({ from: z.string(), to: z.string().nullable(), input: z.string() }),
  receipt: z.object({ created: z.string().nullish() }).nullish(),
});
const Tron = z.object({
  tx: z.object({
    owner: z.string(),
    action: z.object({ contract: z.string().optional(), data: z.string().optional() }),
  }),
});
const Solana = z.object({
  tx: z.object({ accounts: z.array(z.object({ address: z.string(), signer: z.boolean() })) }),
});

interface StaffEnds {
  readonly from: string | null;
  /** `created`: it is a contract that this transaction made, and was sent nothing before. */
  readonly to: { readonly address: string; readonly created: boolean } | null;
  readonly call: string | null;
}

/** Both ends of a transaction in full, and the function that it called. What is not certain is null. */
export function staffEnds({ evidence, transfer }: Verdict): StaffEnds {
  const evm = Evm.safeParse(evidence).data;
  if (evm) {
    const { from, to, input } = evm.tx;
    const created = to === null ? evm.receipt?.created : null;
    const end = to ?? created ?? null;
    // What creates a contract is its code, and begins with no selector.
    return {
      from,
      to: end === null ? null : { address: end, created: to === null },
      call: to === null ? null : callName(input),
    };
  }
  const tron = Tron.safeParse(evidence).data?.tx;
  const to = transfer?.to ?? (transfer ? null : tron?.action.contract);
  return {
    from: transfer?.from ?? tron?.owner ?? onlySigner(evidence),
    to: to ? { address: to, created: false } : null,
    call: tron?.action.data === undefined ? null : callName(tron.action.data),
  };
}

/** Of several the first pays the fee, and is not always whose tokens they are. */
function onlySigner(evidence: unknown): string | null {
  const signers = Solana.safeParse(evidence).data?.tx.accounts.filter(({ signer }) => signer) ?? [];
  const [only, more] = signers;
  return only && !more ? only.address : null;
}
