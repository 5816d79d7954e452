import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { base58, createBase58check } from '@scure/base';
import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as czech } from '@scure/bip39/wordlists/czech.js';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as french } from '@scure/bip39/wordlists/french.js';
import { wordlist as italian } from '@scure/bip39/wordlists/italian.js';
import { wordlist as japanese } from '@scure/bip39/wordlists/japanese.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as portuguese } from '@scure/bip39/wordlists/portuguese.js';
import { wordlist as simplified } from '@scure/bip39/wordlists/simplified-chinese.js';
import { wordlist as spanish } from '@scure/bip39/wordlists/spanish.js';
import { wordlist as traditional } from '@scure/bip39/wordlists/traditional-chinese.js';
import { hasValidMoneroWord } from '../trust/secrets/words/checksum.ts';
import { ELECTRUM, MONERO, MONERO_PT, SLIP39 } from '../trust/secrets/words/tables.ts';
import { drawBytes, drawInt } from './chance.ts';

/*
 * Secrets nobody has ever used, made fresh: what `bench/secrets.ts` and the tests measure recall on. Each is written
 * the way people, clipboards and transports write them.
 */

export const PHRASE_LISTS: Readonly<Record<string, readonly string[]>> = {
  english,
  japanese,
  korean,
  spanish,
  french,
  italian,
  portuguese,
  czech,
  simplified,
  traditional,
};

/** Lists whose phrases carry no BIP-39 checksum: a fresh phrase of so many words. */
export const OTHER_LISTS: Readonly<
  Record<string, { fresh: (words: number) => string[]; counts: readonly number[]; least: number }>
> = {
  'SLIP-39': { fresh: (words) => drawnPhrase(SLIP39.split(' '), words), counts: [20, 33], least: 0.99 },
  Monero: { fresh: moneroPhrase, counts: [25, 13], least: 0.99 },
  'Monero, Portuguese': { fresh: (words) => drawnPhrase(MONERO_PT.split(' '), words), counts: [25, 13], least: 0.99 },
  'Electrum 1': { fresh: (words) => drawnPhrase(ELECTRUM.split(' '), words), counts: [12, 24], least: 0.98 },
};

