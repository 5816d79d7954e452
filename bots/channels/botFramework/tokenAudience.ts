import { z } from 'zod';

const Claims = z.object({ aud: z.string() });

/**
 * Whether a token says of itself that it is for another bot, without anything being checked. Anybody can have Microsoft's own machines send such a
 * token here, by naming this door as that of a bot of theirs: it is refused at once, and counted against no address that we need.
 */
export function isForAnotherBot(authorization: string, appId: string): boolean {
  const [, payload] = authorization.split('.');
  if (payload === undefined || appId === '') return false;
  try {
    const claims = Claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    return claims.success && claims.data.aud !== appId;
  } catch {
    return false;
  }
}
