import type { Order } from '../../../../core/orders.ts';
import { orderIn } from '../../../../trust/secrets/outgoing/orders.ts';
import { has, patternOf, Terms } from '../../../../trust/secrets/outgoing/terms.ts';

const ORDERED: [Order, string][] = [
  ['software', 'Kindly run the cleanup script.'],
  ['software', '我同事做的那个修复助手，请您运行一下。'],
  ['software', '担当者がメールで送った診断ツールを起動してください。'],
  ['page', 'Would you open the dashboard that our engineers run?'],
  ['page', '맨 위 광고를 눌러 주세요.'],
  ['contact', 'Let us finish this by his private mailbox.'],
  ['contact', '律师今晚会给您打电话。'],
  ['contact', 'One of our technicians comes by at your place on Tuesday.'],
  ['contact', 'Drop by at our branch and bring the device.'],
  ['contact', '担当者がお宅へ伺います。'],
  ['contact', '我们派人上门取设备。'],
  ['contact', '직원이 자택으로 방문합니다.'],
  ['money', 'You should settle the clearance fee.'],
  ['money', '저희 팀의 대피용 지갑으로 코인을 옮기셔야 합니다.'],
  ['money', 'この件が終わるまで、誰にも言わずにいてください。'],
  ['screen', 'Please aim the lens at your desk.'],
  ['protection', '请把短信里收到的六位数字念给我。'],
  ['permission', 'Please sign it even though it looks strange.'],
  ['permission', '私を共同の署名者として登録してください。'],
];

it.each(ORDERED)('tells an order by what is done with what: %s, %s', (order, text) => {
  expect(orderIn(text)).toMatchObject({ order });
});

it.each([
  'Please open the page of your exchange and write to its support.',
  'Did he have you open a page that he had sent?',
  'You can sign with your own Ledger once you have read the amount.',
  'My colleague Aiko will write to you here in ten minutes.',
  'Nobody from us comes to your home.',
  'The backup should be at your place, and the device too.',
  'You can take it to the shop of the maker.',
  '弊社の者がご自宅に伺うことはありません。',
  '我们不会上门。',
  '저희가 댁으로 가는 일은 없습니다.',
  'ご自身の新しいウォレットへ残りを移してください。',
  '请打开交易所的页面联系客服。',
  '본인의 새 지갑으로 남은 코인을 옮기세요.',
])('leaves alone what an honest agent says with the same things: %s', (text) => {
  expect(orderIn(text)).toBeNull();
});

it('reads ? in a term as a sign that may be missing, and no other sign as more than itself', () => {
  const pattern = patternOf(['(表单|页面)上?点连接']);
  expect(['在页面点连接', '在页面上点连接', '在页面上?点连接'].map((text) => has(pattern, text))).toEqual([
    true,
    true,
    false,
  ]);
  expect(Terms.safeParse(['code (is|was) \\d']).success).toBe(false);
  expect(Terms.safeParse(['(account|name)$']).success).toBe(false);
});
