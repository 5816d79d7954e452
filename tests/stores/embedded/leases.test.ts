import { type ConversationId, newId } from '../../../core/ids.ts';
import { DAY } from '../../../core/time.ts';
import { Leases } from '../../../stores/embedded/leases.ts';
import { openEmbedded } from '../../../stores/embedded/openEmbedded.ts';
import type { RowBegun, RowChange } from '../../../stores/ports.ts';
import type { Sealed, WrappedKey } from '../../../trust/ports.ts';
import { NOON } from '../../support/desk/sampleConversation.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const id = newId<ConversationId>();

describe('Leases', () => {
  it('forgets those whose holders will not come back, and no other', () => {
    const leases = new Leases();
    const kept = newId<ConversationId>();
    const lost = leases.take(id, { until: NOON, turns: 0 });
    const fence = leases.take(kept, { until: NOON + DAY, turns: 0 });
    leases.forgetBefore(NOON + 1);
    expect(leases.holds(id, lost, 0)).toBe(false);
    expect(leases.holds(kept, fence, 0)).toBe(true);
  });
});

describe('leases of two processes on one data folder', () => {
  const folder = temporaryFolder();
  const one = openEmbedded(folder.path, () => NOON);
  const other = openEmbedded(folder.path, () => NOON);
  afterAll(async () => {
    await one.close();
    await other.close();
    folder.remove();
  });

  const options = { holder: 'h', leaseFor: DAY, now: NOON };
  const leaseOf = (begun: RowBegun) => ({ holder: 'h', fence: begun.kind === 'begun' ? begun.fence : 0 });
  const turn = (begun: RowBegun, more: Partial<RowChange> = {}): RowChange => ({
    ...{ lease: leaseOf(begun), lastSeq: 0, entries: [], ownerMoved: false, outbox: [] },
    ...more,
  });

  it('let the one through that commits first, and fence the other until it begins again', async () => {
    const bytes = Uint8Array.of(1);
    const next = { facts: '{}', content: bytes as Sealed, place: 'bot', rank: 0, dueAt: NOON } as const;
    const first = turn(await one.rows.begin(id, options), { key: bytes as WrappedKey, next });
    expect(await one.rows.commit(id, first, NOON)).toMatchObject({ kind: 'ok' });

    const early = await one.rows.begin(id, options);
    expect(await other.rows.commit(id, turn(await other.rows.begin(id, options)), NOON)).toMatchObject({ kind: 'ok' });
    expect(await one.rows.commit(id, turn(early), NOON)).toEqual({ kind: 'fenced' });
    await one.rows.abort(id, 'h', leaseOf(early).fence);
    expect(await one.rows.commit(id, turn(await one.rows.begin(id, options)), NOON)).toMatchObject({ kind: 'ok' });
  });

  it('are not left behind by a process that died', async () => {
    expect(await one.rows.begin(id, options)).toMatchObject({ kind: 'begun' });
    expect(await one.rows.begin(id, options)).toMatchObject({ kind: 'busy' });
    const next = openEmbedded(folder.path, () => NOON);
    expect(await next.rows.begin(id, options)).toMatchObject({ kind: 'begun' });
    await next.close();
  });
});
