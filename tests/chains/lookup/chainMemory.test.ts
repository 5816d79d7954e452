import { isNews, latestWatchable, rememberVerdict, seen, standingOf } from '../../../chains/lookup/chainMemory.ts';
import type { ChainMemory, Verdict } from '../../../chains/ports.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';

const EMPTY: ChainMemory = { transactions: [], addresses: [] };
const hashOf = (n: number) => `0x${`${n}`.padStart(64, '0')}`;

it('keeps the ten transactions that were asked about last, and what is watched longer', () => {
  let memory = rememberVerdict(EMPTY, fakeVerdict({ hash: hashOf(0), code: 'pending-ok' }));
  const [first] = memory.transactions;
  if (first) memory = { ...memory, transactions: [{ ...first, watch: { id: 'w', since: 0, told: 0 } }] };
  for (let n = 1; n <= 15; n++) memory = rememberVerdict(memory, fakeVerdict({ hash: hashOf(n) }));
  expect(memory.transactions).toHaveLength(10);
  expect(seen(memory, hashOf(0))?.watch).toMatchObject({ id: 'w' });
  expect(seen(memory, hashOf(15).slice(2).toUpperCase())).not.toBeNull();
  expect(seen(memory, hashOf(3))).toBeNull();
});

it('keeps what it knew when a node says nothing, and ends a watch when it is settled', () => {
  const waiting = rememberVerdict(
    EMPTY,
    fakeVerdict({ code: 'pending-ok', sighting: { chain: '1' as never, height: 1, at: 1 } }),
  );
  const silent = rememberVerdict(waiting, fakeVerdict({ code: 'unreachable', chain: null }));
  expect(silent.transactions).toEqual(waiting.transactions);
  expect(latestWatchable(silent)).not.toBeNull();
  expect(latestWatchable(rememberVerdict(silent, fakeVerdict({ finality: 'final' })))).toBeNull();
});

it('remembers both ends of a transfer once, for look-alikes', () => {
  const transfer = { from: '0xa', to: '0xb', amount: '1', symbol: 'ETH', decimals: 18 };
  const once = rememberVerdict(EMPTY, fakeVerdict({ transfer }));
  expect(rememberVerdict(once, fakeVerdict({ transfer })).addresses).toEqual(['0xa', '0xb']);
});

it.each([
  [{ code: 'pending-nonce-gap' }, 'pending'],
  [{ code: 'unconfirmed-parent' }, 'pending'],
  [{ code: 'succeeded', finality: 'safe' }, 'confirmed'],
  [{ code: 'on-other-chain', finality: 'final' }, 'final'],
  [{ code: 'dropped' }, 'dropped'],
  [{ code: 'in-doubt' }, null],
] as [Pick<Verdict, 'code' | 'finality'>, string | null][])('%j stands as %s', (verdict, standing) => {
  expect(standingOf(verdict)).toBe(standing);
});

it('tells a change once, and never that something waits again', () => {
  expect(isNews('pending', 'confirmed')).toBe(true);
  expect(isNews('confirmed', 'confirmed')).toBe(false);
  expect(isNews('reorged-out', 'confirmed')).toBe(true);
  expect(isNews('dropped', 'pending')).toBe(false);
  expect(isNews('dropped', null)).toBe(false);
});
