import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/* What docs/security.md says of itself: every threat has a control, and a test that is there. */

const ROOT = join(__dirname, '../..');
const rows = readFileSync(join(ROOT, 'docs/security.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))
  .map((line) => line.replace(/^\| | \|$/g, '').split(' | '));

/** `tests/{a,b}.test.ts` is two files, `tests/a/*.test.ts` those of a folder, and a name alone is beside the one before. */
function filesOf(cell: string): string[] {
  let folder = '';
  return [...cell.matchAll(/`([^`\s]+)`/g)].flatMap(([, written = '']) => {
    const path = written.includes('/') ? written : `${folder}/${written}`;
    folder = path.slice(0, path.lastIndexOf('/'));
    const braces = /^(.*)\{(.+)\}(.*)$/.exec(path);
    return braces ? (braces[2] ?? '').split(',').map((one) => `${braces[1]}${one}${braces[3]}`) : [path];
  });
}

function isThere(path: string): boolean {
  if (!path.includes('*')) return existsSync(join(ROOT, path));
  const [folder = '', end = ''] = path.split('*');
  return readdirSync(join(ROOT, folder)).some((name) => name.endsWith(end));
}

it('names a threat, a control, a test and a requirement in every line', () => {
  expect(rows.length).toBeGreaterThan(60);
  expect(rows.filter((cells) => cells.length !== 4 || cells.some((cell) => cell.trim() === ''))).toEqual([]);
});

it('names tests that are there', () => {
  const named = rows.map(([threat, , tests = '']) => ({ threat, files: filesOf(tests) }));
  expect(named.filter(({ files }) => files.length === 0)).toEqual([]);
  expect(named.flatMap(({ files }) => files).filter((file) => !isThere(file))).toEqual([]);
});

it('numbers what the standards number', () => {
  const numbers = rows.flatMap(([, , , cell = '']) => cell.split(/, | \/ /));
  expect(numbers.filter((one) => !/^(?:V\d{1,2}\.\d{1,2}\.\d{1,2}|LLM(?:0\d|10)|–)$/.test(one))).toEqual([]);
});
