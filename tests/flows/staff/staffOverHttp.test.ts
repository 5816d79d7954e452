import { Secret, TOTP } from 'otpauth';
import { WebSocket } from 'ws';
import type { StaffId } from '../../../core/ids.ts';
import type { StaffBrowser, StaffMember, StaffRole, StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { HOUR, MINUTE, SECOND } from '../../../core/time.ts';
import { auditEntryOf } from '../../../trust/audit/audit.ts';
import { BrowserLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';

const PASSWORD = 'correct horse battery';
const STEP = 30 * SECOND;
let now: number;
let product: Product;
let names = 0;
const start = (env: NodeJS.ProcessEnv = {}) => startProduct({ env, given: { clock: () => now, take: async () => 0 } });
beforeAll(async () => {
  now = Date.now();
  product = await start();
});
afterAll(() => product.stop());

interface Person {
  readonly name: string;
  readonly browser: BrowserLike;
  readonly session: StaffSession;
}

async function staff(role: StaffRole, at = product): Promise<Person> {
  const name = `Robin ${++names}`;
  const token = await at.handrail.accounts.invite(role, HOUR);
  const browser = new BrowserLike(at.origin);
  const account = { token, name, password: PASSWORD, languages: ['en'] };
  const { status, body } = await browser.call<StaffSession>('POST', '/desk/session/redeem', account);
  if (status !== 200) throw new Error(JSON.stringify(body));
  return { name, browser, session: body };
}

async function signIn(name: string, code?: string, at = product) {
  const browser = new BrowserLike(at.origin);
  const signed = await browser.call<StaffSession>('POST', '/desk/session', { name, password: PASSWORD, code });
  return { browser, ...signed };
}

const codeOf = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: now });

/** Sets up a second factor; the clock is past the code that did it. */
async function withFactor({ browser }: Person) {
  const begun = await browser.call<{ secret: string; uri: string }>('POST', '/desk/account/factor');
  const path = '/desk/account/factor/confirm';
  const { secret } = begun.body;
  const confirmed = await browser.call<{ recoveryCodes: string[] }>('POST', path, { code: codeOf(secret) });
  expect(confirmed.status).toBe(200);
  now += STEP;
  return { secret, recoveryCodes: confirmed.body.recoveryCodes };
}

async function visits(at = product) {
  const records = await at.handrail.stores.ledger.read('audit', 0, 10_000);
  return records.flatMap((record) => {
    const entry = auditEntryOf(record);
    return entry?.kind === 'staff' ? [entry] : [];
  });
}
const audited = async (at = product) => (await visits(at)).map(({ act }) => act);

describe('The languages of an agent', () => {
  it('are changed by themselves and by who supervises, at once, and by nobody else', async () => {
    const [mina, yuto, lead] = [await staff('agent'), await staff('agent'), await staff('supervisor')];
    const languagesOf = async ({ browser }: Person) =>
      (await browser.call<StaffSession>('GET', '/desk/session')).body.languages;
    const own = (languages: string[]) => mina.browser.call('POST', '/desk/account/languages', { languages });
    expect((await own(['en', 'ko'])).status).toBe(204);
    expect(await languagesOf(mina)).toEqual(['en', 'ko']);
    for (const wrong of [[], ['fr'], ['en', 'ja', 'ko', 'zh-Hans', 'en']]) expect((await own(wrong)).status).toBe(400);
    const change = (by: Person, languages: string[]) =>
      by.browser.call('POST', `/desk/staff/${mina.session.id}/languages`, { languages });
    expect((await change(yuto, ['ja'])).status).toBe(403);
    expect((await change(lead, ['ja'])).status).toBe(204);
    expect(await languagesOf(mina)).toEqual(['ja']);
    expect((await lead.browser.call('POST', '/desk/staff/nobody/languages', { languages: ['ja'] })).status).toBe(404);
    const changes = (await visits()).filter(({ act }) => act === 'languagesChanged');
    expect(changes.map(({ staff: whose, by }) => [whose, by])).toEqual([
      [mina.session.id, mina.session.id],
      [mina.session.id, lead.session.id],
    ]);
  });
});

