import type { Signal, Signals } from '../../core/ports.ts';
import { NOON } from '../support/desk/sampleConversation.ts';
import { settled } from '../support/desk/settled.ts';
import { BACKENDS } from '../support/stores/backends.ts';

describe.each(BACKENDS)('Signals on $name', ({ open }) => {
  let signals: Signals;
  let remove: () => Promise<void>;

  beforeAll(async () => {
    const opened = await open(() => NOON);
    signals = opened.backend.signals;
    remove = opened.remove;
  });
  afterAll(() => remove());

  it('reach every subscriber in order, after the publisher has gone on', async () => {
    const heard: Signal[][] = [[], []];
    const ends = heard.map((list) => signals.subscribe((signal) => list.push(signal)));
    const said: Signal[] = [
      { kind: 'entries', conversation: 'c', seq: 3 },
      { kind: 'typing', conversation: 'c', by: 'user' },
      { kind: 'desk' },
      { kind: 'articles' },
    ];
    for (const signal of said) signals.publish(signal);
    expect(heard).toEqual([[], []]);
    await settled(signals);
    expect(heard.map((list) => list.slice(0, said.length))).toEqual([said, said]);
    for (const end of ends) end();
  });

  it('stop with the subscription, also of a listener that listens twice', async () => {
    const heard: Signal[] = [];
    const listener = (signal: Signal) => void (signal.kind === 'desk' && heard.push(signal));
    const endFirst = signals.subscribe(listener);
    const endSecond = signals.subscribe(listener);
    endFirst();
    signals.publish({ kind: 'desk' });
    await settled(signals);
    expect(heard).toHaveLength(1);
    endSecond();
    signals.publish({ kind: 'desk' });
    await settled(signals);
    expect(heard).toHaveLength(1);
  });
});
