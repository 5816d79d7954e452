import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** Whole mails as they arrived, headers included. */
  readonly mails: string[];
  /** Passwords that it was told, in the clear: it asks for no encryption. */
  readonly passwords: string[];
  /** The next mail, once it is there. */
  next(): Promise<string>;
  close(): Promise<void>;
}

/** A real SMTP server on a free port of this machine; takes everything. */
export async function startMailServer(): Promise<MailServer> {
  const mails: string[] = [];
  const passwords: string[] = [];
  let read = 0;
  const server = new SMTPServer({
    authOptional: true,
    allowInsecureAuth: true,
    onAuth({ password }, _session, done) {
      passwords.push(password ?? '');
      done(null, { user: 'anybody' });
    },
    disabledCommands: ['STARTTLS'],
    onData(stream, _session, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        mails.push(Buffer.concat(parts).toString());
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    passwords,
    async next() {
      for (let waited = 0; mails.length <= read && waited < 600; waited += 1) {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      const mail = mails[read];
      if (mail === undefined) throw new Error('No mail came.');
      read += 1;
      return mail;
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
