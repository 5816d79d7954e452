import type { LedgerRecord } from '../../core/ports.ts';
import { type AuditEntry, auditEntryOf, createAudit, verifyAudit } from '../../trust/audit.ts';
import { memoryLedger } from '../support/memoryLedger.ts';

const act = (n: number): AuditEntry => ({ kind: 'desk', act: 'claim', staff: 'staff-1', user: `user-${n}` });

async function ledgerOf(count: number) {
  const ledger = memoryLedger();
  const audit = createAudit(ledger, () => 1_000);
  for (let n = 1; n <= count; n++) await audit.record(act(n));
  return ledger;
}

describe('the audit', () => {
  it('keeps entries in order and can be verified', async () => {
    const ledger = await ledgerOf(5);
    await expect(verifyAudit(ledger)).resolves.toMatchObject({ kind: 'intact', records: 5 });
    expect(ledger.rows.audit.map(auditEntryOf)).toEqual([1, 2, 3, 4, 5].map(act));
  });

  it('stays whole when several processes write at once', async () => {
    const ledger = memoryLedger();
    const [one, two] = [createAudit(ledger, Date.now), createAudit(ledger, Date.now)];
    await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? one : two).record(act(n))));
    await expect(verifyAudit(ledger)).resolves.toMatchObject({ kind: 'intact', records: 40 });
  });

  const tamper: [string, (rows: LedgerRecord[]) => void][] = [
    ['changed', (rows) => Object.assign(rows[1] ?? {}, { at: 2_000 })],
    [
      'changed within',
      (rows) => Object.assign((rows[1] as { value: { entry: object } }).value.entry, { staff: 'staff-2' }),
    ],
    ['dropped', (rows) => rows.splice(1, 1)],
    [
      'dropped and renumbered',
      (rows) => rows.splice(1, rows.length, ...rows.slice(2).map((row) => ({ ...row, index: row.index - 1 }))),
    ],
    [
      'reordered',
      (rows) => rows.splice(1, 2, { ...rows[2], index: 2 } as LedgerRecord, { ...rows[1], index: 3 } as LedgerRecord),
    ],
  ];
  it.each(tamper)('shows that an entry was %s', async (_, change) => {
    const ledger = await ledgerOf(5);
    change(ledger.rows.audit);
    await expect(verifyAudit(ledger)).resolves.toMatchObject({ kind: 'broken' });
  });

  it('has no place for content', async () => {
    const audit = createAudit(memoryLedger(), Date.now);
    const sentence = { ...act(1), user: 'where is my money' };
    await expect(audit.record(sentence)).rejects.toThrow();
    await expect(audit.record(Object.assign(act(1), { text: 'hello' }))).rejects.toThrow();
    await expect(audit.record(act(2))).resolves.toMatchObject({ index: 1 });
  });
});
