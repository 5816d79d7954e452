import { Agent, request } from 'node:http';
import type { Socket } from 'node:net';
import { WebSocket } from 'ws';
import { sharedRun } from '../../core/process/sharedRun.ts';
import type { DeskPush, DeskQueue, QueueChanges } from '../../core/protocols/deskProtocol.ts';
import { changedQueue } from '../../core/records/queueChanges.ts';
import type { Peer } from '../peers/startPeer.ts';

/** `whole`: as pages did that knew no changes. */
export type Reads = 'whole' | 'changes';

export interface Pages {
  /** That one page is sent. */
  readonly bytesPerSecond: number;
  /** Of one core, 0–1. */
  readonly cpu: number;
  /** What each reading took. */
  readonly readMs: readonly number[];
}

/** As in the console: pushes come in bunches. */
const PAUSE_MS = 200;
const CHANGE_EVERY_MS = 1_000;
const SETTLE_MS = 5_000;

/** Opens a page for every cookie but the last, whose owner takes somebody from the queue and puts them back, in turns. */
export async function watchPages(
  peer: Peer,
  cookies: readonly string[],
  reads: Reads,
  seconds: number,
): Promise<Pages> {
  const changer = cookies.at(-1) ?? '';
  const pages = await Promise.all(cookies.slice(0, -1).map((cookie) => openPage(peer.origin, cookie, reads)));
  const changing = startChanging(peer.origin, changer);
  await pause(SETTLE_MS);
  for (const page of pages) page.forget();
  const from = await peer.cpuMs();
  await pause(seconds * 1_000);
  const cpu = ((await peer.cpuMs()) - from) / (seconds * 1_000);
  const bytes = pages.reduce((sum, page) => sum + page.bytes(), 0);
  const readMs = pages.flatMap((page) => page.times);
  await changing.stop();
  for (const page of pages) await page.close();
  return { bytesPerSecond: bytes / pages.length / seconds, cpu, readMs };
}

async function openPage(origin: string, cookie: string, reads: Reads) {
  const browser = new Browser(origin, cookie);
  const times: number[] = [];
  let queue: DeskQueue | null = null;
  const read = sharedRun(async () => {
    const begun = performance.now();
    const after = reads === 'changes' && queue?.mark ? `?after=${queue.mark}` : '';
    const answer = await browser.ask<DeskQueue | QueueChanges>('GET', `/desk/queue${after}`);
    times.push(performance.now() - begun);
    if (!('after' in answer)) queue = answer;
    else if (queue) queue = changedQueue(queue, answer);
  });
  let isAsked = false;
  let isClosed = false;
  const line = await browser.listen(({ kind }) => {
    if (kind !== 'queue' || isAsked) return;
    isAsked = true;
    setTimeout(() => {
      isAsked = false;
      if (!isClosed) void read();
    }, PAUSE_MS);
  });
  let before = 0;
  return {
    times,
    bytes: () => browser.bytes() - before,
    /** What was sent until now does not count. */
    forget: () => {
      times.length = 0;
      before = browser.bytes();
    },
    close: async () => {
      isClosed = true;
      line.terminate();
      // The one that is under way.
      await read();
      browser.close();
    },
  };
}

function startChanging(origin: string, cookie: string) {
  const browser = new Browser(origin, cookie);
  let isStopped = false;
  const act = (id: string, name: string, body: object = {}) =>
    browser.ask('POST', `/desk/conversations/${id}/${name}`, body);
  const run = async () => {
    const { waiting } = await browser.ask<DeskQueue>('GET', '/desk/queue');
    for (let n = 0; !isStopped; n += 1) {
      const id = waiting[n % waiting.length]?.conversation ?? '';
      await act(id, 'claim');
      await pause(CHANGE_EVERY_MS);
      await act(id, 'transfer', { department: 'app' });
      await pause(CHANGE_EVERY_MS);
    }
  };
  const running = run();
  return {
    stop: async () => {
      isStopped = true;
      await running;
      browser.close();
    },
  };
}

/** One connection kept open for questions, and a socket; counts what comes in over both, headers included. */
class Browser {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private readonly sockets = new Set<Socket>();

  constructor(
    private readonly origin: string,
    private readonly cookie: string,
  ) {}

  bytes(): number {
    return [...this.sockets].reduce((sum, { bytesRead }) => sum + bytesRead, 0);
  }

  /** Rejects on an answer that is not 2xx. */
  ask<Answer>(method: 'GET' | 'POST', path: string, body?: object): Promise<Answer> {
    const bytes = body === undefined ? undefined : JSON.stringify(body);
    const headers = {
      cookie: this.cookie,
      ...(bytes === undefined
        ? {}
        : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(bytes) }),
    };
    return new Promise((resolve, reject) => {
      const sent = request(`${this.origin}${path}`, { method, agent: this.agent, headers }, (response) => {
        this.sockets.add(response.socket);
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => {
          const text = Buffer.concat(parts).toString();
          if ((response.statusCode ?? 500) >= 300) reject(new Error(`${response.statusCode} ${path} ${text}`));
          else resolve(JSON.parse(text) as Answer);
        });
      });
      sent.on('error', reject).end(bytes);
    });
  }

  listen(hear: (push: DeskPush) => void): Promise<WebSocket> {
    const headers = { cookie: this.cookie, origin: this.origin };
    const line = new WebSocket(`${this.origin.replace('http', 'ws')}/desk/socket`, { headers });
    line.on('upgrade', ({ socket }) => this.sockets.add(socket));
    line.on('message', (data) => hear(JSON.parse(String(data)) as DeskPush));
    return new Promise((resolve, reject) => line.once('open', () => resolve(line)).once('error', reject));
  }

  close(): void {
    this.agent.destroy();
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
