import { lookOf } from '../../text/lookOf.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import { plainSymbol } from './decodeToken.ts';

/** Names that are copied most, besides those of the network's own coin and tokens. */
const FAMOUS = ['USDT', 'USDC', 'DAI', 'ETH', 'WETH', 'BTC', 'WBTC', 'BNB', 'TRX', 'SOL', 'XRP'];

/**
 * The name that a token bears or looks like, of those that the desk knows, where it is another contract; else null: "1,000 USDT"
 * would be believed. Only where the network's own tokens are known. A name is the same in any case, with marks between letters,
 * with digits for letters, and with letters of other scripts that look like them.
 */
export function copiedName(chain: ChainDefinition, token: string, symbol: string): string | null {
  const known = chain.kind === 'bitcoin' ? [] : (chain.tokens ?? []);
  if (known.length === 0 || known.some(({ address }) => address === token)) return null;
  const names = [...FAMOUS, chain.symbol, ...known.map((one) => one.symbol)];
  const look = skeleton(symbol);
  return names.find((name) => skeleton(name) === look) ?? null;
}

/** What a token may be called: by its own plain name, or by the known one that its letters only look like; null where neither may be said. */
export function nameOfToken(
  chain: ChainDefinition,
  token: string,
  text: string | null,
): { readonly symbol: string; readonly copied?: true } | null {
  const copied = text === null ? null : copiedName(chain, token, text);
  const symbol = text !== null && plainSymbol(text) ? text : copied;
  return symbol === null ? null : { symbol, ...(copied === null ? {} : { copied: true }) };
}

const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's' };
const skeleton = (name: string) =>
  [...lookOf(name).normalize('NFD').replaceAll(/\p{M}/gu, '')].map((letter) => DIGITS[letter] ?? letter).join('');
