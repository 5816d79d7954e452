import { auditEntryOf } from '../../../trust/audit/audit.ts';
import { commitmentTo } from '../../../trust/audit/commitment.ts';
import { verifyReceipt } from '../../../trust/audit/receipt.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';
import { chatCompletionsServer } from '../../support/servers/chatCompletions.ts';

type Mine = {
  purposes: string[];
  salt: string;
  consent: { receipt: string; at: number; choices: Record<string, boolean> };
};

let model: Awaited<ReturnType<typeof chatCompletionsServer>>;
let product: Product;
beforeAll(async () => {
  model = await chatCompletionsServer([]);
  const env = { OPENAI_API_KEY: 'sk-test', OPENAI_BASE_URL: model.baseUrl };
  product = await startProduct({ env, given: { take: async () => 0 } });
});
afterAll(async () => {
  await product.stop();
  await model.close();
});

const QUESTION = 'My transfer is pending for hours, what can I do?';

it('the page shows the choices and changes them; a model is asked only while its user allows one, and words no answer', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept', model: false, history: false });
  await visitor.say(QUESTION);
  expect(model.bodies).toEqual([]);

  const before = (await visitor.call<Mine>('GET', '/me/conversation')).body;
  expect(before).toMatchObject({
    purposes: ['model', 'history'],
    consent: { choices: { model: false, history: false } },
  });
  const changed = await visitor.call('POST', '/me/consent', { purpose: 'model', allowed: true });
  expect(changed.body).toMatchObject({ consent: { choices: { model: true, history: false } } });
  await visitor.say(QUESTION);
  // It may choose among what is published (docs/decisions/0020).
  expect(model.bodies).toHaveLength(1);

  await visitor.call('POST', '/me/consent', { purpose: 'model', allowed: false });
  await visitor.say(QUESTION);
  expect(model.bodies).toHaveLength(1);
  expect((await visitor.call('POST', '/me/consent', { purpose: 'everything', allowed: true })).status).toBe(400);
});

it('somebody who comes back is known again only if they have allowed it', async () => {
  const call = async (path: string, token?: string, body: object = {}) => {
    const headers = { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) };
    const response = await fetch(product.origin + path, { method: 'POST', headers, body: JSON.stringify(body) });
    return (await response.json()) as Record<'token' | 'resume' | 'conversationId', string>;
  };
  const userOf = ({ token }: { token: string }) =>
    JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()).user as string;
  for (const history of [true, false]) {
    const first = await call('/v3/directline/tokens/generate');
    const { token, resume, conversationId } = await call('/v3/directline/conversations', first.token);
    const say = (text: string, value?: object) =>
      call(`/v3/directline/conversations/${conversationId}/activities`, token, { type: 'message', text, value });
    await say('ok', { action: 'consent.accept', model: false, history });
    await say(QUESTION);
    await say('end', { action: 'chat.end' });
    const again = await call('/v3/directline/tokens/generate', resume);
    expect(userOf(again) === userOf(first)).toBe(history);
    expect(userOf(await call('/v3/directline/tokens/generate', token))).not.toBe(userOf(first));
  }
});

it('a receipt in the audit can be shown to belong to this conversation by its user, and by nobody after it is erased', async () => {
  const visitor = await VisitorLike.arrive(product.origin);
  await visitor.press({ action: 'consent.accept', model: false, history: true });
  const { salt, consent } = (await visitor.call<Mine>('GET', '/me/conversation')).body;
  const [index] = consent.receipt.split('-');
  const [record] = await product.handrail.stores.ledger.read('audit', Number(index) - 1, 1);
  const entry = record && auditEntryOf(record);
  const detail = { conversation: visitor.conversation, at: consent.at };
  expect(entry).toMatchObject({ kind: 'consent', choices: { model: false, history: true } });
  expect(entry?.kind === 'consent' && entry.commitment).toBe(commitmentTo(detail, salt));
  expect(JSON.stringify(entry)).not.toContain(visitor.conversation);

  const receipt = (await visitor.call('GET', '/me/consent')).body;
  await visitor.call('POST', '/me/erase', {});
  expect(verifyReceipt(JSON.stringify(receipt))).toBeNull();
  const changed = { ...receipt, opened: { salt, detail: { ...detail, conversation: 'another' } } };
  expect(verifyReceipt(JSON.stringify(changed))).toBe('opened');
  expect((await visitor.call('GET', '/me/consent')).status).not.toBe(200);
});
