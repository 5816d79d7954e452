import { MINUTE } from '../../../core/time.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { type FaultProxy, startFaultProxy } from '../../support/nodes/faultProxy.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import type { Product } from '../../support/products/product.ts';
import { startSmallProduct } from '../../support/products/smallProduct.ts';

// A real node behind a proxy that can fail, and the whole product, on machines that do other things too.

const [, ROBBED, , THIEF] = ACCOUNTS;

let anvil: Anvil;
let proxy: FaultProxy;
let product: Product;
let passed = 0;
const start = (folder?: string, port = '0') =>
  startSmallProduct({
    env: { PORT: port },
    given: {
      clock: () => Date.now() + passed,
      chains: [{ ...anvil.definition, endpoints: [proxy.url] }],
      take: async () => 0,
    },
    ...(folder ? { folder } : {}),
  });
beforeAll(async () => {
  anvil = await startAnvil();
  proxy = await startFaultProxy(anvil.url);
  product = await start();
});
afterEach(() => {
  proxy.fault = { kind: 'none' };
});
afterAll(async () => {
  await product.stop();
  await proxy.stop();
  await anvil.stop();
});

async function visitorWhoWatches(): Promise<VisitorLike> {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.press({ action: 'wallet.watch', address: ROBBED });
  expect(await visitor.texts()).toContain('again and again until');
  return visitor;
}

async function look(after = 2 * MINUTE): Promise<void> {
  passed += after;
  await Promise.all([product.handrail.watcher.pass(), product.handrail.watcher.pass()]);
}
const steal = () => anvil.send({ from: ROBBED, to: THIEF, value: '0xde0b6b3a7640000' });
const idOf = (visitor: VisitorLike) => visitor.conversation as Parameters<typeof product.handrail.erase>[0];
const watched = async (visitor: VisitorLike) =>
  (await product.handrail.stores.conversations.read(idOf(visitor)))?.content.chain.walletWatch;
/** Everything said in the conversation, also where its own page may no longer read it. */
async function log(visitor: VisitorLike): Promise<string> {
  const { conversations } = product.handrail.stores;
  const entries = await conversations.entries(idOf(visitor), { after: 0, limit: 100, audience: 'everyone' });
  return entries.map(({ activity }) => activity.text ?? '').join('\n');
}
/** Headings that say it (`languages/wallet/en.ts`). */
const count = (text: string) => text.split('More has left').length - 1;

it('what leaves a watched wallet is told once, with its amount, and no amount is kept after that', async () => {
  const visitor = await visitorWhoWatches();
  await look();
  expect(await visitor.texts()).toBe('');
  expect(await watched(visitor)).toMatchObject({ address: ROBBED });
  await steal();
  await look();
  await look();
  const said = (await visitor.texts()).replaceAll('\u00a0', ' ');
  expect(count(said)).toBe(1);
  expect(said).toMatch(/1(\.\d+)? ETH left since/);
  expect(await watched(visitor)).toBeUndefined();
});

it('is told of by the next process, where the one before was killed meanwhile', async () => {
  const visitor = await visitorWhoWatches();
  const { port } = new URL(product.origin);
  await product.stop({ keep: true });
  await steal();
  product = await start(product.folder, port);
  await look();
  await look();
  expect(count(await visitor.texts())).toBe(1);
});

it('a node that dies while it is watched frightens nobody, and what it hid is told when it answers', async () => {
  const visitor = await visitorWhoWatches();
  await steal();
  proxy.fault = { kind: 'status', status: 500 };
  await look();
  await look();
  expect(await visitor.texts()).toBe('');
  proxy.fault = { kind: 'none' };
  await look(5 * MINUTE);
  await look();
  expect(count(await visitor.texts())).toBe(1);
});

it('ends with the chat, with the consent and with the conversation', async () => {
  const [left, withdrawn, erased] = [await visitorWhoWatches(), await visitorWhoWatches(), await visitorWhoWatches()];
  await left.press({ action: 'chat.end' });
  await withdrawn.press({ action: 'consent.withdraw' });
  await product.handrail.erase(idOf(erased));
  await steal();
  await look();
  await look();
  expect(count(await log(left))).toBe(0);
  expect(count(await log(withdrawn))).toBe(0);
  const index = await product.handrail.stores.documents.list('watch');
  for (const one of [left, withdrawn, erased]) expect(index.map(({ id }) => id)).not.toContain(one.conversation);
});

it('a network that never answers again is told as unread, not as empty or robbed', async () => {
  const visitor = await visitorWhoWatches();
  proxy.fault = { kind: 'status', status: 500 };
  await look(61 * MINUTE);
  await look(11 * MINUTE);
  const said = await log(visitor);
  expect(said).toContain('could not be read any more');
  expect(count(said)).toBe(0);
});
