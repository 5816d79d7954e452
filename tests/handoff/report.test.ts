import { LOCALES, type Locale } from '../../core/language.ts';
import type { QueueItem } from '../../core/protocols/deskProtocol.ts';
import { MINUTE, SECOND } from '../../core/time.ts';
import { answersWhom } from '../../dialogs/handoff/reportMeant.ts';
import { phrases } from '../../languages/index.ts';
import { reportPhrases } from '../../languages/report/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest, SOFIA, YUTO } from '../support/desk/deskUnderTest.ts';
import { PEOPLE } from '../support/texts/peopleNames.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
  for (const staff of [MINA, YUTO, SOFIA]) {
    await desk.desk.present(staff);
    await desk.desk.shift(staff, true);
  }
});
afterEach(() => desk.close());

type Visitor = ReturnType<DeskUnderTest['visitor']>;

async function asks(locale: Parameters<DeskUnderTest['visitor']>[0] = 'en', channel = 'webchat') {
  const visitor = desk.visitor(locale, channel);
  await visitor.enter();
  await visitor.press({ action: 'person' });
  return visitor;
}

async function withMina(locale: Parameters<DeskUnderTest['visitor']>[0] = 'en', channel = 'webchat') {
  const visitor = await asks(locale, channel);
  await desk.desk.claim(visitor.id, MINA);
  await desk.desk.say(visitor.id, MINA, 'One moment please.', 'c1');
  await visitor.hears();
  return visitor;
}

const factsOf = async ({ id }: Visitor) => (await desk.stores.conversations.read(id))?.facts;
const REFUSED = { kind: 'refused', reason: 'notYours' };

it.each(LOCALES)('is taken from who was reported at once, and the user is told what to do: %s', async (locale) => {
  const visitor = await withMina(locale);
  const [told, place] = await visitor.press({ action: 'staff.report' });
  expect(told).toBe(reportPhrases(locale).taken('Mina'));
  expect(place).toMatch(/\S/);
  expect(await factsOf(visitor)).toMatchObject({
    owner: { kind: 'waiting', urgent: true, reported: true },
    reported: [{ staff: MINA.id }],
  });
});

it('lets who was reported neither read, write, take nor take back, and another person goes on', async () => {
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report' });
  expect(await desk.desk.say(visitor.id, MINA, 'Wait.', 'c2')).toEqual(REFUSED);
  expect(await desk.desk.note(visitor.id, MINA, 'Wait.', 'n2')).toEqual(REFUSED);
  expect(await desk.desk.open(visitor.id, MINA, 0)).toEqual(REFUSED);
  expect(await desk.desk.claim(visitor.id, MINA)).toEqual(REFUSED);
  expect(await desk.desk.undo(visitor.id, MINA)).toEqual(REFUSED);
  expect((await desk.desk.listenersOf(visitor.id))(MINA)).toBe(false);
  expect(await desk.desk.claim(visitor.id, YUTO)).toEqual({ kind: 'ok' });
  expect(await desk.desk.open(visitor.id, YUTO, 0)).toMatchObject({ kind: 'ok' });
});

it('is given to who was reported by no supervisor, and a supervisor who was reported has it no more either', async () => {
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report' });
  expect(await desk.desk.reassign(visitor.id, SOFIA, MINA.id)).toEqual({ kind: 'refused', reason: 'reported' });
  await desk.desk.claim(visitor.id, SOFIA);
  await visitor.press({ action: 'staff.report' });
  expect(await desk.desk.open(visitor.id, SOFIA, 0)).toEqual(REFUSED);
  expect(await desk.desk.reassign(visitor.id, SOFIA, YUTO.id)).toEqual(REFUSED);
  const { waiting, colleagues } = await desk.desk.queue(SOFIA);
  expect([waiting, colleagues]).toEqual([[], []]);
});

it('is marked in the queue: a supervisor reads who was reported, others that somebody was, and who was it sees none of it', async () => {
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report' });
  const seenBy = async (staff: typeof MINA) => (await desk.desk.queue(staff)).waiting as readonly QueueItem[];
  expect(await seenBy(SOFIA)).toMatchObject([{ conversation: visitor.id, reported: [{ id: MINA.id, name: 'Mina' }] }]);
  expect(await seenBy(YUTO)).toMatchObject([{ conversation: visitor.id, reported: [] }]);
  expect(await seenBy(MINA)).toEqual([]);
});

