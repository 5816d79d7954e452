import { CHAINS } from '../../../chains/definitions/index.ts';
import type { FeeQuote, QuoteFees } from '../../../chains/ports.ts';
import { networkStatus } from '../../../chains/watch/networkStatus.ts';
import { MINUTE, SECOND } from '../../../core/time.ts';

const [ETHEREUM] = CHAINS;
const chains = CHAINS.slice(0, 1);
const quote = (traffic: FeeQuote['traffic'], transfer = '420000000000000'): FeeQuote => ({
  chain: { id: chains[0]?.id ?? ('1' as never), name: 'Ethereum', symbol: 'ETH', decimals: 18 },
  slow: { transfer },
  normal: { transfer },
  fast: { transfer },
  traffic,
  observedAt: 0,
});

function desk(quoteFees: QuoteFees, troubled: 'fees' | null = null) {
  let now = 0;
  const crowd = troubled && ETHEREUM ? [{ chain: ETHEREUM.id, crowd: troubled }] : [];
  const networks = networkStatus({ chains, quoteFees, troubled: async () => crowd, clock: () => now });
  return { networks, pass: (time: number) => (now += time) };
}

it('shows the fee of a plain transfer in the network’s coin', async () => {
  const { networks } = desk(async () => quote('usual'));
  expect(await networks('en')).toEqual({
    networks: [{ id: '1', name: 'Ethereum', state: 'normal', fee: '≈ 0.00042\u00a0ETH' }],
    at: 0,
  });
});

it.each([
  ['full blocks', quote('busy'), null],
  ['many people who wait', quote('quiet'), 'fees'],
] as const)('is busy with %s', async (_, found, troubled) => {
  const { networks } = desk(async () => found, troubled);
  expect((await networks('en')).networks[0]?.state).toBe('busy');
});

it.each([
  ['says nothing', async () => null],
  ['fails', () => Promise.reject(new Error('down'))],
] as [string, QuoteFees][])('is unknown when the network %s', async (_, quoteFees) => {
  const { networks } = desk(quoteFees);
  expect((await networks('ja')).networks).toEqual([{ id: '1', name: 'Ethereum', state: 'unknown', fee: null }]);
});

it('asks once for everybody within half a minute, and shows the old answer while it asks again', async () => {
  let asked = 0;
  const { networks, pass } = desk(async () => quote('usual', `${++asked}00000000000000`));
  await Promise.all([networks('en'), networks('ko')]);
  pass(20 * SECOND);
  await networks('en');
  expect(asked).toBe(1);
  pass(MINUTE);
  expect((await networks('en')).at).toBe(0);
  expect(asked).toBe(2);
  await new Promise(setImmediate);
  expect((await networks('en')).networks[0]?.fee).toBe('≈ 0.0002\u00a0ETH');
});

it('keeps nobody waiting for a network that hangs', async () => {
  const { networks } = desk(() => new Promise(() => undefined));
  const before = performance.now();
  expect((await networks('en')).networks[0]?.state).toBe('unknown');
  expect(performance.now() - before).toBeLessThan(3 * SECOND);
});
