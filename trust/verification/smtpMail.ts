import { createTransport } from 'nodemailer';
import { HandrailError } from '../../core/errors.ts';
import { isNear } from '../../core/net/nearHost.ts';
import type { Secret } from '../../core/secret.ts';
import { SECOND } from '../../core/time.ts';
import type { SendMail } from '../ports.ts';

function transportTo(url: Secret) {
  const { hostname, password } = new URL(url.reveal());
  return createTransport({
    url: url.reveal(),
    // A server that does not offer it, or somebody between who takes the offer out, gets no password.
    requireTLS: password !== '' && !isNear(hostname),
    connectionTimeout: 10 * SECOND,
    socketTimeout: 20 * SECOND,
    // Nothing in a mail of ours comes from a file or an address.
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

/** Whether the server answers and takes the sign-in of the address, without a mail. Never rejects: its message may quote the account. */
export async function answersMail(url: Secret): Promise<boolean> {
  const transport = transportTo(url);
  return transport
    .verify()
    .catch(() => false)
    .finally(() => transport.close());
}

/** Mail over SMTP. `smtps://user:password@host` is encrypted from the start, `smtp://` where the server offers it, and with a password beyond a private network never otherwise. */
export function smtpMail({ url, from }: { readonly url: Secret; readonly from: string }): SendMail {
  const transport = transportTo(url);
  return async ({ to, subject, text }) => {
    try {
      // As an object, so that what a user wrote is one address and never a list or a header.
      await transport.sendMail({ from, to: { name: '', address: to }, subject, text });
    } catch {
      // The library's message quotes the address.
      throw new HandrailError('mail.refused', 'The mail server did not take a mail', { retryable: true });
    }
  };
}
