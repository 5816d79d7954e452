import { chainId } from '../../chains/definitions/index.ts';
import { createForesight } from '../../chains/foresight.ts';
import type { Pseudonym } from '../../core/ids.ts';
import type { VerdictCode } from '../../core/verdict.ts';

const CHAIN = { id: chainId('1'), name: 'Ethereum', symbol: 'ETH' };
const person = (name: string) => name as Pseudonym;

function oracle() {
  const now = { at: 1_000_000 };
  const foresight = createForesight(
    () => now.at,
    (hash) => hash.slice(0, 4),
  );
  const note = (name: string, code: VerdictCode, hash: string) =>
    foresight.note(person(name), { code, chain: CHAIN, hash });
  return { now, note, foresight };
}

it('warns when the same failure comes a second time, with another transaction', () => {
  const { note } = oracle();
  expect(note('a', 'out-of-gas', '0x01')).toEqual({ repeated: null, crowd: null });
  expect(note('a', 'out-of-gas', '0x01').repeated).toBeNull();
  expect(note('a', 'out-of-gas', '0x02').repeated).toEqual({ code: 'out-of-gas', times: 2 });
  expect(note('b', 'out-of-gas', '0x03').repeated).toBeNull();
  expect(note('a', 'succeeded', '0x04').repeated).toBeNull();
});

it('forgets after a day', () => {
  const { note, now } = oracle();
  note('a', 'reverted', '0x01');
  now.at += 25 * 3600 * 1000;
  expect(note('a', 'reverted', '0x02').repeated).toBeNull();
});

it('sees a crowd from three people, not from one who asks ten times', () => {
  const { note, now, foresight } = oracle();
  for (let times = 0; times < 10; times++) note('a', 'pending-underpriced', `0x0${times}`);
  expect(foresight.troubled()).toEqual([]);
  note('b', 'pending-low-tip', '0x11');
  expect(note('c', 'pending-underpriced', '0x12').crowd).toBe('fees');
  expect(foresight.troubled()).toEqual([{ chain: '1', crowd: 'fees' }]);
  now.at += 20 * 60 * 1000;
  expect(foresight.troubled()).toEqual([]);
});

it('tells a chain that does not answer from one that is expensive', () => {
  const { note } = oracle();
  note('a', 'unreachable', '0x1');
  note('b', 'unreachable', '0x2');
  expect(note('c', 'unreachable', '0x3').crowd).toBe('silent');
});
