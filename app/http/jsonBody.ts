import type { IncomingMessage } from 'node:http';

export type JsonBody =
  | { readonly kind: 'ok'; readonly body: unknown }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'notJson' };

/** What is still read and thrown away of a body that is too large, so that the client gets to see the answer. */
const PATIENCE_BYTES = 16 * 1024 * 1024;

/** Reads a JSON body of at most `maxBytes`; no body at all is `undefined`. Nothing is written to disk. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<JsonBody> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > PATIENCE_BYTES) break;
    if (bytes <= maxBytes) chunks.push(chunk);
  }
  if (bytes > maxBytes) return { kind: 'tooLarge' };
  return bytes === 0 ? { kind: 'ok', body: undefined } : parse(Buffer.concat(chunks));
}

function parse(bytes: Buffer): JsonBody {
  try {
    return { kind: 'ok', body: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    // The parser's own message quotes the body, so it goes nowhere.
    return { kind: 'notJson' };
  }
}
