import { contextLinesOf, examplesOf } from '../../../understanding/labelled/examples.ts';
import { parseStory } from '../../../understanding/labelled/stories.ts';

const parsed = parseStory(`
id: en-001-stuck
turns:
  - say: my transfer is stuck, 0.5 eth on Ethereum
    gold: { act: problem, kind: none, continues: none, move: answer, parts: [send-pending#lead, send-pending#steps] }
  - say: how long?
    gold: { act: question, kind: howLong, continues: stays, move: answer, parts: [send-pending#wait] }
  - say: and the tax?
    gold: { act: question, kind: howMuch, continues: switches, move: answer, parts: [tax#lead] }
  - say: thanks
    gold: { act: thanks, kind: none, continues: none, move: smalltalk, parts: [] }
`);
if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.problems));
const local = { story: parsed.story, locale: 'en' as const };

it('each message of a story stands after what its labels say was answered before', () => {
  expect(contextLinesOf(local).map(({ open, after, part }) => [open, after, part])).toEqual([
    [null, 'nothing', 'send-pending#lead'],
    ['send-pending', 'answer', 'send-pending#wait'],
    ['send-pending', 'answer', 'tax#lead'],
    ['tax', 'answer', null],
  ]);
});

it('what was told is known from then on, and what was left waits', () => {
  const [, second, third, last] = examplesOf(local, null);
  expect(second?.known.facts.network?.value).toBe('Ethereum');
  expect(third?.known.said).toEqual(['send-pending#lead', 'send-pending#wait']);
  expect(last?.known.waiting.map(({ article }) => article)).toEqual(['send-pending']);
  expect(last?.gold).toEqual([]);
});

it('who has lost the thread stands where it was lost', () => {
  const [, , third] = examplesOf(local, () => 'fees-explained');
  expect(third?.known.open?.article).toBe('fees-explained');
});
