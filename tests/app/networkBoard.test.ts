import { networkBoard } from '../../app/networkBoard.ts';
import { bitcoin } from '../../chains/definitions/bitcoin.ts';
import { ethereum } from '../../chains/definitions/ethereum.ts';
import type { FeeQuote, QuoteFees } from '../../chains/ports.ts';
import { MINUTE } from '../../core/time.ts';

const option = { transfer: '31500000000000' };
const quote = (traffic: FeeQuote['traffic']): FeeQuote => ({
  chain: { id: ethereum.id, name: 'Ethereum', symbol: 'ETH', decimals: 18 },
  slow: option,
  normal: option,
  fast: option,
  traffic,
  observedAt: 0,
});

it('shows what a transfer costs, and says where no node answered', async () => {
  const fees: QuoteFees = async (chain) => {
    if (chain === ethereum.id) return quote('busy');
    throw new Error('no node');
  };
  const board = networkBoard([ethereum, bitcoin], fees, () => 7);
  expect(await board()).toEqual({
    at: 7,
    networks: [
      { id: ethereum.id, name: 'Ethereum', state: 'busy', fee: '0.000032 ETH' },
      { id: bitcoin.id, name: 'Bitcoin', state: 'unknown', fee: null },
    ],
  });
});

it('asks the nodes once a minute, however many readers look', async () => {
  let [now, asked] = [0, 0];
  const fees: QuoteFees = async () => {
    asked += 1;
    return quote('usual');
  };
  const board = networkBoard([ethereum], fees, () => now);
  await Promise.all([board(), board(), board()]);
  expect(asked).toBe(1);
  now += MINUTE;
  expect((await board()).networks[0]?.state).toBe('normal');
  expect(asked).toBe(2);
});
