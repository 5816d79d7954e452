import { HandrailError } from '../../core/errors.ts';
import { newId } from '../../core/ids.ts';
import { boundedFetch } from '../../core/net/boundedFetch.ts';
import type { Secret } from '../../core/secret.ts';
import { type Milliseconds, SECOND } from '../../core/time.ts';
import type { SendSms } from '../ports.ts';

/**
 * Text messages through any gateway that takes a JSON webhook: `POST {"id", "to", "text"}`, with a bearer token where one is
 * set; every 2xx means that it will be sent. `id` is new for every message, for the gateway to recognise one it has had.
 */
export function webhookSms(
  { url, token }: { readonly url: string; readonly token?: Secret | undefined },
  patience: Milliseconds = 10 * SECOND,
): SendSms {
  return async ({ to, text }) => {
    const headers = {
      'content-type': 'application/json',
      ...(token ? { authorization: `Bearer ${token.reveal()}` } : {}),
    };
    const body = JSON.stringify({ id: newId(), to, text });
    const limits = { fetch, timeoutMs: patience, maxBytes: 64_000 };
    const reply = await boundedFetch(url, { method: 'POST', headers, body }, limits);
    if (reply.kind === 'ok') return;
    const status = reply.status ? ` ${reply.status}` : '';
    throw new HandrailError('sms.refused', `the SMS gateway did not take a message: ${reply.why}${status}`, {
      retryable: true,
    });
  };
}
