import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';

const ROOT = join(__dirname, '../..');

const Lists = z.strictObject({
  runs: z.array(z.string()),
  buildsAndTests: z.array(z.string()),
  read: z.record(z.string(), z.string()),
});
const lists = Lists.parse(parse(readFileSync(join(ROOT, 'deploy/licences.yaml'), 'utf8')));

const Sbom = z.object({
  bomFormat: z.literal('CycloneDX'),
  components: z.array(
    z.object({
      'bom-ref': z.string(),
      hashes: z.array(z.unknown()).optional(),
      licenses: z
        .array(z.object({ license: z.object({ id: z.string() }).optional(), expression: z.string().optional() }))
        .optional(),
    }),
  ),
});
type Component = z.infer<typeof Sbom>['components'][number];

/** The bill of materials of what the lock file says, in CycloneDX. */
function sbom(...options: string[]): Component[] {
  const args = ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--offline', ...options];
  const said = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  return Sbom.parse(JSON.parse(said)).components;
}

/** "A OR B": one is enough; "A AND B": both; one that mixes them has to be read by somebody. */
function isAllowed(expression: string, allowed: readonly string[]): boolean {
  const inner = expression.replace(/^\(|\)$/g, '');
  if (/[()]/.test(inner) || (/ OR /.test(inner) && / AND /.test(inner))) return false;
  return / AND /.test(inner)
    ? inner.split(' AND ').every((one) => allowed.includes(one))
    : inner.split(' OR ').some((one) => allowed.includes(one));
}

/** Of these packages the ones whose licence nobody has allowed. */
function refused(components: readonly Component[], allowed: readonly string[]): string[] {
  return components
    .filter((one) => !(one['bom-ref'] in lists.read))
    .filter(({ licenses = [] }) => {
      const said = licenses.flatMap(({ license, expression }) => license?.id ?? expression ?? []);
      return said.length === 0 || !said.every((one) => isAllowed(one, allowed));
    })
    .map((one) => one['bom-ref']);
}

let running: Component[];
let all: Component[];
beforeAll(() => {
  running = sbom('--omit', 'dev');
  all = sbom();
});

it('runs and is built with packages whose licences are allowed', () => {
  expect(running.length).toBeGreaterThan(150);
  expect(refused(running, lists.runs)).toEqual([]);
  expect(refused(all, [...lists.runs, ...lists.buildsAndTests])).toEqual([]);
});

it('refuses a licence that is on no list, none, and half of two', () => {
  const under = (licence: object | null): Component => ({ 'bom-ref': 'x@1', ...(licence && { licenses: [licence] }) });
  const said = [null, { license: { id: 'AGPL-3.0-only' } }, { expression: 'MIT AND GPL-3.0' }];
  for (const licence of [...said, { expression: '(MIT AND GPL-3.0) OR (GPL-2.0 AND ISC)' }]) {
    expect(refused([under(licence)], lists.runs)).toEqual(['x@1']);
  }
  for (const licence of [{ license: { id: 'MIT' } }, { expression: '(GPL-3.0 OR MIT)' }]) {
    expect(refused([under(licence)], lists.runs)).toEqual([]);
  }
});

it('names no package that is not there, so that what was read is read again with its next version', () => {
  const there = new Set(all.map((one) => one['bom-ref']));
  expect(Object.keys(lists.read).filter((name) => !there.has(name))).toEqual([]);
});

it('knows every package that runs by its digest', () => {
  expect(running.filter(({ hashes = [] }) => hashes.length === 0).map((one) => one['bom-ref'])).toEqual([]);
});

it('runs nothing of what only tests may have', () => {
  const names = running.map((one) => one['bom-ref']);
  expect(names.filter((name) => (lists.read[name] ?? '').startsWith('GPL'))).toEqual([]);
});

it('has no parser of uploads and no sender of files that nobody uses', () => {
  const names = all.map((one) => one['bom-ref'].replace(/@[^@]*$/, ''));
  expect(names).toContain('restify');
  expect(names.filter((name) => ['formidable', 'send', 'spdy'].includes(name))).toEqual([]);
  // What restify loads in their place.
  const restify = join(ROOT, 'node_modules/restify/package.json');
  for (const name of ['formidable', 'send', 'spdy']) {
    const found = require.resolve(name, { paths: [restify] });
    expect(JSON.parse(readFileSync(join(found, '../package.json'), 'utf8')).name).toBe('empty-npm-package');
  }
});
