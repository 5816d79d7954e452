import { WebSocket } from 'ws';

/** As many streams of one address as the product allows. */
const PER_ADDRESS = 100;

/** The `n`th stream of many, open: from an address of this machine that has not too many yet. */
export function listen(url: string, n: number): Promise<WebSocket> {
  const socket = new WebSocket(url, { localAddress: `127.0.1.${1 + Math.floor(n / PER_ADDRESS)}` });
  return new Promise((resolve, reject) => socket.once('open', () => resolve(socket)).once('error', reject));
}