it('of everybody who is at the desk leaves it in the queue of a supervisor, who still reads none of it', async () => {
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report' });
  for (const staff of [YUTO, SOFIA]) {
    await desk.desk.claim(visitor.id, staff);
    await visitor.hears();
    const { mark } = await desk.desk.queue(SOFIA);
    await visitor.press({ action: 'staff.report' });
    if (staff === YUTO) continue;
    const put = [{ item: { conversation: visitor.id, question: null, reported: [{}, {}, { id: SOFIA.id }] } }];
    expect(await desk.desk.queueSince(SOFIA, [mark ?? ''])).toMatchObject({ waiting: { put } });
  }
  for (const staff of [MINA, YUTO]) expect((await desk.desk.queue(staff)).waiting).toEqual([]);
  expect(await desk.desk.open(visitor.id, SOFIA, 0)).toEqual(REFUSED);
  expect(await desk.desk.claim(visitor.id, SOFIA)).toEqual(REFUSED);
  // Somebody comes who was not reported: it is theirs, and no supervisor's who was.
  const KEN = { ...YUTO, id: 'staff-ken' as typeof YUTO.id, name: 'Ken' };
  await desk.desk.present(KEN);
  await desk.desk.shift(KEN, true);
  expect((await desk.desk.queue(SOFIA)).waiting).toEqual([]);
  expect((await desk.desk.queue(KEN)).waiting).toMatchObject([{ conversation: visitor.id }]);
  expect(await desk.desk.claim(visitor.id, KEN)).toEqual({ kind: 'ok' });
});

it('tells a page that holds an earlier queue the same as one that reads the whole', async () => {
  const visitor = await withMina();
  const before = await Promise.all([MINA, YUTO, SOFIA].map((staff) => desk.desk.queue(staff)));
  await visitor.press({ action: 'staff.report' });
  const changes = await Promise.all(
    [MINA, YUTO, SOFIA].map((staff, at) => desk.desk.queueSince(staff, [before[at]?.mark ?? ''])),
  );
  expect(changes).toMatchObject([
    { waiting: { put: [] }, mine: { gone: [visitor.id] } },
    { waiting: { put: [{ item: { reported: [] } }] } },
    { waiting: { put: [{ item: { reported: [{ name: 'Mina' }] } }] } },
  ]);
});

it('stands before all that is urgent, and behind a crisis that came before or after it', async () => {
  const urgent = desk.visitor('en');
  await urgent.enter();
  await urgent.press({ action: 'emergency' });
  await urgent.press({ action: 'person' });
  desk.pass(MINUTE);
  const reporter = await withMina();
  await reporter.press({ action: 'staff.report' });
  const crisis = desk.visitor('en');
  await crisis.enter();
  await crisis.say('I want to kill myself tonight');
  const order = (await desk.desk.queue(YUTO)).waiting.map(({ conversation }) => conversation);
  expect(order.filter((id) => id !== urgent.id)).toEqual([crisis.id, reporter.id]);
  expect(order.at(-1)).toBe(urgent.id);
  // Whoever takes it and hands it on has not answered for the one before.
  await desk.desk.claim(reporter.id, YUTO);
  await desk.desk.transfer(reporter.id, YUTO, 'security');
  expect((await desk.desk.queue(SOFIA)).waiting.map(({ conversation }) => conversation)).toEqual(order);
});

it('is told its place before who is urgent, and that nobody is there while only the reported one is', async () => {
  const urgent = desk.visitor('en');
  await urgent.enter();
  await urgent.press({ action: 'emergency' });
  await urgent.press({ action: 'person' });
  const visitor = await withMina();
  const { queuePlace, nobodyOnShift } = phrases('en');
  expect((await visitor.press({ action: 'staff.report' }))[1]).toContain(queuePlace(1));
  for (const staff of [YUTO, SOFIA]) await desk.desk.shift(staff, false);
  expect((await desk.places()).get(visitor.id)).toMatchObject({ position: 1, openNow: false });
  expect((await desk.places()).get(urgent.id)).toMatchObject({ position: 2, openNow: true });
  expect((await visitor.press({ action: 'person' })).join()).toContain(nobodyOnShift(1));
});

