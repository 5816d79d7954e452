import { z } from 'zod';
import type { Verdict } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { Milliseconds } from '../../core/time.ts';
import { formatCoins, formatGwei, formatRate } from '../../languages/chains/numbers.ts';
import { formatMoment } from '../../languages/format.ts';
import { verdictPhrases } from '../../languages/verdicts/index.ts';
import { mayRepeat } from './contractWords.ts';
import { staffEnds } from './staffEnds.ts';
import { movementRows } from './staffMovements.ts';
import { powerRows } from './staffPowers.ts';
import { verdictFacts } from './verdictFacts.ts';
import type { FeeRow } from './verdictTable.ts';

/** The part of an EVM evidence that is repeated here; everything is text or number in it. */
const Tx = z.object({
  tx: z.object({
    nonce: z.number(),
    type: z.number().optional(),
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

/** Kinds of transactions (EIP-2718) that offer one price of gas, of which no part is a tip; and a message of layer 1, which offers none. */
const [ONE_PRICE, FROM_LAYER_1] = [[0, 1], 0x7e];

/**
 * What staff read beside the card: both ends in full, what each party gave and got or what was to move, who else it is about, who was permitted, why it
 * failed and the inner call that did; then number, block and its time, fees paid and offered, gas and the call. `waitingSince`: when
 * the conversation first saw it waiting. Unknown rows are left out.
 */
export function staffTable(verdict: Verdict, language: Locale, waitingSince: Milliseconds | null = null): FeeRow[] {
  const { staff } = verdictPhrases(language);
  const { from, to, call } = staffEnds(verdict);
  const rows: (FeeRow | false | null | undefined | '')[] = [
    from && { label: staff.from, value: from },
    to && { label: staff.to, value: to.address, ...(to.created ? { note: staff.created } : {}) },
    ...movementRows(verdict, language, to?.address ?? null),
    accountRow(verdict, language),
    verdict.lender !== undefined && { label: staff.lender, value: verdict.lender },
    ...powerRows(verdict, language),
    ...failureRows(verdict, language),
    verdict.replacedBy !== undefined && { label: staff.replacedBy, value: verdict.replacedBy },
    ...numberRows(verdict, language, waitingSince),
    call && { label: staff.call, value: call },
  ];
  return rows.filter((row) => typeof row === 'object' && row !== null);
}

/** Who else it is about, in full, and how: whose tokens left unsent, else whose request or permission it was. */
function accountRow({ account, notes = [] }: Verdict, language: Locale): FeeRow | false {
  const { staff } = verdictPhrases(language);
  const unsent = notes.includes('left-unsent') || notes.includes('allowance-used');
  return account !== undefined && { label: unsent ? staff.unsent : staff.account, value: account };
}

function numberRows(verdict: Verdict, language: Locale, waitingSince: Milliseconds | null) {
  const { staff } = verdictPhrases(language);
  const evidence = Tx.safeParse(verdict.evidence).data;
  const evm = evidence?.tx;
  const { chain, fee, burned, height, blockTime } = verdict;
  const coins = (amount: string) => formatCoins(amount, chain?.decimals ?? 18, chain?.symbol ?? '', language);
  return [
    evm && { label: staff.nonce, value: `${evm.nonce}` },
    waitingSince !== null && { label: staff.waitingSince, value: formatMoment(waitingSince, language) },
    height !== undefined && verdict.confirmations !== undefined && { label: staff.block, value: `${height}` },
    blockTime !== undefined && { label: staff.time, value: formatMoment(blockTime, language) },
    fee !== undefined && { label: staff.feePaid, value: coins(fee) },
    burned !== undefined && { label: staff.burned, value: coins(burned) },
    ...offeredRows(verdict, language, evm),
    evm && evidence?.receipt && { label: staff.gas, value: `${evidence.receipt.gasUsed} / ${evm.gas}` },
  ];
}

function offeredRows({ pending, replacement }: Verdict, language: Locale, evm: z.infer<typeof Tx>['tx'] | undefined) {
  const { staff } = verdictPhrases(language);
  const offered = (value: string, tip: string | undefined, label = staff.feeOffered): FeeRow => ({
    label,
    value: formatGwei(value, language),
    ...(tip === undefined ? {} : { note: staff.tip(formatGwei(tip, language)) }),
  });
  const least = replacement?.maxFeePerGas ?? replacement?.gasPrice;
  return [
    evm && evm.type !== FROM_LAYER_1 && offered(evm.maxFee, ONE_PRICE.includes(evm.type ?? 2) ? undefined : evm.maxTip),
    pending?.feeRate !== undefined && { label: staff.feeOffered, value: formatRate(pending.feeRate, language) },
    least !== undefined && offered(least, replacement?.maxPriorityFeePerGas, staff.atLeast),
    replacement?.feeRate !== undefined && { label: staff.atLeast, value: formatRate(replacement.feeRate, language) },
  ];
}

/** Failures whose own words tell more than the cause does: it was the coin that was short, not a token. */
const OWN_WORDS = ['coin-short', 'below-rent'] as const;

function failureRows(verdict: Verdict, language: Locale) {
  const { staff, refusal, stories } = verdictPhrases(language);
  const { cause, reason, notes } = verdict;
  const own = OWN_WORDS.find((note) => notes?.includes(note));
  const happened = own && stories[own].happened;
  const why = typeof happened === 'function' ? happened(verdictFacts(verdict, language)) : happened;
  const failed = failedCall(verdict);
  return [
    cause && {
      label: staff.cause,
      value: why ?? refusal[cause],
      ...(reason !== undefined && mayRepeat(reason) ? { note: reason } : {}),
    },
    failed && { label: staff.failedInside, value: failed },
  ];
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
