import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClient } from 'redis';
import { z } from 'zod';
import { type CommandResult, runCommand } from '../../../app/commands/command.ts';
import { COMMANDS } from '../../../app/commands/index.ts';
import { type ConversationId, newId, type StaffId } from '../../../core/ids.ts';
import { HOUR } from '../../../core/time.ts';
import { backUp, withDriver } from '../../../stores/embedded/backup.ts';
import { restore } from '../../../stores/embedded/restore.ts';
import { openStores, type Stores } from '../../../stores/open.ts';
import { openVault } from '../../../trust/keys/vault.ts';
import { said, sampleContent, sampleFacts } from '../../support/desk/sampleConversation.ts';
import { type RedisServer, startRedis } from '../../support/stores/redisServer.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

/** What the desk seals its backups with. */
const SEAL = randomBytes(32);
let folder: ReturnType<typeof temporaryFolder>;
const at = (...names: string[]) => join(folder.path, ...names);
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

async function open(keys = 'keys', redisUrl: string | null = null): Promise<Stores> {
  const vault = await openVault(at(keys));
  return openStores({ dataDir: at('data'), redisUrl, clock: Date.now, vault, redisAccepted: ['no-appendonly'] });
}

async function write(stores: Stores, text: string): Promise<ConversationId> {
  const id = newId<ConversationId>();
  const facts = sampleFacts({ dueAt: Date.now() + HOUR });
  const made = await stores.conversations.commit(id, { facts, content: sampleContent(), entries: [said(text)] });
  expect(made.kind).toBe('ok');
  return id;
}

/** With a message of the desk, which waits to be sent. */
async function deliver(stores: Stores, text: string): Promise<ConversationId> {
  const id = newId<ConversationId>();
  const facts = sampleFacts({ dueAt: Date.now() + HOUR });
  const change = { facts, content: sampleContent(), entries: [said(text, 'bot')], deliver: true };
  expect((await stores.conversations.commit(id, change)).kind).toBe('ok');
  return id;
}

/** What a reader gets of it: its words, `null` when it is gone, `lost` when no key opens it. */
async function readable(stores: Stores, id: ConversationId): Promise<string | null> {
  try {
    if (!(await stores.conversations.read(id))) return null;
    const [entry] = await stores.conversations.entries(id, { after: 0, limit: 1, audience: 'staff' });
    return entry?.activity.text ?? '';
  } catch {
    return 'lost';
  }
}

const account = (disabled: boolean) => ({ name: 'Mina', disabled });

