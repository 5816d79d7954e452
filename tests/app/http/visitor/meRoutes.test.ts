import { meRoutes } from '../../../../app/http/visitor/meRoutes.ts';
import { DirectLineTokens } from '../../../../bots/channels/directline/tokens.ts';
import { type ConversationId, newId } from '../../../../core/ids.ts';
import type { HttpRequest } from '../../../../core/net/http.ts';
import { CONSENT_PURPOSES, type ConsentChoices } from '../../../../core/protocols/protocol.ts';
import type { Entry } from '../../../../handoff/ports.ts';
import { DEFAULT_RULES } from '../../../../handoff/record/retention.ts';
import { NOON, said, sampleContent, sampleFacts } from '../../../support/desk/sampleConversation.ts';

/** Routes of somebody who has used up `limit`, how often something was looked up or said, and a request of theirs. */
function usedUp(limit: string | null, choices?: ConsentChoices, entries: readonly Entry[] = []) {
  const taken: string[] = [];
  const tokens = new DirectLineTokens(Buffer.alloc(32, 1), Date.now);
  let [asked, said] = [0, 0];
  const receipt = async () => {
    asked += 1;
    return null;
  };
  const read = async () => {
    if (!choices) return receipt();
    const facts = sampleFacts({ consent: { kind: 'accepted', version: '1', at: 0, receipt: 'r', choices } });
    return { id: newId<ConversationId>(), version: 1, lastSeq: 1, ownerFence: 0, facts, content: sampleContent() };
  };
  const routes = meRoutes({
    tokens,
    receipt,
    conversations: { read, entries: async (_, { after }) => (after === 0 ? [...entries] : []) },
    rules: DEFAULT_RULES,
    erase: receipt,
    receive: async () => {
      said += 1;
      return { kind: 'ended' };
    },
    purposes: [],
    consentReceipt: receipt,
    take: async (what, _key, cost = 1) => {
      taken.push(`${what} ${cost}`);
      return what === limit ? 1_500 : 0;
    },
  });
  const token = tokens.issue({ conversation: newId<ConversationId>(), user: 'dl_1' }, 'rest');
  const request: HttpRequest = {
    params: {},
    query: {},
    headers: { authorization: `Bearer ${token}` },
    address: '127.0.0.1',
    origin: 'http://127.0.0.1:1',
    local: true,
    body: undefined,
  };
  const choose = async (body: unknown) =>
    routes.find(({ method, path }) => method === 'POST' && path === '/me/consent')?.handle({ ...request, body });
  return { routes, request, choose, taken, asked: () => asked, said: () => said };
}

it.each(['read', 'readFrom'])('reads nothing for somebody who asks too often (%s)', async (limit) => {
  const { routes, request, asked } = usedUp(limit);
  const answers = await Promise.all(routes.map(({ handle }) => handle(request)));
  expect(answers.map(({ status }) => status)).toEqual(routes.map(() => 429));
  expect(asked()).toBe(0);
});

it('counts a transcript by its entries, for its address and its neighbours, and reads none where those have read too much', async () => {
  const entries = Array.from({ length: 42 }, (_, n) => ({ ...said(`message ${n}`), seq: n + 1, at: NOON }));
  const transcript = async (limit: string | null) => {
    const { routes, request, taken } = usedUp(limit, {}, entries);
    const status = (await routes.find(({ path }) => path === '/me/conversation')?.handle(request))?.status;
    return { status, taken };
  };
  expect(await transcript(null)).toEqual({
    status: 200,
    taken: ['readFrom 1', 'read 1', 'readNear 1', 'readFrom 8', 'readNear 8'],
  });
  expect(await transcript('readNear')).toEqual({ status: 429, taken: ['readFrom 1', 'read 1', 'readNear 1'] });
});

it('hears all the same that somebody allows a purpose no more, and nothing else', async () => {
  const { choose } = usedUp('read', { history: true });
  expect((await choose({ purpose: 'history', allowed: false }))?.status).toBe(200);
  expect((await choose({ purpose: 'history', allowed: true }))?.status).toBe(429);
  expect((await choose({ purpose: 'model', allowed: false }))?.status).toBe(429);
});

it('begins no turn for a no to what was never allowed', async () => {
  const { choose, said } = usedUp(null, {});
  for (const purpose of CONSENT_PURPOSES) expect((await choose({ purpose, allowed: false }))?.status).toBe(200);
  expect(said()).toBe(0);
});
