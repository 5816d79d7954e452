// Removes what an older build has compiled and no source stands for any more: it would count as code of this build, so that
// two builds of one source would differ, and each would learn what the other has learnt (app/compose/openKept.ts).
const { existsSync, readdirSync, rmSync } = require('node:fs');
const { join, relative } = require('node:path');

const ROOT = join(__dirname, '..');
const DIST = join(ROOT, 'dist');
const { include } = require('../tsconfig.build.json');

const hasSource = (file) => existsSync(join(ROOT, relative(DIST, file).replace(/\.js$/, '.ts')));

for (const folder of include.map((name) => join(DIST, name)).filter(existsSync)) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && file.endsWith('.js') && !hasSource(file)) rmSync(file);
  }
}
