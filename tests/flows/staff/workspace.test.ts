import { LANGUAGES } from '../../../core/language.ts';
import type { AuditPage } from '../../../core/protocols/auditProtocol.ts';
import type { EditorArticle, EditorExample, GapCount, GapText } from '../../../core/protocols/editorProtocol.ts';
import { deskVisitor } from '../../support/desk/deskVisitor.ts';
import type { BrowserLike } from '../../support/pages/browserLike.ts';
import { staffBrowser } from '../../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

let product: Product;
let editor: BrowserLike;
const begun: string[] = [];
/** Counts alone what begins an article, and gives that two of a key. */
const take = async (what: string, whose: string) => {
  if (what !== 'article') return 0;
  begun.push(whose);
  return begun.filter((one) => one === whose).length > 2 ? 1_000 : 0;
};
beforeAll(async () => {
  product = await startProduct({ given: { take } });
  editor = await staff('editor', 'Ed Writer');
});
afterAll(() => product.stop());

const staff = (role: 'agent' | 'editor' | 'auditor', name: string) => staffBrowser(product, role, { name });

const gaps = async () => (await editor.call<{ gaps: GapCount[]; texts: GapText[] }>('GET', '/workspace/gaps')).body;

it('tells what could not be answered as a count, and in masked words while the conversation is kept', async () => {
  const visitor = await deskVisitor(product.origin);
  await visitor.say('which sourdough bakery in Lisbon opens early, write to zoe@example.com');
  const read = await gaps();
  expect(read.gaps).toContainEqual(expect.objectContaining({ kind: 'notKnown', count: 1 }));
  const said = read.texts.find(({ text }) => text.includes('sourdough'));
  expect(said).toMatchObject({ kind: 'notKnown', language: 'en', article: null });
  expect(JSON.stringify(read)).not.toContain('zoe@example.com');
  await product.handrail.erase(visitor.conversation as never);
  const later = await gaps();
  expect(later.texts.some(({ text }) => text.includes('sourdough'))).toBe(false);
  expect(later.gaps).toEqual(read.gaps);
});

it('says nothing of what somebody asked who has not agreed', async () => {
  const { token } = (await (
    await fetch(`${product.origin}/v3/directline/tokens/generate`, { method: 'POST' })
  ).json()) as {
    token: string;
  };
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const opened = (await (
    await fetch(`${product.origin}/v3/directline/conversations`, { method: 'POST', headers, body: '{"locale":"en"}' })
  ).json()) as { conversationId: string };
  await fetch(`${product.origin}/v3/directline/conversations/${opened.conversationId}/activities`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ type: 'message', text: 'which harmonica is best', from: { id: 'me' } }),
  });
  expect((await gaps()).texts.some(({ text }) => text.includes('harmonica'))).toBe(false);
});

it('makes a training sentence of a question that an agent moved, and keeps nothing that is personal', async () => {
  const agent = await staff('agent', 'Mina Agent');
  const visitor = await deskVisitor(product.origin);
  await visitor.say('the moonbeam thing wants my thumb again');
  await visitor.press({ action: 'person' });
  const path = `/desk/conversations/${visitor.conversation}`;
  await agent.call('POST', `${path}/claim`, {});
  expect((await agent.call('POST', `${path}/transfer`, { department: 'privacy' })).status).toBe(200);
  const { gaps: counts, texts } = await gaps();
  expect(counts).toContainEqual(expect.objectContaining({ kind: 'misrouted', topic: 'privacy', count: 1 }));
  const moved = texts.find(({ kind }) => kind === 'misrouted');
  expect(moved).toMatchObject({ text: expect.stringContaining('moonbeam'), department: 'privacy' });

  const teach = (text: string) =>
    editor.call<{ sentences: EditorExample[] }>('POST', '/workspace/training', {
      text,
      language: 'en',
      label: 'privacy',
    });
  for (const personal of ['call me at +81 90-1234-5678', 'it is 0x52908400098527886E0F7030069857D2E4169EE7'])
    expect(await teach(personal)).toMatchObject({ status: 409, code: 'personal' });
  const taught = await teach(moved?.text ?? '');
  expect(taught.body.sentences).toMatchObject([{ label: 'privacy', name: 'Ed Writer' }]);
  const id = taught.body.sentences[0]?.id ?? '';
  expect((await editor.call('DELETE', `/workspace/training/${id}`)).status).toBe(200);
  const left = await editor.call<{ sentences: EditorExample[] }>('GET', '/workspace/training');
  expect(left.body.sentences).toEqual([]);
  const auditor = await staff('auditor', 'Ada Auditor');
  const audit = await auditor.call<AuditPage>('GET', '/desk/audit?kind=training');
  expect(audit.body.lines.map(({ act }) => act)).toEqual(['training.removed', 'training.taught']);
  expect(JSON.stringify(audit.body)).not.toContain('moonbeam');
});

it('recalls with a reason, names who did it, and counts the conversations that were given the article', async () => {
  const visitor = await deskVisitor(product.origin);
  await visitor.press({ action: 'article', id: 'slippage' });
  const reach = await editor.call('GET', '/workspace/reach/slippage');
  expect(reach.body).toEqual({ reached: 1, conversations: [] });
  const recalled = await editor.call('POST', '/workspace/recall/slippage', { reason: 'The figure is wrong.' });
  expect(recalled.body).toEqual({ languages: [...LANGUAGES], reached: 1, conversations: [] });
  const path = '/workspace/articles/ja/slippage';
  const article = (await editor.call<EditorArticle>('GET', path)).body;
  expect(article.history.at(-1)).toMatchObject({ step: 'recalled', name: 'Ed Writer', reason: 'The figure is wrong.' });
  const file = await editor.call<{ markdown: string }>('GET', `${path}/versions/file`);
  expect(file.body.markdown).toBe(article.shippedMarkdown);
  expect((await editor.call('GET', `${path}/versions/12`)).status).toBe(404);
});

it('lets a member of staff and an address begin so many articles, and go on with those that are there', async () => {
  const save = (id: string, expect = 0) =>
    editor.call('POST', `/workspace/articles/en/${id}`, { expect, act: { kind: 'save', markdown: `# ${id}` } });
  expect((await save('begun-one')).status).toBe(200);
  expect((await save('begun-two')).status).toBe(200);
  expect((await save('begun-three')).status).toBe(429);
  expect((await save('begun-one', 1)).status).toBe(200);
  expect((await save('slippage')).status).not.toBe(429);
  const another = await staff('editor', 'Vera Stone');
  const sameAddress = { expect: 0, act: { kind: 'save', markdown: '# four' } };
  expect((await another.call('POST', '/workspace/articles/en/begun-four', sameAddress)).status).toBe(429);
});
