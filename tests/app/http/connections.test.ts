import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Connections } from '../../../app/http/connections.ts';

let server: Server;
let connections: Connections;
let answer: () => void = () => undefined;

beforeEach(async () => {
  server = createServer((request, response) => {
    request.resume();
    answer = () => response.end('here');
  });
  connections = new Connections(server, false);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(() => {
  server.close();
  server.closeAllConnections();
});

/** Says something and then nothing more, and does not hang up. */
async function silent(said: string): Promise<{ socket: Socket; heard: () => string }> {
  const { port } = server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  let heard = '';
  socket.on('data', (chunk) => {
    heard += chunk;
  });
  socket.on('error', () => undefined);
  socket.write(said);
  await passed(100);
  return { socket, heard: () => heard };
}

const HALF = ['', 'GET / HT', 'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{'];
const WHOLE = 'GET / HTTP/1.1\r\nhost: x\r\n\r\n';
const passed = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

it('waits for nobody who has not sent a whole request, and then lets the server close', async () => {
  for (const said of HALF) await silent(said);
  const closed = new Promise((resolve) => server.close(resolve));
  const begun = performance.now();
  await connections.answered(60_000);
  connections.end();
  await closed;
  expect(performance.now() - begun).toBeLessThan(30_000);
});

it('control: a server that is only closed waits for one of them', async () => {
  await silent('GET / HT');
  let closed = false;
  server.close(() => {
    closed = true;
  });
  await passed(1_500);
  expect(closed).toBe(false);
});

it('waits for the answer to a whole request, and not longer than it may', async () => {
  const { heard } = await silent(WHOLE);
  const waiting = connections.answered(10_000);
  await passed(900);
  answer();
  await passed(50);
  expect(heard()).toContain('here');
  connections.end();
  await waiting;
  await silent(WHOLE);
  const begun = performance.now();
  await connections.answered(700);
  expect(performance.now() - begun).toBeLessThan(30_000);
  connections.end();
});
