import { LANGUAGES, type Language } from '../../core/language.ts';
import { nobodyNeedsIt, orderWarning } from '../../languages/orders/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest, SOFIA } from '../support/desk/deskUnderTest.ts';

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
  const say = (text: string, clientId = text) => desk.desk.say(visitor.id, MINA, text, clientId);
  const last = async (count: number) =>
    (await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 200, audience: 'everyone' })).slice(-count);
  return { visitor, say, last };
}

const ORDER = {
  en: 'Please install our recovery tool.',
  ja: '弊社の復旧ツールをインストールしてください。',
  'zh-Hans': '请安装我们的恢复工具。',
  ko: '저희 복구 도구를 설치해 주세요.',
};

it.each(LANGUAGES)('says right under such an order that nobody here asks for it: %s', async (language) => {
  const { say, last } = await held(language);
  await say(ORDER[language]);
  const [order, warning] = await last(2);
  expect(order).toMatchObject({ author: 'staff', activity: { text: ORDER[language] } });
  expect(warning).toMatchObject({
    author: 'system',
    audience: 'everyone',
    activity: { text: orderWarning('software', language), channelData: { handrail: { notice: { kind: 'warned' } } } },
  });
});

const NAMED = {
  en: 'Pop the recovery phrase in here.',
  ja: 'リカバリーフレーズをおしえてください。',
  'zh-Hans': '助记词发一下。',
  ko: '니모닉 좀 주세요.',
};

it.each(LANGUAGES)('says under a secret that is named where it belongs, in the audit too: %s', async (language) => {
  const { say, last } = await held(language);
  expect(await say(NAMED[language])).toMatchObject({ kind: 'ok' });
  expect((await last(1))[0]).toMatchObject({ author: 'system', activity: { text: orderWarning('secret', language) } });
  expect(desk.acts).toContainEqual(expect.objectContaining({ act: 'warn', staff: MINA.id }));
});

/** A denial with a limit, a sentence of a secret in which nothing is done with it, and a plain warning. */
const OF_SECRETS = {
  en: [
    'Don’t say your seed phrase aloud, writing is safer.',
    'A private key is a long number.',
    'Never give your recovery phrase to anyone.',
  ],
  ja: [
    'シードフレーズはメールでは送らないでください。',
    '秘密鍵とは長い数字です。',
    '復元フレーズは誰にも教えないでください。',
  ],
  'zh-Hans': ['助记词别念出来，写更安全。', '密码忘了可以用助记词恢复。', '助记词请不要告诉任何人。'],
  ko: ['복구 문구는 메일로 보내지 마세요.', '개인 키란 긴 숫자입니다.', '복구 문구는 누구에게도 알려 주지 마세요.'],
} as const;

it.each(LANGUAGES)(
  'says under a secret that is named in whatever way that nobody needs it, and counts it against nobody: %s',
  async (language) => {
    const { visitor, say, last } = await held(language);
    const [limited, named, plain] = OF_SECRETS[language];
    const line = { author: 'system', activity: { text: nobodyNeedsIt(language) } };
    expect(await say(plain)).toMatchObject({ kind: 'ok' });
    expect((await last(1))[0]).toMatchObject(line);
    await say(plain, 'plain again');
    expect((await last(1))[0]).toMatchObject({ author: 'staff' });
    for (const n of [1, 2, 3, 4, 5]) {
      expect(await say(limited, `limited ${n}`)).toMatchObject({ kind: 'ok' });
      expect((await last(1))[0]).toMatchObject(line);
    }
    // Right behind the line a secret may be named without another one; once a few messages have been said, it stands again.
    const under: string[] = [];
    for (const n of [1, 2, 3, 4, 5, 6]) {
      await say(named, `named ${n}`);
      under.push((await last(1))[0]?.author ?? '');
    }
    expect(under).toEqual(['staff', 'staff', 'staff', 'staff', 'system', 'staff']);
    expect(desk.acts).not.toContainEqual(expect.objectContaining({ act: 'warn' }));
    const { colleagues } = await desk.desk.queue(SOFIA);
    expect(colleagues.find(({ conversation }) => conversation === visitor.id)?.warned).toBeUndefined();
  },
);

