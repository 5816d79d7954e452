import { type Milliseconds, SECOND } from '../time.ts';

/**
 * HTTP without a framework: what a handler gets and gives. `app/http/server.ts` mounts routes on the web framework, so
 * features and tests can call a handler as a function.
 */
export interface HttpRequest {
  /** From the path's `:name` parts, decoded. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The client's address, as far as it can be trusted. */
  readonly address: string;
  /** `http://127.0.0.1:3978`: the desk's own origin as this client sees it. */
  readonly origin: string;
  /** The client is on this machine and nothing passed the request on. */
  readonly local: boolean;
  /** Parsed JSON, or undefined. Not validated. */
  readonly body: unknown;
}

export interface HttpResponse {
  readonly status: number;
  /** Sent as JSON; a text is sent as it is when `content-type` is among the headers. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** `/desk/conversations/:id/claim` */
  readonly path: string;
  /** Default 64 kB; more is 413. */
  readonly maxBodyBytes?: number;
  /** Asked before a body is parsed, which for a long one costs as much as many requests; null lets it go on. `handle` decides anew. */
  readonly admits?: (request: Omit<HttpRequest, 'body'>) => Promise<HttpResponse | null>;
  /** The body is read and thrown away, whatever it is and however long. */
  readonly ignoresBody?: boolean;
  readonly handle: (request: HttpRequest) => Promise<HttpResponse>;
}

/** The shape of every error body: Direct Line's own. `message` is for developers, in English, and never has internals. */
export function problem(status: number, code: string, message: string, headers?: Record<string, string>): HttpResponse {
  return { status, body: { error: { code, message } }, ...(headers ? { headers } : {}) };
}

export function tooMany(wait: Milliseconds): HttpResponse {
  const seconds = String(Math.ceil(wait / SECOND));
  return problem(429, 'TooMany', `Too many requests; try again in ${seconds} s.`, { 'retry-after': seconds });
}
