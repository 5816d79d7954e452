import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SECOND } from '../../../core/time.ts';
import {
  ANSWER,
  DESK,
  digestOf,
  QUESTION,
  QUESTION_LIFE,
  seal,
  sign,
  unseal,
  verify,
} from '../../../trust/lookup/envelope.ts';
import type { LookupKeys } from '../../../trust/lookup/lookupKeys.ts';

/** What the server knows, by the subject's value. */
export type Customers = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

export interface LookupServer {
  readonly url: string;
  readonly origin: string;
  /** Requests as they arrived, and the claims of those that were understood. */
  readonly bodies: string[];
  readonly questions: Record<string, unknown>[];
  /** Puts something else in the place of the honest answer, once. */
  misbehave(how: (honest: string, response: ServerResponse) => void): void;
  /** What is said instead of what is true, once. */
  answerWith(change: { claims?: object; from?: string; now?: number; keys?: LookupKeys; typ?: string }): void;
  close(): Promise<void>;
}

/**
 * The operator's side of docs/lookup.md, for real: opens and verifies the question, refuses one that it has seen, and
 * answers with what was asked for. An operator's engineers can start from this file.
 */
export async function startLookupServer(keys: LookupKeys, customers: Customers): Promise<LookupServer> {
  const seen = new Set<string>();
  const bodies: string[] = [];
  const questions: Record<string, unknown>[] = [];
  let misbehaves: ((honest: string, response: ServerResponse) => void) | null = null;
  let change: Parameters<LookupServer['answerWith']>[0] = {};

  async function answer(jwe: string, origin: string): Promise<string | null> {
    const jws = await unseal(jwe, keys.own);
    const now = Date.now();
    const question =
      jws && (await verify(jws, { typ: QUESTION, from: DESK, to: origin, now, age: QUESTION_LIFE }, keys.peer));
    if (!question || typeof question === 'string' || seen.has(String(question['jti']))) return null;
    seen.add(String(question['jti']));
    questions.push(question);
    const { value } = question['subject'] as { value: string };
    const known = customers[value];
    const fields = Object.fromEntries((question['fields'] as string[]).map((name) => [name, known?.[name]]));
    const claims = { nonce: question['jti'], question: digestOf(jwe), found: known !== undefined, fields };
    const { claims: other, keys: otherKeys = keys, ...envelope } = change;
    change = {};
    const signed = await sign(
      { ...claims, ...other },
      { typ: ANSWER, id: `${Math.random()}`, from: origin, to: DESK, now, life: 30 * SECOND, ...envelope },
      otherKeys.own,
    );
    return seal(signed, otherKeys.peer);
  }

  const server = createServer(async (request, response) => {
    const body = await textOf(request);
    bodies.push(body);
    const honest = await answer(body, origin);
    const how = misbehaves;
    misbehaves = null;
    if (how) return how(honest ?? '', response);
    // Two statements: where restify is loaded, `writeHead` returns nothing.
    response.writeHead(honest ? 200 : 400, { 'content-type': 'application/jose' });
    return response.end(honest ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/lookup`,
    origin,
    bodies,
    questions,
    misbehave: (how) => {
      misbehaves = how;
    },
    answerWith: (next) => {
      change = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
