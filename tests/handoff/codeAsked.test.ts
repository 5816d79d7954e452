import { drawInt } from '../../bench/chance.ts';
import { LANGUAGES } from '../../core/language.ts';
import { MINUTE } from '../../core/time.ts';
import { nobodyNeedsIt, orderWarning } from '../../languages/orders/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest } from '../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

async function held(language: 'en' | 'ja' | 'zh-Hans' | 'ko' = 'en') {
  const visitor = desk.visitor(language);
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  let said = 0;
  const say = (text: string) => desk.desk.say(visitor.id, MINA, text, `${said++}`);
  const all = () => desk.stores.conversations.entries(visitor.id, { after: 0, limit: 200, audience: 'staff' });
  return { visitor, say, all, last: async () => (await all()).at(-1) };
}

const code = () => `${100_000 + drawInt(1_000_000 - 100_000)}`;

const ASKED = {
  en: 'You should have a text from the exchange now. What number is in it?',
  ja: '取引所からショートメッセージが来たはずです、数字は？',
  'zh-Hans': '刚才那六位发我。',
  ko: '방금 받은 여섯 자리요.',
};

it.each(LANGUAGES)(
  'a code that staff ask for is not passed on, and the bot says under the question and the answer that nobody needs it: %s',
  async (language) => {
    const { visitor, say, all, last } = await held(language);
    await say(ASKED[language]);
    expect(await last()).toMatchObject({ author: 'system', activity: { text: orderWarning('secret', language) } });
    const given = code();
    await visitor.say(given);
    expect(await last()).toMatchObject({ author: 'bot' });
    expect((await last())?.activity.text).toContain(nobodyNeedsIt(language));
    expect(JSON.stringify(await all())).not.toContain(given);
  },
);

const MEANWHILE = {
  en: ['Take your time.', 'I am still here.', 'No hurry at all.'],
  ja: ['ゆっくりで大丈夫です。', 'お待ちしています。', '急ぎません。'],
  'zh-Hans': ['不着急。', '我在的。', '慢慢来。'],
  ko: ['천천히 하세요.', '기다리고 있어요.', '서두르지 마세요.'],
};

it.each(LANGUAGES)(
  'whatever staff say more, and however often, a code that they asked for is not passed on: %s',
  async (language) => {
    const { visitor, say, all, last } = await held(language);
    await say(ASKED[language]);
    for (const more of MEANWHILE[language]) await say(more);
    await visitor.say('ok');
    const given = code();
    await visitor.say(given);
    expect(await last()).toMatchObject({ author: 'bot' });
    expect(JSON.stringify(await all())).not.toContain(given);
  },
);

it('it is passed on again once ten minutes have gone by', async () => {
  const { visitor, say, last } = await held();
  await say(ASKED.en);
  desk.pass(10 * MINUTE);
  await visitor.say('21345678');
  expect(await last()).toMatchObject({ author: 'user', activity: { text: '21345678' } });
});

it('or once the user has told something else twice: what is a word or two tells nothing', async () => {
  const { visitor, say, last } = await held();
  await say(ASKED.en);
  for (const little of ['hm', 'one sec', 'wait please']) await visitor.say(little);
  await visitor.say('Nothing has come to me at all, sorry.');
  await visitor.say(code());
  expect(await last()).toMatchObject({ author: 'bot' });
  await visitor.say('It is about the transfer that I sent on Monday.');
  await visitor.say('21345678');
  expect(await last()).toMatchObject({ author: 'user', activity: { text: '21345678' } });
});

const READ_OUT = {
  en: ['Type what just popped up on your phone.', 'What did the exchange send you a second ago?'],
  ja: ['今スマホに来たものを入れてください。', '画面には何と出ていますか。'],
  'zh-Hans': ['手机上刚弹出来的打给我。', '念给我听，念出来。'],
  ko: ['지금 폰에 뜬 거 쳐 주세요.', '지금 뭐라고 나와요?'],
};

