import { DeskLine } from '../../../web/agent/desk/deskLine.ts';

interface Opened {
  onOpen(): void;
  onText(text: string): void;
  onClose(code: number): void;
}

/** A network that the test holds in its hands. */
function lineWith(isThere: () => Promise<boolean> = async () => true) {
  const sockets: (Opened & { closed: boolean })[] = [];
  const timers: { span: number; run: () => void; cancelled: boolean }[] = [];
  const heard: string[] = [];
  const line = new DeskLine(
    {
      connect: (events) => {
        const socket = { ...events, closed: false };
        sockets.push(socket);
        return {
          close: () => {
            socket.closed = true;
          },
        };
      },
      after: (span, run) => {
        const timer = { span, run, cancelled: false };
        timers.push(timer);
        return () => {
          timer.cancelled = true;
        };
      },
      random: () => 1,
    },
    {
      onOnline: () => heard.push('online'),
      onOffline: () => heard.push('offline'),
      onSignedOut: () => heard.push('signed out'),
      onPush: (push) => heard.push(push.kind),
      isThere,
    },
  );
  const pending = () => timers.filter(({ cancelled }) => !cancelled).at(-1);
  return { line, sockets, heard, pending };
}

describe("the desk's line", () => {
  it('comes back by itself, waiting longer each time, and at once when pressed', () => {
    const { line, sockets, heard, pending } = lineWith();
    line.start();
    sockets[0]?.onOpen();
    sockets[0]?.onClose(1006);
    expect(heard).toEqual(['online', 'offline']);
    expect(pending()?.span).toBe(1000);
    pending()?.run();
    sockets[1]?.onClose(1006);
    expect(pending()?.span).toBe(2000);
    line.retryNow();
    sockets[2]?.onOpen();
    expect(heard.at(-1)).toBe('online');
  });

  it('is lost as soon as the browser has no network, and tries at once when it has', () => {
    const { line, sockets, heard } = lineWith();
    line.start();
    sockets[0]?.onOpen();
    line.networkLost();
    line.networkLost();
    expect([heard, sockets[0]?.closed]).toEqual([['online', 'offline'], true]);
    line.retryNow();
    sockets[1]?.onOpen();
    expect(heard).toEqual(['online', 'offline', 'online']);
  });

  it('notices a line that died without a word', async () => {
    const { line, sockets, heard, pending } = lineWith(async () => false);
    line.start();
    sockets[0]?.onOpen();
    pending()?.run();
    await Promise.resolve();
    await Promise.resolve();
    expect(heard).toEqual(['online', 'offline']);
    expect(sockets[0]?.closed).toBe(true);
  });

  it('does not come back when the session is over', () => {
    const { line, sockets, heard, pending } = lineWith();
    line.start();
    sockets[0]?.onOpen();
    sockets[0]?.onClose(4401);
    expect(heard.at(-1)).toBe('signed out');
    expect(pending()).toBeUndefined();
  });

  it('hears pushes, skips broken ones, and hears nothing of a line it has left', () => {
    const { line, sockets, heard } = lineWith();
    line.start();
    sockets[0]?.onOpen();
    sockets[0]?.onText('{"kind":"queue"}');
    sockets[0]?.onText('{"kind');
    line.stop();
    sockets[0]?.onText('{"kind":"queue"}');
    expect(heard).toEqual(['online', 'queue']);
  });
});
