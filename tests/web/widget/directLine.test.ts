import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import { DirectLine } from '../../../web/shared/line/directLine.ts';
import type {
  Connection,
  DirectLinePorts,
  Reply,
  Session,
  SocketEvents,
} from '../../../web/shared/line/directLinePorts.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));
const ok = (body: unknown): Reply => ({ status: 200, body, retryAfter: null });
const stream = (watermark: string) =>
  ok({ conversationId: 'c', token: 't2', streamUrl: `ws://desk/stream?watermark=${watermark}` });

/** A desk that answers by path, sockets that the test opens and cuts, and time that the test moves. */
function desk(answer: (method: string, path: string) => Reply | Error, saved: Session | null = null) {
  const asked: string[] = [];
  const sockets: (SocketEvents & { url: string; closed: boolean })[] = [];
  const timers: { span: number; run: () => void; cancelled: boolean }[] = [];
  let session = saved;
  const ports: DirectLinePorts = {
    async request(method, path) {
      asked.push(`${method} ${path.replace('/v3/directline', '')}`);
      const reply = answer(method, path);
      if (reply instanceof Error) throw reply;
      return reply;
    },
    connect(url, events) {
      const socket = { ...events, url, closed: false };
      sockets.push(socket);
      return { close: () => Object.assign(socket, { closed: true }) };
    },
    memory: {
      load: () => session,
      save(next) {
        session = next;
      },
      forget() {
        session = null;
      },
    },
    after(span, run) {
      const timer = { span, run, cancelled: false };
      timers.push(timer);
      return () => Object.assign(timer, { cancelled: true });
    },
    now: () => 0,
    random: () => 1,
  };
  return { ports, asked, sockets, timers, saved: () => session };
}

function follow(ports: DirectLinePorts) {
  const heard: (string | undefined)[] = [];
  const states: Connection[] = [];
  const replaced: string[] = [];
  const line = new DirectLine(
    ports,
    {
      onActivity: (activity: ChatActivity) => heard.push(activity.text),
      onConnection: (state) => states.push(state),
      onReplaced: (reason) => replaced.push(reason),
    },
    () => 'ja',
  );
  return { line, heard, states, replaced };
}

const newConversation = (method: string, path: string): Reply =>
  path.endsWith('/generate')
    ? ok({ conversationId: 'c', token: 't1' })
    : method === 'POST'
      ? stream('0')
      : stream(path.split('=')[1] ?? '');

const frame = (watermark: string, ...texts: string[]) =>
  JSON.stringify({ watermark, activities: texts.map((text) => ({ type: 'message', text })) });

