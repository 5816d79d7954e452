import { z } from 'zod';

/** Who signs what channels send (public cloud, and the one of the United States' government). */
const ISSUERS = ['https://api.botframework.com', 'https://api.botframework.us'] as const;
/**
 * No channel's token names a tenant. The SDK takes one that does for the emulator's, and adds its issuers to a list of the process before anything is
 * checked, for ever: ten thousand made-up tenants took 440 MB.
 */
const Claims = z.object({ aud: z.string(), iss: z.enum(ISSUERS), tid: z.undefined().optional() });

const TOKEN = /^Bearer [\w-]+\.(?<payload>[\w-]+)\.[\w-]+$/i;

/**
 * Whether a request shows what may be a channel's token for this bot, without anything being checked. Anybody can have Microsoft's own machines send one for
 * another bot here, by naming this door as that of a bot of theirs: it is refused at once, and counted against no address that we need.
 * What shows none is not read either.
 */
export function mayBeForUs(authorization: string, appId: string): boolean {
  const payload = TOKEN.exec(authorization)?.groups?.['payload'];
  if (payload === undefined || appId === '') return false;
  try {
    const claims = Claims.safeParse(JSON.parse(Buffer.from(payload, 'base64url').toString()));
    return claims.success && claims.data.aud === appId;
  } catch {
    return false;
  }
}
