import { chainId } from '../../../chains/definitions/index.ts';
import { createFailureTrends } from '../../../chains/watch/failureTrends.ts';
import type { VerdictCode } from '../../../core/chain/verdict.ts';
import type { Pseudonym } from '../../../core/ids.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';

const CHAIN = { id: chainId('1'), name: 'Ethereum', symbol: 'ETH', decimals: 18 };
const person = (name: string) => name as Pseudonym;

/** Two processes of one desk take turns. */
function trends() {
  const now = { at: 1_000_000 };
  const documents = memoryDocuments(() => now.at);
  const digest = (text: string) => text.split('').reverse().join('');
  const start = () => createFailureTrends(documents, () => now.at, digest);
  const processes = [start(), start()];
  let turn = 0;
  const note = (name: string, code: VerdictCode, hash: string) => {
    const failureTrends = processes[turn++ % 2] ?? start();
    return failureTrends.note(person(name), { code, chain: CHAIN, hash });
  };
  return { now, note, documents, failureTrends: start() };
}

it('warns when the same failure comes a second time, with another transaction', async () => {
  const { note } = trends();
  expect(await note('a', 'out-of-gas', '0x01')).toEqual({ repeated: null, crowd: null });
  expect((await note('a', 'out-of-gas', '0x01')).repeated).toBeNull();
  expect((await note('a', 'out-of-gas', '0x02')).repeated).toEqual({ code: 'out-of-gas', times: 2 });
  expect((await note('b', 'out-of-gas', '0x03')).repeated).toBeNull();
  expect((await note('a', 'succeeded', '0x04')).repeated).toBeNull();
});

it('counts two failures that come to two processes in the same moment', async () => {
  const { note } = trends();
  await Promise.all([note('a', 'reverted', '0x01'), note('a', 'reverted', '0x02')]);
  expect((await note('a', 'reverted', '0x03')).repeated).toEqual({ code: 'reverted', times: 3 });
});

it('forgets after a day', async () => {
  const { note, now, documents } = trends();
  await note('a', 'reverted', '0x01');
  now.at += 25 * 3600 * 1000;
  expect(await documents.list('failures')).toEqual([]);
  expect((await note('a', 'reverted', '0x02')).repeated).toBeNull();
});

it('keeps neither hashes nor addresses, of the last twenty failures', async () => {
  const { note, documents } = trends();
  const hash = (n: number) => `0x${`${n}`.padStart(64, 'e')}`;
  for (let n = 100; n < 130; n++) await note('a', 'pending-underpriced', hash(n));
  const [kept] = await documents.list('failures');
  expect(kept).toMatchObject({ id: 'a', value: { failures: { length: 20 } } });
  expect(JSON.stringify([kept, await documents.list('chain-conditions')])).not.toMatch(/e{4}/);
});

it('sees a crowd from three people, not from one who asks ten times', async () => {
  const { note, now, failureTrends } = trends();
  for (let times = 0; times < 10; times++) await note('a', 'pending-underpriced', `0x0${times}`);
  expect(await failureTrends.troubled()).toEqual([]);
  await note('b', 'pending-low-tip', '0x11');
  expect((await note('c', 'pending-underpriced', '0x12')).crowd).toBe('fees');
  expect(await failureTrends.troubled()).toEqual([{ chain: '1', crowd: 'fees' }]);
  now.at += 20 * 60 * 1000;
  expect(await failureTrends.troubled()).toEqual([]);
});

it('tells a chain that does not answer from one that is expensive', async () => {
  const { note } = trends();
  await note('a', 'unreachable', '0x1');
  await note('b', 'unreachable', '0x2');
  expect((await note('c', 'unreachable', '0x3')).crowd).toBe('silent');
});
