import { VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

/*
 * Names that every object of JavaScript knows, in each place where a client may name something of ours: an article, a part,
 * a step, a network. They name nothing, and nothing fails over them.
 */

const BUILT_IN = [...Object.getOwnPropertyNames(Object.prototype), 'prototype', 'length', 'name'];

let product: Product;
const failed: unknown[] = [];
const log = {
  info: () => undefined,
  warn: () => undefined,
  error: (event: string, error: unknown) => void failed.push([event, String(error)]),
};
beforeAll(async () => {
  product = await startProduct({ given: { log, take: async () => 0 } });
});
afterAll(() => product.stop());

const ACTIONS: ((name: string) => object)[] = [
  (id) => ({ action: 'article', id }),
  (part) => ({ action: 'article', id: 'lost-phrase', part }),
  (article) => ({ action: 'helped', article }),
  (article) => ({ action: 'notHelped', article }),
  (step) => ({ action: 'guide', id: 'stuck', step }),
  (id) => ({ action: 'guide', id }),
  (chain) => ({ action: 'fees', chain }),
  (chain) => ({ action: 'tx.check', hash: 'latest', chain }),
  (view) => ({ action: 'tx.check', hash: 'latest', view }),
  (language) => ({ action: 'language', language }),
  (purpose) => ({ action: 'consent.choose', purpose, allowed: true }),
  (country) => ({ action: 'care.region', country }),
  (who) => ({ action: 'care.company', who }),
  (address) => ({ action: 'wallet.look', address }),
  (action) => ({ action }),
  (text) => ({ action: 'ask', text }),
];

it('takes a name that every object has for none of its own, in a button and in words, and goes on', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  const path = `/v3/directline/conversations/${visitor.conversation}/activities`;
  const statuses = new Set<number>();
  for (const name of BUILT_IN) {
    for (const action of ACTIONS) {
      const { status } = await visitor.call('POST', path, { type: 'message', text: 'pressed', value: action(name) });
      statuses.add(status);
    }
    statuses.add((await visitor.say(name)).status);
  }
  const step = { type: 'message', text: 'pressed', value: { action: 'guide', id: 'stuck', step: 'constructor' } };
  expect((await visitor.call('POST', path, step)).status).toBe(400);
  expect(failed).toEqual([]);
  expect([...statuses].filter((status) => status >= 500)).toEqual([]);
  expect((await visitor.say('thanks')).status).toBe(200);
});

it('counts whether an answer helped for answers that were given, and for no words of a client', async () => {
  const feedback = async () => {
    const events = await product.handrail.stores.ledger.read('events', 0, 10_000);
    const counted = events.map(({ value }) => value as { kind: string; article?: string });
    return counted.filter(({ kind }) => kind === 'feedback').map(({ article }) => article);
  };
  const before = await feedback();
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept' });
  await visitor.press({ action: 'article', id: 'lost-phrase' });
  for (const article of ['my-name-is-jane-and-i-live-at-7', 'lost-phrase', 'constructor']) {
    await visitor.press({ action: 'helped', article });
  }
  expect((await feedback()).slice(before.length)).toEqual(['lost-phrase']);
});
