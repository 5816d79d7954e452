import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { staffOrders } from '../../../../bench/secrets/staffOrders.ts';
import { LANGUAGES } from '../../../../core/language.ts';
import type { Order, WarnedOf } from '../../../../core/orders.ts';
import { orderWarning } from '../../../../languages/orders/index.ts';
import { maySignAs } from '../../../../trust/secrets/outgoing/maySignAs.ts';
import { orderIn } from '../../../../trust/secrets/outgoing/orders.ts';
import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';

const ROOT = join(__dirname, '../../../..');
const FOUND: Record<Order, string[]> = {
  software: [
    'Please install AnySupport.',
    'Get RustDesk and tell me when it runs.',
    'Open the “Wallet Guard Plus” and press repair.',
    'Please i n s t a l l our recovery t o o l.',
    'ＷａｌｌｅｔＦｉｘというプログラムを入れてください。',
  ],
  page: ['Connect your wallet on our migration site.', '请在我发给您的页面上连接钱包。'],
  contact: ['My handle is helper underscore one, the username is helper.', '전화번호를 알려 주세요.'],
  money: [
    'Put everything in the escrow account now.',
    '전부 저희 안전 지갑으로 옮기세요.',
    'Do not tell your family about this until we are done.',
    'If the bank asks, say it is for furniture.',
    'Your coins are better off with us for now.',
    'Buy a few gift cards and tell me the numbers.',
    'ご家族には内緒にしてください。',
    '銀行に聞かれたら、家具の代金と言ってください。',
    '先别跟家里人讲。',
    '银行要是问，您就说是买家具。',
    '은행이 물으면 가구값이라고 하세요.',
    '가족에게는 말하지 마세요.',
  ],
  screen: ['Share your display with me.', '画面を見せていただけますか。'],
  protection: [
    'Ignore the warning and go on.',
    '请忽略浏览器的警告。',
    'Ignore the line of the bot below.',
    'The warning is automatic.',
    '下面的提示是自动的。',
    '봇의 경고는 자동으로 나오는 것입니다.',
    'ボットの警告は自動の文です。',
    'Have the codes go to our technician.',
    '让验证码以后发到我们技术员的手机上。',
    '確認コードは当社の技術者の電話に届くようにしてください。',
    '앞으로 확인 번호는 저희 기술자 전화로 가게 해 두세요.',
  ],
  permission: ['Just approve whatever pops up.', 'ウォレットに表示されたものを承認してください。'],
};

it.each(Object.entries(FOUND))('sees an order that nobody at a desk needs: %s', (order, texts) => {
  expect(texts.map((text) => [text, orderIn(text)?.order])).toEqual(texts.map((text) => [text, order]));
});

it('says where it stands', () => {
  const text = 'Good morning. Please install our recovery tool! Then write here.';
  const found = orderIn(text);
  expect(text.slice(found?.start, found?.end).trim()).toBe('Please install our recovery tool');
});

it('takes a name for known that the desk lists or bears', () => {
  expect(orderIn('Please open HopeWallet and look.', ['HopeWallet'])).toBeNull();
  expect(orderIn('Please open HopeWallet and install it.')).toMatchObject({ order: 'software' });
  expect(orderIn('Please open MetaMask and look.')).toBeNull();
});

it.each([
  'Do not install anything, and share your screen with nobody.',
  'Did you install the program that they sent?',
  'Do not tell your family the words, nor anybody else.',
  'If the exchange asks, say which network you used.',
  'Tell your bank and your family what happened.',
  'Nobody of ours sells gift cards or asks for one.',
  'ご家族や銀行にもお話しください。',
  '请告诉家人和银行发生了什么。',
  '가족과 은행에 무슨 일이 있었는지 말하세요.',
  'Please uninstall AnyDesk.',
  '请不要安装任何程序。',
  '画面を共有しないでください。',
  '설치하지 마세요.',
  '電話をかけたり、画面を見せるよう求めたりすることはありません。',
  '저희는 전화를 걸거나 화면을 보여 달라고 하지 않습니다.',
  '先交保证金才能提币的，都是骗局。',
])('leaves a warning and a question alone: %s', (text) => {
  expect(orderIn(text)).toBeNull();
});

