import { base58 } from '@scure/base';
import { drawBytes } from '../../../bench/chance.ts';
import { SHAPE_ATTACKS } from '../../../bench/secrets/byShape.ts';
import { COPIED_ATTACKS } from '../../../bench/secrets/copiedByHand.ts';
import { DICTATED_ATTACKS } from '../../../bench/secrets/dictated.ts';
import { ENUMERATED_ATTACKS } from '../../../bench/secrets/enumerated.ts';
import { EVERYDAY_ATTACKS } from '../../../bench/secrets/everydayWays.ts';
import { IN_PARTS_ATTACKS } from '../../../bench/secrets/inParts.ts';
import {
  type Attack,
  CONVERSATION_ATTACKS,
  FRAMED_ATTACKS,
  KEY_ATTACKS,
  PHRASE_ATTACKS,
} from '../../../bench/secrets/redTeam.ts';
import { passedOf, rateOf } from '../../../bench/secrets/redTeamRates.ts';
import { WORD_BY_WORD_ATTACKS } from '../../../bench/secrets/wordByWord.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

const LEAST_CAUGHT = 0.9;

/** One in forty of some kinds passes, so that few rounds may fall below the bound: then many decide. `npm run bench -- secrets` prints the rates. */
function measured(attack: Attack): ReturnType<typeof rateOf> {
  const few = rateOf(attack, 10);
  return few.caught >= LEAST_CAUGHT ? few : rateOf(attack, 400);
}

function expectCaught(attack: Attack, least = LEAST_CAUGHT): void {
  expect(measured(attack).caught).toBeGreaterThanOrEqual(least);
}

it.each(Object.entries(KEY_ATTACKS))('a key is caught as %s', (_, attack) => expectCaught(attack));
it.each(Object.entries(PHRASE_ATTACKS))('a phrase is caught as %s', (_, attack) => expectCaught(attack));
it.each(Object.entries(FRAMED_ATTACKS))('a phrase told word for word is caught: %s', (_, attack) =>
  expectCaught(attack),
);

it.each(Object.entries(DICTATED_ATTACKS))('what is dictated, or stands in a program, is caught: %s', (_, attack) =>
  expectCaught(attack),
);

it.each(Object.entries(EVERYDAY_ATTACKS))('what users have at hand is caught: %s', (_, attack) => expectCaught(attack));

it.each(Object.entries(ENUMERATED_ATTACKS))('what is enumerated, grouped or sent is caught: %s', (_, attack) =>
  expectCaught(attack),
);

it.each(Object.entries(COPIED_ATTACKS))('what a hand has copied, cut or drawn is caught: %s', (_, attack) =>
  expectCaught(attack),
);

it.each(Object.entries(SHAPE_ATTACKS))('what no name tells is caught by its form: %s', (name, attack) =>
  // A word of one's own is told from what is said of a password by its ending: some passwords end so, Korean ones above all.
  expectCaught(attack, name.startsWith('password in own words') ? 0.75 : LEAST_CAUGHT),
);

it.each(Object.entries(IN_PARTS_ATTACKS))('what comes in parts, or in a field named so, is caught: %s', (_, attack) =>
  expectCaught(attack),
);

it.each(Object.entries(WORD_BY_WORD_ATTACKS))('a phrase told word by word is caught: %s', (_, attack) =>
  expectCaught(attack),
);

it.each(Object.entries(CONVERSATION_ATTACKS))(
  'a phrase in many messages is caught before half of it is said: %s',
  (_, attack) => {
    const { caught, through } = measured(attack);
    expect(caught).toBeGreaterThanOrEqual(LEAST_CAUGHT);
    expect(through).toBeLessThanOrEqual(0.5);
  },
);

describe('what adds up over a conversation', () => {
  const pieces = ['zebra lunar kite velvet', 'ritual walnut oxygen gesture', 'fossil thunder maple orbit'];
  const talk = 'sorry, somebody was at the door';

  it('once a piece was asked about, the later ones are withheld too, with talk in between', () => {
    const told = pieces.flatMap((text) => [
      { text, secret: true },
      { text: talk, secret: false },
      { text: talk, secret: false },
    ]);
    expect(passedOf(told)).toEqual([]);
  });

  it('fades: what was said long ago is no part of what is said now', () => {
    const scanner = createScanner();
    scanner.add('after that comes velvet, then gesture');
    for (let n = 0; n < 40; n++) scanner.add('and how long does that take?');
    expect(scanner.add('there is a zebra on the maple card').detection.verdict).toBe('allow');
  });

  it('keeps sums and no words', () => {
    const scanner = createScanner();
    for (const text of [...pieces, '12ab34cd56ef7890', 'L4rK1yDtCWekvXu']) scanner.add(text);
    expect(JSON.stringify(scanner.state())).not.toMatch(/zebra|lunar|velvet|12ab|L4rK/);
  });
});

