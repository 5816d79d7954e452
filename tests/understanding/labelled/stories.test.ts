import { parseStory } from '../../../understanding/labelled/stories.ts';

const STORY = `id: en-001-usdc-gone
turns:
  - say: "my USDC is gone"
    gold:
      query: "All my USDC left my wallet without me; what must I do?"
      act: problem
      kind: whatNext
      continues: none
      move: alarm
      parts: [funds-stolen#steps, funds-stolen#lead]
      forbid: [coins-safe]
      facts: {coin: USDC, done: [connected, signed], gone: all}
  - press: "Leave queue"
    gold: {act: desk, kind: none, continues: none, move: desk, parts: [], forbid: []}
`;

it('reads what is said, what is pressed and what would be right', () => {
  const parsed = parseStory(STORY);
  if (parsed.kind !== 'ok') throw new Error(JSON.stringify(parsed.problems));
  const [first, second] = parsed.story.turns;
  expect(first).toMatchObject({ say: 'my USDC is gone', gold: { move: 'alarm', facts: { gone: 'all' } } });
  expect(second).toMatchObject({ press: 'Leave queue', gold: { parts: [], facts: {} } });
});

it.each([
  ['a word that no label is', 'act: problem', 'act: problm', 6, /^turns\.0\.gold\.act: .*"problem"/],
  ['a part that is none', 'funds-stolen#lead', 'funds-stolen', 10, /^turns\.0\.gold\.parts\.1: is not a part/],
  ['a fact that nobody keeps', 'coin: USDC', 'colour: red', 12, /^turns\.0\.gold\.facts: .*colour/],
  ['a claim that none is', '[coins-safe]', '[coins-save]', 11, /^turns\.0\.gold\.forbid\.0: /],
  ['a turn that says and presses', 'press: "Leave', 'say: x\n    press: "Leave', 13, /either `say` or `press`/],
  ['a turn without labels', '    gold: {act: desk', '    silver: {act: desk', 13, /^turns\.1\.gold: /],
  ['no list of turns', 'turns:', 'turn:', 1, /^turns: /],
  ['broken YAML', 'id: en-001-usdc-gone', 'id: [en', 2, /./],
])('refuses %s with the line and the reason', (_name, from, to, line, reason) => {
  const parsed = parseStory(STORY.replace(from, to));
  expect(parsed).toMatchObject({
    kind: 'invalid',
    problems: expect.arrayContaining([{ line, reason: expect.stringMatching(reason) }]),
  });
});

it.each(['', 'x', '[]', '- 1', 'a: &a [*a]', `id: a\nturns: "${'x'.repeat(500_000)}"`])(
  'refuses what is no story at all (%#)',
  (source) => {
    expect(parseStory(source).kind).toBe('invalid');
  },
);
