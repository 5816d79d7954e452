import { MINUTE, type Milliseconds } from '../time.ts';

/** What it needs of a WebSocket of `ws`. */
interface Heard {
  on(event: 'message' | 'ping' | 'pong', heard: () => void): unknown;
  terminate(): void;
}

const WINDOW: Milliseconds = MINUTE;
/** Answers to pings, and the empty frames that clients of Direct Line send to keep a line open: a few a minute. */
export const MOST_FRAMES = 120;

/**
 * Ends a socket on which we only speak once its other side has sent more than `MOST_FRAMES` in a minute. An empty frame is six
 * bytes, and reading a million of them a second leaves the event loop to nobody else.
 */
export function boundFrames(socket: Heard): void {
  let since = performance.now();
  let frames = 0;
  const count = () => {
    const now = performance.now();
    if (now - since > WINDOW) [since, frames] = [now, 0];
    frames += 1;
    if (frames > MOST_FRAMES) socket.terminate();
  };
  socket.on('message', count);
  socket.on('ping', count);
  socket.on('pong', count);
}
