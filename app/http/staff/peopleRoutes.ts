import { z } from 'zod';
import type { StaffId } from '../../../core/ids.ts';
import { type HttpRequest, type HttpResponse, problem, type Route, tooMany } from '../../../core/net/http.ts';
import { STAFF_ROLES, type StaffRefusal } from '../../../core/protocols/deskProtocol.ts';
import { linkFor, type StaffOffice } from '../../../staff/staffOffice.ts';
import type { StaffChange } from '../../../trust/ports.ts';
import { asProven, asStaff, Languages, type StaffParts } from './staffRoutes.ts';

const Invitation = z.object({ role: z.enum(STAFF_ROLES) });
const Change = z.union([z.object({ role: z.enum(STAFF_ROLES) }), z.object({ disabled: z.boolean() })]);
const STATUS: Record<StaffRefusal, number> = {
  unknown: 404,
  lastAdministrator: 409,
  yourself: 409,
  signsInElsewhere: 409,
  auditors: 409,
};

/** What administrators do with other people's accounts. Everything but looking asks for a fresh proof. */
export function peopleRoutes(office: StaffOffice, parts: StaffParts): Route[] {
  const act = (
    method: Route['method'],
    path: string,
    run: (id: StaffId, by: StaffId, request: HttpRequest) => Promise<HttpResponse>,
  ): Route => ({
    method,
    path,
    handle: (request) =>
      asProven(parts, request, [], (staff) => run((request.params['id'] ?? '') as StaffId, staff.id, request)),
  });
  return [
    {
      method: 'GET',
      path: '/desk/staff',
      handle: (request) => asStaff(parts, request, [], async () => ok({ staff: await office.list() })),
    },
    act('POST', '/desk/staff', async (_, by, { body, origin }) => {
      const invitation = Invitation.safeParse(body);
      if (!invitation.success) return badRequest();
      const { role } = invitation.data;
      const token = await office.invite(role, by);
      return token === null ? refused('auditors') : ok({ link: linkFor(origin, role, 'invite', token) });
    }),
    act('POST', '/desk/staff/:id', async (id, by, { body }) => {
      const change = Change.safeParse(body);
      if (!change.success) return badRequest();
      return changed(
        'role' in change.data
          ? await office.setRole(id, change.data.role, by)
          : await office.setDisabled(id, change.data.disabled, by),
      );
    }),
    {
      method: 'POST',
      path: '/desk/staff/:id/languages',
      handle: (request) => asStaff(parts, request, ['supervisor'], (by) => setLanguages(office, parts, by.id, request)),
    },
    act('POST', '/desk/staff/:id/password', async (id, by, { origin }) => {
      const account = (await parts.accounts.list()).find((one) => one.id === id);
      if (await office.isForHost(id, by)) return refused('auditors');
      const token = account && (await office.passwordToken(id, by));
      return token ? ok({ link: linkFor(origin, account.role, 'password', token) }) : unknown();
    }),
    act('DELETE', '/desk/staff/:id/factor', async (id, by) => {
      if (await office.isForHost(id, by)) return refused('auditors');
      return (await office.resetFactor(id, by)) ? { status: 204 } : unknown();
    }),
    act('DELETE', '/desk/staff/:id/sessions', async (id, by) =>
      (await office.signOutEverywhere(id, by)) === null ? unknown() : { status: 204 },
    ),
  ];
}

async function setLanguages(
  office: StaffOffice,
  { take }: Pick<StaffParts, 'take'>,
  by: StaffId,
  { params, body }: HttpRequest,
): Promise<HttpResponse> {
  const chosen = Languages.safeParse(body);
  if (!chosen.success) return problem(400, 'BadRequest', 'Send {"languages": ["…"]}.');
  const wait = await take('languages', by);
  if (wait > 0) return tooMany(wait);
  const id = (params['id'] ?? '') as StaffId;
  return (await office.setLanguages(id, chosen.data.languages, by)) ? { status: 204 } : unknown();
}

function changed(change: StaffChange): HttpResponse {
  return change.kind === 'ok' ? { status: 204 } : refused(change.reason);
}

function refused(reason: StaffRefusal): HttpResponse {
  return problem(STATUS[reason], reason, 'The account was not changed.');
}

function unknown(): HttpResponse {
  return problem(404, 'unknown', 'There is no such account, or nothing to reset.');
}

function badRequest(): HttpResponse {
  return problem(400, 'BadRequest', 'Send {"role": "…"} or {"disabled": true}.');
}

function ok(body: unknown): HttpResponse {
  return { status: 200, body };
}
