import type { ConversationId } from '../../../core/ids.ts';
import type { StaffMember, StaffSession } from '../../../core/protocols/deskProtocol.ts';
import { MINUTE } from '../../../core/time.ts';
import { verificationPhrases } from '../../../languages/verification/index.ts';
import { silentLog } from '../../support/desk/silentLog.ts';
import { VisitorLike } from '../../support/pages/browserLike.ts';
import { type Product, startProduct } from '../../support/products/product.ts';
import { type SignsIn, startOidcProvider } from '../../support/servers/oidcProvider.ts';

let now: number;
let provider: Awaited<ReturnType<typeof startOidcProvider>>;
let product: Product;
/** What was counted against a limit. */
const taken: string[] = [];
const logged: string[] = [];
beforeAll(async () => {
  now = Date.now();
  provider = await startOidcProvider();
  const { issuer, client } = provider;
  product = await startProduct({
    env: {
      HANDRAIL_STAFF_TOTP: 'required',
      HANDRAIL_STAFF_OIDC_ISSUER: issuer,
      HANDRAIL_STAFF_OIDC_CLIENT_ID: client.id,
      HANDRAIL_STAFF_OIDC_CLIENT_SECRET: client.secret,
      HANDRAIL_STAFF_OIDC_DOMAINS: 'wallet.example',
      HANDRAIL_STAFF_OIDC_ROLES: 'groups:desk-admins=admin,groups:support=agent',
      HANDRAIL_CUSTOMER_OIDC_ISSUER: issuer,
      HANDRAIL_CUSTOMER_OIDC_CLIENT_ID: client.id,
      HANDRAIL_CUSTOMER_OIDC_CLIENT_SECRET: client.secret,
    },
    given: {
      log: { ...silentLog, warn: (event) => void logged.push(event) },
      clock: () => now,
      take: async (what) => {
        taken.push(what);
        return 0;
      },
    },
  });
});
afterAll(async () => {
  await product.stop();
  await provider.close();
});

/** A browser that follows nobody by itself, with cookies for this desk alone. */
class Follower {
  private readonly cookies = new Map<string, string>();

  async get(path: string): Promise<{ status: number; location: string | null; body: unknown }> {
    const url = new URL(path, product.origin);
    const own = url.origin === product.origin;
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(url, { redirect: 'manual', headers: own && cookie ? { cookie } : {} });
    if (own) this.keep(response);
    const text = await response.text();
    const json = response.headers.get('content-type')?.includes('json');
    return {
      status: response.status,
      location: response.headers.get('location'),
      body: json ? JSON.parse(text) : text,
    };
  }

