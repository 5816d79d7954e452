import type { LastMove } from '../../core/case.ts';
import { createHearing } from '../../understanding/hearing.ts';
import { ACTS, CONTINUES, KINDS } from '../../understanding/labelled/labels.ts';
import type { ContextGuess } from '../../understanding/recognise/context.ts';

const even = (labels: readonly string[]) => Object.fromEntries(labels.map((label) => [label, 1 / labels.length]));
/** What hearing reads of one, where so likely nothing is asked. */
const guessed = (none: number) =>
  ({
    continues: even(CONTINUES),
    act: even(ACTS),
    kind: { ...even(KINDS), none },
    role: {},
  }) as unknown as ContextGuess; // what hearing reads of one

/** Hears this remark, so likely, in every message. */
const hearing = (remark: string, likelihood: number, none: number) =>
  createHearing({
    search: () => ({ hits: [], confidence: 0, verdict: 'notKnown', subject: null }),
    about: () => ({ of: () => 0, top: null, none: 0.5 }),
    guess: () => guessed(none),
    sign: () => null,
    sense: { danger: () => 0, dangerAtBest: () => 0, topic: () => null, remark: () => ({ remark, likelihood }) },
    alone: { alarm: () => null, aside: () => null },
  });
const heard = (
  [remark, likelihood]: readonly [string, number],
  text: string,
  { open = null, after = 'answer', none = 0.9 }: { open?: string | null; after?: LastMove; none?: number } = {},
) => hearing(remark, likelihood, none)(text, 'en', { open, after });

it('hears good news in words that no pattern knows, unless more is told or asked with it', () => {
  const open = 'not-received';
  expect(heard(['helped', 0.7], 'oh hang on it literally just popped up', { open }).aside).toBe('helped');
  expect(heard(['helped', 0.7], 'it popped up, what now?', { open }).aside).not.toBe('helped');
  expect(heard(['helped', 0.7], 'it popped up but half is missing', { open }).aside).not.toBe('helped');
  expect(heard(['helped', 0.1], 'it popped up', { open }).aside).not.toBe('helped');
  expect(heard(['helped', 0.9], 'the bank says that fraud money came in', { open }).aside).not.toBe('helped');
  expect(heard(['helped', 0.9], 'one side says done and the other is still empty', { open }).aside).not.toBe('helped');
});

it("takes a mistake that was one's own for good news, and never what takes an alarm back", () => {
  const mistake = 'I was in the wrong account';
  expect(heard(['falseAlarm', 0.7], mistake, { open: 'balance-not-updating' }).aside).toBe('helped');
  expect(heard(['falseAlarm', 0.7], mistake, { open: 'funds-stolen' }).aside).not.toBe('helped');
  expect(heard(['falseAlarm', 0.7], 'the first one was mine', { open: 'send-failed', none: 0.2 }).aside).not.toBe(
    'helped',
  );
});

it('asks what it is where an opening names nothing, and goes on with what is open otherwise', () => {
  const text = 'having a bit of bother here';
  expect(heard(['vague', 0.6], text, { after: 'nothing' }).aside).toBe('goOn');
  expect(heard(['greeting', 0.6], text, { after: 'nothing' }).aside).toBe('goOn');
  expect(heard(['vague', 0.6], 'having a bit of bother, 300 USDT are missing', { after: 'nothing' }).aside).not.toBe(
    'goOn',
  );
  expect(heard(['vague', 0.6], text, { open: 'send-pending' }).aside).toBeNull();
});

it('hears that somebody is ashamed, also where they say nothing else', () => {
  expect(heard(['ashamed', 0.9], "please don't laugh at me", { after: 'alarm' }).aside).toBe('ashamed');
});

it('hears of who waits what they ask of the queue, however little it says', () => {
  expect(heard(['queue', 0.6], 'I have a question', { after: 'waiting' })).toMatchObject({
    aside: null,
    wish: 'queue',
  });
  expect(heard(['queue', 0.6], 'I have a question', { after: 'nothing' }).aside).toBe('greeting');
});
