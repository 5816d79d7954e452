import { HandrailError } from '../../../core/errors.ts';
import type { ConversationId } from '../../../core/ids.ts';
import type { Conversations } from '../../../handoff/ports.ts';
import { type DeletionParts, sweep } from '../../../handoff/record/deletion.ts';
import { DEFAULT_RULES } from '../../../handoff/record/retention.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

/** A store in which everything is due, oldest first; `fails` says what becomes of one that is asked for. */
function storeWith(ids: readonly string[], fails: (id: string, act: 'read' | 'shred') => Error | null) {
  const left = [...ids] as ConversationId[];
  const aside: string[] = [];
  const acting = (id: string, act: 'read' | 'shred') => {
    const error = fails(id, act);
    if (error) throw error;
  };
  const conversations: Pick<Conversations, 'due' | 'read' | 'shred' | 'toldOf'> = {
    due: async (_, limit) => left.slice(0, limit),
    read: async (id) => {
      acting(id, 'read');
      return null;
    },
    shred: async (id) => {
      acting(id, 'shred');
      left.splice(left.indexOf(id), 1);
      return { kind: 'shredded' };
    },
    toldOf: async () => undefined,
  };
  const parts: DeletionParts = {
    conversations: conversations as Conversations,
    signals: { publish: () => undefined, subscribe: () => () => undefined },
    rules: DEFAULT_RULES,
    clock: () => 0,
    log: silentLog,
    recordEvents: async () => undefined,
    isOutside: () => false,
    setAside: (_, id) => void aside.push(id),
    isHeld: async (id) => id.startsWith('held'),
    recordDeletion: async () => undefined,
  };
  return { parts, left, aside };
}

const corrupt = new HandrailError('store.corrupt', 'a damaged row');
const away = new HandrailError('store.unavailable', 'no answer', { retryable: true });
const named = (name: string, count: number) => Array.from({ length: count }, (_, n) => `${name}${n}`);

it('deletes everything behind more rows than a page that nothing can be done about', async () => {
  const { parts, left, aside } = storeWith([...named('stuck', 7), ...named('sound', 9)], (id) =>
    id.startsWith('stuck') ? corrupt : null,
  );
  expect(await sweep(parts, 3)).toEqual({ ended: 0, deleted: 9 });
  expect(left).toEqual(named('stuck', 7));
  expect(aside).toEqual(named('stuck', 7));
});

it('deletes what is due and cannot be read, unless the list of legal holds names it', async () => {
  const { parts, left, aside } = storeWith(['bad', 'held', 'sound'], (id, act) =>
    act === 'read' && id !== 'sound' ? corrupt : null,
  );
  expect(await sweep(parts)).toEqual({ ended: 0, deleted: 2 });
  expect([left, aside]).toEqual([['held'], ['held']]);
});

it('says that the store failed for one, after everything else has had its turn', async () => {
  const { parts, left } = storeWith(['slow', ...named('sound', 9)], (id) => (id === 'slow' ? away : null));
  await expect(sweep(parts, 3)).rejects.toBe(away);
  expect(left).toEqual(['slow']);
});

it('stops at once where a whole page finds no store', async () => {
  let asked = 0;
  const { parts } = storeWith(named('any', 20), () => {
    asked += 1;
    return away;
  });
  await expect(sweep(parts, 5)).rejects.toBe(away);
  expect(asked).toBe(5);
});
