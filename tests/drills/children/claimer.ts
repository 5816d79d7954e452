import { openEmbedded } from '../../../stores/embedded/openEmbedded.ts';

/** Claims the data folder that it is given, says so, and keeps it until it is killed. */
const [dataDir = ''] = process.argv.slice(2);
openEmbedded(dataDir, Date.now)
  .claim()
  .then(
    () => process.stdout.write('claimed\n'),
    (error: unknown) => process.stdout.write(`${String(error)}\n`),
  );
setInterval(() => undefined, 1_000);
