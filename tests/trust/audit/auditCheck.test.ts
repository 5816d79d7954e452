import { randomBytes } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { Ledger } from '../../../core/ports.ts';
import { MINUTE } from '../../../core/time.ts';
import { createAudit } from '../../../trust/audit/audit.ts';
import { watchedCheck } from '../../../trust/audit/auditCheck.ts';
import { auditKeyOf } from '../../../trust/audit/auditKey.ts';
import { keepKnownHead, readKnownHead } from '../../../trust/audit/knownHead.ts';
import { memoryLedger } from '../../support/stores/memoryLedger.ts';
import { temporaryFolder } from '../../support/stores/temporaryFolder.ts';

const key = auditKeyOf(randomBytes(32));
let now = 1_000;
let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

async function desk(entries: number) {
  const ledger = memoryLedger();
  const audit = createAudit(ledger, () => now, key);
  for (let n = 0; n < entries; n++) await audit.record({ kind: 'keyDestroyed', epoch: n });
  const watch = (read: Ledger['read'] = ledger.read) =>
    watchedCheck({ ledger: { read }, audit, keyDir: folder.path }, () => now);
  return { ledger, audit, watch };
}

it('says that the log is whole, and looks again later', async () => {
  const { ledger, watch } = await desk(3);
  const check = watch();
  expect(await check()).toEqual({ kind: 'whole', records: 3, at: now });
  ledger.rows.audit.splice(1, 1);
  expect(await check()).toMatchObject({ kind: 'whole' });
  now += MINUTE;
  expect(await check()).toMatchObject({ kind: 'broken', index: 2, reason: 'gap' });
});

it('looks again when the clock was set back, and lets no old finding stand until then', async () => {
  now += MINUTE;
  const { ledger, watch } = await desk(3);
  const check = watch();
  await check();
  ledger.rows.audit.splice(1, 1);
  now -= MINUTE;
  expect(await check()).toMatchObject({ kind: 'broken', index: 2 });
});

it('misses an end that was cut off, by the head in the key folder', async () => {
  const { ledger, audit, watch } = await desk(3);
  await keepKnownHead(folder.path, audit);
  ledger.rows.audit.splice(2);
  expect(await watch()()).toMatchObject({ kind: 'broken', index: 3, reason: 'gap' });
});

it('misses it as well once as many new entries stand there, and the desk was started anew in between', async () => {
  const { ledger, audit, watch } = await desk(3);
  await keepKnownHead(folder.path, audit);
  ledger.rows.audit.splice(2);
  const started = createAudit(ledger, () => now, key);
  for (let n = 0; n < 5; n++) await started.record({ kind: 'keyDestroyed', epoch: 10 + n });
  await expect(keepKnownHead(folder.path, started)).rejects.toMatchObject({ code: 'audit.contradicted' });
  expect(await watch()()).toMatchObject({ kind: 'broken', index: 3, reason: 'changed' });
});

it.each([
  ['shorter', 2],
  ['of the same length, with other entries', 3],
])('raises the alarm for a log that is %s', async (_, entries) => {
  const { audit } = await desk(3);
  await keepKnownHead(folder.path, audit);
  const { audit: other } = await desk(entries);
  await expect(keepKnownHead(folder.path, other)).rejects.toMatchObject({ code: 'audit.contradicted' });
  expect(await readKnownHead(folder.path)).toMatchObject({ size: 3 });
});

it('follows a log that has grown, and stays where nothing was added', async () => {
  const { audit } = await desk(3);
  await keepKnownHead(folder.path, audit);
  await audit.record({ kind: 'keyDestroyed', epoch: 9 });
  await keepKnownHead(folder.path, audit);
  expect(await readKnownHead(folder.path)).toMatchObject({ size: 4 });
  await keepKnownHead(folder.path, audit);
  expect(await readKnownHead(folder.path)).toMatchObject({ size: 4 });
});

it('says how far it is while a long log is checked, once for everybody who watches', async () => {
  const { ledger, watch } = await desk(2);
  let read = 0;
  const check = watch(async (name, after, limit) => {
    read += 1;
    await setTimeout(1_200);
    return ledger.read(name, after, limit);
  });
  const first = await Promise.all([check(), check()]);
  expect(first).toEqual([
    { kind: 'running', checked: 0 },
    { kind: 'running', checked: 0 },
  ]);
  expect(await check()).toMatchObject({ kind: 'whole', records: 2 });
  expect(read).toBe(1);
});

it('fails when the store does, and starts anew when asked again', async () => {
  const { ledger, watch } = await desk(2);
  let down = true;
  const check = watch((name, after, limit) =>
    down ? Promise.reject(new Error('store')) : ledger.read(name, after, limit),
  );
  await expect(check()).rejects.toThrow('store');
  down = false;
  expect(await check()).toMatchObject({ kind: 'whole', records: 2 });
});
