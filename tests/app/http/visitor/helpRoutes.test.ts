import { helpRoutes } from '../../../../app/http/visitor/helpRoutes.ts';
import type { HttpRequest } from '../../../../core/net/http.ts';

it('puts nothing together for an address that has had its share of pages', async () => {
  const none = () => {
    throw new Error('not asked');
  };
  const library = { article: none, articles: none } as never;
  const take = async (what: string) => (what === 'page' ? 2_000 : 0);
  const routes = helpRoutes({ library, shift: none, networks: none, legal: none, checkStaff: none, take });
  const request: HttpRequest = {
    ...{ params: {}, query: {}, headers: {}, address: '192.0.2.1', local: false },
    ...{ origin: 'https://desk.example', body: undefined },
  };
  const answers = await Promise.all(
    routes.filter(({ method }) => method === 'GET').map(({ handle }) => handle(request)),
  );
  expect(answers.length).toBeGreaterThan(3);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([429]));
});

it.each<[number, Record<string, string>]>([
  [403, { 'sec-fetch-site': 'cross-site', 'content-type': 'text/plain' }],
  [403, { origin: 'https://else.example', 'content-type': 'text/plain' }],
  [200, { origin: 'https://desk.example', 'sec-fetch-site': 'same-origin' }],
  [200, {}],
])('checks a word for pages of this desk alone: another page uses up no tries (%d)', async (status, headers) => {
  const taken: string[] = [];
  const none = () => {
    throw new Error('not asked');
  };
  const routes = helpRoutes({
    library: { article: none, articles: none } as never,
    ...{ shift: none, networks: none, legal: none },
    checkStaff: async () => 'unknown' as never,
    take: async (what) => taken.push(what) * 0,
  });
  const answer = await routes
    .find(({ path }) => path === '/help/check-staff')
    ?.handle({
      ...{ params: {}, query: {}, headers, address: '192.0.2.1', local: false },
      ...{ origin: 'https://desk.example', body: { word: 'birch 52' } },
    });
  expect([answer?.status, taken.length]).toEqual(status === 200 ? [200, 1] : [403, 0]);
});
