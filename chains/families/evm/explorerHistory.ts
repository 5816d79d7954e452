import { z } from 'zod';
import { boundedFetch, failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { Milliseconds } from '../../../core/time.ts';
import { plainSymbol } from '../../decode/decodeToken.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import type { MovedAmount, NetworkGlance, PastTransaction } from '../../ports.ts';
import type { Transport } from '../transport.ts';

/** Newest first; somebody who worries about a payment means a recent one. */
const ROWS = 300;
const MAX_BYTES = 2_000_000;
/** A row has some twenty fields. */
const MAX_VALUES = ROWS * 40;

const Address = z.string().regex(/^0x[0-9a-f]{40}$/i);
const Digits = z.string().regex(/^\d{1,78}$/);
const Row = z.object({
  hash: z
    .string()
    .regex(/^0x[0-9a-f]{64}$/i)
    .toLowerCase(),
  timeStamp: z.string().regex(/^\d{1,11}$/),
  blockNumber: z
    .string()
    .regex(/^\d{1,15}$/)
    .transform(Number)
    .nullish(),
  from: Address,
  to: z.union([Address, z.literal('')]).nullish(),
  value: Digits,
  tokenSymbol: z.string().max(100).nullish(),
  tokenDecimal: z.string().max(3).nullish(),
  contractAddress: z.string().max(42).toLowerCase().nullish(),
  input: z.string().toLowerCase().nullish(),
  /** `1`: it failed and moved nothing. */
  isError: z.string().max(1).nullish(),
});
/** `status: "0"` with an empty list is "none found"; with a text it is a refusal. */
const Answer = z.object({ result: z.array(z.unknown()).max(ROWS) });

export type History = NonNullable<EvmDefinition['history']>;

/**
 * Recent transactions of an address, token payments included, from an explorer's API that the operator configured.
 * Source: Etherscan API v2, `account/txlist` and `account/tokentx`; Blockscout serves the same. One round trip; nothing
 * is asked of another host, and the key goes to that one alone. Rows that make no sense are left out.
 */
export async function explorerHistory(
  definition: EvmDefinition,
  history: History,
  address: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<Reply<readonly PastTransaction[]>> {
  const [plain, tokens] = await bothLists(definition, history, address, transport, signal);
  const read = [plain, tokens].map(rowsOf).filter((rows) => rows !== null);
  if (read.length === 0) return plain.kind === 'failed' ? plain : failed('garbage');
  const known = new Map<string, PastTransaction>();
  // A token payment says more than the call without coin that carried it.
  for (const row of read.flat()) known.set(row.hash, toPast(definition, row));
  return { kind: 'ok', value: [...known.values()] };
}

/** What left an address since a time, as an explorer lists it: coin, and tokens that the definition knows. */
export interface ExplorerLeft {
  readonly left: NonNullable<NetworkGlance['left']>;
  /** Where the list ends earlier than what was asked for, its end. */
  readonly since: Milliseconds;
}

/**
 * The same lists as `explorerHistory`, for a wallet at a glance. Needs both: half of it would say "nothing left" of what it did not
 * see. Anybody can write a transfer in somebody's name, so other tokens count for nothing.
 */
export async function explorerLeft(
  definition: EvmDefinition,
  history: History,
  address: string,
  since: Milliseconds,
  transport: Transport,
  signal: AbortSignal,
): Promise<ExplorerLeft | null> {
  const [plain, tokens] = (await bothLists(definition, history, address, transport, signal)).map(rowsOf);
  if (!plain || !tokens) return null;
  const from = Math.max(since, ...[plain, tokens].map(oldestOfFull));
  const own = (row: RowRead) => row.from.toLowerCase() === address && timeOf(row) >= from && !isToSelf(row);
  const sent = plain.filter(own);
  const coin = sumOf(sent.filter(({ isError }) => isError !== '1'));
  const { symbol, decimals } = definition;
  const moved = (definition.tokens ?? []).map((token): MovedAmount => {
    const amount = sumOf(tokens.filter((row) => own(row) && row.contractAddress === token.address));
    return { amount: `${amount}`, symbol: token.symbol, decimals: token.decimals, token: token.address };
  });
  const amounts = [{ amount: `${coin}`, symbol, decimals }, ...moved].filter(({ amount }) => amount !== '0');
  return { left: { amounts, sent: sent.length }, since: from };
}

/** Coin, and tokens. */
function bothLists(
  definition: EvmDefinition,
  history: History,
  address: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<[Reply<string>, Reply<string>]> {
  const ask = (action: string) => fetchList(definition, history, { address, action }, transport, signal);
  return Promise.all([ask('txlist'), ask('tokentx')]);
}

/** One list of an address (`action` as the API names it), without the rows that make no sense; null where it was not told. */
export async function explorerList(
  definition: EvmDefinition,
  history: History,
  wanted: Wanted,
  transport: Transport,
  signal: AbortSignal,
): Promise<RowRead[] | null> {
  return rowsOf(await fetchList(definition, history, wanted, transport, signal));
}

interface Wanted {
  readonly address: string;
  readonly action: string;
}

function fetchList(
  definition: EvmDefinition,
  history: History,
  { address, action }: Wanted,
  { fetch, timeoutMs }: Transport,
  signal: AbortSignal,
): Promise<Reply<string>> {
  const limits = { fetch, timeoutMs, maxBytes: MAX_BYTES, maxValues: MAX_VALUES, signal };
  return boundedFetch(query(definition, history, address, action), {}, limits);
}

export const timeOf = ({ timeStamp }: RowRead): Milliseconds => Number(timeStamp) * 1000;
const isToSelf = ({ from, to }: RowRead) => from.toLowerCase() === to?.toLowerCase();
const sumOf = (rows: readonly RowRead[]) => rows.reduce((sum, { value }) => sum + BigInt(value), 0n);

/** A list that was cut tells nothing of what lies before its last row. */
const oldestOfFull = (rows: readonly RowRead[]): Milliseconds =>
  rows.length >= ROWS ? Math.min(...rows.map(timeOf)) : 0;

function query({ id }: EvmDefinition, { url, key }: History, address: string, action: string): string {
  const at = new URL(url);
  const fields = { chainid: id, module: 'account', action, address, page: '1', offset: `${ROWS}`, sort: 'desc' };
  for (const [name, value] of Object.entries(fields)) at.searchParams.set(name, value);
  if (key) at.searchParams.set('apikey', key.reveal());
  return at.href;
}

export type RowRead = z.output<typeof Row>;

function rowsOf(reply: Reply<string>): RowRead[] | null {
  if (reply.kind === 'failed') return null;
  try {
    const answer = Answer.safeParse(JSON.parse(reply.value));
    return answer.success ? answer.data.result.flatMap((row) => Row.safeParse(row).data ?? []) : null;
  } catch {
    return null;
  }
}

function toPast(chain: EvmDefinition, row: RowRead): PastTransaction {
  return {
    hash: row.hash,
    at: timeOf(row),
    amount: amountOf(chain, row),
  };
}

/** Null when nothing of worth moved by itself, or a stranger chose a unit that should not be repeated. */
function amountOf({ symbol, decimals }: EvmDefinition, { value, tokenSymbol, tokenDecimal }: RowRead) {
  if (/^0+$/.test(value)) return null;
  if (tokenSymbol == null) return { value, symbol, decimals };
  const places = /^\d{1,2}$/.test(tokenDecimal ?? '') ? Number(tokenDecimal) : null;
  return places !== null && places <= 36 && plainSymbol(tokenSymbol)
    ? { value, symbol: tokenSymbol, decimals: places }
    : null;
}
