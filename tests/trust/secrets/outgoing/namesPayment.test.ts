import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { staffPayments } from '../../../../bench/secrets/staffPayments.ts';
import { LANGUAGES } from '../../../../core/language.ts';
import { orderWarning } from '../../../../languages/orders/index.ts';
import { namesPayment } from '../../../../trust/secrets/outgoing/namesPayment.ts';
import { warnedOf } from '../../../../trust/secrets/outgoing/warnedOf.ts';
import { HARMLESS } from '../../../support/texts/harmlessTalk.ts';

const ROOT = join(__dirname, '../../../..');

it.each(LANGUAGES)('reads what its words were written from: %s', (language) => {
  const file = join(ROOT, 'tests/support/staffPayments', `${language}.yaml`);
  const { asks, honest } = parse(readFileSync(file, 'utf8')) as Record<'asks' | 'honest', string[]>;
  expect(asks.filter((text) => warnedOf(text) === null).length / asks.length).toBeLessThanOrEqual(0.15);
  expect(honest.filter(namesPayment)).toEqual([]);
});

it.each([
  'The gas is on us but the unlocking is 60 USD.',
  'Scammers asked you for money, so pay us the unlocking fee of 20 USDT and we get it back.',
  'This is no scam: the release costs 40 dollars.',
  'Do not worry, the service fee is only 10 USDT.',
  '詐欺ではありませんので、解除料をお支払いください。',
  '不用担心，交一点押金就行。',
  '걱정하지 마시고 보증금만 내시면 됩니다.',
])('is not put off by a network, a thief or a comfort beside the payment: %s', (text) => {
  expect(warnedOf(text)).not.toBeNull();
});

it.each([
  'The fee goes to the network and not to us.',
  'Nobody here ever takes a payment.',
  'You paid 3 USDT as a network fee, and the transfer arrived.',
  'Please ask the exchange what it charges.',
  '手数料は当社ではなくネットワークに支払われます。',
  'サポートで料金をいただくことはありません。',
  '手续费是付给网络的，不是付给我们的。',
  '请不要再给他们付钱。',
  '수수료는 저희가 아니라 네트워크에 지불됩니다.',
  '그 사람들에게 돈을 더 보내지 마세요.',
])('leaves alone what denies it, tells of a network or of somebody else, or of what was done: %s', (text) => {
  expect(namesPayment(text)).toBe(false);
});

it('errs seldom on what agents and articles say of money', () => {
  const talk = Object.values(HARMLESS).flat();
  expect(talk.filter(namesPayment).length / talk.length).toBeLessThanOrEqual(0.01);
});

it.each(LANGUAGES)(
  'is answered by the line of the bot about money, and names itself no payment there: %s',
  (language) => {
    expect(orderWarning('payment', language)).toBe(orderWarning('money', language));
    expect(namesPayment(orderWarning('payment', language))).toBe(false);
  },
);

it('finds most of what was put away, and disturbs hardly an honest message', () => {
  const missed = staffPayments().filter(({ ratio, goal }) => {
    const [sign, bound] = (goal ?? '').split(' ');
    return sign === '≥' ? (ratio ?? 0) < Number(bound) : (ratio ?? 1) > Number(bound);
  });
  expect(missed).toEqual([]);
});

it('reads a long message without holding anybody up', () => {
  const long = 'please pay the fee of 20 USDT to the network and not to us, '.repeat(140);
  const begin = performance.now();
  namesPayment(long);
  expect(performance.now() - begin).toBeLessThan(200);
});

it.each([
  'I see 0.51 SOL in it, so the fee can be paid.',
  'There is 0.02 ETH, enough for the fee.',
  '0.51 SOLありますので、手数料は足ります。',
  '手数料はマイナーに支払われたもので、私どもには入りません。',
  '自分のコインを出すのに税金を先に払うことはありません。それは詐欺です。',
  '里面有0.51 SOL，手续费够了。',
  '手续费是给矿工的，我们和交易所都拿不到。',
  '周二那200 USDT是您本人转的吗？',
  '裡面有 0.51 SOL，手續費夠了。',
  '手續費是給礦工的，我們和交易所都拿不到。',
  '14:03转出250 USDT的是您本人吗？',
  '0.51 SOL이 있으니 수수료는 충분해요.',
])('a fee that is covered, and who paid it, is no payment that is asked for: %s', (text) => {
  expect(namesPayment(text)).toBe(false);
});

it.each([
  'I see 0.51 SOL in it, so our fee of 0.2 SOL can be paid from it.',
  '0.51 SOLありますので、当社の手数料0.2 SOLをお支払いください。',
  '里面有0.51 SOL，请先付我们0.2 SOL的服务费。',
  '0.51 SOL이 있으니 저희 수수료 0.2 SOL을 먼저 내 주세요.',
])('one that is ours still is: %s', (text) => expect(namesPayment(text)).toBe(true));
