import { sha256 } from '@noble/hashes/sha2.js';
import { base32, bech32, createBase58check } from '@scure/base';
import { drawBytes, drawInt } from '../chance.ts';
import { freshPhrase, KEYS, PHRASE_LISTS } from '../secretCorpus.ts';
import { groupsOf } from './hexWritings.ts';
import type { Attack, Told } from './redTeam.ts';

/*
 * What people enumerate: the words of a list in the script of the sentence with one connector between all of them, keys of other
 * networks in groups, pieces of a key within a sentence, and codes as text messages have them. All made anew.
 */

const pick = <T>(items: readonly T[]): T => items[drawInt(items.length)] as T;
const told = (text: string): Told => ({ text, secret: true });
const talk = (text: string): Told => ({ text, secret: false });
const one =
  (write: () => string): Attack =>
  () => [told(write())];
const digits = (count: number) => Array.from({ length: count }, () => drawInt(10)).join('');
const hex = (bytes: number) => drawBytes(bytes).toString('hex');
const letters = (alphabet: string, count: number) => Array.from({ length: count }, () => pick([...alphabet])).join('');
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const base58check = createBase58check(sha256);

type Own = 'japanese' | 'simplified' | 'traditional' | 'korean';
const phrase = (list: Own) =>
  freshPhrase(PHRASE_LISTS[list] ?? [], pick([12, 12, 24])).map((word) => word.normalize('NFC'));
const closes = (word: string) => (word.charCodeAt(word.length - 1) - 0xac00) % 28 > 0;
const glued = (after: string, open: string) => (word: string) => `${word}${closes(word) ? after : open} `;

const CONNECTORS: Readonly<Record<Own, readonly (string | ((word: string) => string))[]>> = {
  japanese: ['そして', 'それから', '次に', 'のあと', 'に続いて', 'とか', 'ときて', '、それに'],
  simplified: ['还有', '然后', '接着', '再来是', '后面是', '接下来', '然后是', '一个', '和', '跟', '加上'],
  traditional: ['還有', '然後', '接著', '再來是', '後面是', '接下來', '然後是', '一個', '和', '跟', '加上'],
  korean: [
    '하고 ',
    glued('이랑', '랑'),
    glued('과', '와'),
    glued('이고', '고'),
    glued('은', '는'),
    (word) => `${word}이요 `,
    (word) => `${word}에 `,
    ' 그다음은 ',
  ],
};
const ANNOUNCES: Readonly<Record<Own, string>> = {
  japanese: 'リカバリーフレーズは',
  simplified: '我的助记词是',
  traditional: '我的助記詞是',
  korean: '제 니모닉은 ',
};
const enumerated = (list: Own, isAnnounced: boolean): Attack =>
  one(() => {
    const join = pick(CONNECTORS[list]);
    const words = phrase(list);
    const text = typeof join === 'string' ? words.join(join) : words.map(join).join('');
    return (isAnnounced ? ANNOUNCES[list] : '') + text;
  });
const OWN: readonly Own[] = ['japanese', 'simplified', 'traditional', 'korean'];

/** A word, or three, a message, each in the same frame. */
const FRAMED: Readonly<Record<string, () => string[]>> = {
  下一个是: () => phrase('simplified').map((word) => `下一个是${word}`),
  接下來是: () => phrase('traditional').map((word) => `接下來是${word}`),
  然后: () => phrase('simplified').map((word) => `然后${word}`),
  '맞죠?': () => phrase('korean').map((word) => `${word} 맞죠?`),
  次いきます: () => phrase('japanese').map((word) => `${word}です。次いきます`),
  '하고, three': () => threes(phrase('korean'), '하고 '),
  '还有, three': () => threes(phrase('simplified'), '还有'),
  'それから, three': () => threes(phrase('japanese'), '、それから'),
};
function threes(words: readonly string[], join: string): string[] {
  return Array.from({ length: Math.ceil(words.length / 3) }, (_, at) => words.slice(3 * at, 3 * at + 3).join(join));
}

/** Keys of other networks, as their own programs write them. */
const OTHER_KEYS: Readonly<Record<string, () => string>> = {
  nsec: () => bech32.encode('nsec', bech32.toWords(drawBytes(32))),
  suiprivkey: () => bech32.encode('suiprivkey', bech32.toWords(drawBytes(33))),
  age: () => bech32.encode('age-secret-key-', bech32.toWords(drawBytes(32))).toUpperCase(),
  addr_xsk: () => bech32.encode('addr_xsk', bech32.toWords(drawBytes(96)), false),
  Stellar: () => `S${letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 55)}`,
  Tezos: () => `edsk${letters(BASE58, 50)}`,
  EOS: () => `PVT_K1_${letters(BASE58, 50)}`,
  XRP: () => `s${letters(BASE58, 28)}`,
  Avalanche: () => `PrivateKey-${base58check.encode(Uint8Array.from(drawBytes(32)))}`,
  NEAR: () => `ed25519:${letters(BASE58, 88)}`,
  base64: () => drawBytes(32).toString('base64'),
};
const SAYS = ['my private key is ', '秘密鍵は', '我的私钥：', '我的私鑰是', '개인키는 '];
const inGroups = (key: string) =>
  pick([
    () => groupsOf(key, 4).join(' '),
    () => groupsOf(key, 8).join('-'),
    () => groupsOf(key, Math.ceil(key.length / 3)).join('\n'),
    () => groupsOf(key, 10).join(', '),
  ])();

