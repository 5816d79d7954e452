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

const FORCED: Readonly<Record<Locale, string>> = {
  en: 'My husband beats me and forces me to give him my coins.',
  ja: '夫に殴られ、コインを渡せと強要されています。',
  'zh-Hans': '我老公打我，逼我把币给他。',
  'zh-Hant': '我老公打我，逼我把幣給他。',
  ko: '남편이 때리면서 코인을 내놓으라고 강요해요.',
};
const THREATENED: Readonly<Record<Locale, string>> = {
  en: "He threatens to hurt me if I don't transfer my ETH to him.",
  ja: '送金しないと痛い目にあわせると彼に脅されています。',
  'zh-Hans': '他威胁我，不把ETH转给他就弄死我。',
  'zh-Hant': '他威脅我，不把ETH轉給他就弄死我。',
  ko: 'ETH를 안 보내면 죽여 버리겠다고 그 사람이 협박해요.',
};
const BESIDE: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'He is sitting right next to me, watching.',
    "He's sitting with me now.",
    'he looks at my screen',
    "I'm not alone.",
  ],
  ja: ['彼が隣に座って見ています。', '今、横に一緒にいます。', '画面をのぞいています', '後ろに立って見ています'],
  'zh-Hans': ['他就坐在我旁边看着。', '他坐在我旁边陪着我。', '他和我在一个房间。', '他现在跟我在一起'],
  'zh-Hant': ['他就坐在我旁邊看著。', '他現在在我身邊一起看。', '他坐在我旁邊陪著我。', '他陪著我在操作'],
  ko: ['지금 옆에 앉아서 보고 있어요.', '지금 제 옆에 같이 있어요.', '같은 방에 있어요.', '지금 같이 있어요'],
};

describe('somebody who is beside whoever is forced', () => {
  it.each((Object.keys(BESIDE) as Locale[]).flatMap((locale) => BESIDE[locale].map((told) => [locale, told] as const)))(
    'is no company: the page is closed, and no number stands on it (%s: %s)',
    async (locale, told) => {
      for (const before of [FORCED[locale], THREATENED[locale]]) {
        const [, said = ''] = await talk(locale, before, told);
        expect(said.trim()).toBe(carePhrases(locale).closeNow);
      }
    },
  );

  it.each([
    ['en', 'My sister is sitting next to me.'],
    ['ja', '友達が隣にいます。'],
    ['zh-Hans', '我姐坐在我旁边。'],
    ['ko', '언니가 옆에 있어요.'],
  ] as const)('is met where it is one who helps (%s: %s)', async (locale, told) => {
    const [, said = ''] = await talk(locale, FORCED[locale], told);
    expect(said).not.toContain(carePhrases(locale).closeNow);
  });
});

describe('a blow', () => {
  it.each([
    ['zh-Hans', '我不转他就打我。'],
    ['zh-Hans', '他现在就打我'],
    ['zh-Hans', '不听话他就打'],
    ['zh-Hant', '他說再不轉就打我'],
  ] as const)('is no call that is made: what keeps one unharmed comes first (%s: %s)', async (locale, told) => {
    const [, said = ''] = await talk(locale, FORCED[locale], told);
    expect(said).toContain(carePhrases(locale).around.giveIn);
  });

  it.each([
    ['zh-Hans', '他昨天打我了'],
    ['zh-Hant', '他一直打我'],
    ['zh-Hans', '他会打我的'],
  ] as const)('that is told is no question of dialling (%s: %s)', async (locale, told) => {
    const [, said = ''] = await talk(locale, FORCED[locale], told);
    expect(said).not.toMatch(/好，[现現]在就打|[现現]在就打[报報]警/u);
  });
});

describe('a relative who is held', () => {
  it.each([
    ['ja', '娘を誘拐したという電話が来ました。', '今夜までに2BTC払わないと殺すと言っています。'],
    ['ko', '딸을 납치했다는 전화가 왔어요. 비명을 들었어요.', '오늘 밤까지 2비트코인을 안 주면 죽인대요.'],
  ] as const)('is answered by no property of a marriage (%s: %s)', async (locale, told, demand) => {
    const [, said = ''] = await talk(locale, told, demand);
    expect(said).toContain(carePhrases(locale).around.giveIn);
  });
});
