import { z } from 'zod';
import type { ConversationId, StaffId } from '../../../core/ids.ts';
import { type HttpRequest, type HttpResponse, problem, type Route } from '../../../core/net/http.ts';
import {
  HOLD_REASONS,
  type HoldRefusal,
  type PastCases,
  type RecordFacts,
} from '../../../core/protocols/deskProtocol.ts';
import type { Milliseconds } from '../../../core/time.ts';
import type { Conversation, Conversations, DeskStaff, LegalHold } from '../../../handoff/ports.ts';
import { type Erased, receiptOf } from '../../../handoff/record/deletion.ts';
import type { Holds } from '../../../handoff/record/legalHold.ts';
import type { AuditEntry } from '../../../trust/audit/audit.ts';
import { holdsSecret } from '../../../trust/secrets/index.ts';
import { type Allowed, asProven, asStaff, type StaffParts } from './staffRoutes.ts';

export interface RecordsParts {
  readonly conversations: Pick<Conversations, 'read' | 'entries'>;
  readonly holds: Holds;
  readonly erase: (id: ConversationId) => Promise<Erased | null>;
  /** Notes in the conversation, for its user, that it is read. False when it has changed meanwhile. */
  readonly noteOpening: (conversation: Conversation, by: DeskStaff) => Promise<boolean>;
  /** What is kept of earlier cases of its user. */
  readonly pastOf: (conversation: Conversation) => Promise<PastCases | null>;
  readonly deletedBy: (conversation: Conversation) => Milliseconds;
  readonly nameOf: (staff: StaffId) => Promise<string>;
  readonly record: (entry: Extract<AuditEntry, { kind: 'records' }>) => Promise<unknown>;
}

const Hold = z.object({
  reason: z.enum(HOLD_REASONS),
  // It stays in the audit for good.
  reference: z
    .string()
    .regex(/^[\w.:-]{1,60}$/)
    .refine((text) => !holdsSecret(text)),
  until: z.number().int(),
});
const STATUS: Record<HoldRefusal, number> = { gone: 404, notHeld: 409, changed: 409, until: 400 };
/** Held by whoever is answerable for the records; an administrator places no hold. */
const AUDITOR: Allowed = { exactly: 'auditor' };
const KEEPERS: Allowed = ['auditor'];
const ADMINISTRATOR: Allowed = [];

/**
 * What auditors and administrators do with what is stored. An auditor sees facts and never a word; legal holds are theirs
 * alone. An administrator hands out or erases one conversation for somebody who has asked by another way.
 */
export function recordsRoutes(parts: RecordsParts, staff: StaffParts): Route[] {
  const act = (
    method: Route['method'],
    path: string,
    allowed: Allowed,
    run: (id: ConversationId, by: StaffId, request: HttpRequest, staff: DeskStaff) => Promise<HttpResponse>,
  ): Route => ({
    method,
    path,
    handle: (request) =>
      asProven(staff, request, allowed, (one) =>
        run((request.params['id'] ?? '') as ConversationId, one.id, request, one),
      ),
  });
  return [
    {
      method: 'GET',
      path: '/desk/holds',
      handle: (request) => asStaff(staff, request, KEEPERS, () => listHolds(parts)),
    },
    {
      method: 'GET',
      path: '/desk/records/:id',
      handle: (request) =>
        asStaff(staff, request, KEEPERS, async () => {
          const found = await parts.conversations.read((request.params['id'] ?? '') as ConversationId);
          return found ? ok(await factsOf(parts, found)) : gone();
        }),
    },
    act('POST', '/desk/records/:id/hold', AUDITOR, (id, by, { body }) => placeHold(parts, id, by, body)),
    act('DELETE', '/desk/records/:id/hold', AUDITOR, async (id, by) => {
      const lifted = await parts.holds.lift(id, by);
      return lifted.kind === 'ok' ? { status: 204 } : refused(lifted.reason);
    }),
    act('POST', '/desk/records/:id/export', ADMINISTRATOR, (id, _, __, by) => exportOne(parts, id, by)),
    act('POST', '/desk/records/:id/erase', ADMINISTRATOR, async (id, by) => {
      const erased = await parts.erase(id);
      if (!erased) return gone();
      if (erased.kind === 'erased')
        await parts.record({ kind: 'records', act: 'erased', receipt: receiptOf(id), staff: by });
      return ok(erased);
    }),
  ];
}

async function placeHold(parts: RecordsParts, id: ConversationId, by: StaffId, body: unknown): Promise<HttpResponse> {
  const wanted = Hold.safeParse(body);
  if (!wanted.success) return problem(400, 'BadRequest', 'Send reason, reference (no blanks) and until.');
  const placed = await parts.holds.place(id, by, wanted.data);
  return placed.kind === 'ok' ? ok(await holdFacts(parts, placed.hold)) : refused(placed.reason);
}

/** As the user would get it: notes of the staff are not theirs. */
async function exportOne(parts: RecordsParts, id: ConversationId, by: DeskStaff): Promise<HttpResponse> {
  const found = await parts.conversations.read(id);
  if (!found) return gone();
  if (!(await parts.noteOpening(found, by))) return refused('changed');
  await parts.record({ kind: 'records', act: 'exported', receipt: receiptOf(id), staff: by.id });
  const entries = await parts.conversations.entries(id, { after: 0, limit: found.lastSeq, audience: 'everyone' });
  return ok({ conversation: id, facts: found.facts, past: await parts.pastOf(found), entries });
}

async function listHolds(parts: RecordsParts): Promise<HttpResponse> {
  const held = await parts.holds.list();
  const holds = held.map(async ({ conversation, hold }) => ({ conversation, hold: await holdFacts(parts, hold) }));
  return ok({ holds: await Promise.all(holds) });
}

async function factsOf(parts: RecordsParts, conversation: Conversation): Promise<RecordFacts> {
  const { owner, channel, openedAt, hold } = conversation.facts;
  return {
    conversation: conversation.id,
    owner: owner.kind,
    channel,
    openedAt,
    endedAt: owner.kind === 'closed' ? owner.at : null,
    deletedBy: owner.kind === 'closed' ? parts.deletedBy(conversation) : null,
    hold: hold ? await holdFacts(parts, hold) : null,
  };
}

async function holdFacts(parts: RecordsParts, { reason, reference, at, until, by }: LegalHold) {
  return { reason, reference, at, until, by: await parts.nameOf(by) };
}

function refused(reason: HoldRefusal): HttpResponse {
  return problem(STATUS[reason], reason, 'The hold was not changed.');
}

function gone(): HttpResponse {
  return problem(404, 'gone', 'There is no such conversation, or no longer.');
}

function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}
