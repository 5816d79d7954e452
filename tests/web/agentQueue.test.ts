import type { DeskQueue, QueueItem } from '../../core/deskProtocol.ts';
import { MINUTE } from '../../core/time.ts';
import { arrivals, inOrder, longestWait, neighbour, nextFor, pressureOf, writes } from '../../web/agent/queueTimes.ts';

const NOW = 100 * MINUTE;
const item = (conversation: string, waitedMinutes = 1, urgent = false): QueueItem => ({
  conversation,
  place: 'waiting',
  department: 'transfers',
  language: 'en',
  channel: 'webchat',
  urgent,
  since: NOW - waitedMinutes * MINUTE,
  position: 1,
  agent: null,
  lastSeq: 1,
  lastUserAt: NOW,
  reason: 'asked',
  question: null,
});
const queue = (part: Partial<DeskQueue>): DeskQueue => ({
  at: NOW,
  waiting: [],
  mine: [],
  colleagues: [],
  agents: [],
  onShift: true,
  ...part,
});

describe('the list', () => {
  const full = queue({ mine: [item('m')], waiting: [item('w1'), item('w2')], colleagues: [item('c')] });

  it('is own, waiting, colleagues', () =>
    expect(inOrder(full).map(({ conversation }) => conversation)).toEqual(['m', 'w1', 'w2', 'c']));
  it('is walked through with J and K, and stops at its ends', () => {
    expect(neighbour(full, 'm', 1)).toBe('w1');
    expect(neighbour(full, 'w1', -1)).toBe('m');
    expect(neighbour(full, 'c', 1)).toBe('c');
    expect(neighbour(full, 'm', -1)).toBe('m');
  });
  it('begins at its top when nothing is open, or what is open has left it', () => {
    expect(neighbour(full, null, 1)).toBe('m');
    expect(neighbour(full, 'gone', 1)).toBe('m');
    expect(neighbour(queue({}), null, 1)).toBeNull();
  });
});

describe('the next', () => {
  const waiting = [item('english'), { ...item('korean'), language: 'ko' as const }];

  it('is the first in a language that one speaks', () =>
    expect(nextFor(['ko', 'ja'], waiting)?.conversation).toBe('korean'));
  it('is the very first when nobody waits in one', () =>
    expect(nextFor(['ja'], waiting)?.conversation).toBe('english'));
  it('is known to be in a language that one does not write, in any of its writings', () => {
    expect(writes(['zh-Hans'], { language: 'zh-Hant' })).toBe(true);
    expect(writes(['ja', 'ko'], { language: 'en' })).toBe(false);
  });
  it('is nobody when nobody waits', () => expect(nextFor(['ja'], [])).toBeUndefined());
});

describe('a wait', () => {
  it('presses more the longer it is', () =>
    expect([1, 4.5, 6].map((minutes) => pressureOf(item('w', minutes), NOW))).toEqual(['calm', 'soon', 'late']));
  it('presses at once when it is urgent', () => expect(pressureOf(item('w', 0, true), NOW)).toBe('late'));
  it('is measured by the longest, or the longest urgent one', () => {
    const both = queue({ waiting: [item('u', 2, true), item('w', 9)] });
    expect(longestWait(both, NOW)).toBe(9 * MINUTE);
    expect(longestWait(both, NOW, true)).toBe(2 * MINUTE);
    expect(longestWait(queue({}), NOW)).toBeNull();
  });
});

describe('who has arrived', () => {
  it('is nobody on the first reading', () => expect(arrivals(null, queue({ waiting: [item('w')] }))).toEqual([]));
  it('is whoever was not in the list before', () =>
    expect(arrivals(queue({ waiting: [item('a')] }), queue({ waiting: [item('a'), item('b')] }))).toEqual(['b']));
  it('is not the conversation that an agent gave back', () =>
    expect(arrivals(queue({ mine: [item('a')] }), queue({ waiting: [item('a')] }))).toEqual([]));
});
