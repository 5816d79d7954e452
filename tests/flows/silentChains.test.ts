import { randomBytes } from 'node:crypto';
import { genericEvm } from '../../chains/definitions/index.ts';
import type { ConversationId } from '../../core/ids.ts';
import { chainPhrases } from '../../languages/chains/index.ts';
import { freePort } from '../support/anvil.ts';
import { VisitorLike } from '../support/browserLike.ts';
import { type Product, startProduct } from '../support/product.ts';

jest.setTimeout(30_000);

let product: Product;
beforeAll(async () => {
  const nobody = genericEvm('1', [`http://127.0.0.1:${await freePort()}`]);
  const explorer = { hosts: ['etherscan.io'], transaction: 'https://etherscan.io/tx/{hash}' };
  product = await startProduct({ given: { chains: [{ ...nobody, explorer }], take: async () => 0 } });
});
afterAll(() => product.stop());

async function visitorWhoSays(text: string) {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  await visitor.say(text);
  const { conversations } = product.handrail.stores;
  const id = visitor.conversation as ConversationId;
  const stored = JSON.stringify([
    await conversations.read(id),
    await conversations.entries(id, { after: 0, limit: 100, audience: 'staff' }),
  ]);
  return { said: await visitor.texts(), stored };
}

it('keeps no digits that may be a key while no network answers, and says why', async () => {
  const digits = randomBytes(32).toString('hex');
  const { said, stored } = await visitorWhoSays(`where is 0x${digits}`);
  expect(said).toBe(chainPhrases('en').cannotTell);
  expect(stored).not.toContain(digits.slice(0, 12));
});

it('takes the link of an explorer, and says that the network does not answer', async () => {
  const digits = randomBytes(32).toString('hex');
  const { said } = await visitorWhoSays(`https://etherscan.io/tx/0x${digits}`);
  expect(said).toContain('says nothing about your funds');
  expect(said).not.toContain(chainPhrases('en').cannotTell);
});
