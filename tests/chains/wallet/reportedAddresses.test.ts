import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createReportedAddresses } from '../../../chains/wallet/reportedAddresses.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const [THIEF, OTHER] = [`0x${'aB'.repeat(20)}`, `0x${'12'.repeat(20)}`];
const TRON = 'TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t';

const folder = temporaryFolder();
afterAll(() => folder.remove());
let files = 0;

function file(text: string, day: string): string {
  const path = join(folder.path, `reported-${files++}`);
  writeFileSync(path, text);
  utimesSync(path, new Date(day), new Date(day));
  return path;
}

it('finds an address in any case on a published list and on one of lines, and tells the day of the older', async () => {
  const lists = [
    file(JSON.stringify([THIEF.toLowerCase()]), '2026-11-27'),
    file(`# seen here\n${TRON}, drained two users\n`, '2026-11-20'),
  ];
  const find = createReportedAddresses(lists);
  expect(await find([THIEF, OTHER, TRON])).toEqual({ addresses: [THIEF, TRON], asOf: Date.parse('2026-11-20') });
  expect((await find([TRON.toLowerCase()])).addresses).toEqual([]);
});

it('reads a list again once it has changed', async () => {
  const list = file(JSON.stringify([OTHER]), '2026-11-20');
  const find = createReportedAddresses([list]);
  expect((await find([THIEF])).addresses).toEqual([]);
  writeFileSync(list, JSON.stringify([THIEF]));
  utimesSync(list, new Date('2026-11-21'), new Date('2026-11-21'));
  expect(await find([THIEF])).toEqual({ addresses: [THIEF], asOf: Date.parse('2026-11-21') });
});

it.each([
  ['is missing', () => join(folder.path, 'none')],
  ['is no list', () => file('[{"address": 1}]', '2026-11-20')],
])('a list that %s is complained of, and no day is told as if all had been looked through', async (_, path) => {
  const complaints: string[] = [];
  const bad = path();
  const find = createReportedAddresses([file(THIEF, '2026-11-27'), bad], (one) => complaints.push(one));
  expect(await find([THIEF])).toEqual({ addresses: [THIEF], asOf: null });
  expect(complaints).toEqual([bad]);
});

it('without a list nobody is reported', async () => {
  expect(await createReportedAddresses([])([THIEF])).toEqual({ addresses: [], asOf: null });
});

it('a list that is no list is complained of once, until it changes', async () => {
  const complaints: string[] = [];
  const bad = file('[{"address": 1}]', '2026-11-20');
  const find = createReportedAddresses([bad], (one) => complaints.push(one));
  await Promise.all([find([THIEF]), find([OTHER])]);
  await find([THIEF]);
  expect(complaints).toEqual([bad]);
});

it('a list that begins with a byte order mark is read', async () => {
  const list = file(`\uFEFF${JSON.stringify([THIEF])}`, '2026-11-20');
  expect((await createReportedAddresses([list])([THIEF])).addresses).toEqual([THIEF]);
});
