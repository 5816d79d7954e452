import { base58 } from '@scure/base';
import { nameOfToken } from '../../../decode/copiedName.ts';
import type { Endpoint } from '../../endpointPool.ts';
import { askEndpoint, parsed } from '../../rpcEndpoint.ts';
import type { SolanaTransaction, TokenBalance, TokenUnit } from '../solanaEvidence.ts';
import { metadataAddress } from './solanaDerived.ts';
import { rpc, type SolanaSource } from './solanaSource.ts';
import { AccountsWire } from './solanaWire.ts';

/** Tokens whose names are asked for; a swap moves two or three. */
const TOKENS = 4;
/** Enough for a mint with every extension that people meet, and for what Metaplex keeps before creators. */
const BYTES = 2_000;

/** Tokens that moved, or were meant to, and that the definition does not name. */
export function unnamedIn(
  { tokens, error }: SolanaTransaction,
  { tokens: known }: SolanaSource['definition'],
): readonly TokenBalance[] {
  const meant = tokens.filter((one) => error !== null || one.before !== one.after);
  const unnamed = meant.filter(({ mint }) => !known.some(({ address }) => address === mint));
  return [...new Map(unnamed.map((one) => [one.mint, one])).values()].slice(0, TOKENS);
}

/**
 * What these tokens call themselves: by their own extension (Token-2022), else by Metaplex. Anybody may write any name, so
 * one that copies another is marked, and one that is no plain symbol is left out. One round trip.
 */
export async function readNames(
  { definition, transport }: SolanaSource,
  endpoint: Endpoint,
  mints: readonly TokenBalance[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, TokenUnit>> {
  const places = mints.flatMap(({ mint }) => [mint, metadataAddress(mint) ?? mint]);
  const reply = await askEndpoint(endpoint, { accounts: rpc.accounts(places, BYTES) }, transport, signal);
  const accounts = reply.kind === 'ok' ? (parsed(reply.value.accounts, AccountsWire)?.value ?? []) : [];
  const bytesAt = (at: number) => new Uint8Array(Buffer.from(accounts[at]?.data[0] ?? '', 'base64'));
  const named = mints.flatMap(({ mint, decimals }, at): [string, TokenUnit][] => {
    const symbol = ownSymbol(bytesAt(2 * at), mint) ?? metaplexSymbol(bytesAt(2 * at + 1), mint);
    const name = nameOfToken(definition, mint, symbol);
    return name === null ? [] : [[mint, { ...name, decimals }]];
  });
  return new Map(named);
}

/** After the fields of a mint, padded to those of an account, extensions follow: number, length, value. Source: spl-token-2022, `extension`. */
const EXTENSIONS = 166;
const METADATA_EXTENSION = 19;

function ownSymbol(bytes: Uint8Array, mint: string): string | null {
  const data = new DataView(bytes.buffer);
  for (let at = EXTENSIONS; at + 4 <= bytes.length; ) {
    const [number, length] = [data.getUint16(at, true), data.getUint16(at + 2, true)];
    // Update authority, mint, name, symbol. Source: spl-token-metadata-interface, `TokenMetadata`.
    if (number === METADATA_EXTENSION) return symbolBehind(bytes.subarray(at + 4, at + 4 + length), 32, mint);
    at += 4 + length;
  }
  return null;
}

/** Kind, update authority, mint, name, symbol. Source: mpl-token-metadata, `Metadata`, key `MetadataV1`. */
const METADATA_V1 = 4;

const metaplexSymbol = (bytes: Uint8Array, mint: string): string | null =>
  bytes[0] === METADATA_V1 ? symbolBehind(bytes, 33, mint) : null;

/** The second text behind a mint that has to be this one; null where the bytes end before it. */
function symbolBehind(bytes: Uint8Array, mintAt: number, mint: string): string | null {
  if (base58.encode(bytes.subarray(mintAt, mintAt + 32)) !== mint) return null;
  const name = textAt(bytes, mintAt + 32);
  const symbol = name && textAt(bytes, name.end);
  return symbol ? symbol.text : null;
}

/** A text with its length before it; Metaplex fills up with zeros. */
function textAt(bytes: Uint8Array, at: number): { readonly text: string; readonly end: number } | null {
  if (at + 4 > bytes.length) return null;
  const end = at + 4 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true);
  if (end > bytes.length) return null;
  return {
    text: Buffer.from(bytes.subarray(at + 4, end))
      .toString('utf8')
      .replace(/\0+$/, '')
      .trim(),
    end,
  };
}
