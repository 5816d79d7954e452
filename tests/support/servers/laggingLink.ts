import { connect, createServer, type Socket } from 'node:net';

/**
 * A TCP relay on loopback whose answers arrive `lag` ms late: a replica behind it is that much behind its master.
 * `cut` loses what is under way, as the death of the master's host does.
 */
export async function startLaggingLink(target: number, lag: number): Promise<{ port: number; cut(): void }> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect(target, '127.0.0.1');
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => void sockets.delete(socket));
    }
    near.on('data', (data) => void far.write(data));
    far.on('data', (data) => void setTimeout(() => near.writable && near.write(data), lag));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return {
    port: address && typeof address === 'object' ? address.port : 0,
    cut: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
