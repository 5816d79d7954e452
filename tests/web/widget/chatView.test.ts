import type { ActionValue, Card, ChatActivity } from '../../../core/protocols/protocol.ts';
import type { ThreadItem } from '../../../web/shared/line/thread.ts';
import { chatView, numberOf } from '../../../web/widget/chat/chatView.ts';

let count = 0;
const item = (activity: ChatActivity, state: ThreadItem['state'] = 'received'): ThreadItem => {
  count += 1;
  return { key: `k${count}`, state, activity: { timestamp: new Date(count * 1000).toISOString(), ...activity } };
};
const bot = (text: string, card?: Card, actions: ActionValue[] = []): ThreadItem =>
  item({
    type: 'message',
    text,
    from: { id: 'handrail', role: 'bot' },
    channelData: { handrail: { sender: { role: 'bot' }, language: 'en', ...(card ? { card } : {}) } },
    suggestedActions: {
      actions: actions.map((value) => ({ type: 'messageBack', title: value.action, text: '', displayText: '', value })),
    },
  });
const user = (text: string, value?: ActionValue, state?: ThreadItem['state']): ThreadItem =>
  item({ type: 'message', text, value, from: { id: 'u', role: 'user' } }, state);
const event = (name: string, value: unknown): ThreadItem => item({ type: 'event', name, value });

const consent: Card = {
  kind: 'consent',
  version: '1',
  termsHref: '/legal/terms',
  privacyHref: '/legal/privacy',
  purposes: [],
};
const consented: Card = { kind: 'consented', version: '1', at: 5, receiptId: 'r1', choices: {} };
const queue: Card = {
  kind: 'queue',
  department: 'transfers',
  position: 2,
  lowMinutes: 3,
  highMinutes: 6,
  urgent: false,
  openNow: true,
  opensAt: null,
};
const guide: Extract<Card, { kind: 'guide' }> = {
  kind: 'guide',
  guide: 'restore',
  title: '',
  position: 1,
  of: 7,
  place: '1 of 7',
  heading: '',
  text: '',
  never: null,
  picture: 'paper',
  ways: 1,
};
const accepted: Card = { kind: 'accepted', name: 'Sofia', checkWord: 'birch 52', waited: 60_000 };
const texts = (items: readonly ThreadItem[]) => chatView(items).log.map(({ activity }) => activity.text);

