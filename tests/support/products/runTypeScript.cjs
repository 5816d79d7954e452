// Lets a plain `node -r` run a TypeScript file of this repository: the child processes of the drills.
const { createHash } = require('node:crypto');
const { mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { transformSync, version } = require('@swc/core');

// As the product does (`core/process/regExps.ts`), which is no JavaScript yet.
setFlagsFromString('--no-regexp-tier-up');

/** One file for each that was compiled before: a product has some hundreds, and drills start many products. */
const COMPILED = join(__dirname, '..', '..', '..', '.cache', 'compiled');
const digestOf = (...texts) => createHash('sha256').update(texts.join('\n')).digest('hex');

Module._extensions['.ts'] = (module, filename) => {
  const source = readFileSync(filename, 'utf8');
  const kept = join(COMPILED, `${digestOf(filename)}.js`);
  const mark = `// ${digestOf(version, source)}\n`;
  module._compile(compiledBefore(kept, mark) ?? keep(kept, compile(source, filename) + mark), filename);
};

/** Null unless it ends with the mark of this very source: it is whole then. */
function compiledBefore(kept, mark) {
  try {
    const code = readFileSync(kept, 'utf8');
    return code.endsWith(mark) ? code : null;
  } catch {
    return null;
  }
}

function compile(source, filename) {
  const { code } = transformSync(source, {
    filename,
    sourceMaps: 'inline',
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  return `${code}\n`;
}

function keep(kept, code) {
  try {
    mkdirSync(COMPILED, { recursive: true });
    writeFileSync(`${kept}.${process.pid}`, code);
    renameSync(`${kept}.${process.pid}`, kept);
  } catch {
    // A child that runs as nobody compiles for itself.
  }
  return code;
}
