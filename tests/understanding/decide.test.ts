import type { Case } from '../../core/case.ts';
import type { DeskWish } from '../../core/labels.ts';
import { PART_ROLES } from '../../understanding/answer/reading.ts';
import { decide, type Message } from '../../understanding/decide.ts';
import { ACTS, CONTINUES, KINDS } from '../../understanding/labelled/labels.ts';
import type { ContextGuess } from '../../understanding/recognise/context.ts';

const none = <Label extends string>(labels: readonly Label[]) =>
  Object.fromEntries(labels.map((label) => [label, 0])) as Record<Label, number>;

function guess(more: {
  act?: Partial<ContextGuess['act']>;
  kind?: Partial<ContextGuess['kind']>;
  continues?: Partial<ContextGuess['continues']>;
}): ContextGuess {
  return {
    act: { ...none(ACTS), ...more.act },
    kind: { ...none(KINDS), ...more.kind },
    continues: { ...none(CONTINUES), ...more.continues },
    role: none(PART_ROLES),
  };
}

const OPEN = { article: 'funds-stolen', query: 'my coins are gone', turn: 1 };

const message = (more: Partial<Message> = {}): Message => ({
  text: 'something',
  wish: null,
  asksForGuide: false,
  certain: null,
  heard: { guess: null, alarm: null, aside: null, wish: null },
  known: { open: null, last: 'nothing', said: [] },
  asked: false,
  waits: false,
  answered: false,
  ...more,
});

it('looks for an answer where nothing else is heard', () => {
  expect(decide(message())).toEqual({ kind: 'find' });
});

it('takes a yes for one before anything that is weighed', () => {
  const heard = { guess: null, alarm: 'funds-stolen', aside: 'thanks', wish: null };
  expect(decide(message({ wish: 'yes', heard }))).toEqual({ kind: 'yesNo', yes: true });
});

it('raises an alarm before a person is called, who is called with it', () => {
  const heard = { guess: null, alarm: 'funds-stolen', aside: null, wish: null };
  expect(decide(message({ wish: 'person', heard }))).toEqual({ kind: 'alarm', article: 'funds-stolen' });
  expect(decide(message({ wish: 'person' }))).toEqual({ kind: 'wish', wish: 'person' });
});

it('tells of an alarm that it was only weighed', () => {
  const heard = { guess: null, alarm: 'funds-stolen', isWeighed: true, aside: null, wish: null };
  expect(decide(message({ heard }))).toEqual({ kind: 'alarm', article: 'funds-stolen', isWeighed: true });
  const certain = { part: 'backup-phrase#asked-for-it', explains: [] };
  expect(decide(message({ heard, certain }))).toEqual({ kind: 'certain', part: 'backup-phrase#asked-for-it' });
});

it('shows the card of a danger that is told by what a certain answer is for, once, and even to who calls a person', () => {
  const certain = { part: 'fake-support#gave-phrase', explains: [], raises: 'phrase-exposed' as const };
  const card = { kind: 'alarm', article: 'phrase-exposed' };
  expect(decide(message({ certain }))).toEqual(card);
  expect(decide(message({ certain, wish: 'person' }))).toEqual(card);
  const known = { ...message({}).known, said: ['phrase-exposed#never'] };
  expect(decide(message({ certain, known }))).toEqual({ kind: 'certain', part: certain.part });
});

it('answers with the certain part before anything is looked up, but not instead of an alarm or a person', () => {
  const certain = { part: 'backup-phrase#half-half', explains: [] };
  const heard = { guess: null, alarm: 'phrase-exposed', aside: null, wish: null };
  expect(decide(message({ certain }))).toEqual({ kind: 'certain', part: 'backup-phrase#half-half' });
  expect(decide(message({ certain, heard }))).toEqual({ kind: 'alarm', article: 'phrase-exposed' });
  expect(decide(message({ certain, wish: 'person' }))).toEqual({ kind: 'wish', wish: 'person' });
  expect(decide(message({ certain, wish: 'quiet' }))).toMatchObject({ kind: 'certain' });
});

it('raises no alarm about what was explained a moment ago, and does not say that again', () => {
  const certain = { part: 'price-advice#big-loss', explains: ['funds-stolen'], isSaid: true as const };
  const heard = (alarm: string | null) => ({ guess: null, alarm, aside: null, wish: null });
  expect(decide(message({ certain, heard: heard('funds-stolen') }))).toEqual({ kind: 'find' });
  expect(decide(message({ certain, heard: heard('phrase-exposed') }))).toMatchObject({ kind: 'alarm' });
  expect(decide(message({ certain, heard: heard(null) }))).toEqual({ kind: 'find' });
  expect(decide(message({ certain, wish: 'quiet' }))).toEqual({ kind: 'wish', wish: 'quiet' });
});

