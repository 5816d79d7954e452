import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import { neighbourhoodOf, subscriberOf } from '../../core/net/subscriber.ts';
import { type Milliseconds, SECOND } from '../../core/time.ts';

const LOOK_EVERY: Milliseconds = 20;
/** For a request that is still on its way when the server stops listening. */
const REST_OF_A_REQUEST: Milliseconds = SECOND / 2;
/** Open at once from one address: a big office with every page open has fewer. */
export const MOST_PER_ADDRESS = 2_000;
/** From all its neighbours together, of which one machine may have all. */
export const MOST_PER_NEIGHBOURHOOD = 6_000;

/**
 * The open connections of the web server, sockets that became WebSockets included. `server.close` waits for all of them, and
 * one that is half open (its peer has gone without a word) keeps it waiting until somebody kills the process.
 */
export class Connections {
  /** Of each what it has asked and was not told yet; what comes behind an answer that ended its connection never is. */
  private readonly open = new Map<Socket, Set<IncomingMessage>>();
  private readonly openFrom = new Map<string, number>();

  /** `secure`: the server speaks TLS. `speaksForMany`: whether an address is that of a proxy, with everybody behind it. */
  constructor(server: Server, secure: boolean, speaksForMany: (address: string | undefined) => boolean) {
    server.on('connection', (socket: Socket) => {
      if (!speaksForMany(socket.remoteAddress)) this.count(socket);
    });
    server.on(secure ? 'secureConnection' : 'connection', (socket: Socket) => {
      this.open.set(socket, new Set());
      socket.once('close', () => this.open.delete(socket));
    });
    server.on('request', (request, response) => {
      const unanswered = this.open.get(request.socket);
      unanswered?.add(request);
      response.once('close', () => unanswered?.delete(request));
    });
  }

  /** One machine that opens connections and says nothing would leave the process without files for anybody else. */
  private count(socket: Socket): void {
    const address = socket.remoteAddress ?? '';
    const counted = [
      [subscriberOf(address), MOST_PER_ADDRESS],
      [`near ${neighbourhoodOf(address)}`, MOST_PER_NEIGHBOURHOOD],
    ] as const;
    if (counted.some(([from, most]) => (this.openFrom.get(from) ?? 0) >= most)) {
      socket.destroy();
      return;
    }
    for (const [from] of counted) this.openFrom.set(from, (this.openFrom.get(from) ?? 0) + 1);
    socket.once('close', () => {
      for (const [from] of counted) {
        const left = (this.openFrom.get(from) ?? 0) - 1;
        if (left > 0) this.openFrom.set(from, left);
        else this.openFrom.delete(from);
      }
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
      if (since() > REST_OF_A_REQUEST && !this.owesAnswer()) return;
      await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY));
    }
  }

  private owesAnswer(): boolean {
    return [...this.open.values()].some((unanswered) => [...unanswered].some(({ complete }) => complete));
  }

  /** Ends what is still open, without waiting for anybody. */
  end(): void {
    for (const socket of this.open.keys()) socket.destroy();
  }
}
