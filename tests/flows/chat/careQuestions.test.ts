import type { Locale } from '../../../core/language.ts';
import { carePhrases } from '../../../languages/care/index.ts';
import { readIn } from '../../../languages/hant/traditional.ts';
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

/** The last of what is said, once a wish to die was told. */
async function whenTold(locale: Locale, ...messages: readonly string[]): Promise<string> {
  return (await talk(locale, CRISIS[locale], ...messages)).at(-1) ?? '';
}

describe('whoever wants to die and asks about the line', () => {
  it.each([
    ['en', 'should I really call them?'],
    ['ja', 'すみません、こんなことをここに書いて。電話は…かけたほうがいいんでしょうか'],
    ['zh-Hans', '我该不该打那个电话'],
    ['zh-Hant', '我該不該打那個電話'],
    ['ko', '그 번호로 전화하는 게 좋을까요'],
  ] as const)('is told yes, and not how this desk is reached (%s)', async (locale, question) => {
    expect(await whenTold(locale, question)).toContain(readIn(locale, carePhrases(locale).helpline.should));
  });

  it('hears what was read of the line of the country, and what was not', async () => {
    expect(await whenTold('zh-Hant', '那種專線是免費的嗎 用line可以嗎')).toMatch(/網站|不花錢/);
    expect(await whenTold('ko', '문자로 상담되나요')).toContain('109');
    expect(await whenTold('en', 'dublin', 'my flatmates would hear me')).toContain('50808');
    expect(await whenTold('zh-Hans', '打这个要钱吗')).toContain(carePhrases('zh-Hans').helpline.free(false));
    expect(await whenTold('ja', '通話料かかりますか')).toContain(carePhrases('ja').helpline.free(true));
  });

  it.each([
    ['en', 'will they tell my parents', 'anonymous'],
    ['ja', '電話したら警察が来ますか', 'anonymous'],
    ['ko', '익명으로 할 수 있나요', 'anonymous'],
    ['zh-Hans', '打过去会问什么', 'asks'],
  ] as const)('hears what becomes of what they say there (%s: %s)', async (locale, question, kind) => {
    expect(await whenTold(locale, question)).toContain(carePhrases(locale).helpline[kind]);
  });

  it('is not left alone where nobody answers', async () => {
    expect(await whenTold('ja', '電話したけど、ずっと話し中です')).toContain(
      carePhrases('ja').helpline.busy(['119', '110']),
    );
    expect(await whenTold('en', "I'm in Leeds. I called and nobody picks up")).toContain('999');
  });

  it('is met where the call went through, and where somebody is on the way', async () => {
    expect(await whenTold('ja', 'いま、かけてみました。つながりました。少し話を聞いてもらえました。')).toContain(
      carePhrases('ja').helpline.reached,
    );
    for (const [locale, comes] of [
      ['en', 'ok. texted my brother. hes coming over'],
      ['zh-Hans', '我姐在路上了'],
      ['ko', '누나가 지금 온대요'],
    ] as const)
      expect(await whenTold(locale, comes)).toContain(carePhrases(locale).onTheWay);
  });
});

describe('whoever waits for help', () => {
  it('stays in it, whatever good news is told', async () => {
    const said = await talk(
      'ja',
      CRISIS.ja,
      'つながって、20分くらい話を聞いてもらいました',
      '明日母に言ったほうがいいですか',
      '友達が今から来てくれるそうです',
    );
    expect(said[2]).toContain(carePhrases('ja').mayTell);
    expect(said[3]).toContain(carePhrases('ja').onTheWay);
    expect(said[3]).toContain('0120-279-338');
  });

  it('is told what to do until the police are there', async () => {
    const [, said] = await talk(
      'en',
      'my husband hits me until I give him my coins',
      'what do I do until the police get here',
    );
    expect(said).toContain(carePhrases('en').onTheWayForced);
  });
});

