import { randomBytes } from 'node:crypto';
import type { HoldsLiveKey } from '../../../trust/ports.ts';
import { networkGlance, WHO, walletGlance } from '../../support/chains/walletGlance.ts';
import { openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';

const newHash = () => `0x${randomBytes(32).toString('hex')}`;

/** A desk whose nodes count what they are asked, and an address that may ask so much; `left` says what is left of it. */
async function deskWithNodes(points: number) {
  const left = { look: points, watch: points };
  const asked: string[] = [];
  const keyIn: HoldsLiveKey = async (_text, _known, _said, mayAsk = async () => true) => {
    if (!(await mayAsk(1))) return 'unknown';
    asked.push('key');
    return 'no';
  };
  const desk = await openDeskUnderTest({
    holdsLiveKey: keyIn,
    take: async (what, _key, cost = 1) => {
      if (what !== 'look' && what !== 'watch') return 0;
      left[what] -= cost;
      return left[what] < 0 ? 60_000 : 0;
    },
    glanceAtWallet: async (_address, options) => {
      if (!options?.signal?.aborted) asked.push('wallet');
      return walletGlance([networkGlance('Ethereum')]);
    },
    mayWatchWallet: async () => true,
    checkTransaction: async (hash, options) => {
      if (!options?.signal?.aborted) asked.push('transaction');
      const nodes = { asked: 0, agreed: 0 };
      return { hash, chain: null, code: 'unreachable', observedAt: 0, nodes, silent: [], evidence: {}, roundTrips: 0 };
    },
  });
  return { desk, asked, left };
}

it('one visitor asks the nodes no more than the help page allows, in however many conversations', async () => {
  const { desk, asked } = await deskWithNodes(6);
  for (let talk = 0; talk < 3; talk += 1) {
    const visitor = desk.visitor();
    await visitor.enter();
    for (let n = 0; n < 4; n += 1) await visitor.say(`where is ${newHash()}?`);
  }
  await desk.close();
  expect(asked).toHaveLength(6);
});

it('all addresses of one line ask the nodes no more than a few of them, in the chat as on the help page', async () => {
  const near: [string, number][] = [];
  const asked: string[] = [];
  const desk = await openDeskUnderTest({
    holdsLiveKey: async (text, _known, _said, mayAsk = async () => true) => {
      if (!(await mayAsk(3))) return 'unknown';
      asked.push(text);
      return 'no';
    },
    take: async (what, key, cost = 1) => {
      if (what !== 'lookNear') return 0;
      return near.push([key, cost]) > 1 ? 60_000 : 0;
    },
  });
  for (const line of ['2001:db8:5:1::1', '2001:db8:5:2::1']) {
    const visitor = desk.visitor('en', 'webchat', line);
    await visitor.enter();
    await visitor.send({ text: 'three of them' });
  }
  await desk.close();
  expect(asked).toHaveLength(1);
  expect(near).toEqual([
    ['2001:db8:5:1::1', 3],
    ['2001:db8:5:2::1', 3],
  ]);
});

it('says for whom nodes are asked, so that who asked for little is next', async () => {
  const whose: unknown[] = [];
  const desk = await openDeskUnderTest({
    holdsLiveKey: async (_text, _known, _said, _mayAsk, from) => {
      whose.push(from);
      return 'no';
    },
  });
  const visitor = desk.visitor('en', 'webchat', '2001:db8:7:1::1');
  await visitor.enter();
  await visitor.say('where is it?');
  await desk.close();
  expect(new Set(whose)).toEqual(new Set(['2001:db8:7:1::1']));
});

it('digits that nobody may be asked about any more are kept out, as when no node answers', async () => {
  const { desk } = await deskWithNodes(0);
  const visitor = desk.visitor();
  await visitor.enter();
  const hash = newHash();
  await visitor.say(`where is ${hash}?`);
  const entries = JSON.stringify(await desk.stores.conversations.read(visitor.id));
  await desk.close();
  expect(entries).not.toContain(hash.slice(2));
});

it('wallets are read and watched for one address so often', async () => {
  const { desk, asked, left } = await deskWithNodes(2);
  const watched: boolean[] = [];
  for (let talk = 0; talk < 4; talk += 1) {
    left.look = talk < 3 ? 10 : 0;
    const visitor = desk.visitor();
    await visitor.enter();
    await visitor.press({ action: 'wallet.watch', address: WHO.owner });
    const { content } = (await desk.stores.conversations.read(visitor.id)) ?? {};
    watched.push(content?.chain.walletWatch != null);
  }
  await desk.close();
  expect(watched).toEqual([true, true, false, false]);
  expect(asked.filter((one) => one === 'wallet')).toHaveLength(3);
});
