import { z } from 'zod';
import { callName } from '../../chains/decode/knownCalls.ts';
import type { Verdict } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { Milliseconds } from '../../core/time.ts';
import { formatCoins, formatGwei, formatRate } from '../../languages/chains/numbers.ts';
import { formatMoment } from '../../languages/format.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { amountsText } from './movementWords.ts';
import type { FeeRow } from './verdictTable.ts';

/** The part of an EVM evidence that is repeated here; everything is text or number in it. */
const Tx = z.object({
  tx: z.object({
    from: z.string(),
    to: z.string().nullable(),
    nonce: z.number(),
    input: z.string(),
    maxFee: z.string(),
    maxTip: z.string(),
  }),
});
const Frame: z.ZodType<Frame> = z.object({
  type: z.string(),
  to: z.string().nullable(),
  error: z.string().nullable(),
  get calls() {
    return z.array(Frame);
  },
});
interface Frame {
  readonly type: string;
  readonly to: string | null;
  readonly error: string | null;
  readonly calls: readonly Frame[];
}
const Traced = z.object({ mined: z.object({ trace: Frame }) });

/** Parties that are listed; the card counts the rest. */
const PARTIES = 8;

/**
 * What staff read beside the card: both ends in full, what each party gave and got, number, block, fees paid and offered, the
 * call, and the inner call that failed. `waitingSince`: when the conversation first saw it waiting. Unknown rows are left out.
 */
export function staffTable(verdict: Verdict, language: Locale, waitingSince: Milliseconds | null = null): FeeRow[] {
  const { staff } = verdictPhrases(language);
  const evm = Tx.safeParse(verdict.evidence).data?.tx;
  const { chain, pending, replacement, fee, height } = verdict;
  const coins = (amount: string) => formatCoins(amount, chain?.decimals ?? 18, chain?.symbol ?? '', language);
  const from = evm?.from ?? verdict.transfer?.from;
  const to = evm ? evm.to : verdict.transfer?.to;
  const call = evm && callName(evm.input);
  const failed = failedCall(verdict);
  const rows: (FeeRow | false | null | undefined | '')[] = [
    from && { label: staff.from, value: from },
    to && { label: staff.to, value: to },
    ...(verdict.parties ?? [])
      .slice(0, PARTIES)
      .flatMap(({ address, gave, got }) => [
        gave.length > 0 && { label: staff.gave, value: amountsText(gave, language), note: address },
        got.length > 0 && { label: staff.got, value: amountsText(got, language), note: address },
      ]),
    evm && { label: staff.nonce, value: `${evm.nonce}` },
    waitingSince !== null && { label: staff.waitingSince, value: formatMoment(waitingSince, language) },
    height !== undefined && verdict.confirmations !== undefined && { label: staff.block, value: `${height}` },
    fee !== undefined && { label: staff.feePaid, value: coins(fee) },
    evm && { label: staff.feeOffered, value: formatGwei(evm.maxFee, language), note: formatGwei(evm.maxTip, language) },
    pending?.feeRate !== undefined && { label: staff.feeOffered, value: formatRate(pending.feeRate, language) },
    replacement?.maxFeePerGas !== undefined && {
      label: staff.atLeast,
      value: formatGwei(replacement.maxFeePerGas, language),
      note: formatGwei(replacement.maxPriorityFeePerGas, language),
    },
    replacement?.feeRate !== undefined && { label: staff.atLeast, value: formatRate(replacement.feeRate, language) },
    call && { label: staff.call, value: call },
    failed && { label: staff.failedInside, value: failed },
  ];
  return rows.filter((row) => typeof row === 'object' && row !== null);
}

/** The deepest call that failed: where it began, not who passed it on. */
function failedCall({ evidence }: Verdict): string | null {
  const trace = Traced.safeParse(evidence).data?.mined.trace;
  let failing = trace?.calls.find(({ error }) => error !== null);
  for (let next = failing; next; next = next.calls.find(({ error }) => error !== null)) failing = next;
  return failing ? `${failing.type} ${failing.to ?? ''}: ${failing.error}`.slice(0, 120) : null;
}
