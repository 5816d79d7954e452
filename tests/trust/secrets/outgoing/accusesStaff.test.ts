import { accusesStaff } from '../../../../trust/secrets/outgoing/accusesStaff.ts';

/*
 * What a dialog makes of it is played in `tests/handoff/report.test.ts`; here are the ways that were written after the first words, and
 * what users say of others all day.
 */

it.each([
  ...['Your man here keeps pressing me for the twelve words', 'can I get Mina removed from my case'],
  ...['not comfortable with this agent', 'the one helping me wants gift cards', 'Mina keeps asking for my PIN'],
  ...[
    'Minaさんの様子がおかしい',
    'この人を外してください',
    '担当者に暗証番号を聞かれました',
    'ここの人に送金しろと言われた',
  ],
  ...['Mina有问题', '我不放心这个客服', '你们的人让我打款', '把这个客服换掉，他骗人'],
  ...['這個客服怪怪的', '客服要我匯款', '想檢舉這位專員'],
  ...['Mina가 이상해요', '이 상담원이 PIN을 물어봐요', '여기 직원이 송금하래요', '이 사람 빼 주세요'],
])('something is said to be wrong with whoever is here: %s', (text) => expect(accusesStaff(text, ['Mina'])).toBe(true));

it.each([
  ...['I want to complain about the fee', 'complaint!', 'I blocked the scammer', 'how do i get rid of this chat'],
  ...['a fake agent tried me but I told him nothing', 'the man from the wallet company was a fraud'],
  ...['苦情はどこに言えば', 'すぐブロックします', '偽担当者が来たけど何も教えてません', '詐欺サイトの通報方法'],
  ...['我要投诉', '拉黑了', '骗子问我要词，我一个都没说', '我要去举报'],
  ...[
    '對方開口要註記詞我就封鎖他了',
    '가짜 상담원 전화는 끊었어요',
    '민원 부서 어디',
    '코인 도둑맞았어요 너무 무서워요',
  ],
])('what is told of others, and a complaint of the desk, is none: %s', (text) =>
  expect(accusesStaff(text, ['Mina'])).toBe(false),
);
