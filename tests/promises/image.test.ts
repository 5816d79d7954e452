import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matchesGlob } from 'node:path/posix';

const ROOT = join(__dirname, '../..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const patterns = read('.dockerignore')
  .split('\n')
  .filter((line) => line && !line.startsWith('#'));

/** As Docker reads it: a pattern stands for itself and all below it, one with a `!` lets in again, and the last that fits counts. */
const isIgnored = (path: string) => {
  const fits = (pattern: string) => matchesGlob(path, pattern) || matchesGlob(path, `${pattern}/**`);
  return !(patterns.findLast((pattern) => fits(pattern.replace(/^!/, ''))) ?? '!').startsWith('!');
};

it.each([
  '.env',
  '.env.production',
  'deploy/.env',
  '.git/config',
  '.handrail/handrail.db',
  '.handrail-keys/desk.key',
  'tls/server.key',
  'tls/server.pem',
  'node_modules/restify/package.json',
  'handrail.log',
])('keeps %s out of the image', (path) => expect(isIgnored(path)).toBe(true));

it('lets in what is built from', () => {
  const files = execFileSync(
    'git',
    ['ls-files', '.ci/compiled.cjs', 'app', 'web', 'knowledge/articles', 'stores', 'package.json'],
    {
      cwd: ROOT,
      encoding: 'utf8',
    },
  )
    .split('\n')
    .filter(Boolean);
  expect(files.length).toBeGreaterThan(300);
  expect(files.filter(isIgnored)).toEqual([]);
});

it('copies every folder that the running code reads beside its own', () => {
  const sources = execFileSync('git', ['grep', '-hE', "packageRoot\\(__dirname\\), '"], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const folders = new Set([...sources.matchAll(/packageRoot\(__dirname\), '(\w+)'/g)].map(([, folder]) => folder));
  const copied = [...read('deploy/Dockerfile').matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(
    ([, folder]) => folder,
  );
  expect([...folders].filter((folder) => !copied.includes(folder)).sort()).toEqual([]);
});
