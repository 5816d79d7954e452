import type { IncomingMessage } from 'node:http';
import { countJson } from '../../core/net/jsonBounds.ts';
import { isCutShort } from './crumbs.ts';

export type JsonBody =
  | { readonly kind: 'ok'; readonly body: unknown }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'notJson' };

/** What is still read and thrown away of a body that is too large, so that the client gets to see the answer: of one that says how long it is more. */
const PATIENCE_BYTES = { declared: 8 * 1024 * 1024, other: 256 * 1024 };

/** No page or channel sends more values, or deeper ones: a quarter of a megabyte of brackets holds the event loop as long as a hundred messages. */
const MOST = { values: 10_000, depth: 100 };

/** Reads a JSON body of at most `maxBytes`, and of no more values than anybody means; no body at all is `undefined`. One that was not read through is too large. Nothing is written to disk. */
export async function readJsonBody(request: IncomingMessage, maxBytes: number): Promise<JsonBody> {
  const chunks: Buffer[] = [];
  const count = countJson(MOST);
  let bytes = 0;
  let isWithin = true;
  const declared = Number(request.headers['content-length'] ?? 0);
  const patience = PATIENCE_BYTES[declared > 0 ? 'declared' : 'other'];
  if (declared > patience) return { kind: 'tooLarge' };
  // Ended without destroying it: there is an answer to be sent.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > Math.max(patience, maxBytes)) break;
    isWithin = isWithin && bytes <= maxBytes && count(chunk);
    if (isWithin) chunks.push(chunk);
    // Of what is refused nothing is kept until its end.
    else chunks.length = 0;
  }
  if (!isWithin || isCutShort(request)) return { kind: 'tooLarge' };
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
