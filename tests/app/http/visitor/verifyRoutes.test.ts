import { IdentityFlows } from '../../../../app/http/identityFlows.ts';
import { sharedLimits, type TakeLimit } from '../../../../app/http/limits.ts';
import { CUSTOMER_RETURN, CustomerPurpose, customerRoutes } from '../../../../app/http/visitor/customerRoutes.ts';
import { verifyRoutes } from '../../../../app/http/visitor/verifyRoutes.ts';
import { DirectLineTokens } from '../../../../bots/channels/directline/tokens.ts';
import { type ConversationId, newId } from '../../../../core/ids.ts';
import type { ConsentState } from '../../../../handoff/ports.ts';
import { memoryLimits } from '../../../../stores/embedded/limits.ts';
import type { Proven } from '../../../../trust/ports.ts';
import { NOON, sampleContent, sampleFacts } from '../../../support/desk/sampleConversation.ts';
import { memoryDocuments } from '../../../support/stores/memoryDocuments.ts';

const ORIGIN = 'http://127.0.0.1:1';
const over: Proven = { kind: 'over', reason: 'tries' };
const codes = { start: async () => 'sent' as const, check: async () => over };
const agreedTo = (version: string): ConsentState => ({
  ...{ kind: 'accepted', version, at: NOON, receipt: '1-r', choices: {} },
});

const CHALLENGE = { scheme: 'siwe', address: '0x1', message: 'm', nonce: '0'.repeat(24), expiresAt: NOON };
const ASKED: readonly (readonly [string, object])[] = [
  ['/me/verify/challenge', { address: '0x1' }],
  ['/me/verify/proof', { challenge: CHALLENGE, signature: '0x00' }],
  ['/me/verify/email', { address: 'a@example.com', language: 'en' }],
  ['/me/verify/phone', { address: '+81 90 1234 5678', language: 'en' }],
  ['/me/verify/code', { address: 'a@example.com', code: '123456' }],
  ['/me/account', { language: 'en' }],
];

/** The pages of a desk whose texts are version 2, as somebody reaches them whose consent can change. */
async function pages({ take = async () => 0 }: { take?: TakeLimit } = {}) {
  const conversation = newId<ConversationId>();
  const tokens = new DirectLineTokens(Buffer.alloc(32, 1), Date.now);
  const token = tokens.issue({ conversation, user: 'dl_1' }, 'rest');
  let consent: ConsentState = { kind: 'undecided' };
  let recorded = 0;
  const read = async (id: ConversationId) => ({
    ...{ id, version: 1, lastSeq: 1, ownerFence: 0 },
    facts: sampleFacts({ consent }),
    content: sampleContent(),
  });
  const recordProof = async () => {
    recorded += 1;
    return true;
  };
  const flow = { state: 's', nonce: 'n', verifier: 'v', again: false };
  const customers = new IdentityFlows({
    kind: 'customer-flow',
    returnPath: CUSTOMER_RETURN,
    purpose: CustomerPurpose,
    provider: {
      begin: async () => ({ url: 'https://accounts.example/', flow }),
      finish: async () => ({ issuer: 'https://accounts.example', subject: '42', name: '', email: null, claims: {} }),
    },
    documents: memoryDocuments(),
    clock: Date.now,
  });
  const shared = { conversations: { read }, termsVersion: '2', recordProof, tokens, take };
  const verification = {
    challenge: async () => ({ kind: 'refused' as const, reason: 'mistyped' as const }),
    prove: async () => over,
  };
  const routes = [
    ...verifyRoutes({
      ...{ ...shared, verification, emailCodes: codes, phoneCodes: codes },
      ...{ accounts: true, loopback: true, origin: () => ORIGIN },
    }),
    ...customerRoutes({ ...shared, customers, clock: Date.now }),
  ];
  return {
    recorded: () => recorded,
    agree: (version: string) => {
      consent = agreedTo(version);
    },
    ask: async (path: string, body?: object, cookie?: string, address = '127.0.0.1') => {
      const route = routes.find((one) => one.path === path);
      const headers = { authorization: `Bearer ${token}`, ...(cookie ? { cookie } : {}) };
      const rest = { params: {}, query: {}, address, origin: ORIGIN, local: true, body };
      const answer = await route?.handle({ ...rest, headers });
      if (!answer) throw new Error(`there is no ${path}`);
      return answer;
    },
  };
}

it.each(ASKED)(
  '%s takes nothing from somebody who has agreed to an earlier version of the texts',
  async (path, body) => {
    const { agree, ask } = await pages();
    expect((await ask(path, body)).status).toBe(404);
    agree('1');
    expect((await ask(path, body)).status).toBe(404);
    agree('2');
    expect((await ask(path, body)).status).toBe(200);
  },
);

it('keeps no account of somebody who comes back to a new version of the texts', async () => {
  const { agree, ask, recorded } = await pages();
  for (const [now, kept] of [
    ['1', 0],
    ['2', 1],
  ] as const) {
    agree('2');
    const cookie = (await ask('/me/account', { language: 'en' })).headers?.['set-cookie']?.split(';')[0];
    agree(now);
    const back = await ask(CUSTOMER_RETURN, undefined, cookie);
    expect([back.headers?.['location'], recorded()]).toEqual([
      `/verify?lang=en#account=${kept ? 'done' : 'refused'}`,
      kept,
    ]);
  }
});

it.each([
  ['/me/verify/email', 30],
  ['/me/verify/phone', 30],
  ['/me/verify/proof', 90],
  ['/me/account', 90],
] as const)(
  'lets all addresses of one line, each with a conversation of its own, ask %s for no more than a few offices do',
  async (path, most) => {
    const all = sharedLimits(memoryLimits(), Buffer.alloc(32, 7));
    // Whatever is counted by conversation is another one's each time.
    const take: TakeLimit = async (what, key, cost) => (/[.:]/.test(key) ? all(what, key, cost) : 0);
    const { agree, ask } = await pages({ take });
    agree('2');
    const [, body] = ASKED.find(([one]) => one === path) ?? [];
    const statuses: number[] = [];
    for (let n = 0; n < most + 20; n += 1)
      statuses.push((await ask(path, body, undefined, `2001:db8:1:${n.toString(16)}::1`)).status);
    expect(statuses).toEqual([...Array(most).fill(200), ...Array(20).fill(429)]);
    expect((await ask(path, body, undefined, '2001:db8:2::1')).status).toBe(200);
  },
);
