import type { DeskQueue } from '../../../core/protocols/deskProtocol.ts';
import { MINUTE } from '../../../core/time.ts';
import {
  inOrder,
  longestWait,
  neighbour,
  newsIn,
  nextFor,
  pressureOf,
  writes,
} from '../../../web/agent/queue/queueTimes.ts';
import { queueItem } from '../../support/desk/queueItem.ts';

const NOW = 100 * MINUTE;
const item = (conversation: string, waitedMinutes = 1, urgent = false) =>
  queueItem(conversation, { urgent, since: NOW - waitedMinutes * MINUTE, position: 1, lastUserAt: NOW });
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

describe('what an agent is called for', () => {
  const wrote = (id: string, lastUserAt: number) => ({ ...item(id), lastUserAt });
  const ids = (before: DeskQueue | null, after: DeskQueue) => {
    const news = newsIn(before, after);
    return [news.arrived, news.wrote].map((items) => items.map(({ conversation }) => conversation));
  };
  it('is nobody on the first reading', () => expect(ids(null, queue({ waiting: [item('w')] }))).toEqual([[], []]));
  it('is who waits now and was nowhere before', () =>
    expect(ids(queue({ waiting: [item('a')] }), queue({ waiting: [item('a'), item('b')] }))).toEqual([['b'], []]));
  it('is not who has been put back in the queue', () =>
    expect(ids(queue({ mine: [item('a')] }), queue({ waiting: [item('a')] }))).toEqual([[], []]));
  it('is who of one’s own has written, and not a case that was just taken', () => {
    const before = queue({ mine: [wrote('a', 1), wrote('b', 1)] });
    expect(ids(before, queue({ mine: [wrote('a', 2), wrote('b', 1), wrote('c', 9)] }))).toEqual([[], ['a']]);
  });
  it('is nobody new off shift, and still who has written', () => {
    const after = { ...queue({ waiting: [item('w')], mine: [wrote('a', 2)] }), onShift: false };
    expect(ids(queue({ mine: [wrote('a', 1)] }), after)).toEqual([[], ['a']]);
  });
});
