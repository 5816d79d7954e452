import { MINUTE, type Milliseconds } from '../time.ts';

/** What it needs of a WebSocket of `ws`. */
interface Heard {
  on(event: 'message' | 'ping' | 'pong', heard: (data: unknown) => void): unknown;
  terminate(): void;
}

const WINDOW: Milliseconds = MINUTE;
/** Answers to pings, and the empty frames that clients of Direct Line send to keep a line open: a few a minute. */
export const MOST_FRAMES = 120;
/** Nothing of them is read, and a client has nothing to say. */
export const MOST_BYTES = 16 * 1024;
/** For the server of such sockets: a message in sixteen thousand empty pieces is one message here, and as many frames to read. */
export const IN_ONE_PIECE = { maxFragments: 4, maxBufferedChunks: 64 };

/**
 * Ends a socket on which we only speak once its other side has sent more than `MOST_FRAMES`, or `MOST_BYTES`, in a minute. An empty frame is six
 * bytes, and reading a million of them a second leaves the event loop to nobody else.
 */
export function boundFrames(socket: Heard): void {
  let since = performance.now();
  let [frames, bytes] = [0, 0];
  const count = (data: unknown) => {
    const now = performance.now();
    if (now - since > WINDOW) [since, frames, bytes] = [now, 0, 0];
    frames += 1;
    bytes += data instanceof Uint8Array ? data.byteLength : 0;
    if (frames > MOST_FRAMES || bytes > MOST_BYTES) socket.terminate();
  };
  socket.on('message', count);
  socket.on('ping', count);
  socket.on('pong', count);
}
