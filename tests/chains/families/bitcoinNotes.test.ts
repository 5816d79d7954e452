import { bitcoin } from '../../../chains/definitions/bitcoin.ts';
import type { BitcoinEvidence, BitcoinTransaction } from '../../../chains/families/bitcoin/bitcoinEvidence.ts';
import { diagnoseBitcoin } from '../../../chains/families/bitcoin/diagnoseBitcoin.ts';
import { TransactionWire } from '../../../chains/families/bitcoin/esploraWire.ts';
import { observedTransaction } from '../../../chains/observe/observedTransaction.ts';
import { LOCALES } from '../../../core/language.ts';
import { verdictCard } from '../../../dialogs/transaction/verdictCard.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const TXID = 'ab'.repeat(32);
const evidence: BitcoinEvidence = {
  kind: 'bitcoin',
  chain: bitcoin,
  hash: TXID,
  tx: null,
  tip: 12,
  disputed: false,
  estimates: null,
  waitingParents: [],
  waitingChildren: [],
  hasFreeOutput: null,
  sighting: null,
  spender: null,
};
/** A payment with this script beside it, as Esplora writes them. */
function paidWith(script: string, isMined = true) {
  const status = isMined
    ? { confirmed: true, block_height: 10, block_hash: TXID, block_time: 1 }
    : { confirmed: false };
  const tx = TransactionWire.parse({
    txid: TXID,
    weight: 800,
    fee: 900,
    vin: [{ txid: TXID, vout: 0, sequence: 0xffffffff, prevout: { scriptpubkey_address: 'own', value: 60_000 } }],
    vout: [
      { scriptpubkey: '0014ab', scriptpubkey_address: 'vault', value: 50_000 },
      { scriptpubkey: script, value: 0 },
    ],
    status,
  });
  return diagnoseBitcoin({ ...evidence, tx });
}
const hex = (text: string) => Buffer.from(text, 'latin1').toString('hex');
const byte = (length: number) => length.toString(16).padStart(2, '0');
const script = (text: string) => `6a${text.length > 75 ? '4c' : ''}${byte(text.length)}${hex(text)}`;

const TO = '0x1c7b17362c84287bd1184447e6dfeaf920c31bbe';
it.each([
  `=:ETH.ETH:${TO}`,
  `=:e:${TO}:0/1/0:dx:10`,
  `SWAP:AVAX.USDC-0XB97EF9EF8734C71904D8002F8B6BC66DD9C48A6E:${TO}`,
  `s:BSC.BNB:${TO}:1000`,
])('an order for a swap is told as one: %s', (order) => {
  expect(paidWith(script(order))).toMatchObject({ code: 'succeeded', notes: ['swap-order'] });
  expect(paidWith(script(order), false).notes).toContain('swap-order');
});

it.each([
  ['a remark', script('hello =:ETH.ETH')],
  ['an order for nobody', script('=:ETH.ETH:')],
  ['liquidity that is added', script(`+:BTC.BTC:${TO}`)],
  ['a push that ends before its length', `6a4b${hex(`=:e:${TO}`)}`],
  ['nothing behind it', '6a'],
  ['what is no script', 'zz'],
  ['a witness that only looks like one', `0014${hex('=:e:')}`],
])('%s is none', (_, written) => {
  expect(paidWith(written).notes ?? []).not.toContain('swap-order');
});

it('neither arrived nor waits, for the case: what comes out does so elsewhere', () => {
  const verdict = fakeVerdict({ notes: ['swap-order'] });
  expect(observedTransaction(verdict, 'sender')).toBeNull();
  for (const locale of LOCALES) expect(verdictCard(verdict, locale, NOON).text).toContain('THORChain');
});

const one = (parts: Partial<BitcoinTransaction>): BitcoinTransaction => ({
  txid: TXID,
  fee: 300,
  vsize: 150,
  inputs: [{ txid: TXID, index: 0, address: 'old' }],
  outputs: [
    { address: 'bc1qpaid', value: 100_000_000 },
    { address: 'bc1qalso', value: 4_690_000_000 },
  ],
  note: null,
  replaceable: false,
  block: null,
  ...parts,
});
const block = { height: 10, hash: TXID, time: 0 };

it('where nobody can tell payment from change, all that was paid is named, so that who waits finds their own address', () => {
  const found = diagnoseBitcoin({ ...evidence, tx: one({ block }) });
  expect(found.outputs).toEqual([
    { address: 'bc1qpaid', amount: '100000000' },
    { address: 'bc1qalso', amount: '4690000000' },
  ]);
  const verdict = fakeVerdict({ ...found, chain: bitcoin });
  for (const locale of LOCALES) {
    const { text } = verdictCard(verdict, locale, NOON, { view: 'receiver' });
    expect(text).toMatch(/bc1qpaid/);
    expect(text.replaceAll('\u00a0', ' ')).toMatch(/46\.9 BTC/);
  }
  const own = one({ block, outputs: [...one({}).outputs.slice(0, 1), { address: 'old', value: 5 }] });
  expect(diagnoseBitcoin({ ...evidence, tx: own })).toMatchObject({ transfer: { to: 'bc1qpaid' } });
  expect(diagnoseBitcoin({ ...evidence, tx: own }).outputs).toBeUndefined();
});

it('the same is told while it waits, beside how it can be hurried', () => {
  const waits = diagnoseBitcoin({ ...evidence, tx: one({ replaceable: true }) });
  expect(waits).toMatchObject({ code: 'pending-ok', notes: ['outputs-told', 'rbf-possible'] });
  expect(waits.outputs).toHaveLength(2);
  for (const locale of LOCALES) {
    const { text } = verdictCard(fakeVerdict({ ...waits, chain: bitcoin }), locale, NOON, { view: 'receiver' });
    expect(text.replaceAll('\u00a0', ' ')).toMatch(/bc1qpaid/);
    expect(text).toContain('RBF');
  }
  const order = { ...one({}), note: Buffer.from(`=:e:${TO}`) };
  const said = diagnoseBitcoin({ ...evidence, tx: { ...order, note: order.note.toString('latin1') } });
  expect(said.notes).toEqual(['swap-order', 'outputs-told']);
});

it('a low fee is nothing to raise where a child that waits pays for both', () => {
  const market = {
    ...evidence,
    estimates: new Map([
      [2, 50],
      [6, 30],
    ]),
    hasFreeOutput: true,
  };
  const child = (fee: number) => [one({ txid: 'cd'.repeat(32), fee, vsize: 110 })];
  expect(diagnoseBitcoin({ ...market, tx: one({}) }).code).toBe('pending-low-rate');
  const pulled = diagnoseBitcoin({ ...market, tx: one({}), waitingChildren: child(30_000) });
  expect(pulled).toMatchObject({ code: 'pending-ok', notes: ['outputs-told', 'child-pays'] });
  expect(pulled.replacement).toBeUndefined();
  for (const locale of LOCALES) expect(verdictCard(fakeVerdict(pulled), locale, NOON).text).toContain('CPFP');
  expect(diagnoseBitcoin({ ...market, tx: one({}), waitingChildren: child(500) }).code).toBe('pending-low-rate');
});
