import type { Facts } from '../../core/facts.ts';
import { Facts as FactsSchema } from '../../core/facts.ts';
import type { Language } from '../../core/language.ts';
import { LANGUAGES } from '../../core/language.ts';
import { factsIn, homeNetwork, nameIn, networkId } from '../../understanding/recognise/facts/facts.ts';

/** Slots and values alone, as labels are written. */
function told(text: string, language: Language): Record<string, unknown> {
  const { mentions: _, done, ...slots } = factsIn(text, language);
  const values = Object.entries(slots).map(([slot, fact]) => [slot, fact?.value]);
  return { ...Object.fromEntries(values), ...(done ? { done: done.map(({ value }) => value) } : {}) };
}

describe('the facts of a message', () => {
  test.each<[Language, string]>([
    ['en', 'erc20 or polygon, which one is cheaper'],
    ['en', 'there is erc20, trc20 and polygon to choose from'],
    ['ja', 'ERC20とTRC20どっちがええの'],
    ['zh-Hans', '那边有ERC20、TRC20、Polygon三个，到底选哪个'],
    ['ko', '트론이랑 BSC 중에 뭐가 나아요'],
    ['en', 'just looked, their deposit page says erc20 and tron only'],
    ['en', 'a friend says polygon is cheaper, should i use it'],
    ['ja', '入金ページにはERC20とTronしか書いてないです'],
    ['zh-Hans', '他們的充值頁面只寫了ERC20和TRC20'],
    ['ko', '입금 페이지에는 ERC20이랑 트론만 된다고 써 있어요'],
  ])('hold no network of whoever has the choice: %s, %s', (language, text) => {
    expect(told(text, language)).not.toHaveProperty('network');
  });

  test.each<[Language, string]>([
    ['en', 'it says base in the app'],
    ['ja', 'ネットワークはBaseって書いてあります'],
    ['zh-Hans', '我在Base上'],
    ['ko', 'Base에 있어요'],
  ])('know a network by a name that is an ordinary English word: %s, %s', (language, text) => {
    expect(told(text, language)).toMatchObject({ network: 'Base' });
  });

  test.each<[Language, string, Record<string, unknown>]>([
    [
      'en',
      'sent 250 usdt on tron from my metamask two hours ago',
      {
        coin: 'USDT',
        network: 'Tron',
        wallet: 'MetaMask',
        direction: 'out',
        since: 2,
        amount: { value: '250', symbol: 'USDT' },
        done: ['sent'],
      },
    ],
    [
      'ja',
      'メタマスクからUSDTを送ったのですが、トロンでした',
      { coin: 'USDT', network: 'Tron', wallet: 'MetaMask', direction: 'out', done: ['sent'] },
    ],
    [
      'zh-Hans',
      '我用小狐狸转了200u到币安，走的波场',
      {
        coin: 'USDT',
        network: 'Tron',
        wallet: 'MetaMask',
        direction: 'out',
        done: ['sent'],
        amount: { value: '200', symbol: 'USDT' },
        counterpart: { kind: 'exchange', name: 'Binance' },
      },
    ],
    [
      'zh-Hans',
      '我用小狐狸轉了200u到幣安，走的波場',
      {
        coin: 'USDT',
        network: 'Tron',
        wallet: 'MetaMask',
        direction: 'out',
        done: ['sent'],
        amount: { value: '200', symbol: 'USDT' },
        counterpart: { kind: 'exchange', name: 'Binance' },
      },
    ],
    [
      'ko',
      '멧마에서 빗썸으로 이더 3개 보냈어요',
      {
        coin: 'ETH',
        wallet: 'MetaMask',
        direction: 'out',
        done: ['sent'],
        amount: { value: '3', symbol: 'ETH' },
        counterpart: { kind: 'exchange', name: 'Bithumb' },
      },
    ],
  ])('in %s: "%s"', (language, text, facts) => {
    expect(told(text, language)).toEqual(facts);
  });

  test('a part of the phrase that was told counts as all of it', () => {
    expect(told('I have the words at home but i gave him the first four words', 'en')).toMatchObject({
      phrase: 'exposed',
    });
  });

  test('say where the words stand, in the message as it was written', () => {
    const text = 'Ｔｈｅ coins went over ＴＲＣ20 yesterday';
    const at = factsIn(text, 'en').network?.at ?? [0, 0];
    expect(text.slice(...at)).toBe('ＴＲＣ20');
  });

  test('keep their place where Traditional characters become fewer or more', () => {
    const text = '我的行動電話掉了，錢包在波場';
    const at = factsIn(text, 'zh-Hans').network?.at ?? [0, 0];
    expect(text.slice(...at)).toBe('波場');
  });

  test('fit their schema, and one of a newer version leaves out what this one does not know', () => {
    const facts = factsIn('sent 2 eth to binance 3 hours ago, my dad typed the words', 'en');
    expect(FactsSchema.parse(facts)).toEqual(facts);
    expect(
      FactsSchema.parse({ ...facts, phrase: { value: 'half-exposed', at: [0, 1] }, mood: 1 }).phrase,
    ).toBeUndefined();
  });
});

