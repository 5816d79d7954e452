import { type HttpResponse, problem } from '../../core/net/http.ts';

/**
 * Whether a page of ours is asking. Browsers name the asking page on every unsafe request and every socket; a client
 * that names none is no browser, and has nobody's cookie.
 */
export function isOwnPage(origin: string, headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers['origin'] === undefined || headers['origin'] === origin;
}

/** The answer to any other, before anything is counted for its visitor or done in their name. */
export function foreignPage(): HttpResponse {
  return problem(403, 'ForeignPage', 'Only the pages of this desk may do this.');
}
