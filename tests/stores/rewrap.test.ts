import { HandrailError } from '../../core/errors.ts';
import type { ConversationId } from '../../core/ids.ts';
import { DAY } from '../../core/time.ts';
import type { ConversationRows, FoundKey } from '../../stores/ports.ts';
import { rewrapAll } from '../../stores/rewrap.ts';
import type { Vault, WrappedKey } from '../../trust/ports.ts';

const NOW = 10 * DAY;
const key = (name: string): FoundKey => ({
  id: name as ConversationId,
  key: Buffer.from(name) as Uint8Array as WrappedKey,
  closed: true,
  dueAt: NOW + 1,
});

async function run(page: readonly FoundKey[], refused: (id: string) => Error | null) {
  const written: string[] = [];
  const aside: string[] = [];
  const rows: Pick<ConversationRows, 'keys' | 'rewrap'> = {
    async *keys() {
      yield page;
    },
    rewrap: async (keys) => {
      const error = keys.map(({ id }) => refused(id)).find((one) => one !== null);
      if (error) throw error;
      written.push(...keys.map(({ id }) => id));
    },
  };
  const vault: Pick<Vault, 'rewrap'> = { rewrap: (held) => held };
  const done = await rewrapAll(rows as ConversationRows, vault as Vault, NOW, (_, id) => void aside.push(id));
  return { done, written, aside };
}

it('writes every other key where one of a page cannot be written', async () => {
  const corrupt = new HandrailError('store.corrupt', 'another type');
  const { done, written, aside } = await run([key('a'), key('bad'), key('b')], (id) => (id === 'bad' ? corrupt : null));
  expect([written, aside]).toEqual([['a', 'b'], ['bad']]);
  expect(done).toEqual({ rewrapped: 2, lost: 0, left: 0 });
});

it('sets a row aside that has no key', async () => {
  const { done, aside } = await run([{ ...key('none'), key: 'damaged' }, key('a')], () => null);
  expect([done, aside]).toEqual([{ rewrapped: 1, lost: 1, left: 0 }, ['none']]);
});

it('fails, and so keeps the old key alive, when it is the store that does not answer', async () => {
  const away = new HandrailError('store.unavailable', 'no answer', { retryable: true });
  await expect(run([key('a')], () => away)).rejects.toBe(away);
});

it('leaves under the old key what should have been deleted: it dies with that key', async () => {
  const page = [
    { ...key('late'), dueAt: NOW - 1 },
    { ...key('open'), closed: false, dueAt: NOW - 1 },
    { ...key('neverEnded'), closed: false, dueAt: NOW - DAY - 1 },
  ];
  const { done, written } = await run(page, () => null);
  expect([done.left, written]).toEqual([2, ['open']]);
});
