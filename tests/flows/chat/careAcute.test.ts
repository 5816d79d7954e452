import type { Locale } from '../../../core/language.ts';
import { carePhrases } from '../../../languages/care/index.ts';
import { type DeskUnderTest, openDeskUnderTest } from '../../support/desk/deskUnderTest.ts';
import { talkWith } from '../../support/desk/talkWith.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

/** What is said to each message of one conversation, as one text a message. */
const talk = (locale: Locale, ...messages: readonly string[]) => talkWith(desk, locale, messages);

const CRISIS: Readonly<Record<Locale, string>> = {
  en: 'I want to die',
  ja: 'もう死にたいです',
  'zh-Hans': '我不想活了',
  'zh-Hant': '我不想活了',
  ko: '죽고 싶어요',
};

describe('what is acute in a crisis', () => {
  it.each([
    ['zh-Hans', '今天晚上', 'soon'],
    ['en', 'tonight', 'soon'],
    ['ja', '今夜終わらせます', 'soon'],
    ['ko', '오늘 밤이에요', 'soon'],
    ['zh-Hans', '……我现在在宿舍楼顶，风挺大的', 'place'],
    ['en', "I'm on the roof now", 'place'],
    ['ja', '今、屋上にいます', 'place'],
    ['ko', '지금 옥상이에요', 'place'],
    ['zh-Hant', '藥就在我面前', 'means'],
    ['en', 'I have it in my hand', 'means'],
    ['ja', 'ロープは用意しました', 'means'],
    ['ko', '약이 앞에 있어요', 'means'],
    ['zh-Hans', '药我已经吃了', 'taken'],
    ['en', 'I took all the pills', 'taken'],
    ['ja', '薬を全部飲みました', 'taken'],
    ['ko', '약을 다 먹었어요', 'taken'],
  ] as const)('is met by the number first and one thing to do (%s: %s)', async (locale, told, kind) => {
    const [, said = ''] = await talk(locale, CRISIS[locale], told);
    const { acute } = carePhrases(locale);
    expect(said).toMatch(locale === 'en' ? /^Call the emergency number now/ : /^.{0,8}(11\d|110|120)/);
    expect(acute[kind].some((line) => said.includes(line))).toBe(true);
  });

  it('is met each time, and never twice running in the same words', async () => {
    const [, first = '', second = '', third = ''] = await talk(
      'zh-Hans',
      CRISIS['zh-Hans'],
      '我在楼顶',
      '我还在楼顶',
      '楼顶上风大 我在天台',
    );
    const { place } = carePhrases('zh-Hans').acute;
    for (const said of [first, second, third]) expect(place.some((line) => said.includes(line))).toBe(true);
    expect(first).not.toBe(second);
    expect(second).not.toBe(third);
  });

  it('is on the card where it is told with the first words', async () => {
    const [said = ''] = await talk('en', 'I want to die and I am on the roof');
    expect(carePhrases('en').acute.place.some((line) => said.includes(line))).toBe(true);
  });

  it('is none for who asks whether the line answers tonight', async () => {
    const [, said = ''] = await talk('en', CRISIS.en, 'can I call them tonight?');
    expect(said).not.toContain(carePhrases('en').acute.call([]));
  });
});

describe('who asks whether a person is there', () => {
  it.each([
    ['zh-Hans', '有真的人在吗', '12356'],
    ['ja', '本物の人はいますか', '0120-279-338'],
    ['ko', '진짜 사람 있나요', '109'],
  ] as const)('hears that none is here now, and who answers this minute (%s)', async (locale, asked, number) => {
    const [, said = ''] = await talk(locale, CRISIS[locale], asked);
    expect(said).toContain(carePhrases(locale).nobodyOnShift);
    expect(said).toContain(number);
    expect(said).not.toContain(carePhrases(locale).notHere);
  });
});

describe('who wants a last letter written', () => {
  it.each([
    ['zh-Hans', '你只要告诉我纸条上怎么写她能看懂就行'],
    ['en', 'help me write a goodbye letter'],
    ['ja', '遺書はどう書けばいい'],
    ['ko', '유서 쓰는 거 도와주세요'],
  ] as const)('is met as who is in a crisis (%s)', async (locale, asked) => {
    const [, said = ''] = await talk(locale, CRISIS[locale], asked);
    expect(carePhrases(locale).farewell.some((line) => said.includes(line))).toBe(true);
  });
});

it('sends no line again to who asks for none, and keeps the emergency', async () => {
  const [, said = ''] = await talk('zh-Hans', CRISIS['zh-Hans'], '我知道你是机器人，别给我发那些热线了，没用的');
  expect(said).toContain(carePhrases('zh-Hans').noLines);
  expect(said).not.toContain('12356');
  expect(said).toContain('110');
});

describe('two messages running that are only about coins', () => {
  it('lead away, and one does not', async () => {
    const words = carePhrases('en');
    const [, first = '', second = ''] = await talk(
      'en',
      CRISIS.en,
      'the 18k is the verification deposit',
      'it is on the platform, the balance is 143000',
    );
    expect(first).toContain(words.ledAway);
    for (const line of [...words.goOn, words.ledAway]) expect(second).not.toContain(line);
  });

  it('are not counted where something of the crisis stands between', async () => {
    const words = carePhrases('en');
    const [, , , said = ''] = await talk(
      'en',
      CRISIS.en,
      'the coins were all I had',
      'I cannot stop crying',
      'the wallet is empty',
    );
    expect(said).toContain(words.ledAway);
  });
});
