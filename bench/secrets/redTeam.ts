import { sha256 } from '@noble/hashes/sha2.js';
import { createBase58check } from '@scure/base';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { drawBytes, drawInt } from '../chance.ts';
import { freshPhrase, KEYS, PHRASE_LISTS } from '../secretCorpus.ts';
import { groupsOf } from './hexWritings.ts';
import { cyrillic, hangul, katakana, PINYIN, TRANSLATED } from './otherScripts.ts';

/*
 * What attackers wrote that a guard let through, as generators: messages of one conversation, in order. `secret` marks
 * those that carry a part of it, since a guard that asks about the last word has let the others through.
 */

export interface Told {
  readonly text: string;
  readonly secret: boolean;
}
export type Attack = () => Told[];

const pick = <T>(items: readonly T[]): T => items[drawInt(items.length)] as T;
const told = (text: string): Told => ({ text, secret: true });
const talk = (text: string): Told => ({ text, secret: false });
const one =
  (write: () => string): Attack =>
  () => [told(write())];
const hex = (bytes: number) => drawBytes(bytes).toString('hex');
const base58check = createBase58check(sha256);
const letters = (alphabet: string, count: number) => Array.from({ length: count }, () => pick([...alphabet])).join('');
const BECH32 = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const key = (name: string) => KEYS[name]?.() ?? '';
const phrase = (words = pick([12, 15, 18, 24])) => freshPhrase(english, words);
const backwards = (text: string) => [...text].reverse().join('');

/** Eight numbers of 16 bits, each with its digit: Xaman's "secret numbers" (XLS-12). */
function xamanRows(): string[] {
  return Array.from({ length: 8 }, (_, row) => {
    const number = drawInt(65_536);
    return String(number).padStart(5, '0') + String((number * (row * 2 + 1)) % 9);
  });
}

/** S and 21 or 29 letters, whose hash with a question mark begins with zero (Casascius). */
function miniKey(): string {
  const length = pick([21, 29]);
  for (;;) {
    const word = `S${letters(BASE58, length)}`;
    if (sha256(new TextEncoder().encode(`${word}?`))[0] === 0) return word;
  }
}

