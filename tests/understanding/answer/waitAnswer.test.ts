import { join } from 'node:path';
import { type Case, NEW_CASE } from '../../../core/case.ts';
import { LANGUAGES, type Language } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { type LiveLibrary, partId } from '../../../knowledge/ports.ts';
import { createPartFits } from '../../../knowledge/search/partFit.ts';
import { loadThesaurus } from '../../../text/words/thesaurus.ts';
import { createWaitAnswer } from '../../../understanding/answer/waitAnswer.ts';
import { readAskedWays, waysIn } from '../../../understanding/labelled/training.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

let library: LiveLibrary;
let answer: ReturnType<typeof createWaitAnswer>;
beforeAll(async () => {
  const articlesDir = join(packageRoot(__dirname), 'knowledge', 'articles');
  library = await openLibrary({ articlesDir, log: silentLog, pollEvery: 0 });
  const fits = createPartFits(
    library,
    loadThesaurus(),
    waysIn(() => [], readAskedWays),
  );
  for (const language of LANGUAGES) await fits.prepare(language);
  answer = createWaitAnswer(library, fits);
});
afterAll(() => library.close());

const answered = (text: string, locale: Language = 'en', known: Partial<Case> = {}, calls = false, ofTime = false) => {
  const part = answer({ text, locale, known: { ...NEW_CASE, ...known }, calls, ofTime });
  return part && partId(part);
};
const EXPOSED: Partial<Case> = { facts: { phrase: { value: 'exposed', turn: 1 } } };

it.each<[Language, string]>([
  ['en', 'may I close this window and come back tomorrow?'],
  ['ja', '閉じて寝てもいいですか？順番はなくなりませんか'],
  ['zh-Hans', '我能不能先关了去睡觉，会不会丢了排队'],
  ['ko', '닫았다가 다시 와도 순서 안 없어져요?'],
])('whoever asks in the queue whether to stay hears that they may close the chat (%s)', (language, text) => {
  expect(answered(text, language)).toBe('reach-a-person#close-the-chat');
});

it.each<[Language, string]>([
  ['en', 'will you write by mail or does it come here?'],
  ['ja', '返事ってメールで来るのかここに残るのか教えてください'],
  ['zh-Hans', '人工来了是在这个窗口里回我还是发邮件'],
  ['ko', '상담원이 오면 메일로 알려주나요 여기서 봐야 하나요'],
])(
  'whoever asks in the queue where the answer comes hears that it is here, and the chat may be closed (%s)',
  (language, text) => {
    expect(['reach-a-person#where-reply', 'reach-a-person#close-the-chat']).toContain(answered(text, language));
  },
);

it.each<[Language, string]>([
  ['en', 'nobody answers, I have waited for ages'],
  ['ja', 'ずっと待っているのに誰も来ない'],
  ['zh-Hans', '人工到底什么时候来，没人理我'],
  ['ko', '아직도 사람이 안 와요 언제 와요'],
])('whoever complains of the wait hears what is known, and each time another part (%s)', (language, text) => {
  const said: string[] = [];
  for (let time = 0; time < 4; time++) said.push(answered(text, language, { said }) ?? 'nothing');
  expect(new Set(said).size).toBe(4);
  expect(said.every((part) => part.startsWith('reach-a-person#'))).toBe(true);
});

it('whoever waits with exposed words is told to begin now, before anything else and once', () => {
  const first = answered('nobody comes, how long?', 'en', EXPOSED);
  expect(first).toBe('phrase-exposed#wait-for-person');
  expect(answered('nobody comes, how long?', 'en', { ...EXPOSED, said: [first ?? ''] })).not.toBe(first);
});

it('what is clearly asked of the person is answered in an exposure too', () => {
  expect(answered('is the person real', 'en', EXPOSED)).toBe('reach-a-person#person-real');
});

it('nobody who called a person is told how to call one', () => {
  for (const text of ['I want a human now', 'get me a real person', 'agent agent agent'])
    expect(answered(text)).not.toMatch(/person-now|steps|lead/);
});

it.each<[Language, string]>([
  ['en', "what are the staff's working hours"],
  ['ja', 'スタッフの勤務時間は'],
  ['zh-Hans', '人工几点上班'],
  ['ko', '직원 근무 시간이 어떻게 돼요'],
])('who waits and asks for the hours is not told that they hear them by asking for a person (%s)', (language, text) => {
  expect(answered(text, language)).not.toBe('reach-a-person#office-hours');
});

it.each<[Language, string]>([
  ['en', 'please get me a human'],
  ['zh-Hans', '转人工'],
  ['zh-Hans', '可以转真人吗 这个很急'],
  ['ko', '사람 상담사 있으면 좀 불러주세요'],
  ['ja', '人間の担当者をお願いします'],
])('who only calls once more hears what is known of the wait (%s: %s)', (language, text) => {
  expect(answered(text, language, {}, true)).toMatch(/^reach-a-person#(nobody-answers|until-a-person)$/);
});

it('who asks how long is not told what their words are only a little like', () => {
  const text = '担当の方どのくらい待ちますか?今日は母の家にいるんですがもう帰らないといけなくて';
  expect(answered(text, 'ja', {}, false, true)).toMatch(/^reach-a-person#(nobody-answers|until-a-person)$/);
});

it.each<[Language, string]>([
  ['en', 'how long is it? I have to go to work now, will the reply still be here tonight?'],
  ['ja', 'どのくらい待ちますか。仕事に戻るので一旦閉じて、後で見られますか'],
  ['zh-Hans', '大概要等多久？我要去上班了，把这个网页关了会掉队吗'],
  ['ko', '얼마나 걸려요? 버스 타야 되는데 화면 꺼놔도 대기 유지되나요'],
  // Little like it, and the first even more like a question for another device.
  ['en', 'when is it my turn? have to get off this computer'],
  ['ja', 'あとどのくらいですか？電車に乗るので見られません'],
])('who asks how long and has to go hears that the chat may be closed (%s)', (language, text) => {
  expect(answered(text, language, {}, false, true)).toBe('reach-a-person#close-the-chat');
});

it('who asks whether it is their turn is not told how to give it up', () => {
  expect(answered('人工排到了吗?', 'zh-Hans')).not.toBe('reach-a-person#leave-queue');
  expect(answered('怎么退出排队', 'zh-Hans')).toBe('reach-a-person#leave-queue');
});
