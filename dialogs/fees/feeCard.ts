import type { FeeOption, FeeQuote } from '../../chains/ports.ts';
import type { Locale } from '../../core/language.ts';
import type { Card } from '../../core/protocols/protocol.ts';
import { networkName } from '../../languages/chains/networkName.ts';
import {
  clockTime,
  formatCoins,
  formatGwei,
  formatRate,
  roundedUp,
  sentences,
} from '../../languages/chains/numbers.ts';
import type { FeePhrases } from '../../languages/fees/feePhrases.ts';
import { feePhrases } from '../../languages/fees/index.ts';
import { phrases } from '../../languages/index.ts';
import { cardText } from '../saying/cardText.ts';

type VerdictCard = Extract<Card, { kind: 'verdict' }>;
const SPEEDS = ['slow', 'normal', 'fast'] as const;

/** What sending costs on a chain now: slow, normal and fast in the network's own units and in coins. */
export function feeCard(quote: FeeQuote, language: Locale): { text: string; card: VerdictCard } {
  const words = feePhrases(language);
  const labels = phrases(language).rail;
  const { name, symbol, decimals, id } = quote.chain;
  const coins = (amount: string) => formatCoins(roundedUp(amount), decimals, symbol, language);
  const facts = { chain: networkName(name, language), normal: coins(quote.normal.transfer) };
  const data = quote.dataFee && BigInt(quote.dataFee) > 0n ? [words.dataFee(coins(quote.dataFee))] : [];
  const card: VerdictCard = {
    kind: 'verdict',
    severity: quote.traffic === 'busy' ? 'caution' : 'ok',
    band: words.band[quote.traffic],
    heading: words.heading(facts),
    steps: [
      { role: 'happened', label: labels.happened, text: words.happened[quote.traffic](facts) },
      {
        role: 'means',
        label: labels.means,
        text: sentences([words.means, ...data, ...(quote.tokenTransfer ? [words.resources.means] : [])], language),
      },
      { role: 'do', label: labels.todo, text: words.todo[quote.traffic] },
      { role: 'never', label: labels.never, text: words.never },
    ],
    table: quote.tokenTransfer
      ? resourceRows(quote, quote.tokenTransfer, words, coins)
      : SPEEDS.map((speed) => speedRow(words.speeds[speed], quote[speed], words, coins, language)),
    foot: `${clockTime(quote.observedAt, language)} · ${name}`,
    hash: null,
    chain: id,
  };
  return { text: cardText(card, language), card };
}

/** Prices that no speed changes: what differs is what is sent, and to whom. */
function resourceRows(
  { normal, chain }: FeeQuote,
  { least, most }: NonNullable<FeeQuote['tokenTransfer']>,
  { resources }: FeePhrases,
  coins: (amount: string) => string,
): VerdictCard['table'] {
  return [
    { label: resources.coin(chain.symbol), value: coins(normal.transfer) },
    { label: resources.token, value: coins(least) },
    { label: resources.toNewHolder, value: coins(most) },
  ];
}

/** A network without a price per unit of work has the cost of a transfer alone. */
function speedRow(
  label: string,
  option: FeeOption,
  words: FeePhrases,
  coins: (amount: string) => string,
  language: Locale,
): VerdictCard['table'][number] {
  const price = priceOf(option, language);
  const transfer = coins(option.transfer);
  return price === null ? { label, value: transfer } : { label, value: price, note: words.transfer(transfer) };
}

function priceOf({ feeRate, maxFeePerGas }: FeeOption, language: Locale): string | null {
  if (feeRate !== undefined) return formatRate(feeRate, language);
  return maxFeePerGas === undefined ? null : formatGwei(maxFeePerGas, language);
}
