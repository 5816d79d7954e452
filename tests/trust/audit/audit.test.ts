import { randomBytes } from 'node:crypto';
import type { LedgerRecord } from '../../../core/ports.ts';
import { type AuditEntry, auditEntryOf, createAudit, verifyAudit } from '../../../trust/audit/audit.ts';
import { auditKeyOf } from '../../../trust/audit/auditKey.ts';
import { verifyConsistency } from '../../../trust/audit/merkleTree.ts';
import { type AuditReceipt, verifyReceipt } from '../../../trust/audit/receipt.ts';
import { memoryLedger } from '../../support/stores/memoryLedger.ts';

const key = auditKeyOf(randomBytes(32));
const otherKey = auditKeyOf(randomBytes(32));
const act = (n: number): AuditEntry => ({ kind: 'desk', act: 'claim', staff: 'staff-1', user: `user-${n}` });
const deleted = (receipt: string): AuditEntry => ({ kind: 'deleted', receipt, reason: 'due' });

async function auditOf(count: number) {
  const ledger = memoryLedger();
  const audit = createAudit(ledger, () => 1_000, key);
  for (let n = 1; n <= count; n++) await audit.record(act(n));
  return { ledger, audit };
}

describe('the audit', () => {
  it('keeps entries in order and can be verified', async () => {
    const { ledger } = await auditOf(5);
    await expect(verifyAudit(ledger, [key.publicKey])).resolves.toMatchObject({ kind: 'intact', records: 5 });
    expect(ledger.rows.audit.map(auditEntryOf)).toEqual([1, 2, 3, 4, 5].map(act));
  });

  it('stays whole when several processes write at once', async () => {
    const ledger = memoryLedger();
    const [one, two] = [createAudit(ledger, Date.now, key), createAudit(ledger, Date.now, key)];
    await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? one : two).record(act(n))));
    await expect(verifyAudit(ledger, [key.publicKey])).resolves.toMatchObject({ kind: 'intact', records: 40 });
  });

  const renumbered = (rows: LedgerRecord[]) => rows.map((row, at) => ({ ...row, index: at + 1 }));
  const tamper: [string, (rows: LedgerRecord[]) => LedgerRecord[]][] = [
    ['changed', (rows) => rows.map((row) => (row.index === 2 ? { ...row, at: 2_000 } : row))],
    [
      'changed within',
      (rows) => {
        Object.assign((rows[1] as { value: { entry: object } }).value.entry, { staff: 'staff-2' });
        return rows;
      },
    ],
    [
      'changed, being the last',
      (rows) => {
        Object.assign((rows[4] as { value: { entry: object } }).value.entry, { staff: 'staff-2' });
        return rows;
      },
    ],
    ['dropped', (rows) => rows.filter(({ index }) => index !== 2)],
    ['dropped and renumbered', (rows) => renumbered(rows.filter(({ index }) => index !== 2))],
    ['dropped at the beginning', (rows) => renumbered(rows.slice(1))],
    ['reordered', (rows) => renumbered([0, 2, 1, 3, 4].flatMap((at) => rows[at] ?? []))],
    ['reordered at the end', (rows) => renumbered([0, 1, 2, 4, 3].flatMap((at) => rows[at] ?? []))],
    ['doubled', (rows) => renumbered([...rows, ...rows.slice(4)])],
  ];
  it.each(tamper)('shows that an entry was %s', async (_, change) => {
    const { ledger, audit } = await auditOf(5);
    const known = await audit.head();
    ledger.rows.audit = change(structuredClone(ledger.rows.audit));
    await expect(verifyAudit(ledger, [key.publicKey], [known])).resolves.toMatchObject({ kind: 'broken' });
  });

  it('shows that its end was cut off, by a head that is kept elsewhere', async () => {
    const { ledger, audit } = await auditOf(5);
    const known = await audit.head();
    ledger.rows.audit.splice(3);
    await expect(verifyAudit(ledger, [key.publicKey])).resolves.toMatchObject({ kind: 'intact', records: 3 });
    await expect(verifyAudit(ledger, [key.publicKey], [known])).resolves.toEqual({
      kind: 'broken',
      index: 4,
      reason: 'gap',
    });
  });

  it('believes no other key: the whole log written anew by somebody else is found', async () => {
    const ledger = memoryLedger();
    await createAudit(ledger, () => 1_000, otherKey).record(act(1));
    await expect(verifyAudit(ledger, [key.publicKey])).resolves.toMatchObject({ kind: 'broken', reason: 'signature' });
    await expect(verifyAudit(ledger, [key.publicKey, otherKey.publicKey])).resolves.toMatchObject({ kind: 'intact' });
  });

  it('has no place for content', async () => {
    const audit = createAudit(memoryLedger(), Date.now, key);
    const sentence = { ...act(1), user: 'where is my money' };
    await expect(audit.record(sentence)).rejects.toThrow();
    await expect(audit.record(Object.assign(act(1), { text: 'hello' }))).rejects.toThrow();
    await expect(audit.record(act(2))).resolves.toMatchObject({ index: 1 });
  });

  it('proves that a later log begins with an earlier one', async () => {
    const { audit } = await auditOf(5);
    const early = await audit.head();
    for (let n = 6; n <= 11; n++) await audit.record(act(n));
    const late = await audit.head();
    const path = (await audit.consistency(early.size, late))?.map((hash) => Buffer.from(hash, 'base64url')) ?? [];
    const root = (head: typeof late) => ({ size: head.size, root: Buffer.from(head.root, 'base64url') });
    expect(verifyConsistency(root(early), root(late), path)).toBe(true);
    expect(verifyConsistency({ ...root(early), size: 4 }, root(late), path)).toBe(false);
    expect(await audit.consistency(99, late)).toBeNull();
  });
});