describe('A second factor', () => {
  it('is asked for at the sign-in once it is set up, and a code opens one session', async () => {
    const mina = await staff('agent');
    expect(mina.session).toMatchObject({ secondFactor: 'off', signsIn: 'here' });
    const { secret } = await withFactor(mina);
    expect(await signIn(mina.name)).toMatchObject({ status: 403, code: 'NeedsCode', setCookie: null });
    expect(await signIn(mina.name, '000000')).toMatchObject({ status: 401, code: 'WrongSignIn' });
    const code = codeOf(secret);
    expect(await signIn(mina.name, code)).toMatchObject({ status: 200, body: { secondFactor: 'on' } });
    expect(await signIn(mina.name, code)).toMatchObject({ status: 401, code: 'WrongSignIn' });
    expect(await audited()).toContain('factorSet');
  });

  it('can be replaced by a recovery code, once', async () => {
    const mina = await staff('agent');
    const [code = ''] = (await withFactor(mina)).recoveryCodes;
    expect((await signIn(mina.name, code)).status).toBe(200);
    expect((await signIn(mina.name, code)).status).toBe(401);
  });

  it('signs out every browser that was signed in without it, but for the one that set it up', async () => {
    const mina = await staff('agent');
    const other = (await signIn(mina.name)).browser;
    await withFactor(mina);
    expect((await other.call('GET', '/desk/session')).status).toBe(401);
    expect((await mina.browser.call('GET', '/desk/session')).status).toBe(200);
  });

  it('opens nothing but its own setting-up where it is required and missing', async () => {
    const strict = await start({ HANDRAIL_STAFF_TOTP: 'required' });
    try {
      const mina = await staff('agent', strict);
      expect(mina.session.secondFactor).toBe('required');
      expect((await mina.browser.call('GET', '/desk/session')).body).toMatchObject({ secondFactor: 'required' });
      for (const path of ['/desk/queue', '/desk/account/sessions'])
        expect(await mina.browser.call('GET', path)).toMatchObject({ status: 403, code: 'EnrolFirst' });
      expect(await socketOf(strict, mina)).toBe('refused');
      // Showing the passphrase once more is not the factor that is missing.
      const again = await mina.browser.call('POST', '/desk/session/proof', { password: PASSWORD });
      expect(again).toMatchObject({ status: 403, code: 'EnrolFirst' });
      expect(await mina.browser.call('GET', '/desk/queue')).toMatchObject({ status: 403, code: 'EnrolFirst' });
      await withFactor(mina);
      expect((await mina.browser.call('GET', '/desk/queue')).status).toBe(200);
      const off = await mina.browser.call('DELETE', '/desk/account/factor');
      expect(off).toMatchObject({ status: 409, code: 'required' });
    } finally {
      await strict.stop();
    }
  });
});

describe('A sign-in', () => {
  it('ends the session that the browser brought along, whoever’s it was, and no other', async () => {
    const [mina, aki] = [await staff('agent'), await staff('agent')];
    const elsewhere = (await signIn(mina.name)).browser;
    const shared = new BrowserLike(product.origin, { origin: product.origin, cookie: mina.browser.cookies });
    const signedIn = await shared.call('POST', '/desk/session', { name: aki.name, password: PASSWORD });
    expect(signedIn.status).toBe(200);
    expect((await mina.browser.call('GET', '/desk/session')).status).toBe(401);
    expect((await elsewhere.call('GET', '/desk/session')).status).toBe(200);
    expect((await shared.call('GET', '/desk/session')).body).toMatchObject({ id: aki.session.id });
  });

  it('that is wrong ends nothing', async () => {
    const mina = await staff('agent');
    await mina.browser.call('POST', '/desk/session', { name: mina.name, password: 'something else!' });
    expect((await mina.browser.call('GET', '/desk/session')).status).toBe(200);
  });
});

