import { type HttpRequest, type HttpResponse, problem } from '../../../core/net/http.ts';
import type { Bearer, DirectLineTokens, Purpose, Verified } from './tokens.ts';

export type Presented =
  | { readonly kind: 'bearer'; readonly bearer: Bearer }
  | { readonly kind: 'refused'; readonly response: HttpResponse };

/**
 * Whose token a request carries. Expired and foreign tokens are 403, because Direct Line clients do not understand 401;
 * a path that names a conversation has to name the token's own.
 */
export function bearerOf(
  request: HttpRequest,
  tokens: DirectLineTokens,
  purposes: readonly Purpose[] = ['rest'],
): Presented {
  const token = /^Bearer (\S+)$/i.exec(request.headers['authorization'] ?? '')?.[1];
  if (!token) return refused(401, 'NoToken', 'Send a Direct Line token: Authorization: Bearer …');
  const verified = verifyAny(token, tokens, purposes);
  if (verified.kind === 'expired') return refused(403, 'TokenExpired', 'The token has expired.');
  const named = request.params['conversation'];
  if (verified.kind !== 'valid' || (named !== undefined && named !== verified.bearer.conversation)) {
    return refused(403, 'BadToken', 'The token is not valid for this conversation.');
  }
  return { kind: 'bearer', bearer: verified.bearer };
}

function refused(status: number, code: string, message: string): Presented {
  return { kind: 'refused', response: problem(status, code, message) };
}

/** The first purpose that the token was made for decides. */
function verifyAny(token: string, tokens: DirectLineTokens, purposes: readonly Purpose[]): Verified {
  let verified: Verified = { kind: 'invalid' };
  for (const purpose of purposes) {
    verified = tokens.verify(token, purpose);
    if (verified.kind !== 'invalid') return verified;
  }
  return verified;
}
