import { Secret, TOTP } from 'otpauth';
import { sharedLimits } from '../../../../app/http/limits.ts';
import { accountRoutes } from '../../../../app/http/staff/accountRoutes.ts';
import { SessionCookie } from '../../../../app/http/staff/sessionCookie.ts';
import { asSignedIn, isProven, sessionRoutes } from '../../../../app/http/staff/staffRoutes.ts';
import type { HttpRequest } from '../../../../core/net/http.ts';
import { HOUR } from '../../../../core/time.ts';
import type { DeskStaff } from '../../../../handoff/ports.ts';
import { createSecondFactors } from '../../../../staff/secondFactor.ts';
import { createStaffAccounts } from '../../../../staff/staff.ts';
import { StaffSessions } from '../../../../staff/staffSessions.ts';
import { memoryLimits } from '../../../../stores/embedded/limits.ts';
import { maySignAs } from '../../../../trust/secrets/outgoing/maySignAs.ts';
import { silentLog } from '../../../support/desk/silentLog.ts';
import { memoryDocuments, memorySignals } from '../../../support/stores/memoryDocuments.ts';

const ORIGIN = 'http://127.0.0.1';
const PASSWORD = 'correct horse battery';
const clock = () => Date.UTC(2026, 0, 1);

/**
 * A desk where something happens once, after a sign-in has been found right and before its session is there. `body`: what is
 * sent to sign in.
 */
async function deskWhere(
  happens: (desk: Desk, mina: DeskStaff) => Promise<unknown>,
  body: unknown = { name: 'Mina', password: PASSWORD },
) {
  const documents = memoryDocuments();
  const accounts = createStaffAccounts(documents, clock, maySignAs);
  const factors = createSecondFactors(documents, Buffer.alloc(32, 1), clock);
  const sessions = new StaffSessions(documents, accounts, memorySignals(), clock);
  const desk = { accounts, factors, sessions };
  const added = await accounts.add({ name: 'Mina', password: PASSWORD, role: 'agent', languages: ['en'] });
  if (added.kind === 'refused') throw new Error(added.reason);
  let waits = true;
  const isOn: typeof factors.isOn = async (id) => {
    const on = await factors.isOn(id);
    if (waits) {
      waits = false;
      await happens(desk, added.account);
    }
    return on;
  };
  const visits: string[] = [];
  const routes = sessionRoutes({
    ...desk,
    cookie: new SessionCookie(sessions),
    factors: { ...factors, isOn },
    secondFactor: 'required',
    isOnShift: async () => false,
    recordVisit: async (act) => void visits.push(act),
    take: async () => 0,
    log: silentLog,
    clock,
  });
  const request: HttpRequest = {
    ...{ params: {}, query: {}, headers: {}, address: '192.0.2.1', origin: ORIGIN, local: false },
    body,
  };
  const route = routes.find(({ method, path }) => method === 'POST' && path === '/desk/session');
  const answer = await route?.handle(request);
  return { answer, visits, open: (await sessions.all()).get(added.account.id) ?? [] };
}
type Desk = Pick<Parameters<typeof sessionRoutes>[0], 'accounts' | 'factors' | 'sessions'>;

it('counts a long text for several acts, and one whose length nobody says for many', async () => {
  const documents = memoryDocuments();
  const accounts = createStaffAccounts(documents, clock, maySignAs);
  const sessions = new StaffSessions(documents, accounts, memorySignals(), clock);
  const added = await accounts.add({ name: 'Mina', password: PASSWORD, role: 'editor', languages: ['en'] });
  const cookie = added.kind === 'ok' ? `handrail=${await sessions.open(added.account, '', undefined)}` : '';
  const costs: unknown[] = [];
  const parts = { cookie: new SessionCookie(sessions), take: async (...taken: unknown[]) => costs.push(taken[2]) * 0 };
  const asked = { params: {}, query: {}, address: '192.0.2.1', origin: ORIGIN, local: false, body: {} };
  for (const headers of [
    {},
    { 'content-length': '900' },
    { 'content-length': '9000' },
    { 'content-length': '500000' },
    { 'transfer-encoding': 'chunked' },
  ])
    await asSignedIn(parts as never, { ...asked, headers: { cookie, ...headers } }, async () => ({ status: 204 }));
  expect(costs).toEqual([1, 1, 9, 100, 100]);
});