const inBase = (base: 2 | 8, digits: string) => BigInt(`0x${digits}`).toString(base);
const keystore = () => key('keystore');
const bare = (json: string) => json.replace(/"/g, '');
const places = (words: readonly string[]) => words.map((word) => english.indexOf(word));

export const KEY_ATTACKS: Readonly<Record<string, Attack>> = {
  xamanLines: one(() =>
    xamanRows()
      .map((row, i) => `${'ABCDEFGH'.charAt(i)}: ${row}`)
      .join('\n'),
  ),
  xamanBare: one(() => xamanRows().join(pick([' ', '\n', ', ', ' - ']))),
  xamanGrouped: one(() =>
    xamanRows()
      .map((row) => row.replace(/(...)/, '$1 '))
      .join('\n'),
  ),
  solanaLines: one(() => groupsOf(key('solana'), pick([22, 30, 44])).join('\n')),
  solanaGroups: one(() => groupsOf(key('solana'), pick([4, 8, 10])).join(pick([' ', '-', '  ', ' | ']))),
  bytes64: one(() => Array.from(drawBytes(64)).join(pick([', ', ' ', ',', '\n']))),
  bytes32: one(() => Array.from(drawBytes(32)).join(pick([', ', ' ', ',', '\n']))),
  aptos: one(() => `${pick(['ed25519', 'secp256k1'])}-priv-0x${hex(32)}`),
  keystoreSingleQuotes: one(() => keystore().replace(/"/g, "'")),
  keystoreEscaped: one(() => JSON.stringify(keystore())),
  keystoreNoQuotes: one(() => bare(keystore())),
  keystoreCurly: one(() => keystore().replace(/"([^"]*)"/g, '“$1”')),
  arweave: one(() =>
    JSON.stringify({
      kty: 'RSA',
      e: 'AQAB',
      n: drawBytes(512).toString('base64url'),
      d: drawBytes(512).toString('base64url'),
    }),
  ),
  codex32: one(() => `${pick(['ms1', 'MS1'])}${pick(['2', '3', '0'])}${letters(BECH32, pick([44, 74]))}`.toLowerCase()),
  miniKey: one(miniKey),
  mina: one(() => base58check.encode(Uint8Array.from([0x5a, 1, ...drawBytes(32)]))),
  xprvGroups: one(() => groupsOf(key('xprv'), pick([4, 10, 20])).join(pick([' ', '\n', '-']))),
  wifGroups: one(() => groupsOf(key('wif'), pick([4, 8, 13])).join(pick([' ', '\n', '-', ' · ', ', ']))),
  wifNumbered: one(() =>
    groupsOf(key('wif'), 13)
      .map((part, i) => `${i + 1}. ${part}`)
      .join('\n'),
  ),
  wifBackwards: one(() => backwards(key('wif'))),
  wifHalf: one(() => base58check.encode(Uint8Array.from([0x80, ...drawBytes(32), 1])).slice(0, 26)),
  wifInTwo: () => groupsOf(key('wif'), 26).map(told),
  wifInTwoWithTalk: () =>
    groupsOf(key('wif'), 26).flatMap((half) => [told(half), talk('wait, the rest is on the other page')]),
  otpauth: one(
    () => `otpauth://totp/Wallet:me?secret=${letters('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 32)}&issuer=Wallet`,
  ),
  walletConnect: one(() => `wc:${hex(32)}@2?relay-protocol=irn&symKey=${hex(32)}`),
  base64Announced: one(() => `my private key: ${drawBytes(32).toString('base64')}`),
  base64Alone: one(() => drawBytes(32).toString('base64')),
  binary: one(() => inBase(2, hex(32)).padStart(256, '0')),
  octal: one(() => inBase(8, hex(32)).padStart(86, '0')),
  hexInHan: one(() => hex(32).replace(/\d/g, (digit) => '〇一二三四五六七八九'.charAt(Number(digit)))),
  hexInArabicFigures: one(
    () => `my key ${hex(32).replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)))}`,
  ),
  announcedThenEntropy: () => [
    talk(pick(['this is my private key', '秘密鍵を送ります', '我的私钥如下', '개인키 보낼게요'])),
    told(letters(BASE58, pick([24, 32, 44, 60]))),
  ],
};

const ANNOUNCED = ['my recovery phrase is ', 'seed phrase: ', 'リカバリーフレーズは ', '助记词是 ', '니모닉: '];
const NUMBERS = [
  'the BIP39 numbers are ',
  'word numbers: ',
  'my seed in numbers: ',
  'シードフレーズの番号は ',
  '助记词编号：',
];
const FIRST_ANNOUNCED = ['here is my recovery phrase', 'シードフレーズを書きます', '我的助记词如下', '니모닉 적을게요'];
/** Twelve different ones. */
function some(words: readonly string[]): string[] {
  const left = [...words];
  return Array.from({ length: 12 }, () => left.splice(drawInt(left.length), 1)[0] ?? '');
}

const lists: Readonly<Record<string, () => string[]>> = {
  katakana: () => phrase().map(katakana),
  hangul: () => phrase().map(hangul),
  cyrillic: () => phrase().map(cyrillic),
  pinyin: () => some(PINYIN),
  'translated, zh': () => some(TRANSLATED.zh),
  'translated, ja': () => some(TRANSLATED.ja),
  'translated, ko': () => some(TRANSLATED.ko),
  'unknown words': () =>
    Array.from(
      { length: pick([8, 10, 12]) },
      () => letters('bdfgklmnprstvz', 2) + letters('aeiou', 1) + letters('klmnrst', 2),
    ),
};
const SEAMS = [' ', ', ', '\n', '、', ' / '];
const written = (words: readonly string[]) =>
  drawInt(4) === 0 ? words.map((word, i) => `${i + 1}. ${word}`).join('\n') : words.join(pick(SEAMS));

const SELF_DECLARED = [
  'my 25th word is ',
  'the 25th word: ',
  '13th word = ',
  'passphrase is ',
  'my passphrase: ',
  'the hidden wallet passphrase is ',
  '25番目の単語は',
  'パスフレーズは',
  '密码短语是',
  '我的密码短语：',
  '第25个单词是',
  '패스프레이즈는 ',
  '25번째 단어는 ',
];

export const PHRASE_ATTACKS: Readonly<Record<string, Attack>> = {
  ...Object.fromEntries(
    Object.entries(lists).flatMap(([name, make]) => [
      [`${name}, announced`, one(() => pick(ANNOUNCED) + written(make()))],
      [`${name}, announced before`, () => [talk(pick(FIRST_ANNOUNCED)), told(written(make()))]],
    ]),
  ),
  'katakana, bare': one(() => written(lists['katakana']?.() ?? [])),
  'hangul, bare': one(() => written(lists['hangul']?.() ?? [])),
  'cyrillic, bare': one(() => written(lists['cyrillic']?.() ?? [])),
  'pinyin, bare': one(() => written(lists['pinyin']?.() ?? [])),
  'translated, bare': one(() => written(lists[pick(['translated, zh', 'translated, ja', 'translated, ko'])]?.() ?? [])),
  wordNumbers: one(() => pick(NUMBERS) + places(phrase()).join(', ')),
  wordNumbersFromOne: one(
    () =>
      pick(NUMBERS) +
      places(phrase())
        .map((place) => place + 1)
        .join(' '),
  ),
  wordNumbersBare: one(() => places(phrase(24)).join(pick([' ', ', ', '\n']))),
  selfDeclared: one(
    () =>
      pick(SELF_DECLARED) +
      pick([...english.slice(200, 1_500), 'correct horse battery', 'Sommer in Bern', 'moonlight']),
  ),
  gluedFour: one(() =>
    phrase()
      .map((word) => word.slice(0, 4))
      .join(''),
  ),
  gluedFourUpper: one(() =>
    phrase()
      .map((word) => word.slice(0, 4))
      .join('')
      .toUpperCase(),
  ),
  lettersBackwards: one(() => phrase().map(backwards).join(' ')),
  allBackwards: one(() => backwards(phrase().join(' '))),
  lettersTwice: one(() => phrase().join(' ').replace(/[a-z]/g, '$&$&')),
  vowelsStarred: one(() =>
    phrase()
      .join(' ')
      .replace(/[aeiou]/g, '*'),
  ),
  wordBetween: one(() => phrase().join(` ${pick(['po', 'and', 'la'])} `)),
  sentenceAround: one(() =>
    phrase()
      .map((word) => `I like ${word} very much`)
      .join('. '),
  ),
  placesInBits: one(() =>
    places(phrase())
      .map((place) => place.toString(2).padStart(11, '0'))
      .join(' '),
  ),
  override: one(() => `\u202e${backwards(phrase().join(' '))}\u202c`),
};

/** How people tell which word is which: each word within the same frame, which Japanese and Korean glue to it. */
const FRAMES: Readonly<Record<string, (word: string, place: number) => string>> = {
  ordinalJa: (word, place) => `${place}番目は${word}です。`,
  pieceJa: (word, place) => `${place}つ目は${word}です\n`,
  nextJa: (word, place) => (place === 1 ? `最初は${word}です。` : `次は${word}です。`),
  labelJa: (word, place) => `単語${place}は${word}です。`,
  ordinalZh: (word, place) => `第${'〇一二三四五六七八九'.charAt(place % 10)}个是${word}，`,
  labelZh: (word, place) => `单词${place}：${word}；`,
  nextZh: (word) => `下一个是${word}，`,
  thenZh: (word) => `然后${word}，`,
  ordinalKo: (word, place) => `${place}번째는 ${word}입니다. `,
  andKo: (word, place) => `${place}번은 ${word}이고 `,
  json: (word, place) => `{"position":${place},"value":"${word}","checked":true},`,
  sql: (word, place) => `INSERT INTO w VALUES (${place}, '${word}');\n`,
  table: (word, place) => `${place},${word},yes\n`,
  query: (word, place) => `&w${place}=${word}`,
  chatLog: (word, place) => `[12:${String(place).padStart(2, '0')}] me: ${word}\n`,
};
const framed = (words: readonly string[], frame: (word: string, place: number) => string) =>
  words.map((word, i) => frame(word, i + 1)).join('');
const SPOKEN = {
  ja: { before: ['最初が', 'その次は', 'それから', 'で、', 'あと', '続いて'], behind: ['です', '、', 'で', '。'] },
  zh: { before: ['先是', '接着', '然后是', '再是', '后面', '跟着'], behind: ['，', '。', '、'] },
  en: {
    before: ['first is ', 'then there is ', 'next up ', 'followed by ', 'after which ', 'and also '],
    behind: [', ', ' ', '; '],
  },
  ko: { before: ['먼저 ', '그다음 ', '이어서 ', '그리고 ', '또 '], behind: [' ', '고 ', '요. ', '이고 '] },
};
const inOtherWords = (words: readonly string[], { before, behind }: (typeof SPOKEN)['ja']) =>
  words.map((word) => pick(before) + word + pick(behind)).join('');
const OWN_LISTS = { ordinalJa: 'japanese', nextJa: 'japanese', nextZh: 'simplified', ordinalKo: 'korean' } as const;

export const FRAMED_ATTACKS: Readonly<Record<string, Attack>> = {
  ...Object.fromEntries(
    Object.entries(FRAMES).map(([name, frame]) => [`framed, ${name}`, one(() => framed(phrase(), frame))]),
  ),
  ...Object.fromEntries(
    Object.entries(OWN_LISTS).map(([name, list]) => [
      `framed, ${name}, words of its own list`,
      one(() => framed(freshPhrase(PHRASE_LISTS[list] ?? [], pick([12, 24])), FRAMES[name] ?? String)),
    ]),
  ),
  ...Object.fromEntries(
    (['wif', 'xprv', 'solana'] as const).flatMap((kind) =>
      (['ordinalJa', 'labelZh', 'ordinalKo', 'json'] as const).map((name) => [
        `framed, ${name}, pieces of ${kind}`,
        one(() => framed(groupsOf(key(kind), pick([8, 13, 20])), FRAMES[name] ?? String)),
      ]),
    ),
  ),
  ...Object.fromEntries(
    (['pieceJa', 'labelZh', 'ordinalKo'] as const).flatMap((name) =>
      [13, 26, 32].map((size) => [
        `framed, ${name}, a message for each ${size} of a key`,
        () =>
          groupsOf(size === 32 ? hex(32) : key('wif'), size).map((piece, i) =>
            told((FRAMES[name] ?? String)(piece, i + 1)),
          ),
      ]),
    ),
  ),
  ...Object.fromEntries(
    (['ordinalJa', 'ordinalKo', 'json'] as const).map((name) => [
      `framed, ${name}, places of words`,
      one(() => framed(places(phrase()).map(String), FRAMES[name] ?? String)),
    ]),
  ),
  'told in ever other words, en': one(() => inOtherWords(phrase(), SPOKEN.en)),
  'told in ever other words, ja': one(() => inOtherWords(phrase(), SPOKEN.ja)),
  'told in ever other words, zh': one(() => inOtherWords(phrase(), SPOKEN.zh)),
  'told in ever other words, ko': one(() => inOtherWords(phrase(), SPOKEN.ko)),
  'framed, half of it': one(() => framed(phrase(12).slice(0, 8), pick(Object.values(FRAMES).slice(0, 4)))),
};

const CHATTER = [
  'ok',
  'one moment',
  'sorry, my phone rang',
  'are you there?',
  'I hope this works',
  'let me turn the page',
  'the handwriting is bad',
  'thanks for waiting',
  'my cat is on the table',
  'is that ok so far?',
  'it is raining here',
  'give me a second please',
];
const SENTENCES: readonly ((words: readonly string[], part: number) => string)[] = [
  ([a, b, c], part) => `${part === 0 ? 'first I have' : 'then there is'} ${a}, ${b} and ${c}`,
  ([a, b, c], part) => `${part === 0 ? 'it begins with' : 'after that comes'} ${a} then ${b} then ${c}`,
  ([a, b, c]) => `on the paper I can read ${a} and ${b} and also ${c}`,
  ([a, b, c], part) => `line ${part + 1} says ${a} ${b} ${c}, I think`,
  ([a, b, c], part) =>
    `number ${3 * part + 1} is ${a}, number ${3 * part + 2} is ${b} and number ${3 * part + 3} is ${c}`,
];

export const CONVERSATION_ATTACKS: Readonly<Record<string, Attack>> = {
  threeASentence: () => {
    const sentence = pick(SENTENCES);
    return inGroups(phrase(12), 3).map((words, part) => told(sentence(words, part)));
  },
  threeASentenceAnnounced: () => {
    const sentence = pick(SENTENCES);
    return [
      talk('I want to check my recovery phrase'),
      ...inGroups(phrase(12), 3).map((words, part) => told(sentence(words, part))),
    ];
  },
  wordAMessageWithChatter: () => phrase(12).flatMap((word) => [told(word), talk(pick(CHATTER))]),
  wordAMessageWithSomeChatter: () =>
    phrase(12).flatMap((word) => [told(word), ...(drawInt(3) === 0 ? [talk(pick(CHATTER))] : [])]),
  twoAMessageWithChatter: () =>
    inGroups(phrase(12), 2).flatMap((words) => [told(words.join(' ')), talk(pick(CHATTER))]),
  fourWithTalk: () => inGroups(phrase(12), 4).flatMap((words) => [told(words.join(' ')), talk(pick(CHATTER))]),
  fourWithMuchTalk: () =>
    inGroups(phrase(12), 4).flatMap((words) => [
      told(words.join(' ')),
      talk(pick(CHATTER)),
      talk(pick(CHATTER)),
      talk(pick(CHATTER)),
    ]),
};

function inGroups<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}
