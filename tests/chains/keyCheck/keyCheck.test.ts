import { randomBytes } from 'node:crypto';
import { CHAINS } from '../../../chains/definitions/index.ts';
import type { ChainReader, Usage } from '../../../chains/families/chainReader.ts';
import { createKeyCheck } from '../../../chains/keyCheck/keyCheck.ts';
import { failed, type Reply } from '../../../core/net/boundedFetch.ts';

const newKey = () => randomBytes(32).toString('hex');
const [definition] = CHAINS;

/** A network that answers when it is told to, and how many ask it at once. */
function network() {
  const waiting: ((reply: Reply<Usage>) => void)[] = [];
  const seen = { asked: 0 };
  const usedKey: ChainReader['usedKey'] = (_addresses, signal) =>
    new Promise((resolve) => {
      seen.asked += 1;
      waiting.push(resolve);
      signal.addEventListener('abort', () => resolve(failed('cancelled')));
    });
  // A key check asks nothing else of a network.
  const reader = { definition, usedKey } as unknown as ChainReader; // what a check reads of one
  const answerAll = () => {
    for (const answer of waiting.splice(0)) answer({ kind: 'ok', value: 'unused' });
  };
  return { reader, seen, answerAll };
}

const rounds = async (count: number) => {
  for (let n = 0; n < count; n += 1) await new Promise((resolve) => setImmediate(resolve));
};

it('asks about a few keys at once, whoever wrote them, and about the others in turn', async () => {
  const { reader, seen, answerAll } = network();
  const checkKey = createKeyCheck([reader]);
  let told = 0;
  const checks = Array.from({ length: 40 }, async () => {
    const answer = await checkKey(newKey());
    told += 1;
    return answer;
  });
  await rounds(100);
  expect(seen.asked).toBe(8);
  while (told < 40) {
    answerAll();
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  expect(seen.asked).toBe(40);
  for (const { kind } of await Promise.all(checks)) expect(kind).toBe('clear');
});

it('says that it is unknown, and never that it is none, of a key that there is no room to ask about', async () => {
  const { reader, seen, answerAll } = network();
  const checkKey = createKeyCheck([reader]);
  const waits = Array.from({ length: 72 }, () => checkKey(newKey()));
  expect(await checkKey(newKey())).toEqual({ kind: 'unknown', silent: [definition?.name] });
  await rounds(100);
  expect(seen.asked).toBe(8);
  const over = Promise.all(waits);
  const end = setInterval(answerAll, 1);
  await over;
  clearInterval(end);
});

/** Keys of so many lines that each ask again and again, from ever other addresses. */
const crowd = (checkKey: ReturnType<typeof createKeyCheck>, lines: number, each: number) =>
  Array.from({ length: lines * each }, (_, at) => checkKey(newKey(), { from: `2001:db8:${at % lines}:${at}::1` }));

it.each([
  ['an address of a /48 of its own', '2001:db9:1::1'],
  ['an IPv4 address', '192.0.2.7'],
  ['a user of a channel', 'telegram:8b1f'],
])('forty lines that ask for all they may leave room for %s, who is next', async (_, from) => {
  const { reader, seen, answerAll } = network();
  const checkKey = createKeyCheck([reader]);
  const theirs = crowd(checkKey, 40, 6);
  await rounds(100);
  const before = seen.asked;
  const honest = Array.from({ length: 3 }, () => checkKey(newKey(), { from }));
  const end = setInterval(answerAll, 1);
  for (const { kind } of await Promise.all(honest)) expect(kind).toBe('clear');
  expect(seen.asked).toBeLessThanOrEqual(before + 24);
  const kinds = (await Promise.all(theirs)).map(({ kind }) => kind);
  clearInterval(end);
  expect(kinds.filter((kind) => kind === 'unknown')).toHaveLength(40 * 6 + 3 - 72);
});

it('of one line, the address that asked for least is next', async () => {
  const { reader, answerAll } = network();
  const checkKey = createKeyCheck([reader]);
  const theirs = Array.from({ length: 80 }, () => checkKey(newKey(), { from: '2001:db8:5:1::1' }));
  const honest = checkKey(newKey(), { from: '2001:db8:5:2::1' });
  const end = setInterval(answerAll, 1);
  expect(await honest).toMatchObject({ kind: 'clear' });
  await Promise.all(theirs);
  clearInterval(end);
});

it('who gave up waiting leaves a place for somebody else', async () => {
  const { reader, answerAll } = network();
  const checkKey = createKeyCheck([reader]);
  const own = Array.from({ length: 72 }, () => new AbortController());
  const left = own.map(({ signal }) => checkKey(newKey(), { from: '192.0.2.1', signal }));
  await rounds(100);
  for (const one of own) one.abort();
  const others = Array.from({ length: 64 }, () => checkKey(newKey(), { from: '192.0.2.1' }));
  const end = setInterval(answerAll, 1);
  for (const { kind } of await Promise.all(others)) expect(kind).toBe('clear');
  await Promise.all(left);
  clearInterval(end);
});

it('asks nobody about a key once the one who waited for it has left', async () => {
  const { reader, seen, answerAll } = network();
  const checkKey = createKeyCheck([reader]);
  const others = Array.from({ length: 8 }, () => checkKey(newKey()));
  await rounds(100);
  const own = new AbortController();
  const late = checkKey(newKey(), { signal: own.signal });
  own.abort();
  expect(await late).toMatchObject({ kind: 'unknown' });
  expect(await checkKey(newKey(), { signal: own.signal })).toMatchObject({ kind: 'unknown' });
  answerAll();
  await Promise.all(others);
  await rounds(100);
  expect(seen.asked).toBe(8);
});
