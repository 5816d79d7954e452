import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Secret, TOTP } from 'otpauth';
import { TurnedAway } from '../../app/http/turnedAway.ts';
import { type ConversationId, newId } from '../../core/ids.ts';
import { DAY, HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { createSecondFactors, PAUSE } from '../../staff/secondFactor.ts';
import { createStaffAccounts } from '../../staff/staff.ts';
import { StaffSessions } from '../../staff/staffSessions.ts';
import { maySignAs } from '../../trust/secrets/outgoing/maySignAs.ts';
import { createEmailCodes } from '../../trust/verification/emailCode.ts';
import { silentLog } from '../support/desk/silentLog.ts';
import { memoryDocuments, memorySignals } from '../support/stores/memoryDocuments.ts';

const TRUE_TIME = Date.UTC(2026, 0, 15);
const AHEAD = 100 * DAY;
const MINA = { name: 'Mina', password: 'otter-lantern seventeen Vivid moss', languages: ['en'] as const };

let now: number;
const clock = () => now;
const setRight = () => {
  now = TRUE_TIME;
};
let documents: ReturnType<typeof memoryDocuments>;
beforeEach(() => {
  now = TRUE_TIME + AHEAD;
  documents = memoryDocuments();
});
const accountsHere = () => createStaffAccounts(documents, clock, maySignAs);

async function mina() {
  const made = await accountsHere().add({ ...MINA, role: 'agent' });
  if (made.kind === 'refused') throw new Error(made.reason);
  return made.account;
}

describe('a clock that was ahead and is set right', () => {
  it('makes right codes wrong for a minute, and nobody waits longer than after wrong ones', async () => {
    const factors = createSecondFactors(documents, randomBytes(32), clock);
    const staff = await mina();
    const { secret } = await factors.begin(staff);
    const code = () => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });
    await factors.confirm(staff.id, code());
    setRight();
    await factors.check(staff.id, code());
    now += 90 * SECOND;
    expect(await factors.check(staff.id, code())).toBe('ok');
    expect(await factors.check(staff.id, code())).toBe('wrong');
    now = TRUE_TIME + AHEAD;
    for (let n = 0; n < 5; n++) await factors.check(staff.id, 'abcd-efgh');
    setRight();
    now += PAUSE;
    expect(await factors.check(staff.id, code())).not.toBe('wait');
  });

  it('lets no session and no link live on', async () => {
    const accounts = accountsHere();
    const staff = await mina();
    const sessions = new StaffSessions(documents, accounts, memorySignals(), clock);
    const value = await sessions.open(staff, '', undefined);
    const invitation = await accounts.invite('agent', DAY);
    const link = (await accounts.passwordToken(staff.id, HOUR)) ?? '';
    expect(await sessions.current(value)).not.toBeNull();
    setRight();
    expect(await sessions.current(value)).toBeNull();
    expect(await accounts.redeem(invitation, { ...MINA, name: 'Jun' })).toMatchObject({ reason: 'unknownToken' });
    expect(await accounts.setPassword(link, MINA.password)).toMatchObject({ reason: 'unknownToken' });
  });

  it('keeps nobody waiting for a code by mail, and takes none of then', async () => {
    const sent: unknown[] = [];
    const send = async (mail: unknown) => void sent.push(mail);
    const email = createEmailCodes({
      ...{ documents, clock, send, log: silentLog },
      secret: randomBytes(32),
      draw: () => '246810',
    });
    const conversation = newId<ConversationId>();
    for (let n = 0; n < 3; n++) await email.start(conversation, 'mina@example.com', 'en');
    setRight();
    expect(await email.check(conversation, 'mina@example.com', '246810')).toMatchObject({ kind: 'over' });
    expect(await email.start(conversation, 'mina@example.com', 'en')).toBe('sent');
    expect(sent).toHaveLength(4);
  });

  it('turns no address away', () => {
    const path = '/v3/directline/tokens/generate';
    const away = new TurnedAway(clock);
    for (let n = 0; n < 5; n++) away.note(path, '192.0.2.1', 429, MINUTE);
    const answers = () => {
      const response = { writeHead: () => response, end: () => response } as unknown as ServerResponse; // nothing else of it is called
      return away.answers({ method: 'POST', url: path } as IncomingMessage, response, '192.0.2.1');
    };
    expect(answers()).toBe(true);
    setRight();
    expect(answers()).toBe(false);
  });
});

it('a clock that is a second off ends nothing', async () => {
  const accounts = accountsHere();
  const sessions = new StaffSessions(documents, accounts, memorySignals(), clock);
  const value = await sessions.open(await mina(), '', undefined);
  const invitation = await accounts.invite('agent', DAY);
  now -= SECOND;
  expect(await sessions.current(value)).not.toBeNull();
  expect(await accounts.redeem(invitation, { ...MINA, name: 'Jun' })).toMatchObject({ kind: 'ok' });
});
