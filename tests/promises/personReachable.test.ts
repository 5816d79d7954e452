import { LOCALES, type Locale } from '../../core/language.ts';
import { ALWAYS_OPEN } from '../../handoff/queue/hours.ts';
import { phrases } from '../../languages/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

/* Promise 10. A person is always reachable, in one step, and the user always knows what happens next. */

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest({ hours: ALWAYS_OPEN });
});
afterEach(() => desk.close());

const ownerOf = async (id: Parameters<DeskUnderTest['erase']>[0]) =>
  (await desk.stores.conversations.read(id))?.facts.owner.kind;

/** What people are in the middle of when they have had enough. */
const MOMENTS: Readonly<Record<string, readonly string[]>> = {
  'at the very beginning': [],
  'under an answer that is not known': ['where is my quokka'],
  'in an emergency': ['I gave my recovery phrase to somebody'],
  'when asked for an address': ['is this address safe'],
  'in the middle of fees': ['what are the fees now'],
};

const PERSON: Readonly<Record<Locale, string>> = {
  en: 'I want to talk to a human',
  ja: '人と話したいです',
  'zh-Hans': '我要人工客服',
  'zh-Hant': '我要真人客服',
  ko: '상담원과 이야기하고 싶어요',
};

describe.each(Object.keys(MOMENTS))('%s', (moment) => {
  it('one press is enough', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    for (const text of MOMENTS[moment] ?? []) await visitor.say(text);
    await visitor.press({ action: 'person' });
    expect(await ownerOf(visitor.id)).toBe('waiting');
  });
});

it.each(LOCALES)('one sentence is enough in %s, and it says what happens next', async (locale) => {
  const visitor = desk.visitor(locale);
  await visitor.enter();
  const heard = await visitor.say(PERSON[locale]);
  expect(await ownerOf(visitor.id)).toBe('waiting');
  expect(heard.join('\n')).toContain(phrases(locale).handingOver(null));
});

it('whoever has agreed to nothing can ask for a person', async () => {
  const visitor = desk.visitor();
  const declined = await visitor.press({ action: 'consent.decline' });
  expect(declined.join('\n')).toBe(phrases('en').declined);
  expect(await visitor.press({ action: 'person' })).not.toEqual([]);
});

it('whoever waits is told so again instead of waiting anew, can leave, and is told when somebody comes', async () => {
  await desk.desk.present(MINA);
  const visitor = desk.visitor();
  await visitor.enter();
  await visitor.press({ action: 'person' });
  expect((await visitor.press({ action: 'person' })).join()).toContain(phrases('en').alreadyWaiting);
  expect(await visitor.press({ action: 'queue.leave' })).toEqual([phrases('en').leftQueue]);
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  expect((await visitor.hears()).join('\n')).toContain(phrases('en').accepted('Mina'));
});