  async post(path: string, body?: unknown, headers: Record<string, string> = {}) {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`${product.origin}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: product.origin, cookie, ...headers },
      body: JSON.stringify(body ?? {}),
    });
    this.keep(response);
    const answer: unknown = await response.json().catch(() => null);
    const code = (answer as { error?: { code?: string } } | null)?.error?.code;
    return { status: response.status, body: answer, code };
  }

  private keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? [];
      this.cookies.set(name, value);
    }
  }

  session = async () => (await this.get('/desk/session')) as { status: number; body: StaffSession };
}

const SORA: SignsIn = {
  sub: 'sora-1',
  claims: { name: 'Sora', email: 'Sora@wallet.example', email_verified: true },
  userinfo: { groups: ['support', 'chess'] },
};

/** Through the provider and back; where the desk leads in the end. */
async function signIn(who: SignsIn, browser = new Follower(), path = '/desk/operator?page=agent') {
  provider.signsInAs(who);
  const left = await browser.get(path);
  const atProvider = await browser.get(left.location ?? '');
  const back = await browser.get(atProvider.location ?? '');
  return { browser, returned: atProvider.location ?? '', ...back };
}

describe('Staff from the identity provider', () => {
  it('sign in with PKCE, state and nonce, under the role that their group has', async () => {
    const { browser, status, location } = await signIn(SORA);
    expect([status, location]).toEqual([302, '/agent']);
    expect((await browser.session()).body).toMatchObject({ name: 'Sora', role: 'agent', signsIn: 'operator' });
    expect((await browser.get('/desk/queue')).status).toBe(200);
    const query = provider.asked.at(-1);
    expect(query?.get('code_challenge_method')).toBe('S256');
    for (const name of ['state', 'nonce', 'code_challenge']) expect(query?.get(name)).toMatch(/^[\w-]{20,}$/);
  });

  it('are the same person at the next visit, with the role they have then', async () => {
    const first = (await (await signIn(SORA)).browser.session()).body;
    const promoted = await signIn({ ...SORA, userinfo: { groups: ['desk-admins'] } });
    const second = (await promoted.browser.session()).body;
    expect(second).toMatchObject({ id: first.id, name: 'Sora', role: 'admin' });
    const { staff } = (await promoted.browser.get('/desk/staff')).body as { staff: StaffMember[] };
    expect(staff.filter(({ name }) => name.startsWith('Sora'))).toHaveLength(1);
  });

  it('write one language at first, what the provider says of them or the browser prefers, and add the others here', async () => {
    const hana = { ...SORA, sub: 'hana-1', claims: { ...SORA.claims, name: 'Hana', locale: 'ja-JP' } };
    const { browser } = await signIn(hana);
    expect((await browser.session()).body.languages).toEqual(['ja']);
    expect((await (await signIn({ ...SORA, sub: 'sora-2' })).browser.session()).body.languages).toEqual(['en']);
    expect((await browser.post('/desk/account/languages', { languages: ['ja', 'ko'] })).status).toBe(204);
    // What the provider says later takes nothing back.
    expect((await (await signIn(hana)).browser.session()).body.languages).toEqual(['ja', 'ko']);
  });

  it('do not get a name that somebody here has', async () => {
    await product.handrail.accounts.add({
      name: 'Mina',
      role: 'agent',
      languages: ['en'],
      password: 'a long enough one',
    });
    const { browser } = await signIn({ ...SORA, sub: 'mina-9', claims: { ...SORA.claims, name: '✔ MINA' } });
    expect((await browser.session()).body.name).toBe('MINA 2');
  });

  it.each<[string, SignsIn]>([
    ['from another domain', { ...SORA, claims: { ...SORA.claims, email: 'sora@else.example' } }],
    ['whose address the provider has not checked', { ...SORA, claims: { ...SORA.claims, email_verified: false } }],
    [
      'whose address is one and the checked one another',
      {
        ...SORA,
        claims: { name: 'Sora', email: 'sora@wallet.example' },
        userinfo: { groups: ['support'], email: 'sora@else.example', email_verified: true },
      },
    ],
    ['in no group that works here', { ...SORA, userinfo: { groups: ['chess'] } }],
    ['with an answer to another question (nonce)', { ...SORA, break: 'nonce' }],
    ['with a token for another client', { ...SORA, break: 'audience' }],
    ['with a token of another issuer', { ...SORA, break: 'issuer' }],
    ['with a token signed by another key', { ...SORA, break: 'signature' }],
    ['with a token that has expired', { ...SORA, break: 'expired' }],
  ])('are refused %s', async (_, who) => {
    const { browser, location } = await signIn(who);
    expect(location).toBe('/agent#operator=refused');
    expect((await browser.session()).status).toBe(401);
  });

  it('are not sent away or tried by a picture on a foreign page', async () => {
    const foreign = { 'sec-fetch-site': 'cross-site', 'sec-fetch-dest': 'image' };
    const get = (path: string) => fetch(`${product.origin}${path}`, { headers: foreign, redirect: 'manual' });
    const tried = taken.length;
    expect((await get('/desk/operator')).status).toBe(403);
    for (const path of ['/desk/operator/return?code=x&state=y', '/me/account/return?code=x&state=y'])
      expect((await get(path)).headers.get('location')).toMatch(/=refused$/);
    expect(taken.slice(tried)).toEqual([]);
  });

  it('leave nothing in the audit for a cookie that anybody can make up', async () => {
    const size = async () => (await product.handrail.audit.head()).size;
    const before = await size();
    for (const name of ['operator-flow', '__Host-operator-flow']) {
      const headers = { cookie: `${name}=x` };
      const answer = await fetch(`${product.origin}/desk/operator/return?code=x`, { headers, redirect: 'manual' });
      expect(answer.headers.get('location')).toBe('/agent#operator=refused');
    }
    expect(await size()).toBe(before);
  });

  it('are refused when somebody else comes back with their answer, or it comes twice', async () => {
    provider.signsInAs(SORA);
    const browser = new Follower();
    const left = await browser.get('/desk/operator');
    const returned = (await browser.get(left.location ?? '')).location ?? '';
    const thief = new Follower();
    expect((await thief.get(returned)).location).toBe('/agent#operator=refused');
    await thief.get('/desk/operator');
    expect((await thief.get(returned)).location).toBe('/agent#operator=refused');
    expect((await thief.session()).status).toBe(401);
    expect((await browser.get(returned)).location).toBe('/agent');
    expect((await browser.get(returned)).location).toBe('/agent#operator=refused');
  });

  it('are refused when another provider says that it answers (RFC 9207), or the answer lacks its state', async () => {
    for (const change of [
      (url: URL) => url.searchParams.set('iss', 'https://elsewhere.example'),
      (url: URL) => url.searchParams.delete('state'),
      (url: URL) => url.searchParams.set('state', 'another'),
    ]) {
      provider.signsInAs(SORA);
      const browser = new Follower();
      const left = await browser.get('/desk/operator');
      const returned = new URL((await browser.get(left.location ?? '')).location ?? '');
      change(returned);
      expect((await browser.get(returned.href)).location).toBe('/agent#operator=refused');
      expect((await browser.session()).status).toBe(401);
    }
  });

  it('are refused once an administrator has disabled them', async () => {
    const who = { ...SORA, sub: 'left-1', claims: { ...SORA.claims, name: 'Left' } };
    const { id } = (await (await signIn(who)).browser.session()).body;
    await product.handrail.office.setDisabled(id as never, true, null);
    expect((await signIn(who)).location).toBe('/agent#operator=refused');
  });

  it('are signed out everywhere once they come with no role: what they had open went on for half a day', async () => {
    const yuna = { ...SORA, sub: 'yuna-1', claims: { ...SORA.claims, name: 'Yuna' } };
    const { browser } = await signIn(yuna);
    expect((await browser.session()).status).toBe(200);
    const stranger = await signIn({ ...yuna, sub: 'yuna-2', userinfo: { groups: ['chess'] } });
    expect(stranger.location).toBe('/agent#operator=refused');
    expect((await browser.session()).status).toBe(200);
    const later = await signIn({ ...yuna, userinfo: { groups: ['chess'] } });
    expect(later.location).toBe('/agent#operator=refused');
    expect((await browser.session()).status).toBe(401);
  });

  it('show once more who they are by signing in there anew, not by a session they have', async () => {
    const boss = { ...SORA, sub: 'boss-1', userinfo: { groups: ['desk-admins'] } };
    const { browser } = await signIn(boss);
    now += 11 * MINUTE;
    const invite = () => browser.post('/desk/staff', { role: 'agent' });
    expect((await invite()).code).toBe('ProveFirst');
    await signIn({ ...boss, break: 'authTime' }, browser, '/desk/operator?again=1');
    expect((await invite()).code).toBe('ProveFirst');
    await signIn({ ...boss, sub: 'boss-2' }, browser, '/desk/operator?again=1');
    expect((await invite()).code).toBe('ProveFirst');
    await signIn(boss, browser, '/desk/operator?again=1');
    expect(provider.asked.at(-1)?.get('prompt')).toBe('login');
    expect((await invite()).status).toBe(200);
  });

  it('have never shown who they are where the provider does not say when, and the log tells it', async () => {
    const boss = { ...SORA, sub: 'boss-4', userinfo: { groups: ['desk-admins'] }, break: 'noAuthTime' } as const;
    const { browser } = await signIn(boss);
    expect((await browser.session()).status).toBe(200);
    expect(logged).toContain('staff.noAuthTime');
    const invite = () => browser.post('/desk/staff', { role: 'agent' });
    expect((await invite()).code).toBe('ProveFirst');
    await signIn(boss, browser, '/desk/operator?again=1');
    expect((await invite()).code).toBe('ProveFirst');
  });

  it('have shown who they are when the provider asked them, not when they come from it', async () => {
    const boss = { ...SORA, sub: 'boss-3', userinfo: { groups: ['desk-admins'] } };
    const { browser } = await signIn({ ...boss, break: 'authTime' });
    expect((await browser.session()).status).toBe(200);
    expect((await browser.post('/desk/staff', { role: 'agent' })).code).toBe('ProveFirst');
  });

  it('are offered this way at the sign-in', async () => {
    expect((await new Follower().get('/desk/session/ways')).body).toEqual({ operator: true });
  });
});

describe('A user with an account at the operator', () => {
  const CUSTOMER: SignsIn = { sub: 'customer-77', claims: { email: 'aya@mail.example', email_verified: true } };

  async function leaves(visitor: VisitorLike, browser: Follower) {
    provider.signsInAs(CUSTOMER);
    const asked = await browser.post('/me/account', { language: 'ja' }, { authorization: `Bearer ${visitor.token}` });
    return (await browser.get((asked.body as { url: string }).url)).location ?? '';
  }
  const read = ({ conversation }: VisitorLike) =>
    product.handrail.stores.conversations.read(conversation as ConversationId);

  async function agreed(): Promise<VisitorLike> {
    const visitor = await VisitorLike.arrive(product.origin, 'ja');
    await visitor.press({ action: 'consent.accept' });
    await visitor.news();
    return visitor;
  }

  it('shows that in their conversation; staff see a shortened address', async () => {
    const visitor = await agreed();
    const browser = new Follower();
    const back = await browser.get(await leaves(visitor, browser));
    expect(back.location).toBe('/verify?lang=ja#account=done');
    expect((await read(visitor))?.content.verified).toMatchObject({ how: 'account', address: 'a•••@mail.example' });
    expect(await visitor.texts()).toContain('a•••@mail.example');
    expect((await visitor.call('GET', '/me/verify')).body).toMatchObject({ account: true });
  });

  it('is offered in the chat as well, by a link to the page', async () => {
    const visitor = await agreed();
    await visitor.press({ action: 'verify' });
    expect(await visitor.texts()).toContain(`[${verificationPhrases('ja').orAccount}](/verify?lang=ja)`);
  });

  it('cannot be made to vouch for somebody else’s conversation', async () => {
    const attacker = await agreed();
    const returned = await leaves(attacker, new Follower());
    const victim = await new Follower().get(returned);
    expect(victim.location).toBe('/verify#account=refused');
    expect((await read(attacker))?.content.verified).toBeUndefined();
  });

  it('shows nothing before consent, or without a conversation', async () => {
    const visitor = await VisitorLike.arrive(product.origin);
    const browser = new Follower();
    const ask = (token: string) =>
      browser.post('/me/account', { language: 'en' }, token ? { authorization: `Bearer ${token}` } : {});
    expect((await ask(visitor.token)).status).toBe(404);
    expect((await ask('')).status).toBe(401);
  });
});
