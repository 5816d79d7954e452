import { benchDesk } from '../../bench/desk.ts';

/** A small run of the simulation that `npm run bench -- desk` shows whole. */
it('waits that are said hold for four of five people, and four of five are told one, on desks nobody has told about', () => {
  const rows = benchDesk({ people: 60, seed: 7 });
  const figure = (name: string) => rows.find((row) => row.name === name)?.figure ?? Number.NaN;
  expect(rows).toHaveLength(23);
  expect(figure('desk: all, told a range that held')).toBeGreaterThanOrEqual(80);
  expect(figure('desk: all, told no number')).toBeLessThanOrEqual(35);
});