describe('a deletion receipt', () => {
  async function receipt() {
    const { audit, ledger } = await auditOf(6);
    await audit.record(deleted('the-receipt'));
    await audit.record(act(7));
    const found = await createAudit(ledger, () => 9_999, key).deletion('the-receipt');
    if (!found) throw new Error('no receipt');
    return { audit, found };
  }
  const verdict = (changed: unknown, keys?: string[]) => verifyReceipt(JSON.stringify(changed), keys);

  it('proves by itself that the audit holds the deletion', async () => {
    const { found } = await receipt();
    expect(found).toMatchObject({ id: 'the-receipt', at: 1_000, proof: { index: 7, head: { size: 7 } } });
    expect(verdict(found)).toBeNull();
    expect(verdict(found, [key.publicKey])).toBeNull();
  });

  it('is the same one whenever and whichever process is asked', async () => {
    const { audit, found } = await receipt();
    expect(await audit.deletion('the-receipt')).toEqual(found);
    expect(await audit.deletion('another')).toBeNull();
  });

  it('proves nothing when any part of it was changed', async () => {
    const { found } = await receipt();
    const { proof } = found;
    const changed: [string, AuditReceipt][] = [
      ['leaf', { ...found, id: 'another' }],
      ['leaf', { ...found, at: 2_000 }],
      ['leaf', { ...found, proof: { ...proof, leaf: proof.leaf.replace('due', 'erased') } }],
      ['path', { ...found, proof: { ...proof, index: 6 } }],
      ['path', { ...found, proof: { ...proof, path: proof.path.slice(1) } }],
      ['path', { ...found, proof: { ...proof, head: { ...proof.head, size: 8 } } }],
      ['signature', { ...found, proof: { ...proof, head: { ...proof.head, at: 5 } } }],
      ['signature', { ...found, proof: { ...proof, publicKey: otherKey.publicKey } }],
      ['signature', { ...found, proof: { ...proof, publicKey: 'no key' } }],
    ];
    expect(changed.map(([, one]) => verdict(one))).toEqual(changed.map(([problem]) => problem));
    expect(verdict(found, [otherKey.publicKey])).toBe('signature');
    expect(verifyReceipt('no receipt')).toBe('shape');
  });
});
