import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { createDraftTrial, type DraftTrial } from '../../../knowledge/editing/draftTrial.ts';
import { tryQuestions } from '../../../knowledge/editing/questionTrial.ts';
import type { LiveLibrary } from '../../../knowledge/ports.ts';
import { createLibrarySearch } from '../../../knowledge/search/librarySearch.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { articleText } from '../../support/texts/articleText.ts';
import { writeArticle } from '../../support/texts/writeArticle.ts';

const KEY = { id: 'send-pending', language: 'en' } as const;
const asks = (what: string) => Array.from({ length: 14 }, (_, n) => `${what} ${'abcdefghijklmn'[n]} please`);
const PENDING = { questions: asks('my transfer is pending') };
const HAT = {
  id: 'hat',
  title: 'The striped hat',
  lead: 'The mascot wears it.',
  questions: asks('why the striped hat'),
};
const questions = [
  { id: '1', lang: 'en', text: 'my transfer is pending', relevant: ['send-pending'] },
  { id: '2', lang: 'en', text: 'why the striped hat', relevant: ['hat'] },
  { id: '3', lang: 'ja', text: '帽子', relevant: ['hat'] },
];
let folder: string;
let library: LiveLibrary;
let trial: DraftTrial;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'articles-'));
  await mkdir(join(folder, 'en'));
  await writeArticle(folder, articleText(PENDING));
  await writeArticle(folder, articleText(HAT));
  library = await openLibrary({ articlesDir: folder, log: silentLog, pollEvery: 0 });
  trial = createDraftTrial(library, createLibrarySearch(library));
});
afterAll(async () => {
  library.close();
  await rm(folder, { recursive: true });
});

it('tells of the questions that want the article, and of no others while nothing changed', async () => {
  const told = await tryQuestions(trial, questions, KEY, articleText(PENDING));
  expect(told?.map(({ id, before, after }) => [id, before.good, after.good])).toEqual([['1', true, true]]);
});

it('tells of a question that the draft takes from another article', async () => {
  const greedy = articleText({ ...PENDING, ...HAT, id: KEY.id, title: 'All about the striped hat' });
  const taken = articleText({ id: KEY.id, title: 'Nothing', questions: ['how tall is a giraffe'], lead: 'Giraffes.' });
  for (const draft of [greedy, taken]) {
    const told = (await tryQuestions(trial, questions, KEY, draft)) ?? [];
    expect(told.filter(({ before, after }) => before.good && !after.good).length).toBeGreaterThan(0);
  }
});

it('says nothing about a text that cannot be read', async () => {
  expect(await tryQuestions(trial, questions, KEY, 'no front matter')).toBeNull();
});

it('learns nothing anew for a text that is asked for in the same words, and still sees what it says', async () => {
  const drafted = await trial.withDraft(KEY, articleText({ ...PENDING, lead: 'Quarantined by the sequencer.' }));
  expect(drafted?.learntAnew).toBe(false);
  const [first] = drafted?.search.search('quarantined by the sequencer', 'en').hits ?? [];
  expect(first?.article.lead).toBe('Quarantined by the sequencer.');
  const renamed = await trial.withDraft(KEY, articleText({ ...PENDING, title: 'Another title' }));
  expect(renamed?.learntAnew).toBe(true);
});

it('lets other work of the process go on meanwhile', async () => {
  let turns = 0;
  const counting = setInterval(() => turns++, 0);
  await tryQuestions(trial, questions, KEY, articleText({ ...PENDING, title: 'Yet another title' }));
  clearInterval(counting);
  expect(turns).toBeGreaterThan(1);
});
