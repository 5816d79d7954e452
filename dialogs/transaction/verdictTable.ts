import type { Verdict } from '../../chains/ports.ts';
import type { VerdictCode } from '../../core/chain/verdict.ts';
import type { Locale } from '../../core/language.ts';
import type { Card } from '../../core/protocols/protocol.ts';
import { formatCoins, formatGwei, formatRate, roundedUp } from '../../languages/chains/numbers.ts';
import type { VerdictPhrases } from '../../languages/verdicts/verdictPhrases.ts';

export type FeeRow = Extract<Card, { kind: 'verdict' }>['table'][number];

/** Situations that a higher fee ends; elsewhere raising it would only cost. */
const HURRIED_BY_FEE: readonly VerdictCode[] = [
  'pending-underpriced',
  'pending-low-tip',
  'pending-low-rate',
  'unconfirmed-parent',
];

/** The numbers to enter, where there is something to enter: a waiting transaction whose fee can be raised. */
export function feeTable(verdict: Verdict, labels: VerdictPhrases['table'], language: Locale): FeeRow[] {
  const { replacement, code } = verdict;
  if (!replacement || !HURRIED_BY_FEE.includes(code)) return [];
  return replacement.method === 'speed-up'
    ? evmRows(verdict, labels, language)
    : bitcoinRows(verdict, labels, language);
}

function evmRows(
  { replacement = { method: 'speed-up' }, pending, chain }: Verdict,
  labels: VerdictPhrases['table'],
  language: Locale,
): FeeRow[] {
  const coins = (wei: string) => formatCoins(roundedUp(wei), chain?.decimals ?? 18, chain?.symbol ?? '', language);
  const paid = (wei: string | undefined) => (wei === undefined ? {} : { note: labels.now(formatGwei(wei, language)) });
  const rows: (FeeRow | false | undefined)[] = [
    replacement.maxFeePerGas !== undefined && {
      label: labels.maxFee,
      value: formatGwei(replacement.maxFeePerGas, language),
      ...paid(pending?.maxFeePerGas),
    },
    replacement.maxPriorityFeePerGas !== undefined && {
      label: labels.tip,
      value: formatGwei(replacement.maxPriorityFeePerGas, language),
      ...paid(pending?.maxPriorityFeePerGas),
    },
    replacement.gasPrice !== undefined && {
      label: labels.gasPrice,
      value: formatGwei(replacement.gasPrice, language),
      ...paid(pending?.maxFeePerGas),
    },
    replacement.nonce !== undefined && { label: labels.nonce, value: `${replacement.nonce}`, note: labels.same },
    replacement.totalFee !== undefined && {
      label: labels.total,
      value: labels.about(coins(replacement.totalFee)),
      ...(replacement.maxTotalFee ? { note: labels.atMost(coins(replacement.maxTotalFee)) } : {}),
    },
  ];
  return rows.filter((row) => typeof row === 'object');
}

function bitcoinRows({ replacement, pending }: Verdict, labels: VerdictPhrases['table'], language: Locale): FeeRow[] {
  const rows: FeeRow[] = [];
  if (replacement?.feeRate !== undefined) {
    const before = pending?.feeRate === undefined ? {} : { note: labels.now(formatRate(pending.feeRate, language)) };
    rows.push({ label: labels.feeRate, value: formatRate(replacement.feeRate, language), ...before });
  }
  if (replacement?.totalFee !== undefined) {
    rows.push({ label: labels.total, value: labels.about(formatCoins(replacement.totalFee, 8, 'BTC', language)) });
  }
  return rows;
}