it('keeps its place before all others in a crisis, told while the reported one had it', async () => {
  const visitor = await withMina();
  await visitor.say('I want to kill myself tonight');
  await visitor.press({ action: 'staff.report' });
  expect(await factsOf(visitor)).toMatchObject({
    owner: { kind: 'waiting', urgent: true, first: true, reason: 'emergency' },
  });
});

it('goes no further forward where their address has sent too many urgent ones, and is taken all the same', async () => {
  await desk.close();
  desk = await openDeskUnderTest({ take: async (what) => (what === 'urgent' ? MINUTE : 0) });
  await desk.desk.present(MINA);
  await desk.desk.shift(MINA, true);
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report' });
  expect((await factsOf(visitor))?.owner).toMatchObject({ kind: 'waiting', urgent: false });
  expect((await factsOf(visitor))?.owner).not.toHaveProperty('reported');
});

it('is written down: who was reported, by which user, when, and nothing that was said', async () => {
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report' });
  const user = (await factsOf(visitor))?.user;
  expect(desk.acts.at(-1)).toEqual({ act: 'report', staff: MINA.id, user, at: expect.any(Number) });
});

it('counts once of each: a second report of the same person changes nothing, and one of the next is another', async () => {
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report' });
  const reports = () => desk.acts.filter((act) => (act as { act?: string }).act === 'report');
  // Of the entry that Mina wrote, while nobody has it.
  const [said] = (
    await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 99, audience: 'everyone' })
  ).filter(({ author }) => author === 'staff');
  const again = await visitor.press({ action: 'staff.report', message: said?.seq ?? 0 });
  expect(again[0]).toBe(reportPhrases('en').again);
  expect(reports()).toHaveLength(1);
  await desk.desk.claim(visitor.id, YUTO);
  await visitor.press({ action: 'staff.report' });
  expect(reports()).toHaveLength(2);
  expect((await factsOf(visitor))?.reported).toMatchObject([{ staff: MINA.id }, { staff: YUTO.id }]);
});

it('of who had it before leaves it with who has it now, who goes on', async () => {
  const visitor = await withMina();
  const entries = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 99, audience: 'everyone' });
  const seq = entries.find(({ author }) => author === 'staff')?.seq ?? 0;
  await desk.desk.reassign(visitor.id, SOFIA, YUTO.id);
  await visitor.hears();
  const words = reportPhrases('en');
  expect(await visitor.press({ action: 'staff.report', message: seq })).toEqual([
    `${words.shutOut('Mina')}\n\n${words.goesOn}`,
  ]);
  expect(await desk.desk.say(visitor.id, YUTO, 'I am here.', 'y1')).toMatchObject({ kind: 'ok' });
  // Nor does the supervisor take back what they gave: it would be Mina's again.
  expect(await desk.desk.undo(visitor.id, SOFIA)).toEqual(REFUSED);
});

it('of who gave it back to the bot calls another person', async () => {
  const visitor = await withMina();
  await desk.desk.returnToBot(visitor.id, MINA);
  await visitor.hears();
  expect((await visitor.press({ action: 'staff.report' }))[0]).toBe(reportPhrases('en').taken('Mina'));
  expect((await factsOf(visitor))?.owner).toMatchObject({ kind: 'waiting', reported: true });
});

it.each(['agent', 'user'])(
  'of who had it when the %s ended it opens it for others, and supervisors see it',
  async (by) => {
    const visitor = await withMina();
    if (by === 'agent') await desk.desk.close(visitor.id, MINA, 'agent');
    else await visitor.press({ action: 'chat.end' });
    await visitor.hears();
    desk.pass(SECOND);
    expect((await visitor.press({ action: 'staff.report' }))[0]).toBe(reportPhrases('en').taken('Mina'));
    expect(await factsOf(visitor)).toMatchObject({ owner: { kind: 'waiting', reported: true }, resolution: null });
    for (const act of [desk.desk.undo, desk.desk.claim]) expect(await act(visitor.id, MINA)).toEqual(REFUSED);
    expect(await desk.desk.open(visitor.id, MINA, 0)).toEqual(REFUSED);
    expect((await desk.desk.queue(SOFIA)).waiting).toMatchObject([
      { conversation: visitor.id, reported: [{ id: MINA.id }] },
    ]);
    expect(await visitor.press({ action: 'staff.report' })).toContain(reportPhrases('en').again);
  },
);

