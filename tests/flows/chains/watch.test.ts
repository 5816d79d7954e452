import { setTimeout as sleep } from 'node:timers/promises';
import { MINUTE, SECOND } from '../../../core/time.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { en } from '../../../languages/en.ts';
import { ACCOUNT_KEY, ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { staffBrowser } from '../../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

// A real node and the whole product, on machines that do other things too.

const [FRIEND] = ACCOUNTS;
const ETH = '0xde0b6b3a7640000';
const { watch: words } = chainPhrases('en');

let anvil: Anvil;
let product: Product;
let passed = 0;
const start = (folder?: string, port = '0') =>
  startProduct({
    env: { PORT: port },
    given: { clock: () => Date.now() + passed, chains: [anvil.definition], take: async () => 0 },
    ...(folder ? { folder } : {}),
  });

beforeAll(async () => {
  anvil = await startAnvil('--no-mining');
  product = await start();
});
afterAll(async () => {
  await product.stop();
  await anvil.stop();
});

/** Whoever sends has sent nothing else: no test waits behind another. */
let senders: string[] = [];
async function newSender(): Promise<string> {
  if (senders.length === 0) senders = (await anvil.rpc<string[]>('eth_accounts')).filter((one) => one !== FRIEND);
  return senders.pop() ?? '';
}

async function visitorWhoWaits(): Promise<{ visitor: VisitorLike; hash: string; sender: string }> {
  const sender = await newSender();
  const hash = await anvil.send({ from: sender, to: FRIEND, value: ETH });
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.say(`I sent this, where is it? ${hash}`);
  expect(await visitor.texts()).toContain('has not left your wallet');
  await visitor.press({ action: 'tx.watch', hash });
  expect(await visitor.texts()).toContain('I’m watching');
  return { visitor, hash, sender };
}

/** Time goes by, and every process looks at once. */
async function look(after = MINUTE): Promise<void> {
  passed += after;
  await Promise.all([product.handrail.watcher.pass(), product.handrail.watcher.pass()]);
}

const count = (text: string) => text.split(words.news).length - 1;
const idOf = (visitor: VisitorLike) => visitor.conversation as Parameters<typeof product.handrail.erase>[0];
const isIndexed = async (visitor: VisitorLike) =>
  (await product.handrail.stores.documents.list('watch')).some(({ id }) => id === visitor.conversation);

/** Everything said in the conversation so far. */
async function log(visitor: VisitorLike, audience: 'everyone' | 'staff' = 'everyone') {
  const { conversations } = product.handrail.stores;
  return conversations.entries(idOf(visitor), { after: 0, limit: 100, audience });
}

describe('a watched transaction', () => {
  it('is told of once when it is confirmed, once when it is final, and then no more', async () => {
    const { visitor } = await visitorWhoWaits();
    await look();
    expect(await visitor.texts()).toBe('');
    await anvil.mine();
    await look();
    await look();
    const confirmed = await visitor.texts();
    expect(count(confirmed)).toBe(1);
    expect(confirmed).toMatch(/1\sETH/);
    expect(confirmed).not.toContain(words.last);
    await anvil.mine(70);
    await look();
    await look();
    const final = await visitor.texts();
    expect(count(final)).toBe(1);
    expect(final).toContain(words.last);
    expect(await isIndexed(visitor)).toBe(false);
  });

  it('is offered on the card while it is on its way, and said once by itself when the user looked meanwhile', async () => {
    const { visitor, hash } = await visitorWhoWaits();
    await anvil.mine();
    await visitor.press({ action: 'tx.check', hash });
    const [, card] = await visitor.news();
    expect(card?.text).toContain('has arrived');
    expect(card?.suggestedActions?.actions.map(({ value }) => value.action)).toEqual([
      'tx.check',
      'wallet.look',
      'person',
    ]);
    await look();
    expect(await visitor.texts()).toBe('');
  });

  it('is told of when it was replaced', async () => {
    const { visitor, sender } = await visitorWhoWaits();
    const nonce = await anvil.rpc<string>('eth_getTransactionCount', sender, 'latest');
    const fees = { maxFeePerGas: '0x2540be400', maxPriorityFeePerGas: '0x2540be400' };
    await anvil.send({ from: sender, to: sender, value: '0x0', nonce, gas: '0x5208', ...fees });
    await anvil.mine();
    await look();
    await look();
    const said = await visitor.texts();
    expect(count(said)).toBe(1);
    expect(said).toContain('cancelled');
    expect(said).toContain(words.last);
  });

  describe('that was replaced while the service was down', () => {
    /** Sender, number and height were seen by the process before; the node has forgotten the transaction itself. */
    async function cancelledMeanwhile() {
      const waiting = await visitorWhoWaits();
      const { visitor, hash, sender } = waiting;
      await visitor.texts();
      const port = new URL(product.origin).port;
      await product.stop({ keep: true });
      const nonce = await anvil.rpc<string>('eth_getTransactionCount', sender, 'latest');
      const fees = { maxFeePerGas: '0x2540be400', maxPriorityFeePerGas: '0x2540be400' };
      await anvil.send({ from: sender, to: sender, value: '0x0', nonce, gas: '0x5208', ...fees });
      await anvil.mine(40);
      product = await start(product.folder, port);
      expect(await anvil.rpc('eth_getTransactionByHash', hash)).toBeNull();
      return waiting;
    }

    it('is found by the watcher of the next process', async () => {
      const { visitor } = await cancelledMeanwhile();
      await look();
      await look();
      const said = await visitor.texts();
      expect(count(said)).toBe(1);
      expect(said).toContain('cancelled');
      expect(said).toContain(words.last);
    });

    it('is found by a look-up in the next process, and is unknown to somebody who never saw it', async () => {
      const { visitor, hash } = await cancelledMeanwhile();
      await visitor.say(hash);
      expect(await visitor.texts()).toContain('cancelled');
      const stranger = await VisitorLike.arrive(product.origin);
      await stranger.press({ action: 'consent.accept' });
      await stranger.say(hash);
      expect(await stranger.texts()).not.toContain('cancelled');
    });
  });

  it('is told of when the network forgot it', async () => {
    const { visitor, hash } = await visitorWhoWaits();
    await anvil.rpc('anvil_dropTransaction', hash);
    await look();
    await look();
    expect(count(await visitor.texts())).toBe(1);
    expect(await isIndexed(visitor)).toBe(true);
  });

  it('is told of when its block was replaced', async () => {
    const { visitor } = await visitorWhoWaits();
    await anvil.mine();
    await look();
    expect(count(await visitor.texts())).toBe(1);
    await anvil.rpc('anvil_reorg', 1, []);
    await look();
    await look();
    expect(count(await visitor.texts())).toBe(1);
  });

  it('is told of although it happened while the service was down', async () => {
    const { visitor } = await visitorWhoWaits();
    await visitor.texts();
    await product.stop({ keep: true });
    await anvil.mine();
    product = await start(product.folder);
    const told = async () => count((await log(visitor)).map(({ activity }) => activity.text ?? '').join('\n'));
    // Its own watcher may be at it already, and then tells when it gets to it.
    for (const end = Date.now() + 120_000; (await told()) === 0 && Date.now() < end; await sleep(200)) await look();
    await look();
    expect(await told()).toBe(1);
  });

  it('is nobody’s any more once the chat has ended', async () => {
    const { visitor } = await visitorWhoWaits();
    await visitor.press({ action: 'chat.end' });
    await visitor.texts();
    await anvil.mine();
    await look();
    expect(await visitor.texts()).toBe('');
    expect(await isIndexed(visitor)).toBe(false);
  });

  it('leaves nothing behind when the conversation is erased', async () => {
    const { visitor, hash } = await visitorWhoWaits();
    await product.handrail.erase(idOf(visitor));
    expect(await isIndexed(visitor)).toBe(false);
    const everything = JSON.stringify(await product.handrail.stores.ledger.read('audit', 0, 1000));
    expect(everything).not.toContain(hash.slice(2, 20));
  });
});

it('goes to the agent while a person holds the conversation, and not to the user', async () => {
  const { visitor } = await visitorWhoWaits();
  await visitor.press({ action: 'person' });
  const agent = await staffBrowser(product, 'agent');
  expect((await agent.call('POST', `/desk/conversations/${visitor.conversation}/claim`)).status).toBe(200);
  await visitor.texts();
  await anvil.mine();
  // Sooner than an agent whose page is silent is taken to be gone.
  await look(20 * SECOND);
  await look(20 * SECOND);
  expect(await visitor.texts()).toBe('');
  const entries = await log(visitor, 'staff');
  const news = entries.filter(({ audience, activity }) => audience === 'staff' && activity.text?.includes('Watched'));
  expect(news).toHaveLength(1);
  expect(news[0]?.activity.text).toMatch(/1\sETH/);
});

it('waits for a transaction that the user names by "tell me when it confirms"', async () => {
  const hash = await anvil.send({ from: await newSender(), to: FRIEND, value: ETH });
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.say(hash);
  await visitor.say('tell me when it confirms please');
  expect(await visitor.texts()).toContain('I’m watching');
  passed += 20 * SECOND;
  await anvil.mine();
  let told = 0;
  // Its own watcher may be at it already, and then tells when it gets to it.
  for (const end = Date.now() + 120_000; told === 0 && Date.now() < end; await sleep(200)) {
    await product.handrail.watcher.pass();
    told += count(await visitor.texts());
  }
  expect(told).toBe(1);
});

it('stops a live key that comes in a button nobody offered', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  await visitor.press({ action: 'tx.check', hash: `0x${ACCOUNT_KEY}` });
  expect(await visitor.texts()).toContain(en.stopped);
  expect(JSON.stringify(await log(visitor, 'staff'))).not.toContain(ACCOUNT_KEY.slice(0, 12));
});
