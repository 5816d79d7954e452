import type { Outgoing } from '../../../web/agent/desk/entries.ts';
import { createOutbox } from '../../../web/agent/desk/outbox.ts';
import type { Asked } from '../../../web/shared/staff/asked.ts';

const one = (clientId: string): Outgoing => ({
  clientId,
  conversation: 'c',
  mode: 'say',
  text: `words of ${clientId}`,
  state: 'sending',
  seq: null,
  after: 0,
});

/** A desk whose answers the test gives, one after the other. */
function outboxWith(answers: Asked<{ seq: number }>[]) {
  const posted: string[] = [];
  const refused: string[] = [];
  const later: (() => void)[] = [];
  const outbox = createOutbox({
    post: async ({ clientId }) => {
      posted.push(clientId);
      return answers.shift() ?? { kind: 'unreachable', retryIn: null };
    },
    onRefused: ({ text }, code) => refused.push(`${code}: ${text}`),
    onWritten: () => {},
    after: (_span, run) => later.push(run),
  });
  const settle = async () => {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
  };
  return { outbox, posted, refused, later, settle };
}

const ok = (seq: number) => ({ kind: 'ok', value: { seq } }) as const;
const NO_ANSWER = { kind: 'unreachable', retryIn: null } as const;

describe('what an agent sends', () => {
  it('goes one after the other, in order', async () => {
    const { outbox, posted, settle } = outboxWith([ok(1), ok(2)]);
    outbox.send(one('a'));
    outbox.send(one('b'));
    expect(posted).toEqual(['a']);
    await settle();
    expect(posted).toEqual(['a', 'b']);
    expect(outbox.items.value.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('waits without a connection and is repeated under the same id, before what was written later', async () => {
    const { outbox, posted, later, settle } = outboxWith([NO_ANSWER, NO_ANSWER, ok(1), ok(2)]);
    outbox.send(one('a'));
    await settle();
    expect(outbox.items.value[0]?.state).toBe('waiting');
    outbox.send(one('b'));
    await settle();
    later.shift()?.();
    await settle();
    expect(posted).toEqual(['a', 'a', 'a', 'b']);
    expect(outbox.items.value.map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('comes back with the reason when the desk refuses it, and does not hold up the next', async () => {
    const { outbox, refused, settle } = outboxWith([{ kind: 'refused', code: 'phone-number' }, ok(2)]);
    outbox.send(one('a'));
    outbox.send(one('b'));
    await settle();
    expect(refused).toEqual(['phone-number: words of a']);
    expect(outbox.items.value.map(({ clientId, state }) => [clientId, state])).toEqual([['b', 'written']]);
  });

  it('stays when the agent has been signed out, and goes after signing in again', async () => {
    const { outbox, posted, later, settle } = outboxWith([{ kind: 'signedOut' }, ok(1)]);
    outbox.send(one('a'));
    await settle();
    expect(later).toEqual([]);
    outbox.resume();
    await settle();
    expect(posted).toEqual(['a', 'a']);
    expect(outbox.items.value[0]?.state).toBe('written');
  });
});