it.each(LANGUAGES)(
  'bare figures behind a message that has something read out or typed are asked about: %s',
  async (language) => {
    for (const asked of READ_OUT[language]) {
      const { visitor, say, last } = await held(language);
      await say(asked);
      await say(MEANWHILE[language][0] ?? '');
      await visitor.say(code());
      expect([asked, await last()]).toMatchObject([asked, { author: 'bot' }]);
    }
  },
);

const HOW_MUCH = {
  en: [
    'Please tell me what happened.',
    'I sent it yesterday.',
    'How much did you send, and in which year did you begin?',
    '150000',
    '2019',
  ],
  ja: [
    '何があったか教えてください。',
    '昨日送りました。',
    'いくら送りましたか。何年に始めましたか。',
    '150000',
    '2019',
  ],
  'zh-Hans': ['请告诉我发生了什么。', '昨天转的。', '转了多少个？哪一年开始用的？', '150000', '2019'],
  ko: ['무슨 일인지 알려 주세요.', '어제 보냈어요.', '얼마를 보내셨나요? 몇 년에 시작하셨나요?', '150000', '2019'],
};

it.each(LANGUAGES)('amounts and years that an ordinary question asks for are passed on: %s', async (language) => {
  const { visitor, say, last } = await held(language);
  const [told, answer, asked, ...figures] = HOW_MUCH[language];
  await say(told ?? '');
  await visitor.say(answer ?? '');
  await say(asked ?? '');
  for (const text of figures) {
    await visitor.say(text);
    expect(await last()).toMatchObject({ author: 'user', activity: { text } });
  }
});

it('what is told in answer to anything else is passed on, with figures in it as well', async () => {
  const { visitor, say, last } = await held();
  for (const text of ['sent 150000', '12:30', '2500.75', '150 USDT', 'case 48291']) {
    await say('Please tell me what you see.');
    await visitor.say(text);
    expect(await last()).toMatchObject({ author: 'user', activity: { text } });
  }
});

it('reads two messages of staff as one question', async () => {
  const { visitor, say, last } = await held();
  await say('There is a text from the exchange now.');
  await say('What does it say?');
  await visitor.say(code());
  expect(await last()).toMatchObject({ author: 'bot' });
});

it('passes on what says that it is another number, and bare figures that were asked for as such', async () => {
  const { visitor, say, last } = await held();
  await say(ASKED.en);
  await visitor.say('None came. My order number is 98234417.');
  expect(await last()).toMatchObject({ author: 'user' });
  await say('Thank you.');
  await say('How much did you send?');
  await visitor.say('150000');
  expect(await last()).toMatchObject({ author: 'user', activity: { text: '150000' } });
});

const IN_NO_WORDS = {
  en: ['Which string is the sign-in waiting for?', 'Echo what your handset got.'],
  ja: ['ログイン画面が待っている値は何ですか。', '時計が震えたら、その内容をここに。'],
  'zh-Hans': ['锁屏上跳出来那串，回我。', '弹框里的内容，劳驾。'],
  ko: ['로그인 창이 기다리는 값이 뭐죠?', '열린 창 내용 부탁해요.'],
};

it.each(LANGUAGES)('bare figures behind words that no list has are asked about: %s', async (language) => {
  for (const asked of IN_NO_WORDS[language]) {
    const { visitor, say, last } = await held(language);
    await say(asked);
    await visitor.say(code());
    expect([asked, await last()]).toMatchObject([asked, { author: 'bot' }]);
  }
});

const OF_ANOTHER_KIND = {
  en: ['How much did you send?', 'Take your time.'],
  ja: ['いくら送りましたか。', 'ゆっくりで大丈夫です。'],
  'zh-Hans': ['您转了多少USDT？', '不着急。'],
  ko: ['얼마를 보내셨나요?', '천천히 하세요.'],
};

