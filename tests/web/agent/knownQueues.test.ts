import type { DeskQueue, QueueChanges } from '../../../core/protocols/deskProtocol.ts';
import { createKnownQueues } from '../../../web/agent/desk/knownQueues.ts';
import { queueItem } from '../../support/desk/queueItem.ts';

const whole = (mark: string, ...waiting: string[]): DeskQueue => ({
  ...{ at: 1, mark, mine: [], colleagues: [], agents: [], onShift: true },
  waiting: waiting.map((id, place) => ({ ...queueItem(id), position: place + 1 })),
});
const NOTHING = { gone: [], put: [] };
const changes = (after: string, mark: string, waiting: Partial<QueueChanges['waiting']>): QueueChanges => ({
  ...{ at: 2, after, mark, mine: NOTHING, colleagues: NOTHING, agents: null, onShift: true },
  waiting: { ...NOTHING, ...waiting },
});
const waits = (queue: DeskQueue | null) => queue?.waiting.map(({ conversation, position }) => [conversation, position]);

it('goes on from what it holds, and says where everybody stands now', () => {
  const known = createKnownQueues();
  const before = known.learn(whole('a.1', 'x', 'y', 'z'));
  const after = known.learn(changes('a.1', 'a.2', { gone: ['x'], put: [{ place: 1, item: queueItem('new') }] }));
  expect(waits(after)).toEqual([
    ['y', 1],
    ['new', 2],
    ['z', 3],
  ]);
  expect(after?.waiting[2]).toBe(before?.waiting[2]);
});

it('takes nothing twice, nothing out of turn, and forgets all when something does not follow', () => {
  const known = createKnownQueues();
  known.learn(whole('a.1', 'x'));
  const next = changes('a.1', 'a.2', { put: [{ place: 0, item: queueItem('y') }] });
  expect(waits(known.learn(next))).toHaveLength(2);
  expect(known.marks()).toEqual(['a.2']);
  expect(known.learn(next)).toBeNull();
  expect(known.marks()).toEqual([]);
});

it('holds what each of several processes told last, and no more of them than it can name', () => {
  const known = createKnownQueues();
  known.learn(whole('a.1', 'x'));
  known.learn(whole('b.7', 'x', 'y'));
  expect(known.marks()).toEqual(['b.7', 'a.1']);
  expect(waits(known.learn(changes('a.1', 'a.2', { put: [{ place: 1, item: queueItem('z') }] })))).toEqual([
    ['x', 1],
    ['z', 2],
  ]);
  for (let n = 0; n < 50; n += 1) known.learn(whole(`process-${n}.1`));
  expect(known.marks().join(',').length).toBeLessThan(400);
});

it('is content with an older desk, which names no state and tells the whole each time', () => {
  const known = createKnownQueues();
  const { mark: _, ...older } = whole('a.1', 'x');
  expect(waits(known.learn(older))).toEqual([['x', 1]]);
  expect(known.marks()).toEqual([]);
});
