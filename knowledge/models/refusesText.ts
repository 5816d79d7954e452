/** What an endpoint answers of itself, its key or its load (RFC 9110, RFC 6585): nothing that a text brings about. */
const OF_THE_ENDPOINT: readonly number[] = [401, 403, 404, 407, 408, 425, 429];

/**
 * Whether an endpoint that answered with an error refused the text it was given (a content filter, too long, not valid), and is
 * well otherwise. Whoever writes can bring that about, and must not have the model paused for all others.
 */
export function refusesText(error: unknown): boolean {
  if (!(error instanceof Error && 'status' in error && typeof error.status === 'number')) return false;
  return error.status >= 400 && error.status < 500 && !OF_THE_ENDPOINT.includes(error.status);
}