describe('whoever is only afraid', () => {
  it.each([
    ['en', 'my hands are shaking'],
    ['ja', 'ただ怖くて言っただけです、手が震えます'],
    ['zh-Hans', '手一直抖 睡不着'],
    ['ko', '자취방이요 혼자.. 그냥 너무 무서워서 한 말이에요 근데 손이 떨려요'],
  ] as const)('is calmed, and asked for no hash (%s)', async (locale, told) => {
    const said = await whenTold(locale, told);
    expect(carePhrases(locale).calm.some((line) => said.includes(line))).toBe(true);
  });

  it('is asked to leave a place where they might end it', async () => {
    expect(await whenTold('en', 'im in the garage. im not doing anything right now just sitting here')).toContain(
      carePhrases('en').leavePlace,
    );
  });

  it('is answered yes where they ask whether one person may be told', async () => {
    expect(await whenTold('ko', '누나한테 말하면 될까요. 부모님은 절대 안돼요')).toContain(carePhrases('ko').mayTell);
  });
});

describe('a question in the middle of it', () => {
  it('is never met by "go on"', async () => {
    const said = await whenTold('ja', '明日の天気はどうなりますか');
    for (const line of carePhrases('ja').goOn) expect(said).not.toContain(line);
  });
});

describe('whether to go', () => {
  it.each([
    ['zh-Hans', '我该跑吗 孩子还小', 'leaveNow'],
    ['en', 'my neighbour said i can come over', 'goThere'],
    ['ko', '경찰 먼저예요 은행 먼저예요?', 'policeFirst'],
  ] as const)('is answered, and no wallet is (%s: %s)', async (locale, question, kind) => {
    const told = {
      'zh-Hans': '老公打我 逼我转币',
      en: 'my husband hits me until I give him my coins',
      ko: '남편이 코인 안 주면 때려요',
    };
    expect((await talk(locale, told[locale], question)).at(-1)).toContain(carePhrases(locale)[kind]);
  });

  it('is no question for who is hidden behind a door', async () => {
    const [, said] = await talk('zh-Hant', '前男友闖進我家 要我把錢包打開轉給他 我躲在廁所', '他在外面敲門');
    expect(said).toMatch(/^現在有危險：打 110/);
  });

  it('was rightly done by who came down from there', async () => {
    expect(await whenTold('zh-Hant', '我在橋上', '嗯 走下來了 在便利商店')).toContain(
      readIn('zh-Hant', carePhrases('zh-Hans').movedAway),
    );
  });
});

describe('the country', () => {
  it.each([
    ['columbus ohio', '988'],
    ['im in leeds', '116 123'],
    ['London, Ontario', '9-8-8'],
    ['大阪です', '0120-279-338'],
    ['부산이에요', '109'],
    ['我在深圳', '12356'],
    ['I live in Galway, Ireland', '116 123'],
  ])('is understood by a place in it, and not asked twice: %s', async (place, number) => {
    const said = await whenTold('en', place);
    expect(said).toContain(number);
    expect(said).not.toContain(carePhrases('en').whichRegion);
  });

  it('that has no line is said to have none, and is not asked for again', async () => {
    const [, said, later] = await talk('en', CRISIS.en, 'nigeria', 'ok');
    expect(said).toContain(carePhrases('en').noLineThere('Nigeria'));
    expect(later).not.toContain(carePhrases('en').pointerAbove);
  });
});

