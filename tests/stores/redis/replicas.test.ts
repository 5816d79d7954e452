import { replicaAcknowledgement } from '../../../stores/redis/replicas.ts';

/** A server whose WAITs are answered by hand. */
function server() {
  const waits: ((reached: number) => void)[] = [];
  let connection = 1;
  const acknowledged = replicaAcknowledgement(
    () => new Promise((resolve) => waits.push(resolve)),
    1,
    () => connection,
  );
  return { waits, acknowledged, reconnect: () => connection++ };
}
const tick = () => new Promise(setImmediate);

describe('waiting for replicas', () => {
  it('shares one WAIT among the writes that come while another is under way', async () => {
    const { waits, acknowledged } = server();
    const first = acknowledged();
    await tick();
    const later = Array.from({ length: 10 }, () => acknowledged());
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
    const { waits, acknowledged } = server();
    const failing = acknowledged();
    await tick();
    waits[0]?.(0);
    await expect(failing).rejects.toMatchObject({ code: 'store.unavailable', retryable: true });
    const next = acknowledged();
    await tick();
    waits[1]?.(1);
    await expect(next).resolves.toBeUndefined();
  });

  it('does not believe a WAIT on another connection than the write was made on', async () => {
    const { waits, acknowledged, reconnect } = server();
    const asked = acknowledged();
    await tick();
    reconnect();
    waits[0]?.(1);
    await expect(asked).rejects.toMatchObject({ code: 'store.unavailable' });
  });
});
