import type { Route } from '../../../core/net/http.ts';
import type { DirectLine } from './directLine.ts';

const BASE = '/v3/directline';

/** The REST half of Direct Line; the socket is `streams.ts`. */
export function directLineRoutes(directLine: DirectLine): Route[] {
  return [
    { method: 'POST', path: `${BASE}/tokens/generate`, handle: (request) => directLine.generate(request) },
    { method: 'POST', path: `${BASE}/tokens/refresh`, handle: (request) => directLine.refresh(request) },
    { method: 'POST', path: `${BASE}/tokens/resume`, handle: (request) => directLine.resume(request) },
    { method: 'POST', path: `${BASE}/conversations`, handle: (request) => directLine.start(request) },
    { method: 'GET', path: `${BASE}/conversations/:conversation`, handle: (request) => directLine.reconnect(request) },
    {
      method: 'GET',
      path: `${BASE}/conversations/:conversation/activities`,
      handle: (request) => directLine.read(request),
    },
    {
      method: 'POST',
      path: `${BASE}/conversations/:conversation/activities`,
      admits: (request) => directLine.admits(request),
      handle: (request) => directLine.post(request),
    },
    {
      method: 'POST',
      path: `${BASE}/conversations/:conversation/upload`,
      // Files come as multipart: what they are is not looked at, only refused.
      ignoresBody: true,
      handle: (request) => directLine.upload(request),
    },
  ];
}
