import type { ChainLook } from '../../../core/protocols/deskProtocol.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { shortHash } from '../../../languages/chains/numbers.ts';
import { ACCOUNT_KEY, ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { type ExplorerServer, startExplorer } from '../../support/nodes/explorerServer.ts';
import { BrowserLike, VisitorLike } from '../../support/pages/browserLike.ts';
import { staffBrowser } from '../../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

// Real nodes, on machines that do other things too.

let anvil: Anvil;
let explorer: ExplorerServer;
let product: Product;
let mina: BrowserLike;
let visitor: VisitorLike;
let path: string;
let hash: string;
beforeAll(async () => {
  anvil = await startAnvil('--no-mining');
  explorer = await startExplorer(anvil);
  const chains = [{ ...anvil.definition, history: { url: explorer.url } }];
  product = await startProduct({ given: { chains, take: async () => 0 } });
  mina = await staffBrowser(product, 'agent', { languages: ['ja'] });
  visitor = await VisitorLike.arrive(product.origin, 'ja');
  await visitor.press({ action: 'consent.accept' });
  hash = await anvil.send({ to: ACCOUNTS[1], value: '0x16345785d8a0000', nonce: '0x0' });
  await visitor.say(`${hash} 承認されたら教えて`);
  path = `/desk/conversations/${visitor.conversation}`;
});
afterAll(async () => {
  await product.stop();
  await explorer.stop();
  await anvil.stop();
});

const look = (text: string) => mina.call<ChainLook>('POST', `${path}/chain`, { text });

it('a wish that came with the hash is promised under the card', async () => {
  expect(await visitor.texts()).toContain(
    chainPhrases('ja')
      .watch.set({ hash: shortHash(hash), until: '§' })
      .split('§', 1)[0],
  );
  const { watch } = (await product.handrail.stores.conversations.read(visitor.conversation as never))?.content.chain
    .transactions[0] ?? { watch: null };
  expect(watch).toMatchObject({ told: 0 });
});

it('shows nothing of a conversation that the bot still holds', async () => {
  expect((await look(hash)).status).toBe(404);
});

it('is for staff alone', async () => {
  const stranger = new BrowserLike(product.origin);
  expect((await stranger.call('POST', `${path}/chain`, { text: hash })).status).toBe(401);
});

describe('beside a conversation that an agent has taken', () => {
  beforeAll(async () => {
    await visitor.press({ action: 'person' });
    await mina.call('POST', `${path}/claim`);
  });

  it('looks at the transaction as the user would be told, in their language', async () => {
    const { status, body } = await look(hash);
    expect(status).toBe(200);
    expect(body).toMatchObject({ problem: null, cards: [{ hash, severity: 'caution' }] });
    expect(body.cards[0]?.heading).toMatch(/0\.1\sETH/);
    expect(body.cards[0]?.band).toMatch(/[ぁ-ん]/);
  });

  it('knows what the conversation has seen: one that was cancelled is not just unknown', async () => {
    await anvil.send({
      to: ACCOUNTS[0],
      value: '0x0',
      nonce: '0x0',
      maxFeePerGas: '0x12a05f200',
      maxPriorityFeePerGas: '0xb2d05e00',
    });
    await anvil.mine();
    const { body } = await look(hash);
    expect(body.cards[0]).toMatchObject({ hash });
    expect(body.cards[0]?.band).toContain('取り消し');
  });

  it('looks at an address, and finds a shortened hash in its history', async () => {
    const paid = await anvil.send({ to: ACCOUNTS[2], value: '0x5' });
    await anvil.mine();
    const { problem, cards } = (await look(ACCOUNTS[2])).body;
    expect(problem).toBeNull();
    expect(cards[0]).toMatchObject({ hash: null });
    const shortened = `${paid.slice(0, 8)}…${paid.slice(-6)} ${ACCOUNTS[2]}`;
    expect((await look(shortened)).body).toMatchObject({ cards: [{ hash: paid }] });
  });

  it.each([
    ['nothing of the kind', 'where is it?', { kind: 'nothing' }],
    ['a shortened hash alone', '0xabc123…def456', { kind: 'shortened' }],
    ['a wrong length', `0x${'a'.repeat(63)}`, { kind: 'length', digits: 63 }],
  ])('says what is wrong with %s', async (_, text, problem) => {
    expect((await look(text)).body).toEqual({ cards: [], problem, viewOpen: false });
  });

  it('refuses what is too long, and repeats no key', async () => {
    expect((await look('x'.repeat(3000))).status).toBe(400);
    const { body } = await look(ACCOUNT_KEY);
    expect(body).toMatchObject({ cards: [{ severity: 'danger', hash: null }] });
    expect(JSON.stringify(body)).not.toContain(ACCOUNT_KEY);
  });
});

it('a visitor who looked at a payment is warned of the one that its look-alike sent', async () => {
  const [friend, bait] = ['0xabc1111111111111111111111111111111111234', '0xabc2222222222222222222222222222222221234'];
  const paid = async (from: string, value: string) => {
    await anvil.rpc('anvil_impersonateAccount', from);
    await anvil.rpc('anvil_setBalance', from, '0xde0b6b3a7640000');
    const sent = await anvil.send({ from, to: ACCOUNTS[2], value, gas: '0x5208' });
    await anvil.mine();
    return sent;
  };
  const [real, dust] = [await paid(friend, '0x16345785d8a0000'), await paid(bait, '0x5af3107a4000')];
  const other = await VisitorLike.arrive(product.origin);
  await other.press({ action: 'consent.accept' });
  await other.say(real);
  expect(await other.texts()).not.toContain('look-alike');
  await other.say(dust);
  expect(await other.texts()).toMatch(/0\.0001\sETH from a look-alike address/);
  const beside = await VisitorLike.arrive(product.origin);
  await beside.press({ action: 'consent.accept' });
  await beside.say(`${dust} is this from my friend ${friend}?`);
  expect(await beside.texts()).toContain('look-alike');
  for (const pasted of [`${real} ${dust}`, `${dust} ${real}`]) {
    const both = await VisitorLike.arrive(product.origin);
    await both.press({ action: 'consent.accept' });
    await both.say(`${pasted} which of these is mine?`);
    const texts = await both.texts();
    expect(texts).toContain(`0xabc[${'1'.repeat(33)}]1234`);
    expect(texts.match(/from a look-alike address/g)).toHaveLength(1);
    expect(texts).toMatch(/0\.0001\sETH from a look-alike address/);
    const { body } = await look(pasted);
    expect(body.cards.filter(({ heading }) => /0\.0001\sETH.*コピー|コピー.*0\.0001\sETH/.test(heading))).toHaveLength(
      1,
    );
    expect(body.cards.every(({ foot }) => foot.includes(`0xabc[${'2'.repeat(33)}]1234`))).toBe(true);
  }
});
