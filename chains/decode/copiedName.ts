import { lookOf } from '../../text/lookOf.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import type { NameMarks } from '../ports.ts';
import { plainSymbol } from './decodeToken.ts';

/** Names that are copied most, besides those of the network's own coin and tokens. */
const FAMOUS = ['USDT', 'USDC', 'DAI', 'ETH', 'WETH', 'BTC', 'WBTC', 'BNB', 'TRX', 'SOL', 'XRP'];

/**
 * The name that a token bears or looks like, of those that the desk knows, where it is another contract; else null: "1,000 USDT"
 * would be believed. Only where the network's own tokens are known. A name is the same in any case, with marks between letters,
 * with digits for letters, and with letters of other scripts that look like them.
 */
export function copiedName(chain: ChainDefinition, token: string, symbol: string): string | null {
  const known = tokensOf(chain);
  if (known.length === 0 || isKnown(chain, token)) return null;
  const names = [...FAMOUS, chain.symbol, ...known.map((one) => one.symbol)];
  const look = skeleton(symbol);
  return names.find((name) => skeleton(name) === look) ?? null;
}

const tokensOf = (chain: ChainDefinition) => (chain.kind === 'bitcoin' ? [] : (chain.tokens ?? []));
const isKnown = (chain: ChainDefinition, token: string) => tokensOf(chain).some(({ address }) => address === token);

/** What a token may be called: by its own plain name, or by the known one that its letters only look like; null where neither may be said. */
export function nameOfToken(
  chain: ChainDefinition,
  token: string,
  text: string | null,
): ({ readonly symbol: string } & NameMarks) | null {
  const copied = text === null ? null : copiedName(chain, token, text);
  const symbol = text !== null && plainSymbol(text) ? text : copied;
  if (symbol === null) return null;
  const unproven = copied === null && !isKnown(chain, token) && soundsLikeMoney(chain, symbol);
  return { symbol, ...marksOf({ copied: copied !== null, unproven }) };
}

/** The marks that are so, and no field for the others. */
export function marksOf({ copied = false, unproven = false }: { copied?: boolean; unproven?: boolean }): NameMarks {
  return { ...(copied && { copied }), ...(unproven && { unproven }) };
}

/**
 * Names that read as money beside an amount, where nobody here can say whose token it is: `USDT` on a network whose tokens
 * are not known, and `USDTT`, `000-USDT`, `5000` anywhere. "The 5,000 USDT has arrived" would be believed.
 */
function soundsLikeMoney(chain: ChainDefinition, symbol: string): boolean {
  const look = skeleton(symbol);
  const names = [...FAMOUS, ...MONEY, chain.symbol].filter(({ length }) => length >= SHORTEST);
  return !/^[A-Za-z]/.test(symbol) || names.some((name) => look.includes(skeleton(name)));
}

/** Currencies, as such names say them. */
const MONEY = ['USD', 'EUR', 'JPY', 'CNY', 'CNH', 'RMB', 'KRW', 'GBP'];
/** Shorter ones are within too many words. */
const SHORTEST = 3;

const DIGITS: Readonly<Record<string, string>> = { 0: 'o', 1: 'l', 5: 's' };
const skeleton = (name: string) =>
  [...lookOf(name).normalize('NFD').replaceAll(/\p{M}/gu, '')].map((letter) => DIGITS[letter] ?? letter).join('');
