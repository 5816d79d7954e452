import { setTimeout as pause } from 'node:timers/promises';
import type { WebSocket } from 'ws';
import { backOff } from '../../core/net/backOff.ts';
import { listen } from '../peers/listen.ts';
import { startPeer } from '../peers/startPeer.ts';
import { hangUp, type Visitor, visit } from '../peers/talk.ts';
import type { BenchRow } from '../row.ts';
import { inParallel, timed } from '../stores/timing.ts';

/** As many of one conversation as the product allows. */
const PER_CONVERSATION = 5;
const SAID = 'How do I add a network?';
/** People who go on talking meanwhile, each with a pause after every answer. */
const TALKERS = 4;
const PAUSE_MS = 200;
const QUIET_MS = 15_000;
/** Consent, greeting and answer: what each of them is told anew. */
const AT_LEAST = 3;
const PATIENCE_MS = 120_000;

/**
 * All streams break at one moment (a balancer that was started anew) and their pages come back as ours do: after a spread
 * pause, with one request for a new stream, which tells the conversation from its beginning. How long until the last of them
 * has heard it, and what that does to the turns of those who talk meanwhile, against the same turns before.
 */
export async function reconnectRows(env: NodeJS.ProcessEnv, streams: number): Promise<BenchRow[]> {
  const peer = await startPeer('product', env);
  try {
    const visitors: Visitor[] = [];
    await inParallel(
      Math.ceil(streams / PER_CONVERSATION),
      16,
      async () => void visitors.push(await visit(peer.origin)),
    );
    const talkers = await Promise.all(Array.from({ length: TALKERS }, () => visit(peer.origin)));
    let sockets: WebSocket[] = [];
    // What they were given when they came has expired meanwhile.
    const open = async (n: number) => {
      const url = await visitors[n % visitors.length]?.streamAnew();
      sockets.push(await listen(url ?? '', n));
    };
    await inParallel(streams, 32, open);
    await turnsWhile(talkers, pause(QUIET_MS / 3));
    const quiet = p95(await turnsWhile(talkers, pause(QUIET_MS)));
    for (const socket of sockets) socket.terminate();
    sockets = [];
    let wallMs = 0;
    const usedBefore = await peer.cpuMs();
    const all = Promise.all(
      Array.from({ length: streams }, (_, n) => comeBack(visitors[n % visitors.length], n, sockets)),
    );
    const meanwhile = timed(() => all).then((ms) => {
      wallMs = ms;
    });
    const during = p95(await turnsWhile(talkers, meanwhile));
    const cpuMs = (await peer.cpuMs()) - usedBefore;
    for (const socket of sockets) socket.terminate();
    return rowsOf(streams, { wallMs, cpuMs, quiet, during });
  } finally {
    hangUp();
    await peer.stop();
  }
}

function rowsOf(
  streams: number,
  { wallMs, cpuMs, quiet, during }: Record<'wallMs' | 'cpuMs' | 'quiet' | 'during', number>,
): BenchRow[] {
  const name = `${streams} streams come back at once`;
  return [
    {
      ...{ name: `${name}, all told`, figure: wallMs / 1_000, unit: 's' },
      ...{ against: 'goal of 10 s', ratio: wallMs / 10_000, goal: '≤ 10 s' },
    },
    {
      ...{ name: `${name}, CPU of the process`, figure: cpuMs / 1_000, unit: 's' },
      ...{ against: 'those who talk meanwhile included; 10 s', ratio: cpuMs / 10_000 },
    },
    {
      ...{ name: `${name}, a turn meanwhile, p95`, figure: during, unit: 'ms' },
      ...{ against: `quiet ${quiet.toFixed(0)} ms`, ratio: during / quiet, goal: '≤ 3 ×' },
    },
  ];
}

/** As a page does: whoever is refused waits longer before the next try. */
async function comeBack(visitor: Visitor | undefined, n: number, sockets: WebSocket[]): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  for (let attempt = 0; visitor && performance.now() < giveUpAt; attempt += 1) {
    await pause(backOff(attempt));
    const told = hearing();
    const socket = await visitor
      .streamAnew()
      .then((url) => listen(url, n, told.heard))
      .catch(() => null);
    if (!socket) continue;
    sockets.push(socket);
    socket.once('close', () => told.fail(new Error('a stream was closed before it told everything')));
    await told.all;
    return;
  }
  throw new Error('a stream did not come back');
}

/** `all` resolves when as much was told as everybody said at the least. */
function hearing() {
  let heard = 0;
  let fail: (error: Error) => void = () => undefined;
  let done: () => void = () => undefined;
  const all = new Promise<void>((resolve, reject) => {
    [done, fail] = [resolve, reject];
  });
  return {
    all,
    fail,
    heard: (frame: string) => {
      heard += frame === '' ? 0 : (JSON.parse(frame).activities ?? []).length;
      if (heard >= AT_LEAST) done();
    },
  };
}

/** How long each turn took while `work` went on, in ms. */
async function turnsWhile(talkers: readonly Visitor[], work: Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  let over = false;
  const talking = talkers.map(async (talker) => {
    while (!over) {
      times.push(await timed(() => talker.say({ text: SAID })));
      await pause(PAUSE_MS);
    }
  });
  await work.finally(() => {
    over = true;
  });
  await Promise.all(talking);
  return times;
}

function p95(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
}
