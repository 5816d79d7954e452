// `npm run check`: what can be said of the code without running it, two at a time. Says everything that is wrong, not the first alone.
// Scripts that are named (`build`) run beside it from the start: what is learnt takes one processor for minutes.
const { spawn } = require('node:child_process');
const { join } = require('node:path');

const ROOT = join(__dirname, '..');
/** Scripts of package.json; the longest first. */
const CHECKS = ['check:types', 'check:imports', 'check:unused', 'check:style'];

/** Resolves to whether it passed; prints what it said once it has ended. */
function run(command) {
  const child = spawn('npm', ['run', '-s', command], { cwd: ROOT });
  const said = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => said.push(chunk));
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(tell(command, String(error), false)));
    child.once('close', (code) => resolve(tell(command, Buffer.concat(said).toString(), code === 0)));
  });
}

function tell(command, said, passed) {
  if (!passed) process.stderr.write(`\n${command}\n${said}`);
  return passed;
}

async function lane(left) {
  let passed = true;
  for (let command = left.shift(); command; command = left.shift()) passed = (await run(command)) && passed;
  return passed;
}

const left = [...process.argv.slice(2), ...CHECKS];
void Promise.all([lane(left), lane(left)]).then((passed) => process.exit(passed.every(Boolean) ? 0 : 1));