const PAYMENT = {
  en: 'Our priority handling costs 15 dollars, shall we go for it?',
  ja: '優先対応は1,500円です。ご利用になりますか。',
  'zh-Hans': '优先处理是15美元，您需要吗？',
  ko: '우선 처리는 15달러인데 이용하시겠어요?',
};

it.each(LANGUAGES)(
  'says under a payment that it asks for that nobody here takes any, as often as it is said: %s',
  async (language) => {
    const { say, last } = await held(language);
    for (const n of [1, 2, 3, 4]) expect(await say(PAYMENT[language], `${n}`)).toMatchObject({ kind: 'ok' });
    expect((await last(1))[0]).toMatchObject({ author: 'system', activity: { text: orderWarning('money', language) } });
    expect(desk.acts).toContainEqual(expect.objectContaining({ act: 'warn', staff: MINA.id }));
  },
);

it.each(LANGUAGES)('counts payments towards no refusal, and shows supervisors all of them: %s', async (language) => {
  const { visitor, say } = await held(language);
  for (const n of [1, 2, 3, 4]) await say(PAYMENT[language], `payment ${n}`);
  for (const n of [1, 2, 3]) expect(await say(ORDER[language], `order ${n}`)).toMatchObject({ kind: 'ok' });
  expect(await say(ORDER[language], 'order 4')).toMatchObject({ kind: 'refused' });
  const { colleagues } = await desk.desk.queue(SOFIA);
  expect(colleagues.find(({ conversation }) => conversation === visitor.id)?.warned).toBe(7);
});

const OFFER = {
  en: ['Shall I send you the thing on the steel plate?', 'Yes, please do.'],
  ja: ['金属板に書いてあるものを送りましょうか。', 'はい、お願いします。'],
  'zh-Hans': ['我把钢板上那个发给您吧？', '好的，请发。'],
  ko: ['금속판에 있는 거 보내 드릴까요?', '네, 부탁드려요.'],
} as const;

it.each(LANGUAGES)(
  'says under a yes to what a user offers that words and keys go to nobody, twice: %s',
  async (language) => {
    const { visitor, say, last } = await held(language);
    const [offer, yes] = OFFER[language];
    await visitor.say(offer);
    expect(await say(yes)).toMatchObject({ kind: 'ok' });
    expect((await last(1))[0]).toMatchObject({
      author: 'system',
      activity: { text: orderWarning('secret', language) },
    });
    for (const [again, author] of [
      ['second', 'system'],
      ['third', 'staff'],
    ] as const) {
      await visitor.say(offer);
      expect(await say(yes, again)).toMatchObject({ kind: 'ok' });
      expect((await last(1))[0]).toMatchObject({ author });
    }
  },
);

it('says nothing under a yes to what is harmless, or after a no', async () => {
  const { visitor, say, last } = await held();
  await visitor.say('Shall I send you the transaction hash?');
  await say('Yes, please do.');
  expect((await last(1))[0]).toMatchObject({ author: 'staff' });
  await visitor.say('Shall I send you the thing on the steel plate?');
  await say('No, please keep it to yourself.');
  await say('One moment, I am looking.');
  expect((await last(1))[0]).toMatchObject({ author: 'staff' });
});

const LATER: Readonly<Record<Language, readonly [string, string]>> = {
  en: ["One second, I don't have your case open yet.", 'Yes please.'],
  ja: ['少々お待ちください、まだ画面が開いていません。', 'はい、お願いします。'],
  'zh-Hans': ['稍等，我还没打开您的案子。', '好的，可以。'],
  ko: ['잠시만요, 아직 화면이 열리지 않았습니다.', '네, 부탁드립니다.'],
};

it.each(LANGUAGES)('takes a denial of something else for no refusal of an offer: %s', async (language) => {
  const { visitor, say, last } = await held(language);
  const [delay, yes] = LATER[language];
  await visitor.say(OFFER[language][0]);
  expect(await say(delay)).toMatchObject({ kind: 'ok' });
  expect(await say(yes)).toMatchObject({ kind: 'ok' });
  expect((await last(1))[0]).toMatchObject({ author: 'system', activity: { text: orderWarning('secret', language) } });
  await visitor.say(NAMED_OFFER[language]);
  for (const words of [delay, yes])
    expect(await say(words, `${words} `)).toEqual({ kind: 'refused', reason: 'asks-for-secret' });
});

