import { base58 } from '@scure/base';
import { drawBytes, drawInt } from '../../../../bench/chance.ts';
import { createScanner, detect, idHoldsSecret } from '../../../../trust/secrets/index.ts';

const isStopped = (text: string) => !['allow', 'mask'].includes(detect(text).verdict);
const BASE62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const signs = (alphabet: string, count: number) =>
  Array.from({ length: count }, () => alphabet.charAt(drawInt(alphabet.length))).join('');
const hex = (bytes: number) => drawBytes(bytes).toString('hex');

const VALUES: Readonly<Record<string, () => string>> = {
  '64 letters and figures': () => signs(BASE62, 64),
  '32 letters and figures': () => signs(BASE62, 32),
  '32 digits of sixteen': () => hex(16),
  'an id in groups': () => `${hex(4)}-${hex(2)}-${hex(2)}-${hex(2)}-${hex(6)}`,
  'base64 for addresses': () => drawBytes(32).toString('base64url'),
  'small letters and figures': () => signs(BASE62.slice(26), 36),
};
const SENTENCES: readonly ((value: string) => string)[] = [
  (value) => `my api key is ${value}`,
  (value) => `API secret: ${value}`,
  (value) => `the exchange gave me this secret ${value}`,
  (value) => `${value} is the access key of my bot`,
  (value) => `APIキーは${value}です`,
  (value) => `シークレットキー：${value}`,
  (value) => `我的API密钥是${value}`,
  (value) => `访问令牌 ${value}`,
  (value) => `API 키는 ${value} 입니다`,
  (value) => `거래소 시크릿 키: ${value}`,
];

it.each(Object.entries(VALUES))('the key of an exchange is asked about behind or before its name: %s', (_, make) => {
  const texts = SENTENCES.flatMap((sentence) => Array.from({ length: 10 }, () => sentence(make())));
  expect(texts.filter((text) => !isStopped(text)).length).toBeLessThanOrEqual(3);
});

it.each([
  ['my api secret is', (value: string) => value],
  ['APIシークレットは', (value: string) => value],
  ['我的API密钥是', (value: string) => value],
  ['API 시크릿은', (value: string) => value],
])('so it is in the message after its name: %s', (name, write) => {
  const passed = Array.from({ length: 20 }, () => {
    const scanner = createScanner();
    scanner.add(name);
    return scanner.add(write(hex(16))).detection.verdict;
  }).filter((verdict) => verdict === 'allow');
  expect(passed).toEqual([]);
});

it.each([
  ['api key: ', 'and the second one '],
  ['APIキーは', 'もう一つは '],
  ['交易所 api key ', '第二个是 '],
  ['API 키는 ', '두 번째는 '],
])('so is the secret that comes after the key: %s', (key, secret) => {
  const scanner = createScanner();
  scanner.add(`${key}${signs(BASE62, 64)}`);
  expect(scanner.add(`${secret}${hex(16)}`).detection.verdict).not.toBe('allow');
});

it.each([
  ['the api credentials are next', ''],
  ['my binance api:', 'here '],
  ['my exchange gave me two long codes', ''],
  ['取引所のAPIの鍵です', 'これ '],
  ['私のAPI情報', ''],
  ['交易所的API信息', '这个'],
  ['거래소 API 정보요', '이거 '],
])('so is what comes after a message that speaks of such keys: %s', (said, before) => {
  const passed = Array.from({ length: 20 }, () => {
    const scanner = createScanner();
    scanner.add(said);
    return scanner.add(`${before}${signs('ABCDEFGHJKMNPQRSTUVWXYZabcdefghjkmnpqrstuvwxyz23456789', 64)}`).detection
      .verdict;
  }).filter((verdict) => verdict === 'allow');
  expect(passed.length).toBeLessThanOrEqual(2);
});

it.each([
  (value: string) => `https://shop.example/?token=${value}`,
  (value: string) => `it opens https://node.example/rpc?a=1&apikey=${value}`,
  (value: string) => `https://mail.example/in?access_token=${value}`,
  (value: string) => `wss://node.example/?auth=${value}`,
  (value: string) => `https://eth-mainnet.g.alchemy.com/v2/${value}`,
  (value: string) => `https://mainnet.infura.io/v3/${value}`,
  (value: string) => `https://discord.com/api/webhooks/1234567890/${value}`,
])('a link that opens something is a secret: %s', (write) => {
  const texts = Array.from({ length: 20 }, () => write(signs(BASE62, 32)));
  expect(texts.filter((text) => !isStopped(text)).length).toBeLessThanOrEqual(2);
});

it('a link to a coin or a contract is none', () => {
  const links = [
    `https://explorer.example/?token=${base58.encode(drawBytes(32))}`,
    'https://explorer.example/?token=0x6B175474E89094C44Da98b954EedeAC495271d0F',
  ];
  expect(links.filter(isStopped)).toEqual([]);
});

it.each([
  ['of a shop', () => `sk_live_${signs(BASE62, 24)}`],
  ['of a repository', () => `ghp_${signs(BASE62, 36)}`],
  ['of a cloud', () => `AKIA${signs('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16)}`],
  ['of a bot', () => `48291${signs('0123456789', 5)}:AA${signs(BASE62, 33)}`],
  ['signed', () => `eyJhbGciOiJIUzI1NiJ9.eyJ${signs(BASE62, 40)}.${signs(BASE62, 43)}`],
])('a token is known by how it begins: %s', (_, make) => {
  expect(Array.from({ length: 20 }, () => make()).filter((text) => !isStopped(text))).toEqual([]);
});

it('64 letters and figures that nothing names are asked about where no account has such letters', () => {
  const texts = Array.from({ length: 100 }, () => `显示${signs(BASE62, 64)}`);
  expect(texts.filter((text) => !isStopped(text)).length).toBeLessThanOrEqual(8);
});

it.each([
  ['an address beside the word', () => `the api shows ${base58.encode(drawBytes(32))} as owner`],
  ['a contract', () => 'token contract 0x6B175474E89094C44Da98b954EedeAC495271d0F secret airdrop'],
  ['a transaction', () => `my API key page lists tx 0x${hex(32)}`],
  ['an address of TON', () => `UQ${drawBytes(35).toString('base64url').slice(0, 46)}`],
  ['a transaction of Arweave', () => `arweave tx ${drawBytes(32).toString('base64url')}`],
  ['a question', () => 'how do I create an api key and a secret on the exchange'],
  ['an error', () => 'api error -1021 timestamp for this request is outside of the recvWindow'],
  ['a name of a program', () => 'ProviderRpcError4001UserRejectedRequest in my api log'],
])('what is public passes: %s', (_, make) => {
  const stopped = Array.from({ length: 60 }, () => make()).filter(isStopped);
  // Of 100 hashes in base64 one looks like something else to another rule.
  expect(stopped.length).toBeLessThanOrEqual(2);
});

it('ids that machines drew hold no secret by their form alone', () => {
  const ids = Array.from({ length: 60 }, () => [
    `29:1${signs(BASE62, 70)}`,
    `a:1${signs(BASE62, 64)}`,
    `19:${signs(BASE62.slice(26), 32)}@thread.v2`,
  ]).flat();
  expect(ids.filter(idHoldsSecret)).toEqual([]);
  // Of twenty signs of base32 one in thirty begins as a key in the import format of bitcoin does.
  const short = Array.from({ length: 400 }, () => signs('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 20));
  expect(short.filter(idHoldsSecret).length).toBeLessThan(40);
  expect(idHoldsSecret(`my api key is ${signs(BASE62, 64)}`)).toBe(true);
});
