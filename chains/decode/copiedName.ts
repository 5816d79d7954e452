import type { ChainDefinition } from '../definitions/index.ts';

/** Names that are copied most, besides those of the network's own coin and tokens. */
const FAMOUS = ['USDT', 'USDC', 'DAI', 'ETH', 'WETH', 'BTC', 'WBTC', 'BNB', 'TRX', 'SOL', 'XRP'];

/**
 * Whether a token bears the name of one that the desk knows and is another contract: "1,000 USDT" would be believed. Only where
 * the network's own tokens are known; a name is the same in any case, with marks between letters, and with digits for letters.
 */
export function copiesName(chain: ChainDefinition, token: string, symbol: string): boolean {
  const known = chain.kind === 'bitcoin' ? [] : (chain.tokens ?? []);
  if (known.length === 0 || known.some(({ address }) => address === token)) return false;
  const names = [...FAMOUS, chain.symbol, ...known.map((one) => one.symbol)];
  return names.some((name) => skeleton(name) === skeleton(symbol));
}

const LOOKS: Readonly<Record<string, string>> = { 0: 'O', 1: 'I', L: 'I', 5: 'S' };
const skeleton = (name: string) =>
  [...name.toUpperCase().replace(/[^A-Z0-9]/g, '')].map((letter) => LOOKS[letter] ?? letter).join('');
