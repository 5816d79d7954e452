import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { claimsLint } from '../../../app/compose/knowledge/claimsLint.ts';
import { filesOf } from '../../../core/markdown/articleSource.ts';
import type { Documents } from '../../../core/ports.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import type { Content } from '../../../knowledge/commands/content.ts';
import { evalCommand } from '../../../knowledge/commands/eval.ts';
import { exportCommand } from '../../../knowledge/commands/export.ts';
import { importCommand } from '../../../knowledge/commands/import.ts';
import { lintCommand } from '../../../knowledge/commands/lint.ts';
import { routeEvalCommand } from '../../../knowledge/commands/routeEval.ts';
import { testCommand } from '../../../knowledge/commands/test.ts';
import { createEditing } from '../../../knowledge/editing/drafts.ts';
import { openEditorExamples } from '../../../knowledge/editing/editorExamples.ts';
import { readTraining } from '../../../knowledge/training.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { memoryDocuments, memorySignals } from '../../support/stores/memoryDocuments.ts';
import { articleText } from '../../support/texts/articleText.ts';
import { writeArticle } from '../../support/texts/writeArticle.ts';

const askedAlike = Array.from({ length: 24 }, (_, n) => `speed up my slow transfer ${'abcdefghijklmnopqrstuvwx'[n]}`);

function teaching(documents: Documents) {
  return openEditorExamples({ documents, signals: memorySignals(), clock: () => 1, onChange: () => {}, pollEvery: 0 });
}

const objectionTo = (text: string) => (text.includes('wallet-fix') ? 'foreign-link' : null);

