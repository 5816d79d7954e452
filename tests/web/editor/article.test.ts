import type { EditAct, EditorArticle } from '../../../core/protocols/editorProtocol.ts';
import { createArticleEditor } from '../../../web/editor/article/articleEditor.ts';
import { createWorkspaceApi } from '../../../web/editor/workspaceApi.ts';
import type { Asked } from '../../../web/shared/staff/asked.ts';

const KEY = { id: 'new-phone', language: 'ja' } as const;

/** A server with one article that others can write to as well. */
function editorWith(start: string | null = 'live text') {
  const article = (markdown: string): EditorArticle => ({
    ...KEY,
    title: 'T',
    department: 'recovery',
    risk: 'normal',
    live: 'file',
    draft: server.draft === null ? null : 'draft',
    recalled: server.recalled,
    reviewed: null,
    expires: null,
    version: server.version,
    behind: 0,
    riskReason: null,
    fileConflict: null,
    publishedAt: null,
    shippedMarkdown: start,
    sourceMarkdown: null,
    sourceChanges: [],
    markdown,
    liveMarkdown: start,
    approvedBy: [],
    lint: [],
    history: [],
  });
  const server = {
    recalled: false,
    version: 0,
    draft: null as string | null,
    shut: false,
    acts: [] as string[],
    lint: [] as unknown[],
  };
  const current = (): Asked<unknown> => {
    const markdown = server.draft ?? start;
    return markdown === null ? { kind: 'refused', code: 'NotFound' } : { kind: 'ok', value: article(markdown) };
  };
  const act = ({ act, expect: expected }: { act: EditAct; expect: number }): Asked<unknown> => {
    if (expected !== server.version) return { kind: 'refused', code: 'conflict' };
    server.acts.push(act.kind);
    server.version += 1;
    if (act.kind === 'save') server.draft = act.markdown;
    if (act.kind === 'discard') server.draft = null;
    return current();
  };
  const api = createWorkspaceApi(async (method, path, body) => {
    if (server.shut) return { kind: 'unreachable', retryIn: null };
    if (path === '/workspace/preview') return { kind: 'ok', value: { article: null, lint: server.lint } } as never;
    return (method === 'GET' ? current() : act(body as never)) as never;
  });
  const editor = createArticleEditor(api, KEY, { after: (_span, run) => run() });
  return { editor, server };
}

describe('editing an article', () => {
  it('saves the text over the version that was seen', async () => {
    const { editor, server } = editorWith();
    await editor.load();
    editor.write('new text');
    expect(editor.dirty.value).toBe(true);
    expect(await editor.save()).toBe(true);
    expect([server.draft, editor.dirty.value]).toEqual(['new text', false]);
  });

  it('saves what is on the screen before it publishes', async () => {
    const { editor, server } = editorWith();
    await editor.load();
    editor.write('new text');
    await editor.act('publish');
    expect(server.acts).toEqual(['save', 'publish']);
  });

  it('publishes a recalled text again as it is', async () => {
    const { editor, server } = editorWith();
    server.recalled = true;
    await editor.load();
    expect([editor.dirty.value, editor.returns.value]).toEqual([false, true]);
    await editor.act('publish');
    expect(server.acts).toEqual(['save', 'publish']);
  });

  it('shows both texts when somebody else was quicker, and loses neither', async () => {
    const { editor, server } = editorWith();
    await editor.load();
    editor.write('my text');
    server.draft = 'their text';
    server.version = 7;
    expect(await editor.save()).toBe(false);
    expect([editor.text.value, editor.conflict.value?.markdown]).toEqual(['my text', 'their text']);
    expect(server.draft).toBe('their text');
  });

  it('goes on with the own text, or with theirs', async () => {
    for (const [choose, expected] of [
      ['keepMine', 'my text'],
      ['takeTheirs', 'their text'],
    ] as const) {
      const { editor, server } = editorWith();
      await editor.load();
      editor.write('my text');
      server.draft = 'their text';
      server.version = 7;
      await editor.save();
      editor[choose]();
      await editor.save();
      expect([server.draft, editor.text.value, editor.conflict.value]).toEqual([expected, expected, null]);
    }
  });

  it('keeps the text when the desk cannot be reached', async () => {
    const { editor, server } = editorWith();
    await editor.load();
    editor.write('new text');
    server.shut = true;
    expect(await editor.save()).toBe(false);
    expect([editor.text.value, editor.dirty.value, editor.trouble.value]).toEqual(['new text', true, 'failed']);
  });

  it('begins a missing language from another one, under its own name', async () => {
    const { editor, server } = editorWith(null);
    await editor.load();
    expect(editor.article.value).toBeNull();
    editor.startFrom('---\nid: new-phone\nlanguage: en\ntitle: A new phone\n---\nText', 'ja');
    expect(editor.text.value).toContain('language: ja');
    await editor.save();
    expect(server.draft).toContain('A new phone');
  });

  it('goes back to what readers see when the draft is discarded', async () => {
    const { editor } = editorWith();
    await editor.load();
    editor.write('new text');
    await editor.save();
    await editor.discard();
    expect(editor.text.value).toBe('live text');
  });
});
