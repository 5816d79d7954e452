import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type ConversationId, newId } from '../../core/ids.ts';
import { openDriver } from '../../stores/embedded/driver.ts';
import type { Stores } from '../../stores/open.ts';
import type { BenchRow } from '../row.ts';
import { CONTENT, entries, facts } from './sample.ts';
import { inParallel, median, timed } from './timing.ts';

const WAITING = 64;
const ROUNDS = 5;
/** A desk runs for weeks; what its first turns cost before the code is compiled is no figure of it. */
const WARM_UP = 1_000;
/** About what a turn of the sample writes. */
const RAW_BYTES = randomBytes(2_500);

/** One turn at a time (lease, read, open, seal, commit), and its commit alone; against one durable INSERT of as many bytes. */
export async function serialRows(stores: Stores, folder: string, turns: number): Promise<BenchRow[]> {
  const raw = rawTransactions(join(folder, 'serial.db'));
  const turn = turnTaker(stores);
  const id = newId<ConversationId>();
  const times = { turn: [] as number[], commit: [] as number[], raw: [] as number[] };
  for (let n = -WARM_UP; n < turns; n++) {
    let commit = 0;
    const ours = await timed(async () => {
      commit = await turn(id);
    });
    const floor = await timed(raw.write);
    if (n < 0) continue;
    times.turn.push(ours);
    times.commit.push(commit);
    times.raw.push(floor);
  }
  raw.close();
  const floor = median(times.raw);
  return [
    serialRow('embedded turn, serial, p50', median(times.turn), floor),
    serialRow('embedded commit, serial, p50', median(times.commit), floor),
  ];
}

function serialRow(name: string, ours: number, floor: number): BenchRow {
  const goal = floor >= 1 ? 'ratio ≤ 1.10' : `≤ raw + 0.20 ms (is + ${(ours - floor).toFixed(3)})`;
  const against = `raw fsync'd transaction ${floor.toFixed(3)} ms`;
  return { name, figure: ours, unit: 'ms', against, ratio: ours / floor, goal };
}

/** Many turns waiting: how many of them share a transaction. */
export async function crowdedRows(stores: Stores, folder: string, turns: number): Promise<BenchRow[]> {
  const raw = rawTransactions(join(folder, 'crowded.db'));
  const turn = turnTaker(stores);
  const ids = Array.from({ length: WAITING }, () => newId<ConversationId>());
  const rates = { turns: [] as number[], raw: [] as number[] };
  for (let round = 0; round < ROUNDS; round++) {
    const work = (n: number) => turn(ids[n % WAITING] ?? newId<ConversationId>());
    rates.turns.push((turns / (await timed(() => inParallel(turns, WAITING, work)))) * 1_000);
    const rawTimes = await timed(() => {
      for (let n = 0; n < turns / 10; n++) raw.write();
    });
    rates.raw.push((turns / 10 / rawTimes) * 1_000);
  }
  raw.close();
  const [ours, floor] = [median(rates.turns), median(rates.raw)];
  const goal = floor <= 1_000 ? '≥ 8' : floor > 5_000 ? '≥ 1.0' : '≥ 1.0 (8 on a disk of 1 ms)';
  const against = `${floor.toFixed(0)} raw transactions/s`;
  return [{ name: `embedded, ${WAITING} waiting`, figure: ours, unit: 'turns/s', against, ratio: ours / floor, goal }];
}

/** The turn's commit, which seals and writes, took so many ms of it. */
export function turnTaker({ conversations }: Stores): (id: ConversationId) => Promise<number> {
  let count = 0;
  return async (id) => {
    const dedupe = `activity ${count++}`;
    const begun = await conversations.begin(id, { holder: 'bench', leaseFor: 60_000, dedupe });
    if (begun.kind !== 'begun') throw new Error(`the bench's own turn was ${begun.kind}`);
    const { lease, conversation } = begun;
    const change = { lease, version: conversation?.version ?? 0, dedupe, entries: entries() };
    const started = performance.now();
    const { kind } = await conversations.commit(id, { ...change, facts: facts(), content: CONTENT });
    if (kind !== 'ok') throw new Error(`the bench's own turn was ${kind}`);
    return performance.now() - started;
  };
}

function rawTransactions(file: string): { write(): void; close(): void } {
  const driver = openDriver(file);
  driver.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
  driver.exec('CREATE TABLE raw (n INTEGER PRIMARY KEY, bytes BLOB)');
  return {
    write: () => {
      driver.exec('BEGIN IMMEDIATE');
      driver.run('INSERT INTO raw (bytes) VALUES (:bytes)', { bytes: RAW_BYTES });
      driver.exec('COMMIT');
    },
    close: () => driver.close(),
  };
}