it.each(['back to the bot', 'on to another'])('of who gave it %s still holds after the user ended it', async (way) => {
  const visitor = await withMina();
  if (way === 'on to another') await desk.desk.transfer(visitor.id, MINA, 'app');
  else await desk.desk.returnToBot(visitor.id, MINA);
  await visitor.hears();
  await visitor.press({ action: 'chat.end' });
  desk.pass(SECOND);
  expect(await visitor.press({ action: 'staff.report' })).toContain(reportPhrases('en').taken('Mina'));
  expect(await factsOf(visitor)).toMatchObject({ owner: { kind: 'waiting', reported: true } });
  expect(await desk.desk.claim(visitor.id, MINA)).toEqual(REFUSED);
});

it('pressed twice names nobody else', async () => {
  const visitor = await withMina();
  await desk.desk.returnToBot(visitor.id, MINA);
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, YUTO);
  await desk.desk.say(visitor.id, YUTO, 'Hello.', 'c9');
  await visitor.hears();
  await visitor.press({ action: 'staff.report' });
  for (const _ of ['once', 'again']) await visitor.press({ action: 'staff.report', whom: 2 });
  expect((await factsOf(visitor))?.reported).toHaveLength(1);
});

it('names nobody where none of the staff has been here, or the entry is none of theirs', async () => {
  const visitor = desk.visitor('en');
  await visitor.enter();
  expect(await visitor.press({ action: 'staff.report' })).toEqual([reportPhrases('en').nobody]);
  expect(await visitor.press({ action: 'staff.report', message: 1 })).toEqual([reportPhrases('en').nobody]);
  expect(desk.acts).toEqual([]);
});

/** As people write it: quoted as the desk prints it, with a "please", another ending, a blank too many. */
const NAMES_STAFF: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    '“Report this agent”',
    'Report this agent please',
    'report  this agent!',
    'I want to report your agent',
    'Report Mina',
  ],
  ja: ['「担当者を通報」', '担当者を通報してください', '担当者通報', 'このスタッフを通報します', 'Minaさんを通報'],
  'zh-Hans': ['“举报客服”', '我要举报这位客服', '举报 客服。', '请举报客服', '举报Mina'],
  'zh-Hant': ['「檢舉客服」', '舉報客服', '我要舉報這個客服', '檢舉這位客服人員', '檢舉Mina'],
  ko: ['“상담원 신고”', '상담원신고', '상담원을 신고하고 싶어요', 'Mina 신고할게요'],
};

/** Somebody elsewhere may be meant as well. */
const MAY_MEAN_STAFF: Readonly<Record<Locale, readonly string[]>> = {
  en: ['report him', 'Report this person', 'report', 'Report this agent, he wants my money'],
  ja: ['通報します', 'この人を通報', '通報'],
  'zh-Hans': ['我要举报', '举报这个人', '投诉客服'],
  'zh-Hant': ['我要檢舉', '舉報你', '投訴客服'],
  ko: ['신고할게요', '이 사람 신고', '신고'],
};

/** What people say of whoever is there, and of somebody elsewhere. */
const ACCUSES: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    ...['reporting Mina', 'flag this guy', 'this is a scam, report', 'report the person here'],
    ...['get me someone else, he is a scammer', 'this agent asked me for my seed phrase', 'Mina is a scammer'],
    ...['I do not trust this person, another agent please', 'this rep is trying to make me install anydesk'],
  ],
  ja: [
    ...['担当を報告', '詐欺なので通報します', 'この人おかしい、通報お願いします', 'この担当者、フレーズを聞いてきます'],
    ...['別の人に代えて、この人は信用できない', 'Minaさんにお金を要求されました', 'あなた詐欺ですよね'],
  ],
  'zh-Hans': [
    ...[
      '这是骗子，举报',
      '这个客服问我要助记词',
      '客服是骗子',
      'Mina让我转账',
      '换个人，他不对劲',
      '这位客服叫我安装远程软件',
    ],
  ],
  'zh-Hant': ['這是騙子，檢舉', '這個客服問我要助記詞', '客服是騙子', '換個人，他不對勁', '這位客服叫我裝遠端'],
  ko: [
    ...['사기꾼이에요 신고', '상담원이 복구 문구를 달래요', '이 상담원 수상해요', 'Mina가 돈을 요구해요'],
    ...['다른 분으로 바꿔 주세요, 이분 못 믿겠어요', '상담원이 원격 설치하라고 해요'],
  ],
};
const ELSEWHERE: readonly string[] = [
  ...['a scammer on telegram asked for my seed phrase', 'he said he was from support and wanted my words'],
  ...[
    'someone who claimed to be your agent called me',
    'should I report this theft?',
    'something is wrong with my wallet',
  ],
  ...['how do I report a scam address?', 'do you need my password?', 'you told me to send the hash, here it is'],
  ...[
    '通報すべきですか',
    'テレグラムで担当を名乗る人にフレーズを聞かれた',
    '残高がおかしいです',
    'その人に騙されました',
  ],
  ...['去哪里举报骗子', '有人自称客服问我要助记词', '余额不对劲', '他让我再付手续费才能提现'],
  ...['사기꾼을 어디에 신고하나요', '텔레그램에서 상담원이라고 하면서 구문을 물었어요', '그 사람한테 속았어요'],
];

