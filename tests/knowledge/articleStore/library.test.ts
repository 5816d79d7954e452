import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { lintLibrary } from '../../../knowledge/editing/lint.ts';
import type { LiveLibrary } from '../../../knowledge/ports.ts';
import { articleText } from '../../support/articleText.ts';
import { silentLog } from '../../support/silentLog.ts';

describe('the library over files', () => {
  let dir: string;
  let library: LiveLibrary;
  const write = (language: string, id: string, text: string) => writeFile(join(dir, language, `${id}.md`), text);
  const changed = () => new Promise<void>((resolve) => library.onChange(() => resolve()));

  beforeEach(async () => {
    dir = await mkdtemp(join(tmpdir(), 'articles-'));
    await mkdir(join(dir, 'en'));
    await write('en', 'send-pending', articleText());
    library = await openLibrary({ articlesDir: dir, log: silentLog, pollEvery: 0 });
  });
  afterEach(async () => {
    library.close();
    await rm(dir, { recursive: true });
  });

  it('serves what is in the folder and is ready', () => {
    expect(library.article('send-pending', 'en')?.title).toBe('My transfer is pending');
    expect(library.articles('en')).toHaveLength(1);
    expect(library.articles('ja')).toHaveLength(0);
    expect(library.check()).toEqual({ ok: true, detail: '1 articles' });
  });

  it('follows an edit without being asked', async () => {
    const told = changed();
    await write('en', 'send-pending', articleText({ title: 'Still pending' }));
    await told;
    expect(library.article('send-pending', 'en')?.title).toBe('Still pending');
  });

  it('keeps the last valid version of a file that breaks, and says where it is broken', async () => {
    await write('en', 'send-pending', articleText({ department: 'sales' }));
    await library.refresh();
    expect(library.article('send-pending', 'en')?.title).toBe('My transfer is pending');
    expect(library.problems()).toMatchObject([{ path: 'en/send-pending.md', line: 5 }]);
    await write('en', 'send-pending', articleText({ title: 'Mended, and longer' }));
    await library.refresh();
    expect(library.problems()).toEqual([]);
    expect(library.article('send-pending', 'en')?.title).toBe('Mended, and longer');
  });

  it('takes articles that name each other in a circle', async () => {
    const circle = ['send-pending', 'hat', 'coat'];
    for (const [at, id] of circle.entries()) {
      const related = `related: [${circle[(at + 1) % circle.length]}]`;
      await write('en', id, articleText({ id, title: id }).replace('related: []', related));
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
