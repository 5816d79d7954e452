const { spawnSync } = require('node:child_process');
const { join } = require('node:path');

/**
 * Before the first suite that starts products: what the shipped articles teach is learnt into the shared cache, by one
 * process and however busy the machine is. No test then waits for it, nor depends on whether it was quick enough.
 */
module.exports = () => {
  const file = (name) => join(__dirname, name);
  const { status } = spawnSync(process.execPath, ['-r', file('../products/runTypeScript.cjs'), file('learnFirst.ts')], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('What the products of the tests know could not be learnt.');
};
