import type { ChatActivity } from '../../../core/protocols/protocol.ts';
import type { Posted } from '../../../web/shared/line/directLinePorts.ts';
import { type Fate, SendQueue } from '../../../web/shared/line/sendQueue.ts';

const message = (text: string): ChatActivity => ({ type: 'message', text });
const settled = () => new Promise((resolve) => setImmediate(resolve));

function queueThatAnswers(answers: Posted[]) {
  const posted: (string | undefined)[] = [];
  const fates: [string, Fate][] = [];
  const timers: (() => void)[] = [];
  const queue = new SendQueue(
    async (activity) => {
      posted.push(activity.text);
      return answers.shift() ?? { kind: 'sent', id: `c|${posted.length}` };
    },
    (key, fate) => fates.push([key, fate]),
    (_span, run) => {
      timers.push(run);
      return () => {};
    },
  );
  return { queue, posted, fates, timers };
}

describe('the send queue', () => {
  it('sends in the order of saying, one at a time', async () => {
    const { queue, posted } = queueThatAnswers([]);
    for (const word of ['one', 'two', 'three']) queue.add(word, message(word));
    await settled();
    expect(posted).toEqual(['one', 'two', 'three']);
  });

  it('holds everything back while there is no connection, and goes on in order when it is back', async () => {
    const { queue, posted, fates } = queueThatAnswers([{ kind: 'unreachable' }]);
    queue.add('a', message('first'));
    queue.add('b', message('second'));
    await settled();
    expect(posted).toEqual(['first']);
    expect(fates.at(-1)).toEqual(['a', 'waiting']);
    queue.resume();
    await settled();
    expect(posted).toEqual(['first', 'first', 'second']);
    expect(fates.filter(([, fate]) => fate === 'sent')).toEqual([
      ['a', 'sent'],
      ['b', 'sent'],
    ]);
  });

  it('waits as long as a busy server asks, a few times, and then says that it failed', async () => {
    const { queue, fates, timers } = queueThatAnswers(
      Array.from({ length: 6 }, () => ({ kind: 'wait', retryIn: 1000 })),
    );
    queue.add('a', message('hello'));
    for (let round = 0; round < 6; round += 1) {
      await settled();
      timers.splice(0).forEach((run) => void run());
    }
    await settled();
    expect(fates.at(-1)).toEqual(['a', 'failed']);
  });

  it('goes on with the next message when one is refused', async () => {
    const { queue, fates } = queueThatAnswers([{ kind: 'refused' }]);
    queue.add('a', message('bad'));
    queue.add('b', message('good'));
    await settled();
    expect(fates).toContainEqual(['a', 'failed']);
    expect(fates.at(-1)).toEqual(['b', 'sent']);
  });

  it('knows by its id that the server kept nothing of a message', async () => {
    const { queue, fates } = queueThatAnswers([{ kind: 'sent', id: 'conversation|xAbC' }]);
    queue.add('a', message('secret'));
    await settled();
    expect(fates.at(-1)).toEqual(['a', 'unkept']);
  });
});
