import type { Locale } from '../../../core/language.ts';
import type { ThreatPhrases } from '../../../languages/care/carePhrases.ts';
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

const CHILD: Readonly<Record<Locale, string>> = {
  en: "I'm 14. they have a video of me, they'd send it to my mum and everyone in my class",
  ja: '中2です。写真をクラスにばらまくって言われてます',
  'zh-Hans': '我初二，他说不转500u就把我的照片发给全班',
  'zh-Hant': '我國二，他說不轉500u就把我的照片傳給全班',
  ko: '저 중2예요. 안 보내면 제 사진을 우리 반 애들한테 뿌린대요',
};
const HIT: Readonly<Record<Locale, string>> = {
  en: 'he threw my phone at the wall because I did not tell him the code',
  ja: '先週はスマホ投げられて画面割れました',
  'zh-Hans': '老公砸坏了我的手机',
  'zh-Hant': '上次我唔肯 佢掟爛咗我部電腦',
  ko: '어제 비번 대라고 해서 안 댔더니 폰을 던졌어요',
};

describe('a child that is blackmailed', () => {
  it.each([
    ['en', 'he says send a photo without your shirt and he forgives me', 'morePictures'],
    ['ja', 'あと許してほしかったら上の服ぬいだ写真送れって', 'morePictures'],
    ['zh-Hans', '他说发一张脱衣服的照片就原谅我', 'morePictures'],
    ['ko', '옷 벗은 사진 보내래요', 'morePictures'],
    ['en', 'can I send 50 for now to stall him', 'payPart'],
    ['ko', '일단 0.8 보내면 시간은 벌 거예요. 내일 아침 8시까지래요', 'payPart'],
    ['zh-Hant', '我可以不要講嗎', 'needNotTell'],
    ['en', 'can I not tell my mother', 'needNotTell'],
    ['ja', 'お母さんには言えません', 'needNotTell'],
    ['ko', '부모님한테는 절대 말 못해요', 'needNotTell'],
    ['zh-Hant', '他又打來了 我不敢接', 'ringsAgain'],
    ['en', "he is calling again, I don't dare to pick up", 'ringsAgain'],
    ['ja', 'また電話がかかってきた、怖くて出られない', 'ringsAgain'],
    ['ko', '또 전화 왔어요 못 받겠어요', 'ringsAgain'],
    ['ko', '신고하면 학교에도 알려지나요', 'schoolKnows'],
    ['en', 'will the school know', 'schoolKnows'],
    ['zh-Hans', '学校会不会知道', 'schoolKnows'],
    ['ja', '学校にも知られますか', 'schoolKnows'],
    ['en', '15 in may', 'ofAge'],
    ['zh-Hant', '我國二', 'ofAge'],
  ] as const)(
    'is answered what it asks, and nothing of dying or closing a page (%s: %s)',
    async (locale, told, kind) => {
      const [, said = ''] = await talk(locale, CHILD[locale], told);
      const words = carePhrases(locale);
      expect(said).toContain(words.threats[kind satisfies keyof ThreatPhrases]);
      for (const line of [words.closeNow, ...words.goOn, ...words.goOnForced]) expect(said).not.toContain(line);
    },
  );

  it('hears of somebody else than its parents where they would hit it', async () => {
    const [, said = ''] = await talk('zh-Hant', CHILD['zh-Hant'], '不行跟我媽講 她會打死我');
    expect(said).toContain(carePhrases('zh-Hant').around.notParents);
  });

  it('is answered both things that it asks at once', async () => {
    const [, said = ''] = await talk(
      'zh-Hant',
      CHILD['zh-Hant'],
      '如果我把帳號都刪掉他是不是就找不到我了 還是我先給他50顆拖一下',
    );
    expect(said).toContain(carePhrases('zh-Hant').threats.payPart);
    expect(said).toMatch(/證據/);
  });

  it.each([
    ['en', 'he says something will happen if I don’t send'],
    ['ja', '送らないと大変なことになるって言われました'],
    ['zh-Hant', '是轉給一個網友 他說不轉的話會有事'],
    ['ko', '안 보내면 가만 안 둔대요'],
  ] as const)('is heard by a threat that names nothing (%s)', async (locale, told) => {
    const [said = ''] = await talk(locale, told);
    expect(said).toContain(carePhrases(locale).parts.coercion.lead);
  });

  it('is not told to close the page when those who threaten are "back" on the telephone', async () => {
    const [, said = ''] = await talk('en', CHILD.en, 'they are back');
    expect(said).not.toContain(carePhrases('en').closeNow);
    const [, home = ''] = await talk('en', CHILD.en, 'my dad just walked in');
    expect(home).toContain(carePhrases('en').closeNow);
  });
});

describe('somebody at whose home things are thrown', () => {
  it.each(['en', 'ja', 'zh-Hans', 'zh-Hant', 'ko'] as const)(
    'hears what helps beside somebody who hits (%s)',
    async (locale) => {
      const [said = ''] = await talk(locale, HIT[locale]);
      const [, out = ''] = carePhrases(locale).stepsForced([], null);
      expect(said).toContain(out);
    },
  );

  it.each([
    ['en', 'should I give the words tonight or show a nearly empty wallet', 'giveOrDecoy'],
    ['ja', '今夜聞かれたら教えるべきか、偽のウォレットを見せるべきか', 'giveOrDecoy'],
    ['zh-Hans', '今晚再问 我直接把词给他 还是做个假的钱包给他看', 'giveOrDecoy'],
    ['ko', '그냥 시드 알려주는게 나을까요 아님 조금만 든 가짜 지갑 하나 만들어서 보여주는게 나을까요', 'giveOrDecoy'],
    ['en', 'it was my fault', 'blamesSelf'],
    ['ja', '私が悪いんです', 'blamesSelf'],
    ['zh-Hant', '係我嘅錯', 'blamesSelf'],
    ['ko', '제 잘못이에요', 'blamesSelf'],
    ['zh-Hant', '隻手而家好返啲喇', 'hurt'],
    ['ko', '병원 갈 정도는 아니에요 괜찮아요 그냥 멍든거', 'hurt'],
    ['en', "it's just a bruise", 'hurt'],
    ['ja', '病院に行くほどじゃないです', 'hurt'],
    ['ko', '쉼터 같은데 전화하면 집으로 전화 다시 걸려오나요', 'callsBack'],
    ['en', 'if I phone a shelter do they call back to our home', 'callsBack'],
    ['zh-Hans', '庇护所会不会打回来', 'callsBack'],
    ['ja', '家に折り返しの電話が来ますか', 'callsBack'],
  ] as const)(
    'is answered what it asks, never as who is threatened from far away (%s: %s)',
    async (locale, told, kind) => {
      const [, said = ''] = await talk(locale, HIT[locale], told);
      const { threats, around } = carePhrases(locale);
      expect(said).toContain(threats[kind]);
      expect(said).not.toContain(around.sendNothing);
    },
  );

  it.each([
    ['ja', '相談できるところ、電話じゃなくてチャットのってありますか。電話だと履歴見られるので'],
    ['en', 'is there a place I can message instead of calling'],
    ['ko', '전화 말고 채팅으로 상담하는 곳 있나요'],
  ] as const)(
    'hears first who takes messages, from a device that was never in other hands (%s)',
    async (locale, told) => {
      const [, said = ''] = await talk(locale, HIT[locale], told);
      expect(said).toContain(carePhrases(locale).threats.writtenHelp);
      expect(said.indexOf(carePhrases(locale).threats.writtenHelp)).toBeLessThan(said.indexOf('\n') + 400);
    },
  );
});
