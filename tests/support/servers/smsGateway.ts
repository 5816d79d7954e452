import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SmsGateway {
  readonly url: string;
  readonly heard: { authorization: string | undefined; body: { id: string; to: string; text: string } }[];
  /** The next status; `silent`: it never answers. */
  answers: number | 'silent';
  /** The next message, once it is there. */
  next(): Promise<{ to: string; text: string }>;
  close(): Promise<void>;
}

/** The other side of `trust/verification/webhookSms.ts`: takes what it is sent, or refuses. */
export async function startSmsGateway(): Promise<SmsGateway> {
  let read = 0;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (gateway.answers === 'silent') return;
      gateway.heard.push({
        authorization: request.headers.authorization,
        body: JSON.parse(Buffer.concat(parts).toString()),
      });
      response.statusCode = gateway.answers;
      response.end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const gateway: SmsGateway = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`,
    heard: [],
    answers: 202,
    async next() {
      for (let waited = 0; gateway.heard.length <= read && waited < 200; waited += 1) {
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
      const message = gateway.heard[read];
      if (!message) throw new Error('No message came.');
      read += 1;
      return message.body;
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
  return gateway;
}
