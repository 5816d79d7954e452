import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { type Milliseconds, SECOND } from '../../core/time.ts';

const LOOK_EVERY: Milliseconds = 20;
/** For a request that is still on its way when the server stops listening. */
const REST_OF_A_REQUEST: Milliseconds = SECOND / 2;

/**
 * The open connections of the web server, sockets that became WebSockets included. `server.close` waits for all of them, and
 * one that is half open (its peer has gone without a word) keeps it waiting until somebody kills the process.
 */
export class Connections {
  private readonly open = new Set<Socket>();
  private readonly unanswered = new Set<IncomingMessage>();

  /** `secure`: the server speaks TLS. */
  constructor(server: Server, secure: boolean) {
    server.on(secure ? 'secureConnection' : 'connection', (socket: Socket) => {
      this.open.add(socket);
      socket.once('close', () => this.open.delete(socket));
    });
    server.on('request', (request, response) => {
      this.unanswered.add(request);
      response.once('close', () => this.unanswered.delete(request));
    });
  }

  /**
   * Resolves when nobody is owed an answer any more: whoever has sent a whole request gets it, for as long as `patience`; who
   * has not sent a whole one by now has been promised nothing.
   */
  async answered(patience: Milliseconds): Promise<void> {
    const begun = performance.now();
    const since = () => performance.now() - begun;
    while (this.open.size > 0 && since() < patience) {
      if (since() > REST_OF_A_REQUEST && ![...this.unanswered].some(({ complete }) => complete)) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  }

  /** Ends what is still open, without waiting for anybody. */
  end(): void {
    for (const socket of this.open) socket.destroy();
  }
}
