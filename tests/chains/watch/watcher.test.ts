import { chainId } from '../../../chains/definitions/index.ts';
import type { SeenTransaction, Verdict, WatchedCases, WatchNews } from '../../../chains/ports.ts';
import { createWatcher } from '../../../chains/watch/watcher.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { MINUTE, SECOND } from '../../../core/time.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';

const CASE = 'case' as ConversationId;
const waiting: SeenTransaction = {
  hash: `0x${'a'.repeat(64)}`,
  chain: chainId('1'),
  standing: 'pending',
  sighting: null,
  watch: { id: 'w', since: 0, told: 0 },
};

/** Two processes over the same documents; what the chain says and what is watched is the test's. */
function desk(options: { verdict?: Partial<Verdict>; tell?: WatchedCases['tell'] } = {}) {
  let now = 0;
  const documents = memoryDocuments();
  const told: WatchNews[] = [];
  const state = { watched: [waiting] as SeenTransaction[], verdict: { ...options.verdict }, looks: 0 };
  const parts = {
    documents,
    clock: () => now,
    checkTransaction: async () => {
      state.looks += 1;
      return fakeVerdict(state.verdict);
    },
    glanceAtWallet: async () => null,
    cases: {
      watched: async () => ({ transactions: state.watched, wallet: null }),
      tellWallet: async () => 'known' as const,
      tell:
        options.tell ??
        (async (_: ConversationId, news: WatchNews) => {
          told.push(news);
          return 'told' as const;
        }),
    },
  };
  return {
    state,
    told,
    documents,
    one: createWatcher(parts),
    other: createWatcher(parts),
    pass: (time: number) => {
      now += time;
    },
  };
}

it('looks once, whichever of two processes comes first', async () => {
  const { one, other, pass, state, told } = desk({ verdict: { finality: 'included' } });
  await one.watchSoon(CASE);
  expect(await one.pass()).toBe(0);
  pass(MINUTE);
  await Promise.all([one.pass(), other.pass(), one.pass()]);
  expect(state.looks).toBe(1);
  expect(told).toMatchObject([{ standing: 'confirmed', over: false }]);
});

it.each([
  ['a silent network', { code: 'unreachable' }],
  ['a hash that a node no longer knows, without more', { code: 'not-found' }],
  ['nodes that disagree', { code: 'in-doubt' }],
  ['another kind of waiting', { code: 'pending-low-tip' }],
] as [string, Partial<Verdict>][])('%s is no news', async (_, verdict) => {
  const { one, pass, told, documents } = desk({ verdict });
  await one.watchSoon(CASE);
  pass(MINUTE);
  await one.pass();
  expect(told).toEqual([]);
  expect(await documents.list('watch')).toHaveLength(1);
});

it.each(['reverted', 'replaced-other', 'conflicted', 'nothing-moved'] as const)('%s is the end of it', async (code) => {
  const { one, pass, told } = desk({ verdict: { code } });
  await one.watchSoon(CASE);
  pass(MINUTE);
  await one.pass();
  expect(told).toMatchObject([{ standing: code, over: true }]);
});

it('looks again at once when the conversation changed at that moment', async () => {
  let refusals = 1;
  const { one, pass } = desk({
    verdict: { finality: 'final' },
    tell: async () => (refusals-- > 0 ? 'retry' : 'told'),
  });
  await one.watchSoon(CASE);
  pass(MINUTE);
  expect(await one.pass()).toBe(0);
  expect(await one.pass()).toBe(1);
});

it('does not forget a watch that is set while it looks', async () => {
  const { one, other, pass, state, documents } = desk();
  state.watched = [];
  await one.watchSoon(CASE);
  pass(MINUTE);
  const { put } = documents;
  let first = true;
  documents.put = async (...all) => {
    const result = await put(...all);
    if (first) {
      first = false;
      await other.watchSoon(CASE);
    }
    return result;
  };
  await one.pass();
  expect((await documents.get('watch', CASE))?.value).toEqual({ lookAt: MINUTE + 15 * SECOND });
});

it('goes on where a process died while it looked', async () => {
  const { one, other, pass, state, told } = desk({ verdict: { finality: 'included' } });
  await one.watchSoon(CASE);
  pass(MINUTE);
  const { watched } = state;
  state.watched = new Proxy(watched, {
    get: () => {
      throw new Error('killed');
    },
  });
  await expect(one.pass()).rejects.toThrow('killed');
  state.watched = watched;
  expect(await other.pass()).toBe(0);
  pass(MINUTE);
  expect(await other.pass()).toBe(1);
  expect(told).toHaveLength(1);
});