it('raises no alarm about what the message explains otherwise', () => {
  const certain = { part: 'price-advice#big-loss', explains: ['funds-stolen'] };
  const heard = (alarm: string) => ({ guess: null, alarm, aside: null, wish: null });
  expect(decide(message({ certain, heard: heard('funds-stolen') }))).toMatchObject({ kind: 'certain' });
  expect(decide(message({ certain, heard: heard('phrase-exposed') }))).toMatchObject({ kind: 'alarm' });
});

it('shows no card twice to who goes on with it, and shows it to who comes back to it', () => {
  const known = { open: OPEN, last: 'alarm' as const, said: ['funds-stolen#steps', 'funds-stolen#never'] };
  const heard = (stays: number) => ({
    guess: guess({ continues: { stays } }),
    alarm: 'funds-stolen',
    aside: null,
    wish: null,
  });
  expect(decide(message({ known, heard: heard(0.9) }))).toEqual({ kind: 'find' });
  expect(decide(message({ known, heard: heard(0.1) }))).toEqual({ kind: 'alarm', article: 'funds-stolen' });
});

it('shows the card to who was answered without one and tells of harm now', () => {
  const known = { open: OPEN, last: 'answer' as const, said: ['funds-stolen#lead', 'funds-stolen#steps'] };
  const heard = { guess: guess({ continues: { stays: 0.9 } }), alarm: 'funds-stolen', aside: null, wish: null };
  expect(decide(message({ known, heard }))).toEqual({ kind: 'alarm', article: 'funds-stolen' });
});

it('lifts what happened, never a judgement', () => {
  const heard = { guess: guess({ act: { correction: 0.9 } }), alarm: null, aside: null, wish: null };
  const after = (article: string) => ({ open: { ...OPEN, article }, last: 'alarm' as const, said: [] });
  expect(decide(message({ known: after('funds-stolen'), heard }))).toEqual({
    kind: 'lift',
    article: 'funds-stolen',
    question: 'my coins are gone\nsomething',
  });
  expect(decide(message({ known: after('investment-scam'), heard })).kind).toBe('find');
});

it('tells who waits and needs nobody any more how to leave, and gives up no place', () => {
  const leaving = { kind: 'certain', part: 'reach-a-person#leave-queue' };
  for (const text of ['can I cancel the request for a person?', '真人那邊就不用了', '상담원은 이제 필요 없어요'])
    expect(decide(message({ text, waits: true }))).toEqual(leaving);
  expect(decide(message({ text: 'can I cancel the request for a person?' }))).not.toEqual(leaving);
});

it('tells who waits of the queue who asks of the person or of the page, unless something happens to the coins', () => {
  for (const text of [
    'will the agent email me, or do I have to keep this open while I sleep',
    '担当者からメールが来ますか',
    '要一直开着吗 我先去睡',
    '아직도 대기중이에요',
  ]) {
    expect(decide(message({ text, waits: true }))).toMatchObject({ kind: 'wait' });
    expect(decide(message({ text }))).not.toMatchObject({ kind: 'wait' });
    const heard = { guess: null, alarm: 'funds-stolen', aside: null, wish: null };
    expect(decide(message({ text, waits: true, heard }))).toMatchObject({ kind: 'alarm' });
  }
  expect(decide(message({ text: '아직도 송금이 대기중이에요', waits: true }))).not.toMatchObject({ kind: 'wait' });
});

it('tells who waits of the queue, and who does not of the open problem', () => {
  const heard = { guess: guess({ act: { desk: 0.9 }, kind: { howLong: 0.9 } }), alarm: null, aside: null, wish: null };
  expect(decide(message({ waits: true, heard }))).toEqual({ kind: 'wait', ofTime: true });
  expect(decide(message({ heard }))).toEqual({ kind: 'find' });
});

it('goes on with the steps after "done", and looks at a hash that is pasted instead', () => {
  const heard = { guess: guess({ act: { progress: 0.9 } }), alarm: null, aside: null, wish: null };
  const known = { open: OPEN, last: 'steps' as const, said: [] };
  expect(decide(message({ text: 'done', known, heard }))).toEqual({ kind: 'onward' });
  expect(decide(message({ text: `0x${'ab'.repeat(32)}`, known, heard }))).toEqual({ kind: 'find' });
});

