import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request of a bot to its channel. */
export interface Arrival {
  readonly conversation: string;
  readonly id: string;
  readonly text: string;
  readonly at: number;
}

/** What the receiver does with the nth request (from 0) for a message. `lost`: neither taken nor answered. */
export type Answer =
  | { readonly status: number; readonly headers?: Record<string, string> }
  | 'reset'
  | 'silence'
  | 'lost';

/** A Bot Framework connector of the test's own: takes messages on loopback and answers what it is told. */
export async function startReceiver(
  answer: (arrival: Arrival, attempt: number) => Answer | Promise<Answer>,
  clock: () => number = Date.now,
): Promise<{ url: string; arrivals: Arrival[]; stop(): Promise<void> }> {
  const arrivals: Arrival[] = [];
  const server = createServer((request, response) => {
    void take(request).then(async ({ path, body }) => {
      const { id = '', text = '' } = JSON.parse(body) as { id?: string; text?: string };
      const conversation = decodeURIComponent(path.split('/')[3] ?? '');
      const attempt = arrivals.filter((one) => one.id === id).length;
      const arrival = { conversation, id, text, at: clock() };
      arrivals.push(arrival);
      const given = await answer(arrival, attempt);
      if (given === 'lost') arrivals.splice(arrivals.indexOf(arrival), 1);
      give(response, given);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrivals, stop: () => stop(server) };
}

async function take(request: IncomingMessage): Promise<{ path: string; body: string }> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return { path: request.url ?? '', body };
}

function give(response: ServerResponse, answer: Answer): void {
  if (answer === 'silence' || answer === 'lost') return;
  if (answer === 'reset') response.socket?.resetAndDestroy();
  else {
    // Two calls: restify, loaded in the same process, takes the chaining out of `writeHead`.
    response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
    response.end('{"id":"x"}');
  }
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
