import type { IncomingMessage, ServerResponse } from 'node:http';
import { type HttpResponse, problem } from '../../core/net/http.ts';
import type { Page } from './pages.ts';

/** Sends an answer as JSON, or as the text that its `content-type` says. */
export function send(response: ServerResponse, { status, body, headers }: HttpResponse): void {
  const text =
    typeof body === 'string' && headers?.['content-type'] ? body : body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...headers,
    // 204 has no body and no length.
    ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(text) }),
  });
  response.end(text);
}

/** Sends a file of the browser code, zipped where the browser can, or 304 when it has it. */
export function sendPage(page: Page, request: IncomingMessage, response: ServerResponse, status: 200 | 404): void {
  const zipped = /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')) ? page.zipped : null;
  const headers = pageHeaders(page, zipped !== null);
  if (status === 200 && request.headers['if-none-match'] === page.etag) {
    response.writeHead(304, headers);
    response.end();
    return;
  }
  const body = zipped ?? page.body;
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function pageHeaders(page: Page, zipped: boolean): Record<string, string> {
  return {
    'content-type': page.type,
    'cache-control': page.cache,
    etag: page.etag,
    vary: page.vary,
    // The chat, scripts and pictures may be loaded from a site that embeds the chat.
    'cross-origin-resource-policy': page.kind === 'page' ? 'same-origin' : 'cross-origin',
    // A module is fetched by CORS, from any site that has the launcher; these files are the same for everybody.
    ...(page.kind === 'asset' ? { 'access-control-allow-origin': '*' } : {}),
    ...(zipped ? { 'content-encoding': 'gzip' } : {}),
  };
}

/** All that a client learns of a failure here. */
export function internal(): HttpResponse {
  return problem(500, 'Internal', 'Something failed here; it has been logged.');
}