it('says under a yes that comes behind a no that nobody needs a secret, as often as one is offered by name', async () => {
  const { visitor, say, last } = await held();
  for (const n of [1, 2, 3]) {
    await visitor.say(NAMED_OFFER.en);
    expect(await say('Better not.', `no ${n}`)).toMatchObject({ kind: 'ok' });
    expect(await say('👍', `yes ${n}`)).toMatchObject({ kind: 'ok' });
    expect((await last(1))[0]).toMatchObject({ author: 'system', activity: { text: orderWarning('secret', 'en') } });
    expect(await say('One moment, I am looking.', `wait ${n}`)).toEqual({ kind: 'refused', reason: 'asks-for-secret' });
  }
});

const NAMED_OFFER = {
  en: 'should I send you my recovery phrase now?',
  ja: 'リカバリーフレーズをここに書けばいいですか？',
  'zh-Hans': '我把助记词发给您可以吗？',
  ko: '복구 문구를 여기 적으면 되나요?',
};

it.each(LANGUAGES)('tells who offers a secret to a person at once that nobody needs it, once: %s', async (language) => {
  const { visitor, last } = await held(language);
  await visitor.say(NAMED_OFFER[language]);
  expect((await last(1))[0]).toMatchObject({
    author: 'system',
    activity: { text: nobodyNeedsIt(language), channelData: { handrail: { notice: { kind: 'toldToKeep' } } } },
  });
  await visitor.say(NAMED_OFFER[language]);
  expect((await last(1))[0]).toMatchObject({ author: 'user' });
});

it('keeps in the audit that a message was refused and nothing of its words, and shows supervisors who goes on', async () => {
  const { visitor, say } = await held();
  const refusedBefore = () => (desk.acts as { act?: string }[]).filter(({ act }) => act === 'refuse').length;
  const shown = async () => (await desk.desk.queue(SOFIA)).colleagues.find((one) => one.conversation === visitor.id);
  await visitor.say('should I send you my recovery phrase now?');
  for (const [n, text] of ['Sure thing.', 'If you like.'].entries()) {
    expect(await say(text)).toMatchObject({ kind: 'refused' });
    expect(refusedBefore()).toBe(n + 1);
  }
  expect((await shown())?.refused).toBeUndefined();
  await say('Of course, my friend.');
  expect((await shown())?.refused).toBe(3);
  expect(desk.acts).toContainEqual(expect.objectContaining({ act: 'refuse', staff: MINA.id }));
  expect(JSON.stringify(desk.acts)).not.toMatch(/Sure|like|friend/);
});

it('to a user who offers a secret staff say no first, and then what they like', async () => {
  const { visitor, say } = await held();
  await visitor.say('should I send you my recovery phrase now?');
  for (const yes of ['👍', 'Sure thing.', 'If you like.', 'One moment, I am looking.'])
    expect(await say(yes)).toEqual({ kind: 'refused', reason: 'asks-for-secret' });
  expect(await say('No, never send it to anybody.')).toMatchObject({ kind: 'ok' });
  expect(await say('One moment, I am looking.')).toMatchObject({ kind: 'ok' });
});

it('gives the sender the number of their own message, and writes and warns once however often it is sent', async () => {
  const { say, last } = await held();
  const first = await say(ORDER.en, 'one');
  const [order] = await last(2);
  expect(first).toEqual({ kind: 'ok', seq: order?.seq });
  await say(ORDER.en, 'one');
  expect((await last(2)).map(({ author }) => author)).toEqual(['staff', 'system']);
  expect((await last(4)).filter(({ author }) => author === 'staff')).toHaveLength(1);
});

it('writes it into the audit, and shows supervisors in the queue that it happened', async () => {
  const { visitor, say } = await held();
  await say(ORDER.en);
  expect(desk.acts).toContainEqual(expect.objectContaining({ act: 'warn', staff: MINA.id }));
  const { colleagues } = await desk.desk.queue(SOFIA);
  expect(colleagues).toEqual([expect.objectContaining({ conversation: visitor.id, warned: 1 })]);
});

