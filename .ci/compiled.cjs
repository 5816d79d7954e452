// After compiling: removes what an older build has compiled and no source stands for any more, then says which source the rest
// is of. Without the first two builds of one source would differ; without the second a start would learn what dist/learnt has.
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

require(join(DIST, 'app', 'compose', 'openKept.js')).stampBuild();
