import { readdirSync } from 'node:fs';
import type { ConversationId } from '../../../core/ids.ts';
import { DAY, HOUR } from '../../../core/time.ts';
import { auditEntryOf } from '../../../trust/audit/audit.ts';
import { PSEUDONYM_PERIOD } from '../../../trust/pseudonym.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

const BORDER = Math.ceil(Date.now() / PSEUDONYM_PERIOD) * PSEUDONYM_PERIOD;

let product: Product;
let now = BORDER - HOUR;
beforeAll(async () => {
  product = await startProduct({ given: { clock: () => now, take: async () => 0 } });
});
afterAll(() => product.stop());

/** Somebody who has allowed past cases; `resume`: who they were before. */
async function arrives(resume?: string) {
  const visitor = await VisitorLike.arrive(product.origin, 'en', resume);
  await visitor.press({ action: 'consent.accept', history: true });
  return visitor;
}

async function agreedAs(): Promise<string[]> {
  const records = await product.handrail.stores.ledger.read('audit', 0, 1_000);
  return records.flatMap((record) => {
    const entry = auditEntryOf(record);
    return entry?.kind === 'consent' && entry.choice === 'accepted' ? [entry.user] : [];
  });
}

it('somebody who comes back after the border is known, under another name, and erased under both', async () => {
  const { past, erase, stores } = product.handrail;
  const before = await arrives();
  await before.say('My transfer is pending for hours, what can I do?');
  await before.press({ action: 'chat.end' });

  now = BORDER + HOUR;
  const after = await arrives(before.resume);
  const id = after.conversation as ConversationId;
  const conversation = await stores.conversations.read(id);
  if (!conversation) throw new Error('it has just begun');
  expect(await past.read(conversation)).toMatchObject({ cases: 1 });
  const [first, second] = await agreedAs();
  expect(second).toBe(conversation.facts.user);
  expect(second).not.toBe(first);
  expect(JSON.stringify(await stores.documents.list('past-cases'))).toContain(first);

  expect((await erase(id))?.kind).toBe('erased');
  expect(await stores.documents.list('past-cases')).toEqual([]);
});

it('destroys the keys of a period when nobody is looked up under its names any more, and writes it down', async () => {
  const { tendKeys, config, stores } = product.handrail;
  const there = () => readdirSync(config.keyDir).filter((name) => name.startsWith('names-'));
  const former = `names-${String(BORDER / PSEUDONYM_PERIOD - 1).padStart(10, '0')}.key`;
  now = BORDER + PSEUDONYM_PERIOD + DAY - 1;
  await tendKeys();
  expect(there()).toContain(former);
  now += 1;
  await tendKeys();
  expect(there()).not.toContain(former);
  const entries = (await stores.ledger.read('audit', 0, 1_000)).map(auditEntryOf);
  expect(entries).toContainEqual({ kind: 'namesForgotten', period: BORDER / PSEUDONYM_PERIOD - 1 });
});
