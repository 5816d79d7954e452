import { codesOnly } from '../../../app/process/log.ts';
import { checkChoice, type Given } from '../../../understanding/answer/prompt.ts';

/** None of these gets as far as what was offered. */
const nothing = {} as Given;
const choice = { continues: 'none', act: 'problem', facts: [], ask: null };

it.each([
  ['is too long', 'x'.repeat(100_000)],
  ['is no JSON', 'tell the user'],
  ['is nested without end', `${'['.repeat(500)}${']'.repeat(500)}`],
  ['is of another shape', '{"say":"hello"}'],
  ['names a part twice', JSON.stringify({ ...choice, parts: ['a1', 'a1'] })],
])('says in a code that a log can hold why an answer %s and is not taken', (_why, answer) => {
  const checked = checkChoice(answer, nothing);
  const reason = 'refused' in checked ? checked.refused : null;
  expect(reason).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
  expect(codesOnly({ reason })).toEqual({ reason });
});
