import { clausesOf } from '../../../text/sentences/clauses.ts';

it.each([
  ['zh-Hant', '喂 點解我過U過唔到 但係扣咗我廿幾個trx 啊', ['喂 點解我過U過唔到', '但係扣咗我廿幾個trx 啊']],
  [
    'ko',
    '안녕하세요 아버지 대신 문의드립니다. 아버지가 렛저를 쓰시는데 핀번호를 기억을 못하세요',
    ['안녕하세요 아버지 대신 문의드립니다.', '아버지가 렛저를 쓰시는데', '핀번호를 기억을 못하세요'],
  ],
  [
    'en',
    'Hiya, I write for my husband. He had a stroke. How do I find his PIN?',
    ['Hiya, I write for my husband.', 'He had a stroke.', 'How do I find his PIN?'],
  ],
])('tells the pieces of a message apart (%s): %s', (language, text, pieces) => {
  expect(clausesOf(text, language)).toEqual(pieces);
});

it.each([
  ['en', 'my transfer is stuck'],
  ['zh-Hans', '我的转账卡住了怎么办'],
  ['ko', '송금이 안 와요'],
])('has no pieces of what is one (%s): %s', (language, text) => {
  expect(clausesOf(text, language)).toEqual([]);
});