const YES: Readonly<Record<Locale, string>> = { en: 'yes', ja: 'はい', 'zh-Hans': '是的', 'zh-Hant': '是的', ko: '네' };

it.each(LOCALES)('is typed on a channel, as the desk names it and as people write it: %s', async (language) => {
  for (const typed of [reportPhrases(language).typed, ...NAMES_STAFF[language]]) {
    const visitor = await withMina(language, 'telegram');
    expect((await visitor.say(typed))[0]).toBe(reportPhrases(language).taken('Mina'));
    expect((await factsOf(visitor))?.owner.kind).toBe('waiting');
  }
});

it.each(LOCALES)('is asked about where somebody elsewhere may be meant, and a yes does it: %s', async (language) => {
  for (const typed of MAY_MEAN_STAFF[language]) {
    const visitor = await withMina(language, 'telegram');
    expect((await visitor.say(typed))[0]).toBe(reportPhrases(language).isIt('Mina'));
    expect((await factsOf(visitor))?.reported).toBeUndefined();
    expect((await visitor.say(YES[language]))[0]).toBe(reportPhrases(language).taken('Mina'));
  }
});

it.each(LOCALES)('is asked about where something is said to be wrong with whoever is there: %s', async (language) => {
  for (const typed of ACCUSES[language]) {
    const visitor = await withMina(language, 'telegram');
    expect([typed, (await visitor.say(typed))[0]]).toEqual([typed, reportPhrases(language).isIt('Mina')]);
    expect((await factsOf(visitor))?.reported).toBeUndefined();
  }
});

it('is not asked about where somebody elsewhere is meant, and never takes the place of help in a crisis', async () => {
  for (const typed of ELSEWHERE) {
    const visitor = await withMina('en', 'telegram');
    const said = await visitor.say(typed);
    expect([typed, said.includes(reportPhrases('en').isIt('Mina'))]).toEqual([typed, false]);
  }
  const visitor = await withMina('en', 'telegram');
  expect(await visitor.say('this person is threatening me, he will kill me if I do not pay')).toEqual([]);
  expect((await factsOf(visitor))?.owner).toMatchObject({ kind: 'withAgent', first: true });
});

it('that was asked about is asked once more where the next message is no answer, and a no leaves everything', async () => {
  const visitor = await withMina('en', 'telegram');
  await visitor.say('report this person');
  desk.pass(SECOND);
  expect(await visitor.say('the swindler I mean')).toEqual([reportPhrases('en').isIt('Mina')]);
  desk.pass(SECOND);
  expect(await visitor.say('the swindler I mean')).toEqual([]);
  desk.pass(SECOND);
  expect(await visitor.say('yes')).toEqual([]);
  desk.pass(SECOND);
  await visitor.say('report this person');
  expect(await visitor.say('0')).toEqual([reportPhrases('en').left]);
  expect(await factsOf(visitor)).toMatchObject({ owner: { kind: 'withAgent', agent: MINA.id } });
  expect((await factsOf(visitor))?.reported).toBeUndefined();
});

it('does not ask once more before a crisis, what asks something, or what is longer', async () => {
  for (const text of [
    'I want to kill myself tonight',
    'where are my coins now?',
    'the transfer of this morning is still not there today',
  ]) {
    const visitor = await withMina('en', 'telegram');
    await visitor.say('report this person');
    expect(await visitor.say(text)).not.toContain(reportPhrases('en').isIt('Mina'));
  }
});

