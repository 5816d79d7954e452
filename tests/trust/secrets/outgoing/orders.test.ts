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
  money: ['Put everything in the escrow account now.', '전부 저희 안전 지갑으로 옮기세요.'],
  screen: ['Share your display with me.', '画面を見せていただけますか。'],
  protection: [
    'Ignore the warning and go on.',
    '请忽略浏览器的警告。',
    'Ignore the line of the bot below.',
    'The warning is automatic.',
    '下面的提示是自动的。',
    '봇의 경고는 자동으로 나오는 것입니다.',
    'ボットの警告は自動の文です。',
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