/** How a phrase can be written. Words in, messages out. */
export const WRITINGS: Readonly<Record<string, (words: readonly string[]) => string[]>> = {
  plain: (words) => [words.join(' ')],
  upper: (words) => [words.join(' ').toUpperCase()],
  capitals: (words) => [words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')],
  commas: (words) => [words.join(', ')],
  lines: (words) => [words.join('\n')],
  numbered: (words) => [words.map((word, i) => `${i + 1}. ${word}`).join('\n')],
  numberedInline: (words) => [words.map((word, i) => `${i + 1}) ${word}`).join(' ')],
  glued: (words) => [words.map((word, i) => `${i + 1}${word}`).join(' ')],
  dashes: (words) => [words.join(' - ')],
  unspaced: (words) => [words.join('')],
  json: (words) => [JSON.stringify({ mnemonic: words })],
  quoted: (words) => [words.map((word) => `"${word}"`).join(', ')],
  table: (words) => [words.map((word, i) => `| ${i + 1} | ${word} |`).join('\n')],
  zeroWidth: (words) => [words.map((word) => [...word].join('\u200b')).join(' ')],
  softHyphen: (words) => [words.map((word) => [...word].join('\u00ad')).join(' ')],
  ideographicSpace: (words) => [words.join('\u3000')],
  noBreakSpace: (words) => [words.join('\u00a0')],
  fullWidth: (words) => [words.join(' ').replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0))],
  lookAlike: (words) => [words.join(' ').replace(/[aeopcyx]/g, (letter) => LOOKS.charAt('aeopcyx'.indexOf(letter)))],
  decomposed: (words) => [words.join(' ').normalize('NFD')],
  spelled: (words) => [words.map((word) => [...word.normalize('NFC')].join(' ')).join('   ')],
  base64: (words) => [Buffer.from(words.join(' ')).toString('base64')],
  hex: (words) => [Buffer.from(words.join(' ')).toString('hex')],
  url: (words) => [encodeURIComponent(words.join(' '))],
  html: (words) => [words.join('&nbsp;')],
  htmlNumbers: (words) => [[...words.join(' ')].map((sign) => `&#${sign.codePointAt(0)};`).join('')],
  escapes: (words) => [
    [...words.join(' ')].map((sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  ],
  typos: (words) => [misspelled(words, 2).join(' ')],
  sentence: (words) => [`hello, I cannot open my wallet any more. ${words.join(' ')} Can you help me please?`],
  announced: (words) => [`My recovery phrase is ${words.join(' ')}`],
  thenThen: (words) => [`my words are ${words.join(', then ')}`],
  ordinals: (words) => [words.map((word, i) => `word ${i + 1} is ${word}`).join(', ')],
  halves: (words) => [words.slice(0, words.length / 2).join(' '), words.slice(words.length / 2).join(' ')],
  threes: (words) => groups(words, 3).map((group) => group.join(' ')),
  singly: (words) => [...words],
  announcedSingly: (words) => ['my seed phrase is', ...words],
  firstFour: (words) => [words.map((word) => word.normalize('NFC').slice(0, 4)).join(' ')],
  underscores: (words) => [words.join('_')],
  dots: (words) => [words.join('.')],
  arrows: (words) => [words.join(' → ')],
  slashes: (words) => [words.join('/')],
  camelCase: (words) => [words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')],
  upperUnspaced: (words) => [words.join('').toUpperCase()],
  emoji: (words) => [words.join(' 🔑 ')],
  markdown: (words) => [words.map((word) => `- **${word}**`).join('\n')],
  htmlList: (words) => [`<ol>${words.map((word) => `<li>${word}</li>`).join('')}</ol>`],
  csv: (words) => [words.map((word, i) => `${i + 1};${word}`).join('\r\n')],
  query: (words) => [`https://wallet.example/import?seed=${words.map(encodeURIComponent).join('+')}`],
  base64Url: (words) => [Buffer.from(words.join(' ')).toString('base64url')],
  base64Twice: (words) => [Buffer.from(Buffer.from(words.join(' ')).toString('base64')).toString('base64')],
  allPercent: (words) => [
    [...Buffer.from(words.join(' '))].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  ],
  backwards: (words) => [words.toReversed().join(' ')],
  columns: (words) => [words.map((word, i) => `${word}${i % 2 ? '\n' : '\t\t'}`).join('')],
  labelled: (words) => words.map((word, i) => `word ${i + 1}: ${word}`),
  numberedSingly: (words) => words.map((word, i) => `${i + 1}. ${word}`),
  pairs: (words) => groups(words, 2).map((pair) => pair.join(' ')),
  interrupted: (words) => groups(words, 4).flatMap((group) => [group.join(' '), 'wait, more follows']),
  manyTypos: (words) => [misspelled(words, Math.ceil(words.length / 3)).join(' ')],
  tail: (words) => [words.slice(-8).join(' ')],
  partAnnounced: (words) => [`the first words of my seed phrase are ${words.slice(0, 4).join(' ')}`],
};

/** Says that a phrase is the subject, and ways to give a part of it in the messages after. */
export const AFTER_MENTION: Readonly<
  Record<string, { mention: string; parts: readonly ((words: readonly string[]) => string)[] }>
> = {
  english: {
    mention: 'I lost my recovery phrase',
    parts: [
      (words) => `the first ${words.length} words are ${words.join(' ')}`,
      (words) => `it starts with ${words.join(', ')} and then I can't read the rest`,
      (words) => words.join(' '),
      (words) => words.map((word, i) => `${i + 1}. ${word}`).join('\n'),
      (words) => `I have ${words.join(' ')} but the wallet says invalid`,
    ],
  },
  japanese: {
    mention: '復元フレーズをなくしました',
    parts: [
      (words) => `最初の単語は${words.join('、')}です`,
      (words) => words.join('　'),
      (words) => words.map((word, i) => `${i + 1}番目が${word}`).join('、'),
    ],
  },
  korean: {
    mention: '복구 문구를 잃어버렸어요',
    parts: [
      (words) => `처음 단어는 ${words.join(' ')} 입니다`,
      (words) => words.join(' '),
      (words) => `${words.join(', ')} 까지는 아는데 나머지를 모르겠어요`,
      (words) => words.map((word, i) => `${i + 1}번 ${word}`).join(' '),
    ],
  },
  simplified: {
    mention: '我的助记词丢了',
    parts: [
      (words) => `前面几个字是${words.join(' ')}`,
      (words) => words.join(' '),
      (words) => `我只记得${words.join('、')}，后面的看不清`,
    ],
  },
  traditional: {
    mention: '我的助記詞不見了',
    parts: [
      (words) => `前面幾個字是${words.join(' ')}`,
      (words) => words.join(' '),
      (words) => `我只記得${words.join('、')}，後面的看不清`,
    ],
  },
  spanish: {
    mention: 'perdí mi frase de recuperación',
    parts: [
      (words) => `las primeras palabras son ${words.join(' ')}`,
      (words) => words.join(' '),
      (words) => `tengo ${words.join(', ')} pero dice que no es válida`,
    ],
  },
  french: {
    mention: 'j’ai perdu ma phrase de récupération',
    parts: [
      (words) => `les premiers mots sont ${words.join(' ')}`,
      (words) => words.join(' '),
      (words) => `j’ai ${words.join(', ')} mais ça ne marche pas`,
    ],
  },
  italian: {
    mention: 'ho perso la frase di recupero',
    parts: [
      (words) => `le prime parole sono ${words.join(' ')}`,
      (words) => words.join(' '),
      (words) => `ho ${words.join(', ')} ma non funziona`,
    ],
  },
  portuguese: {
    mention: 'perdi minhas palavras de recuperação',
    parts: [
      (words) => `as primeiras palavras são ${words.join(' ')}`,
      (words) => words.join(' '),
      (words) => `tenho ${words.join(', ')} mas não funciona`,
    ],
  },
  czech: {
    mention: 'ztratil jsem obnovovací frázi',
    parts: [
      (words) => `první slova jsou ${words.join(' ')}`,
      (words) => words.join(' '),
      (words) => `mám ${words.join(', ')} ale nefunguje to`,
    ],
  },
};

const LOOKS = 'аеорсух';

/** A fresh phrase of 12, 15, 18, 21 or 24 words. */
export function freshPhrase(list: readonly string[], words = 12): string[] {
  return entropyToMnemonic(drawBytes((words * 4) / 3), [...list]).split(/[ \u3000]/);
}

function drawnPhrase(list: readonly string[], words: number): string[] {
  return Array.from({ length: words }, () => pick(list));
}

/** The last word repeats the one that the checksum chooses. */
function moneroPhrase(words: number): string[] {
  const phrase = drawnPhrase(MONERO.split(' '), words - 1);
  return [...phrase, phrase.find((word) => hasValidMoneroWord([...phrase, word])) ?? ''];
}

function misspelled(words: readonly string[], count: number): string[] {
  const wrong = [...words];
  for (let n = 0; n < count; n++) {
    const place = drawInt(wrong.length);
    wrong[place] = misspell(wrong[place] ?? '');
  }
  return wrong;
}

/** One letter out, doubled, or swapped with the next. */
function misspell(word: string): string {
  if (word.length < 3) return word;
  const at = drawInt(word.length - 1);
  const [before, one, two, after] = [word.slice(0, at), word.charAt(at), word.charAt(at + 1), word.slice(at + 2)];
  return before + [two, one + one + two, two + one][drawInt(3)] + after;
}

function groups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

const base58check = createBase58check(sha256);
const hex = (bytes: number) => drawBytes(bytes).toString('hex');
const pick = <T>(items: readonly T[]): T => items[drawInt(items.length)] as T;
const digits = (count: number) => Array.from({ length: count }, () => drawInt(10)).join('');
const wif = (version: number, compressed: boolean) =>
  base58check.encode(Uint8Array.from([version, ...drawBytes(32), ...(compressed ? [1] : [])]));
const xprv = () => base58check.encode(Uint8Array.from([0x04, 0x88, 0xad, 0xe4, ...drawBytes(41), 0, ...drawBytes(32)]));
const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const signs = (alphabet: string, count: number) => Array.from({ length: count }, () => pick([...alphabet])).join('');
const halves = (text: string, by: string) => text.slice(0, text.length / 2) + by + text.slice(text.length / 2);

/** Keys and codes, one function per way of giving one away. */
export const KEYS: Readonly<Record<string, () => string>> = {
  wif: () => wif(pick([0x80, 0xef, 0xb0, 0x9e]), pick([true, false])),
  wifInSentence: () => `this does not import: ${wif(0x80, true)} why?`,
  wifBroken: () => halves(wif(0x80, true), pick([' ', '\n', '\r\n'])),
  wifZeroWidth: () => halves(wif(0x80, true), '\u200b'),
  bip38: () => base58check.encode(Uint8Array.from([0x01, 0x42, 0xc0, ...drawBytes(36)])),
  xprv,
  xprvBroken: () => halves(xprv(), '\n'),
  hexAnnounced: () =>
    pick([
      'my private key is ',
      'private key: 0x',
      'privkey=',
      '秘密鍵：',
      '私钥是',
      '개인키: ',
      'PRIVATE_KEY=0x',
      'secret key ',
    ]) + hex(32),
  hexGrouped: () => `private key ${hex(32).match(/.{4}/g)?.join(' ')}`,
  hexHalf: () => `first half of my private key: ${hex(16)}`,
  solana: () => {
    const seed = drawBytes(32);
    return base58.encode(Uint8Array.from([...seed, ...ed25519.getPublicKey(seed)]));
  },
  solanaArray: () => `[${Array.from(drawBytes(64)).join(',')}]`,
  keystore: () =>
    JSON.stringify({
      address: hex(20),
      crypto: {
        cipher: 'aes-128-ctr',
        ciphertext: hex(32),
        cipherparams: { iv: hex(16) },
        kdf: 'scrypt',
        kdfparams: { n: 262144, salt: hex(32) },
        mac: hex(32),
      },
    }),
  pem: () =>
    `-----BEGIN ${pick(['', 'EC ', 'RSA ', 'OPENSSH '])}PRIVATE KEY-----\n${drawBytes(90).toString('base64')}\n-----END PRIVATE KEY-----`,
  password: () =>
    pick([
      'my password is ',
      'password: ',
      'wallet password = ',
      'パスワードは',
      '密码是',
      '비밀번호는 ',
      'ウォレットのパスワード：',
      '钱包密码：',
    ]) +
    pick(['Sunny', 'tiger', 'Kyoto', 'x9']) +
    digits(4) +
    pick(['!', '', '#']),
  pin: () => pick(['my PIN is ', 'pin: ', '暗証番号は', 'PIN码是', '핀번호는 ', 'passcode ']) + digits(pick([4, 6])),
  oneTimeCode: () =>
    pick([
      'verification code ',
      'my 2FA code is ',
      '認証コードは',
      '验证码是',
      '인증번호 ',
      'the code from SMS: verification code ',
      'ワンタイムパスワード ',
      '确认码 ',
    ]) + digits(6),
};

/** Harmless strings that look as if they could be secrets. */
export const LOOK_HARMLESS: Readonly<Record<string, () => string>> = {
  transaction: () =>
    pick(['', 'my tx ', 'hash: ', 'txid ', '取引ハッシュ ', '交易哈希', '거래 해시 ']) + pick(['0x', '']) + hex(32),
  explorer: () => `https://etherscan.io/tx/0x${hex(32)}`,
  evmAddress: () => `${pick(['', 'from ', 'my address is ', 'アドレスは'])}0x${hex(20)}`,
  bitcoinAddress: () => base58check.encode(Uint8Array.from([pick([0, 5]), ...drawBytes(20)])),
  solanaAddress: () => base58.encode(drawBytes(32)),
  solanaSignature: () => base58.encode(Uint8Array.from([...drawBytes(63), drawInt(0x10)])),
  signature: () => `0x${hex(65)}`,
  publicKey: () => `public key ${pick(['02', '03'])}${hex(32)}`,
  callData: () => `0xa9059cbb${'0'.repeat(24)}${hex(20)}${hex(32)}`,
  orderNumber: () =>
    pick(['order ', 'my order number is ', '注文番号 ', '订单号', '주문번호 ', 'ticket #']) +
    digits(pick([6, 8, 10, 12])),
  uuid: () => `${hex(4)}-${hex(2)}-${hex(2)}-${hex(2)}-${hex(6)}`,
  amount: () => `${digits(2)}.${digits(8)} BTC`,
  timeStamp: () => `17${digits(8)}`,
  errorCode: () => pick(['error code ', 'エラーコード', '错误代码', '오류 코드 ']) + digits(pick([3, 4, 5])),
  blockNumber: () => `block 18${digits(6)}`,
  version: () => `version ${drawInt(9)}.${drawInt(20)}.${drawInt(99)}`,
  // As long and as mixed as what opens an account, and known to everybody.
  // What begins with 5, K or L is read as a WIF.
  algorandTransaction: () => `algorand txid A${signs(BASE32, 51)}`,
  algorandAddress: () => signs(BASE32, 58),
  stellarAddress: () => `G${signs(BASE32, 55)}`,
  nemAddress: () => `N${signs(BASE32, 39)}`,
  ipfsFile: () => `bafybei${signs(BASE32.toLowerCase(), 52)}`,
  icpPrincipal: () =>
    groups([...signs(BASE32.toLowerCase(), 53)], 5)
      .map((group) => group.join(''))
      .join('-'),
  tonAddress: () => `${pick(['EQ', 'UQ'])}${drawBytes(35).toString('base64url').slice(0, 46)}`,
  hiddenService: () => `http://${signs(BASE32.toLowerCase(), 56)}.onion`,
  document: () => `https://docs.google.com/document/d/${drawBytes(33).toString('base64url')}/edit`,
  addressOfApi: () => `the api shows ${base58.encode(drawBytes(32))} as the owner`,
  hashOfApi: () => `the page of my api key lists tx 0x${hex(32)}`,
  traceId: () => `trace id ${hex(4)}-${hex(2)}-${hex(2)}-${hex(2)}-${hex(6)}`,
  orderOfLetters: () => pick(['order ', 'my order number is ', '注文番号 ', '订单号', '주문번호 ']) + signs(BASE32, 16),
  giftCode: () =>
    `gift card code ${groups([...signs(BASE32, 16)], 4)
      .map((group) => group.join(''))
      .join('-')}`,
};
