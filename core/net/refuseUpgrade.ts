import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Answers an upgrade in plain HTTP and lets go of its connection. Node's own time limits end where an upgrade begins: a connection
 * that is only ended here stays open as long as its client likes, and a few thousand of them leave the process without files.
 */
export function refuseUpgrade(socket: Duplex, status: number): void {
  const answer = `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n`;
  socket.end(answer, () => socket.destroy());
}
