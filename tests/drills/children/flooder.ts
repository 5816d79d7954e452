import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setPriority } from 'node:os';
import { sleep } from '../../support/desk/crowd.ts';

/**
 * An attacker as cheap as one can be: written requests over raw sockets, one for each of its loopback addresses, without
 * waiting for an answer. For each conversation it asks for a token; where it is given one, it begins and says something.
 * Arguments: the port, the first of its addresses, how many, conversations a second, seconds. Says that it is ready, begins
 * when it is told to, and prints a `FloodReport`.
 */
export interface FloodReport {
  /** Conversations that it tried to begin. */
  readonly asked: number;
  /** Tokens that it was given, and conversations that it began with them. */
  readonly tokens: number;
  readonly begun: number;
  readonly refused: number;
  readonly seconds: number;
}

const TICK = 10;
const SAID = '的一是在 不了有和 人这中大 '.repeat(60);
const ANSWER = /HTTP\/1\.1 (\d{3})/g;
const GIVEN =
  /"token":"([\w.-]+)","expires_in":\d+,"conversationId":"([\w-]+)"|"conversationId":"([\w-]+)","token":"([\w.-]+)"/g;

async function main(port: number, from: number, addresses: number, rate: number, seconds: number): Promise<void> {
  // The machine of an attacker is not the desk's: where both share one, the desk goes first.
  setPriority(10);
  const report = { asked: 0, tokens: 0, begun: 0, refused: 0 };
  const host = `127.0.0.1:${port}`;
  const post = (path: string, token: string, body: string) =>
    `POST /v3/directline/${path} HTTP/1.1\r\nhost: ${host}\r\n${token ? `authorization: Bearer ${token}\r\n` : ''}content-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  const first = post('tokens/generate', '', '{}');
  const open = (place: number): Socket => {
    const localAddress = `127.1.${Math.floor((from + place) / 250)}.${1 + ((from + place) % 250)}`;
    const socket = connect({ port, host: '127.0.0.1', localAddress });
    socket.setEncoding('latin1');
    socket.on('error', () => undefined);
    socket.on('data', (data: string) => {
      for (const [, status] of data.matchAll(ANSWER)) {
        if (status === '429') report.refused += 1;
        if (status === '201') report.begun += 1;
      }
      for (const [, token = '', conversation = '', other = '', otherToken = ''] of data.matchAll(GIVEN)) {
        if (data.includes('HTTP/1.1 201')) continue;
        report.tokens += 1;
        const [mine, id] = [token || otherToken, conversation || other];
        socket.write(post('conversations', mine, '{}'));
        socket.write(post(`conversations/${id}/activities`, mine, JSON.stringify({ type: 'message', text: SAID })));
      }
    });
    return socket;
  };
  const sockets = Array.from({ length: addresses }, (_, place) => open(place));
  process.stdout.write('ready\n');
  await once(process.stdin, 'data');
  const start = performance.now();
  let past = 0;
  for (; past < seconds * 1_000; past = performance.now() - start) {
    for (const due = Math.ceil((past * rate) / 1_000); report.asked < due; report.asked += 1) {
      const place = report.asked % addresses;
      if (sockets[place]?.destroyed) sockets[place] = open(place);
      sockets[place]?.write(first);
    }
    await sleep(TICK);
  }
  process.stdout.write(`${JSON.stringify({ ...report, seconds: past / 1_000 } satisfies FloodReport)}\n`);
  process.exit(0);
}

const [port = 0, from = 0, addresses = 1, rate = 1, seconds = 1] = process.argv.slice(2).map(Number);
void main(port, from, addresses, rate, seconds);