describe('A dangerous act', () => {
  it('asks for the passphrase again when the last proof is older than ten minutes, and then goes on', async () => {
    const admin = await staff('admin');
    const mina = await staff('agent');
    const path = `/desk/staff/${mina.session.id}`;
    now += 11 * MINUTE;
    expect(await admin.browser.call('POST', path, { role: 'editor' })).toMatchObject({
      status: 403,
      code: 'ProveFirst',
    });
    const prove = (password: string) => admin.browser.call('POST', '/desk/session/proof', { password });
    expect(await prove('something else!')).toMatchObject({ status: 403, code: 'WrongProof' });
    const { id } = admin.session;
    expect((await visits()).at(-1)).toEqual({ kind: 'staff', act: 'refused', staff: id, by: id });
    expect((await admin.browser.call('POST', path, { role: 'editor' })).code).toBe('ProveFirst');
    expect((await prove(PASSWORD)).status).toBe(204);
    expect((await admin.browser.call('POST', path, { role: 'editor' })).status).toBe(204);
  });

  it('asks for a code as well where there is a second factor', async () => {
    const admin = await staff('admin');
    const { secret } = await withFactor(admin);
    now += 11 * MINUTE;
    const prove = (code?: string) => admin.browser.call('POST', '/desk/session/proof', { password: PASSWORD, code });
    expect((await prove()).code).toBe('WrongProof');
    expect((await visits()).at(-1)).toMatchObject({ act: 'refused', staff: admin.session.id });
    expect((await prove(codeOf(secret))).status).toBe(204);
    expect((await admin.browser.call('POST', '/desk/staff', { role: 'agent' })).status).toBe(200);
  });

  it('leaves everyday work alone', async () => {
    const { browser } = await staff('agent');
    now += HOUR;
    expect((await browser.call('GET', '/desk/queue')).status).toBe(200);
  });
});

describe('Administrators', () => {
  it('invite by a link, and see who is there', async () => {
    const admin = await staff('admin');
    const invited = await admin.browser.call<{ link: string }>('POST', '/desk/staff', { role: 'auditor' });
    const token = /^http:\/\/[^/]+\/staff#invite=([\w-]+)$/.exec(invited.body.link)?.[1];
    const account = { token, name: 'Aki', password: PASSWORD, languages: ['ja'] };
    expect((await new BrowserLike(product.origin).call('POST', '/desk/session/redeem', account)).status).toBe(200);
    const { body } = await admin.browser.call<{ staff: StaffMember[] }>('GET', '/desk/staff');
    expect(body.staff).toContainEqual(
      expect.objectContaining({ name: 'Aki', role: 'auditor', disabled: false, secondFactor: false, sessions: 1 }),
    );
  });

  it('are the only ones', async () => {
    for (const role of ['supervisor', 'auditor', 'editor'] as const) {
      const { browser } = await staff(role);
      expect((await browser.call('GET', '/desk/staff')).status).toBe(403);
      expect((await browser.call('POST', '/desk/staff', { role: 'admin' })).status).toBe(403);
    }
  });

  it('reset a passphrase by a link that works once and opens no session', async () => {
    const admin = await staff('admin');
    const mina = await staff('agent');
    const path = `/desk/staff/${mina.session.id}/password`;
    const token = (await admin.browser.call<{ link: string }>('POST', path)).body.link.split('=')[1];
    const use = (password: string) =>
      new BrowserLike(product.origin).call('POST', '/desk/session/password', { token, password });
    expect((await use('short')).code).toBe('weakPassword');
    expect(await use('another horse battery')).toMatchObject({ status: 204, setCookie: null });
    expect((await use('a third horse battery')).code).toBe('unknownToken');
    expect((await signIn(mina.name)).status).toBe(401);
    expect((await mina.browser.call('GET', '/desk/session')).status).toBe(401);
  });

  it('reset a second factor, which ends the sessions and is in the audit', async () => {
    const admin = await staff('admin');
    const mina = await staff('agent');
    await withFactor(mina);
    expect((await admin.browser.call('DELETE', `/desk/staff/${mina.session.id}/factor`)).status).toBe(204);
    expect((await mina.browser.call('GET', '/desk/session')).status).toBe(401);
    expect((await signIn(mina.name)).status).toBe(200);
    expect(await audited()).toContain('factorReset');
  });

  it('can neither change themselves nor leave the desk without an administrator', async () => {
    const alone = await start();
    try {
      const admin = await staff('admin', alone);
      const change = (id: string, body: object) => admin.browser.call('POST', `/desk/staff/${id}`, body);
      expect((await change(admin.session.id, { disabled: true })).code).toBe('yourself');
      const second = await staff('admin', alone);
      expect((await change(second.session.id, { disabled: true })).status).toBe(204);
      const { office } = alone.handrail;
      const refused = await office.setRole(admin.session.id as StaffId, 'agent', null);
      expect(refused).toEqual({ kind: 'refused', reason: 'lastAdministrator' });
    } finally {
      await alone.stop();
    }
  });
});

