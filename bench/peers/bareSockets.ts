import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';

/** As often as the product: an empty frame, by which a browser notices a dead line, and a ping. */
const SIGN_EVERY_MS = 15_000;
const PING_EVERY_MS = 30_000;

/** Sockets of `ws` that do nothing but stay open and notice who is gone. */
const open = new Set<WebSocket>();
const http = createServer();
const server = new WebSocketServer({ server: http, clientTracking: false });
server.on('connection', (socket) => {
  open.add(socket);
  socket.on('close', () => open.delete(socket));
});
setInterval(() => each((socket) => socket.send('')), SIGN_EVERY_MS);
setInterval(() => each((socket) => socket.ping()), PING_EVERY_MS);
http.listen(0, '127.0.0.1', () => process.send?.({ port: (http.address() as AddressInfo).port }));

function each(work: (socket: WebSocket) => void): void {
  for (const socket of open) work(socket);
}
