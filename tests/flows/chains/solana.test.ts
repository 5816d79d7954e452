import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ed25519 } from '@noble/curves/ed25519.js';
import { base58 } from '@scure/base';
import type { KeyPairSigner } from '@solana/kit';
import { getTransferSolInstruction } from '@solana-program/system';
import { solana } from '../../../chains/definitions/solana.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { shortHash } from '../../../languages/chains/numbers.ts';
import { phrases } from '../../../languages/index.ts';
import { walletPhrases } from '../../../languages/wallet/index.ts';
import { solanaWallet } from '../../support/chains/solanaWallet.ts';
import { type SolanaNode, solanaNode } from '../../support/nodes/solanaNode.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let node: SolanaNode;
let server: Server;
let product: Product;
let alice: KeyPairSigner;
let bob: KeyPairSigner;
beforeAll(async () => {
  node = solanaNode();
  [alice, bob] = [await solanaWallet(node), await solanaWallet(node)];
  server = createServer(async (request, response) => {
    const body = (await request.toArray()).map(String).join('');
    response.end(await (await node.fetch('https://node.example', { body })).text());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const chain = { ...solana, endpoints: [`http://127.0.0.1:${port}`] };
  // The node's clock stands still; a desk that is ahead of it would only show another time.
  product = await startProduct({ given: { chains: [chain], take: async () => 0 } });
});
afterAll(async () => {
  await product.stop();
  await new Promise((done) => server.close(done));
});
beforeEach(() => {
  node.asked.length = 0;
});

async function agreed() {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  return visitor;
}

const pay = (lamports: bigint) =>
  node.send(alice, [getTransferSolInstruction({ source: alice, destination: bob.address, amount: lamports })]);

it('a pasted signature is looked up at once, without being asked about', async () => {
  const sent = await pay(250_000_000n);
  const visitor = await agreed();
  await visitor.say(`did this arrive? https://solscan.io/tx/${sent}`);
  const texts = await visitor.texts();
  expect(texts).toContain('0.25\u00a0SOL has arrived');
  expect(texts).not.toContain(chainPhrases('en').askHash.ask);
  await visitor.say(sent);
  expect(await visitor.texts()).toContain('0.25\u00a0SOL has arrived');
});

it('a secret key of the same length is stopped, and no node hears of it', async () => {
  const seed = ed25519.utils.randomSecretKey();
  const secret = base58.encode(new Uint8Array([...seed, ...ed25519.getPublicKey(seed)]));
  const visitor = await agreed();
  await visitor.say(secret);
  expect(await visitor.texts()).toContain(phrases('en').stopped);
  await visitor.say(`[${[...seed, ...ed25519.getPublicKey(seed)]}]`);
  expect(await visitor.texts()).toContain(phrases('en').stopped);
  expect(node.asked.join()).not.toContain(secret);
  expect(node.asked.join()).not.toContain('getTransaction');
});

it('a signature that nobody knows is kept: the curve has told that it is no key', async () => {
  const sent = await pay(1_000_000n);
  node.forget(sent);
  const visitor = await agreed();
  await visitor.say(`where is ${sent}`);
  const texts = await visitor.texts();
  expect(texts).toContain('hardly ever comes later');
  expect(texts).not.toContain(chainPhrases('en').forgotten('').slice(0, 20));
});

it('a wallet is read after a press', async () => {
  const visitor = await agreed();
  await visitor.say(`is this address right? ${alice.address}`);
  await visitor.news();
  expect(node.asked.join()).not.toContain('getTokenAccountsByOwner');
  await visitor.press({ action: 'wallet.look', address: alice.address });
  const texts = await visitor.texts();
  expect(texts).toContain(
    walletPhrases('en').heading({ height: '447,552,000', address: shortHash(alice.address), takers: null }),
  );
  expect(texts).toMatch(/Solana: 9\.\d+\u00a0SOL/);
});
