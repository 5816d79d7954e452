import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the endpoint behaves to one request. */
export type Behaviour =
  | { say: string }
  | { status: number }
  /** Says some words and then breaks the connection. */
  | { breakAfter: string }
  /** Ends the stream politely, but because of the token limit. */
  | { cutOff: string }
  /** A frame that is no JSON, and quotes the question. */
  | 'echo'
  /** Calls a tool that nobody offered. */
  | { toolCall: string }
  /** Never stops. */
  | 'endless'
  /** Sends the caller on to another place. */
  | { redirect: string }
  | 'silent';

/** A local server that speaks the streaming chat completions protocol, and fails on request. */
export async function chatCompletionsServer(behaviours: Behaviour[]) {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      bodies.push(Buffer.concat(parts).toString('utf8'));
      const behaviour = behaviours.shift() ?? { status: 500 };
      if (behaviour === 'silent') return;
      if (typeof behaviour === 'object' && 'redirect' in behaviour) {
        response.writeHead(307, { location: behaviour.redirect });
        response.end();
        return;
      }
      if (typeof behaviour === 'object' && 'status' in behaviour) {
        response.writeHead(behaviour.status, { 'content-type': 'application/json' });
        response.end('{"error":{"message":"no"}}');
        return;
      }
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      const chunk = (delta: object, finish: string | null) =>
        response.write(
          `data: ${JSON.stringify({ id: 'x', object: 'chat.completion.chunk', created: 1, model: 'm', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`,
        );
      if (behaviour === 'echo') {
        response.end(`data: upstream error while reading: ${bodies.at(-1)}\n\n`);
        return;
      }
      if (behaviour === 'endless') {
        const timer = setInterval(() => chunk({ content: 'x'.repeat(4_000) }, null), 1);
        response.on('close', () => clearInterval(timer));
        return;
      }
      if ('toolCall' in behaviour) {
        const call = { index: 0, id: 'c', type: 'function', function: { name: 'say', arguments: behaviour.toolCall } };
        chunk({ role: 'assistant', tool_calls: [call] }, null);
        chunk({}, 'tool_calls');
        response.end('data: [DONE]\n\n');
        return;
      }
      const text = 'say' in behaviour ? behaviour.say : 'cutOff' in behaviour ? behaviour.cutOff : behaviour.breakAfter;
      for (const piece of text.match(/[\s\S]{1,7}/g) ?? []) chunk({ role: 'assistant', content: piece }, null);
      if ('breakAfter' in behaviour) {
        setTimeout(() => response.destroy(), 20);
        return;
      }
      chunk({}, 'say' in behaviour ? 'stop' : 'length');
      response.end('data: [DONE]\n\n');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { baseUrl: `http://127.0.0.1:${port}/v1`, bodies, close };
}
