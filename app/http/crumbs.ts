import type { IncomingMessage, ServerResponse } from 'node:http';

/** Pieces of a body that may be of any size, and how many bytes each of the others has to have. What a network delivers at once has a thousand. */
export const CRUMBS = { free: 200, bytes: 256 };

const cutShort = new WeakSet<IncomingMessage>();

/** Whether a body ended where there was too much of it. */
export const isCutShort = (request: IncomingMessage): boolean => cutShort.has(request);

/**
 * Reads no body on that comes in crumbs: a piece of one byte costs as much as one of many, and a quarter of a million of them a second
 * all there is. Such a body ends where it is too much, and its connection with the answer. `onCut`: what lies in the last read of the
 * connection is still taken apart by Node, which is worth many requests.
 */
export function boundCrumbs(request: IncomingMessage, response: ServerResponse, onCut: () => void): void {
  const push = request.push.bind(request);
  let [pieces, bytes] = [0, 0];
  request.push = (piece: Buffer | null, encoding?: BufferEncoding) => {
    if (piece === null) return push(piece);
    pieces += 1;
    bytes += piece.length;
    if (pieces <= CRUMBS.free + bytes / CRUMBS.bytes) return push(piece, encoding);
    request.push = () => false;
    cutShort.add(request);
    request.socket.pause();
    onCut();
    if (response.writableEnded) request.socket.destroy();
    else {
      if (!response.headersSent) response.setHeader('connection', 'close');
      response.once('finish', () => request.socket.destroy());
    }
    // Or Node takes it for one whose client has left, and destroys the connection before there is an answer.
    request.complete = true;
    return push(null);
  };
  // What nobody reads would be thrown away by Node uncounted.
  response.prependOnceListener('finish', () => {
    if (request.complete) return;
    request.read(0);
    request.resume();
  });
}
