import { chainId } from '../../../chains/definitions/index.ts';
import type { WalletGlance, WalletNews, WalletWatch, WatchTold } from '../../../chains/ports.ts';
import { beginWalletWatch } from '../../../chains/watch/walletWatch.ts';
import { createWatcher } from '../../../chains/watch/watcher.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { networkGlance, walletGlance } from '../../support/chains/walletGlance.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';

const CASE = 'case' as ConversationId;
const full = walletGlance([networkGlance('1', { coin: '9' }), networkGlance('137', { coin: '9' })], { observedAt: 0 });
const robbed = walletGlance([networkGlance('1', { coin: '2' }), networkGlance('137', { coin: '9' })]);

/** A wallet watched for an hour; what each look finds is the test's. */
function desk(looks: (count: number) => WalletGlance | null, told: WatchTold = 'told') {
  let now = 0;
  const documents = memoryDocuments(() => now);
  const state = { watch: beginWalletWatch(full, { id: 'w', until: HOUR }), looks: 0, asked: [] as unknown[] };
  const news: WalletNews[] = [];
  const watcher = createWatcher({
    documents,
    clock: () => now,
    checkTransaction: async () => fakeVerdict(),
    glanceAtWallet: async (_, options) => {
      state.looks += 1;
      state.asked.push(options?.chains);
      return looks(state.looks);
    },
    cases: {
      watched: async () => ({ transactions: [], wallet: state.watch }),
      tell: async () => 'known',
      tellWallet: async (_, one) => {
        if (told === 'told') {
          news.push(one);
          state.watch = one.after as WalletWatch;
        }
        return told;
      },
    },
  });
  const pass = async (time: number) => {
    now += time;
    return watcher.pass();
  };
  return { watcher, pass, news, state, documents, isWaiting: async () => (await documents.list('watch')).length > 0 };
}

it('is looked at some forty times in its hour, on its networks alone, and then told that nothing left', async () => {
  const { watcher, pass, news, state, isWaiting } = desk(() => full);
  await watcher.watchSoon(CASE);
  for (let minute = 0; minute < 61; minute += 0.25) await pass(MINUTE / 4);
  expect(state.looks).toBeGreaterThan(30);
  expect(state.looks).toBeLessThan(45);
  expect(state.asked[0]).toEqual([chainId('1'), chainId('137')]);
  expect(news.map(({ kind }) => kind)).toEqual(['nothing']);
  await pass(5 * MINUTE);
  expect(await isWaiting()).toBe(false);
});

it('is told once that more left, after two looks that agree', async () => {
  const { watcher, pass, news, state, isWaiting } = desk((count) => (count === 1 ? full : robbed));
  await watcher.watchSoon(CASE);
  await pass(MINUTE);
  expect(news).toEqual([]);
  await pass(2 * MINUTE);
  expect(state.looks).toBe(3);
  expect(news).toMatchObject([{ kind: 'left', gone: [{ chain: { id: '1' }, amounts: [{ amount: '7' }] }] }]);
  await pass(5 * MINUTE);
  expect(news).toHaveLength(1);
  expect(await isWaiting()).toBe(false);
});

it('frightens nobody by one answer that the next one takes back', async () => {
  const { watcher, pass, news } = desk((count) => (count % 2 === 1 ? robbed : full));
  await watcher.watchSoon(CASE);
  await pass(MINUTE);
  await pass(2 * MINUTE);
  expect(news).toEqual([]);
});

it('goes on while a network is dead, and says in the end what it did not see', async () => {
  const alive = walletGlance([networkGlance('1', { coin: '9' })], { silent: ['Polygon'] });
  const { watcher, pass, news } = desk(() => alive);
  await watcher.watchSoon(CASE);
  for (let minute = 0; minute < 62; minute += 1) await pass(MINUTE);
  expect(news).toMatchObject([{ kind: 'nothing', glance: { silent: ['Polygon'] } }]);
});

it('is not looked at for ever where nothing can be told', async () => {
  const { watcher, pass, state, isWaiting } = desk(() => robbed, 'later');
  await watcher.watchSoon(CASE);
  for (let minute = 0; minute < 180; minute += 1) await pass(MINUTE);
  expect(state.looks).toBeLessThan(110);
  expect(await isWaiting()).toBe(false);
});

it('has room for so many at once and no more', async () => {
  const { watcher } = desk(() => full);
  for (let count = 0; count < 300; count += 1) {
    expect(await watcher.hasRoom()).toBe(true);
    await watcher.watchSoon(`case ${count}` as ConversationId);
  }
  expect(await watcher.hasRoom()).toBe(false);
});
