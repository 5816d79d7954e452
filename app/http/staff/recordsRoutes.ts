import { z } from 'zod';
import type { ConversationId, StaffId } from '../../../core/ids.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import {
  type HandOutRefusal,
  HOLD_REASONS,
  type HoldRefusal,
  type RecordFacts,
} from '../../../core/protocols/deskProtocol.ts';
import { isShutOut } from '../../../handoff/mayOpen.ts';
import type { Conversation, DeskStaff, LegalHold } from '../../../handoff/ports.ts';
import { type Erased, receiptOf } from '../../../handoff/record/deletion.ts';
import { isFileNumber } from '../../../handoff/record/fileNumber.ts';
import { type HandOutParts, handOut, isAgreed } from '../../../handoff/record/handOut.ts';
import type { Holds } from '../../../handoff/record/legalHold.ts';
import { dueAt, isHeldBack } from '../../../handoff/record/retention.ts';
import type { AuditEntry } from '../../../trust/audit/audit.ts';
import { holdsSecret } from '../../../trust/secrets/index.ts';
import { type Allowed, asProven, asStaff, type StaffParts } from './staffRoutes.ts';

export interface RecordsParts extends HandOutParts {
  readonly holds: Holds;
  readonly erase: (id: ConversationId) => Promise<Erased | null>;
  readonly nameOf: (staff: StaffId) => Promise<string>;
  readonly record: (entry: Extract<AuditEntry, { kind: 'records' }>) => Promise<unknown>;
}

const Hold = z.object({
  reason: z.enum(HOLD_REASONS),
  reference: z.string().refine((text) => isFileNumber(text) && !holdsSecret(text)),
  until: z.number().int(),
});
const STATUS: Record<HoldRefusal, number> = { gone: 404, notHeld: 409, changed: 409, until: 400 };
const HAND_OUT_STATUS: Record<HandOutRefusal, number> = {
  gone: 404,
  changed: 409,
  notYours: 409,
  agreementMissing: 409,
  samePerson: 403,
};
/** Held by whoever is answerable for the records; an administrator places no hold. */
const AUDITOR: Allowed = { exactly: 'auditor' };
const KEEPERS: Allowed = ['auditor'];
const ADMINISTRATOR: Allowed = [];

/**
 * What auditors and administrators do with what is stored. An auditor sees facts and never a word; legal holds are theirs
 * alone. An administrator hands out or erases one conversation for somebody who has asked by another way; what only a hold keeps,
 * they hand out when an auditor has agreed to it.
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
      asProven(staff, request, allowed, async (one) => {
        const id = (request.params['id'] ?? '') as ConversationId;
        return (await hasReported(parts, id, one)) ? notYours() : run(id, one.id, request, one);
      }),
  });
  /** The same, so often: each is kept for good. */
  const kept = (...[method, path, allowed, run]: Parameters<typeof act>): Route =>
    act(method, path, allowed, async (id, by, ...rest) => {
      const wait = await staff.take('records', by);
      return wait > 0 ? tooMany(wait) : run(id, by, ...rest);
    });
  return [
    {
      method: 'GET',
      path: '/desk/holds',
      handle: (request) => asStaff(staff, request, KEEPERS, (one) => listHolds(parts, one)),
    },
    {
      method: 'GET',
      path: '/desk/records/:id',
      handle: (request) =>
        asStaff(staff, request, KEEPERS, async (one) => {
          const found = await parts.conversations.read((request.params['id'] ?? '') as ConversationId);
          if (found && isShutOut(found.facts, one)) return notYours();
          return found ? ok(await factsOf(parts, found)) : gone();
        }),
    },
    kept('POST', '/desk/records/:id/hold', AUDITOR, (id, by, { body }) => placeHold(parts, id, by, body)),
    kept('DELETE', '/desk/records/:id/hold', AUDITOR, async (id, by) => {
      const lifted = await parts.holds.lift(id, by);
      return lifted.kind === 'ok' ? { status: 204 } : refused(lifted.reason);
    }),
    kept('POST', '/desk/records/:id/hold/agreement', AUDITOR, (id, by) => agree(parts, id, by, true)),
    kept('DELETE', '/desk/records/:id/hold/agreement', AUDITOR, (id, by) => agree(parts, id, by, false)),
    kept('POST', '/desk/records/:id/export', ADMINISTRATOR, async (id, _, __, { id: staff, role }) => {
      const result = await handOut(parts, id, { staff, role });
      if (result.kind === 'ok') return ok(result.data);
      return problem(HAND_OUT_STATUS[result.reason], result.reason, 'The conversation was not handed out.');
    }),
    act('POST', '/desk/records/:id/erase', ADMINISTRATOR, async (id, by) => {
      const erased = await parts.erase(id);
      if (!erased) return gone();
      if (erased.kind === 'erased')
        await parts.record({ kind: 'records', act: 'erased', receipt: receiptOf(id), staff: by });
      return ok(erased);
    }),
  ];
}

/** Whom its user has reported neither reads it nor has it erased, held or let go: all of these are theirs to fear from it. */
async function hasReported(parts: RecordsParts, id: ConversationId, staff: DeskStaff): Promise<boolean> {
  const found = await parts.conversations.read(id);
  return found !== null && isShutOut(found.facts, staff);
}

function notYours(): HttpResponse {
  return problem(409, 'notYours', 'The user of this conversation has reported you.');
}

async function placeHold(parts: RecordsParts, id: ConversationId, by: StaffId, body: unknown): Promise<HttpResponse> {
  const wanted = Hold.safeParse(body);
  if (!wanted.success) return problem(400, 'BadRequest', 'Send reason, reference (no blanks) and until.');
  const placed = await parts.holds.place(id, by, wanted.data);
  return placed.kind === 'ok' ? ok(await holdFacts(parts, placed.hold)) : refused(placed.reason);
}

/** For what the hold keeps beyond its ordinary time; its user sees that it was agreed to. */
async function agree(parts: RecordsParts, id: ConversationId, by: StaffId, agrees: boolean): Promise<HttpResponse> {
  const changed = await parts.holds.agree(id, by, agrees);
  return changed.kind === 'ok' ? { status: 204 } : refused(changed.reason);
}

async function listHolds(parts: RecordsParts, reader: DeskStaff): Promise<HttpResponse> {
  const held = (await parts.holds.list()).filter((one) => !isShutOut(one, reader));
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
    deletedBy: owner.kind === 'closed' ? dueAt(conversation.facts, parts.rules) : null,
    hold: hold ? await holdFacts(parts, hold) : null,
    heldBack: isHeldBack(conversation.facts, parts.rules, parts.clock()),
  };
}

async function holdFacts(parts: RecordsParts, hold: LegalHold) {
  const { reason, reference, at, until, by, agreed } = hold;
  const isGood = agreed && isAgreed(hold, parts.clock()) && (await parts.isAuditorSince(agreed.by, agreed.at));
  const good = isGood ? { at: agreed.at, by: await parts.nameOf(agreed.by) } : null;
  return { reason, reference, at, until, by: await parts.nameOf(by), agreed: good };
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
