import { benchStores } from '../../bench/stores.ts';

it('measures both stores against floors of the same run, and finds no claim won twice', async () => {
  const rows = await benchStores({ turns: 20, claims: 5, sweep: 40, restarts: 0 });
  for (const row of rows) {
    expect(Number.isFinite(row.figure)).toBe(true);
    expect(Number.isFinite(row.ratio)).toBe(true);
  }
  const claims = rows.filter((row) => row.name.includes('claim'));
  expect(claims.map((row) => row.figure)).toEqual([0, 0]);
  expect(rows.filter((row) => row.name.includes('sweep'))).toHaveLength(4);
});
