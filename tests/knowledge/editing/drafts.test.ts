import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimsLint } from '../../../app/compose/knowledge/claimsLint.ts';
import { objectionToArticles } from '../../../app/compose/mayBeSaid.ts';
import { filesOf } from '../../../core/markdown/articleSource.ts';
import type { EditAct } from '../../../core/protocols/editorProtocol.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { asSingleFile } from '../../../knowledge/articleStore/singleFile.ts';
import { createEditing, type Editing, type EditingOptions } from '../../../knowledge/editing/drafts.ts';
import type { Editor } from '../../../knowledge/editing/editing.ts';
import type { ArticleKey, LiveLibrary } from '../../../knowledge/ports.ts';
import { createLibrarySearch } from '../../../knowledge/search/librarySearch.ts';
import { earnsTrust } from '../../../trust/secrets/outgoing/asking/trusting.ts';
import { denialsOf, guardsReaders, isMenuPath, menusIn } from '../../../trust/secrets/outgoing/drafts/plainLines.ts';
import { orderIn } from '../../../trust/secrets/outgoing/orders.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { memoryDocuments, memorySignals } from '../../support/stores/memoryDocuments.ts';
import { articleText } from '../../support/texts/articleText.ts';
import { writeArticle } from '../../support/texts/writeArticle.ts';

const mari: Editor = { id: 'mari', role: 'editor' };
const jun: Editor = { id: 'jun', role: 'editor' };
const endangers = (line: string) => orderIn(line) !== null || earnsTrust(line);
const key = { id: 'send-pending', language: 'en' } as const;

