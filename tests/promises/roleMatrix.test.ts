import { STAFF_ROLES, type StaffRole } from '../../core/protocols/deskProtocol.ts';
import { VisitorLike } from '../support/pages/browserLike.ts';
import { staffBrowser } from '../support/pages/staffBrowser.ts';
import { type Product, startProduct } from '../support/products/product.ts';
import { startOidcProvider } from '../support/servers/oidcProvider.ts';

/*
 * Who gets past the door of every route. A new route without a line here fails, and so does a line without a route.
 * Whose conversation it is, once a role is in, is tried in tests/flows/staff/needToKnow.test.ts.
 */

const ANYBODY = ['nobody', 'visitor', ...STAFF_ROLES] as const;
const VISITOR = ['visitor'] as const;
const STAFF = STAFF_ROLES;
const DESK = ['agent', 'supervisor', 'admin'] as const;
const EDITORS = ['editor', 'admin'] as const;
const AUDITORS = ['auditor'] as const;
const KEEPERS = ['auditor', 'admin'] as const;
const ADMINS = ['admin'] as const;
/** The door is where somebody proves who they are: a wrong proof is refused to everybody. */
const BY_PROOF = 'byProof';

type Caller = (typeof ANYBODY)[number];
const MATRIX: Record<string, readonly Caller[] | typeof BY_PROOF> = {
  'POST /v3/directline/tokens/generate': ANYBODY,
  'POST /v3/directline/tokens/refresh': VISITOR,
  'POST /v3/directline/tokens/resume': BY_PROOF,
  'POST /v3/directline/conversations': VISITOR,
  'GET /v3/directline/conversations/:conversation': VISITOR,
  'GET /v3/directline/conversations/:conversation/activities': VISITOR,
  'POST /v3/directline/conversations/:conversation/activities': VISITOR,
  'POST /v3/directline/conversations/:conversation/upload': VISITOR,
  'POST /api/messages': BY_PROOF,
  'GET /help/articles': ANYBODY,
  'GET /help/articles/:id': ANYBODY,
  'POST /help/search': ANYBODY,
  'POST /help/look': ANYBODY,
  'GET /robots.txt': ANYBODY,
  'GET /sitemap.xml': ANYBODY,
  'GET /help/shift': ANYBODY,
  'GET /help/networks': ANYBODY,
  'GET /help/legal/:doc': ANYBODY,
  'POST /help/check-staff': ANYBODY,
  'GET /me/conversation': VISITOR,
  'GET /me/consent': VISITOR,
  'POST /me/consent': VISITOR,
  'GET /me/receipt': VISITOR,
  'POST /me/verify/challenge': VISITOR,
  'POST /me/verify/proof': VISITOR,
  'GET /me/verify': VISITOR,
  'POST /me/verify/email': VISITOR,
  'POST /me/verify/phone': VISITOR,
  'POST /me/verify/code': VISITOR,
  'POST /me/erase': VISITOR,
  'POST /desk/session/redeem': ANYBODY,
  'POST /desk/session/password': ANYBODY,
  'POST /desk/session': BY_PROOF,
  'GET /desk/session': STAFF,
  'DELETE /desk/session': ANYBODY,
  'GET /desk/session/ways': ANYBODY,
  'POST /desk/session/proof': BY_PROOF,
  'GET /desk/operator': ANYBODY,
  'GET /desk/operator/return': ANYBODY,
  'POST /me/account': VISITOR,
  'GET /me/account/return': ANYBODY,
  'POST /desk/account/factor': STAFF,
  'POST /desk/account/factor/confirm': STAFF,
  'DELETE /desk/account/factor': STAFF,
  'POST /desk/account/languages': STAFF,
  'GET /desk/account/sessions': STAFF,
  'DELETE /desk/account/sessions': STAFF,
  'DELETE /desk/account/sessions/:id': STAFF,
  'GET /desk/staff': ADMINS,
  'POST /desk/staff': ADMINS,
  'POST /desk/staff/:id': ADMINS,
  'POST /desk/staff/:id/languages': ['supervisor', 'admin'],
  'POST /desk/staff/:id/password': ADMINS,
  'DELETE /desk/staff/:id/factor': ADMINS,
  'DELETE /desk/staff/:id/sessions': ADMINS,
  'GET /desk/holds': KEEPERS,
  'GET /desk/records/:id': KEEPERS,
  'POST /desk/records/:id/hold': AUDITORS,
  'DELETE /desk/records/:id/hold': AUDITORS,
  'POST /desk/records/:id/hold/agreement': AUDITORS,
  'DELETE /desk/records/:id/hold/agreement': AUDITORS,
  'POST /desk/records/:id/export': ADMINS,
  'POST /desk/records/:id/erase': ADMINS,
  'GET /desk/audit': AUDITORS,
  'POST /desk/audit/check': AUDITORS,
  'POST /desk/audit/receipt': AUDITORS,
  'POST /desk/audit/export': AUDITORS,
  'GET /desk/queue': DESK,
  'GET /desk/figures': DESK,
  'GET /desk/conversations/:id': DESK,
  'POST /desk/conversations/:id/claim': DESK,
  'POST /desk/conversations/:id/say': DESK,
  'POST /desk/conversations/:id/note': DESK,
  'POST /desk/conversations/:id/transfer': DESK,
  'POST /desk/conversations/:id/reassign': DESK,
  'POST /desk/conversations/:id/return': DESK,
  'POST /desk/conversations/:id/close': DESK,
  'POST /desk/conversations/:id/undo': DESK,
  'POST /desk/conversations/:id/lookup': DESK,
  'POST /desk/conversations/:id/typing': DESK,
  'POST /desk/conversations/:id/chain': DESK,
  'POST /desk/stay': DESK,
  'POST /desk/shift': DESK,
  'GET /desk/networks': ['supervisor', 'admin'],
  'GET /workspace/articles': EDITORS,
  'GET /workspace/articles/:language/:id': EDITORS,
  'GET /workspace/articles/:language/:id/versions/:at': EDITORS,
  'POST /workspace/articles/:language/:id': EDITORS,
  'POST /workspace/recall/:id': EDITORS,
  'GET /workspace/reach/:id': EDITORS,
  'GET /workspace/gaps': EDITORS,
  'GET /workspace/training': EDITORS,
  'POST /workspace/training': EDITORS,
  'DELETE /workspace/training/:id': EDITORS,
  'POST /workspace/questions': EDITORS,
  'POST /workspace/preview': EDITORS,
  'POST /workspace/try': EDITORS,
  'GET /healthz': ANYBODY,
  'GET /readyz': ANYBODY,
  // On the host itself; from elsewhere by a token: tests/app/http/server.test.ts.
  'GET /metrics': ANYBODY,
  'GET /*': ANYBODY,
  'HEAD /*': ANYBODY,
};

