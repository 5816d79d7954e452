import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../../app/commands/command.ts';
import { onDesk } from '../../../app/commands/desk.ts';
import { COMMANDS } from '../../../app/commands/index.ts';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { HOUR } from '../../../core/time.ts';
import { said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

let folder: ReturnType<typeof temporaryFolder>;
const before = { ...process.env };
beforeEach(() => {
  folder = temporaryFolder();
  process.env['HANDRAIL_DATA_DIR'] = join(folder.path, 'data');
  process.env['HANDRAIL_KEY_DIR'] = join(folder.path, 'keys');
  process.env['HANDRAIL_LOG_LEVEL'] = 'silent';
});
afterEach(() => {
  process.env = { ...before };
  folder.remove();
});

async function doctor() {
  const command = COMMANDS['doctor'];
  if (!command) throw new Error('no doctor');
  const lines = async function* () {
    yield* [];
  };
  const result = await runCommand(command, ['--json'], { readAll: async () => '', lines, print: () => undefined });
  const { checks } = JSON.parse(result.output) as { checks: { name: string; ok: boolean }[] };
  return { exitCode: result.exitCode, failed: checks.filter(({ ok }) => !ok).map(({ name }) => name) };
}

/** Not what this is about: a fresh desk has no administrator, and in a test the pages may not be built. */
const ofDeletion = (names: readonly string[]) => names.filter((name) => /keys|content/.test(name));

it('finds nothing late on a desk in order', async () => {
  expect(ofDeletion((await doctor()).failed)).toEqual([]);
});

it('fails when a retired key outlives its deadline', async () => {
  await doctor();
  const keys = join(folder.path, 'keys');
  const name = `epoch-${String(Math.floor(Date.now() / HOUR) - 3).padStart(10, '0')}.key`;
  writeFileSync(join(keys, name), Buffer.alloc(32, 7), { mode: 0o600 });
  const { exitCode, failed } = await doctor();
  expect([exitCode, ofDeletion(failed)]).toEqual([1, ['keys destroyed']]);
  // It looks, and leaves the work to the desk.
  expect(existsSync(join(keys, name))).toBe(true);
});

it('fails when content outlives its due time', async () => {
  const now = Date.now();
  await onDesk(({ stores }) =>
    stores.conversations.commit(newId<ConversationId>(), {
      facts: sampleFacts({ openedAt: now - 2 * HOUR, lastUserAt: now - 2 * HOUR, dueAt: now - HOUR }),
      ...{ content: sampleContent(), entries: [said('hello')] },
    }),
  );
  const { exitCode, failed } = await doctor();
  expect([exitCode, ofDeletion(failed)]).toEqual([1, ['content deleted']]);
});