/** To “is it Mina?”, as people write it. */
const MEANS_HER: Readonly<Record<Locale, readonly string[]>> = {
  en: ['yes, her', 'yes report', 'do it', 'please do', 'yeah report her', 'It was Mina', 'Mina please'],
  ja: ['はい、そうです', 'お願いします', '通報して', 'Minaさんです'],
  'zh-Hans': ['是她', '举报', '要', '是Mina'],
  'zh-Hant': ['是她', '檢舉', '對', '是Mina'],
  ko: ['네 맞아요', '신고해요', '네 신고', 'Mina요'],
};

it.each(LOCALES)('is answered in the words of people where one is asked about: %s', async (locale) => {
  for (const typed of MEANS_HER[locale]) {
    const visitor = await withMina(locale, 'telegram');
    await visitor.press({ action: 'staff.report', unsure: true });
    expect([typed, (await visitor.say(typed))[0]]).toEqual([typed, reportPhrases(locale).taken('Mina')]);
  }
});

const AFTER_THE_END: Readonly<Record<Locale, readonly string[]>> = {
  en: [
    'Report this agent',
    'report Mina',
    'I want to report the person who helped me',
    'Mina asked for my seed phrase',
  ],
  ja: ['通報', 'Minaさんを通報', 'さっきの担当者を通報したい', '担当者に鍵を聞かれました'],
  'zh-Hans': ['举报', '举报Mina', '我要举报刚才的客服', '刚才的客服要我的助记词'],
  'zh-Hant': ['檢舉', '檢舉Mina', '我要檢舉剛才的客服', '剛才的客服要我的註記詞'],
  ko: ['신고', 'Mina 신고', '방금 상담원 신고할게요', '방금 상담원이 복구 문구를 물어봤어요'],
};

it.each(LOCALES)('is typed after the end as before it: %s', async (locale) => {
  for (const typed of AFTER_THE_END[locale]) {
    const visitor = await withMina(locale, 'telegram');
    await desk.desk.close(visitor.id, MINA, 'agent');
    await visitor.hears();
    desk.pass(SECOND);
    const { taken, isIt } = reportPhrases(locale);
    const [said] = await visitor.say(typed);
    expect([taken('Mina'), isIt('Mina')]).toContain(said);
    if (said === taken('Mina')) continue;
    desk.pass(SECOND);
    expect([typed, (await visitor.say(YES[locale]))[0]]).toEqual([typed, taken('Mina')]);
  }
});

it('leaves the police and what is no report to whoever has the case', async () => {
  const visitor = await withMina('en', 'telegram');
  for (const text of [
    'I will report it to the police',
    '警察に通報しました',
    '我已经举报到12321',
    '경찰에 신고했어요',
    'What does the report say?',
  ])
    expect(await visitor.say(text)).toEqual([]);
});

async function handedOn(channel = 'webchat', locale: Locale = 'en') {
  const visitor = await withMina(locale, channel);
  await desk.desk.transfer(visitor.id, MINA, 'security');
  await desk.desk.claim(visitor.id, YUTO);
  await desk.desk.say(visitor.id, YUTO, 'I have read your case.', 'y1');
  await visitor.hears();
  return visitor;
}

it('asks whom it means where several have written, and shuts out whoever is named', async () => {
  const visitor = await handedOn('telegram');
  expect((await visitor.say('Report this agent'))[0]).toBe(reportPhrases('en').whom);
  expect((await factsOf(visitor))?.reported).toBeUndefined();
  const words = reportPhrases('en');
  expect(await visitor.say('1')).toEqual([`${words.shutOut('Mina')}\n\n${words.goesOn}`]);
  expect(await desk.desk.say(visitor.id, YUTO, 'I am here.', 'y2')).toMatchObject({ kind: 'ok' });
  expect((await factsOf(visitor))?.reported).toMatchObject([{ staff: MINA.id }]);
});

it('asked about shuts out all of them where the user means all', async () => {
  const visitor = await handedOn();
  await visitor.press({ action: 'staff.report' });
  expect((await visitor.press({ action: 'staff.report', whom: [1, 2] }))[0]).toBe(
    reportPhrases('en').taken('Mina, Yuto'),
  );
  for (const staff of [MINA, YUTO]) expect(await desk.desk.claim(visitor.id, staff)).toEqual(REFUSED);
  expect(await desk.desk.claim(visitor.id, SOFIA)).toEqual({ kind: 'ok' });
});

