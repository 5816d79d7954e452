import { SECOND } from '../../../core/time.ts';
import { forgetDoneBoxes } from '../browser/doneBoxes.ts';
import { takeKept } from '../browser/draftMemory.ts';
import type { DirectLinePorts, Session, Socket, SocketEvents } from './directLinePorts.ts';
import { SESSION } from './sessionKey.ts';

const GIVE_UP = 20 * SECOND;

/** The browser's side of the Direct Line client. */
export const browserPorts: DirectLinePorts = {
  request,
  connect,
  memory: { load, save, forget },
  after: (span, run) => {
    const timer = setTimeout(run, span);
    return () => clearTimeout(timer);
  },
  now: () => Date.now(),
  random: () => Math.random(),
};

async function request(method: 'GET' | 'POST', path: string, { token, body }: { token?: string; body?: unknown }) {
  const response = await fetch(path, {
    method,
    headers: {
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: 'omit',
    cache: 'no-store',
    signal: AbortSignal.timeout(GIVE_UP),
  });
  const seconds = Number(response.headers.get('retry-after'));
  return {
    status: response.status,
    body: await response.json().catch(() => null),
    retryAfter: seconds > 0 ? seconds * SECOND : null,
  };
}

function connect(url: string, events: SocketEvents): Socket {
  const socket = new WebSocket(url);
  socket.addEventListener('open', () => events.onOpen());
  socket.addEventListener('message', ({ data }) => events.onText(typeof data === 'string' ? data : ''));
  // An error is always followed by a close.
  socket.addEventListener('close', () => events.onClose());
  return { close: () => socket.close() };
}

/** The conversation of this browser; where storage is forbidden it lasts until the page is left. */
let inMemory: Session | null = null;

function load(): Session | null {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(SESSION) ?? 'null');
    return isSession(stored) ? stored : inMemory;
  } catch {
    return inMemory;
  }
}

function save(session: Session): void {
  inMemory = session;
  try {
    localStorage.setItem(SESSION, JSON.stringify(session));
  } catch {}
}

function forget(): void {
  inMemory = null;
  forgetDoneBoxes();
  takeKept();
  try {
    localStorage.removeItem(SESSION);
  } catch {}
}

function isSession(value: unknown): value is Session {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof Reflect.get(value, 'conversation') === 'string' &&
    typeof Reflect.get(value, 'token') === 'string' &&
    ['string', 'object'].includes(typeof Reflect.get(value, 'resume'))
  );
}
