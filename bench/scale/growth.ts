import { join } from 'node:path';
import Database from 'libsql';
import { type ConversationId, newId } from '../../core/ids.ts';
import { DAY } from '../../core/time.ts';
import { databaseFile } from '../../stores/embedded/database.ts';
import { openStores } from '../../stores/open.ts';
import { openVault } from '../../trust/keys/vault.ts';
import { startPeer } from '../peers/startPeer.ts';
import { hangUp, visit } from '../peers/talk.ts';
import type { BenchRow } from '../row.ts';
import { CONTENT, entries, facts } from '../stores/sample.ts';
import { inParallel, median, timed } from '../stores/timing.ts';

/** What a data folder holds before the desk is started on it. */
interface Data {
  readonly events: number;
  readonly conversations: number;
}

interface Times {
  readonly startMs: number;
  readonly shiftMs: number;
  readonly turnMs: number;
}

const FEW: Data = { events: 1_000, conversations: 100 };
const SAMPLES = 60;

/** The same desk on little and on much data: what a start, the public page of who is on shift and a turn take. */
export async function growthRows(
  env: NodeJS.ProcessEnv,
  folder: string,
  { events, conversations }: Data,
): Promise<BenchRow[]> {
  const few = await timesOn(env, join(folder, 'few'), FEW);
  const manyEvents = await timesOn(env, join(folder, 'events'), { ...FEW, events });
  const manyOpen = await timesOn(env, join(folder, 'open'), { ...FEW, conversations });
  const row = (name: string, of: (times: Times) => number, many: Times): BenchRow => ({
    ...{ name, figure: of(many), unit: 'ms', against: `on little ${of(few).toFixed(1)} ms`, ratio: of(many) / of(few) },
    goal: '≤ 1.5',
  });
  const withEvents = `${events} events`;
  const withOpen = `${conversations} open conversations`;
  return [
    row(`/help/shift with ${withEvents}, p50`, ({ shiftMs }) => shiftMs, manyEvents),
    row(`a turn with ${withEvents}, p50`, ({ turnMs }) => turnMs, manyEvents),
    row(`start with ${withEvents}`, ({ startMs }) => startMs, manyEvents),
    row(`start with ${withOpen}`, ({ startMs }) => startMs, manyOpen),
    row(`a turn with ${withOpen}, p50`, ({ turnMs }) => turnMs, manyOpen),
  ];
}

async function timesOn(env: NodeJS.ProcessEnv, folder: string, data: Data): Promise<Times> {
  const own = { ...env, HANDRAIL_DATA_DIR: join(folder, 'data'), HANDRAIL_KEY_DIR: join(folder, 'keys') };
  await fill(own.HANDRAIL_DATA_DIR, own.HANDRAIL_KEY_DIR, data);
  let peer: Awaited<ReturnType<typeof startPeer>> | undefined;
  const startMs = await timed(async () => {
    peer = await startPeer('product', own);
    while (!(await fetch(`${peer.origin}/readyz`)).ok) await new Promise((resolve) => setTimeout(resolve, 50));
  });
  if (!peer) throw new Error('nothing was started');
  const { origin } = peer;
  const shift = async () => void (await (await fetch(`${origin}/help/shift?locale=en`)).text());
  const visitor = await visit(origin);
  const turn = () => visitor.say({ text: 'How do I add a network?' });
  const [shifts, turns]: number[][] = [[], []];
  for (let n = -10; n < SAMPLES; n += 1) {
    const [one, other] = [await timed(shift), await timed(turn)];
    if (n >= 0) shifts?.push(one);
    if (n >= 0) turns?.push(other);
  }
  await peer.stop();
  hangUp();
  return { startMs, shiftMs: median(shifts ?? []), turnMs: median(turns ?? []) };
}

/** Conversations as the desk commits them; events by one statement, as if of the last thirty days, one in ten of the desk's own. */
async function fill(dataDir: string, keyDir: string, { events, conversations }: Data): Promise<void> {
  const vault = await openVault(keyDir);
  const stores = await openStores({ dataDir, redisUrl: null, clock: Date.now, vault });
  await inParallel(conversations, 256, () =>
    stores.conversations.commit(newId<ConversationId>(), {
      ...{ version: 0, entries: entries(), facts: facts(), content: CONTENT },
    }),
  );
  await stores.close();
  const database = new Database(databaseFile(dataDir));
  database
    .prepare(
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)
       INSERT INTO ledger (ledger, idx, at, value)
       SELECT 'events', i, CAST(? - ? * (? - i) / ? AS INTEGER), CASE WHEN i % 10 = 0
         THEN '{"kind":"claimed","department":"app","waited":60000}' ELSE '{"kind":"answered","result":"answered"}' END FROM n`,
    )
    .run(events, Date.now(), 30 * DAY, events, events);
  database.close();
}
