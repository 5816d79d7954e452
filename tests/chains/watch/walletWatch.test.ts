import { chainId } from '../../../chains/definitions/index.ts';
import type { MovedAmount, NetworkGlance, WalletGlance } from '../../../chains/ports.ts';
import { beginWalletWatch, goneSince, walletNews, watchedChains } from '../../../chains/watch/walletWatch.ts';
import { HOUR, MINUTE } from '../../../core/time.ts';
import { networkGlance, walletGlance } from '../../support/chains/walletGlance.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';

const usdc = (amount: number): MovedAmount => ({ amount: `${amount}`, symbol: 'USDC', decimals: 6, token: '0xa0' });
const UNTIL = NOON + HOUR;
const begun = (glance: WalletGlance, until: number | null = UNTIL) => {
  const watch = beginWalletWatch(glance, { id: 'w', until });
  if (watch === null) throw new Error('nothing to watch');
  return watch;
};
/** What is told of Ethereum as it was, and as it is at the next look. */
const later = (before: Partial<NetworkGlance>, now: Partial<NetworkGlance>) =>
  goneSince(begun(walletGlance([networkGlance('1', before)])), walletGlance([networkGlance('1', now)]));

describe('what left since the watch began', () => {
  it('is nothing where balances, numbers and lists are what they were, or grew', () => {
    expect(later({ held: [usdc(50)] }, { held: [usdc(50)] })).toEqual([]);
    expect(later({ coin: '5', held: [usdc(50)] }, { coin: '9', held: [usdc(80)] })).toEqual([]);
  });

  it('is what a balance has less of, also when the token is gone from the list', () => {
    expect(later({ held: [usdc(50)] }, { held: [usdc(20)] })).toMatchObject([{ amounts: [usdc(30)], sent: 0 }]);
    expect(later({ held: [usdc(50)] }, { held: [] })).toMatchObject([{ amounts: [usdc(50)] }]);
    expect(later({ coin: '9' }, { coin: '2' })).toMatchObject([{ amounts: [{ amount: '7', symbol: 'ETH' }] }]);
  });

  it('is what came and went in between, where a list tells it', () => {
    const left = (amount: number) => ({ left: { amounts: [usdc(amount)], sent: 0 } });
    expect(later({ held: [usdc(50)], ...left(10) }, { held: [usdc(50)], ...left(35) })).toMatchObject([
      { amounts: [usdc(25)] },
    ]);
  });

  it('is not what an older or another list adds: it looks further back', () => {
    const now = { left: { amounts: [usdc(900)], sent: 0 }, since: NOON - 48 * HOUR };
    expect(later({ held: [usdc(50)], since: NOON - HOUR }, { held: [usdc(50)], ...now })).toEqual([]);
    expect(later({ held: [usdc(50)], left: null }, { held: [usdc(50)], ...now })).toEqual([]);
  });

  it('is a transaction of its own, whatever it moved', () => {
    expect(later({}, { pending: { count: 0, firstNonce: 44 } })).toMatchObject([{ amounts: [], sent: 2 }]);
  });

  it('is not told by a token whose balance nobody told, nor by a node that lags behind', () => {
    expect(later({ held: [usdc(50)] }, { held: [], untold: ['USDC'] })).toEqual([]);
    expect(later({ height: 100, coin: '9' }, { height: 99, coin: '2' })).toEqual([]);
  });

  it('is no amount where change of its own still waits, unless the list tells it', () => {
    const bitcoin = { changeWaits: true as const, pending: { count: 1 } };
    const paid = { left: { amounts: [{ amount: '3', symbol: 'ETH', decimals: 18 }], sent: 1 } };
    expect(later({ ...bitcoin, coin: '9' }, { ...bitcoin, coin: '2' })).toMatchObject([{ amounts: [], sent: null }]);
    expect(later({ ...bitcoin, coin: '9' }, { ...bitcoin, coin: '2', ...paid })).toMatchObject([
      { amounts: [{ amount: '3' }] },
    ]);
  });
});

describe('a watch', () => {
  it('asks the networks on which something was, and none where nothing is', () => {
    const glance = walletGlance([networkGlance('1'), networkGlance('137', { coin: '0' })]);
    expect(watchedChains(begun(glance))).toEqual(['1']);
    expect(beginWalletWatch(walletGlance([networkGlance('1', { coin: '0' })]), { id: 'w', until: UNTIL })).toBeNull();
  });

  it('tells nothing while nothing left, and that nothing did once its time is over', () => {
    const glance = walletGlance([networkGlance('1')]);
    const watch = begun(glance);
    expect(walletNews(watch, glance, UNTIL - 1)).toEqual([]);
    expect(walletNews(watch, glance, UNTIL)).toMatchObject([{ kind: 'nothing', after: null }]);
  });

  it('says of a network that died only that it could not be read, and waits for it a while', () => {
    const watch = begun(walletGlance([networkGlance('1')]));
    const silent = walletGlance([], { silent: ['1'] });
    expect(walletNews(watch, silent, UNTIL)).toEqual([]);
    expect(walletNews(watch, silent, UNTIL + 10 * MINUTE)).toMatchObject([{ kind: 'unread', after: null, gone: [] }]);
  });

  it('ends with what left', () => {
    const watch = begun(walletGlance([networkGlance('1', { coin: '9' })]));
    const news = walletNews(watch, walletGlance([networkGlance('1', { coin: '2' })]), NOON + MINUTE);
    expect(news).toMatchObject([{ kind: 'left', after: null, gone: [{ amounts: [{ amount: '7' }] }] }]);
  });
});

describe('rows that were not there yet', () => {
  const late = [
    { id: chainId('137'), name: 'Polygon' },
    { id: chainId('10'), name: 'Optimism' },
  ];
  const first = walletGlance([networkGlance('1')], { silent: ['Polygon', 'Optimism'], late });

  it('are told once, with those that did not answer by then, and are watched from then on', () => {
    const watch = begun(first);
    const now = walletGlance([networkGlance('1'), networkGlance('137')], { silent: ['Optimism'] });
    const [rows, ...more] = walletNews(watch, now, NOON + MINUTE);
    expect(rows).toMatchObject({
      kind: 'rows',
      glance: { networks: [{ chain: { id: '137' } }], silent: ['Optimism'] },
    });
    expect(rows?.after).toMatchObject({ told: 1, late: [], networks: [{ chain: '1' }, { chain: '137' }] });
    expect(more).toEqual([]);
  });

  it('are all that is waited for where nobody asked whether more leaves', () => {
    const watch = begun(first, null);
    expect(watchedChains(watch)).toEqual(['137', '10']);
    const [rows, ...more] = walletNews(watch, walletGlance([networkGlance('137')]), NOON + MINUTE);
    expect(rows).toMatchObject({ kind: 'rows', after: null });
    expect(more).toEqual([]);
  });

  it('are told before what left, in one look', () => {
    const watch = begun({ ...first, networks: [networkGlance('1', { coin: '9' })] });
    const now = walletGlance([networkGlance('1', { coin: '2' }), networkGlance('137'), networkGlance('10')]);
    expect(walletNews(watch, now, NOON + MINUTE).map(({ kind, watch: { told } }) => [kind, told])).toEqual([
      ['rows', 0],
      ['left', 1],
    ]);
  });
});