it('lets nobody write the audit full by changing languages to and fro', async () => {
  const documents = memoryDocuments();
  const accounts = createStaffAccounts(documents, clock, maySignAs);
  const sessions = new StaffSessions(documents, accounts, memorySignals(), clock);
  const added = await accounts.add({ name: 'Mina', password: PASSWORD, role: 'agent', languages: ['en'] });
  const cookie = added.kind === 'ok' ? `handrail=${await sessions.open(added.account, '', undefined)}` : '';
  const visits: string[] = [];
  const parts = {
    ...{ accounts, cookie: new SessionCookie(sessions), take: sharedLimits(memoryLimits(), Buffer.alloc(32, 1)) },
    recordVisit: async (act: string) => void visits.push(act),
  };
  const route = accountRoutes(parts as never).find(({ path }) => path === '/desk/account/languages');
  const asked = { params: {}, query: {}, headers: { cookie }, address: '192.0.2.1', origin: ORIGIN, local: false };
  const answers = [];
  for (let n = 0; n < 60; n += 1) {
    const answer = await route?.handle({ ...asked, body: { languages: n % 2 ? ['en'] : ['en', 'ja'] } });
    answers.push(answer?.status);
  }
  expect(answers.filter((status) => status === 204)).toHaveLength(20);
  expect([answers.at(-1), visits.length]).toEqual([429, 20]);
});

it('opens no session by password alone when a second factor is set up in the same moment', async () => {
  const { answer, visits, open } = await deskWhere(async ({ factors, sessions }, mina) => {
    const { secret } = await factors.begin(mina);
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: clock() });
    expect((await factors.confirm(mina.id, code)).kind).toBe('ok');
    await sessions.revokeAll(mina.id);
  });
  expect(answer).toMatchObject({ status: 403, body: { error: { code: 'NeedsCode' } } });
  expect([visits, open]).toEqual([[], []]);
});

it('opens no session by a password that is changed in the same moment', async () => {
  const { answer, visits, open } = await deskWhere(async ({ accounts, sessions }, mina) => {
    const token = (await accounts.passwordToken(mina.id, HOUR)) ?? '';
    await accounts.setPassword(token, 'another long enough one');
    await sessions.revokeAll(mina.id);
  });
  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'WrongSignIn' } } });
  expect([visits, open]).toEqual([['refused'], []]);
});

it('opens one when nothing happens meanwhile', async () => {
  const { answer, visits, open } = await deskWhere(async () => undefined);
  expect(answer).toMatchObject({ status: 200, body: { secondFactor: 'required' } });
  expect(visits).toEqual(['signedIn']);
  expect(open).toHaveLength(1);
});

it.each([
  {},
  null,
  [],
  { name: 'Mina' },
  { password: PASSWORD },
  { name: '', password: '' },
  { name: 'Mina', password: 7 },
  { name: 'Mina', password: 'x'.repeat(201) },
])('keeps nothing of a sign-in without a name and a password (%#)', async (body) => {
  const { answer, visits } = await deskWhere(async () => undefined, body);
  expect(answer).toMatchObject({ status: 401, body: { error: { code: 'WrongSignIn' } } });
  expect(visits).toEqual([]);
});

it('keeps that a name and a password were tried', async () => {
  const { answer, visits } = await deskWhere(async () => undefined, { name: 'Mina', password: 'guessed wrong' });
  expect([answer?.status, visits]).toEqual([401, ['refused']]);
});

it('a proof is no younger for a clock that was set back', () => {
  const now = clock();
  expect(isProven({ clock }, { provenAt: now - HOUR / 12 })).toBe(true);
  expect(isProven({ clock }, { provenAt: now - HOUR })).toBe(false);
  expect(isProven({ clock }, { provenAt: now + HOUR })).toBe(false);
});