it('answers what a step has shown of a transaction, and gives no next step for it', () => {
  const heard = { guess: guess({ act: { progress: 0.9 } }), alarm: null, aside: null, wish: null };
  const after = (state: Case['facts']['state']) =>
    decide(
      message({
        text: 'it says success now',
        known: { open: OPEN, last: 'steps', said: [], turn: 3, facts: { state } },
        heard,
      }),
    ).kind;
  expect(after({ value: 'arrived', turn: 3 })).toBe('find');
  expect(after({ value: 'arrived', turn: 2 })).toBe('onward');
  expect(after({ value: 'arrived', turn: 3, observed: true })).toBe('onward');
});

it('answers a cry that asks something, and has words for one that asks nothing', () => {
  const known = { open: OPEN, last: 'answer' as const, said: [] };
  const cried = (none: number) => ({
    guess: guess({ continues: { stays: 0.9 }, kind: { none } }),
    alarm: null,
    aside: 'distress',
    wish: null,
  });
  expect(decide(message({ known, heard: cried(0.1) }))).toEqual({ kind: 'find' });
  expect(decide(message({ known, heard: cried(0.9) }))).toEqual({ kind: 'talk', remark: 'distress' });
});

it('hears whether an answer helped only where there was one', () => {
  const heard = { guess: null, alarm: null, aside: 'helped', wish: null };
  expect(decide(message({ heard }))).toEqual({ kind: 'find' });
  expect(decide(message({ heard, answered: true }))).toEqual({ kind: 'talk', remark: 'helped' });
});

describe('a wish of the desk in words that are not known for it', () => {
  const wished = (wish: DeskWish) => ({ guess: null, alarm: null, aside: null, wish });
  const known = (article: string) => ({ open: { ...OPEN, article }, last: 'steps' as const, said: [] });

  it('of the queue is answered to who waits, and is a question of who does not', () => {
    expect(decide(message({ heard: wished('queue'), waits: true, asked: true }))).toEqual({
      ...{ kind: 'wait', ofTime: false },
    });
    expect(decide(message({ heard: wished('queue') }))).toEqual({ kind: 'find' });
  });

  it('is done, but for an alarm', () => {
    for (const wish of ['person', 'data', 'erase', 'complaint'] as const) {
      expect(decide(message({ heard: wished(wish) }))).toEqual({ kind: 'wish', wish });
      expect(decide(message({ heard: { ...wished(wish), alarm: 'funds-stolen' } })).kind).toBe('alarm');
    }
  });

  it('lifts an alarm whenever it was shown, answers afresh only what was told first, and never lifts a judgement', () => {
    const heard = wished('falseAlarm');
    expect(decide(message({ heard, known: known('phishing-site') }))).toEqual({
      kind: 'lift',
      article: 'phishing-site',
      question: OPEN.query,
    });
    expect(decide(message({ heard, known: known('investment-scam') })).kind).toBe('find');
    expect(decide(message({ heard, known: known('send-pending') })).kind).toBe('find');
  });

  it('lifts nothing while coins are told to leave, or a signature where only words are denied', () => {
    const heard = wished('falseAlarm');
    const move = (article: string, facts: Case['facts']) =>
      decide(message({ heard, known: { ...known(article), facts } })).kind;
    expect(move('phishing-site', { gone: { value: 'some', turn: 2 } })).toBe('find');
    expect(move('phrase-exposed', { done: [{ value: 'signed', turn: 1 }] })).toBe('find');
    expect(move('phishing-site', { gone: { value: 'some', turn: 2, suspected: true } })).toBe('lift');
    expect(move('phishing-site', { done: [{ value: 'signed', turn: 1 }] })).toBe('lift');
    expect(move('funds-stolen', { gone: { value: 'all', turn: 2 } })).toBe('lift');
  });
});

it('meets good news before it goes on with the steps', () => {
  const heard = { guess: guess({ act: { progress: 0.9 } }), alarm: null, aside: 'helped', wish: null };
  const known = { open: OPEN, last: 'steps' as const, said: [] };
  expect(decide(message({ heard, known, answered: true }))).toEqual({ kind: 'talk', remark: 'helped' });
});

