import { Observed } from '../../../app/process/observed.ts';
import { HandrailError } from '../../../core/errors.ts';
import { kindOf, observing } from '../../../core/process/observe.ts';
import { SECOND } from '../../../core/time.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

const figures = (observed: Observed) => observed.registry.metrics();

/** A store of two operations, observed. */
function store(observed: Observed) {
  const real = {
    name: 'mine',
    count: 0,
    commit: async (kind: string) => ({ kind }),
    async read(): Promise<number> {
      throw new HandrailError('store.unavailable', 'gone');
    },
    list() {
      return Promise.resolve([this.count]);
    },
  };
  return observing(real, { kind: 'store', of: 'rows' }, ['commit', 'read', 'list'], observed.observe, kindOf);
}

it('counts an operation by how it ended, and gives what it gave', async () => {
  const observed = new Observed(Date.now);
  const rows = store(observed);
  expect(await rows.commit('fenced')).toEqual({ kind: 'fenced' });
  await rows.commit('ok');
  await expect(rows.read()).rejects.toMatchObject({ code: 'store.unavailable' });
  expect([rows.name, await rows.list()]).toEqual(['mine', [0]]);
  const said = await figures(observed);
  for (const labels of [
    'commit",outcome="fenced',
    'commit",outcome="ok',
    'read",outcome="store.unavailable',
    'list",outcome="ok',
  ]) {
    expect(said).toContain(`handrail_store_seconds_count{operation="rows.${labels}"} 1`);
  }
});

it('keeps what an error says out of the figures', async () => {
  const observed = new Observed(Date.now);
  const failing = observed.observe({ kind: 'turn', name: 'message' }, () =>
    Promise.reject(new Error('my twelve words')),
  );
  await expect(failing).rejects.toThrow('my twelve words');
  expect(await figures(observed)).toContain('handrail_turn_seconds_count{outcome="failed"} 1');
  expect(await figures(observed)).not.toContain('twelve');
});

it('says how long ago a pass ended well, and a pass that fails grows older', async () => {
  let now = 0;
  const observed = new Observed(() => now);
  observed.expect('sweep');
  const round = (run: () => Promise<unknown>) => observed.observe({ kind: 'pass', name: 'sweep' }, run);
  now = 20 * SECOND;
  await round(async () => 1);
  now = 50 * SECOND;
  await round(() => Promise.reject(new Error())).catch(() => undefined);
  expect(observed.passAges()).toEqual([{ labels: { pass: 'sweep' }, value: 30 }]);
});

it('counts the events of a log and passes them on', async () => {
  const heard: string[] = [];
  const observed = new Observed(Date.now);
  const log = observed.counting({ ...silentLog, warn: (event) => void heard.push(event) });
  log.warn('staff.signInRefused');
  log.error('turn.failed', new Error('words'));
  expect(heard).toEqual(['staff.signInRefused']);
  expect(await figures(observed)).toContain('handrail_log_events_total{event="staff.signInRefused",level="warn"} 1');
  expect(await figures(observed)).toContain('handrail_log_events_total{event="turn.failed",level="error"} 1');
});
