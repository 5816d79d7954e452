import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import { HOUR } from '../../../core/time.ts';
import type { NetworkGlance } from '../../ports.ts';
import type { Endpoint } from '../endpointPool.ts';
import type { BitcoinTransaction } from './bitcoinEvidence.ts';
import { asker, type EsploraSource, HEDGE_MS } from './esploraSource.ts';
import { BalanceWire, HeightWire, PageWire, TransactionWire } from './esploraWire.ts';

const WINDOW = 24 * HOUR;

/** What Bitcoin says of an address. One round trip. A payment costs more the more coins it is made of: that is not told. */
export async function esploraGlance(
  source: EsploraSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<NetworkGlance>> {
  const attempt = async (endpoint: Endpoint, cancel: AbortSignal): Promise<Reply<NetworkGlance>> => {
    const ask = asker(source, endpoint, cancel);
    const [sums, page, height] = await Promise.all([
      ask(`/address/${address}`, BalanceWire),
      ask(`/address/${address}/txs`, PageWire),
      ask('/blocks/tip/height', HeightWire),
    ]);
    if (sums.kind === 'failed') return sums;
    if (height.kind === 'failed') return height;
    const { chain_stats: settled, mempool_stats: waiting } = sums.value;
    const rows = page.kind === 'ok' ? page.value.flatMap((row) => TransactionWire.safeParse(row).data ?? []) : null;
    const { id, name, symbol, decimals } = source.definition;
    const coin = settled.funded_txo_sum - settled.spent_txo_sum - waiting.spent_txo_sum;
    if (coin < 0) return failed('garbage');
    const value: NetworkGlance = {
      chain: { id, name, symbol, decimals },
      height: height.value,
      coin: `${coin}`,
      changeWaits: true,
      sends: null,
      held: [],
      untold: [],
      pending: { count: waiting.tx_count },
      // Bitcoin knows no permissions and no code of others.
      permissions: [],
      delegate: null,
      passesOn: null,
      signers: [],
      ...lately(source, rows, address),
    };
    return { kind: 'ok', value };
  };
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.value } : reply;
}

function lately(
  { definition: { symbol, decimals }, transport }: EsploraSource,
  rows: readonly BitcoinTransaction[] | null,
  address: string,
): Pick<NetworkGlance, 'left' | 'since'> {
  if (rows === null) return { left: null, since: null };
  const since = transport.clock() - WINDOW;
  const own = rows.filter(
    (tx) => (tx.block?.time ?? since) >= since && tx.inputs.some((input) => input.address === address),
  );
  const away = own.flatMap((tx) => tx.outputs.filter((output) => output.address !== address));
  const amount = away.reduce((sum, { value }) => sum + value, 0);
  return { left: { amounts: amount > 0 ? [{ amount: `${amount}`, symbol, decimals }] : [], sent: own.length }, since };
}