describe('what the chat shows', () => {
  it('goes on where an agent has taken back that it ended: the end and its stars are gone until it ends again', () => {
    const ended = [bot('over', { kind: 'ended', deletedBy: 99 }), bot('how was it', { kind: 'rate' })];
    expect(texts(ended)).toEqual(['over', 'how was it']);
    const back = [...ended, bot('still here', accepted)];
    expect(texts(back)).toEqual(['still here']);
    expect(chatView(back)).toMatchObject({ owner: 'staff', deletedBy: null });
    const again = [...back, bot('over again', { kind: 'ended', deletedBy: 120 })];
    expect(texts(again)).toEqual(['still here', 'over again']);
  });

  it('follows the consent: asked, declined with the way back, agreed', () => {
    expect(chatView([]).consent.kind).toBe('unknown');
    expect(chatView([bot('', consent)]).consent).toEqual({ kind: 'asked', card: consent });
    expect(chatView([bot('', consent), bot('', { kind: 'declined' })]).consent).toEqual({
      kind: 'declined',
      card: consent,
    });
    expect(chatView([bot('', consent), bot('', consented)]).consent.kind).toBe('accepted');
  });

  it('shows what was written, and not the presses whose effect is on the screen', () => {
    expect(
      texts([
        user('Agree', { action: 'consent.accept' }),
        user('hello'),
        user('Yes', { action: 'helped', article: 'a' }),
      ]),
    ).toEqual(['hello']);
  });

  it('shows a press that failed, because it has to be tried again', () => {
    expect(texts([user('Agree', { action: 'consent.accept' }, 'failed')])).toEqual(['Agree']);
  });

  it('walks the way to a person and back', () => {
    const waiting = [bot('', consented), user('person', { action: 'person' }), bot('queue', queue)];
    expect(chatView(waiting)).toMatchObject({ owner: 'waiting', queue: { card: queue } });
    const met = [...waiting, event('handoff.status', { state: 'accepted' }), bot('here', accepted)];
    expect(chatView(met)).toMatchObject({ owner: 'staff', staffName: 'Sofia', queue: { card: queue } });
    expect(chatView([...met, event('handoff.status', { state: 'completed' })]).owner).toBe('bot');
  });

  it('says that nobody is there once the person has gone, and keeps since when one waits', () => {
    const met = [bot('', consented), bot('queue', queue), bot('here', accepted)];
    const again = [...met, bot('handed to another department'), bot('second', { ...queue, position: 4 })];
    expect(chatView(again)).toMatchObject({ owner: 'waiting', staffName: null, queue: { card: { position: 4 } } });
    expect(chatView(again).queue?.since).toBe(chatView(met).queue?.since);
  });

  it('draws the way that is being walked, and no longer the card of the queue once somebody has come', () => {
    const waiting = [bot('', consented), bot('queue', queue)];
    expect(texts(waiting)).toContain('queue');
    expect(texts([...waiting, bot('here', accepted)])).toEqual(['', 'here']);
  });

  it('takes the place in the queue from events without moving the beginning of the wait', () => {
    const before = chatView([bot('', queue)]).queue?.since;
    const items = [bot('', queue), event('handrail.queue', { ...queue, position: 1 })];
    const after = chatView(items);
    expect(after.queue?.card.position).toBe(1);
    expect(after.queue?.since).toBe(Date.parse(items[0]?.activity.timestamp ?? ''));
    expect(before).not.toBeNull();
  });

  it('goes back to the queue when the agent is gone', () => {
    const items = [bot('', queue), bot('', accepted), event('handrail.queue', { ...queue, position: 1 })];
    expect(chatView(items)).toMatchObject({ owner: 'waiting', staffName: null });
  });

  it('goes back to the queue when the user has reported who is there, keeps what they wrote, and shows the report', () => {
    const asked = [bot('', queue), bot('', accepted)];
    const reported = [...asked, user('Report', { action: 'staff.report' }), bot('Reported.'), bot('', queue)];
    expect(chatView(reported)).toMatchObject({
      owner: 'waiting',
      staffName: null,
      queue: { since: expect.any(Number) },
    });
    expect(texts(reported)).toContain('Report');
  });

  it('keeps in sight whom a report means, whoever has the case and whatever they write, until the user says it', () => {
    const whom: ActionValue[] = [1, 2, 3, [1, 2], 0].map((one) => ({ action: 'staff.report', whom: one }));
    const asked = [
      bot('', queue),
      bot('', accepted),
      user('Report', { action: 'staff.report' }),
      bot('Whom?', undefined, whom),
    ];
    const shown = (items: ThreadItem[]) => chatView(items).suggestions.map(({ value }) => value);
    expect(shown(asked)).toEqual(whom);
    expect(shown([...asked, bot('Never mind.')])).toEqual(whom);
    expect(shown([...asked, user('2')])).toEqual([]);
  });

  it('keeps the beginning of the wait through a hand-over, and the person who was there is no longer', () => {
    const met = [bot('', queue), bot('', accepted)];
    const handedOver = [...met, event('handrail.queue', { ...queue, department: 'security' })];
    const { queue: way } = chatView(handedOver);
    expect(way?.since).toBe(Date.parse(met[0]?.activity.timestamp ?? ''));
    expect(way?.calledAt).toBe(Date.parse(handedOver[2]?.activity.timestamp ?? ''));
    const [, first] = met;
    const second = bot('', { ...accepted, name: 'Ken' });
    expect(chatView(met).metAt).toBe(Date.parse(first?.activity.timestamp ?? ''));
    expect(chatView([...handedOver, second]).metAt).toBe(Date.parse(second.activity.timestamp ?? ''));
  });

  it('leaves the queue when the user says so', () => {
    expect(chatView([bot('', queue), user('leave', { action: 'queue.leave' })])).toMatchObject({
      owner: 'bot',
      queue: null,
    });
  });

  it('can be rated once, and a sentence be added once', () => {
    const end = [bot('', { kind: 'ended', deletedBy: 9 }), bot('', { kind: 'rate' })];
    const rated = [...end, user('Good', { action: 'rate', score: 4 })];
    const ratingOf = (items: readonly ThreadItem[]) => chatView(items).rating;
    expect([ratingOf(end), ratingOf(rated)]).toEqual(['open', 'sentence']);
    expect(ratingOf([...rated, user('Sofia was kind', { action: 'rate.sentence' })])).toBe('done');
    expect(ratingOf([...end, user('Skip', { action: 'rate', score: null })])).toBe('done');
  });

  it('stays ended, whatever comes after', () => {
    const items = [
      bot('', { kind: 'ended', deletedBy: 9 }),
      event('handoff.status', { state: 'completed' }),
      bot('', { kind: 'rate' }),
    ];
    expect(chatView(items)).toMatchObject({ owner: 'ended', deletedBy: 9 });
  });

  it('offers at most three buttons of the last message, without those that its card draws', () => {
    const answer: Card = {
      kind: 'answer',
      lead: '',
      steps: [],
      never: [],
      source: { articleId: 'a', title: '', href: '', reviewed: '' },
    };
    const ask = (text: string): ActionValue => ({ action: 'ask', text });
    const said = bot('', answer, [
      { action: 'helped', article: 'a' },
      { action: 'notHelped', article: 'a' },
      ask('1'),
      ask('2'),
      ask('3'),
      ask('4'),
    ]);
    expect(chatView([said]).suggestions.map(({ value }) => value)).toEqual([ask('1'), ask('2'), ask('3')]);
    expect(chatView([said, user('typed')]).suggestions).toEqual([]);
  });

  it('offers the buttons of all that one turn said, each once', () => {
    const person: ActionValue = { action: 'person' };
    const verdict = bot('It waits.', undefined, [{ action: 'tx.watch', hash: 'latest' }, person]);
    const offer = bot('Shall we go on?', undefined, [{ action: 'guide', id: 'stuck' }, person]);
    const together = { ...offer, activity: { ...offer.activity, timestamp: verdict.activity.timestamp ?? '' } };
    const actions = (items: ThreadItem[]) => chatView(items).suggestions.map(({ value }) => value.action);
    expect(actions([verdict, together])).toEqual(['tx.watch', 'person', 'guide']);
    expect(actions([verdict, offer])).toEqual(['guide', 'person']);
  });

  it('knows where what came last begins: at the words it answers, or at itself after a press that is not drawn', () => {
    const [asked, answer] = [user('why?'), bot('So.')];
    const no = user('No', { action: 'notHelped', article: 'a' });
    const sorry = bot('Sorry.');
    expect(chatView([asked]).turn).toBe(asked.key);
    expect(chatView([asked, answer])).toMatchObject({ turn: asked.key, act: asked.key });
    expect(chatView([asked, answer, no])).toMatchObject({ turn: asked.key, act: no.key });
    expect(chatView([asked, answer, no, sorry]).turn).toBe(sorry.key);
    expect(chatView([asked, answer, bot('It is confirmed now.')]).turn).not.toBe(asked.key);
  });

  it('keeps only the last step of a guide open, and none once it was stopped', () => {
    const step = (id: string): ThreadItem => {
      const said = bot('', { ...guide, heading: id }, [{ action: 'guide', id: 'restore', step: 'app' }]);
      return { ...said, activity: { ...said.activity, id } };
    };
    expect(
      chatView([step('a'), user('Yes', { action: 'guide', id: 'restore', step: 'app' }), step('b')]),
    ).toMatchObject({
      guide: 'b',
      suggestions: [],
    });
    expect(chatView([step('a'), user('what is gas?'), bot('A fee.')]).guide).toBe('a');
    expect(chatView([step('a'), user('Stop', { action: 'cancel' })]).guide).toBeNull();
  });

  it('knows that the bot owes an answer, and that a failed message asks for none', () => {
    expect(chatView([bot('', consented), user('where is it?')]).owedSince).not.toBeNull();
    expect(chatView([user('where?'), bot('here')]).owedSince).toBeNull();
    expect(chatView([user('where?', undefined, 'failed')]).owedSince).toBeNull();
  });

  it('knows which wallet is being read, until it is', () => {
    const look = user('Read this wallet', { action: 'wallet.look', address: '0x51b0' });
    expect(chatView([bot('', consented), look]).reading).toBe('0x51b0');
    expect(chatView([look, bot('Balances')]).reading).toBeNull();
    expect(chatView([look, user('and now?')]).reading).toBeNull();
  });
});

it('keeps a crisis in sight until the bot has said something else, or a person has come', () => {
  const care: Card = {
    kind: 'care',
    thanks: null,
    lead: 'x',
    steps: [],
    lines: [],
    danger: { text: '', numbers: [] },
    region: { text: '', change: null },
    question: null,
    person: 'called',
    stays: '',
    placeholder: '',
  };
  const said = [bot('', consented), user('x'), bot('call', care, [{ action: 'care.company', who: 'alone' }])];
  expect(chatView(said).care).toEqual(care);
  expect(chatView(said).suggestions).toEqual([]);
  expect(chatView([...said, user('y')]).care).toEqual(care);
  expect(chatView([...said, bot('an answer')]).care).toBeNull();
  expect(chatView([...said, bot('', accepted)]).care).toBeNull();
});

it('names the message whose writer is reported by its number, once the server has named it', () => {
  expect(numberOf({ type: 'message', id: 'Qx7-abc|0000012' })).toBe(12);
  expect(numberOf({ type: 'message', id: 'local' })).toBeNull();
  expect(numberOf({ type: 'message' })).toBeNull();
});
