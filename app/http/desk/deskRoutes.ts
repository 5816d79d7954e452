import { z } from 'zod';
import { DEPARTMENTS } from '../../../core/departments.ts';
import type { ConversationId, StaffId } from '../../../core/ids.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import type { DeskRefusal } from '../../../core/protocols/deskProtocol.ts';
import type { Desk, DeskResult, DeskStaff } from '../../../handoff/ports.ts';
import { asStaff, type StaffParts } from '../staff/staffRoutes.ts';

const Said = z.object({ text: z.string().trim().min(1).max(8_000), clientId: z.string().min(1).max(100) });
const Transfer = z.object({ department: z.enum(DEPARTMENTS) });
const Reassign = z.object({ to: z.string().min(1).max(100) });
const Close = z.object({ resolution: z.enum(['agent', 'none']) });
const Return = z.object({ article: z.string().min(1).max(60).optional() });
const Shift = z.object({ on: z.boolean() });
const After = z.coerce.number().int().min(0).catch(0);
/** States of the queue that a page holds. Null, and the whole is read: it holds none, or names them in no way of ours. */
const Marks = z
  .string()
  .max(400)
  .transform((marks) => marks.split(','))
  .nullable()
  .catch(null);

const STATUS: Record<DeskRefusal, number> = {
  gone: 404,
  closed: 409,
  notWaiting: 409,
  withAgent: 409,
  notYours: 409,
  changed: 409,
  'holds-secret': 422,
  'strange-digits': 422,
  'asks-for-secret': 422,
  'phone-number': 422,
  'asks-for-money': 422,
  'asks-for-harm': 422,
  'other-channel': 422,
  'foreign-link': 422,
  'drawn-code': 422,
  reported: 409,
  absent: 409,
  offShift: 409,
  tooLate: 409,
  botCannot: 409,
  notAllowed: 403,
  notVerified: 409,
  unanswered: 502,
};

/** What agents do, over HTTP. A refusal of the desk is an error whose code is its reason. */
export function deskRoutes(desk: Desk, staffParts: StaffParts): Route[] {
  const route = (
    method: Route['method'],
    path: string,
    handle: (staff: DeskStaff, request: HttpRequest) => Promise<HttpResponse>,
  ): Route => ({
    method,
    path,
    handle: (request) => asStaff(staffParts, request, ['agent', 'supervisor'], (staff) => handle(staff, request)),
  });
  /** An act on the conversation that the path names, with a body of the given shape. */
  const act = <Body>(
    name: string,
    shape: z.ZodType<Body>,
    run: (id: ConversationId, staff: DeskStaff, body: Body) => Promise<DeskResult>,
  ): Route =>
    route('POST', `/desk/conversations/:id/${name}`, async (staff, request) => {
      const body = shape.safeParse(request.body ?? {});
      return body.success ? answer(await run(idOf(request), staff, body.data)) : badRequest(body.error);
    });
  /** What is said is read by guards: it is counted by its length, whatever comes of it. */
  const says = (name: string, run: Parameters<typeof act<z.output<typeof Said>>>[2]): Route =>
    route('POST', `/desk/conversations/:id/${name}`, async (staff, request) => {
      const body = Said.safeParse(request.body ?? {});
      if (!body.success) return badRequest(body.error);
      const wait = await staffParts.take('said', staff.id, body.data.text.length);
      return wait > 0 ? tooMany(wait) : answer(await run(idOf(request), staff, body.data));
    });
  const nothing = z.unknown();
  return [
    route('GET', '/desk/queue', async (staff, request) => {
      const marks = Marks.parse(request.query['after']);
      return ok(marks ? await desk.queueSince(staff, marks) : await desk.queue(staff));
    }),
    route('GET', '/desk/figures', async () => ok(await desk.figures())),
    route('GET', '/desk/conversations/:id', async (staff, request) => {
      const opened = await desk.open(idOf(request), staff, After.parse(request.query['after'] ?? 0));
      return opened.kind === 'ok' ? ok(opened.case) : answer(opened);
    }),
    act('claim', nothing, (id, staff) => desk.claim(id, staff)),
    says('say', (id, staff, { text, clientId }) => desk.say(id, staff, text, clientId)),
    says('note', (id, staff, { text, clientId }) => desk.note(id, staff, text, clientId)),
    act('transfer', Transfer, (id, staff, { department }) => desk.transfer(id, staff, department)),
    act('reassign', Reassign, (id, staff, { to }) => desk.reassign(id, staff, to as StaffId)),
    act('return', Return, (id, staff, { article }) => desk.returnToBot(id, staff, article)),
    act('undo', nothing, (id, staff) => desk.undo(id, staff)),
    act('close', Close, (id, staff, { resolution }) => desk.close(id, staff, resolution)),
    route('POST', '/desk/conversations/:id/lookup', async (staff, request) => {
      const wait = await staffParts.take('lookup', staff.id);
      return wait > 0 ? tooMany(wait) : answer(await desk.lookUp(idOf(request), staff));
    }),
    act('typing', nothing, async (id, staff) => {
      await desk.typing(id, staff);
      return { kind: 'ok' };
    }),
    route('POST', '/desk/stay', async (staff) => {
      await desk.stay(staff);
      return { status: 204 };
    }),
    route('POST', '/desk/shift', async (staff, request) => {
      const body = Shift.safeParse(request.body);
      return body.success ? answer(await desk.shift(staff, body.data.on)) : badRequest(body.error);
    }),
  ];
}

function answer(result: DeskResult): HttpResponse {
  if (result.kind === 'refused') return problem(STATUS[result.reason], result.reason, 'The desk refused this.');
  const { kind: _, ...body } = result;
  return ok(body);
}

function badRequest(error: z.ZodError): HttpResponse {
  const fields = error.issues.map(({ path }) => path.join('.') || 'body');
  return problem(400, 'BadRequest', `Wrong or missing: ${[...new Set(fields)].join(', ')}.`);
}

function idOf(request: HttpRequest): ConversationId {
  return (request.params['id'] ?? '') as ConversationId;
}

function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}