let product: Product;

let provider: Awaited<ReturnType<typeof startOidcProvider>>;

/** With every door that configuration can open. */
beforeAll(async () => {
  provider = await startOidcProvider();
  const { issuer, client } = provider;
  const identity = (name: string) => ({
    [`HANDRAIL_${name}_OIDC_ISSUER`]: issuer,
    [`HANDRAIL_${name}_OIDC_CLIENT_ID`]: client.id,
    [`HANDRAIL_${name}_OIDC_CLIENT_SECRET`]: client.secret,
  });
  product = await startProduct({
    env: {
      ...identity('STAFF'),
      ...identity('CUSTOMER'),
      HANDRAIL_STAFF_OIDC_DOMAINS: 'wallet.example',
      HANDRAIL_STAFF_OIDC_ROLES: 'groups:support=agent',
    },
    given: { take: async () => 0 },
  });
});
afterAll(async () => {
  await product.stop();
  await provider.close();
});

const routes = () => product.handrail.routes().map(({ method, path }) => `${method} ${path}`);

it('has a line for every route, and none for a route that is not there', () => {
  expect(routes().sort()).toEqual(Object.keys(MATRIX).sort());
});

const staff = (role: StaffRole) => staffBrowser(product, role, { password: 'pelican drift canyon' });

/** Somebody who calls, and the conversation that `:conversation` stands for: a visitor's own. */
async function caller(who: Caller): Promise<{ headers: Record<string, string>; conversation: string }> {
  const own = { origin: product.origin, 'sec-fetch-site': 'same-origin' };
  if (who === 'nobody') return { headers: own, conversation: 'any' };
  if (who !== 'visitor') return { headers: { ...own, cookie: (await staff(who)).cookies }, conversation: 'any' };
  const { token, conversation } = await VisitorLike.arrive(product.origin);
  return { headers: { ...own, authorization: `Bearer ${token}` }, conversation };
}

/** What ends a session or a conversation is called last. */
const LAST = ['POST /me/erase', 'DELETE /desk/account/sessions', 'DELETE /desk/session'];

it.each(ANYBODY)(
  'lets %s through the doors of the matrix and through no other',
  async (who) => {
    const { headers, conversation } = await caller(who);
    const inOrder = [...routes()].sort((a, b) => LAST.indexOf(a) - LAST.indexOf(b));
    const wrong: string[] = [];
    for (const route of inOrder) {
      const [method = '', path = ''] = route.split(' ');
      const target = path.replace(':conversation', conversation).replace('/*', '/').replaceAll(/:\w+/g, 'unknown');
      const body = method === 'POST' ? { body: '{}', headers: { ...headers, 'content-type': 'application/json' } } : {};
      const { status } = await fetch(product.origin + target, { method, headers, redirect: 'manual', ...body });
      const allowed = MATRIX[route] ?? [];
      if (allowed === BY_PROOF) continue;
      const isIn = status !== 401 && status !== 403;
      if (isIn !== allowed.includes(who) || status >= 500) wrong.push(`${route}: ${status}`);
    }
    // The first look at the networks may still be under way, and there is no mail server or gateway here.
    expect(wrong.filter((line) => !/networks: 503|readyz: 503/.test(line))).toEqual([]);
  },
  60_000,
);