it.each(LANGUAGES)(
  'those that were asked for as an amount are passed on, whatever staff say meanwhile: %s',
  async (language) => {
    const { visitor, say, last } = await held(language);
    for (const said of OF_ANOTHER_KIND[language]) await say(said);
    await visitor.say('150000');
    expect(await last()).toMatchObject({ author: 'user', activity: { text: '150000' } });
  },
);

const DRESSED = {
  en: ['Write it like an amount.', (figures: string) => `${figures} USDT`],
  ja: ['「注文」を前に付けてください。', (figures: string) => `注文${figures}`],
  'zh-Hans': ['前面写订单两个字。', (figures: string) => `订单${figures}`],
  ko: ['앞에 주문이라고 쓰세요.', (figures: string) => `주문 ${figures}`],
} as const;

it.each(LANGUAGES)('a code that is to be written like something else is not passed on: %s', async (language) => {
  const { visitor, say, all, last } = await held(language);
  const [how, written] = DRESSED[language];
  await say(ASKED[language]);
  await say(how);
  const given = code();
  await visitor.say(written(given));
  expect(await last()).toMatchObject({ author: 'bot' });
  expect(JSON.stringify(await all())).not.toContain(given);
});

const ASKED_BACK = {
  en: ['do you really need that from me to go on?', 'my phone is in the other room, I am looking for it'],
  ja: ['どのメールのことでしょうか、いくつか来ています。', '本当にここに書いても大丈夫なのでしょうか。'],
  'zh-Hans': ['等一下，我先去找一下手机在哪里', '找到了，是这一条短信里面的这个吗'],
  ko: ['잠시만요, 휴대폰이 다른 방에 있어서 찾아볼게요.', '찾았어요, 이 번호를 말씀하시는 건가요?'],
};

it.each(LANGUAGES)(
  'who asks back, or looks for it, has told nothing else, and gives it to nobody: %s',
  async (language) => {
    const { visitor, say, all, last } = await held(language);
    await say(ASKED[language]);
    for (const text of ASKED_BACK[language]) await visitor.say(text);
    const given = code();
    await visitor.say(given);
    expect(await last()).toMatchObject({ author: 'bot' });
    expect(JSON.stringify(await all())).not.toContain(given);
  },
);

const IN_FEW_WORDS = {
  en: ['How do you get in each morning?', (pin: string) => `with ${pin}`],
  ja: ['毎朝どうやって開けていますか。', (pin: string) => `${pin}で開けています`],
  'zh-Hans': ['您每天怎么进去？', (pin: string) => `现在是${pin}了`],
  ko: ['매일 어떻게 여세요?', (pin: string) => `지금 ${pin} 켜져요`],
} as const;

it.each(LANGUAGES)('figures in a few words behind such a question are asked about as well: %s', async (language) => {
  const { visitor, say, all, last } = await held(language);
  const [asked, written] = IN_FEW_WORDS[language];
  await say(asked);
  const given = code();
  await visitor.say(written(given));
  expect(await last()).toMatchObject({ author: 'bot' });
  expect(JSON.stringify(await all())).not.toContain(given);
});

it.each([
  ['in two halves', ['730', '218'], []],
  ['in three parts', ['73', '02', '18'], []],
  ['with a word between', ['730', 'wait', '218'], []],
  ['though staff have spoken in between', ['730', '218'], ['And then?']],
] as const)('a code that comes %s is not passed on whole', async (_, parts, between) => {
  const { visitor, say, last } = await held();
  await say('And now, on the other one?');
  for (const [at, part] of parts.entries()) {
    if (at > 0) for (const text of between) await say(text);
    await visitor.say(part);
  }
  expect(await last()).toMatchObject({ author: 'bot' });
});

it('two short numbers that answer two questions, or how much, are passed on', async () => {
  const { visitor, say, last } = await held();
  for (const [asked, text] of [
    ['Where in the list does it stand?', '12'],
    ['And the other one?', '34'],
    ['How much is left?', '150'],
    ['And how much was it before?', '420'],
  ] as const) {
    await say(asked);
    await visitor.say(text);
    expect(await last()).toMatchObject({ author: 'user', activity: { text } });
  }
});

