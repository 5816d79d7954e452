import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** Writes the head. restify patches `writeHead` for the whole process so that it returns nothing; this one can be chained. */
export function answered(response: ServerResponse, status: number, headers: OutgoingHttpHeaders = {}): ServerResponse {
  response.writeHead(status, headers);
  return response;
}
