import { createEndpointPool, elsewhereInPool } from '../../../chains/families/endpointPool.ts';
import { failed, type Reply } from '../../../core/net/boundedFetch.ts';

/** What each endpoint has: a value, null, or nothing because it is dead. */
async function lookedUp(...has: (string | null | 'dead')[]) {
  const pool = createEndpointPool(
    has.map((_, at) => `${at}`),
    () => 0,
  );
  const attempt = async ({ url }: { readonly url: string }): Promise<Reply<string | null>> => {
    const value = has[Number(url)] ?? null;
    return value === 'dead' ? failed('network') : { kind: 'ok', value };
  };
  const { signal } = new AbortController();
  const first = await pool.ask(attempt, { hedgeMs: 1_000, signal });
  if (first.kind === 'failed') throw new Error('all dead');
  const { found, ...rest } = await elsewhereInPool(pool, first, attempt, (value) => value !== null, signal);
  return { value: found.value, ...rest };
}

it.each([
  ['only the second has', [null, 'it'], { value: 'it', nodes: 1, asked: true }],
  ['the first has', ['it', null], { value: 'it', nodes: 1, asked: false }],
  ['nobody has', [null, null], { value: null, nodes: 2, asked: true }],
  ['the first does not have and the second is dead', [null, 'dead'], { value: null, nodes: 1, asked: true }],
  ['the only one does not have', [null], { value: null, nodes: 1, asked: false }],
] as const)('what %s is told as that, with how many said no', async (_, has, expected) => {
  expect(await lookedUp(...has)).toEqual(expected);
});