describe('the Direct Line client', () => {
  it('begins a conversation, hears the stream and ignores empty frames', async () => {
    const { ports, asked, sockets, saved } = desk(newConversation);
    const { line, heard, states } = follow(ports);
    line.start();
    await settled();
    sockets[0]?.onOpen();
    sockets[0]?.onText('');
    sockets[0]?.onText(frame('2', 'hello', 'again'));
    expect(asked).toEqual(['POST /tokens/generate', 'POST /conversations']);
    expect(heard).toEqual(['hello', 'again']);
    expect(states.at(-1)).toBe('online');
    expect(saved()).toEqual({ conversation: 'c', token: 't2', resume: null });
  });

  it('comes back after a cut from the last watermark, and later every time it fails', async () => {
    const { ports, asked, sockets, timers } = desk(newConversation);
    const { line, states } = follow(ports);
    line.start();
    await settled();
    sockets[0]?.onOpen();
    sockets[0]?.onText(frame('7', 'hello'));
    sockets[0]?.onClose();
    expect(states.at(-1)).toBe('offline');
    const first = timers.at(-1);
    first?.run();
    await settled();
    expect(asked.at(-1)).toBe('GET /conversations/c?watermark=7');
    sockets[1]?.onClose();
    expect(timers.at(-1)?.span).toBeGreaterThan(first?.span ?? 0);
  });

  it('takes a line for dead as soon as the browser has no network, and is back at once when it has', async () => {
    const { ports, asked, sockets } = desk(newConversation);
    const { line, heard, states } = follow(ports);
    line.start();
    await settled();
    sockets[0]?.onOpen();
    sockets[0]?.onText(frame('3', 'hello'));
    line.networkLost();
    expect([states.at(-1), sockets[0]?.closed]).toEqual(['offline', true]);
    line.retryNow();
    await settled();
    expect(asked.at(-1)).toBe('GET /conversations/c?watermark=3');
    sockets[1]?.onOpen();
    sockets[0]?.onText(frame('4', 'late'));
    expect(states.at(-1)).toBe('online');
    expect(heard).toEqual(['hello']);
  });

  it('asks for the whole history after a reload, because nothing of it is stored', async () => {
    const { ports, asked } = desk(newConversation, { conversation: 'c', token: 'old', resume: null });
    follow(ports).line.start();
    await settled();
    expect(asked).toEqual(['GET /conversations/c?watermark=0']);
  });

  it.each([
    [403, 'expired'],
    [404, 'gone'],
  ])('begins anew when the saved conversation answers %i', async (status, reason) => {
    const { ports, asked, saved } = desk(
      (method, path) => (method === 'GET' ? { status, body: null, retryAfter: null } : newConversation(method, path)),
      { conversation: 'old', token: 'old', resume: null },
    );
    const { line, replaced } = follow(ports);
    line.start();
    await settled();
    expect(replaced).toEqual([reason]);
    expect(asked.slice(1)).toEqual(['POST /tokens/generate', 'POST /conversations']);
    expect(saved()?.conversation).toBe('c');
  });

  it('comes back to its conversation after a night, with a new token for the expired one', async () => {
    let woken = false;
    const { ports, asked, saved } = desk(
      (method, path) => {
        if (path.endsWith('/tokens/resume')) {
          woken = true;
          return ok({ conversationId: 'c', token: 'fresh' });
        }
        if (method === 'GET' && !woken) return { status: 403, body: null, retryAfter: null };
        return stream('0');
      },
      { conversation: 'c', token: 'expired', resume: 'kept' },
    );
    const { line, replaced } = follow(ports);
    line.start();
    await settled();
    expect(asked).toEqual([
      'GET /conversations/c?watermark=0',
      'POST /tokens/resume',
      'GET /conversations/c?watermark=0',
    ]);
    expect(replaced).toEqual([]);
    expect(saved()).toMatchObject({ conversation: 'c', resume: 'kept' });
  });

  it('takes a line that has been silent for too long for dead', async () => {
    const { ports, sockets, timers } = desk(newConversation);
    const { line, states } = follow(ports);
    line.start();
    await settled();
    sockets[0]?.onOpen();
    timers.findLast(({ span, cancelled }) => span === 45_000 && !cancelled)?.run();
    expect(sockets[0]?.closed).toBe(true);
    expect(states.at(-1)).toBe('offline');
  });

  it('waits when the server is busy and gives up when it refuses', async () => {
    const busy = follow(desk(() => ({ status: 429, body: null, retryAfter: 1000 })).ports);
    const refused = follow(desk(() => ({ status: 403, body: null, retryAfter: null })).ports);
    busy.line.start();
    refused.line.start();
    await settled();
    expect(busy.states.at(-1)).toBe('busy');
    expect(refused.states.at(-1)).toBe('refused');
  });

  it('refreshes an expired token and posts again', async () => {
    let expired = true;
    const { ports, asked } = desk((method, path) => {
      if (path.endsWith('/refresh')) {
        expired = false;
        return ok({ conversationId: 'c', token: 't3' });
      }
      if (path.endsWith('/activities'))
        return expired ? { status: 403, body: null, retryAfter: null } : ok({ id: 'c|1' });
      return newConversation(method, path);
    });
    const { line } = follow(ports);
    line.start();
    await settled();
    await expect(line.post({ type: 'message', text: 'hi' })).resolves.toEqual({ kind: 'sent', id: 'c|1' });
    expect(asked).toContain('POST /tokens/refresh');
  });

  it('does not listen to a socket that it has left', async () => {
    const { ports, sockets } = desk(newConversation);
    const { line, heard } = follow(ports);
    line.start();
    await settled();
    line.stop();
    sockets[0]?.onText(frame('1', 'late'));
    expect(heard).toEqual([]);
  });
});
