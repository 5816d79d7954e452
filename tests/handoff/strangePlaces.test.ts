import { drawInt } from '../../bench/chance.ts';
import { LANGUAGES } from '../../core/language.ts';
import { nobodyTakesCoins, orderWarning } from '../../languages/orders/index.ts';
import { type DeskUnderTest, MINA, openDeskUnderTest, SOFIA } from '../support/desk/deskUnderTest.ts';

let desk: DeskUnderTest;
beforeEach(async () => {
  desk = await openDeskUnderTest();
});
afterEach(() => desk.close());

async function held(language: 'en' | 'ja' | 'zh-Hans' | 'ko' = 'en') {
  const visitor = desk.visitor(language);
  await visitor.enter();
  await visitor.press({ action: 'person' });
  await desk.desk.claim(visitor.id, MINA);
  let said = 0;
  const say = (text: string) => desk.desk.say(visitor.id, MINA, text, `${said++}`);
  const last = async () =>
    (await desk.stores.conversations.entries(visitor.id, { after: 0, limit: 200, audience: 'everyone' })).at(-1);
  return { visitor, say, last };
}

const drawn = (length: number, of: string) => Array.from({ length }, () => of[drawInt(of.length)]).join('');
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const ADDRESSES = [
  () => `0x7${drawn(38, '0123456789abcdef')}a`,
  () => `T7${drawn(31, BASE58)}k`,
  () => `bc1q${drawn(38, '023456789acdefghjklmnpqrstuvwxyz')}`,
];

const PRESENTED = {
  en: (address: string) =>
    `Your new vault at our partner bank has the number ${address} and it was opened this morning.`,
  ja: (address: string) => `お客様専用の保管口座を開設いたしました。番号は ${address} です。`,
  'zh-Hans': (address: string) => `我们已经为您开好了新的保险库，编号是 ${address}。`,
  ko: (address: string) => `고객님 전용 새 보관함을 개설해 드렸습니다. 번호는 ${address} 입니다.`,
};

it.each(LANGUAGES)(
  'says under an address that the user has not named that nobody here takes coins, whatever is said of it, and counts it against nobody: %s',
  async (language) => {
    const { visitor, say, last } = await held(language);
    for (const address of ADDRESSES) {
      expect(await say(PRESENTED[language](address()))).toMatchObject({ kind: 'ok' });
      expect(await last()).toMatchObject({ author: 'system', activity: { text: nobodyTakesCoins(language) } });
    }
    expect(desk.acts).not.toContainEqual(expect.objectContaining({ act: 'warn' }));
    const { colleagues } = await desk.desk.queue(SOFIA);
    expect(colleagues.find(({ conversation }) => conversation === visitor.id)?.warned).toBeUndefined();
  },
);

it.each(LANGUAGES)('says nothing under one that the user has named, in groups as well: %s', async (language) => {
  const { visitor, say, last } = await held(language);
  const [first = '', ...others] = ADDRESSES.map((draw) => draw());
  for (const [written, address] of [
    [(first.match(/.{1,6}/g) ?? []).join(' '), first],
    ...others.map((other) => [`I sent it to ${other}`, other]),
  ]) {
    await visitor.say(written ?? '');
    await say(PRESENTED[language](address ?? ''));
    expect(await last()).toMatchObject({ author: 'staff' });
  }
});

const HALVES = {
  en: (one: string, other: string) => [`It starts ${one} obviously, and ends ${other} naturally.`],
  ja: (one: string, other: string) => [`保管先の前半です：${one}`, `お待たせしました。後半は ${other} でございます。`],
  'zh-Hans': (one: string, other: string) => [`左边是 ${one} 右边则是 ${other} 的账户就是避难处。`],
  ko: (one: string, other: string) => [`적어 두세요 ${one}`, `이어지는 부분은 ${other} 입니다.`],
};

it.each(LANGUAGES)('says so under the second half of one, whatever stands between them: %s', async (language) => {
  for (const address of ADDRESSES.map((draw) => draw())) {
    const { say, last } = await held(language);
    const middle = Math.floor(address.length / 2);
    for (const text of HALVES[language](address.slice(0, middle), address.slice(middle))) await say(text);
    expect(await last()).toMatchObject({ author: 'system', activity: { text: nobodyTakesCoins(language) } });
  }
});

