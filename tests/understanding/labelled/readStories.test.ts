import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../../app/commands/command.ts';
import { commandIn } from '../../../app/commands/index.ts';
import { partsThatAreGone, readStories } from '../../../understanding/labelled/readStories.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const story = (id: string, act = 'problem') => `id: ${id}
turns:
  - say: where is it
    gold: {act: ${act}, kind: where, continues: none, move: answer, parts: [send-pending#lead], forbid: []}
`;

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

function write(language: string, name: string, text: string): void {
  mkdirSync(join(folder.path, language), { recursive: true });
  writeFileSync(join(folder.path, language, name), text);
}

it('reads the stories of every language, or of one', () => {
  write('ja', '001-a.yaml', story('ja-001-a'));
  write('en', '002-b.yaml', story('en-002-b'));
  write('en', '001-a.yaml', story('en-001-a'));
  write('en', 'notes.md', 'no story');
  const ids = (only: 'en' | null) => readStories(folder.path, only).map(({ story: { id } }) => id);
  expect(ids(null)).toEqual(['en-001-a', 'en-002-b', 'ja-001-a']);
  expect(ids('en')).toEqual(['en-001-a', 'en-002-b']);
});

it('plays nothing when a story is broken, and names file, line and reason of each', async () => {
  write('en', '001-a.yaml', story('en-001-a', 'problm'));
  write('ko', '001-b.yaml', story('ko-001-b').replace('where is it', '[where is it'));
  const found = commandIn(['talk', 'test', '--stories', folder.path]);
  if (!found) throw new Error('There is no such command.');
  const streams = { readAll: async () => '', lines: async function* () {}, print: () => undefined };
  const { exitCode, output, complaint } = await runCommand(found.command, found.rest, streams);
  expect([exitCode, output]).toEqual([2, '']);
  expect(complaint).toMatch(/en\/001-a\.yaml:4: turns\.0\.gold\.act: .*\n.*ko\/001-b\.yaml:\d+: /);
});

it('refuses two stories of one id, and a folder that holds none', () => {
  expect(() => readStories(folder.path, null)).toThrow('holds no stories');
  write('en', '001-a.yaml', story('en-001-a'));
  write('en', '002-a.yaml', story('en-001-a'));
  expect(() => readStories(folder.path, null)).toThrow('there is another story en-001-a');
});

it('names the story and the turn of a gold part that no article has any more', () => {
  write('en', '001-a.yaml', story('en-001-a'));
  const stories = readStories(folder.path, null);
  expect(partsThatAreGone(stories, () => true)).toEqual([]);
  expect(partsThatAreGone(stories, () => false)).toEqual(['en-001-a, turn 1: there is no part send-pending#lead']);
});
