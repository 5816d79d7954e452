import { untilReplicated } from '../../../../stores/redis/server/replicas.ts';

/** A server whose WAITs are answered by hand. */
function server() {
  const waits: ((reached: number) => void)[] = [];
  let connections = 1;
  const master = {
    send: () => new Promise<number>((resolve) => waits.push(resolve)),
    connection: () => String(connections),
  };
  const replicated = untilReplicated({ masterOf: async () => master }, 1);
  const write = (work = async () => 'written') => replicated('key', work);
  return { waits, write, reconnect: () => connections++ };
}
const tick = () => new Promise(setImmediate);

describe('waiting for replicas', () => {
  it('shares one WAIT among the writes that come while another is under way', async () => {
    const { waits, write } = server();
    const first = write();
    await tick();
    const later = Array.from({ length: 10 }, () => write());
    expect(waits).toHaveLength(1);
    waits[0]?.(1);
    await first;
    await tick();
    expect(waits).toHaveLength(2);
    waits[1]?.(1);
    await Promise.all(later);
    expect(waits).toHaveLength(2);
  });

  it('fails when too few replicas answer, and the next write can succeed', async () => {
    const { waits, write } = server();
    const failing = write();
    await tick();
    waits[0]?.(0);
    await expect(failing).rejects.toMatchObject({ code: 'store.unavailable', retryable: true });
    const next = write();
    await tick();
    waits[1]?.(1);
    await expect(next).resolves.toBe('written');
  });

  it('does not believe a WAIT on another connection than the write was made on', async () => {
    const { waits, write, reconnect } = server();
    const asked = write();
    await tick();
    reconnect();
    waits[0]?.(1);
    await expect(asked).rejects.toMatchObject({ code: 'store.unavailable' });
  });

  it('does not even ask when the connection broke during the write', async () => {
    const { waits, write, reconnect } = server();
    const asked = write(async () => String(reconnect()));
    await expect(asked).rejects.toMatchObject({ code: 'store.unavailable' });
    expect(waits).toHaveLength(0);
  });
});
