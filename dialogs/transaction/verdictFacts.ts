import type { Verdict } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import { coinName, networkName } from '../../languages/chains/networkName.ts';
import { formatCoins, formatGwei, formatRate, shortHash } from '../../languages/chains/numbers.ts';
import { formatMoment } from '../../languages/format.ts';
import type { VerdictFacts } from '../../languages/verdicts/verdictPhrases.ts';

/** A contract's own words that may be repeated: short, plain, and nothing that reads as a place to go. */
function sayable(reason: string): boolean {
  return reason.length <= 80 && /^[\x20-\x7e]+$/.test(reason) && !/\.[a-z]{2,}|:\/\/|www|@|0x/i.test(reason);
}

/** Everything that a sentence may need, formatted for the reader. */
export function verdictFacts(verdict: Verdict, language: Locale): VerdictFacts {
  const { pending, chain, transfer } = verdict;
  const symbol = chain?.symbol ?? '';
  const decimals = chain?.decimals ?? 18;
  const coins = (amount: string | undefined) => formatCoins(amount ?? '0', decimals, symbol, language);
  const worth = transfer && BigInt(transfer.amount) > 0n;
  const count = new Intl.NumberFormat(language);
  return {
    amount: worth ? formatCoins(transfer.amount, transfer.decimals, transfer.symbol, language) : null,
    chain: chain && networkName(chain.name, language),
    symbol: coinName(symbol, language),
    finality: verdict.finality ?? 'included',
    confirmations: count.format(verdict.confirmations ?? 0),
    height: count.format(verdict.height ?? 0),
    time: verdict.blockTime === undefined ? null : formatMoment(verdict.blockTime, language),
    cause: verdict.cause ?? 'unknown',
    reason: verdict.reason !== undefined && sayable(verdict.reason) ? verdict.reason : null,
    nonce: `${pending?.nonce ?? ''}`,
    firstNonce: `${pending?.firstNonce ?? ''}`,
    maxFee: formatGwei(pending?.maxFeePerGas, language),
    tip: formatGwei(pending?.maxPriorityFeePerGas, language),
    baseFee: formatGwei(pending?.nextBaseFee, language),
    balance: coins(pending?.balance),
    needed: coins(pending?.needed),
    feeRate: formatRate(pending?.feeRate, language),
    wantedRate: formatRate(pending?.wantedRate, language),
    token: transfer?.token ? shortHash(transfer.token) : null,
    burned: coins(verdict.burned),
    spender: verdict.spender ? shortHash(verdict.spender) : '',
    replacedBy: verdict.replacedBy ? shortHash(verdict.replacedBy) : null,
    hurry: verdict.replacement?.method ?? null,
    silent: silentOf(verdict, language),
  };
}

/** Who did not answer matters where nobody was found; beside a finding it only worries. */
function silentOf({ chain, silent }: Verdict, language: Locale): string | null {
  return chain === null && silent.length > 0
    ? new Intl.ListFormat(language).format(silent.map((name) => networkName(name, language)))
    : null;
}
