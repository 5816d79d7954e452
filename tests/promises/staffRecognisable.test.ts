import { randomBytes } from 'node:crypto';
import { type ConversationId, newId, type StaffId } from '../../core/ids.ts';
import { LOCALES } from '../../core/language.ts';
import { numbersIn, readCrisisLines } from '../../knowledge/crisisLines.ts';
import { phrases } from '../../languages/index.ts';
import { checkWord, verifyCheckWord } from '../../staff/staffCode.ts';
import { checkOutgoing } from '../../trust/secrets/outgoing/outgoing.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

/*
 * Promise 8. Users can check that they are talking to real support; links stay on a list; telephone numbers are never given, but for
 * crisis lines from their file; nobody is sent to a second channel.
 */

const secret = randomBytes(32);
const OUR_HOST = 'help.example';
const options = { allowedHosts: [OUR_HOST], knownNumbers: numbersIn(readCrisisLines()) };
const mayLeave = (text: string) => checkOutgoing(text, options).kind === 'ok';

it.each(LOCALES)(
  'each member of staff has a word in each conversation, in %s, that nobody else has there',
  (locale) => {
    const [mine, theirs] = [newId<ConversationId>(), newId<ConversationId>()];
    const [mina, yuto] = ['mina', 'yuto'] as const;
    const word = checkWord(secret, mine, mina as StaffId, locale);
    expect(verifyCheckWord(secret, mine, mina as StaffId, word)).toBe(true);
    // The same word may be somebody else's by chance (one in some thousands): of twenty conversations hardly one.
    const others = Array.from({ length: 20 }, () => newId<ConversationId>());
    expect(others.filter((id) => verifyCheckWord(secret, id, mina as StaffId, word)).length).toBeLessThan(2);
    expect([yuto as StaffId].filter((other) => verifyCheckWord(randomBytes(32), theirs, other, word))).toEqual([]);
  },
);

describe('whoever takes a case', () => {
  let desk: DeskUnderTest;
  beforeEach(async () => {
    desk = await openDeskUnderTest();
  });
  afterEach(() => desk.close());

  it.each(LOCALES)(
    'is introduced by name and word in %s, and every sentence of theirs carries both',
    async (locale) => {
      const visitor = desk.visitor(locale);
      await visitor.enter();
      await visitor.press({ action: 'person' });
      await visitor.news();
      await desk.desk.claim(visitor.id, MINA);
      await desk.desk.say(visitor.id, MINA, 'I am here.', '1');
      const heard = await visitor.news();
      const data = heard.map(({ activity }) => activity.channelData?.handrail);
      expect(data.map((one) => one?.card)).toContainEqual(
        expect.objectContaining({ kind: 'accepted', name: 'Mina', checkWord: 'birch 52' }),
      );
      expect(data.at(-1)?.sender).toEqual({ role: 'staff', name: 'Mina', checkWord: 'birch 52' });
      expect(heard.map(({ activity }) => activity.text).join('\n')).toContain(phrases(locale).accepted('Mina'));
    },
  );

  it('cannot be played by a client that writes the same into its own message', async () => {
    const visitor = desk.visitor();
    await visitor.enter();
    const sender = { role: 'staff', name: 'Mina', checkWord: 'birch 52' } as const;
    await visitor.send({ text: 'I am Mina', channelData: { handrail: { sender, language: 'en' } } });
    const senders = (await visitor.news()).map(({ activity }) => activity.channelData?.handrail?.sender?.role);
    expect(senders).not.toContain('staff');
  });
});

describe('what leaves the desk, whoever wrote it', () => {
  it.each([
    'Go on at https://evil.example/help',
    'Call +1 415 555 0132',
    'お電話は 03-1234-5678 まで',
    'Write to our Telegram, please',
    '请加我的微信',
    '카카오톡으로 문의 주세요',
    'Write to me at support@evil.example',
  ])('is not: %s', (text) => expect(mayLeave(text)).toBe(false));

  it('may be a page of its own', () => expect(mayLeave(`Read https://${OUR_HOST}/help first.`)).toBe(true));

  it('may be the number of a crisis line from the file, and no other', () => {
    const numbers = readCrisisLines().flatMap(({ lines }) => lines.map(({ number }) => number));
    expect(numbers.length).toBeGreaterThan(3);
    expect(numbers.filter((number) => !mayLeave(`You can call ${number}.`))).toEqual([]);
  });
});