it('lets nobody who is asked about take the case back before the answer', async () => {
  const visitor = await handedOn();
  await desk.desk.transfer(visitor.id, YUTO, 'app');
  await visitor.press({ action: 'staff.report' });
  for (const staff of [MINA, YUTO]) {
    expect(await desk.desk.claim(visitor.id, staff)).toEqual(REFUSED);
    expect(await desk.desk.undo(visitor.id, staff)).toEqual(REFUSED);
  }
  expect(await desk.desk.reassign(visitor.id, SOFIA, MINA.id)).toEqual({ kind: 'refused', reason: 'reported' });
  await visitor.press({ action: 'staff.report', whom: 0 });
  expect(await desk.desk.claim(visitor.id, MINA)).toEqual({ kind: 'ok' });
});

it('of one message answers what was asked before, and bars nobody else from the case', async () => {
  const visitor = await handedOn();
  const entries = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 99, audience: 'everyone' });
  const seq = entries.find(({ author }) => author === 'staff')?.seq ?? 0;
  await visitor.press({ action: 'staff.report' });
  await visitor.press({ action: 'staff.report', message: seq });
  expect((await factsOf(visitor))?.reported).toMatchObject([{ staff: MINA.id }]);
  await desk.desk.transfer(visitor.id, YUTO, 'app');
  expect(await desk.desk.claim(visitor.id, YUTO)).toEqual({ kind: 'ok' });
});

it('names nobody by a number that was offered to nobody', async () => {
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report', whom: 1 });
  expect((await factsOf(visitor))?.reported).toMatchObject([{ staff: MINA.id }]);
  const bot = desk.visitor('en');
  await bot.enter();
  expect(await bot.press({ action: 'staff.report', whom: 1 })).toEqual([reportPhrases('en').nobody]);
});

it('reaches who had the case, wrote nothing and handed it on, gave it back or was silent when it ended', async () => {
  for (const way of ['on', 'back', 'end'] as const) {
    const visitor = await asks();
    await desk.desk.claim(visitor.id, MINA);
    if (way === 'on') await desk.desk.transfer(visitor.id, MINA, 'security');
    if (way === 'back') await desk.desk.returnToBot(visitor.id, MINA);
    if (way === 'end') await desk.desk.close(visitor.id, MINA, 'agent');
    await visitor.hears();
    expect([way, (await visitor.press({ action: 'staff.report' }))[0]]).toEqual([
      way,
      reportPhrases('en').taken('Mina'),
    ]);
    expect(await desk.desk.claim(visitor.id, MINA)).toEqual(REFUSED);
  }
});

it.each(LOCALES)('reaches by their name who wrote nothing and handed it on: %s', async (locale) => {
  const visitor = await asks(locale, 'telegram');
  await desk.desk.claim(visitor.id, MINA);
  await desk.desk.transfer(visitor.id, MINA, 'security');
  await desk.desk.claim(visitor.id, YUTO);
  await visitor.hears();
  await visitor.say(NAMES_STAFF[locale].at(-1) ?? '');
  expect((await factsOf(visitor))?.reported).toMatchObject([{ staff: MINA.id }]);
});

it('an answer to an older question names whom it named then, whoever has come since', async () => {
  const visitor = await handedOn();
  const answers = async () => {
    const entries = await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 99, audience: 'everyone' });
    const buttons = entries.findLast(({ activity }) => activity.suggestedActions)?.activity.suggestedActions?.actions;
    return buttons?.map(({ title, value }) => [title, value] as const) ?? [];
  };
  await visitor.press({ action: 'staff.report' });
  const before = await answers();
  await desk.desk.reassign(visitor.id, SOFIA, SOFIA.id);
  await desk.desk.say(visitor.id, SOFIA, 'I am Sofia.', 's1');
  await visitor.hears();
  await visitor.press({ action: 'staff.report' });
  expect((await answers()).map(([title]) => title)).toEqual([
    '1 Mina',
    '2 Yuto',
    '3 Sofia',
    expect.anything(),
    expect.anything(),
  ]);
  const [, yuto, all] = before;
  await visitor.press(yuto?.[1] as { action: 'staff.report' });
  expect((await factsOf(visitor))?.reported).toMatchObject([{ staff: YUTO.id }]);
  await visitor.press(all?.[1] as { action: 'staff.report' });
  expect((await factsOf(visitor))?.reported).toMatchObject([{ staff: YUTO.id }, { staff: MINA.id }]);
});

