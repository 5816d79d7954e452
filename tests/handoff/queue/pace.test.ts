import { DAY, HOUR, MINUTE } from '../../../core/time.ts';
import { learnPace, paceOf } from '../../../handoff/queue/pace.ts';
import type { DeskEvent } from '../../../handoff/record/events.ts';

const NOW = 100 * DAY;
type Happened = readonly [number, DeskEvent];
const claimed = (at: number, waited: number, holding = 1): Happened => [
  at,
  { kind: 'claimed', department: 'app', waited, holding },
];
const served = (at: number, took: number): Happened => [at, { kind: 'served', department: 'app', took }];
const learn = (...events: Happened[]) =>
  learnPace(
    events.map(([at, value], index) => ({ index: index + 1, at, value })),
    NOW,
  );
/** Taken after a minute, served in ten, one after the other. */
const quiet = (count: number, before = 0) =>
  Array.from({ length: count }, (_, index) => NOW - before - (count - index) * 20 * MINUTE).flatMap((at) => [
    claimed(at, MINUTE),
    served(at + 10 * MINUTE, 10 * MINUTE),
  ]);

it('is not known of a desk that has served few, or long ago', () => {
  expect(learn(...quiet(7))).toBeNull();
  expect(learn(...quiet(30, 31 * DAY))).toBeNull();
  expect(learn(...quiet(8))).toMatchObject({ atOnce: 1, urgentRate: 0, patience: MINUTE });
});

it('takes for a reaction only what nobody had to finish something for', () => {
  const [at, wait] = [NOW - 5 * MINUTE, 12 * MINUTE];
  const pace = learn(...quiet(8), served(at - MINUTE, 9 * MINUTE), claimed(at, wait));
  expect(pace?.reaction).not.toContain(wait);
  expect(pace?.served).toContain(9 * MINUTE);
  const free = learn(...quiet(8), claimed(at, 2 * MINUTE));
  expect(free?.reaction).toContain(2 * MINUTE);
});

it('sees how many cases are held at once, and how often urgent ones come now', () => {
  const urgent: DeskEvent = { kind: 'requested', department: 'app', reason: 'emergency' };
  const pace = learn(
    [NOW - 4 * HOUR, urgent],
    ...quiet(8),
    [NOW - HOUR, urgent],
    claimed(NOW - 3 * MINUTE, MINUTE, 2),
    claimed(NOW - 2 * MINUTE, MINUTE, 3),
  );
  expect(pace).toMatchObject({ atOnce: 3, urgentRate: 1 / (3 * HOUR) });
});

it('is learnt once a minute from the same records', () => {
  const records = quiet(8).map(([at, value], index) => ({ index: index + 1, at, value }));
  const first = paceOf(records, NOW);
  expect(first).toEqual(learnPace(records, NOW));
  expect(paceOf(records, NOW + MINUTE / 2)).toBe(first);
  expect(paceOf(records, NOW + 40 * DAY)).toBeNull();
  expect(paceOf([...records], NOW)).not.toBe(first);
});
