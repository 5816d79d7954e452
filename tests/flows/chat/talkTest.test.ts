import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { playStories } from '../../../app/commands/talk/playStory.ts';
import { recognisers } from '../../../app/commands/talk/recognisers.ts';
import { openStoryDesk, type StoryDesk } from '../../../app/commands/talk/storyDesk.ts';
import { testStories } from '../../../app/commands/talk/testStories.ts';
import { phrases } from '../../../languages/index.ts';
import { readStories } from '../../../understanding/labelled/readStories.ts';
import type { LocalStory } from '../../../understanding/labelled/stories.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const STORIES = {
  'en/001-network.yaml': `id: en-001-network
turns:
  - say: How do I add a network?
    gold: {act: question, kind: none, continues: none, move: answer, parts: [add-network#steps], forbid: []}
  - press: "${phrases('en').buttons.person}"
    gold: {act: desk, kind: none, continues: none, move: person, parts: [], forbid: []}
  - say: "what about 0x${'5d1c08e9ab34f772'.repeat(4)}"
    gold: {act: question, kind: where, continues: switches, move: lookup, parts: [send-pending#lead], forbid: []}
  - press: A button that nobody has
    gold: {act: answer, kind: none, continues: none, move: answer, parts: [staking#steps], forbid: []}
`,
  'ja/001-stolen.yaml': `id: ja-001-stolen
turns:
  - say: 大変です
    gold:
      query: 知らないうちに全額が送金されました。盗まれたようです。どうすればいいですか
      act: problem
      kind: whatNext
      continues: none
      move: alarm
      parts: [funds-stolen#steps]
      forbid: [coins-safe]
`,
};

let folder: ReturnType<typeof temporaryFolder>;
let desk: StoryDesk;
let stories: LocalStory[];

beforeAll(async () => {
  folder = temporaryFolder();
  for (const [name, text] of Object.entries(STORIES)) {
    mkdirSync(join(folder.path, name, '..'), { recursive: true });
    writeFileSync(join(folder.path, name), text);
  }
  stories = readStories(folder.path, null);
  desk = await openStoryDesk();
});
afterAll(async () => {
  await desk?.close();
  folder.remove();
});

it('plays each story as a conversation of its own, and presses the buttons of the last reply', async () => {
  const [english, japanese] = await playStories(desk, stories, { goldQuery: false, claimsOf: null });
  expect(english?.turns.map(({ kind, judgement, noButton }) => [kind, judgement.outcome, noButton])).toEqual([
    ['first', 'right', false],
    ['button', 'right', false],
    // Where no network answers, the hash is not looked up and not kept.
    ['waiting', 'partly', false],
    ['button', 'wrong', true],
  ]);
  expect(english?.turns[2]?.reply.inVain).toBe(true);
  expect(english?.waits).toBe(true);
  expect(japanese?.turns).toMatchObject([{ sent: '大変です', judgement: { outcome: 'wrong', forbidden: null } }]);
  expect(japanese?.waits).toBe(false);
});

it('types the gold query instead, to tell what is lost by knowledge', async () => {
  const [english, japanese] = await playStories(desk, stories, { goldQuery: true, claimsOf: null });
  expect(english?.turns[0]?.sent).toBe('How do I add a network?');
  expect(japanese?.turns).toMatchObject([{ judgement: { outcome: 'right', partRight: true } }]);
});

it('measures what hears an emergency by itself, on the message', () => {
  const heard = recognisers(desk.senses, desk.library).find(({ name }) => name === 'emergency: heard');
  const gold = stories.at(-1)?.story.turns[0]?.gold;
  if (!heard || !gold) throw new Error('There is none.');
  const context = {
    locale: 'ja',
    language: 'ja',
    open: null,
    after: 'nothing',
    facts: {},
    said: [],
    before: null,
  } as const;
  expect(heard.evaluate({ text: '大変です', gold }, context)).toBe('wrong');
  expect(heard.evaluate({ text: gold.query ?? '', gold }, context)).toBe('correct');
  expect(heard.evaluate({ text: '', gold: { ...gold, move: 'answer' } }, context)).toBe('not applicable');
});

it('knows which parts the articles have', () => {
  expect(['#lead', '#steps', '#nowhere'].map((anchor) => desk.hasPart(`add-network${anchor}`, 'zh-Hant'))).toEqual([
    true,
    true,
    false,
  ]);
  expect(desk.hasPart('no-article#lead', 'en')).toBe(false);
});

it('prints figures per language, or everything as JSON', async () => {
  const options = { goldQuery: false, claimsOf: null, verbose: true };
  const told = await testStories(desk, stories, { ...options, json: false });
  expect(told.exitCode).toBe(0);
  expect(told.output).toMatch(/^## en-001-network \(waits for a person\)$/m);
  expect(told.output).toMatch(/^forbidden: not measured$/m);
  const { output } = await testStories(desk, stories, { ...options, json: true });
  expect(JSON.parse(output)).toMatchObject({
    overall: { stories: 2, turns: 5, right: 2, partly: 1, noButton: 1, forbidden: null },
    perLanguage: { en: { turns: 4 }, ja: { turns: 1 } },
    stories: [{ id: 'en-001-network', turns: [{ reply: { moves: ['answer'] } }, {}, {}, {}] }, {}],
  });
});

it('fails when something forbidden is claimed, and refuses a label whose part is gone', async () => {
  const options = { goldQuery: false, json: false, verbose: false };
  const claimed = await testStories(desk, stories, { ...options, claimsOf: () => ['coins-safe'] });
  expect(claimed).toMatchObject({ exitCode: 1, output: expect.stringMatching(/^forbidden: 1$/m) });
  const without = { ...desk, hasPart: (part: string) => part !== 'add-network#steps' };
  expect(await testStories(without, stories, { ...options, claimsOf: null })).toMatchObject({
    exitCode: 2,
    complaint: expect.stringContaining('en-001-network, turn 1: there is no part add-network#steps'),
  });
});