/** Cut into so many pieces, each behind a word. */
function inPieces(address: string, pieces: number, words: readonly string[]): string[] {
  const long = Math.ceil(address.length / pieces);
  return Array.from({ length: pieces }, (_, at) => `${words[at]} ${address.slice(at * long, (at + 1) * long)}`);
}
const ONE_BY_ONE = {
  en: ['please note', 'and then', 'next', 'now', 'then', 'last'],
  ja: ['控えてください', '続けて', '次', 'それから', 'さらに', '最後'],
  'zh-Hans': ['请记下', '接着', '然后', '再', '还有', '最后'],
  ko: ['적어 두세요', '이어서', '다음', '그다음', '또', '끝으로'],
};

it.each(LANGUAGES)('and under one in many pieces with words between them: %s', async (language) => {
  const { say, last } = await held(language);
  // Drawn once: one in some that are drawn anew looks like words.
  await say(inPieces('TQ7nKz4vXw9pLm2RfYc8bHj5sGt3dNk6Ve', 6, ONE_BY_ONE[language]).join(' '));
  expect(await last()).toMatchObject({ author: 'system', activity: { text: nobodyTakesCoins(language) } });
});

it.each(LANGUAGES)('and under the first half, for the second may come after any talk: %s', async (language) => {
  const { say, last } = await held(language);
  const [first] = inPieces('TQ7nKz4vXw9pLm2RfYc8bHj5sGt3dNk6Ve', 2, ONE_BY_ONE[language]);
  await say(first ?? '');
  expect(await last()).toMatchObject({ author: 'system', activity: { text: nobodyTakesCoins(language) } });
});

it('and where pieces of a place that the user has named stand before it', async () => {
  const { visitor, say, last } = await held();
  const [own, other] = [ADDRESSES[0]?.() ?? '', '7a3f9c1e5b8d2f604c7e9a1b3d5f8e2c4a6b8d0f'];
  const halves = (address: string) => [
    address.slice(0, 11),
    address.slice(11, 22),
    address.slice(22, 31),
    address.slice(31),
  ];
  await visitor.say(`I only use ${own}`);
  await say(`Yours are ${halves(own).join(' with ')}, ours are ${halves(other).join(' with ')}.`);
  expect(await last()).toMatchObject({ author: 'system', activity: { text: nobodyTakesCoins('en') } });
});

it.each([
  ['en', (number: string) => `UID ${number} is our vault there.`],
  ['ja', (number: string) => `アカウント番号は ${number} です。`],
  ['zh-Hans', (number: string) => `内部划转填 ${number} 就行。`],
  ['ko', (number: string) => `계정 번호는 ${number} 입니다.`],
] as const)(
  'and under the number of an account at an exchange that the user has not named: %s',
  async (language, told) => {
    const { visitor, say, last } = await held(language);
    await visitor.say('48392017');
    await say(told('48392017'));
    expect(await last()).toMatchObject({ author: 'staff' });
    await say(told('71930284'));
    expect(await last()).toMatchObject({ author: 'system', activity: { text: nobodyTakesCoins(language) } });
  },
);

it.each([
  'It went to 0x5290…9ee7, which belongs to an exchange.',
  'Order 3f2504e0-4f89-11d3-9a0c-0305e82c3301 is the one that they named, and 7a1b04e0-4f89-11d3-9a0c-0305e82c3302 is yours.',
  'Back up your iPhone to iCloud; an iPhone without iCloud keeps MyEtherWallet, iCloud or not.',
  'Your iPhone15Pro runs MetaMask, CoinMarketCap and WalletConnect, build 20240301b.',
])('says nothing under what is no address: %s', async (text) => {
  const { say, last } = await held();
  await say(text);
  expect(await last()).toMatchObject({ author: 'staff' });
});

it('says nothing under a hash', async () => {
  const { say, last } = await held();
  await say(`The hash is 0x${drawn(64, '0123456789abcdef')}, please keep it for the police.`);
  expect(await last()).toMatchObject({ author: 'staff' });
});

it('an order to pay near one is in the audit, and is said once', async () => {
  const { say, last } = await held();
  await say(
    `Your new vault at our partner bank has the number ${ADDRESSES[0]?.()} and is yours. Please move your whole balance there now.`,
  );
  expect(await last()).toMatchObject({ author: 'system', activity: { text: orderWarning('payment', 'en') } });
  expect(desk.acts).toContainEqual(expect.objectContaining({ act: 'warn', staff: MINA.id }));
});
