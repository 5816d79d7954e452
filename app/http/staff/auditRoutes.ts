import { setImmediate } from 'node:timers/promises';
import { z } from 'zod';
import type { ConversationId } from '../../../core/ids.ts';
import { type HttpResponse, problem, type Route } from '../../../core/net/http.ts';
import type { Ledger, LedgerRecord } from '../../../core/ports.ts';
import {
  AUDIT_KINDS,
  type AuditLine,
  type AuditPage,
  type AuditState,
  type ReceiptChecked,
} from '../../../core/protocols/auditProtocol.ts';
import { receiptOf } from '../../../handoff/record/deletion.ts';
import { sameName } from '../../../staff/staff.ts';
import { type Audit, type AuditEntry, auditEntryOf } from '../../../trust/audit/audit.ts';
import { type AuditReceipt, receiptIn, verifyReceipt } from '../../../trust/audit/receipt.ts';
import type { StaffAccounts } from '../../../trust/ports.ts';
import { auditKindOf, auditLineOf, isAbout, type KnownStaff } from './auditLine.ts';
import { type Allowed, asProven, asStaff, type StaffParts } from './staffRoutes.ts';

export interface AuditParts {
  readonly audit: Audit;
  readonly ledger: Pick<Ledger, 'read'>;
  readonly accounts: Pick<StaffAccounts, 'list'>;
  readonly check: () => Promise<AuditState['check']>;
  /** Everything that the audit says, its signed head last; one JSON value a line. */
  readonly auditLines: () => Promise<string>;
}

/** Nobody else's, not even an administrator's: it is about them too. */
const AUDITOR: Allowed = { exactly: 'auditor' };
const SHOWN = 50;
/** How many records one request looks through, and how many it reads at once. */
const LOOKED_THROUGH = 5_000;
const AT_ONCE = 100;

const Wanted = z.object({
  before: z.coerce.number().int().positive().optional(),
  kind: z.enum(AUDIT_KINDS).optional(),
  name: z.string().trim().max(200).optional(),
});
const Given = z.object({ receipt: z.string().trim().min(1).max(60_000) });

/** What an auditor reads and proves. */
export function auditRoutes(parts: AuditParts, staff: StaffParts): Route[] {
  const { audit } = parts;
  return [
    {
      method: 'GET',
      path: '/desk/audit',
      handle: (request) =>
        asStaff(staff, request, AUDITOR, async () => {
          const wanted = Wanted.safeParse(request.query);
          if (!wanted.success) return problem(400, 'BadRequest', 'Wrong: before, kind or name.');
          return ok(await pageOf(parts, wanted.data));
        }),
    },
    {
      method: 'POST',
      path: '/desk/audit/check',
      handle: (request) => asStaff(staff, request, AUDITOR, async () => ok(await stateOf(parts))),
    },
    {
      method: 'POST',
      path: '/desk/audit/receipt',
      handle: (request) =>
        asStaff(staff, request, AUDITOR, async () => {
          const given = Given.safeParse(request.body);
          return given.success
            ? ok(await checkReceipt(parts, given.data.receipt))
            : problem(400, 'BadRequest', 'Send {"receipt": "…"}: the file, or the number in it.');
        }),
    },
    {
      method: 'POST',
      path: '/desk/audit/export',
      handle: (request) =>
        asProven(staff, request, AUDITOR, async ({ id }) => {
          await audit.record({ kind: 'records', act: 'auditExported', receipt: null, staff: id });
          return { status: 200, body: await parts.auditLines(), headers: { 'content-type': 'application/x-ndjson' } };
        }),
    },
  ];
}

async function stateOf({ audit, check }: AuditParts): Promise<AuditState> {
  const checked = await check();
  const { size, ...head } = await audit.head();
  return { size, head, publicKey: audit.publicKey, check: checked };
}

async function pageOf(parts: AuditParts, { before, kind, name }: z.infer<typeof Wanted>): Promise<AuditPage> {
  const staff = await knownStaff(parts);
  const names = name ? namesOf(name, staff) : null;
  const isWanted = (entry: AuditEntry, index: number) =>
    (!kind || auditKindOf(entry) === kind) && (!names || isAbout(entry, index, names));
  const { size } = await parts.audit.head();
  const newest = Math.min(size, (before ?? Number.POSITIVE_INFINITY) - 1);
  const { records, next } = await newestFirst(parts.ledger, newest, (record) => {
    const entry = auditEntryOf(record);
    // What this version cannot read is for the check to name.
    return entry !== null && isWanted(entry, record.index);
  });
  return { lines: records.flatMap((record) => auditLineOf(record, staff) ?? []), next };
}

/** Up to `SHOWN` records that fit, from `newest` backwards. */
async function newestFirst(
  ledger: Pick<Ledger, 'read'>,
  newest: number,
  fits: (record: LedgerRecord) => boolean,
): Promise<{ records: LedgerRecord[]; next: number | null }> {
  const records: LedgerRecord[] = [];
  let at = newest;
  while (at > Math.max(0, newest - LOOKED_THROUGH)) {
    const from = Math.max(0, at - AT_ONCE);
    const chunk = await ledger.read('audit', from, at - from);
    for (const record of chunk.reverse()) {
      if (fits(record)) records.push(record);
      if (records.length === SHOWN) return { records, next: record.index > 1 ? record.index : null };
    }
    at = from;
    // The embedded store answers at once: without this, so many records would hold the event loop.
    await setImmediate();
  }
  return { records, next: at > 0 ? at + 1 : null };
}

/** A pseudonym, a receipt's number, a conversation's id, or a name of staff. */
function namesOf(name: string, staff: KnownStaff): ReadonlySet<string> {
  const people = [...staff].filter(([, known]) => sameName(known.name) === sameName(name)).map(([id]) => id);
  return new Set([name, receiptOf(name as ConversationId), ...people]);
}

async function knownStaff({ accounts }: AuditParts): Promise<KnownStaff> {
  return new Map((await accounts.list()).map(({ id, name, role }) => [id, { name, role }]));
}

/** The file of a receipt, by the code that anybody verifies it with; or its number, or the id of the conversation. */
async function checkReceipt(parts: AuditParts, given: string): Promise<ReceiptChecked> {
  const { audit } = parts;
  const isNumber = /^[\w-]{1,200}$/.test(given);
  const wrong = isNumber ? null : verifyReceipt(given, [audit.publicKey]);
  if (wrong) return { kind: 'wrong', problem: wrong };
  const own = isNumber ? await byNumber(audit, given) : await sameHere(audit, receiptIn(given));
  const line = own && (await lineAt(parts, own.proof.index));
  return line ? { kind: 'valid', line } : { kind: 'wrong', problem: 'unknown' };
}

async function byNumber(audit: Audit, name: string): Promise<AuditReceipt | null> {
  return (
    (await audit.deletion(name)) ??
    (await audit.consent(name)) ??
    (await audit.deletion(receiptOf(name as ConversationId)))
  );
}

/** The log's own receipt of the same entry. */
async function sameHere(audit: Audit, given: AuditReceipt | null): Promise<AuditReceipt | null> {
  const own = given && ((await audit.deletion(given.id)) ?? (await audit.consent(given.id)));
  return own?.proof.leafHash === given?.proof.leafHash ? own : null;
}

async function lineAt(parts: AuditParts, index: number): Promise<AuditLine | null> {
  const [record] = await parts.ledger.read('audit', index - 1, 1);
  return record ? auditLineOf(record, await knownStaff(parts)) : null;
}

function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}