it('reads a sentence that comes word by word', async () => {
  const { say, last } = await held();
  for (const word of ['Please', 'add', 'the', 'browser', 'extension']) await say(word);
  expect((await last(1))[0]).toMatchObject({ activity: { channelData: { handrail: { notice: { kind: 'warned' } } } } });
});

it('reads a message with the last eight of the staff, however much the user says and the desk notes between', async () => {
  const { visitor, say } = await held();
  expect(await say('Is it your recovery')).toMatchObject({ kind: 'ok' });
  for (let n = 0; n < 12; n += 1) await visitor.say(`ok ${n}`);
  expect(await say('phrase?')).toEqual({ kind: 'refused', reason: 'asks-for-secret' });
});

it('hears what is named when small talk lies between it and the asking', async () => {
  const { say } = await held();
  const talk = ['One moment, I look it up.', 'Still looking, sorry.', 'Here it is now, thanks.'];
  for (const text of ['I will name one thing next, please write it here.', ...talk])
    expect(await say(text)).toMatchObject({ kind: 'ok' });
  expect(await say('The recovery phrase.')).toEqual({ kind: 'refused', reason: 'asks-for-secret' });
});

it('reads a message with what the user and the bot said last: a yes to "should I send you my recovery phrase?"', async () => {
  const { visitor, say } = await held();
  expect(await say('Which paper did you write when you set up the wallet?')).toMatchObject({ kind: 'ok' });
  await visitor.say('should I send you my recovery phrase?');
  expect(await say('Yes please.')).toEqual({ kind: 'refused', reason: 'asks-for-secret' });
  await visitor.say('do you mean my recovery phrase?');
  expect(await say('Yes, please type it here.')).toEqual({ kind: 'refused', reason: 'asks-for-secret' });
  await say('No, never send that to anybody.');
  await visitor.say('which network do you need?');
  expect(await say('Yes please, write it here.')).toMatchObject({ kind: 'ok' });
});

it('reads a word that is cut in two', async () => {
  const { say } = await held();
  expect(await say('Is it your reco')).toMatchObject({ kind: 'ok' });
  expect(await say('very phrase?')).toEqual({ kind: 'refused', reason: 'asks-for-secret' });
});

it('takes no sentence that follows another one for the ending of an address', async () => {
  const { say } = await held();
  for (const text of ['I have looked.', 'It is fine.', 'ok.', 'in a minute', 'me too.', 'so be it'])
    expect(await say(text)).toMatchObject({ kind: 'ok' });
});

it('refuses a secret that one whole message asks for and another names, whichever comes first', async () => {
  const { say } = await held();
  expect(await say('I need one more thing from you, please write it here for me.')).toMatchObject({ kind: 'ok' });
  expect(await say('Take all the time that you need for it, there is no hurry.')).toMatchObject({ kind: 'ok' });
  const named = 'The twelve words of the recovery phrase, all of them in order.';
  expect(await say(named)).toEqual({ kind: 'refused', reason: 'asks-for-secret' });
  expect(await say('Your recovery phrase stays with you, nobody here needs it.')).toMatchObject({ kind: 'ok' });
  const other = await held();
  expect(await other.say(named)).toMatchObject({ kind: 'ok' });
  expect(await other.say('Please write all of that down here for me now, so that I can go on.')).toEqual({
    kind: 'refused',
    reason: 'asks-for-secret',
  });
});

it('reads two halves over whatever notes lie between them', async () => {
  const { visitor, say, last } = await held();
  await say('Please add the');
  for (let note = 0; note < 60; note += 1) await desk.desk.note(visitor.id, MINA, `note ${note}`, `note ${note}`);
  await say('extension');
  expect((await last(1))[0]).toMatchObject({ activity: { channelData: { handrail: { notice: { kind: 'warned' } } } } });
});