describe('harmless', () => {
  it.each([
    ['a peer of IPFS', 'the peer is 12D3KooWGRUVh7rZ5kFfXq9bmhzE5Qm2v4nL8tYp6sJcRwDxNaBu'],
    ['a compound or two', 'I used a two-step log-in with a well-known pop-up, and a no-name cable'],
    ['tickers of three letters', 'BTC ETH SOL ADA DOT XRP BNB TRX UNI LTC XMR ICP'],
    ['one question on an everyday word', 'is "sign" on the bip39 list?'],
    ['a code that does something else', 'the code to unlock the parking barrier has changed in 2024'],
    ['how one signs in', 'I log in with my phone and it says wrong device'],
    ['a policy of Cardano', 'the policy is f43a62fdc3965df486de8a0d32fe800963589c41b38946602a0dc535'],
    ['an article on passphrases', 'A passphrase is an extra word that you choose yourself.'],
    ['a question about one', 'what happens if my passphrase is wrong?'],
    ['a list of coins', 'BTC, ETH, SOL, ADA, XRP, DOT, TRX, LTC, DOGE, AVAX, ATOM, NEAR'],
    ['days of the week', '月曜日、火曜日、水曜日、木曜日、金曜日、土曜日、日曜日'],
    ['a Korean sentence', '어제 거래소에서 지갑으로 보냈는데 아직도 잔액이 안 보여서 너무 걱정돼요 도와주세요'],
    ['a table of amounts', '120, 340, 560, 780, 900, 1020, 1140, 1260, 1380, 1500, 1620, 1740'],
    [
      'two addresses of Solana',
      'from 7xKXtg2CW87d97TXJSDpbD5jBkheTqA83TZRuJosgAsU to 9WzDXwBbmkg8ZTbNMqUxvQRAyrZzDsGYdLVL9zYtAWWM',
    ],
    ['a WalletConnect link without its key', 'wc:7f6e504bfad60b485450578e05678ed3e8e8c4751d3c6160be17160d63ec90f9@2'],
    [
      'a list in one frame',
      '1番目は設定です。2番目は送金です。3番目は手数料です。4番目は通知です。5番目は言語です。6番目は履歴です。',
    ],
    [
      'a log',
      '12:01 me: sent\n12:02 me: pending\n12:03 me: pending\n12:04 me: failed\n12:05 me: sent again\n12:06 me: ok',
    ],
    [
      'JSON of an error',
      '[{"code":1,"msg":"ok"},{"code":2,"msg":"gas"},{"code":3,"msg":"fee"},{"code":4,"msg":"nonce"},{"code":5,"msg":"ok"}]',
    ],
    [
      'coins in one frame',
      '一つ目はBTC、二つ目はETH、三つ目はSOL、四つ目はXRP、五つ目はADA、六つ目はDOTを持っています',
    ],
    ['a public JWK', '{"kty":"RSA","e":"AQAB","n":"u1W7dRZy"}'],
    ['Korean nouns with their particles', '지갑에 코인이 있는데 거래소에 주소를 등록하고 출금을 신청했어요'],
    ['Japanese between its ideographs', '母のスマホを新しくしたとき、店員さんに古い方を初期化されてしまって。'],
    ['Chinese that joins sentences', '我和他去了银行，然后又去了交易所，还有一个问题没有解决，接着就回家了'],
  ])('%s', (_, text) => {
    expect(detect(text).verdict).toBe('allow');
  });

  it('a mailbox with a sentence behind it is only masked', () => {
    expect(detect('I wrote to help@example.com and nobody answered in 2024').verdict).toBe('mask');
  });

  it.each([
    ['ja', '復元フレーズをなくしました', (a: string, b: string) => `${a}から${b}に送りました`],
    ['zh', '我的助记词丢了', (a: string, b: string) => `从${a}转到${b}`],
    ['ko', '복구 문구를 잃어버렸어요', (a: string, b: string) => `${a}에서 ${b}로 보냈어요`],
  ])('two addresses after a phrase was mentioned, %s', (_, mention, say) => {
    const address = () => base58.encode(drawBytes(32));
    const stopped = Array.from({ length: 50 }, () => {
      const scanner = createScanner();
      scanner.add(mention);
      return scanner.add(say(address(), address())).detection.verdict;
    }).filter((verdict) => verdict !== 'allow' && verdict !== 'mask');
    expect(stopped.length).toBeLessThanOrEqual(1);
  });
});
