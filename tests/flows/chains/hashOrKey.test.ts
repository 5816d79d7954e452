import { randomBytes } from 'node:crypto';
import { hexToBytes } from '@noble/hashes/utils.js';
import { type StrictNode, startStrictNode } from '../../../bench/strictNode.ts';
import { evmAddress } from '../../../chains/address/addressFormat.ts';
import { publicKeyOf } from '../../../chains/keyCheck/publicKeyOf.ts';
import type { ConversationId } from '../../../core/ids.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { phrases } from '../../../languages/index.ts';
import { ACCOUNTS, type Anvil, startAnvil } from '../../support/nodes/anvil.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

// Real nodes, on machines that do other things too.

/** `balanceOf` reads the slot that has the account's name: a token that holds what the test writes. */
const TOKEN_CODE = '0x60043554600052602060 00f3'.replace(' ', '');
const TOKEN = `0x${'70'.repeat(20)}`;

let anvil: Anvil;
let node: StrictNode;
let product: Product;
/** All that left this machine. */
const left: string[] = [];
beforeAll(async () => {
  anvil = await startAnvil();
  await anvil.rpc('anvil_setCode', TOKEN, TOKEN_CODE);
  node = await startStrictNode(async (call) => {
    left.push(JSON.stringify(call));
    return { result: await anvil.rpc(call.method, ...call.params) };
  });
  const tokens = [{ address: TOKEN, symbol: 'USDT', decimals: 6 }];
  const chain = { ...anvil.definition, endpoints: [node.url], tokens };
  product = await startProduct({ given: { chains: [chain], take: async () => 0 } });
});
afterAll(async () => {
  await product.stop();
  await node.stop();
  await anvil.stop();
});

beforeEach(() => {
  left.length = 0;
});
const words = chainPhrases('en').askHash;
const newDigits = () => randomBytes(32).toString('hex');
const kept = (digits: string, prefix = '') => `${prefix}${digits.slice(0, 4)}…${digits.slice(-4)}`;
const sent = () => left.join('\n').toLowerCase();

async function agreed() {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  return visitor;
}

async function storedOf({ conversation }: VisitorLike): Promise<string> {
  const { conversations } = product.handrail.stores;
  const id = conversation as ConversationId;
  const entries = await conversations.entries(id, { after: 0, limit: 100, audience: 'staff' });
  return JSON.stringify([await conversations.read(id), entries]).toLowerCase();
}

async function mined(): Promise<string> {
  const { transactionHash } = await anvil.sendMined({ to: ACCOUNTS[1], value: '0x16345785d8a0000' });
  return transactionHash.slice(2);
}

it('the key of an account that holds only tokens is stopped, and its digits are asked of no node', async () => {
  const key = newDigits();
  const address = evmAddress(publicKeyOf(key)?.uncompressed ?? hexToBytes('00'));
  await anvil.rpc(
    'anvil_setStorageAt',
    TOKEN,
    `0x${address.slice(2).toLowerCase().padStart(64, '0')}`,
    `0x${'0'.repeat(63)}5`,
  );
  const visitor = await agreed();
  await visitor.say(key);
  expect(await visitor.texts()).toContain(phrases('en').stopped);
  await visitor.say(`my transaction hash 0x${key}`);
  expect(await visitor.texts()).toContain(phrases('en').stopped);
  expect(sent()).not.toContain(key);
  expect(await storedOf(visitor)).not.toContain(key.slice(0, 12));
});

it('bare digits that no account uses are asked about before any of them leaves, and looked up after a yes', async () => {
  const hash = await mined();
  const visitor = await agreed();
  await visitor.say(`please see ${hash}`);
  const said = await visitor.news();
  expect(said.map(({ text }) => text)).toEqual([`please see ${kept(hash)}`, words.ask]);
  expect(sent()).not.toContain(hash);
  expect(await storedOf(visitor)).not.toContain(hash);
  await visitor.press({ action: 'hash.confirm', isHash: true });
  expect(await visitor.texts()).toMatch(/0\.1\sETH/);
  expect(sent()).toContain(hash);
});

it('after a no they are gone, whatever is said later', async () => {
  const digits = newDigits();
  const visitor = await agreed();
  await visitor.say(digits);
  await visitor.say('no');
  expect(await visitor.texts()).toContain(words.kept);
  await visitor.press({ action: 'hash.confirm', isHash: true });
  expect(await visitor.texts()).toContain(words.again);
  expect(sent()).not.toContain(digits);
  expect(await storedOf(visitor)).not.toContain(digits.slice(0, 12));
});

it('who said yes too late types them again, and is not asked twice', async () => {
  const hash = await mined();
  const visitor = await agreed();
  await visitor.press({ action: 'hash.confirm', isHash: true });
  expect(await visitor.texts()).toContain(words.again);
  await visitor.say(hash);
  expect(await visitor.texts()).toMatch(/0\.1\sETH/);
});

it('a hash that no network knows stays as its ends, with the reason, also in what is remembered', async () => {
  const digits = newDigits();
  const visitor = await agreed();
  await visitor.say(`where is my transfer 0x${digits}`);
  const said = await visitor.texts();
  expect(said).toContain(chainPhrases('en').forgotten(kept(digits, '0x')));
  expect(said).toContain(`where is my transfer ${kept(digits, '0x')}`);
  expect(await storedOf(visitor)).not.toContain(digits.slice(0, 12));
  // "Once more" cannot mean what is not there.
  await visitor.say(phrases('en').buttons.checkAgain);
  expect(await visitor.texts()).toContain(phrases('en').askHash);
});

it('after one that no network knows the next digits are asked about as the first were, and not taken for a hash', async () => {
  const [hash, digits] = [newDigits(), newDigits()];
  const visitor = await agreed();
  await visitor.say(`where is my transfer 0x${hash}`);
  expect(await visitor.texts()).toContain(chainPhrases('en').forgotten(kept(hash, '0x')));
  await visitor.say(digits);
  expect((await visitor.news()).map(({ text }) => text)).toEqual([kept(digits), words.ask]);
  expect(sent()).not.toContain(digits);
  const stored = await storedOf(visitor);
  for (const one of [hash, digits]) expect(stored).not.toContain(one.slice(0, 12));
});

it('before the consent no node is asked about anything', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.say(`0x${newDigits()}`);
  await visitor.say(`https://etherscan.io/tx/0x${newDigits()} where is it`);
  expect(left).toEqual([]);
});