it('reads two halves that are sent in the same instant one after the other', async () => {
  const { say, last } = await held();
  await Promise.all([say('Please add the'), say('extension')]);
  expect((await last(3)).map(({ author }) => author)).toEqual(['staff', 'staff', 'system']);
});

it('loses no message of many that are sent in the same instant', async () => {
  const { say, last } = await held();
  const texts = Array.from({ length: 8 }, (_, n) => `Your transfer number ${n} has arrived.`);
  expect((await Promise.all(texts.map((text) => say(text)))).every(({ kind }) => kind === 'ok')).toBe(true);
  expect((await last(8)).map(({ activity }) => activity.text).sort()).toEqual(texts);
});

it('warns of an order that is cut in two messages', async () => {
  const { say, last } = await held();
  await say('Please add the');
  expect((await last(1))[0]).toMatchObject({ author: 'staff' });
  await say('extension');
  expect((await last(1))[0]).toMatchObject({ author: 'system' });
});

it('lets honest work and notes alone', async () => {
  const { visitor, say, last } = await held();
  await say('Please update the app from the App Store, and do not install anything else.');
  await desk.desk.note(visitor.id, MINA, ORDER.en, 'note');
  expect((await last(1))[0]).toMatchObject({ author: 'staff' });
  expect(desk.acts).not.toContainEqual(expect.objectContaining({ act: 'warn' }));
});

it('warns of what it cannot read, as often as it is said', async () => {
  const { say, last } = await held('ja');
  for (const n of [1, 2, 3, 4])
    expect(await say('Por favor, envíeme su frase de recuperación.', `${n}`)).toMatchObject({ kind: 'ok' });
  expect((await last(1))[0]?.activity.text).toBe(orderWarning('unread', 'ja'));
});

it('refuses the fourth in one conversation', async () => {
  const { say, last } = await held();
  for (const n of [1, 2, 3]) expect(await say(ORDER.en, `${n}`)).toMatchObject({ kind: 'ok' });
  expect(await say(ORDER.en, '4')).toEqual({ kind: 'refused', reason: 'asks-for-harm' });
  expect(await say('Is it still pending?', '5')).toMatchObject({ kind: 'ok' });
  expect((await last(2)).map(({ author }) => author)).toEqual(['system', 'staff']);
});

const STILL_OFFERED = {
  en: [
    'Should I send you my recovery phrase?',
    'hello??',
    'Yes please, that is quickest.',
    'No, never send it to anybody.',
  ],
  ja: ['復元フレーズを送りましょうか？', 'もしもし？', 'はい、お願いします。', '絶対に送らないでください。'],
  'zh-Hans': ['我把助记词发给您吧？', '在吗？', '好的，麻烦您。', '绝对不要发。'],
  ko: ['열두 단어를 여기 적을까요?', '여보세요?', '네, 그게 제일 빨라요.', '절대 적지 마세요.'],
} as const;

it.each(LANGUAGES)('an offer is one still where the user has written more behind it: %s', async (language) => {
  const { visitor, say } = await held(language);
  const [offer, more, yes, no] = STILL_OFFERED[language];
  await visitor.say(offer);
  for (const n of [1, 2, 3]) {
    await visitor.say(more);
    for (const agreed of [yes, '👍']) expect(await say(agreed, `${agreed} ${n}`)).toMatchObject({ kind: 'refused' });
  }
  expect(await say(no)).toMatchObject({ kind: 'ok' });
  await visitor.say(more);
  expect(await say(yes, 'to something else')).toMatchObject({ kind: 'ok' });
});

it.each(LANGUAGES)(
  'says under a yes to it that words and keys go to nobody, where no name tells what it is: %s',
  async (language) => {
    const { visitor, say, last } = await held(language);
    await visitor.say(OFFER[language][0]);
    await visitor.say(STILL_OFFERED[language][1]);
    expect(await say(OFFER[language][1])).toMatchObject({ kind: 'ok' });
    expect((await last(1))[0]).toMatchObject({
      author: 'system',
      activity: { text: orderWarning('secret', language) },
    });
    await visitor.say(STILL_OFFERED[language][1]);
    await say(OFFER[language][1], 'once more');
    expect((await last(1))[0]).toMatchObject({ author: 'staff' });
  },
);
