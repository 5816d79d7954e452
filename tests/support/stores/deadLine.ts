import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

export interface Line {
  /** Where the server is reached through it. */
  readonly url: string;
  /** From now on nothing passes on the connections there are, and none of them ends; new ones are as before. */
  goDead(): void;
  /** How many there have been so far. */
  connections(): number;
  close(): Promise<void>;
}

/** A line to a server that can lose it as a network does that drops what it is given: nobody is told. */
export async function startLine(url: string): Promise<Line> {
  const { hostname, port } = new URL(url);
  const ends: Socket[] = [];
  let pairs: [Socket, Socket][] = [];
  let count = 0;
  const line = createServer((near) => {
    count += 1;
    const far = connect(Number(port), hostname);
    ends.push(near, far);
    pairs.push([near, far]);
    for (const one of [near, far]) one.on('error', () => undefined);
    near.pipe(far).pipe(near);
  });
  line.listen(0, '127.0.0.1');
  await once(line, 'listening');
  return {
    url: `redis://127.0.0.1:${(line.address() as AddressInfo).port}`,
    goDead: () => {
      for (const [near, far] of pairs) {
        for (const one of [near, far]) one.unpipe();
        for (const one of [near, far]) one.resume();
      }
      pairs = [];
    },
    connections: () => count,
    close: async () => {
      for (const end of ends) end.destroy();
      line.close();
      await once(line, 'close');
    },
  };
}
