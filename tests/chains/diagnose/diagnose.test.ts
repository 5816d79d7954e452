import { bitcoin } from '../../../chains/definitions/bitcoin.ts';
import { genericEvm } from '../../../chains/definitions/index.ts';
import type { EvmEvidence, EvmReceipt, EvmTransaction } from '../../../chains/diagnose/evidence.ts';
import type { BitcoinEvidence } from '../../../chains/families/bitcoin/bitcoinEvidence.ts';
import { diagnose } from '../../../chains/families/index.ts';
import type { LastSeen } from '../../../chains/ports.ts';

// What a real node does not do on demand: answer half, or forget a coin's whole history.
const hash = `0x${'12'.repeat(32)}`;
const block = `0x${'bb'.repeat(32)}`;
const tx: EvmTransaction = {
  hash,
  from: '0xa',
  to: '0xb',
  nonce: 1,
  value: 5n,
  input: '0x',
  gas: 21_000n,
  type: 2,
  maxFee: 2n,
  maxTip: 1n,
  blockNumber: 10,
};
const receipt: EvmReceipt = {
  status: 'ok',
  blockNumber: 10,
  blockHash: block,
  gasUsed: 21_000n,
  gasPrice: 1n,
  dataFee: 0n,
  created: null,
  logs: [],
  coin: null,
};
const evm = (parts: Partial<EvmEvidence>): EvmEvidence => ({
  kind: 'evm',
  chain: genericEvm('1', []),
  hash,
  tx,
  receipt: null,
  head: { number: 10, time: 0, baseFee: 1n },
  mined: null,
  waiting: null,
  sighting: null,
  successor: null,
  disputed: false,
  ...parts,
});

describe('with half of the evidence', () => {
  it('a mined one is still in its block; its depth tells the finality', () => {
    const at = (head: number) => diagnose(evm({ receipt, head: { number: head, time: 0, baseFee: null } }), 0);
    expect(at(10)).toMatchObject({ code: 'succeeded', finality: 'included', confirmations: 1 });
    expect(at(45)).toMatchObject({ finality: 'safe' });
    expect(at(99)).toMatchObject({ finality: 'final' });
  });

  it.each([
    ['a waiting one whose sender could not be read', {}],
    ['a receipt from before there was a status', { receipt: { ...receipt, status: 'untold' } as const }],
    ['a receipt without its transaction', { receipt, tx: null }],
    ['a successor that could not be read', { tx: null, successor: { kind: 'unread' } as const }],
    ['nothing at all', { tx: null }],
  ])('%s is in doubt', (_, parts) => {
    expect(diagnose(evm(parts), 0).code).toBe('in-doubt');
  });

  it('a failed one without trace and replay is reverted, or out of gas when all was used', () => {
    const failed = { ...receipt, status: 'failed' } as const;
    expect(diagnose(evm({ receipt: failed }), 0).code).toBe('out-of-gas');
    expect(diagnose(evm({ receipt: { ...failed, gasUsed: 20_000n }, tx: { ...tx, value: 0n } }), 0).code).toBe(
      'reverted',
    );
  });
});

it.each([
  ['failed', { receipt: { ...receipt, status: 'failed' } as const }],
  ['waits', {}],
])('code that was lent stays lent where the transaction %s', (how, parts) => {
  const lent = { ...tx, type: 4, delegates: ['0xc'], ...(how === 'waits' ? { blockNumber: null } : {}) };
  expect(diagnose(evm({ ...parts, tx: lent }), 0)).toMatchObject({ notes: ['sets-delegation'], delegates: ['0xc'] });
});

it('keeps what was seen, for the next look', () => {
  expect(diagnose(evm({ receipt }), 77).sighting).toEqual({
    chain: '1',
    height: 10,
    at: 77,
    from: '0xa',
    nonce: 1,
    to: '0xb',
    amount: '5',
    input: '0x',
    block: { height: 10, hash: block },
  });
});

describe('a Bitcoin transaction that is gone', () => {
  const sighting: LastSeen = { chain: bitcoin.id, height: 5, at: 0, spends: 'aa:0', pays: ['x:1'] };
  const gone = (parts: Partial<BitcoinEvidence>): BitcoinEvidence => ({
    kind: 'bitcoin',
    chain: bitcoin,
    hash: '12',
    tx: null,
    tip: 9,
    estimates: null,
    waitingParents: [],
    waitingChildren: [],
    hasFreeOutput: null,
    sighting,
    spender: 'nobody',
    disputed: false,
    ...parts,
  });

  it('while its coin is free was dropped, or reorganised out when a block had held it', () => {
    expect(diagnose(gone({}), 0).code).toBe('dropped');
    const seen = { ...sighting, block: { height: 4, hash: 'b' } };
    expect(diagnose(gone({ sighting: seen }), 0).code).toBe('reorged-out');
  });

  it('without an answer about its coin is in doubt, as is a disputed one', () => {
    expect(diagnose(gone({ spender: null }), 0).code).toBe('in-doubt');
    expect(diagnose(gone({ disputed: true }), 0)).toMatchObject({ code: 'in-doubt', notes: ['nodes-disagree'] });
  });
});