describe('somebody who may hurt them and is there', () => {
  it.each([
    ['ja', '元彼が家に来て、ウォレットのお金を全部自分に移せって言ってます。スマホ見せろって', '110番アプリ'],
    ['en', 'my ex came to my flat and says send me all your coins', 'Leave the line open'],
    ['zh-Hans', '他们今天把我手机拿去 逼我把币转给他们 还扣我身份证', '12110'],
    ['ko', '전남친이 집에 와서 코인 다 보내라고 해요', '112'],
  ] as const)(
    'makes the emergency the first of the words, and how to leave this page the last (%s)',
    async (locale, told, first) => {
      const [said = ''] = await talk(locale, told);
      const [call = '', , leave = ''] = carePhrases(locale).stepsForced([], null);
      expect(said).toContain(first);
      expect(said).toContain(leave);
      expect(call).not.toBe('');
    },
  );

  it('is waited for behind a locked door, and not with "the one who is with you"', async () => {
    const [, , said] = await talk(
      'ja',
      '元彼が家に来て、ウォレットのお金を全部自分に移せって言ってます。スマホ見せろって',
      'はい、まだ居ます。前に手をあげられたことあります',
      '今妹に住所送って警察呼んでもらいました',
    );
    expect(said).toContain(carePhrases('ja').onTheWayForced);
  });

  it('comes again, which the police hear before', async () => {
    const [, said] = await talk(
      'zh-Hant',
      '欠地下錢莊錢 他們今天把我手機拿去看 逼我把幣轉給他們 還扣我身分證',
      '轉了一半 他們說明天中午再來拿另一半 不然去我媽的店',
    );
    expect(said).toContain(readIn('zh-Hant', carePhrases('zh-Hans').comesAgain));
  });

  it('may read this as well, which is said where it is told', async () => {
    const [, said, device] = await talk(
      'en',
      'my partner took my phone last nite and made me open my wallet',
      'he knows my pin and my face opens it. also he looks thru my messages',
      'so new wallet on what?? he checks my laptop too',
    );
    expect(said).toContain(carePhrases('en').mayReadThis);
    expect(device).toContain(carePhrases('en').trustedDevice);
  });
});

describe('whoever is in a crisis and has told no country', () => {
  it('is asked for it twice and not a third time', async () => {
    const said = await talk('en', CRISIS.en, 'I sit in the kitchen', 'it is cold', 'I am tired of all this');
    expect(said[1]).toContain(carePhrases('en').pointerAbove);
    for (const later of said.slice(2)) {
      expect(later).not.toContain(carePhrases('en').pointerAbove);
      expect(later).toContain(carePhrases('en').numbersAbove);
    }
  });
});

describe('whoever names somebody that would answer', () => {
  it.each([
    ['en', "naw im on my own the now. my brothers up in Airdrie. he'd answer if i rang"],
    ['ja', '一人です。兄に電話すれば出てくれると思います'],
    ['zh-Hans', '就我一个人。打给我哥他会接的'],
    ['ko', '혼자예요. 형한테 전화하면 받을 거예요'],
  ] as const)('is told to ring that one (%s)', async (locale, told) => {
    expect(await whenTold(locale, told)).toContain(carePhrases(locale).named);
  });

  it('is not where nobody would', async () => {
    expect(await whenTold('en', "my brother wouldn't answer if I rang")).not.toContain(carePhrases('en').named);
  });
});

describe('whoever says that it was meant so', () => {
  it.each([
    ['en', 'aye thats what i mean by it'],
    ['ja', 'はい、そういう意味です'],
    ['zh-Hans', '对，就是那个意思'],
    ['ko', '네 그런 뜻이에요'],
  ] as const)('is thanked, and asked who could come (%s)', async (locale, told) => {
    expect(await whenTold(locale, told)).toContain(carePhrases(locale).meansIt);
  });
});

describe('whoever is held at home', () => {
  it('hears how the police are reached and whom to call, and of help on its way that it is not over', async () => {
    const said = await talk(
      'zh-Hant',
      '我前度搶咗我部電話 逼我用塊面開咗佢 佢而家喺廳度',
      '我去咗廁所 text咗 佢哋話派人嚟',
    );
    expect(said[1]).toContain(readIn('zh-Hant', carePhrases('zh-Hant').onTheWayForced));
    const told = await talk('ja', '仮想通貨持ってるの知られて、パスワード言えって。昨日腕つかまれてあざになってます');
    expect(told[0]).toContain('0120-279-889');
  });
});