it('is answered by the bot again, meanwhile', async () => {
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report' });
  expect(await visitor.say('What is a seed phrase?')).not.toEqual([]);
});

/** To the question whom of Mina and Yuto. */
const WHOM: Readonly<Record<Locale, { readonly first: readonly string[]; readonly both: readonly string[] }>> = {
  en: {
    first: ['the first one', 'number 1', '#1', 'Mina I think', 'it was Mina', 'Mina. definitely'],
    both: ['both', 'both of them', 'all'],
  },
  ja: { first: ['Minaさん', '1番', '1番目の人', '最初の人', 'Minaです'], both: ['二人とも', '両方', '全員'] },
  'zh-Hans': { first: ['第一个', '是Mina', '1号', 'Mina'], both: ['两个都是', '都举报'] },
  'zh-Hant': { first: ['第一個', '是Mina', '1號'], both: ['兩個都是', '都檢舉'] },
  ko: { first: ['1번이요', 'Mina요', 'Mina님', '첫 번째'], both: ['둘 다', '전부'] },
};

it.each(LOCALES)('is answered by a name, a number or a word for both, as people write them: %s', async (locale) => {
  for (const [kind, texts] of Object.entries(WHOM[locale]))
    for (const typed of texts) {
      const visitor = await handedOn('telegram', locale);
      await visitor.press({ action: 'staff.report' });
      await visitor.say(typed);
      const reported = (await factsOf(visitor))?.reported?.map(({ staff }) => staff);
      expect([typed, reported]).toEqual([typed, kind === 'both' ? [MINA.id, YUTO.id] : [MINA.id]]);
    }
});

it.each(['no', 'neither', 'どちらでもない', '都不是', '아니요'])(
  'names nobody where the answer is “%s”',
  async (typed) => {
    const visitor = await handedOn('telegram');
    await visitor.press({ action: 'staff.report' });
    const left = LOCALES.map((locale) => reportPhrases(locale).left);
    expect(left).toEqual(expect.arrayContaining(await visitor.say(typed)));
    expect((await factsOf(visitor))?.reported).toBeUndefined();
  },
);

it('is answered by no name of the staff: nobody is called like an answer', () => {
  const answers = [
    '1',
    '2 Mina',
    '0',
    'Yes',
    'All',
    'All of them',
    'both',
    'None',
    '全員',
    '二人とも',
    '都不是',
    '全部',
    '네',
    '예',
    '모두',
    '둘 다',
  ];
  expect(answers.filter((name) => !answersWhom(name))).toEqual([]);
  expect([...PEOPLE, 'Mina', 'Agent 7', '상담원 12', 'Ally', 'Noa'].filter(answersWhom)).toEqual([]);
});

it('lets the second account of who was reported neither read, take, be given nor write, also where it has the case already', async () => {
  const visitor = await withMina();
  await visitor.press({ action: 'staff.report' });
  const at = ((await factsOf(visitor))?.reported?.[0]?.at ?? 0) + 1;
  const second = { ...YUTO, letIn: [{ by: MINA.id, at }] };
  expect(await desk.desk.open(visitor.id, { ...SOFIA, letIn: second.letIn }, 0)).toEqual(REFUSED);
  expect(await desk.desk.claim(visitor.id, second)).toEqual(REFUSED);
  expect((await desk.desk.queue(second)).waiting).toEqual([]);
  expect(await desk.desk.claim(visitor.id, YUTO)).toEqual({ kind: 'ok' });
  expect(await desk.desk.say(visitor.id, second, 'I took over.', 'c9')).toEqual(REFUSED);
  expect(await desk.desk.close(visitor.id, second, 'agent')).toEqual(REFUSED);
  expect((await desk.desk.listenersOf(visitor.id))(second)).toBe(false);
  expect(await desk.desk.say(visitor.id, YUTO, 'I am here.', 'c9')).toMatchObject({ kind: 'ok' });
});
