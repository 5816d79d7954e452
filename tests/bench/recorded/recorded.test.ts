import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { marked } from '../../../bench/recorded/mark.ts';
import { type Recorded, recordsIn } from '../../../bench/recorded/records.ts';
import { markRecords } from '../../../bench/recorded.ts';

// By hand, in the shape of Once-Upon/context (MIT); USDC's address is that of Ethereum mainnet, the others are made up.
const USDC = '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48';
const [ME, YOU] = [`0x${'1'.repeat(40)}`, `0x${'2'.repeat(40)}`] as const;
const word = (hex: string) => hex.replace('0x', '').padStart(64, '0');
const paid: Recorded = {
  chain: '1',
  tx: {
    hash: `0x${'ab'.repeat(32)}`,
    from: ME,
    to: USDC,
    nonce: '0x1',
    value: '0x0',
    input: `0xa9059cbb${word(YOU)}${word('4c4b40')}`,
    gas: '0x186a0',
    gasPrice: '0x3b9aca00',
    blockNumber: '0xa00000',
  },
  receipt: {
    status: '0x1',
    blockNumber: '0xa00000',
    blockHash: `0x${'cd'.repeat(32)}`,
    gasUsed: '0xc350',
    effectiveGasPrice: '0x3b9aca00',
    logs: [
      {
        address: USDC,
        topics: [
          '0xddf252ad1be2c89b69c2b068fc378daa952ba7f163c4a11628f55a4df523b3ef',
          `0x${word(ME)}`,
          `0x${word(YOU)}`,
        ],
        data: `0x${word('4c4b40')}`,
      },
    ],
  },
  time: 1_600_000_000,
  trace: { type: 'CALL', from: ME, to: USDC, value: '0x0', calls: [] },
  source: 'by hand',
};

describe('recorded transactions', () => {
  it('are told at a node that refuses calls, in the unit that the network is described with', async () => {
    const [result] = await markRecords([paid]);
    expect(result?.mark).toBe('right');
    expect(JSON.parse(result?.line ?? '').text.replaceAll('\u00a0', ' ')).toContain('Your 5 USDC has arrived');
  });

  it('are marked by what the record says, whatever the card says', async () => {
    const [result] = await markRecords([paid]);
    const line = result?.line ?? '';
    const markOf = (change: (answer: { verdict: { code: string }; parties: unknown }) => void) => {
      const answer = JSON.parse(line);
      change(answer);
      return marked(paid, JSON.stringify(answer)).mark;
    };
    expect(markOf((answer) => Object.assign(answer.verdict, { code: 'reverted' }))).toBe('false');
    expect(markOf((answer) => Object.assign(answer.verdict, { code: 'in-doubt' }))).toBe('wrong');
    expect(markOf((answer) => Object.assign(answer, { parties: [] }))).toBe('partly');
    expect(marked(paid, line.replaceAll('"amount":"5000000"', '"amount":"5000001"')).mark).toBe('false');
  });

  it('are read once, and of two records the fuller one', () => {
    const folder = mkdtempSync(join(tmpdir(), 'recorded-'));
    const bare = { ...paid, receipt: { ...paid.receipt, logs: [] } };
    writeFileSync(join(folder, 'some.jsonl'), [bare, paid].map((one) => JSON.stringify(one)).join('\n'));
    const records = recordsIn(folder);
    rmSync(folder, { recursive: true });
    expect(records.map(({ receipt }) => receipt.logs.length)).toEqual([1]);
  });
});
