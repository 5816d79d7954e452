import type { Locale } from '../../core/language.ts';
import { chainPhrases } from './index.ts';

/** What a definition that only knows a chain id calls the network and its coin (`genericEvm`). */
const UNNAMED_NETWORK = /^EVM chain (\d{1,16})$/;
const UNNAMED_COIN = 'coins';

/** A network's own name, or words of the language for one that nobody named. */
export function networkName(name: string, locale: Locale): string {
  const id = UNNAMED_NETWORK.exec(name)?.[1];
  return id === undefined ? name : chainPhrases(locale).unnamedNetwork(id);
}

/** Several of them as one enumeration of the language. */
export function networkNames(names: readonly string[], locale: Locale): string {
  return new Intl.ListFormat(locale).format(names.map((name) => networkName(name, locale)));
}

export function coinName(symbol: string, locale: Locale): string {
  return symbol === UNNAMED_COIN ? chainPhrases(locale).unnamedCoin : symbol;
}