describe('a backup of the embedded store', () => {
  const file = () => at('monday.backup');
  const put = (replace = false) => restore(at('data'), file(), { key: SEAL, replace, at: new Date() });

  it('is made beside a desk that writes, and holds every commit that was acknowledged before it', async () => {
    const stores = await open();
    await stores.claim();
    const before = await Promise.all(Array.from({ length: 40 }, (_, n) => write(stores, `message ${n}`)));
    const meanwhile = Array.from({ length: 40 }, (_, n) => write(stores, `later ${n}`));
    const found = backUp(at('data'), file(), SEAL);
    await Promise.all(meanwhile);
    await stores.close();
    expect(found.conversations).toBeGreaterThanOrEqual(40);
    expect(statSync(file()).mode & 0o777).toBe(0o600);

    rmSync(at('data'), { recursive: true });
    expect(put()).toMatchObject({ conversations: found.conversations, replaced: null, since: 'none' });
    const again = await open();
    await again.claim();
    expect(await Promise.all(before.map((id) => readable(again, id)))).toEqual(before.map((_, n) => `message ${n}`));
    await again.close();
  });

  it('opens no conversation without the keys of its hour, and gives staff and audit back all the same', async () => {
    const stores = await open();
    const id = await write(stores, 'what only a key opens');
    await stores.documents.put('staff', 'mina', account(false));
    await stores.ledger.append('audit', 1, { kind: 'keyDestroyed', epoch: 1 });
    backUp(at('data'), file(), SEAL);
    await stores.close();
    expect(readFileSync(file()).includes('what only a key opens')).toBe(false);

    put(true);
    const again = await open('other keys');
    expect(await readable(again, id)).toBe('lost');
    expect((await again.documents.get('staff', 'mina'))?.value).toEqual(account(false));
    expect(await again.ledger.read('audit', 0, 10)).toHaveLength(1);
    await again.close();
  });

  it('brings back nothing that was deleted since, nobody who was shut out, and no session', async () => {
    const stores = await open();
    const [erased, kept] = [await write(stores, 'to be erased'), await write(stores, 'to be kept')];
    await stores.documents.put('staff', 'mina', account(false));
    await stores.documents.put('session', 'hers', {});
    await stores.documents.put('past-cases', 'somebody', {});
    await stores.ledger.append('audit', 1, { record: 1 });
    backUp(at('data'), file(), SEAL);
    await stores.conversations.shred(erased);
    await stores.documents.put('staff', 'mina', account(true));
    await stores.documents.remove('past-cases', 'somebody');
    await stores.ledger.append('audit', 2, { record: 2 });
    await stores.close();

    const restored = put(true);
    expect(restored).toMatchObject({ since: 'taken', conversations: 2 });
    expect(existsSync(restored.replaced ?? '')).toBe(true);
    const again = await open();
    expect([await readable(again, erased), await readable(again, kept)]).toEqual([null, 'to be kept']);
    expect((await again.documents.get('staff', 'mina'))?.value).toEqual(account(true));
    expect(await again.documents.get('session', 'hers')).toBeNull();
    expect(await again.documents.get('past-cases', 'somebody')).toBeNull();
    expect((await again.ledger.read('audit', 0, 10)).map(({ value }) => value)).toEqual([{ record: 1 }, { record: 2 }]);
    await again.close();
  });

  it('leaves conversations that went on since as they are now: ends, choices and legal holds, placed and lifted', async () => {
    const stores = await open();
    const hold = {
      reason: 'court',
      reference: '1',
      until: Date.now() + HOUR,
      at: Date.now(),
      by: 'o' as StaffId,
    } as const;
    const ended = { kind: 'closed', at: Date.now(), by: 'withdrawn' } as const;
    const change = async (id: ConversationId, part: Parameters<typeof sampleFacts>[0]) => {
      const facts = sampleFacts({ dueAt: Date.now() + HOUR, ...part });
      expect(
        (await stores.conversations.commit(id, { facts, entries: [said('since', 'bot')], deliver: true })).kind,
      ).toBe('ok');
    };
    const [left, held, lifted, quiet, writes] = [
      await write(stores, 'ends since'),
      await write(stores, 'held since'),
      await write(stores, 'lifted since'),
      await write(stores, 'as it was'),
      await write(stores, 'goes on'),
    ];
    await change(lifted, { hold });
    await stores.documents.put('hold', lifted, {});
    backUp(at('data'), file(), SEAL);
    await change(left, { owner: ended });
    await change(held, { hold });
    await change(lifted, {});
    await stores.documents.put('hold', held, {});
    await stores.documents.remove('hold', lifted);
    await stores.conversations.commit(writes, { entries: [said('and on')] });
    const [begun, begunAndHeld] = [await write(stores, 'begun since'), await write(stores, 'begun and held since')];
    await change(begunAndHeld, { hold });
    await stores.documents.put('hold', begunAndHeld, {});
    await stores.close();

    expect(put(true).since).toBe('taken');
    const again = await open();
    const factsOf = async (id: ConversationId) => (await again.conversations.read(id))?.facts;
    expect((await factsOf(left))?.owner).toEqual(ended);
    expect((await factsOf(held))?.hold).toEqual(hold);
    expect((await factsOf(lifted))?.hold).toBeUndefined();
    expect((await factsOf(begunAndHeld))?.hold).toEqual(hold);
    expect((await again.documents.list('hold')).map(({ id }) => id).sort()).toEqual([held, begunAndHeld].sort());
    expect([await readable(again, begun), await readable(again, quiet)]).toEqual([null, 'as it was']);
    const all = await again.conversations.entries(writes, { after: 0, limit: 9, audience: 'staff' });
    expect(all.map(({ activity }) => activity.text)).toEqual(['goes on', 'and on']);
    // What was begun goes on from there, and what waits to be sent is sent once.
    expect(await again.conversations.commit(held, { entries: [said('more')] })).toMatchObject({
      kind: 'ok',
      lastSeq: 3,
    });
    const lanes = await again.outbox.next({ now: Date.now(), limit: 9, takeFor: 1 });
    expect(lanes.map(({ conversation }) => conversation).sort()).toEqual([left, held, lifted, begunAndHeld].sort());
    await again.close();
  });

  it('keeps what the backup knows better than the database that it replaces', async () => {
    const stores = await open();
    const id = await write(stores, 'first');
    backUp(at('data'), at('older'), SEAL);
    await stores.conversations.commit(id, { entries: [said('second')] });
    backUp(at('data'), file(), SEAL);
    await stores.close();
    restore(at('data'), at('older'), { key: SEAL, replace: true, at: new Date() });
    withDriver(at('data', 'handrail.db'), (driver) => {
      driver.run('DELETE FROM entry WHERE seq = 2');
      driver.run('UPDATE conversation SET last_seq = 1');
    });
    expect(put(true).since).toBe('taken');
    const again = await open();
    expect(await again.conversations.lastSeqs([id])).toEqual(new Map([[id, 2]]));
    await again.close();
  });

  it('leaves no word of what was deleted since in the restored file', async () => {
    const stores = await open();
    await stores.documents.put('past-cases', 'somebody', { words: 'forgotten since' });
    await stores.documents.put('failures', 'somebody', { words: 'failed since' });
    await stores.documents.put('session', 'hers', { words: 'signed in then' });
    await stores.documents.put('past-cases', 'another', { words: 'still known' });
    backUp(at('data'), file(), SEAL);
    await stores.documents.remove('past-cases', 'somebody');
    await stores.documents.remove('failures', 'somebody');
    await stores.close();
    // What a restore that was broken off left.
    for (const end of ['', '-journal', '-wal', '-shm'])
      writeFileSync(at('data', `handrail.db.restoring${end}`), 'rest');

    expect(put(true).since).toBe('taken');
    expect(readdirSync(at('data')).filter((name) => name.includes('restoring'))).toEqual([]);
    const bytes = readFileSync(at('data', 'handrail.db'));
    const words = ['forgotten since', 'failed since', 'signed in then', 'still known'];
    expect(words.filter((one) => bytes.includes(one))).toEqual(['still known']);
  });

  it('sends nothing again that was sent since', async () => {
    const stores = await open();
    const [sent, waiting] = [await deliver(stores, 'sent since'), await deliver(stores, 'still waiting')];
    backUp(at('data'), file(), SEAL);
    withDriver(at('data', 'handrail.db'), (driver) => {
      driver.run('DELETE FROM outbox WHERE conversation = :sent', { sent });
      driver.run('DELETE FROM lane WHERE conversation = :sent', { sent });
    });
    await stores.close();

    expect(put(true).since).toBe('taken');
    withDriver(at('data', 'handrail.db'), (driver) => {
      const row = z.object({ conversation: z.string() });
      for (const table of ['outbox', 'lane'])
        expect(driver.all(row, `SELECT conversation FROM ${table}`)).toEqual([{ conversation: waiting }]);
    });
  });

  it('takes over what a deletion that was cut short still owes, so that its receipt is written', async () => {
    const stores = await open();
    const gone = await deliver(stores, 'gone');
    backUp(at('data'), file(), SEAL);
    await stores.close();
    withDriver(at('data', 'handrail.db'), (driver) => {
      driver.run('DELETE FROM conversation WHERE id = :gone', { gone });
      driver.run('INSERT INTO tombstone (conversation) VALUES (:gone)', { gone });
      driver.run('INSERT INTO unwiped (conversation) VALUES (:gone)', { gone });
    });

    expect(put(true).since).toBe('taken');
    withDriver(at('data', 'handrail.db'), (driver) => {
      const row = z.object({ conversation: z.string() });
      expect(driver.all(row, 'SELECT conversation FROM unwiped')).toEqual([{ conversation: gone }]);
    });
  });

  it.each(['', 'an empty database'])('takes nothing over from a database without tables: %s', async (made) => {
    await (await open()).close();
    backUp(at('data'), file(), SEAL);
    rmSync(at('data'), { recursive: true });
    mkdirSync(at('data'));
    writeFileSync(at('data', 'handrail.db'), '');
    if (made) withDriver(at('data', 'handrail.db'), (driver) => driver.exec('PRAGMA user_version = 1'));
    expect(put(true).since).toBe('unreadable');
  });

  it('takes nothing over from a damaged database, or from that of another desk', async () => {
    const stores = await open();
    await stores.ledger.append('audit', 1, { record: 'of this desk' });
    backUp(at('data'), file(), SEAL);
    await stores.close();
    writeFileSync(at('data', 'handrail.db'), Buffer.alloc(50_000, 7));
    expect(put(true).since).toBe('unreadable');

    rmSync(at('data'), { recursive: true });
    const other = await open();
    await other.ledger.append('audit', 1, { record: 'of another desk' });
    await other.close();
    expect(put(true).since).toBe('otherDesk');
  });

  it('is refused when it is damaged, and then nothing has changed', async () => {
    const stores = await open();
    const id = await write(stores, 'still here');
    backUp(at('data'), file(), SEAL);
    await stores.close();
    const bytes = readFileSync(file());
    bytes.fill(7, 8_192, 40_000);
    writeFileSync(file(), bytes);
    expect(() => put(true)).toThrow(expect.objectContaining({ code: 'store.corrupt' }));
    const again = await open();
    expect(await readable(again, id)).toBe('still here');
    await again.close();
  });

  it('is refused once somebody else has put an account into it, and by every other key', async () => {
    const stores = await open();
    const id = await write(stores, 'still here');
    backUp(at('data'), file(), SEAL);
    await stores.close();
    const whole = readFileSync(file());
    const bare = whole.length - 48;
    writeFileSync(at('theirs'), whole.subarray(0, bare));
    withDriver(at('theirs'), (driver) => {
      driver.run("INSERT INTO document (kind, id, version, value) VALUES ('staff', 'eve', 1, '{}')");
    });
    const theirs = readFileSync(at('theirs'));
    for (const bytes of [theirs, Buffer.concat([theirs, whole.subarray(bare)])]) {
      writeFileSync(file(), bytes);
      expect(() => put(true)).toThrow(/Accounts may have been put into it/);
    }
    writeFileSync(file(), whole);
    const options = { replace: true, at: new Date() };
    expect(() => restore(at('data'), file(), { ...options, key: randomBytes(32) })).toThrow(/not of this desk.key/);
    const restored = restore(at('data'), file(), { ...options, key: randomBytes(32), unsealed: true });
    expect(restored.conversations).toBe(1);
    // The seal is not of the database.
    expect(statSync(at('data', 'handrail.db')).size % 4096).toBe(0);
    const again = await open();
    expect(await readable(again, id)).toBe('still here');
    await again.close();
  });

  it.each([
    'CREATE TRIGGER keeps BEFORE DELETE ON conversation BEGIN SELECT RAISE(IGNORE); END',
    'CREATE VIEW seen AS SELECT value FROM document',
    'CREATE TABLE loot (value)',
    'CREATE INDEX watched ON document (value)',
    'ALTER TABLE tombstone ADD COLUMN more TEXT',
  ])('is refused with what its format has not, whoever sealed it: %s', async (sql) => {
    const stores = await open();
    await stores.close();
    backUp(at('data'), file(), null);
    withDriver(file(), (driver) => driver.exec(sql));
    expect(() => restore(at('data'), file(), { key: SEAL, unsealed: true, replace: true, at: new Date() })).toThrow(
      /holds other tables than format/,
    );
  });

  it('is not put under a process that serves, nor over a database unless that is said', async () => {
    const stores = await open();
    backUp(at('data'), file(), SEAL);
    expect(() => put()).toThrow(/There is a database .* --replace/);
    await stores.claim();
    expect(() => put(true)).toThrow(/Another process already serves/);
    await stores.close();
  });
});

