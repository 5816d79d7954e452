import { normalise, type Writing } from '../../text/normalise.ts';

const READ: readonly (readonly [Writing, string, string])[] = [
  ['zh', '我阿媽唔記得咗onekey個密碼 可以reset嗎', '我妈妈忘记了onekey密码 可以重置吗'],
  ['zh', '銀行問source of fund', '银行问资金来源'],
  ['ja', 'commissionが高い', '手数料が高い'],
  ['ja', '送れへんねん', '送れないねん'],
  ['ko', 'status는 active', '상태는 active'],
  ['ko', '은행으로 어떻게 옴기나요', '은행으로 어떻게 옮기나요'],
  ['ko', '핀번호를 잊었어요', '비밀번호를 잊었어요'],
  ['latin', 'my walet got hackd, transfered to a wrong adress', 'my wallet got hacked, transferred to a wrong address'],
];

it.each(READ)('reads %s %s as %s', (writing, written, read) => expect(normalise(written, writing)).toBe(read));

const LEFT: readonly (readonly [Writing, string])[] = [
  ['latin', 'send me a statement'],
  ['zh', 'send me a statement'],
  ['zh', '看 https://example.com/reset 和 send-pending'],
  ['zh', '这些系统与关系很紧张'],
  ['zh', '听日本人说电话费很贵'],
  ['ja', 'resetter という名前'],
  ['ko', '서명 sendtoken'],
];

it.each(LEFT)('leaves alone what is another word, a link or all English (%s): %s', (writing, text) => {
  expect(normalise(text, writing)).toBe(text);
});
