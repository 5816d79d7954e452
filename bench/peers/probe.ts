/*
 * Loaded before a program under measurement (`node --expose-gc --require probe.js program.js`): answers the parent's
 * message with what the process has used so far, and ends the process with its parent, however that one ended.
 */

export interface Usage {
  /** User and system, ms since the process began. */
  readonly cpuMs: number;
  readonly residentBytes: number;
  /** JavaScript objects and buffers, after a collection. */
  readonly liveBytes: number;
  readonly residentAfterBytes: number;
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function usage(): Usage {
  const used = cpuMs();
  const residentBytes = process.memoryUsage.rss();
  for (let i = 0; i < 3; i += 1) globalThis.gc?.();
  const { heapUsed, external, rss } = process.memoryUsage();
  return { cpuMs: used, residentBytes, liveBytes: heapUsed + external, residentAfterBytes: rss };
}

process.on('message', (message) => {
  if (message === 'usage') process.send?.({ usage: usage() });
  if (message === 'cpu') process.send?.({ cpu: cpuMs() });
});
// A run that was killed stops nothing; what it leaves behind would be measured with the next one.
process.on('disconnect', () => process.exit(1));
