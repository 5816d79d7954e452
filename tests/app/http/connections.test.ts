import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { Connections, MOST_PER_ADDRESS } from '../../../app/http/connections.ts';

let server: Server;
let connections: Connections;
let isProxy = true;
let answer: () => void = () => undefined;

beforeEach(async () => {
  server = createServer((request, response) => {
    request.resume();
    answer = () => response.end('here');
  });
  isProxy = true;
  connections = new Connections(server, false, () => isProxy);
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

/** Opens so many connections that say nothing; gives back those that the server has left open. */
async function opened(count: number): Promise<Socket[]> {
  const { port } = server.address() as AddressInfo;
  const sockets: Socket[] = [];
  for (let n = 0; n < count; n += 1) {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.on('error', () => undefined);
    socket.resume();
    await new Promise((resolve) => socket.once('connect', resolve));
    sockets.push(socket);
  }
  await passed(200);
  return sockets.filter(({ destroyed }) => !destroyed);
}

it('lets one address open so many connections and no more, and more again once some have gone', async () => {
  isProxy = false;
  const open = await opened(MOST_PER_ADDRESS + 20);
  expect(open).toHaveLength(MOST_PER_ADDRESS);
  for (const socket of open.slice(0, 10)) socket.destroy();
  await passed(200);
  const again = await opened(20);
  expect(again).toHaveLength(10);
  for (const socket of [...open, ...again]) socket.destroy();
});

it('counts no connection of a proxy, which speaks for everybody', async () => {
  const open = await opened(MOST_PER_ADDRESS + 20);
  expect(open).toHaveLength(MOST_PER_ADDRESS + 20);
  for (const socket of open) socket.destroy();
});
