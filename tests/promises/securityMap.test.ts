import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/* The map of threats, controls and tests: a test that was moved or taken away must not stay promised. */

const ROOT = join(__dirname, '../..');
const [, MAP = ''] = readFileSync(join(ROOT, 'docs/security.md'), 'utf8').split(/^## /m).slice(1);
const ROWS = MAP.split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| threat'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, threat = '', control = '', tests = '', numbers = '']) => ({ threat, control, tests, numbers }));

/** `a/{b,c}.test.ts` and a bare `d.test.ts`, which stands beside the one before it. */
function testsIn(cell: string): string[] {
  let folder = '';
  return [...cell.matchAll(/`([^`\s]*(?:\/|\.ts))`/g)].flatMap(([, name = '']) => {
    const names = /\{(.*)\}/.exec(name)?.[1]?.split(',') ?? [''];
    const path = name.includes('/') ? name : `${folder}/${name}`;
    folder = dirname(path);
    return names.map((one) => path.replace(/\{.*\}/, one));
  });
}

function exists(path: string): boolean {
  if (!path.includes('*')) return existsSync(join(ROOT, path));
  const ending = path.slice(path.lastIndexOf('*') + 1);
  return readdirSync(join(ROOT, dirname(path))).some((file) => file.endsWith(ending));
}

it('has a control and a test that exists for every threat', () => {
  expect(ROWS.length).toBeGreaterThan(80);
  const without = ROWS.filter(({ threat, control, tests }) => !threat || !control || testsIn(tests).length === 0);
  expect(without.map(({ threat }) => threat)).toEqual([]);
  expect(ROWS.flatMap(({ tests }) => testsIn(tests)).filter((path) => !exists(path))).toEqual([]);
});

it('says which requirements of ASVS 5 a control is part of, in their notation', () => {
  const odd = ROWS.filter(
    ({ numbers }) =>
      numbers !== '–' && !/^(?:V\d+\.\d+\.\d+|LLM\d\d)(?:(?:, | \/ )(?:V\d+\.\d+\.\d+|LLM\d\d))*$/.test(numbers),
  );
  expect(odd.map(({ threat, numbers }) => [threat, numbers])).toEqual([]);
});