describe('Sessions', () => {
  it('are listed by browser, and one of them can be ended', async () => {
    const mina = await staff('agent');
    const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';
    const other = new BrowserLike(product.origin, { origin: product.origin, 'user-agent': firefox });
    await other.call('POST', '/desk/session', { name: mina.name, password: PASSWORD });
    const list = async () =>
      (await mina.browser.call<{ sessions: StaffBrowser[] }>('GET', '/desk/account/sessions')).body.sessions;
    const found = (await list()).find(({ current }) => !current);
    expect(found).toMatchObject({ device: 'Firefox, Linux' });
    expect((await mina.browser.call('DELETE', `/desk/account/sessions/${found?.id}`)).status).toBe(204);
    expect((await other.call('GET', '/desk/session')).status).toBe(401);
    expect(await list()).toHaveLength(1);
  });

  it('end all at once, here too, for whoever asks', async () => {
    const mina = await staff('agent');
    const other = new BrowserLike(product.origin);
    await other.call('POST', '/desk/session', { name: mina.name, password: PASSWORD });
    const ended = await other.call('DELETE', '/desk/account/sessions');
    expect([ended.status, ended.setCookie]).toEqual([204, expect.stringMatching(/Max-Age=0/)]);
    for (const browser of [other, mina.browser]) expect((await browser.call('GET', '/desk/queue')).status).toBe(401);
  });

  it('of somebody else cannot be ended by who is no administrator', async () => {
    const [mina, yuto] = [await staff('agent'), await staff('agent')];
    const path = '/desk/account/sessions';
    const [session] = (await mina.browser.call<{ sessions: StaffBrowser[] }>('GET', path)).body.sessions;
    expect((await yuto.browser.call('DELETE', `${path}/${session?.id}`)).status).toBe(404);
    expect((await mina.browser.call('GET', '/desk/session')).status).toBe(200);
  });

  it('take their open socket with them at once when the account is disabled', async () => {
    const admin = await staff('admin');
    const mina = await staff('agent');
    const socket = await socketOf(product, mina);
    if (socket === 'refused') throw new Error('not opened');
    const asked = Date.now();
    await admin.browser.call('POST', `/desk/staff/${mina.session.id}`, { disabled: true });
    expect(await socket.closed).toBe(4401);
    expect(Date.now() - asked).toBeLessThan(30_000);
  });

  it('lose it soon when somebody else changed the store', async () => {
    const mina = await staff('agent');
    const socket = await socketOf(product, mina);
    if (socket === 'refused') throw new Error('not opened');
    // As from another process that this one cannot hear.
    await product.handrail.accounts.setDisabled(mina.session.id as StaffId, true);
    expect(await socket.closed).toBe(4401);
  });
});

/** An open desk socket, and the code that it will be closed with. */
async function socketOf({ origin }: Product, { browser }: Person): Promise<{ closed: Promise<number> } | 'refused'> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/desk/socket`, {
    headers: { cookie: browser.cookies, origin },
  });
  const opened = await new Promise<boolean>((resolve) => {
    socket.on('open', () => resolve(true));
    socket.on('error', () => resolve(false));
  });
  if (!opened) return 'refused';
  return { closed: new Promise((resolve) => socket.on('close', resolve)) };
}

it('lets an editor recall an article only after a fresh proof, and write without one', async () => {
  const { browser } = await staff('editor');
  now += 11 * MINUTE;
  const path = '/workspace/articles/en/add-network';
  const act = (kind: string) => browser.call('POST', path, { expect: 0, act: { kind, reason: 'It is wrong.' } });
  expect((await act('recall')).code).toBe('ProveFirst');
  expect((await browser.call('POST', '/workspace/recall/add-network', { reason: 'It is wrong.' })).code).toBe(
    'ProveFirst',
  );
  expect((await act('submit')).code).toBe('noDraft');
  expect((await browser.call('POST', '/desk/session/proof', { password: PASSWORD })).status).toBe(204);
  expect((await act('recall')).code).not.toBe('ProveFirst');
});