it('cheers at nothing while a swindle is open', () => {
  const open = { article: 'investment-scam', query: 'a pool', turn: 1 };
  const heard = { guess: null, alarm: null, aside: 'helped', wish: null };
  const known = { open, last: 'answer' as const, said: [] };
  expect(decide(message({ heard, known, answered: true }))).toEqual({ kind: 'find' });
  expect(decide(message({ heard, known: { ...known, open: OPEN }, answered: true }))).toMatchObject({ kind: 'talk' });
});

it('takes a piece of a story for one only where it is no problem as it stands', () => {
  const heard = (act: Partial<ContextGuess['act']>) => ({
    ...{ guess: guess({ act }), alarm: null, aside: 'detail', wish: null },
  });
  expect(decide(message({ heard: heard({ answer: 0.9 }) }))).toEqual({ kind: 'talk', remark: 'detail' });
  const text = 'so i moved 180 usdc to my wallet two hours ago and nothing is there';
  expect(decide(message({ text, heard: heard({ problem: 0.9 }) }))).toEqual({ kind: 'find' });
  expect(decide(message({ text: '180 usdc', heard: heard({ problem: 0.9 }) }))).toMatchObject({ kind: 'talk' });
});

it('takes a long message for one about the queue only where it is about the desk', () => {
  const text =
    'while i wait for somebody: which of these two devices is safer for trying the words, the old one or this phone?';
  const heard = (desk: number) => ({
    ...{ guess: guess({ act: { desk } }), alarm: null, aside: null, wish: 'queue' as DeskWish },
  });
  expect(decide(message({ text, waits: true, heard: heard(0.9) }))).toMatchObject({ kind: 'wait' });
  expect(decide(message({ text, waits: true, heard: heard(0) }))).not.toMatchObject({ kind: 'wait' });
});

it('is glad of no success on the network while the coins are missed, and of coins that are there', () => {
  const heard = { guess: null, alarm: null, aside: 'helped', wish: null };
  const missed = {
    open: { article: 'not-received', query: 'where is it', turn: 1 },
    last: 'answer' as const,
    said: [],
  };
  const on = (text: string, known: Message['known'] = missed) =>
    decide(message({ text, heard, known, answered: true })).kind;
  expect(on('it says success on the explorer')).toBe('find');
  expect(on('성공이라 뜬다')).toBe('find');
  expect(on('it is there, thanks')).toBe('talk');
  const stuck = { ...missed, open: { article: 'send-pending', query: 'stuck', turn: 1 } };
  expect(on('it says confirmed', stuck)).toBe('talk');
});

it('answers what who waits asks of the person also right after an answer', () => {
  const text = 'will they see all this or do I have to say it over again';
  expect(decide(message({ text, waits: true, asked: true })).kind).toBe('wait');
  expect(decide(message({ text: 'how does that work', waits: true, asked: true })).kind).toBe('find');
});

it('answers who waits and asks how long with the queue, although the danger whose card they saw is weighed again', () => {
  const heard = { guess: null, alarm: 'phrase-exposed', isWeighed: true, aside: null, wish: null };
  const known: Message['known'] = { open: null, last: 'alarm', said: ['phrase-exposed#never'] };
  const asks = message({ text: 'how long will it take', waits: true, heard, known });
  expect(decide(asks)).toEqual({ kind: 'wait', ofTime: true });
  expect(decide({ ...asks, known: { ...known, said: [] } })).toMatchObject({ kind: 'alarm' });
  expect(decide({ ...asks, heard: { ...heard, isWeighed: false } })).not.toMatchObject({ kind: 'wait' });
});

it('answers who names the wait with the queue, although something was asked of them last; "how long" alone only right after the person was spoken of', () => {
  const heard = { guess: null, alarm: null, aside: null, wish: null };
  const waiting = message({ waits: true, asked: true, heard });
  expect(decide({ ...waiting, text: '얼마나 기다려야돼요' })).toEqual({ kind: 'wait', ofTime: true });
  expect(decide({ ...waiting, text: 'how long do I wait for the agent?' })).toEqual({ kind: 'wait', ofTime: true });
  expect(decide({ ...waiting, text: 'how long will it take' })).toEqual({ kind: 'find' });
  const known: Message['known'] = { open: null, last: 'answer', said: ['phrase-exposed#wait-for-person'] };
  expect(decide({ ...waiting, known, text: 'how long will it take' })).toEqual({ kind: 'wait', ofTime: true });
});
