import Database from 'libsql';
import { createClient } from 'redis';
import type { ConversationId } from '../../../core/ids.ts';
import { databaseFile } from '../../../stores/embedded/database.ts';
import { conversationKeys, documentKeys, ledgerKey } from '../../../stores/redis/keys.ts';
import { startRedis } from './redisServer.ts';

/** What may be wrong with the row of a conversation, by what it damages. */
type Ways = Readonly<Record<string, (id: ConversationId) => Promise<unknown>>>;

/** A store whose rows can be damaged behind its back, as a disk, a bug or an operator's hand would. */
export interface DamagedStore {
  readonly redisUrl: string | null;
  readonly conversation: Ways;
  entry(id: ConversationId): Promise<unknown>;
  delivery(id: ConversationId): Promise<unknown>;
  document(kind: string, id: string): Promise<unknown>;
  /** One of so many events; where no record can be changed, as many damaged ones are appended as there should be. */
  events(oneOf: number): Promise<unknown>;
  /** How many conversations something is left of, whoever can read it. */
  left(): Promise<number>;
  remove(): Promise<void>;
}

const NO_TEXT = Buffer.from([0xff, 0x00, 0xfe]);
const OTHER_SHAPE = '{"owner":{"kind":"nobody"}}';

export const DAMAGED_STORES: readonly { name: string; start(dataDir: string): Promise<DamagedStore> }[] = [
  { name: 'embedded', start: async (dataDir) => damagedDatabase(dataDir) },
  { name: 'redis', start: () => damagedRedis() },
];

function damagedDatabase(dataDir: string): DamagedStore {
  const run = async (sql: string, ...values: (string | number | Uint8Array)[]) => {
    const database = new Database(databaseFile(dataDir));
    try {
      const statement = database.prepare(sql);
      return statement.reader ? statement.all(values) : statement.run(values).changes;
    } finally {
      database.close();
    }
  };
  const set = (assignment: string) => (id: ConversationId) =>
    run(`UPDATE conversation SET ${assignment} WHERE id = ?`, id);
  return {
    redisUrl: null,
    conversation: {
      'facts cut off': set(`facts = substr(facts, 1, 20)`),
      'facts of another shape': set(`facts = '${OTHER_SHAPE}'`),
      'facts that are no text': set(`facts = CAST(x'${NO_TEXT.toString('hex')}' AS TEXT)`),
      'content changed': set('content = zeroblob(40)'),
      'key gone': set('key = zeroblob(0)'),
      'key changed': set('key = zeroblob(65)'),
    },
    entry: (id) => run(`UPDATE entry SET author = CAST(x'fffe' AS TEXT) WHERE conversation = ? AND seq = 2`, id),
    // A lane of this store is columns of numbers: what can be damaged is what it points to.
    delivery: (id) => run('UPDATE entry SET sealed = zeroblob(3) WHERE conversation = ? AND seq = 2', id),
    document: (kind, id) =>
      run(`UPDATE document SET value = CAST(x'7bff' AS TEXT) WHERE kind = ? AND id = ?`, kind, id),
    events: (oneOf) =>
      run(`UPDATE ledger SET value = CAST(x'7bff' AS TEXT) WHERE ledger = 'events' AND idx % ? = 1`, oneOf),
    left: async () =>
      ((await run('SELECT rowid FROM conversation UNION ALL SELECT seq FROM entry')) as unknown[]).length,
    remove: async () => undefined,
  };
}

async function damagedRedis(): Promise<DamagedStore> {
  const server = await startRedis();
  const client = await createClient({ url: server.url }).connect();
  const send = (...command: (string | Buffer)[]) => client.sendCommand(command);
  const state = (id: ConversationId) => conversationKeys(id).state;
  const set = (field: string, value: string | Buffer) => (id: ConversationId) => send('HSET', state(id), field, value);
  const named = async (pattern: string) => client.keys(pattern);
  const replace = async (key: string) => {
    await send('DEL', key);
    return send('SET', key, 'of another type');
  };
  return {
    redisUrl: server.url,
    conversation: {
      'facts cut off': set('facts', '{"owner":{"kind":"wai'),
      'facts of another shape': set('facts', OTHER_SHAPE),
      'facts that are no text': set('facts', NO_TEXT),
      'facts gone': (id) => send('HDEL', state(id), 'facts'),
      'content changed': set('content', Buffer.alloc(40)),
      'key gone': (id) => send('HDEL', state(id), 'key'),
      'key changed': set('key', Buffer.alloc(65)),
      'no number where one belongs': set('last_seq', 'many'),
      'a state of another type': (id) => replace(state(id)),
    },
    entry: (id) => send('LSET', conversationKeys(id).entries, '1', 'who knows'),
    delivery: (id) => replace(conversationKeys(id).lane),
    document: (kind, id) => send('HSET', documentKeys(kind).documents, id, '1  {"cut":'),
    events: async (oneOf) => {
      const there = Number(await send('XLEN', ledgerKey('events')));
      for (let next = there + 1; next <= there + Math.ceil(there / oneOf); next++) {
        await send('XADD', ledgerKey('events'), `${next}-0`, 'at', 'noon', 'value', '{"kind":');
      }
    },
    left: async () => {
      const states = await named('h:*:s:*');
      const marks = await Promise.all(states.map((key) => send('HKEYS', key).catch(() => [])));
      const gone = marks.filter((fields) => String(fields) === 'gone').length;
      return states.length - gone + (await named('h:*:[toa]:*')).length;
    },
    remove: async () => {
      client.destroy();
      await server.stop();
    },
  };
}