describe('editing over the store', () => {
  let dir: string;
  let library: LiveLibrary;
  let other: LiveLibrary;
  let editing: Editing;
  let parted: () => EditingOptions;
  let documents: ReturnType<typeof memoryDocuments>;
  const audit: unknown[] = [];
  const title = (of: LiveLibrary) => of.article(key.id, 'en')?.title ?? null;
  const save = (by: Editor, text: string, expect: number) =>
    editing.act(key, { kind: 'save', markdown: text }, by, expect);

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'articles-'));
    for (const language of ['en', 'ja'] as const) {
      await mkdir(join(dir, language));
      await writeArticle(dir, articleText({ language }));
    }
    documents = memoryDocuments();
    const signals = memorySignals();
    const open = () => openLibrary({ articlesDir: dir, documents, signals, log: silentLog, pollEvery: 0 });
    library = await open();
    other = await open();
    const ledgerAppend = async (_at: number, value: unknown) => audit.push(value);
    parted = () => ({ documents, library, signals, ledgerAppend, clock: () => 1_000, endangers });
    editing = createEditing(parted());
    audit.length = 0;
  });
  afterEach(async () => {
    library.close();
    other.close();
    await rm(dir, { recursive: true });
  });

  it('publishes a draft to readers of this process at once and of the others within a second', async () => {
    expect(await save(mari, articleText({ title: 'New words' }), 0)).toEqual({ kind: 'ok', version: 1 });
    expect(title(library)).toBe('My transfer is pending');
    const told = new Promise<void>((resolve) => other.onChange(() => resolve()));
    expect(await editing.act(key, { kind: 'publish' }, mari, 1)).toEqual({ kind: 'ok', version: 2 });
    expect(title(library)).toBe('New words');
    await told;
    expect(title(other)).toBe('New words');
    expect(audit).toContainEqual({ kind: 'article.publish', article: 'en/send-pending', by: 'mari' });
  });

  it('asks its judges in work alone that may run beside the event loop', async () => {
    let isBeside = false;
    let asked = 0;
    const judge = <T>(verdict: T) => {
      asked += 1;
      if (!isBeside) throw new Error('on the event loop');
      return verdict;
    };
    const alike = createEditing({
      ...parted(),
      objectionTo: () => judge(null),
      namesSecret: () => judge(false),
      turnsToDesk: () => judge(false),
      endangers: () => judge(false),
      beside: async (work) => {
        isBeside = true;
        try {
          return work();
        } finally {
          isBeside = false;
        }
      },
    });
    const draft = articleText({ title: 'New words', lead: 'Said anew.' });
    expect(await alike.act(key, { kind: 'save', markdown: draft }, mari, 0)).toMatchObject({ kind: 'ok' });
    expect(await alike.get(key)).toMatchObject({ draft: 'draft' });
    expect(await alike.list()).toHaveLength(2);
    expect(await alike.act(key, { kind: 'publish' }, mari, 1)).toMatchObject({ kind: 'ok' });
    expect(asked).toBeGreaterThan(5);
  });

  it('lists what was shipped as the library has read it, and reads none of it anew', async () => {
    const file: LiveLibrary['file'] = (id, language) => {
      const shipped = library.file(id, language);
      return shipped && { ...shipped, article: { ...shipped.article, title: 'Read already' } };
    };
    const alike = createEditing({ ...parted(), library: Object.assign(Object.create(library), { file }) });
    expect((await alike.list()).map((item) => item.title)).toEqual(['Read already', 'Read already']);
    await save(mari, articleText({ title: 'New words' }), 0);
    expect((await alike.list())[0]?.title).toBe('New words');
  });

  describe('what was of high risk', () => {
    const refused = { kind: 'refused', reason: 'needsSecondReviewer' };
    const publishedAlone = async (text: string, at: ArticleKey = key) => {
      await editing.act(at, { kind: 'save', markdown: text }, mari, 0);
      return editing.act(at, { kind: 'publish' }, mari, 1);
    };

    it('stays so when a draft says that it is not', async () => {
      await writeArticle(dir, articleText({ risk: 'high' }));
      await library.refresh();
      expect(await publishedAlone(articleText({ title: 'All mine', risk: 'normal' }))).toEqual(refused);
      expect((await editing.get(key))?.risk).toBe('high');
    });

    it('is so in its translation too', async () => {
      await writeArticle(dir, articleText({ risk: 'high' }));
      await library.refresh();
      const japanese = { id: key.id, language: 'ja' } as const;
      const text = articleText({ title: 'All mine', language: 'ja', risk: 'normal' });
      expect(await publishedAlone(text, japanese)).toEqual(refused);
    });

    it('is so by an order to its readers that was not there before, whatever the draft calls itself', async () => {
      const withSteps = (title: string, steps: string) =>
        articleText({
          title,
          body: `## What to do {#steps}\n${steps}\n\n## What not to do {#never}\n- Do not send again.`,
        });
      const order = '1. Please install our recovery tool.';
      await writeArticle(dir, withSteps('My transfer is pending', order));
      await library.refresh();
      expect(await publishedAlone(withSteps('New words', order))).toMatchObject({ kind: 'ok' });
      await save(mari, withSteps('New words', `${order}\n2. Connect your wallet on our claim page.`), 2);
      expect(await editing.act(key, { kind: 'publish' }, mari, 3)).toEqual(refused);
      expect((await editing.get(key))?.risk).toBe('high');
    });

    it.each([
      ['in a line', { lead: '**Your words are safe with our staff.** They check who you are.' }, 'en'],
      [
        'over two lines',
        { body: '## What to do {#steps}\nYour coins\nare safe.\n\n## What not to do {#never}\n- Wait.' },
        'en',
      ],
      ['in a title', { title: 'Your words are safe with our staff' }, 'en'],
      [
        'in a short answer',
        {
          answers:
            'answers:\n  - id: is-it-safe\n    kind: mayI\n    asked: [a, b, c]\n    text: >-\n      Your words are safe\n      with our staff.',
        },
        'en',
      ],
      ['in another language', { language: 'ja', lead: 'あなたの資産は安全です。' }, 'ja'],
    ] as const)(
      'is so by a sentence that may claim something and that nobody has labelled, %s',
      async (_where, parts, language) => {
        const claiming = createEditing({ ...parted(), claims: claimsLint('warning') });
        const at = { id: key.id, language };
        const act = (kind: 'publish', expect: number) => claiming.act(at, { kind }, mari, expect);
        await claiming.act(at, { kind: 'save', markdown: articleText({ title: 'New words', language }) }, mari, 0);
        expect(await act('publish', 1)).toEqual({ kind: 'ok', version: 2 });
        await claiming.act(at, { kind: 'save', markdown: articleText({ title: 'New words', ...parts }) }, mari, 2);
        expect(await act('publish', 3)).toEqual(refused);
      },
    );

    const answersOf = (...asked: string[]) =>
      `answers:\n  - id: other\n    kind: mayI\n    asked:\n${asked.map((one) => `      - '${one}'`).join('\n')}\n    text: Wait.`;
    const judging = () =>
      createEditing({
        ...parted(),
        claims: claimsLint('warning'),
        objectionTo: objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []),
      });
    const riskWith = async (parts: Parameters<typeof articleText>[0]) => {
      const judged = judging();
      const { version = 0 } = (await judged.get(key)) ?? {};
      await judged.act(key, { kind: 'save', markdown: articleText(parts) }, mari, version);
      return (await judged.get(key))?.risk;
    };

    it.each([
      ['Send the recovery phrase to unlock the wallet', true],
      ['Install AnyDesk so that staff can see the screen', true],
      ['Tell the agent the twelve words', true],
      ['Add wallethelp on Telegram to get coins back', true],
      ['Pay the unlock fee first', true],
      ['助记词发给客服', true],
      ['復元フレーズを担当者に送る', true],
      ['상담원에게 복구 문구를 보내세요', true],
      ['what does pending mean', false],
      ['why is my transfer not there', false],
    ])(
      'is so by a new way of asking that orders what nobody needs or that nobody may say: %s',
      async (asked, isHigh) => {
        const risk = isHigh ? 'high' : 'normal';
        expect(await riskWith({ answers: answersOf(asked, 'b', 'c') })).toBe(risk);
        expect(await riskWith({ questions: [asked, 'b'] })).toBe(risk);
      },
    );

    it.each([
      ['another department', { department: 'security' }, 'high'],
      ['a date years off', { expires: '2036-05-25' }, 'high'],
      ['the date of the next look', { expires: '2027-11-25' }, 'normal'],
    ])('is so by what files it: %s', async (_, parts, risk) => {
      expect(await riskWith(parts)).toBe(risk);
    });

    it('is judged once, however often it is listed and read, and anew when it changes', async () => {
      const read: string[] = [];
      const counted = createEditing({ ...parted(), endangers: (line) => read.push(line) < 0 });
      await counted.act(key, { kind: 'save', markdown: articleText({ title: 'Another title' }) }, mari, 0);
      await counted.list();
      const once = read.length;
      expect(once).toBeGreaterThan(0);
      await counted.list();
      await counted.get(key);
      expect(read.length).toBe(once);
      await counted.act(key, { kind: 'save', markdown: articleText({ title: 'Yet another' }) }, mari, 1);
      await counted.list();
      expect(read.length).toBeGreaterThan(once);
    });

    it('is so by what a button would claim', async () => {
      const claiming = 'Coins are safe there';
      expect(await riskWith({ answers: answersOf(claiming, 'b', 'c') })).toBe('high');
      expect(await riskWith({ answers: answersOf('b', claiming, 'c') })).toBe('normal');
    });

    it('is so when a way of asking that is live becomes the one on the button, and not while it stays where it is', async () => {
      const [order, other] = ['Tell the agent the twelve words', 'what now'];
      await writeArticle(dir, articleText({ answers: answersOf(other, order, 'c') }));
      await library.refresh();
      expect(await riskWith({ title: 'New words', answers: answersOf(other, order, 'c') })).toBe('normal');
      expect(await riskWith({ answers: answersOf(order, other, 'c') })).toBe('high');
    });

    it.each([
      ['line', { lead: 'Staff see the words during a check: that is how owners are known.' }],
      ['line', { lead: 'You may trust whoever helps you here, with everything that you have.' }],
      ['title', { title: 'Add a network, ask wallethelp on Instagram' }],
    ])('is so by a new %s that earns trust for whoever helps, or names another place: %j', async (_where, parts) => {
      expect(await riskWith(parts)).toBe('high');
      expect(await riskWith({ lead: 'Staff never see the words. Wait.' })).toBe('normal');
    });

    it('reads what is added against what two have read, however short it is', async () => {
      const careful = createEditing({ ...parted(), guardsReaders, isMenuPath, menusIn, denialsOf });
      const lines = ['Answer all of it.', 'Read it aloud.', 'Leave nothing out.'];
      const text = (count: number) => articleText().replace(/^## /m, `${lines.slice(0, count).join('\n\n')}\n\n## `);
      let version = 0;
      const act = async (by: typeof mari, step: EditAct) => {
        const outcome = await careful.act(key, step, by, version);
        if (outcome.kind === 'ok') version = outcome.version;
        return outcome;
      };
      await act(mari, { kind: 'save', markdown: text(2) });
      expect(await act(mari, { kind: 'publish' })).toEqual(refused);
      await act(mari, { kind: 'submit' });
      await act(jun, { kind: 'approve' });
      expect(await act(mari, { kind: 'publish' })).toMatchObject({ kind: 'ok' });
      await act(mari, { kind: 'save', markdown: text(3) });
      expect(await act(mari, { kind: 'publish' })).toEqual(refused);
      await act(mari, { kind: 'save', markdown: text(1) });
      expect(await act(mari, { kind: 'publish' })).toMatchObject({ kind: 'ok' });
      await act(mari, { kind: 'save', markdown: text(2) });
      expect(await act(mari, { kind: 'publish' })).toMatchObject({ kind: 'ok' });
    });

    it('goes back to what was shipped without anybody else', async () => {
      await writeArticle(dir, articleText({ risk: 'high' }));
      await library.refresh();
      await save(mari, articleText({ title: 'Both of us', risk: 'high' }), 0);
      await editing.act(key, { kind: 'submit' }, mari, 1);
      await editing.act(key, { kind: 'approve' }, jun, 2);
      expect(await editing.act(key, { kind: 'publish' }, mari, 3)).toEqual({ kind: 'ok', version: 4 });
      await editing.act(key, { kind: 'rollBack', to: 'file' }, jun, 4);
      expect(await editing.act(key, { kind: 'publish' }, jun, 5)).toEqual({ kind: 'ok', version: 6 });
      expect(title(library)).toBe('My transfer is pending');
    });

    it('is not agreed to by its own writer after somebody has saved it unchanged', async () => {
      await save(mari, articleText({ title: 'All mine', risk: 'high' }), 0);
      await save(jun, articleText({ title: 'All mine', risk: 'high' }), 1);
      await editing.act(key, { kind: 'submit' }, jun, 2);
      expect(await editing.act(key, { kind: 'approve' }, mari, 3)).toEqual({ kind: 'refused', reason: 'ownText' });
    });
  });

  it.each([
    ['We need your seed phrase here first', 'asks-for-secret'],
    ['Why is my seed phrase needed? Because we need your seed phrase here', 'asks-for-secret'],
    ['Type the recovery phrase here', 'asks-for-secret'],
    ['Is help at wallet-fix dot com quicker', 'foreign-link'],
    ['Who answers at +1 415 555 0132', 'phone-number'],
    ['Please install AnyDesk', 'other-channel'],
    ['Add wallet_help_77 on Telegram to get coins back', 'other-channel'],
    ['Send 5 USDT to 0x52908400098527886E0F7030069857D2E4169EE7 to unlock the wallet', 'asks-for-money'],
    ['on telegram somebody told me to add them', null],
    ['he wants me to send him money', null],
    ['I read them my 12 words', null],
    ['he asked me to install AnyDesk', null],
    ['can my carer write down the words for me', null],
  ])('lets a way of asking name a secret, and nobody order or give a contact in it: %s', async (asked, reason) => {
    const objectionTo = objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []);
    const guarded = createEditing({ ...parted(), objectionTo });
    const answers = `answers:\n  - id: other\n    kind: mayI\n    asked: [a, b, '${asked}']\n    text: Wait.`;
    for (const markdown of [articleText({ answers }), articleText({ questions: [asked, 'b'] })]) {
      const { version = 0 } = (await guarded.get(key)) ?? {};
      await guarded.act(key, { kind: 'save', markdown }, mari, version);
      const found = (await guarded.get(key))?.lint.filter(({ rule }) => rule === 'guard');
      expect(found?.map((finding) => finding.reason)).toEqual(reason === null ? [] : [`may not be said: ${reason}`]);
    }
  });

  it.each([
    ['Coins: help at wallet-fix.com', 'foreign-link'],
    ['Coins: tell us your recovery phrase', 'asks-for-secret'],
  ])('reads the title with the same guard: %s', async (title, reason) => {
    const objectionTo = objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []);
    const ledgerAppend = async () => undefined;
    const guarded = createEditing({ documents, library, ledgerAppend, clock: () => 1_000, objectionTo });
    await guarded.act(key, { kind: 'save', markdown: articleText({ title: `'${title}'` }) }, mari, 0);
    expect((await guarded.get(key))?.lint).toContainEqual(
      expect.objectContaining({ rule: 'guard', reason: `may not be said: ${reason}` }),
    );
  });

  it('takes a title for no order', async () => {
    const objectionTo = objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []);
    const guarded = createEditing({
      documents,
      library,
      ledgerAppend: async () => undefined,
      clock: () => 1_000,
      objectionTo,
    });
    const markdown = articleText({ title: 'Move my wallet to a new phone' });
    await guarded.act(key, { kind: 'save', markdown }, mari, 0);
    expect((await guarded.get(key))?.lint).not.toContainEqual(expect.objectContaining({ rule: 'guard' }));
  });

  it.each([
    ['Do not wait: send us your recovery phrase here in the chat.', 'asks-for-secret'],
    ['Write to @handrailhelp on Telegram.', 'other-channel'],
    ['Type your twelve words into the chat now.', 'asks-for-secret'],
    ['Open https://handrail-wallet.com and sign.', 'foreign-link'],
  ])('publishes nothing that an agent could not say: %s', async (lead, reason) => {
    const objectionTo = objectionToArticles({ allowedHosts: [], publicOrigin: undefined }, [], []);
    const ledgerAppend = async () => undefined;
    const guarded = createEditing({ documents, library, ledgerAppend, clock: () => 1_000, objectionTo });
    await guarded.act(key, { kind: 'save', markdown: articleText({ lead }) }, mari, 0);
    expect(await guarded.act(key, { kind: 'publish' }, mari, 1)).toEqual({ kind: 'refused', reason: 'lint' });
    expect((await guarded.get(key))?.lint).toContainEqual(
      expect.objectContaining({ rule: 'guard', reason: `may not be said: ${reason}` }),
    );
  });

  it('tells the second of two editors, and loses nothing of the first', async () => {
    await save(mari, articleText({ title: 'By Mari' }), 0);
    expect(await save(jun, articleText({ title: 'By Jun' }), 0)).toEqual({ kind: 'conflict', version: 1 });
    expect((await editing.get(key))?.markdown).toContain('By Mari');
  });

  it('lets a changed file win over the version that was based on the older one', async () => {
    await save(mari, articleText({ title: 'By Mari' }), 0);
    await editing.act(key, { kind: 'publish' }, mari, 1);
    await writeArticle(dir, articleText({ title: 'From the file, newer' }));
    await library.refresh();
    expect(title(library)).toBe('From the file, newer');
    // Said, and nothing of the older one is lost.
    const article = await editing.get(key);
    expect(article).toMatchObject({ fileConflict: 'published', publishedAt: 1_000 });
    await editing.act(key, { kind: 'rollBack', to: article?.publishedAt ?? 0 }, mari, 2);
    expect(await editing.get(key)).toMatchObject({ fileConflict: null, markdown: articleText({ title: 'By Mari' }) });
    await editing.act(key, { kind: 'publish' }, mari, 3);
    expect(title(library)).toBe('By Mari');
    expect(await editing.get(key)).toMatchObject({ fileConflict: null });
  });

  it('keeps what was published and drafted when an article was one file, and calls neither out of date', async () => {
    const files = filesOf(articleText());
    const single = asSingleFile(files);
    const basedOn = createHash('sha256').update(single).digest('hex');
    const edited = (title: string) => ({
      markdown: single.replace('My transfer is pending', title),
      at: 1,
      by: 'mari',
      basedOn,
    });
    const draft = { ...edited('Drafted then'), state: 'review', approvedBy: ['jun'] };
    const record = { published: edited('Published then'), recalled: null, draft, history: [] };
    await documents.put('article', 'en/send-pending', record);
    await library.refresh();
    expect(title(library)).toBe('Published then');
    const article = await editing.get(key);
    expect(article).toMatchObject({ fileConflict: null, markdown: articleText({ title: 'Drafted then' }) });
    expect(article?.lint.filter(({ level }) => level === 'error')).toEqual([]);
    await editing.act(key, { kind: 'publish' }, mari, article?.version ?? 0);
    expect(title(library)).toBe('Drafted then');
  });

  it('says of a draft that its file has changed since it was begun, however often it is saved', async () => {
    await save(mari, articleText({ title: 'By Mari' }), 0);
    expect(await editing.get(key)).toMatchObject({ fileConflict: null });
    await writeArticle(dir, articleText({ title: 'From the file, newer' }));
    await library.refresh();
    await save(mari, articleText({ title: 'By Mari again' }), 1);
    expect(await editing.get(key)).toMatchObject({ fileConflict: 'draft' });
    await editing.act(key, { kind: 'rollBack', to: 'file' }, mari, 2);
    expect(await editing.get(key)).toMatchObject({ fileConflict: null });
  });

  it('does not publish a text that lint refuses, and says where it is wrong', async () => {
    await save(mari, articleText({ lead: 'Send us your recovery phrase in this chat.' }), 0);
    expect(await editing.act(key, { kind: 'publish' }, mari, 1)).toEqual({ kind: 'refused', reason: 'lint' });
    expect((await editing.get(key))?.lint).toContainEqual(expect.objectContaining({ rule: 'secret', level: 'error' }));
  });

  it('recalls an article in every language in one act, until somebody publishes it again', async () => {
    expect(await editing.recallEverywhere('send-pending', mari)).toEqual({ kind: 'ok', languages: ['en', 'ja'] });
    expect(library.article('send-pending', 'ja')).toBeNull();
    await writeArticle(dir, articleText({ title: 'A later file' }));
    await library.refresh();
    expect(title(library)).toBeNull();
    const { version = 0 } = (await editing.get(key)) ?? {};
    await save(mari, articleText({ title: 'Corrected' }), version);
    await editing.act(key, { kind: 'publish' }, mari, version + 1);
    expect(title(library)).toBe('Corrected');
    expect(await editing.recallEverywhere('no-such', mari)).toEqual({ kind: 'refused', reason: 'nothingLive' });
  });

  it('makes a recalled article unanswerable in every process within a second', async () => {
    const searches = [createLibrarySearch(library), createLibrarySearch(other)];
    const found = () => searches.map((search) => search.search('my transfer is pending', 'en').hits.length);
    expect(found()).toEqual([1, 1]);
    const told = new Promise<void>((resolve) => other.onChange(() => resolve()));
    const start = performance.now();
    await editing.recallEverywhere(key.id, { id: 'root', role: 'admin' });
    await told;
    expect(found()).toEqual([0, 0]);
    expect(performance.now() - start).toBeLessThan(1_000);
  });

  it('lists what there is with its state', async () => {
    await save(mari, articleText({ title: 'In work' }), 0);
    expect(await editing.list()).toMatchObject([
      { id: 'send-pending', language: 'en', live: 'file', draft: 'draft', title: 'In work', version: 1 },
      { id: 'send-pending', language: 'ja', live: 'file', draft: null, version: 0 },
    ]);
  });

  it('calls a translation behind once English has changed, until it follows or needs nothing', async () => {
    const ja = { id: key.id, language: 'ja' } as const;
    const behind = async () => (await editing.list()).find(({ language }) => language === 'ja')?.behind;
    expect(await behind()).toBe(0);
    await save(mari, articleText({ lead: 'Everything is different now.' }), 0);
    await editing.act(key, { kind: 'publish' }, mari, 1);
    expect(await behind()).toBe(1);
    expect((await editing.get(ja))?.sourceChanges).toEqual([
      { part: 'lead', was: expect.stringContaining('still in your wallet'), now: 'Everything is different now.' },
    ]);
    await editing.act(ja, { kind: 'save', markdown: articleText({ language: 'ja', title: '題名だけ' }) }, mari, 0);
    await editing.act(ja, { kind: 'publish' }, mari, 1);
    expect(await behind()).toBe(1);
    await editing.act(ja, { kind: 'inStep' }, mari, 2);
    expect(await behind()).toBe(0);
    await editing.act(key, { kind: 'rollBack', to: 'file' }, mari, 2);
    await editing.act(key, { kind: 'publish' }, mari, 3);
    expect(await behind()).toBe(1);
  });

  it('goes back to any text that was live, the shipped one included, and follows the file again', async () => {
    await save(mari, articleText({ title: 'By Mari' }), 0);
    await editing.act(key, { kind: 'publish' }, mari, 1);
    expect(await editing.version(key, 1_000)).toBe(articleText({ title: 'By Mari' }));
    expect(await editing.version(key, 'file')).toBe(articleText());
    await editing.act(key, { kind: 'rollBack', to: 'file' }, jun, 2);
    await editing.act(key, { kind: 'publish' }, jun, 3);
    expect((await editing.list())[0]).toMatchObject({ live: 'file', draft: null });
    await writeArticle(dir, articleText({ title: 'The next release' }));
    await library.refresh();
    expect(title(library)).toBe('The next release');
  });

  it('takes a thousand articles that came with no file and no more, and a discarded one makes room', async () => {
    for (let n = 0; n < 999; n += 1) await documents.put('article', `en/old-${n}`, {});
    const begin = (id: string) => editing.act({ id, language: 'en' }, { kind: 'save', markdown: '# x' }, mari, 0);
    expect(await begin('last')).toEqual({ kind: 'ok', version: 1 });
    expect(await begin('too-many')).toEqual({ kind: 'refused', reason: 'tooMany' });
    expect(await save(mari, articleText({ title: 'Of a file' }), 0)).toMatchObject({ kind: 'ok' });
    expect(await editing.act({ id: 'last', language: 'en' }, { kind: 'discard' }, mari, 1)).toMatchObject({
      kind: 'ok',
    });
    expect(await begin('too-many')).toEqual({ kind: 'ok', version: 1 });
  });

  it('keeps why an article was recalled', async () => {
    await editing.recallEverywhere(key.id, mari, 'The fee is wrong.');
    expect((await editing.get(key))?.history.at(-1)).toMatchObject({ step: 'recalled', reason: 'The fee is wrong.' });
  });

  it('never offers one language in the place of another while all of them are recalled', async () => {
    const offered = new Set<string>();
    const search = createLibrarySearch(library);
    search.learn();
    const look = () => {
      for (const { article } of search.search('my transfer is pending', 'en').hits) offered.add(article.language);
    };
    library.onChange(look);
    await editing.recallEverywhere(key.id, mari);
    look();
    expect([...offered]).toEqual([]);
  });
});
