import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the endpoint behaves to one request; `vectors` answers what `vectorOf` says. */
export type EmbeddingsBehaviour =
  | 'vectors'
  | 'silent'
  /** Headers and half a body, then nothing. */
  | 'stalls'
  | { status: number }
  /** Whatever is in the place of the vectors. */
  | { data: unknown };

/** A local server that speaks the embeddings protocol, and fails on request. After its script it answers. */
export async function embeddingsServer(vectorOf: (text: string) => number[], behaviours: EmbeddingsBehaviour[] = []) {
  const asked: string[][] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const { input } = JSON.parse(Buffer.concat(parts).toString('utf8')) as { input: string[] };
      asked.push(input);
      const behaviour = behaviours.shift() ?? 'vectors';
      if (behaviour === 'silent') return;
      const status = typeof behaviour === 'object' && 'status' in behaviour ? behaviour.status : 200;
      response.writeHead(status, { 'content-type': 'application/json' });
      if (status !== 200) return void response.end('{"error":{"message":"no"}}');
      if (behaviour === 'stalls') return void response.write('{"data":[');
      const vectors = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
      const data = typeof behaviour === 'object' && 'data' in behaviour ? behaviour.data : vectors;
      response.end(JSON.stringify({ object: 'list', model: 'm', data, usage: { prompt_tokens: 1, total_tokens: 1 } }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () => {
    server.closeAllConnections();
    return new Promise<void>((resolve) => server.close(() => resolve()));
  };
  return { baseUrl: `http://127.0.0.1:${port}/v1`, asked, close };
}
