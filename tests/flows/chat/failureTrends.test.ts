import { createFailureTrends } from '../../../chains/watch/failureTrends.ts';
import { verdictPhrases } from '../../../languages/verdicts/index.ts';
import { fakeVerdict } from '../../support/chains/fakeVerdict.ts';
import { openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';
import { memoryDocuments } from '../../support/stores/memoryDocuments.ts';

// Real nodes, on machines that do other things too.

const hex = (value: bigint) => `0x${value.toString(16)}`;
const GWEI = 1_000_000_000n;
const { ahead } = verdictPhrases('en');

let anvil: Anvil;
let product: Product;
const start = (folder?: string) =>
  startProduct({ given: { chains: [anvil.definition], take: async () => 0 }, ...(folder ? { folder } : {}) });
beforeAll(async () => {
  anvil = await startAnvil('--no-mining');
  product = await start();
});
afterAll(async () => {
  await product.stop();
  await anvil.stop();
});

async function arrived(): Promise<VisitorLike> {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  return visitor;
}

/** Offers less than the next block will ask. */
async function stuck(from: string): Promise<string> {
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(GWEI));
  const fees = { maxFeePerGas: hex(3n * GWEI), maxPriorityFeePerGas: hex(GWEI) };
  const hash = await anvil.send({ from, to: ACCOUNTS[4], value: '0x1', ...fees });
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(30n * GWEI));
  return hash;
}

it('the third person whose fee is too low hears that many wait, and the help centre shows it', async () => {
  const heard: string[] = [];
  for (const from of ACCOUNTS.slice(0, 3)) {
    const visitor = await arrived();
    await visitor.say(await stuck(from));
    heard.push(await visitor.texts());
  }
  const crowd = ahead.crowd.fees('Testnet');
  expect(heard.map((text) => text.includes(crowd))).toEqual([false, false, true]);
  const { body } = await new BrowserLike(product.origin).call('GET', '/help/networks?language=en');
  expect(body).toMatchObject({ networks: [{ name: 'Testnet', state: 'busy' }] });
});

/** Sends transactions that fail for the same reason. */
async function failures(from: string): Promise<() => Promise<string>> {
  await anvil.rpc('anvil_setNextBlockBaseFeePerGas', hex(GWEI));
  const deployed = await anvil.send({ from, data: '0x6005600c60003960056000f360006000fd', gas: '0x30000' });
  await anvil.mine();
  const { contractAddress: to } = await anvil.rpc<{ contractAddress: string }>('eth_getTransactionReceipt', deployed);
  return async () => {
    const hash = await anvil.send({ from, to, data: '0x01', gas: '0x10000' });
    await anvil.mine();
    return hash;
  };
}

it('the same failure with a second transaction is said before the next try', async () => {
  const failed = await failures(ACCOUNTS[3]);
  const visitor = await arrived();
  await visitor.say(await failed());
  expect(await visitor.texts()).not.toContain('2 times');
  await visitor.say(await failed());
  expect(await visitor.texts()).toContain('This has now happened 2 times for the same reason');
});

describe('in the next conversation, after the desk was closed and opened again', () => {
  async function failsTwice(history: boolean) {
    const failed = await failures(ACCOUNTS[3]);
    const visitor = await VisitorLike.arrive(product.origin);
    await visitor.press({ action: 'consent.accept', history });
    await visitor.say(await failed());
    await visitor.say(await failed());
    return { visitor, failed };
  }
  async function comesBack({ resume }: VisitorLike): Promise<VisitorLike> {
    await product.stop({ keep: true });
    product = await start(product.folder);
    const visitor = await VisitorLike.arrive(product.origin, 'en', resume);
    await visitor.press({ action: 'consent.accept', history: true });
    await visitor.news();
    return visitor;
  }

  it('a visitor who has allowed to be remembered is warned before the card', async () => {
    const { visitor, failed } = await failsTwice(true);
    await visitor.press({ action: 'chat.end' });
    const again = await comesBack(visitor);
    await again.say(await failed());
    const said = await again.texts();
    expect(said).toContain('This has now happened 3 times for the same reason');
    expect(said.indexOf('3 times')).toBeLessThan(said.indexOf('Testnet'));
  });

  it('who has not allowed it is a stranger', async () => {
    const { visitor, failed } = await failsTwice(false);
    await visitor.press({ action: 'chat.end' });
    const again = await comesBack(visitor);
    await again.say(await failed());
    expect(await again.texts()).not.toContain('This has now happened');
  });

  it('whoever withdraws consent has no failures on record', async () => {
    const { visitor } = await failsTwice(true);
    const kept = () => product.handrail.stores.documents.list('failures');
    const before = (await kept()).length;
    await visitor.press({ action: 'consent.withdraw' });
    expect((await kept()).length).toBe(before - 1);
  });
});

it('the same user of an outside channel is warned in the next conversation', async () => {
  const documents = memoryDocuments();
  const clock = () => NOON;
  const desk = await openDeskUnderTest({
    noteFailure: (...noted) => createFailureTrends(documents, clock, (text) => text).note(...noted),
    checkTransaction: async (hash) => fakeVerdict({ hash, code: 'out-of-gas' }),
  });
  const hashes = [1, 2, 3].map((n) => `0x${`${n}`.repeat(64)}`);
  const first = desk.visitor('en', 'telegram');
  await first.enter();
  for (const hash of hashes.slice(0, 2)) await first.say(hash);
  const next = desk.visitor('en', 'telegram');
  await next.enter();
  expect((await next.say(hashes[2] ?? '')).join('\n')).toContain('This has now happened 3 times');
  await desk.close();
});