describe('the commands', () => {
  const before = { ...process.env };
  beforeEach(() => {
    process.env['HANDRAIL_DATA_DIR'] = at('data');
    process.env['HANDRAIL_KEY_DIR'] = at('keys');
  });
  afterEach(() => {
    process.env = { ...before };
  });

  async function run(name: 'backup' | 'restore', ...args: string[]): Promise<CommandResult> {
    const command = COMMANDS[name];
    if (!command) throw new Error(`no ${name}`);
    const lines = async function* () {
      yield* [];
    };
    return runCommand(command, args, { readAll: async () => '', lines, print: () => undefined });
  }

  it('say what was written, and overwrite no backup', async () => {
    await (await open()).close();
    expect((await run('backup', at('a'))).output).toMatch(/^written and read again: \d+ bytes, format \d+, 0 conv/);
    expect(await run('backup', at('a'))).toMatchObject({ exitCode: 2, complaint: expect.stringMatching(/already/) });
    expect(readdirSync(folder.path).filter((name) => name.endsWith('.part'))).toEqual([]);
    expect((await run('restore', at('a'), '--replace')).output).toMatch(
      /restored: .*\nDeletions, .*\nWhat was there: /,
    );
    expect(await run('restore', at('nowhere'))).toMatchObject({ exitCode: 2 });
  });

  it('say where it is written how Redis is backed up', async () => {
    process.env['REDIS_URL'] = 'redis://127.0.0.1:1';
    expect(await run('backup', at('a'))).toMatchObject({
      exitCode: 2,
      complaint: expect.stringMatching(/restore\.md/),
    });
  });
});

