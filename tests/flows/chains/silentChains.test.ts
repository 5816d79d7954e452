import { randomBytes } from 'node:crypto';
import { genericEvm } from '../../../chains/definitions/index.ts';
import type { ConversationId } from '../../../core/ids.ts';
import type { DeskEvent } from '../../../handoff/record/events.ts';
import { chainPhrases } from '../../../languages/chains/index.ts';
import { freePort } from '../../support/nodes/anvil.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

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
  return { said: await visitor.texts(), stored: await storedOf(visitor) };
}

async function storedOf({ conversation }: VisitorLike): Promise<string> {
  const { conversations } = product.handrail.stores;
  const id = conversation as ConversationId;
  return JSON.stringify([
    await conversations.read(id),
    await conversations.entries(id, { after: 0, limit: 100, audience: 'staff' }),
  ]);
}

it('keeps no digits that may be a key while no network answers, and says why', async () => {
  const digits = randomBytes(32).toString('hex');
  const { said, stored } = await visitorWhoSays(`where is 0x${digits}`);
  expect(said).toContain(chainPhrases('en').cannotTell);
  expect(stored).toContain('where is ••••••••');
  expect(stored.toLowerCase()).not.toContain(digits.slice(0, 12));
});

it('keeps the words beside them for the user and for staff, calls it no secret, and is shorter the second time', async () => {
  const visitor = await VisitorLike.arrive(product.origin, 'ja');
  await visitor.press({ action: 'consent.accept' });
  await visitor.news();
  const digits = randomBytes(32).toString('hex');
  await visitor.say(`0x${digits} が届きません`);
  await visitor.say(digits.toUpperCase());
  const seen = await visitor.news();
  const words = chainPhrases('ja');
  expect(seen.map(({ text }) => text)).toEqual([
    '•••••••• が届きません',
    words.cannotTell,
    '••••••••',
    words.stillCannotTell,
  ]);
  expect(seen.map(({ channelData }) => channelData?.handrail?.card?.kind)).not.toContain('stopped');
  const stopped = (await product.handrail.stores.ledger.read('events', 0, 1_000)).filter(
    ({ value }) => (value as DeskEvent).kind === 'secretStopped',
  );
  expect(stopped).toEqual([]);
  await visitor.say('thanks');
  await visitor.say(digits);
  expect(await visitor.texts()).toContain(words.cannotTell);
});

it('keeps nothing of them before the consent, nor from a button or the number of a message', async () => {
  const digits = randomBytes(32).toString('hex');
  const early = await VisitorLike.arrive(product.origin);
  await early.say(`my words ${digits}`);
  expect(await storedOf(early)).not.toMatch(/my words/);
  await early.press({ action: 'consent.accept' });
  const path = `/v3/directline/conversations/${early.conversation}/activities`;
  const value = { action: 'ask', text: digits };
  await early.call('POST', path, { type: 'message', text: 'look', value, channelData: { clientActivityID: digits } });
  const stored = await storedOf(early);
  expect(stored).toContain('look');
  expect(stored).not.toContain(digits.slice(0, 12));
});

it('takes the link of an explorer, and says that the network does not answer', async () => {
  const digits = randomBytes(32).toString('hex');
  const { said } = await visitorWhoSays(`https://etherscan.io/tx/0x${digits}`);
  expect(said).toContain('says nothing about your funds');
  expect(said).not.toContain(chainPhrases('en').cannotTell);
});
