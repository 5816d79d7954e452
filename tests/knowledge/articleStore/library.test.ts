import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { filesOf } from '../../../core/markdown/articleSource.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { lintLibrary } from '../../../knowledge/editing/lint.ts';
import type { LiveLibrary } from '../../../knowledge/ports.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { memoryValues } from '../../support/stores/memoryValues.ts';
import { articleText } from '../../support/texts/articleText.ts';
import { writeArticle } from '../../support/texts/writeArticle.ts';

describe('the library over files', () => {
  let dir: string;
  let library: LiveLibrary;
  const changed = () => new Promise<void>((resolve) => library.onChange(() => resolve()));

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'articles-'));
    await mkdir(join(dir, 'en'));
    await writeArticle(dir, articleText());
    library = await openLibrary({ articlesDir: dir, log: silentLog, pollEvery: 0 });
  });
  afterEach(async () => {
    library.close();
    await rm(dir, { recursive: true });
  });

  it('reads at the next start what the files were read to be, and reads a changed one anew', async () => {
    const values = memoryValues();
    const open = async () => {
      const opened = await openLibrary({ articlesDir: dir, log: silentLog, pollEvery: 0, kept: values });
      opened.close();
      const { markdown, hash, formerHash } = opened.file('send-pending', 'en') ?? {};
      return { article: opened.article('send-pending', 'en'), shipped: { markdown, hash, formerHash } };
    };
    const first = await open();
    expect(first.article).toEqual(library.article('send-pending', 'en'));
    const [name = ''] = values.kept.keys();
    // Told apart by a word that only what was kept has.
    const { value } = values.kept.get(name) ?? {};
    const renamed = JSON.stringify(value).replace('My transfer is pending', 'As it was kept');
    values.kept.set(name, { value: JSON.parse(renamed), numbers: [] });
    const second = await open();
    expect(second).toEqual({ ...first, article: { ...first.article, title: 'As it was kept' } });
    await writeArticle(dir, articleText({ title: 'Newer' }));
    expect((await open()).article?.title).toBe('Newer');
    values.kept.set([...values.kept.keys()].at(-1) ?? '', { value: { no: 'article' }, numbers: [] });
    expect((await open()).article?.title).toBe('Newer');
  });

  it('serves what is in the folder and is ready', () => {
    expect(library.article('send-pending', 'en')?.title).toBe('My transfer is pending');
    expect(library.articles('en')).toHaveLength(1);
    expect(library.articles('ja')).toHaveLength(0);
    expect(library.check()).toEqual({ ok: true, detail: '1 articles' });
  });

  it('follows an edit without being asked', async () => {
    const told = changed();
    await writeArticle(dir, articleText({ title: 'Still pending' }));
    await told;
    expect(library.article('send-pending', 'en')?.title).toBe('Still pending');
  });

  it('keeps the last valid version of a file that breaks, and says where it is broken', async () => {
    await writeArticle(dir, articleText({ department: 'sales' }));
    await library.refresh();
    expect(library.article('send-pending', 'en')?.title).toBe('My transfer is pending');
    expect(library.problems()).toMatchObject([{ path: 'en/send-pending.md', line: 5 }]);
    await writeArticle(dir, articleText({ title: 'Mended, and longer' }));
    await library.refresh();
    expect(library.problems()).toEqual([]);
    expect(library.article('send-pending', 'en')?.title).toBe('Mended, and longer');
  });

  it('keeps both files as they were when what is asked breaks, and says where', async () => {
    const answers = join(dir, 'en', 'send-pending.answers.yaml');
    await writeArticle(dir, articleText({ title: 'Newer', answers: 'answers:\n  - id: gas\n' }));
    await library.refresh();
    expect(library.article('send-pending', 'en')?.title).toBe('My transfer is pending');
    expect(library.problems()[0]).toMatchObject({ path: 'en/send-pending.answers.yaml', line: 5 });
    await rm(answers);
    await library.refresh();
    expect(library.article('send-pending', 'en')?.title).toBe('My transfer is pending');
    expect(library.problems()).toEqual([
      { path: 'en/send-pending.md', line: 1, reason: 'has no send-pending.answers.yaml beside it' },
    ]);
    await writeFile(answers, 'questions: [what now]\n');
    await library.refresh();
    expect(library.article('send-pending', 'en')).toMatchObject({ title: 'Newer', questions: ['what now'] });
  });

  it('refuses an article that still holds what it is asked, and says where that belongs', async () => {
    const text = filesOf(articleText({ title: 'Newer' })).markdown;
    await writeFile(join(dir, 'en', 'send-pending.md'), text.replace('related: []', 'related: []\nquestions: [x]'));
    await library.refresh();
    expect(library.problems()).toMatchObject([{ line: 10, reason: 'questions: stand in send-pending.answers.yaml' }]);
  });

  it('takes articles that name each other in a circle', async () => {
    const circle = ['send-pending', 'hat', 'coat'];
    for (const [at, id] of circle.entries()) {
      const related = `related: [${circle[(at + 1) % circle.length]}]`;
      await writeArticle(dir, articleText({ id, title: id }).replace('related: []', related));
    }
    await library.refresh();
    expect(library.articles('en').map(({ related }) => related)).toEqual([['send-pending'], ['coat'], ['hat']]);
    const errors = lintLibrary(library, 0).flatMap(({ findings }) => findings.filter(({ level }) => level === 'error'));
    expect(errors).toEqual([]);
  });

  it('forgets a file that was removed', async () => {
    await rm(join(dir, 'en', 'send-pending.md'));
    await library.refresh();
    expect(library.article('send-pending', 'en')).toBeNull();
    expect(library.check().ok).toBe(false);
  });
});
