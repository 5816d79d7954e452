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

const ROBBERS: readonly (readonly [Locale, string])[] = [
  ['en', 'there are two men in my flat and they want me to transfer my coins'],
  ['ja', '男が二人部屋にいて、コインを送れと言っています'],
  ['zh-Hans', '有人在我出租屋里 两个人 让我把币转给他们'],
  ['ko', '남자 둘이 제 방에 있는데 코인을 보내래요'],
];

describe('whoever has robbers in the room', () => {
  it.each(ROBBERS)('hears how to stay unharmed, and is never told to refuse (%s)', async (locale, told) => {
    const [said = ''] = await talk(locale, told);
    expect(said).toContain(carePhrases(locale).parts.coercion.lead);
    expect(said).toContain(carePhrases(locale).stepsForced([], null)[1]);
    expect(said).not.toContain(carePhrases(locale).around.sendNothing);
  });

  it('is told to give what they are content with, and how the police read a message', async () => {
    const [, unheard = '', number = '', give = ''] = await talk(
      'zh-Hans',
      ROBBERS[2]?.[1] ?? '',
      '不敢打电话 会听见',
      '12110是吧',
      '他出来了让我转 我转还是不转',
    );
    expect(unheard).toContain('12110');
    expect(number).toContain(carePhrases('zh-Hans').around.number({ name: null, number: '12110' }));
    expect(give).toContain(carePhrases('zh-Hans').around.giveIn);
  });
});

describe('whoever is threatened from far away', () => {
  it.each([
    ['ja', '実家の住所を送ってきて、やらないなら行くって言われてます', '今日の18時までに送れって'],
    [
      'en',
      "he sent me my parents' address, he will go to my parents' house if I don't",
      'they told me to send it by 6 pm',
    ],
    ['zh-Hans', '他发来我老家的地址 不做就上门', '要不要给他'],
    ['ko', '안 하면 부모님 집에 찾아간대요', '오늘 6시까지 보내래요'],
  ] as const)('is told to send nothing, and to call the police before that hour (%s)', async (locale, told, demand) => {
    const [card = '', said = ''] = await talk(locale, told, demand);
    expect(card).toContain(carePhrases(locale).parts.coercion.lead);
    expect(said).toContain(carePhrases(locale).around.sendNothing);
  });
});

describe('whoever writes for an old person that is forced', () => {
  const TOLD = '어제는 조카가 할아버지 팔을 잡고 휴대폰을 억지로 풀게 했어요';

  it('is spoken to as who helps, and hears the line for old people', async () => {
    const [card = ''] = await talk('ko', TOLD);
    expect(card).toContain(carePhrases('ko').forOther.lead);
    expect(card).toContain('1577-1389');
    expect(card).not.toContain('1366');
  });

  it('is answered whether to help, which comes first, and where the paper goes', async () => {
    const [, ...said] = await talk(
      'ko',
      TOLD,
      '제가 옆에서 도와도 되나요',
      '그때까지 기다릴까요 먼저 옮길까요',
      '새 종이는 어디 두는 게 좋을까요',
    );
    const { mayHelp, waitOrMove, paperWhere } = carePhrases('ko').around;
    for (const [at, words] of [mayHelp, waitOrMove, paperWhere].entries()) expect(said[at]).toContain(words);
  });
});

describe('whoever wants to die and asks of what is around it', () => {
  it.each([
    ['en', 'I want to die', 'can the money wait till tomorrow', 'moneyWaits'],
    ['ja', 'もう死にたいです', '残りのETHは姉に送っておいていいですか', 'sendToFamily'],
    ['zh-Hans', '我不想活了', '剩下那点eth 放着不动是安全的吧', 'restSafe'],
    ['ko', '죽고 싶어요', '남은 이더는 누나한테 보내둬도 될까요', 'sendToFamily'],
  ] as const)('is answered (%s)', async (locale, told, question, kind) => {
    const [, said = ''] = await talk(locale, told, question);
    expect(said).toContain(carePhrases(locale).around[kind]);
  });

  it('hears whether a number is right, and what was not read is said to be so', async () => {
    const [, known = '', unknown = ''] = await talk('ko', '죽고 싶어요', '국방헬프콜 1303 맞습니까', '1234 맞나요');
    expect(known).toContain('국방헬프콜');
    expect(unknown).toContain(carePhrases('ko').around.number(null));
  });
});

describe('a child that is threatened', () => {
  it('is heard by its age alone, may go to somebody else than its parents, and is told where the record is', async () => {
    const [, age = '', parents = '', record = ''] = await talk(
      'zh-Hant',
      '有人有我的影片，說不轉500u就傳給我全班',
      '我17',
      '不能跟我爸媽講 我爸會打死我',
      '付出去的紀錄在哪裡可以找到',
    );
    const { around, parts } = carePhrases('zh-Hant');
    expect(age).toContain(parts.minor.lead);
    expect(parents).toContain(around.notParents);
    expect(record).toContain(around.recordWhere);
  });
});

describe('what is no state', () => {
  it.each([
    ['en', 'can border people make me unlock my wallet'],
    ['ko', '다음 달부턴 그냥 계좌로 달라고 해도 되겠죠'],
    ['zh-Hant', '我入伍前要不要把app刪掉比較安全，怕被學長看手機'],
  ] as const)('opens none (%s: %s)', async (locale, told) => {
    const [said = ''] = await talk(locale, told);
    const { parts } = carePhrases(locale);
    for (const { lead } of Object.values(parts)) expect(said).not.toContain(lead);
  });
});
