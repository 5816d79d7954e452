import { bitcoin } from '../../../chains/definitions/bitcoin.ts';
import { createEsploraReader } from '../../../chains/families/bitcoin/esploraReader.ts';
import { answerProblem, servesPath } from '../../support/nodes/esploraRules.ts';

// The first payment between two people, block 170; as public Esplora servers tell it (Blockstream/esplora, API.md).
const TXID = 'f4184fc596403b9d638783cf57adfe4c75c605f6356fbc91338530e9831e9e16';
const PARENT = '0437cd7f8525ceed2324359c2d0ba26006d92d856a9c20fa0241106ee5a497c9';
const BLOCK = '00000000d1145790a8694403d4063f323d499e655c83426834d4ce2f8dd4a2ee';
const coin = (value: number) => {
  return { scriptpubkey: 'ac', scriptpubkey_asm: 'OP_CHECKSIG', scriptpubkey_type: 'p2pk', value };
};
const TRANSACTION = {
  txid: TXID,
  version: 1,
  locktime: 0,
  vin: [
    {
      txid: PARENT,
      vout: 0,
      prevout: coin(5_000_000_000),
      scriptsig: '47',
      scriptsig_asm: '',
      is_coinbase: false,
      sequence: 0xffffffff,
    },
  ],
  vout: [coin(1_000_000_000), coin(4_000_000_000)],
  size: 275,
  weight: 1100,
  fee: 0,
  status: { confirmed: true, block_height: 170, block_hash: BLOCK, block_time: 1_231_731_025 },
};
const STATS = { tx_count: 1, funded_txo_count: 1, funded_txo_sum: 1, spent_txo_count: 0, spent_txo_sum: 0 };
const ADDRESS = '1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa';
const now = () => Date.now();
const tip = () => ({
  id: BLOCK,
  height: 171,
  version: 1,
  timestamp: Math.floor(now() / 1000),
  bits: 486_604_799,
  nonce: 1_889_418_792,
  difficulty: 1,
  merkle_root: TXID,
  tx_count: 2,
  size: 490,
  weight: 1960,
  previousblockhash: PARENT,
});

const answers = (): Record<string, unknown> => ({
  [`/tx/${TXID}`]: TRANSACTION,
  [`/tx/${PARENT}/outspend/0`]: { spent: true, txid: TXID, vin: 0, status: TRANSACTION.status },
  [`/tx/${TXID}/outspends`]: [{ spent: false }, { spent: false }],
  '/blocks': [tip()],
  '/blocks/tip/height': 171,
  '/fee-estimates': { '2': 87.882, '6': 68.285, '144': 1.027 },
  [`/address/${ADDRESS}`]: { address: ADDRESS, chain_stats: STATS, mempool_stats: { ...STATS, tx_count: 0 } },
  [`/address/${ADDRESS}/txs`]: [TRANSACTION],
});

/** A reader of a server that answers with `served`, and the paths it asked. */
function reading(served: Record<string, unknown>) {
  const asked: string[] = [];
  const serving: typeof fetch = async (input) => {
    const path = String(input).replace('http://esplora.example/api', '');
    asked.push(path);
    const body = served[path];
    return body === undefined ? new Response('Transaction not found', { status: 404 }) : Response.json(body);
  };
  const definition = { ...bitcoin, endpoints: ['http://esplora.example/api/'] };
  return { asked, reader: createEsploraReader(definition, { fetch: serving, clock: now, timeoutMs: 1000 }) };
}
const { signal } = new AbortController();

it('these answers are those of the published API', () => {
  for (const [path, answer] of Object.entries(answers())) expect(answerProblem(path, answer)).toBeNull();
  expect(answerProblem(`/tx/${TXID}`, { ...TRANSACTION, fee: '0' })).toMatch(/fee/);
});

it('reads what the published API answers', async () => {
  const { reader } = reading(answers());
  const seen = await reader.look(TXID, signal);
  if (seen.kind === 'failed' || seen.value.kind === 'absent') throw new Error('not seen');
  const { evidence } = await seen.value.examine(null, signal);
  expect(evidence).toMatchObject({
    tx: { block: { height: 170 }, outputs: [{ address: null }, { value: 4e9 }] },
    tip: 171,
  });
  expect(await reader.fees(signal)).toMatchObject({ kind: 'ok' });
  expect(await reader.account(ADDRESS, signal)).toMatchObject({ kind: 'ok', value: { used: true } });
  expect(await reader.history?.(ADDRESS, signal)).toMatchObject({ kind: 'ok', value: [{ hash: TXID }] });
});

it('asks no path that is not published, whatever becomes of a transaction', async () => {
  const waiting = { ...TRANSACTION, status: { confirmed: false } };
  const inPool = reading({ ...answers(), [`/tx/${TXID}`]: waiting });
  const seen = await inPool.reader.look(TXID, signal);
  if (seen.kind === 'ok' && seen.value.kind === 'seen') await seen.value.examine(null, signal);
  const gone = reading({ ...answers(), [`/tx/${TXID}`]: undefined });
  const absent = await gone.reader.look(TXID, signal);
  if (absent.kind === 'failed' || absent.value.kind === 'seen') throw new Error('not absent');
  const sighting = { chain: bitcoin.id, height: 169, at: 0, spends: `${PARENT}:0` };
  await absent.value.trace(sighting, signal);
  await Promise.all([
    gone.reader.fees(signal),
    gone.reader.account(ADDRESS, signal),
    gone.reader.history?.(ADDRESS, signal),
  ]);
  const asked = [...new Set([...inPool.asked, ...gone.asked])];
  expect(asked).toHaveLength(9);
  expect(asked.filter((path) => !servesPath(path))).toEqual([]);
});
