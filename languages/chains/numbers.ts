import { atThePoint } from '../../core/chain/decimalPlaces.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import type { Milliseconds } from '../../core/time.ts';
import { formatDay } from '../format.ts';
import { coinName } from './networkName.ts';

/** A no-break space: a number never loses its unit at the end of a line. */
const JOIN = '\u00a0';

/** An amount in the smallest unit as coins, at most eight decimals, never rounded up to look like more (`0.42 ETH`). */
export function formatCoins(amount: string, decimals: number, symbol: string, language: Locale): string {
  const [whole, fraction] = atThePoint(amount, decimals);
  const shown = significant(whole, fraction);
  // Intl formats decimal text exactly (ECMA-402 2023); a number would lose digits of large amounts.
  const text = new Intl.NumberFormat(language, { maximumFractionDigits: 18 }).format(
    `${whole}.${shown || '0'}` as `${number}`,
  );
  return `${text}${JOIN}${coinName(symbol, language)}`;
}

/** Up to eight decimals, and for tiny amounts as many as show three figures. */
function significant(whole: string, fraction: string): string {
  const zeros = /^0*/.exec(fraction)?.[0].length ?? 0;
  const keep = Number(whole) === 0 ? Math.max(8, zeros + 3) : 8;
  return fraction.slice(0, keep).replace(/0+$/, '');
}

/** Wei per gas as gwei, three to four figures (`21.4 gwei`, `0.0012 gwei`). */
export function formatGwei(wei: string | undefined, language: Locale): string {
  const gwei = Number(wei ?? '0') / 1e9;
  return `${new Intl.NumberFormat(language, { maximumSignificantDigits: 4 }).format(gwei)}${JOIN}gwei`;
}

export function formatRate(rate: number | undefined, language: Locale): string {
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(rate ?? 0)}${JOIN}sat/vB`;
}

/**
 * For display only: `0xabc123…def456`. What is copied is always the whole hash. Behind six zeros the head reaches past them: an
 * address that was made to begin so would look like the zero address, or like another one.
 */
export function shortHash(hash: string): string {
  const zeros = /^0x0{6,}/.exec(hash)?.[0].length ?? 0;
  const head = zeros > 0 ? zeros + 4 : hash.startsWith('0x') ? 8 : 6;
  return hash.length <= head + 6 ? hash : `${hash.slice(0, head)}…${hash.slice(-6)}`;
}

const DAY = 24 * 3600 * 1000;

/** UTC with seconds, written as `formatMoment` does (`14:26:03 UTC`); the date before it once it is a day old. */
export function clockTime(at: Milliseconds, language: Locale, now = at): string {
  const spoken = languageOf(language);
  // With seconds `Intl` writes Korean hours in words, without them in figures.
  const time = new Intl.DateTimeFormat(spoken === 'ko' ? 'en-GB' : spoken, {
    timeZone: 'UTC',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).format(at);
  return now - at > DAY ? `${formatDay(at, language)} ${time}` : time;
}

/** Sentences in a row: Japanese and Chinese put no space between them. */
export function sentences(all: readonly string[], language: Locale): string {
  return all.join(['ja', 'zh-Hans'].includes(languageOf(language)) ? '' : ' ');
}

/** Three figures are enough for an estimate; rounded up, so that nobody falls short. */
export function roundedUp(amount: string): string {
  const keep = Math.max(0, amount.length - 3);
  const unit = 10n ** BigInt(keep);
  return (((BigInt(amount) + unit - 1n) / unit) * unit).toString();
}
