import { Agent, createServer, request as httpRequest, type IncomingMessage } from 'node:http';
import { type AddressInfo, connect } from 'node:net';

export interface Balancer {
  readonly origin: string;
  /** Answers by status, 502 where a backend could not be asked. */
  readonly statuses: Map<number, number>;
  /** The backends that get requests now. */
  sendsTo(): readonly string[];
  stop(): Promise<void>;
}

const PROBE_EVERY = 250;

/** Probes without an answer that take a backend out; one that says that it is not ready is out at once. */
const FALL = 3;

/**
 * A reverse proxy as operators put one in front: asks `/readyz` of every backend, keeps connections to them open, sends
 * requests and sockets to those that are ready in turn, and tries nothing twice.
 */
export async function startBalancer(backends: () => readonly string[]): Promise<Balancer> {
  let ready: readonly string[] = [];
  let turn = 0;
  const statuses = new Map<number, number>();
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const silent = new Map<string, number>();
  const mayBeSent = async (origin: string) => {
    const isReady = await askReadiness(origin);
    silent.set(origin, isReady === null ? (silent.get(origin) ?? 0) + 1 : 0);
    return isReady ?? (ready.includes(origin) && (silent.get(origin) ?? 0) < FALL);
  };
  const probe = async () => {
    const origins = backends();
    const may = await Promise.all(origins.map(mayBeSent));
    ready = origins.filter((_, index) => may[index]);
  };
  await probe();
  let isStopped = false;
  // One after the other: an answer that comes late must not overrule a newer one.
  let probing = setTimeout(async function again() {
    await probe();
    if (!isStopped) probing = setTimeout(again, PROBE_EVERY);
  }, PROBE_EVERY);
  const next = () => {
    turn += 1;
    return new URL(ready[turn % ready.length] ?? 'http://127.0.0.1:9');
  };
  const server = createServer((request, response) => {
    const { hostname, port } = next();
    const { method, url, headers } = request;
    const count = (status: number) => statuses.set(status, (statuses.get(status) ?? 0) + 1);
    const passed = httpRequest({ agent, hostname, port, method, path: url, headers: endToEnd(headers) }, (answer) => {
      count(answer.statusCode ?? 0);
      response.writeHead(answer.statusCode ?? 502, endToEnd(answer.headers));
      answer.pipe(response);
    });
    passed.on('error', () => {
      // Of a client that is gone `writeHead` returns nothing.
      if (response.headersSent || response.destroyed) return void response.destroy();
      count(502);
      response.statusCode = 502;
      response.end();
    });
    request.pipe(passed);
  });
  server.on('upgrade', (request, socket, head) => {
    const { hostname, port } = next();
    const passed = connect(Number(port), hostname, () => {
      passed.write(headOf(request));
      passed.write(head);
      passed.pipe(socket).pipe(passed);
    });
    passed.on('error', () => socket.destroy());
    socket.on('error', () => passed.destroy());
    socket.on('close', () => passed.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', 4_096, resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    statuses,
    sendsTo: () => ready,
    stop: async () => {
      isStopped = true;
      clearTimeout(probing);
      agent.destroy();
      server.close();
      server.closeAllConnections();
    },
  };
}

/** Null: no answer in time, which a dead process and a busy machine have in common. */
async function askReadiness(origin: string): Promise<boolean | null> {
  return fetch(`${origin}/readyz`, { signal: AbortSignal.timeout(2_000) }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.ok;
    },
    (error: Error) => (error.name === 'TimeoutError' ? null : false),
  );
}

/** `connection` is between neighbours (RFC 9110, 7.6.1). */
function endToEnd({ connection, 'keep-alive': _, ...headers }: IncomingMessage['headers']) {
  return headers;
}

function headOf({ method, url, rawHeaders }: IncomingMessage): string {
  const lines = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [`${name}: ${rawHeaders[at + 1]}`] : []));
  return `${method} ${url} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`;
}
