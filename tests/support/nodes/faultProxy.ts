import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { answered } from '../../../bench/answered.ts';

/** How a node misbehaves. Everything else is passed on to the real one. */
export type Fault =
  | { readonly kind: 'none' }
  /** Every answer comes this much later. */
  | { readonly kind: 'slow'; readonly ms: number }
  /** A byte at a time, for ever. */
  | { readonly kind: 'trickle'; readonly ms: number }
  /** Takes the request and never answers. */
  | { readonly kind: 'hang' }
  | { readonly kind: 'reset' }
  | { readonly kind: 'html' }
  | { readonly kind: 'garbage' }
  | { readonly kind: 'endless' }
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Record<string, string> }
  | { readonly kind: 'redirect'; readonly to: string }
  /** `array`: an error object with 200; `status`: 400. Single calls work. */
  | { readonly kind: 'no-batches'; readonly by: 'object' | 'status' }
  /** The node's newest block seems this much older. */
  | { readonly kind: 'stale'; readonly seconds: number }
  /** Answers some methods with an error inside JSON: -32601 = it does not know them, -32005 = too many requests. */
  | { readonly kind: 'errors'; readonly methods: readonly string[]; readonly code: number }
  /** Rewrites the result of one method. */
  | { readonly kind: 'lie'; readonly method: string; readonly change: (result: unknown) => unknown };

export interface FaultProxy {
  readonly url: string;
  fault: Fault;
  /** HTTP requests taken so far. */
  requests: number;
  stop(): Promise<void>;
}

interface Message {
  id: number;
  method?: string;
  result?: unknown;
  error?: unknown;
}

/** An HTTP proxy in front of a JSON-RPC node (or any HTTP API) that misbehaves on demand. */
export async function startFaultProxy(target: string, fault: Fault = { kind: 'none' }): Promise<FaultProxy> {
  const server = createServer((request, response) => {
    proxy.requests += 1;
    handle(target, proxy.fault, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const proxy: FaultProxy = { url: `http://127.0.0.1:${address.port}`, fault, requests: 0, stop: () => stop(server) };
  return proxy;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  server.close();
  await once(server, 'close');
}

async function handle(target: string, fault: Fault, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks).toString();
  switch (fault.kind) {
    case 'hang':
      return;
    case 'reset':
      response.destroy();
      return;
    case 'html':
      answered(response, 200, { 'content-type': 'text/html' }).end('<html><body>Welcome to the gateway</body></html>');
      return;
    case 'garbage':
      answered(response, 200, { 'content-type': 'application/json' }).end('[{"id":0,"result":');
      return;
    case 'trickle':
      response.writeHead(200, { 'content-type': 'application/json' });
      while (!response.destroyed) {
        response.write(' ');
        await sleep(fault.ms);
      }
      return;
    case 'endless':
      response.writeHead(200, { 'content-type': 'application/json' });
      response.setMaxListeners(0);
      while (!response.destroyed) {
        if (!response.write('['.repeat(200_000)))
          await Promise.race([once(response, 'drain'), once(response, 'close')]);
      }
      return;
    case 'status':
      answered(response, fault.status, fault.headers).end('no');
      return;
    case 'redirect':
      answered(response, 307, { location: fault.to }).end();
      return;
    case 'no-batches':
      if (!body.startsWith('[')) break;
      if (fault.by === 'status') answered(response, 400).end('batch requests are not supported');
      else response.end(JSON.stringify({ jsonrpc: '2.0', id: null, error: { code: -32600, message: 'no batches' } }));
      return;
    default:
      break;
  }
  if (fault.kind === 'slow') await sleep(fault.ms);
  await forward(target, fault, request, body, response);
}

async function forward(
  target: string,
  fault: Fault,
  request: IncomingMessage,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const answer = await fetch(target + (request.url === '/' ? '' : request.url), {
    method: request.method ?? 'GET',
    headers: { 'content-type': 'application/json' },
    ...(body === '' ? {} : { body }),
  });
  const text = await answer.text();
  response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'application/json' });
  response.end(body === '' ? text : rewrite(fault, body, text));
}

function rewrite(fault: Fault, asked: string, answered: string): string {
  if (!['stale', 'errors', 'lie'].includes(fault.kind)) return answered;
  const calls = JSON.parse(asked) as Message | Message[];
  const replies = JSON.parse(answered) as Message | Message[];
  const method = (id: number) => [calls].flat().find((call) => call.id === id)?.method ?? '';
  const changed = [replies].flat().map((reply) => change(fault, method(reply.id), reply));
  return JSON.stringify(Array.isArray(replies) ? changed : changed[0]);
}

function change(fault: Fault, method: string, reply: Message): Message {
  if (fault.kind === 'errors' && fault.methods.includes(method))
    return { ...reply, result: undefined, error: { code: fault.code, message: 'not here' } };
  if (fault.kind === 'lie' && fault.method === method) return { ...reply, result: fault.change(reply.result) };
  if (fault.kind === 'stale' && method === 'eth_getBlockByNumber' && reply.result) {
    const block = reply.result as { timestamp: string };
    return { ...reply, result: { ...block, timestamp: `0x${(Number(block.timestamp) - fault.seconds).toString(16)}` } };
  }
  return reply;
}
