import { MINUTE } from '../../../core/time.ts';
import { type DeskState, forecast } from '../../../handoff/queue/forecast.ts';
import type { Pace } from '../../../handoff/queue/pace.ts';

const NOW = 1_000 * MINUTE;
/** Every case takes ten minutes, and is taken at once. */
const TEN: Pace = {
  served: Array.from({ length: 20 }, () => 10 * MINUTE),
  reaction: [0.1 * MINUTE],
  patience: MINUTE,
  atOnce: 1,
  urgentRate: 0,
};
const asks = (language: 'en' | 'ja' = 'en', urgent = false, waits = 0) => ({ language, urgent, since: NOW - waits });
const mean = (row: Float64Array) => Math.round(row.reduce((sum, one) => sum + one, 0) / row.length / MINUTE);
const waits = (desk: Partial<DeskState>, pace: Partial<Pace> = {}) =>
  forecast({ now: NOW, agents: [], waiting: [], ...desk }, { ...TEN, ...pace }).map(mean);

it('is what is ahead, shared by who can take it', () => {
  const waiting = [asks(), asks(), asks(), asks(), asks()];
  expect(waits({ agents: [{ languages: ['en'], held: [] }], waiting })).toEqual([0, 10, 20, 30, 41]);
  const two = [
    { languages: ['en'] as const, held: [] },
    { languages: ['en'] as const, held: [NOW - 6 * MINUTE] },
  ];
  expect(waits({ agents: two, waiting })).toEqual([0, 4, 10, 14, 20]);
});

it('is nobody’s number where nobody writes the language, and does not count whom others cannot take', () => {
  const agents = [{ languages: ['ja'] as const, held: [] }];
  expect(waits({ agents, waiting: [asks('en'), asks('ja')] })).toEqual([Number.POSITIVE_INFINITY, 0]);
});

it('counts urgent cases that are likely to come, but not for an urgent one', () => {
  const agents = [{ languages: ['en'] as const, held: [NOW - 5 * MINUTE] }];
  const often = { urgentRate: 1 / (15 * MINUTE) };
  const [urgent = 0, usual = 0] = waits({ agents, waiting: [asks('en', true), asks()] }, often);
  expect(urgent).toBe(5);
  expect(usual).toBeGreaterThan(20);
  const [, never] = waits({ agents, waiting: [asks('en', true), asks()] }, { urgentRate: 1 / (2 * MINUTE) });
  expect(never).toBe(Number.POSITIVE_INFINITY);
});

it('knows that who lets somebody wait has their hands full, however many cases are usual', () => {
  const agents = [{ languages: ['en'] as const, held: [NOW - 5 * MINUTE] }];
  expect(waits({ agents, waiting: [asks()] }, { atOnce: 2 })).toEqual([0]);
  expect(waits({ agents, waiting: [asks('en', false, 3 * MINUTE)] }, { atOnce: 2 })).toEqual([5]);
});

it('does not know how soon somebody free looks, before it was seen', () => {
  const agents = [{ languages: ['en'] as const, held: [] }];
  expect(waits({ agents, waiting: [asks()] }, { reaction: [] })).toEqual([Number.POSITIVE_INFINITY]);
});

it('says the same of the same desk', () => {
  const desk = { agents: [{ languages: ['en'] as const, held: [] }], waiting: [asks(), asks()] };
  const pace = { served: [MINUTE, 9 * MINUTE, 40 * MINUTE] };
  expect(waits(desk, pace)).toEqual(waits(desk, pace));
});
