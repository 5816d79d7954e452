import { auditKindOf, auditLineOf, isAbout } from '../../../../app/http/staff/auditLine.ts';
import { AUDIT_ACTS, AUDIT_KINDS } from '../../../../core/protocols/auditProtocol.ts';
import { HOUR } from '../../../../core/time.ts';
import { type AuditEntry, createAudit } from '../../../../trust/audit/audit.ts';
import { auditKeyOf } from '../../../../trust/audit/auditKey.ts';
import { memoryLedger } from '../../../support/stores/memoryLedger.ts';

const STAFF = new Map([['s1', { name: 'Mina', role: 'agent' as const }]]);

async function lineOf(entry: AuditEntry) {
  const ledger = memoryLedger();
  const record = await createAudit(ledger, () => 5, auditKeyOf(Buffer.alloc(32, 1))).record(entry);
  return auditLineOf(record, STAFF);
}

it('names who did what to whom, and when', async () => {
  expect(await lineOf({ kind: 'desk', act: 'claim', staff: 's1', user: 'u1' })).toEqual({
    index: 1,
    at: 5,
    act: 'desk.claim',
    by: { kind: 'staff', name: 'Mina', role: 'agent' },
    about: [{ kind: 'user', pseudonym: 'u1' }],
  });
});

it('keeps an act of somebody whose account is gone', async () => {
  const line = await lineOf({ kind: 'article', act: 'recalled', article: 'a', language: 'ja', staff: 'left' });
  expect(line).toMatchObject({ act: 'article.recalled', by: { kind: 'staff', name: '–', role: null } });
});

it('tells the host’s command line from a sign-in of nobody knows whom', async () => {
  const none = { kind: 'staff', staff: null, by: null } as const;
  expect(await lineOf({ ...none, act: 'refused' })).toMatchObject({ by: { kind: 'nobody' }, about: [] });
  expect(await lineOf({ ...none, act: 'added', staff: 's1' })).toMatchObject({
    by: { kind: 'host' },
    about: [{ kind: 'staff', name: 'Mina' }],
  });
});

it('shows the number of a consent as it stands in the user’s receipt', async () => {
  const entry: AuditEntry = {
    ...{ kind: 'consent', receipt: 'r9', user: 'u1', language: 'en', version: '1', terms: 't', privacy: 'p' },
    choice: 'accepted',
  };
  expect((await lineOf(entry))?.about).toEqual([{ kind: 'receipt', receipt: '1-r9' }]);
  expect(isAbout(entry, 1, new Set(['1-r9']))).toBe(true);
  expect(isAbout(entry, 2, new Set(['1-r9']))).toBe(false);
  expect(isAbout(entry, 2, new Set(['u1']))).toBe(true);
});

it('says of which hour a key was destroyed', async () => {
  const entry = { kind: 'keyDestroyed', epoch: 7 } as const;
  expect(auditKindOf(entry)).toBe('keys');
  expect((await lineOf(entry))?.about).toEqual([{ kind: 'span', from: 7 * HOUR, until: 8 * HOUR }]);
});

it('has a kind for every act', () => {
  expect(new Set(AUDIT_ACTS.map((act) => act.split('.')[0]))).toEqual(new Set(AUDIT_KINDS));
});
