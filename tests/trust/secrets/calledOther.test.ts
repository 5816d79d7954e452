import { drawBytes, drawInt } from '../../../bench/chance.ts';
import { detect } from '../../../trust/secrets/index.ts';

const signs = (alphabet: string, count: number) =>
  Array.from({ length: count }, () => alphabet.charAt(drawInt(alphabet.length))).join('');
/** Figures among the letters: in one of a hundred there are none, and letters alone may look like a word. */
const seed = () => `K4R2${signs('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 28)}`;
const order = () => `KR5X${signs('ACDGHJKLMNPQRSTUVWXYZ', 9)}7Q2`;
const apiKey = () => signs('abcdefghjkmnpqrstuvwxyzABCDEFGHJKMNPQRSTUVWXYZ23456789', 64);
const code = () => `${signs('bcdfghjkmnpqtvwxz', 3)}47-2${signs('bcdfghjkmnpqtvwxz', 2)}7k`;
const hex = () => drawBytes(32).toString('hex');
/** Of ten: chance may make a coin's name, or letters that change too little. */
const MOST_BY_CHANCE = 1;
const passed = (write: (value: string) => string, value: () => string) =>
  Array.from({ length: 10 }, () => write(value())).filter((text) => detect(text).verdict === 'allow');

it.each([
  (value: string) => `取引所の画面に${value} と出ました`,
  (value: string) => `登録メールアドレスと一緒に${value}を控えた`,
  (value: string) => `エラーになるので手入力の${value}`,
  (value: string) => `交易所给我显示${value}让我存好`,
  (value: string) => `거래소 가입할 때 ${value} 나왔어요`,
  (value: string) => `주소록에 ${value} 적어뒀어요`,
  (value: string) => `오류 나서 직접 입력 ${value}`,
  (value: string) => `my email address and ${value} are on the note`,
  (value: string) => `just in case: ${value}`,
  (value: string) => `it is for the Binance session: ${value}`,
  (value: string) => `the new version of the app gave me ${value}`,
])('the seed of an authenticator is asked about beside words for what is public: %s', (write) => {
  expect(passed(write, seed).length).toBeLessThanOrEqual(MOST_BY_CHANCE);
});

it.each([
  (value: string) => `APIキーは取引所で作った${value}`,
  (value: string) => `APIシークレット（取引用）${value}`,
  (value: string) => `API密钥是在交易所创建的${value}`,
  (value: string) => `API 키는 거래소에서 만든 ${value}`,
  (value: string) => `API key with trading but no transfer permission: ${value}`,
  (value: string) => `API secret of my order bot: ${value}`,
])('so is the key of an exchange: %s', (write) => {
  expect(passed(write, apiKey).length).toBeLessThanOrEqual(MOST_BY_CHANCE);
});

it.each([
  (value: string) => `バックアップコードは取引所の登録時の${value}`,
  (value: string) => `恢复码是交易所发的${value}`,
  (value: string) => `복구 코드는 거래소 가입 때 받은 ${value}`,
  (value: string) => `my recovery code from the exchange, in case the phone dies, is ${value}`,
  (value: string) => `backup code for the account address ${value}`,
])('so is a recovery code: %s', (write) => {
  expect(passed(write, code).length).toBeLessThanOrEqual(MOST_BY_CHANCE);
});

it.each([
  (value: string) => `秘密鍵 取引所 ${value}`,
  (value: string) => `取引用ウォレットの秘密鍵 ${value}`,
  (value: string) => `私钥是从交易所导出的${value}`,
  (value: string) => `거래용 지갑 개인키 ${value}`,
  (value: string) => `private key, for my transaction wallet: ${value}`,
])('a private key of an exchange is stopped: %s', (write) => {
  expect(passed(write, hex).length).toBeLessThanOrEqual(MOST_BY_CHANCE);
});

it.each([
  (value: string) => `my order number is ${value}`,
  (value: string) => `ticket ${value} about my recovery code`,
  (value: string) => `case: ${value}`,
  (value: string) => `注文番号は${value}です`,
  (value: string) => `追跡番号 ${value}`,
  (value: string) => `订单号是${value}`,
  (value: string) => `주문번호는 ${value} 입니다`,
])('what stands beside its own name is left alone: %s', (write) => {
  expect(passed(write, order)).toHaveLength(10);
});
