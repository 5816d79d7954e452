import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answered } from './answered.ts';
import { type AskedCall, type Refusal, refusalOf } from './chains/ethereumRules.ts';

export type NodeAnswer = { readonly result: unknown } | { readonly error: Refusal & { readonly data?: unknown } };
/** What is behind the rules: a real node, or recorded data. */
export type NodeAnswers = (call: Required<AskedCall>) => Promise<NodeAnswer> | NodeAnswer;

export interface StrictNode {
  readonly url: string;
  /** Methods in the order of asking. */
  readonly asked: string[];
  /** Calls that no node takes. Rejects on `stop` when there are any: a refused extra is easily overlooked. */
  readonly refused: string[];
  stop(): Promise<void>;
}

interface Message extends AskedCall {
  readonly id: unknown;
  readonly jsonrpc?: unknown;
}

/** A JSON-RPC node over HTTP that refuses whatever `ethereumRules.ts` refuses, single and in batches, as go-ethereum does. */
export async function startStrictNode(answers: NodeAnswers): Promise<StrictNode> {
  const asked: string[] = [];
  const refused: string[] = [];
  const reply = async ({ id, jsonrpc, method, params = [] }: Message) => {
    asked.push(method);
    const refusal = jsonrpc === '2.0' ? refusalOf({ method, params }) : { code: -32600, message: 'invalid request' };
    if (refusal) refused.push(`${method}: ${refusal.message}`);
    return { jsonrpc: '2.0', id, ...(refusal ? { error: refusal } : await answers({ method, params })) };
  };
  const server = createServer((request, response) => void serve(request, response, reply));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
    if (refused.length > 0) throw new Error(`No node takes what was asked: ${[...new Set(refused)].join('; ')}`);
  };
  return { url: `http://127.0.0.1:${bound.port}`, asked, refused, stop };
}

/** The same rules before a real node. */
export function startStrictProxy(target: string): Promise<StrictNode> {
  return startStrictNode(async ({ method, params }) => {
    const response = await fetch(target, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, params }),
    });
    const { result, error } = (await response.json()) as { result: unknown; error?: Refusal };
    return error ? { error } : { result };
  });
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  reply: (message: Message) => Promise<unknown>,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  if (!request.headers['content-type']?.startsWith('application/json')) {
    answered(response, 415).end('invalid content type, only application/json is supported');
    return;
  }
  const body = JSON.parse(Buffer.concat(chunks).toString()) as Message | Message[];
  const result = await (Array.isArray(body) ? Promise.all(body.map(reply)) : reply(body)).catch(() => null);
  // The node behind has gone: so has this one.
  if (result === null) response.destroy();
  else answered(response, 200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
}
