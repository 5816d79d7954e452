import { newId } from '../../core/ids.ts';
import type { Documents } from '../../core/ports.ts';
import { NOON } from '../support/desk/sampleConversation.ts';
import { BACKENDS } from '../support/stores/backends.ts';

describe.each(BACKENDS)('Documents on $name', ({ open }) => {
  let now = NOON;
  let documents: Documents;
  let kind: string;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const opened = await open(() => now);
    documents = opened.backend.documents;
    remove = opened.remove;
  });
  afterAll(() => remove());
  beforeEach(() => {
    now = NOON;
    kind = `kind ${newId()}`;
  });

  it('reads what was written, with a version that rises', async () => {
    expect(await documents.get(kind, 'a')).toBeNull();
    expect(await documents.put(kind, 'a', { n: 1 })).toEqual({ kind: 'ok', version: 1 });
    expect(await documents.put(kind, 'a', { n: 2 })).toEqual({ kind: 'ok', version: 2 });
    expect(await documents.get(kind, 'a')).toEqual({ id: 'a', version: 2, value: { n: 2 } });
    expect(await documents.get('another kind', 'a')).toBeNull();
  });

  it.each([
    ['text with NUL and a lone surrogate', 'a\u0000b\ud800'],
    ['line breaks and spaces', ' 1 2 \n\r\n '],
    ['null', null],
    ['a list', [1, 'two', { three: false }]],
    ['a megabyte', 'x'.repeat(1_000_000)],
  ])('keeps %s', async (_, value) => {
    await documents.put(kind, 'a', value);
    expect((await documents.get(kind, 'a'))?.value).toEqual(value);
    expect((await documents.list(kind))[0]?.value).toEqual(value);
  });

  it('writes only over the version that is expected', async () => {
    expect(await documents.put(kind, 'a', 1, { expect: 1 })).toEqual({ kind: 'conflict', version: 0 });
    expect(await documents.put(kind, 'a', 1, { expect: 0 })).toEqual({ kind: 'ok', version: 1 });
    expect(await documents.put(kind, 'a', 2, { expect: 0 })).toEqual({ kind: 'conflict', version: 1 });
    expect(await documents.put(kind, 'a', 2, { expect: 1 })).toEqual({ kind: 'ok', version: 2 });
    expect((await documents.get(kind, 'a'))?.value).toBe(2);
  });

  it('lets one of twenty writers through who expect the same version', async () => {
    const results = await Promise.all(Array.from({ length: 20 }, (_, n) => documents.put(kind, 'a', n, { expect: 0 })));
    expect(results.filter((result) => result.kind === 'ok')).toHaveLength(1);
  });

  it('reads as absent from the moment it expires', async () => {
    await documents.put(kind, 'a', 1, { expiresAt: NOON + 1_000 });
    now = NOON + 999;
    expect(await documents.get(kind, 'a')).not.toBeNull();
    now = NOON + 1_000;
    expect(await documents.get(kind, 'a')).toBeNull();
    expect(await documents.list(kind)).toEqual([]);
    expect(await documents.remove(kind, 'a')).toBe(false);
    expect(await documents.put(kind, 'a', 2, { expect: 0 })).toEqual({ kind: 'ok', version: 1 });
    now = NOON + 9_000;
    expect((await documents.get(kind, 'a'))?.value).toBe(2);
  });

  it('lives on when a later write takes the expiry away', async () => {
    await documents.put(kind, 'a', 1, { expiresAt: NOON + 1_000 });
    await documents.put(kind, 'a', 2);
    now = NOON + 5_000;
    await documents.put(kind, 'b', 1);
    expect((await documents.list(kind)).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('is removed by one of many', async () => {
    await documents.put(kind, 'link', 1);
    const results = await Promise.all(Array.from({ length: 20 }, () => documents.remove(kind, 'link')));
    expect(results.filter(Boolean)).toHaveLength(1);
    expect(await documents.get(kind, 'link')).toBeNull();
  });

  it('lists a kind by id', async () => {
    for (const id of ['b', 'a', 'é', 'B', '1']) await documents.put(kind, id, id);
    expect((await documents.list(kind)).map(({ id }) => id)).toEqual(['1', 'B', 'a', 'b', 'é']);
  });
});
