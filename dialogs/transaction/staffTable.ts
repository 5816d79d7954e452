import { z } from 'zod';
import { callName } from '../../chains/decode/knownCalls.ts';
import type { Verdict } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { Milliseconds } from '../../core/time.ts';
import { networkName } from '../../languages/chains/networkName.ts';
import { formatCoins, formatGwei, formatRate } from '../../languages/chains/numbers.ts';
import { formatMoment } from '../../languages/format.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { walletPhrases } from '../../languages/wallet/index.ts';
import { mayRepeat } from './contractWords.ts';
import { amountsText, amountText } from './movementWords.ts';
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
    gas: z.string(),
  }),
  receipt: z.object({ gasUsed: z.string() }).nullish(),
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
 * What staff read beside the card: both ends in full, what each party gave and got or what was to move, number, block and its
 * time, fees paid and offered, gas, the call, who was permitted, why it failed, and the inner call that did. `waitingSince`: when the conversation first saw it waiting. Unknown rows are left out.
 */
export function staffTable(verdict: Verdict, language: Locale, waitingSince: Milliseconds | null = null): FeeRow[] {
  const { staff, refusal } = verdictPhrases(language);
  const evidence = Tx.safeParse(verdict.evidence).data;
  const evm = evidence?.tx;
  const { chain, pending, replacement, fee, burned, height, blockTime, cause, reason } = verdict;
  const coins = (amount: string) => formatCoins(amount, chain?.decimals ?? 18, chain?.symbol ?? '', language);
  const offered = (value: string, tip: string | undefined, label = staff.feeOffered): FeeRow => ({
    label,
    value: formatGwei(value, language),
    ...(tip === undefined ? {} : { note: staff.tip(formatGwei(tip, language)) }),
  });
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
        gave.length > 0 && { label: staff.gave, value: amountsText(gave, language), note: staff.by(address) },
        got.length > 0 && { label: staff.got, value: amountsText(got, language), note: staff.by(address) },
      ]),
    ...meantRows(verdict, language),
    evm && { label: staff.nonce, value: `${evm.nonce}` },
    waitingSince !== null && { label: staff.waitingSince, value: formatMoment(waitingSince, language) },
    height !== undefined && verdict.confirmations !== undefined && { label: staff.block, value: `${height}` },
    blockTime !== undefined && { label: staff.time, value: formatMoment(blockTime, language) },
    fee !== undefined && { label: staff.feePaid, value: coins(fee) },
    burned !== undefined && { label: staff.burned, value: coins(burned) },
    evm && offered(evm.maxFee, evm.maxTip),
    evm && evidence?.receipt && { label: staff.gas, value: `${evidence.receipt.gasUsed} / ${evm.gas}` },
    pending?.feeRate !== undefined && { label: staff.feeOffered, value: formatRate(pending.feeRate, language) },
    replacement?.maxFeePerGas !== undefined &&
      offered(replacement.maxFeePerGas, replacement.maxPriorityFeePerGas, staff.atLeast),
    replacement?.feeRate !== undefined && { label: staff.atLeast, value: formatRate(replacement.feeRate, language) },
    call && { label: staff.call, value: call },
    ...powerRows(verdict, language),
    cause && {
      label: staff.cause,
      value: refusal[cause],
      ...(reason !== undefined && mayRepeat(reason) ? { note: reason } : {}),
    },
    failed && { label: staff.failedInside, value: failed },
  ];
  return rows.filter((row) => typeof row === 'object' && row !== null);
}

/** Who may take from now on, and whose code runs, with whether a list of reported addresses has them. */
function powerRows({ spender, delegates = [], reported = [], chain }: Verdict, language: Locale): FeeRow[] {
  const { staff } = verdictPhrases(language);
  const own = walletPhrases(language).staff;
  const code = own.code(networkName(chain?.name ?? '', language));
  const row = (label: string, value: string): FeeRow => ({
    label,
    value,
    ...(reported.includes(value) ? { note: own.reported } : {}),
  });
  return [
    ...(spender === undefined ? [] : [row(staff.spender, spender)]),
    ...delegates.slice(0, PARTIES).map((delegate) => row(code, delegate)),
  ];
}

/** What was to move and did not; of a success that is not counted by party, what moved. */
function meantRows({ code, parties, transfer }: Verdict, language: Locale): FeeRow[] {
  const succeeded = code === 'succeeded';
  const told = succeeded ? parties !== undefined : (parties ?? []).length > 0;
  if (told || transfer === undefined || transfer.amount === '0') return [];
  const { staff } = verdictPhrases(language);
  return [{ label: succeeded ? staff.gave : staff.meant, value: amountText(transfer, language) }];
}

/** The deepest call that failed: where it began, not who passed it on. */
function failedCall({ evidence }: Verdict): string | null {
  const trace = Traced.safeParse(evidence).data?.mined.trace;
  const failing = trace && failedIn(trace);
  return failing ? `${failing.type} ${failing.to ?? ''}: ${failing.error}`.slice(0, 120) : null;
}

/** Also below calls that went through: their caller went on after the failure (a bundle, a router that tries). */
function failedIn({ calls }: Frame): Frame | undefined {
  const failing = calls.find(({ error }) => error !== null);
  if (failing) return failedIn(failing) ?? failing;
  for (const call of calls) {
    const inner = failedIn(call);
    if (inner) return inner;
  }
  return undefined;
}
