import { chmod, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepYaml } from '../../../core/files/keptYaml.ts';
import { yamlValue } from '../../../core/files/yamlText.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { CRISIS_LINES, crisisLinesValue } from '../../../knowledge/crisisLines.ts';
import { compose } from '../../compose/compose.ts';
import type { LearnsBeside } from '../../compose/given.ts';
import { digestOfFiles, SHIPPED, stampBuild } from '../../compose/openKept.ts';
import { type Command, done } from '../command.ts';
import { learnBeside, learningConfig } from './learnBeside.ts';

const ROOT = packageRoot(__dirname);
/** What people wrote in YAML and every start reads; articles are kept parsed beside, stories are read for learning alone. */
const WRITTEN = [
  'understanding/rules',
  'understanding/asking',
  'understanding/continuations',
  'understanding/gazetteer',
]
  .concat(['knowledge/facts', 'knowledge/glossary', 'knowledge/thesaurus', 'knowledge/claims'])
  .map((folder) => ({ at: join(ROOT, folder), parse: yamlValue }))
  .concat({ at: CRISIS_LINES, parse: crisisLinesValue });
/** Conversations, and the source of what makes of a message in one what its candidates are ranked by. */
const RANKS = ['stories', 'answer', 'case'].map((folder) => join(ROOT, 'understanding', folder));

export const learnCommands: Readonly<Record<string, Command>> = {
  learn: {
    usage: 'learn',
    about: 'Learns what the shipped articles teach and keeps it beside the build, as npm run build does.',
    words: [0, 0],
    run: async () => {
      const begun = Date.now();
      stampBuild();
      keepYaml(WRITTEN);
      await learnInto(SHIPPED);
      await tidy(SHIPPED, begun);
      return done(`Learnt into ${SHIPPED}`);
    },
  },
};

/** From what is shipped alone: no setting of this machine and no data of a desk. Nothing listens, no network is asked. */
async function learnInto(cacheDir: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'handrail-learns-'));
  const thread = isRoomForTwo() ? learnBeside({ cacheDir, folder: join(folder, 'beside') }) : null;
  try {
    const handrail = await compose(learningConfig({ cacheDir, folder }), {
      chains: [],
      ...(thread && besideOf(thread)),
    });
    await handrail.learn(digestOfFiles(RANKS));
    await handrail.close();
  } finally {
    thread?.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** It begins at once with what takes longest. */
function besideOf(thread: ReturnType<typeof learnBeside>): { readonly beside: LearnsBeside } {
  const sense = thread.ask('sense');
  return { beside: { sense: () => sense, choices: () => thread.ask('choices') } };
}

/** Each of the two holds nearly two gigabytes. */
function isRoomForTwo(): boolean {
  return availableParallelism() > 1 && process.availableMemory() > 5 * 1024 ** 3;
}

/**
 * Removes what neither was written nor read since: it is of another build. The rest is no secret, and whoever runs the desk
 * may be somebody else than who built it.
 */
async function tidy(folder: string, since: number): Promise<void> {
  await chmod(folder, 0o755);
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const { mtimeMs } = await stat(file);
    await (mtimeMs < since ? rm(file) : chmod(file, 0o644));
  }
}
