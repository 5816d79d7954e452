import { LOCALES, type Locale } from '../../core/language.ts';
import { MINUTE } from '../../core/time.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

/* Promise 9. The user's language on every path, the ones that nobody thinks of too: errors, notices of the queue, hand-over, the end. */

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

/** Letters that a language has and the others of the desk have not; of the two Chinese ones, that there are ideographs and no kana. */
const OWN: Readonly<Record<Locale, (text: string) => boolean>> = {
  en: (text) => /[a-z]{2}/i.test(text) && !/[\p{scx=Hira}\p{scx=Hang}]|\p{Script=Han}/u.test(text),
  ja: (text) => /\p{Script=Hiragana}|\p{Script=Katakana}/u.test(text),
  ko: (text) => /\p{Script=Hangul}/u.test(text),
  'zh-Hans': (text) => /\p{Script=Han}/u.test(text) && !/\p{Script=Hiragana}|\p{Script=Hangul}/u.test(text),
  'zh-Hant': (text) => /\p{Script=Han}/u.test(text) && !/\p{Script=Hiragana}|\p{Script=Hangul}/u.test(text),
};
/** Characters that are written otherwise in Taiwan: in a text of one the other's would be seen at once. */
const ONLY = { 'zh-Hans': /[们这个说话对员请问帮]/u, 'zh-Hant': /[們這個說話對員請問幫]/u } as const;

type Visitor = ReturnType<DeskUnderTest['visitor']>;

/** Every way through the desk on which something is said to a user. */
const PATHS: Readonly<Record<string, (visitor: Visitor) => Promise<unknown>>> = {
  'opening the chat': (visitor) => visitor.send({ type: 'conversationUpdate' }),
  'writing before the consent': (visitor) => visitor.send({ text: '?' }),
  declining: (visitor) => visitor.send({ value: { action: 'consent.decline' } }),
  agreeing: (visitor) => visitor.send({ value: { action: 'consent.accept' } }),
  'a question that nobody can answer': (visitor) => visitor.send({ text: '12345 ???' }),
  'a file': (visitor) => visitor.send({ text: '', attachments: [{ contentType: 'image/png', contentUrl: 'x' }] }),
  'a recovery phrase': (visitor) => visitor.send({ text: `${'abandon '.repeat(11)}about` }),
  'fees where no node answers': (visitor) => visitor.send({ value: { action: 'fees' } as never }),
  'asking for a person': (visitor) => visitor.send({ value: { action: 'person' } }),
  'asking again': (visitor) => visitor.send({ value: { action: 'person' } }),
  'being taken': (visitor) => desk.desk.claim(visitor.id, MINA),
  'being handed on': (visitor) => desk.desk.transfer(visitor.id, MINA, 'security'),
  'being taken again': (visitor) => desk.desk.claim(visitor.id, MINA),
  'being given back to the bot': (visitor) => desk.desk.returnToBot(visitor.id, MINA),
  'ending the chat': (visitor) => visitor.send({ value: { action: 'chat.end' } }),
  rating: (visitor) => visitor.send({ value: { action: 'rate', score: 4 } }),
  'writing after the end': (visitor) => visitor.send({ text: '1' }),
};

it.each(LOCALES)('is %s on every path', async (locale) => {
  const visitor = desk.visitor(locale);
  const heard: { path: string; text: string }[] = [];
  for (const [path, take] of Object.entries(PATHS)) {
    await take(visitor);
    heard.push(...(await visitor.hears()).map((text) => ({ path, text })));
    desk.pass(MINUTE);
  }
  // Nearly every path says something.
  expect(new Set(heard.map(({ path }) => path)).size).toBeGreaterThan(12);
  expect(heard.filter(({ text }) => !OWN[locale](text))).toEqual([]);
  const all = heard.map(({ text }) => text).join('\n');
  if (locale === 'zh-Hans') expect(all).not.toMatch(ONLY['zh-Hant']);
  if (locale === 'zh-Hant') expect(all).not.toMatch(ONLY['zh-Hans']);
});
