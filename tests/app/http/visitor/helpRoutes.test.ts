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
