import type { Reply } from '../../../core/net/boundedFetch.ts';
import type { PastTransaction } from '../../ports.ts';
import type { Endpoint } from '../endpointPool.ts';
import type { BitcoinTransaction } from './bitcoinEvidence.ts';
import { asker, type EsploraSource, HEDGE_MS } from './esploraSource.ts';
import { PageWire, TransactionWire } from './esploraWire.ts';

/** Recent transactions of a Bitcoin address. One round trip. Source: Esplora API, `GET /address/:address/txs`. */
export async function esploraHistory(
  source: EsploraSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<readonly PastTransaction[]>> {
  const attempt = (endpoint: Endpoint, cancel: AbortSignal) =>
    asker(source, endpoint, cancel)(`/address/${address}/txs`, PageWire);
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  if (reply.kind === 'failed') return reply;
  const read = reply.value.value.flatMap((row) => TransactionWire.safeParse(row).data ?? []);
  return { kind: 'ok', value: read.map((tx) => toPast(source, tx, address)) };
}

/** What this address gained or lost; change goes back to where it came from. */
function toPast({ definition: { symbol, decimals } }: EsploraSource, tx: BitcoinTransaction, address: string) {
  const back = tx.outputs.filter((output) => output.address === address);
  const spends = tx.inputs.some((input) => input.address === address);
  const away = tx.outputs.filter((output) => output.address !== address);
  const value = (spends ? away : back).reduce((sum, output) => sum + output.value, 0);
  return { hash: tx.txid, at: tx.block?.time ?? null, amount: { value: `${value}`, symbol, decimals } };
}