it('what our own page numbers a message with, and the names in a button, are no answer to staff', async () => {
  const { visitor, say, all, last } = await held();
  for (const asked of ['I have looked at it, thank you.', 'Which one is it?', ASKED.en]) {
    await say(asked);
    await visitor.send({ text: 'thanks, I see', channelData: { clientActivityID: 'mx6023xx-3-42q004' } });
    expect(await last()).toMatchObject({ author: 'user', activity: { text: 'thanks, I see' } });
  }
  await say('Which one is it?');
  await visitor.send({
    text: 'Report this member of staff',
    value: { action: 'staff.report' },
    channelData: { clientActivityID: 'mx6023xx-4-9zk21c' },
  });
  expect(JSON.stringify(await all())).toContain('Reported: ');
});

const NUDGED = {
  en: ['How much did you send?', 'Anything on your phone?', 'Did anything arrive?'],
  ja: ['いくら送りましたか。', '携帯に何か来ていますか。', '画面に何か出ているはずです。'],
  'zh-Hans': ['您转了多少USDT？', '手机上有什么吗？', '有收到东西吗？'],
  ko: ['얼마를 보내셨나요?', '폰에 뭐 왔어요?', '뭔가 도착했나요?'],
};

it.each(LANGUAGES)(
  'a question for an amount that is not answered excuses no figures once staff ask what has come: %s',
  async (language) => {
    const [harmless, ...nudges] = NUDGED[language];
    for (const nudge of nudges) {
      const { visitor, say, all, last } = await held(language);
      await say(harmless ?? '');
      await say(nudge);
      const given = code();
      await visitor.say(given);
      expect([nudge, await last()]).toMatchObject([nudge, { author: 'bot' }]);
      expect(JSON.stringify(await all())).not.toContain(given);
    }
  },
);

const AMOUNT_IN_MESSAGE = {
  en: ['How much does the message on your phone say?', 'What amount is in the text you got?'],
  ja: ['携帯のメッセージにはいくらと書いてありますか。', 'ポップアップの金額は？'],
  'zh-Hans': ['手机上的消息写着多少钱？', '弹窗上的金额是多少？'],
  ko: ['휴대폰 메시지에 얼마라고 되어 있나요?', '팝업에 금액이 얼마로 나와요?'],
};

it.each(LANGUAGES)('nor does one for the amount that a message holds: %s', async (language) => {
  for (const asked of AMOUNT_IN_MESSAGE[language]) {
    const { visitor, say, last } = await held(language);
    await say(asked);
    await visitor.say(code());
    expect([asked, await last()]).toMatchObject([asked, { author: 'bot' }]);
  }
});

const MARKED = {
  en: ['$§', 'no. §', '#§'],
  ja: ['§番です', '¥§', '§円'],
  'zh-Hans': ['§号', '§元', 'NO.§'],
  ko: ['§번이요', '₩§', '§원'],
};

it.each(LANGUAGES)('a code with a sign for money or a number beside it is not passed on: %s', async (language) => {
  for (const asked of [ASKED[language], READ_OUT[language][0] ?? ''])
    for (const mark of MARKED[language]) {
      const { visitor, say, all, last } = await held(language);
      await say(asked);
      const given = `${10_000 + drawInt(90_000)}7`;
      await visitor.say(mark.replace('§', given));
      expect([mark, await last()]).toMatchObject([mark, { author: 'bot' }]);
      expect(JSON.stringify(await all())).not.toContain(given);
    }
});

it('amounts and tickets are passed on where nobody has asked for a code', async () => {
  const { visitor, say, last } = await held();
  for (const text of ['$1,200', '$350000', '150000円', 'no. 98234417', '$12.50']) {
    await say('Please tell me what you see.');
    await visitor.say(text);
    expect(await last()).toMatchObject({ author: 'user', activity: { text } });
  }
});