describe('commands of the knowledge base', () => {
  let dir: string;
  const file = (name: string, lines: unknown[]) => {
    const path = join(dir, name);
    return writeFile(path, lines.map((line) => JSON.stringify(line)).join('\n')).then(() => path);
  };
  const articles = () => openLibrary({ articlesDir: join(dir, 'articles'), log: silentLog, pollEvery: 0 });

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'kb-'));
    await mkdir(join(dir, 'articles', 'en'), { recursive: true });
    await writeArticle(join(dir, 'articles'), articleText());
  });
  afterEach(() => rm(dir, { recursive: true }));

  it('measures the engine on a corpus, with the fields that are promised', async () => {
    const passages = await file('p.jsonl', [
      { id: 'a', lang: 'zh', text: '钱包的助记词应该抄在纸上' },
      { id: 'b', lang: 'zh', text: '交易手续费的计算方法' },
    ]);
    const questions = await file('q.jsonl', [
      { id: '1', lang: 'zh-Hans', text: '助记词抄在纸上', relevant: ['a'] },
      { id: '2', lang: 'zh-Hans', text: '澳大利亚的首都', relevant: [] },
    ]);
    const result = await evalCommand({ articles: passages, questions, json: true, openLibrary: articles });
    expect(result.exitCode).toBe(0);
    const report = JSON.parse(result.output);
    expect(report.overall).toMatchObject({ n: 2, recall1: 1, mrr: 1, ndcg10: 1, auroc: 1, abstained: 1 });
    expect(Object.keys(report.perLanguage)).toEqual(['zh-Hans']);
    expect(Object.keys(report.overall)).toEqual(
      'n recall1 recall3 recall5 mrr ndcg10 auroc answered abstained p50Ms p99Ms'.split(' '),
    );
    expect(report).toHaveProperty('buildMs');
    expect(report).toHaveProperty('memoryMb');
  });

  it('names the line of bad input and exits with 2', async () => {
    const questions = await file('q.jsonl', [{ id: '1', lang: 'en', text: 'x', relevant: [] }, { id: 2 }]);
    const result = await evalCommand({ questions, json: true, openLibrary: articles });
    expect(result).toMatchObject({ exitCode: 2, output: '', complaint: expect.stringContaining('q.jsonl:2') });
    const missing = await evalCommand({ questions: join(dir, 'none'), json: true, openLibrary: articles });
    expect(missing.exitCode).toBe(2);
  });

  it('measures routing on any labelled set', async () => {
    const line = (label: string) => (_: unknown, n: number) => ({ text: `${label} me please ${n}`, label });
    const train = ['send', 'stake'].flatMap((label) => Array.from({ length: 30 }, line(label)));
    const options = { train: await file('train.jsonl', train), json: true, openLibrary: articles };
    const test = await file('test.jsonl', [
      { text: 'send me now', label: 'send' },
      { text: 'qqq zzz', label: 'oos' },
    ]);
    const figures = JSON.parse((await routeEvalCommand({ ...options, test })).output);
    expect(figures).toMatchObject({ n: 2, inScopeAccuracy: 1 });
    expect(Object.keys(figures).sort()).toEqual(
      'accuracy inScopeAccuracy macroF1 n oosPrecision oosRecall p50Ms p99Ms trainMs'.split(' '),
    );
  });

  it('exports and imports byte for byte, and imports nothing when one file is wrong', async () => {
    const out = join(dir, 'out');
    const sentence = { text: 'my bus pass', language: 'en', label: 'none' } as const;
    const content = async () => ({ library: await articles(), examples: [sentence] });
    await exportCommand({ folder: out, json: true, openContent: content });
    expect(readTraining('en', join(out, 'training'))).toEqual([{ text: 'my bus pass', label: 'none' }]);
    expect(readTraining('ko', join(out, 'training'))).toEqual([]);
    const { markdown, answers } = filesOf(articleText());
    expect(await readFile(join(out, 'en', 'send-pending.md'), 'utf8')).toBe(markdown);
    expect(await readFile(join(out, 'en', 'send-pending.answers.yaml'), 'utf8')).toBe(answers);

    const documents = memoryDocuments();
    const open = () => openLibrary({ articlesDir: join(dir, 'articles'), documents, log: silentLog, pollEvery: 0 });
    const examples = teaching(documents);
    const mayKeep = (sentence: string) => !sentence.includes('@');
    const options = {
      folder: out,
      by: 'cli',
      json: true,
      documents,
      examples,
      mayKeep,
      objectionTo,
      clock: () => 1,
      openLibrary: open,
    };
    await writeArticle(out, articleText({ title: 'Imported' }));
    await writeFile(join(out, 'en', 'broken.md'), 'no front matter');
    expect(await importCommand(options)).toMatchObject({
      exitCode: 2,
      complaint: expect.stringContaining('broken.md:1'),
    });
    expect(await documents.list('article')).toEqual([]);
    expect(await examples.list()).toEqual([]);
    await rm(join(out, 'en', 'broken.md'));
    expect(JSON.parse((await importCommand(options)).output)).toEqual({
      imported: 1,
      unchanged: 0,
      recalled: [],
      sentences: 1,
    });
    const library = await open();
    expect(library.article('send-pending', 'en')?.markdown).toBe(articleText({ title: 'Imported' }));
    library.close();
    expect(JSON.parse((await importCommand(options)).output)).toEqual({
      imported: 0,
      unchanged: 1,
      recalled: [],
      sentences: 1,
    });
    expect(await examples.list()).toEqual([expect.objectContaining({ ...sentence, by: 'cli' })]);
    await writeFile(join(out, 'training', 'en.jsonl'), '{"text":"write to ann@home.net","label":"none"}');
    expect(await importCommand(options)).toMatchObject({
      exitCode: 2,
      complaint: 'training/en.jsonl: sentence 1 holds a secret, an address or a number',
    });
    expect(await examples.list()).toHaveLength(1);
    await writeFile(join(out, 'training', 'en.jsonl'), '{"text":"my bus pass","label":"bus"}');
    await expect(importCommand(options)).rejects.toThrow('en.jsonl:1');
    examples.close();
  });

  it('imports an article of one file as its two, and names the file and line of a short answer that is wrong', async () => {
    const documents = memoryDocuments();
    const open = () => openLibrary({ articlesDir: join(dir, 'articles'), documents, log: silentLog, pollEvery: 0 });
    const folder = join(dir, 'old');
    const options = {
      folder,
      by: 'cli',
      json: true,
      documents,
      examples: teaching(documents),
      mayKeep: () => true,
      objectionTo,
      clock: () => 1,
      openLibrary: open,
    };
    await mkdir(join(folder, 'en'), { recursive: true });
    const source = articleText({ title: 'Of one file' });
    const { markdown, answers } = filesOf(source);
    const single = markdown.replace('sources: []\n', `sources: []\n${answers}`);
    await writeFile(join(folder, 'en', 'send-pending.md'), single);
    expect(JSON.parse((await importCommand(options)).output)).toMatchObject({ imported: 1 });
    const library = await open();
    expect(library.article('send-pending', 'en')?.markdown).toBe(source);
    library.close();
    await writeArticle(folder, articleText({ lead: 'Ask at wallet-fix.' }));
    expect(await importCommand(options)).toMatchObject({
      exitCode: 2,
      complaint: expect.stringContaining('may not be said: foreign-link'),
    });
    await writeArticle(folder, articleText({ answers: 'answers:\n  - id: gas\n    kind: maybe\n' }));
    expect(await importCommand(options)).toMatchObject({
      exitCode: 2,
      complaint: expect.stringContaining('en/send-pending.answers.yaml:6: answers.0.kind'),
    });
  });

  it('imports no new sentence that may claim something or that orders, unless it is labelled or a second person has read it', async () => {
    const documents = memoryDocuments();
    const open = () => openLibrary({ articlesDir: join(dir, 'articles'), documents, log: silentLog, pollEvery: 0 });
    const folder = join(dir, 'claims');
    const options = {
      folder,
      by: 'cli',
      json: true,
      documents,
      examples: teaching(documents),
      mayKeep: () => true,
      objectionTo,
      clock: () => 1,
      openLibrary: open,
    };
    const endangers = (line: string) => line.includes('Install');
    const strict = { ...options, claims: claimsLint('error'), suspects: { endangers } };
    await mkdir(join(folder, 'en'), { recursive: true });
    await writeArticle(folder, articleText({ lead: 'Your words are safe with our staff.' }));
    expect(await importCommand(strict)).toMatchObject({
      exitCode: 2,
      complaint: expect.stringMatching(/en\/send-pending\.md:\d+: may claim .*: Your words are safe with our staff\./),
    });
    expect(await documents.list('article')).toEqual([]);
    // What is live, since two editors published it, comes back beside what is new.
    expect(await importCommand(options)).toMatchObject({ exitCode: 0 });
    expect(await importCommand(strict)).toMatchObject({ exitCode: 0 });
    await writeArticle(folder, articleText({ title: 'Other', lead: 'Your words are safe with our staff.' }));
    expect(await importCommand(strict)).toMatchObject({ exitCode: 0 });
    await writeArticle(folder, articleText({ lead: 'Install the tool.' }));
    expect(await importCommand(strict)).toMatchObject({
      exitCode: 2,
      complaint: expect.stringMatching(/^en\/send-pending\.md: orders its readers something new/),
    });
    expect(await importCommand({ ...options, claims: claimsLint('error') })).toMatchObject({ exitCode: 0 });
  });

  it('does not bring back the very text that was recalled, and does bring another', async () => {
    const documents = memoryDocuments();
    const open = () => openLibrary({ articlesDir: join(dir, 'articles'), documents, log: silentLog, pollEvery: 0 });
    const options = {
      folder: join(dir, 'articles'),
      by: 'cli',
      json: true,
      documents,
      examples: teaching(documents),
      mayKeep: () => true,
      objectionTo,
      clock: () => 1,
      openLibrary: open,
    };
    const editing = createEditing({ documents, library: await open(), ledgerAppend: async () => {}, clock: () => 1 });
    await editing.recallEverywhere('send-pending', { id: 'mari', role: 'editor' });
    expect(JSON.parse((await importCommand(options)).output)).toMatchObject({
      imported: 0,
      recalled: ['en/send-pending.md'],
    });
    const fixed = join(dir, 'fixed');
    await mkdir(join(fixed, 'en'), { recursive: true });
    await writeArticle(fixed, articleText({ lead: 'Corrected.' }));
    expect(JSON.parse((await importCommand({ ...options, folder: fixed })).output)).toMatchObject({ imported: 1 });
  });

  it('tests with what editors taught', async () => {
    await mkdir(join(dir, 'questions'));
    const text = 'please speed up my slow bus pass transfer';
    await file('questions/en.jsonl', [{ id: '1', lang: 'en', text, relevant: [] }]);
    await writeArticle(join(dir, 'articles'), articleText({ questions: askedAlike }));
    const passed = async (examples: Content['examples']) => {
      const openContent = async () => ({ library: await articles(), examples });
      const options = { questionsDir: join(dir, 'questions'), json: true, strict: false, openContent };
      return JSON.parse((await testCommand(options)).output).passed;
    };
    expect(await passed([])).toBe(0);
    const examples = ['', 'now', 'today', 'at once', 'somehow'].map((when) => {
      return { text: `${text} ${when}`, language: 'en', label: 'none' } as const;
    });
    expect(await passed(examples)).toBe(1);
  });

  it('lints, and only fails a build when asked to', async () => {
    await writeFile(join(dir, 'articles', 'en', 'bad.md'), 'x');
    const options = { json: true, now: 0, openLibrary: articles };
    const result = await lintCommand({ ...options, strict: false });
    expect(result.exitCode).toBe(0);
    expect(JSON.parse(result.output).findings).toContainEqual(
      expect.objectContaining({ file: 'en/bad.md', rule: 'format', level: 'error' }),
    );
    expect((await lintCommand({ ...options, strict: true })).exitCode).toBe(1);
  });
});