describe('what is no fact of the user', () => {
  const polarities = ({ mentions = [] }: Facts) =>
    mentions.map(({ slot, value, polarity }) => `${slot} ${value} ${polarity}`);

  test.each<[Language, string, keyof Facts, string]>([
    ['en', 'i did NOT send anything', 'done', 'done sent denied'],
    ['en', 'what happens if i signed it', 'done', 'done signed supposed'],
    ['en', "my friend's metamask does not open", 'wallet', 'wallet MetaMask other'],
    ['en', 'is everything gone?', 'gone', 'gone all asked'],
    ['en', 'it was not on tron', 'network', 'network Tron denied'],
    ['ja', 'まだ署名していません', 'done', 'done signed denied'],
    ['ja', '友達のメタマスクが開かない', 'wallet', 'wallet MetaMask other'],
    ['zh-Hans', '我没签过名', 'done', 'done signed denied'],
    ['zh-Hans', '他用的小狐狸', 'wallet', 'wallet MetaMask other'],
    ['ko', '서명 안 했어요', 'done', 'done signed denied'],
    ['ko', '친구 메타마스크가 안 열려요', 'wallet', 'wallet MetaMask other'],
  ])('%s: "%s" leaves %s empty', (language, text, slot, mention) => {
    const facts = factsIn(text, language);
    expect(facts[slot]).toBeUndefined();
    expect(polarities(facts)).toContain(mention);
  });

  test('words inside of other words, hashes and links', () => {
    expect(told('please resolve this, the solution is soldier-like', 'en')).toEqual({});
    expect(told('0x5c504ed432cb51138bcf09aa5e8a410dd4a1e204ef84bfed1be16dfba1b22060', 'en')).toEqual({});
    expect(told('see https://example.org/tron/usdt', 'en')).toEqual({});
    expect(told('そういうことなんですねソルベ', 'ja')).toEqual({});
    expect(told('이더라고요', 'ko')).toEqual({});
  });

  test('a forgotten password is no lost phrase', () => {
    expect(told('パスワードを忘れました', 'ja')).toEqual({});
  });

  test('ordinary English words that are names of coins and networks too', () => {
    expect(told('send me the link, it is near the base of the page', 'en')).toEqual({});
    expect(told('bought 20 link on base', 'en')).toMatchObject({ coin: 'LINK', network: 'Base' });
  });
});

describe('names', () => {
  test('are found when a long one is misspelt by a letter, and never when a word only looks like one', () => {
    expect(told('my metamusk is empty', 'en')).toMatchObject({ wallet: 'MetaMask' });
    expect(told('sent over etherium network', 'en')).toMatchObject({ coin: 'ETH' });
    expect(told('the finance department', 'en')).toEqual({});
  });

  test('answer "which network?" in whatever sense', () => {
    expect(nameIn('Base', 'network', 'en')).toBe('Base');
    expect(nameIn(' ETH ', 'network', 'en')).toBe('Ethereum');
    expect(nameIn('波場', 'network', 'zh-Hans')).toBe('Tron');
    expect(nameIn('I do not know', 'network', 'en')).toBeNull();
  });

  test('know the id of a network and the home of a coin', () => {
    expect(networkId('Polygon')).toBe('137');
    expect(networkId('Tron')).toBe('tron');
    expect(homeNetwork('SOL')).toBe('Solana');
    expect(homeNetwork('USDT')).toBeNull();
  });
});

describe('bad input', () => {
  test.each(LANGUAGES)('of any length and kind is read in %s without an error', (language) => {
    const noise = [
      '',
      ' ',
      '😀'.repeat(3_000),
      'a'.repeat(10_000),
      '0'.repeat(10_000),
      'if '.repeat(4_000),
      '\u0000\n\ud800',
      '词'.repeat(9_000),
      'tron 波场 트론 トロン',
      '<script>',
      'i sent '.repeat(1_500),
    ];
    for (const text of noise) expect(() => factsIn(text, language)).not.toThrow();
  });

  test('takes no longer than a blink', () => {
    factsIn('warm', 'en');
    const start = performance.now();
    for (const language of LANGUAGES)
      factsIn('i sent 3 eth to my friend and he says the words were in a file '.repeat(150), language);
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
