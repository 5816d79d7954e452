import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../../app/commands/command.ts';
import { COMMANDS } from '../../../app/commands/index.ts';
import { compose } from '../../../app/compose/compose.ts';
import { readConfig } from '../../../app/config/config.ts';
import { type ConversationId, newId } from '../../../core/ids.ts';
import { receiptOf } from '../../../handoff/record/deletion.ts';
import { withDriver } from '../../../stores/embedded/backup.ts';
import { readKnownHead } from '../../../trust/audit/knownHead.ts';
import { said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { SHARED_CACHE } from '../../support/products/sharedCache.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

let folder: ReturnType<typeof temporaryFolder>;
let receipt: string;
const before = { ...process.env };

beforeAll(async () => {
  folder = temporaryFolder();
  receipt = join(folder.path, 'receipt.json');
  process.env['HANDRAIL_DATA_DIR'] = join(folder.path, 'data');
  process.env['HANDRAIL_KEY_DIR'] = join(folder.path, 'keys');
  process.env['HANDRAIL_CACHE_DIR'] = SHARED_CACHE;
  process.env['HANDRAIL_LOG_LEVEL'] = 'silent';
  const handrail = await compose(readConfig(), { log: silentLog, chains: [], articlesDir: folder.path });
  for (let n = 0; n < 3; n++) {
    const id = newId<ConversationId>();
    const first = { facts: sampleFacts(), content: sampleContent(), entries: [said('hello')] };
    await handrail.stores.conversations.commit(id, first);
    await handrail.erase(id);
    writeFileSync(receipt, JSON.stringify(await handrail.audit.deletion(receiptOf(id))));
  }
  await handrail.close();
});
afterAll(() => {
  process.env = before;
  folder.remove();
});

async function handrail(name: string, ...args: string[]): Promise<string[]> {
  const lines: string[] = [];
  const { output, complaint } = await run(name, args, lines);
  return [...lines, output, complaint ?? ''].filter(Boolean);
}

function run(name: string, args: readonly string[], lines: string[] = []) {
  const command = COMMANDS[name];
  if (!command) throw new Error(`no command ${name}`);
  const nothing = async function* () {
    yield* [];
  };
  const streams = { readAll: async () => '', lines: nothing, print: (line: string) => void lines.push(line) };
  return runCommand(command, args, streams);
}

it('exports what a later export continues, and verifies it', async () => {
  const [first, second, third, last = ''] = await handrail('audit export');
  expect([first, second, third].map((line) => JSON.parse(line ?? ''))).toMatchObject([
    { index: 1, kind: 'deleted', reason: 'erased' },
    { index: 2 },
    { index: 3 },
  ]);
  expect(JSON.parse(last)).toMatchObject({ head: { size: 3 }, since: 0 });
  const since = await handrail('audit export', '--since', '2');
  expect(since.map((line) => JSON.parse(line))).toMatchObject([{ index: 3 }, { head: { size: 3 }, since: 2 }]);
  expect(JSON.parse(since[1] ?? '').consistency).toHaveLength(1);
  expect(await handrail('audit verify')).toEqual([expect.stringMatching(/^intact: 3 records, root /)]);
  expect((await handrail('audit export', '--since', 'yesterday'))[0]).toContain('--since');
});

it('verifies an export without the desk, and finds what was changed, dropped or moved in it', async () => {
  const lines = await handrail('audit export');
  const file = join(folder.path, 'export.jsonl');
  const verdict = async (changed: readonly string[], ...args: string[]) => {
    writeFileSync(file, changed.join('\n'));
    return (await handrail('audit verify', file, ...args))[0];
  };
  const { publicKey } = JSON.parse(lines.at(-1) ?? '');
  expect(await verdict(lines)).toMatch(/^intact: 3 records/);
  expect(await verdict(lines, '--key', publicKey)).toMatch(/^intact/);
  expect(await verdict(lines, '--key', 'another')).toBe('broken at record 1: signature');
  expect(await verdict(lines.map((line) => line.replace('"erased"', '"due"')))).toBe('broken at record 1: signature');
  expect(await verdict(lines.filter((_, index) => index !== 1))).toBe('broken at record 2: gap');
  expect(await verdict(lines.filter((_, index) => index !== 2))).toBe('broken at record 3: gap');
  const [first = '', second = '', ...rest] = lines;
  expect(await verdict([second, first, ...rest])).toMatch(/^broken/);
  // An earlier export and the one that continues it are one log.
  const earlier = [first, second, JSON.stringify(JSON.parse(lines.at(-1) ?? ''))];
  expect(await verdict([...earlier, ...(await handrail('audit export', '--since', '2'))])).toMatch(
    /^intact: 3 records/,
  );
});

it('says of a receipt whether it holds, by its own key or by one that is known', async () => {
  const { publicKey } = JSON.parse((await handrail('audit export')).at(-1) ?? '');
  expect(await handrail('audit verify', receipt)).toEqual(['valid: the audit holds this entry']);
  expect(await handrail('audit verify', receipt, '--key', publicKey)).toEqual(['valid: the audit holds this entry']);
  expect(await handrail('audit verify', receipt, '--key', 'another')).toEqual(['not valid: signature']);
  expect((await handrail('audit verify', join(folder.path, 'none.json')))[0]).toContain('cannot be read');
});

it('exits with 1 when something is broken, so that a script need not read the words', async () => {
  const file = join(folder.path, 'exported.jsonl');
  const lines = await handrail('audit export');
  const exitCode = async (...args: string[]) => (await run('audit verify', args)).exitCode;
  writeFileSync(file, lines.join('\n'));
  expect([await exitCode(file), await exitCode(receipt)]).toEqual([0, 0]);
  expect(await exitCode(receipt, '--key', 'another')).toBe(1);
  writeFileSync(file, lines.filter((_, index) => index !== 1).join('\n'));
  expect([await exitCode(file), await exitCode(file, '--json')]).toEqual([1, 1]);
  expect(await exitCode(join(folder.path, 'none.json'))).toBe(2);
});

it('knows after a clean stop what came in its last minute, so that nothing of it can be cut off meanwhile', async () => {
  const { HANDRAIL_KEY_DIR: keys = '', HANDRAIL_DATA_DIR: data = '' } = process.env;
  expect(await readKnownHead(keys)).toMatchObject({ size: 3 });
  const cut = join(folder.path, 'cut');
  cpSync(data, cut, { recursive: true });
  withDriver(join(cut, 'handrail.db'), (driver) => {
    driver.run(
      "DELETE FROM ledger WHERE ledger = 'audit' AND idx = (SELECT max(idx) FROM ledger WHERE ledger = 'audit')",
    );
  });
  process.env['HANDRAIL_DATA_DIR'] = cut;
  const said = await handrail('audit verify');
  process.env['HANDRAIL_DATA_DIR'] = data;
  expect(said.join(' ')).toMatch(/broken/);
});
