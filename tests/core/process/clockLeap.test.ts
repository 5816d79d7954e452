import { clockLeap, SETTLES_AFTER } from '../../../core/process/clockLeap.ts';
import { HOUR, MINUTE, SECOND } from '../../../core/time.ts';

let [now, lived] = [0, 0];
const pass = (span: number) => {
  now += span;
  lived += span;
};
beforeEach(() => {
  [now, lived] = [Date.UTC(2026, 0, 1), 5 * SECOND];
});
const watched = () =>
  clockLeap(
    () => now,
    () => lived,
  );

it('goes by a clock that runs, is set right by minutes, or goes back', () => {
  const clock = watched();
  for (const change of [0, 5 * MINUTE, -3 * HOUR, 20 * MINUTE, -40 * HOUR, 0]) {
    pass(15 * SECOND);
    now += change;
    expect(clock.isSettled()).toBe(true);
  }
});

it('does not go by one that is thirty hours ahead for less than a minute', () => {
  const clock = watched();
  pass(HOUR);
  expect(clock.isSettled()).toBe(true);
  now += 30 * HOUR;
  for (let n = 0; n < 3; n += 1) {
    expect(clock.isSettled()).toBe(false);
    pass(15 * SECOND);
  }
  now -= 30 * HOUR;
  expect(clock.isSettled()).toBe(true);
});

it('goes by one that leapt and stays there, as after a sleep of its host', () => {
  const clock = watched();
  now += 8 * HOUR;
  expect(clock.isSettled()).toBe(false);
  pass(SETTLES_AFTER - SECOND);
  expect(clock.isSettled()).toBe(false);
  pass(SECOND);
  expect(clock.isSettled()).toBe(true);
  pass(15 * SECOND);
  expect(clock.isSettled()).toBe(true);
});

it('begins to wait anew where it leaps once more meanwhile', () => {
  const clock = watched();
  now += 8 * HOUR;
  clock.isSettled();
  pass(SETTLES_AFTER - MINUTE);
  now += 8 * HOUR;
  expect(clock.isSettled()).toBe(false);
  pass(2 * MINUTE);
  expect(clock.isSettled()).toBe(false);
  pass(SETTLES_AFTER);
  expect(clock.isSettled()).toBe(true);
});
