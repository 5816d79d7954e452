import { WebSocket } from 'ws';

/** As many streams of one address as the product allows. */
const PER_ADDRESS = 100;

/** The `n`th stream of many, open: from an address of this machine that has not too many yet. `heard`: every frame, from the first on. */
export function listen(url: string, n: number, heard?: (frame: string) => void): Promise<WebSocket> {
  const socket = new WebSocket(url, { localAddress: `127.0.1.${1 + Math.floor(n / PER_ADDRESS)}` });
  if (heard) socket.on('message', (frame) => heard(String(frame)));
  return new Promise((resolve, reject) => socket.once('open', () => resolve(socket)).once('error', reject));
}