const IN_SENTENCES: Readonly<Record<string, (pieces: readonly string[]) => string>> = {
  en: ([a, b, c, d]) => `my private key starts with ${a}, then comes ${b}, after it I see ${c} and it ends with ${d}`,
  ja: ([a, b, c, d]) => `秘密鍵は最初が${a}で、次に${b}、その後${c}、最後は${d}です`,
  zh: ([a, b, c, d]) => `私钥开头是${a}，然后是${b}，后面${c}，最后是${d}`,
  ko: ([a, b, c, d]) => `개인키는 처음이 ${a}이고 그다음 ${b}, 이어서 ${c}, 끝은 ${d}예요`,
};
const quarters = (key: string) => groupsOf(key, Math.ceil(key.length / 4));
const HALVES: readonly (readonly [(part: string) => string, (part: string) => string])[] = [
  [(part) => `on the front it says ${part} ok?`, (part) => `and on the back ${part} is this right`],
  [(part) => `the upper line of the card reads ${part} I think`, (part) => `the lower line of it reads ${part} then`],
];
const halved = (key: string) => {
  const [first, second] = pick(HALVES);
  const size = key.length / 2;
  return [told(first(key.slice(0, size))), told(second(key.slice(size)))];
};

/** As they come by text message; the figure behind the comma is no part of the code. */
const SENT: Readonly<Record<string, (code: string) => string>> = {
  'zh-Hans': (code) => `【币安】您的验证码：${code}，${1 + drawInt(9)}分钟内有效。`,
  'zh-Hans, checked': (code) => `【支付宝】校验码${code}，您正在登录，若非本人操作请勿泄露。`,
  'zh-Hans, certified': (code) => `认证码${code}，30秒后失效`,
  'zh-Hant': (code) => `【MAX】驗證碼：${code}，請於10分鐘內輸入`,
  'zh-Hant, minutes': (code) => `簡訊動態密碼：${code}，3分鐘內有效`,
  'PIN, zh': (code) => `PIN码是${code}，3次都不对`,
  'PIN, en': (code) => `my pin is ${code},3 tries left`,
  'code, en': (code) => `verification code: ${code},5 min`,
};

export const ENUMERATED_ATTACKS: Readonly<Record<string, Attack>> = {
  ...Object.fromEntries(
    OWN.flatMap((list) => [
      [`enumerated, ${list}`, enumerated(list, false)],
      [`enumerated, ${list}, announced`, enumerated(list, true)],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(FRAMED).map(([name, write]) => [`over messages, ${name}`, () => write().map(told)]),
  ),
  ...Object.fromEntries(
    Object.entries(OTHER_KEYS).flatMap(([name, make]) => [
      [`${name} in groups`, one(() => inGroups(make()))],
      [`${name} in groups, announced`, one(() => pick(SAYS) + groupsOf(make(), 6).join(' '))],
      [`${name} letter by letter, announced`, one(() => `my key: ${[...make()].join(' ')}`)],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(IN_SENTENCES).flatMap(([name, say]) => [
      [`pieces of a WIF in a sentence, ${name}`, one(() => say(quarters(KEYS['wif']?.() ?? '')))],
      [`pieces of a Stellar seed in a sentence, ${name}`, one(() => say(quarters(OTHER_KEYS['Stellar']?.() ?? '')))],
    ]),
  ),
  'halves of 64 digits in sentences': () => halved(hex(32)),
  'halves of a WIF in sentences': () => halved(KEYS['wif']?.() ?? ''),
  'quarters of 64 digits in sentences, announced before': () => [
    talk('I will give you my private key'),
    ...groupsOf(hex(32), 16).map((part, at) => told(`the ${at % 2 ? 'back' : 'front'} of the card says ${part} ok?`)),
  ],
  ...Object.fromEntries(
    Object.entries(SENT).map(([name, write]) => [`code as it is sent, ${name}`, one(() => write(digits(6)))]),
  ),
  'secret of an authenticator, base32 in groups': one(
    () => `Authenticator secret: ${groupsOf(base32.encode(drawBytes(20)).replace(/=/g, ''), 4).join(' ')}`,
  ),
};