it.each(LANGUAGES)('finds what its words were written from: %s', (language) => {
  const file = join(ROOT, 'tests/support/staffOrders', `${language}.yaml`);
  const { orders, harmless } = parse(readFileSync(file, 'utf8')) as Record<'orders' | 'harmless', string[]>;
  const stopped = (text: string) => checkOutgoing(text, { allowedHosts: [] }).kind === 'refused' || orderIn(text);
  expect(orders.filter((text) => !stopped(text)).length / orders.length).toBeLessThanOrEqual(0.05);
  expect(harmless.filter(stopped)).toEqual([]);
});

it('lets nobody bear such an order as their name', () => {
  expect(maySignAs('Install HopToDesk')).toBe(false);
  expect(maySignAs('Mina')).toBe(true);
});

it('finds most of the orders that no word was written from, and disturbs hardly an honest agent', () => {
  const missed = staffOrders().filter(({ ratio, goal }) => {
    const [sign, bound] = (goal ?? '').split(' ');
    return sign === '≥' ? (ratio ?? 0) < Number(bound) : (ratio ?? 1) > Number(bound);
  });
  expect(missed).toEqual([]);
});

it.each(LANGUAGES)('warns in words that may be said: %s', (language) => {
  const orders = [...(Object.keys(FOUND) as Order[]), 'unread'] as WarnedOf[];
  const refused = orders.filter((o) => checkOutgoing(orderWarning(o, language), { allowedHosts: [] }).kind !== 'ok');
  expect(refused).toEqual([]);
  expect(orders.filter((order) => orderIn(orderWarning(order, language)))).toEqual([]);
});

const TX = `https://etherscan.io/tx/0x${'8f3d2c1b0a998877'.repeat(4)}`;
const TOKEN = 'https://etherscan.io/token/0x52908400098527886E0F7030069857D2E4169EE7';

it.each([
  `Everything is written here: ${TX} – view the input as UTF-8.`,
  `The token page has the website you want: ${TOKEN}`,
  `Open ${TOKEN} and read the comments below.`,
  'On that page press Write Contract, then transferOwnership.',
  `Have a look at the message in ${TX}, under Input Data.`,
  `詳しくはここです: ${TX} （入力データをUTF-8で表示）`,
  `${TOKEN} のページにあるサイトへどうぞ。`,
  `${TOKEN} のコメント欄をご覧ください。`,
  `都写在这里：${TX} ，用UTF-8看输入数据。`,
  `代币页上有那个网站：${TOKEN}`,
  `都寫在這裡：${TX} ，用 UTF-8 看輸入資料。`,
  `여기 다 있어요: ${TX} 입력 데이터를 UTF-8로 보세요.`,
  `토큰 페이지에 그 사이트가 있어요: ${TOKEN}`,
])('warns of what anybody wrote where an explorer shows it: %s', (text) => {
  expect(orderIn(text)?.order).toMatch(/page|permission/);
});

it.each([
  `Here is your transfer: ${TX}`,
  `It has three confirmations, see ${TX}.`,
  `Compare the contract of the token: ${TOKEN}`,
  `Never use Write Contract there: ${TOKEN}`,
  'The website that asked you to sign was fake.',
  "It was the airdrop page that asked you to sign, wasn't it?",
  'Please ring them with the number on the back of the card.',
  `送金はこちらです: ${TX}`,
  '送ったのは2つの口座のうちどちらですか。',
  'カード裏の番号にお電話ください。',
  `这是您的转账：${TX}`,
  `代币页在这里，看持有数量：${TOKEN}`,
  '签名的时候写的是Permit还是Approve？',
  `보내신 거래예요: ${TX}`,
  '오프라인에 두세요.',
])('and of no link by itself, nor of what honest agents ask: %s', (text) => {
  expect(orderIn(text)).toBeNull();
});
