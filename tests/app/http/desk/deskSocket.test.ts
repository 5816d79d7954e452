import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { DeskSocket } from '../../../../app/http/desk/deskSocket.ts';
import type { StaffId } from '../../../../core/ids.ts';
import { SECOND } from '../../../../core/time.ts';
import type { DeskStaff } from '../../../../handoff/ports.ts';
import { localSignals } from '../../../support/desk/echoDesk.ts';
import { silentLog } from '../../../support/desk/silentLog.ts';

const MINA: DeskStaff = { id: 'mina' as StaffId, name: 'Mina', role: 'agent', languages: ['en'] };
const signals = localSignals();
let deskSocket: DeskSocket;
let server: Server;

beforeEach(async () => {
  const desk = { present: async () => undefined, listenersOf: async () => () => true };
  deskSocket = new DeskSocket(desk, { read: async () => MINA }, signals, silentLog);
  server = createServer();
  server.on('upgrade', (request, socket, head) =>
    deskSocket.upgrade(request, socket, head, {
      origin: 'https://desk.example',
      address: '192.0.2.1',
      local: true,
      secure: true,
    }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterEach(async () => {
  jest.useRealTimers();
  deskSocket.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

/** Whatever was sent to the page before the answer to its ping has come before it. */
async function answered(page: WebSocket): Promise<void> {
  page.ping();
  await once(page, 'pong');
}

it('tells a page of a change at once, and of a hundred that follow once more', async () => {
  const told: string[] = [];
  const page = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}/desk/socket`);
  page.on('message', (data) => told.push(String(data)));
  const untilTold = async (times: number) => {
    while (told.length < times) await setImmediate();
  };
  await untilTold(1);
  // From here on no pause ends by itself: what comes comes at once.
  jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask', 'performance', 'Date'] });
  for (let n = 0; n < 101; n += 1) signals.publish({ kind: 'desk' });
  await untilTold(2);
  await answered(page);
  expect(told).toHaveLength(2);
  jest.advanceTimersByTime(SECOND);
  await untilTold(3);
  jest.advanceTimersByTime(10 * SECOND);
  await answered(page);
  expect(told).toEqual(Array(3).fill('{"kind":"queue"}'));
  page.terminate();
});
