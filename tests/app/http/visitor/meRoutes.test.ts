import { meRoutes } from '../../../../app/http/visitor/meRoutes.ts';
import { DirectLineTokens } from '../../../../bots/channels/directline/tokens.ts';
import { type ConversationId, newId } from '../../../../core/ids.ts';
import type { HttpRequest } from '../../../../core/net/http.ts';
import { DEFAULT_RULES } from '../../../../handoff/record/retention.ts';

/** Routes of somebody who has used up `limit`, how often something was looked up, and a request of theirs. */
function usedUp(limit: string) {
  const tokens = new DirectLineTokens(Buffer.alloc(32, 1), Date.now);
  let asked = 0;
  const receipt = async () => {
    asked += 1;
    return null;
  };
  const read = async () => receipt();
  const routes = meRoutes({
    tokens,
    receipt,
    conversations: { read, entries: async () => [] },
    rules: DEFAULT_RULES,
    erase: receipt,
    receive: async () => ({ kind: 'ended' }),
    purposes: [],
    consentReceipt: receipt,
    take: async (what) => (what === limit ? 1_500 : 0),
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
  return { routes, request, asked: () => asked };
}

it.each(['read', 'readFrom'])('reads nothing for somebody who asks too often (%s)', async (limit) => {
  const { routes, request, asked } = usedUp(limit);
  const answers = await Promise.all(routes.map(({ handle }) => handle(request)));
  expect(answers.map(({ status }) => status)).toEqual(routes.map(() => 429));
  expect(asked()).toBe(0);
});

it('hears all the same that somebody allows a purpose no more', async () => {
  const { routes, request } = usedUp('read');
  const choose = routes.find(({ method, path }) => method === 'POST' && path === '/me/consent');
  const answer = async (allowed: boolean) => choose?.handle({ ...request, body: { purpose: 'history', allowed } });
  expect((await answer(true))?.status).toBe(429);
  expect((await answer(false))?.status).not.toBe(429);
});