/** As `docs/runbooks/restore.md` tells it: `BGSAVE`, a copy of the dump, a server that reads it, then append-only again. */
describe('a backup of Redis', () => {
  const servers: RedisServer[] = [];
  afterEach(async () => void (await Promise.all(servers.splice(0).map((server) => server.stop()))));
  const started = async (...options: Parameters<typeof startRedis>) => {
    const server = await startRedis(...options);
    servers.push(server);
    return server;
  };

  async function asked(server: RedisServer, ...command: string[]): Promise<string> {
    const client = await createClient({ url: server.url }).connect();
    return String(await client.sendCommand(command).finally(() => client.destroy()));
  }

  async function until(server: RedisServer, pattern: RegExp): Promise<void> {
    while (!pattern.test(await asked(server, 'INFO', 'persistence'))) await new Promise((done) => setTimeout(done, 20));
  }

  async function backedUp(): Promise<ConversationId> {
    const server = await started();
    const stores = await open('keys', server.url);
    const id = await write(stores, 'in a dump');
    await stores.documents.put('staff', 'mina', account(false));
    await asked(server, 'BGSAVE');
    await until(server, /rdb_bgsave_in_progress:0/);
    cpSync(join(server.folder, 'dump.rdb'), at('dump', 'dump.rdb'), { recursive: true });
    await stores.close();
    return id;
  }

  async function restored(): Promise<RedisServer> {
    const server = await started([['appendonly', 'no']], at('dump'));
    await asked(server, 'CONFIG', 'SET', 'appendonly', 'yes');
    await until(server, /aof_rewrite_in_progress:0[\s\S]*aof_last_bgrewrite_status:ok/);
    return server;
  }

  it.each([
    ['with the keys of its hour', 'keys', 'in a dump'],
    ['without them', 'other keys', 'lost'],
  ])('%s', async (_, keys, words) => {
    const id = await backedUp();
    // What was restored is in the append-only file, too: a server that reads that file alone has it.
    const server = await started([], (await restored()).folder);
    const stores = await open(keys, server.url);
    expect(await readable(stores, id)).toBe(words);
    expect((await stores.documents.get('staff', 'mina'))?.value).toEqual(account(false));
    await stores.close();
  });
});
