import type { LedgerRecord } from '../../../core/ports.ts';
import type { AuditAbout, AuditKind, AuditLine, AuditWho } from '../../../core/protocols/auditProtocol.ts';
import type { StaffRole } from '../../../core/protocols/deskProtocol.ts';
import { HOUR } from '../../../core/time.ts';
import { type AuditEntry, auditEntryOf } from '../../../trust/audit/audit.ts';
import { PSEUDONYM_PERIOD } from '../../../trust/pseudonym.ts';

/** Who has, or had, this id. */
export type KnownStaff = ReadonlyMap<string, { readonly name: string; readonly role: StaffRole }>;

type Said = Pick<AuditLine, 'act' | 'by' | 'about'>;

/** One record as an auditor reads it: codes, names of staff, pseudonyms. Null when it is none that this version knows. */
export function auditLineOf(record: LedgerRecord, staff: KnownStaff): AuditLine | null {
  const entry = auditEntryOf(record);
  return entry && { index: record.index, at: record.at, ...said(entry, record.index, staff) };
}

export function auditKindOf({ kind }: AuditEntry): AuditKind {
  return kind === 'keyDestroyed' || kind === 'namesForgotten' ? 'keys' : kind;
}

/** Whether one of `names` stands in the entry: a pseudonym, the id of a member of staff, the number of a receipt. */
export function isAbout(entry: AuditEntry, index: number, names: ReadonlySet<string>): boolean {
  const { user, staff, by, receipt } = entry as { [field in 'user' | 'staff' | 'by' | 'receipt']?: string | null };
  return [user, staff, by, receipt, `${index}-${receipt}`].some((one) => one && names.has(one));
}

function said(entry: AuditEntry, index: number, staff: KnownStaff): Said {
  const person = (id: string): Extract<AuditWho, { kind: 'staff' }> => ({
    kind: 'staff',
    ...(staff.get(id) ?? { name: '–', role: null }),
  });
  switch (entry.kind) {
    case 'consent':
      return { act: `consent.${entry.choice}`, by: user(entry), about: [receipt(`${index}-${entry.receipt}`)] };
    case 'desk':
      if (entry.act === 'report') return { act: 'desk.report', by: user(entry), about: [person(entry.staff)] };
      return { act: `desk.${entry.act}`, by: person(entry.staff), about: [user(entry)] };
    case 'proof':
      return { act: `proof.${entry.outcome}`, by: user(entry), about: [{ kind: 'proof', how: entry.how }] };
    case 'lookup':
      return { act: `lookup.${entry.outcome}`, by: person(entry.staff), about: [user(entry)] };
    case 'staff': {
      const by: AuditWho = entry.by ? person(entry.by) : { kind: entry.act === 'refused' ? 'nobody' : 'host' };
      return {
        act: `staff.${entry.act}`,
        by,
        about: entry.staff && entry.staff !== entry.by ? [person(entry.staff)] : [],
      };
    }
    case 'hold': {
      const { reason, reference, until } = entry;
      const about: AuditAbout[] = [receipt(entry.receipt), { kind: 'hold', reason, reference, until }];
      return { act: `hold.${entry.act}`, by: person(entry.staff), about };
    }
    case 'records': {
      const by: AuditWho = entry.staff ? person(entry.staff) : { kind: 'host' };
      return { act: `records.${entry.act}`, by, about: entry.receipt ? [receipt(entry.receipt)] : [] };
    }
    case 'deleted':
      return { act: `deleted.${entry.reason}`, by: { kind: 'desk' }, about: [receipt(entry.receipt)] };
    case 'keyDestroyed':
      return { act: 'keys.keyDestroyed', by: { kind: 'desk' }, about: [span(entry.epoch, HOUR)] };
    case 'namesForgotten':
      return { act: 'keys.namesForgotten', by: { kind: 'desk' }, about: [span(entry.period, PSEUDONYM_PERIOD)] };
    case 'training':
      return { act: `training.${entry.act}`, by: person(entry.staff), about: [] };
    case 'article': {
      const { article, language } = entry;
      return { act: `article.${entry.act}`, by: person(entry.staff), about: [{ kind: 'article', article, language }] };
    }
  }
}

const user = (entry: { user: string }) => ({ kind: 'user', pseudonym: entry.user }) as const;
const receipt = (name: string) => ({ kind: 'receipt', receipt: name }) as const;
const span = (n: number, length: number) => ({ kind: 'span', from: n * length, until: (n + 1) * length }) as const;
