import type { StaffId } from '../../core/ids.ts';
import { DAY, HOUR } from '../../core/time.ts';
import { standingOf } from '../../staff/apart.ts';
import { createSecondFactors } from '../../staff/secondFactor.ts';
import { createStaffAccounts } from '../../staff/staff.ts';
import { createStaffOffice } from '../../staff/staffOffice.ts';
import { StaffSessions } from '../../staff/staffSessions.ts';
import type { AccountResult } from '../../trust/ports.ts';
import { maySignAs } from '../../trust/secrets/outgoing/maySignAs.ts';
import { memoryDocuments, memorySignals } from '../support/stores/memoryDocuments.ts';

const PASSWORD = 'otter-lantern seventeen Vivid moss';

/** A desk that was set up at the command line: an administrator and an editor; `invites`: the administrator invites somebody. */
async function desk() {
  let now = Date.UTC(2026, 0, 15);
  const clock = () => now;
  const documents = memoryDocuments();
  const accounts = createStaffAccounts(documents, clock, maySignAs);
  const factors = createSecondFactors(documents, Buffer.alloc(32, 1), clock);
  const sessions = new StaffSessions(documents, accounts, memorySignals(), clock);
  const office = createStaffOffice({ accounts, factors, sessions, note: async () => undefined });
  const idOf = (made: AccountResult): StaffId => {
    if (made.kind === 'refused') throw new Error(made.reason);
    return made.account.id;
  };
  const add = async (name: string, role: 'admin' | 'editor') =>
    idOf(await accounts.add({ name, password: PASSWORD, role, languages: ['en'] }));
  const [admin, editor] = [await add('Sofia', 'admin'), await add('Jun', 'editor')];
  const invites = async (name: string) => {
    const token = (await office.invite('editor', admin)) ?? '';
    return idOf(await accounts.redeem(token, { name, password: PASSWORD, languages: ['en'] }));
  };
  const pass = (time: number) => {
    now += time;
  };
  return { accounts, factors, office, admin, editor, invites, pass, standing: standingOf(accounts, clock) };
}

it('whoever the host has let in reads as a second person at once', async () => {
  const { standing, admin, editor } = await desk();
  expect(await standing(editor, admin)).toBe('apart');
  expect(await standing(admin, editor)).toBe('apart');
});

it('an administrator has no second person in whom they have invited, now or later', async () => {
  const { standing, admin, invites, pass } = await desk();
  const mina = await invites('Mina');
  expect(await standing(mina, admin)).toBe('letInByAuthor');
  pass(30 * DAY);
  expect(await standing(mina, admin)).toBe('letInByAuthor');
});

it('nor do they approve at once what the account they have just invited has written', async () => {
  const { standing, admin, editor, invites, pass } = await desk();
  const mina = await invites('Mina');
  expect(await standing(admin, mina)).toBe('justLetIn');
  expect(await standing(mina, editor)).toBe('justLetIn');
  expect(await standing(editor, mina)).toBe('apart');
  pass(DAY);
  expect(await standing(admin, mina)).toBe('apart');
  expect(await standing(mina, editor)).toBe('apart');
});

it('a passphrase link of the writer, or a factor that they took off, makes nobody a second person', async () => {
  for (const opens of ['link', 'factor'] as const) {
    const { office, factors, standing, admin, editor } = await desk();
    if (opens === 'link') await office.passwordToken(editor, admin);
    else {
      factors.reset = async () => true;
      await office.resetFactor(editor, admin);
    }
    expect(await standing(editor, admin)).toBe('letInByAuthor');
  }
});

it('what the command line did, and a clock that was set back, make nobody one sooner or later', async () => {
  const { office, standing, admin, editor, invites, pass } = await desk();
  await office.passwordToken(editor, null);
  expect(await standing(editor, admin)).toBe('apart');
  const mina = await invites('Mina');
  pass(-HOUR);
  expect(await standing(mina, editor)).toBe('justLetIn');
});

it('what an account opens that was opened less than a day before is taken for whoever opened that one', async () => {
  const { accounts, admin, invites, pass } = await desk();
  const second = await invites('Mina');
  await accounts.setRole(second, 'admin');
  const openers = async (token: string | null, name: string) => {
    const made = await accounts.redeem(token ?? '', { name, password: PASSWORD, languages: ['en'] });
    if (made.kind === 'refused') throw new Error(made.reason);
    return (await accounts.find(made.account.id))?.letIn?.map(({ by }) => by);
  };
  const link = await accounts.invite('agent', 9 * DAY, 'page', second);
  expect(await openers(await accounts.invite('agent', DAY, 'page', second), 'Yuto')).toEqual([second, admin]);
  pass(2 * DAY);
  expect(await openers(link, 'Hana')).toEqual([second, admin]);
  expect(await openers(await accounts.invite('agent', DAY, 'page', second), 'Karl')).toEqual([second]);
});

it('a passphrase link lets somebody in when it is used, however long it lay', async () => {
  const { accounts, admin, editor, pass } = await desk();
  const token = (await accounts.passwordToken(editor, 9 * DAY, 'page', admin)) ?? '';
  const [{ at: made = 0 } = {}] = await accounts.letIn(editor);
  pass(3 * DAY);
  await accounts.setPassword(token, 'granite-lantern seventeen Vivid fern');
  expect(await accounts.letIn(editor)).toEqual([{ by: admin, at: made + 3 * DAY }]);
});
