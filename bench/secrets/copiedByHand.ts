import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { drawBytes, drawInt } from '../chance.ts';
import { freshPhrase, KEYS, PHRASE_LISTS } from '../secretCorpus.ts';
import type { Attack, Told } from './redTeam.ts';

/*
 * Secrets that a hand has copied, cut, drawn or asked about: keys with a mistake in them, dictated with the case of their letters, a
 * phrase by syllables or beginnings, a question a word, and passwords that nothing calls one. All made anew.
 */

const pick = <T>(items: readonly T[]): T => items[drawInt(items.length)] as T;
const told = (text: string): Told => ({ text, secret: true });
const one =
  (write: () => string): Attack =>
  () => [told(write())];
const hex = (bytes: number) => drawBytes(bytes).toString('hex');
const phrase = () => freshPhrase(english, pick([12, 24]));
const key = (name: string) => KEYS[name]?.() ?? '';
const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';
const signs = (alphabet: string, count: number) => Array.from({ length: count }, () => pick([...alphabet])).join('');
const at = (text: string) => 1 + drawInt(text.length - 1);
const lost = (text: string, place = at(text)) => text.slice(0, place) + text.slice(place + 1);
const wrong = (text: string, place = at(text)) => text.slice(0, place) + pick([...BASE58]) + text.slice(place + 1);
const more = (text: string, place = at(text)) => text.slice(0, place) + pick([...BASE58]) + text.slice(place);
const sayCase = (letter: string, large: string, small: string) => {
  if (/[A-Z]/.test(letter)) return `${large} ${letter}`;
  return /[a-z]/.test(letter) ? `${small} ${letter}` : letter;
};
const cut = (word: string, seam: string) => (word.length > 4 ? `${word.slice(0, 3)}${seam}${word.slice(3)}` : word);
const password = () => `Sunny${10 + drawInt(90)}${pick(['!', '#', '?'])}rain`;
const kana = () => freshPhrase(PHRASE_LISTS['japanese'] ?? [], 12).map((word) => word.normalize('NFC'));
const BRAILLE = '⠁⠃⠉⠙⠑⠋⠛⠓⠊⠚⠅⠇⠍⠝⠕⠏⠟⠗⠎⠞⠥⠧⠺⠭⠽⠵';

export const COPIED_ATTACKS: Readonly<Record<string, Attack>> = {
  'WIF, a letter lost': one(() => lost(key('wif'))),
  'WIF, a letter wrong': one(() => wrong(key('wif'))),
  'WIF, a letter too many': one(() => more(key('wif'))),
  'WIF, its last letters starred out': one(() => `5${signs(BASE58, 44)}*****`),
  'family seed of XRP, a letter wrong': one(() => `s${signs(BASE58, 28)}`),
  'extended key without its first letters': one(() => key('xprv').slice(4)),
  'digits, some unreadable': one(() => {
    const digits = hex(32);
    const place = 4 + drawInt(50);
    return `${digits.slice(0, place)}??${digits.slice(place + 2)}`;
  }),
  '64 bytes in digits': one(() => hex(64)),
  'digits in blocks that are counted in words': one(() =>
    (hex(32).match(/.{8}/g) ?? [])
      .map((part, i) => `${'first second third fourth fifth sixth seventh eighth'.split(' ')[i]} block ${part}`)
      .join(', '),
  ),
  'WIF, dictated with its case': one(() =>
    [...key('wif')].map((letter) => sayCase(letter, 'capital', 'small')).join(', '),
  ),
  'WIF, dictated with its case, ja': one(() =>
    [...key('wif')].map((letter) => sayCase(letter, '大文字の', '小文字の').replace(' ', '')).join('、'),
  ),
  'body of a PEM file': one(() => `MHcCAQEEI${drawBytes(112).toString('base64')}`),
  NEAR: one(() => `ed25519:${signs(BASE58, 88)}`),
  'secret of an exchange': one(() => `API secret ${signs(`${BASE58}0OIl`, 64)}`),
  'seed of IOTA, called one': one(() => `IOTA seed ${signs('ABCDEFGHIJKLMNOPQRSTUVWXYZ9', 81)}`),
  'base36, called a key': one(() => `key ${signs('abcdefghijklmnopqrstuvwxyz0123456789', 50)}`),
  'a line of a program': one(() => pick([`new ethers.Wallet("${hex(32)}")`, `personal_importRawKey ["0x${hex(32)}"]`])),
  'throws of dice': one(() => [...signs('123456', pick([50, 99]))].join(pick(['', ' ', ',']))),
  'tosses of a coin': one(() => signs('HT', pick([128, 256]))),
  'phrase by syllables': one(() =>
    freshPhrase(english, 24)
      .map((word) => cut(word, '-'))
      .join(' '),
  ),
  'phrase by beginnings': one(() =>
    freshPhrase(english, 24)
      .map((word) => word.slice(0, 3))
      .join(' '),
  ),
  'phrase in Braille': one(() =>
    phrase()
      .join(' ')
      .replace(/[a-z]/g, (letter) => BRAILLE.charAt(letter.charCodeAt(0) - 97)),
  ),
  'mailbox and password': one(() => `login: anna@mail.com ${pick(['/', ':', '|'])} ${password()}`),
  'password, signed in with': one(() => `I always log in with ${password()}`),
  'PIN by what it does': one(
    () =>
      `${pick(['the code to unlock my wallet app is ', 'ロック解除の番号は', '解锁的数字是', '잠금 해제 번호는 '])}${1000 + drawInt(9000)}`,
  ),
  'a question a word, ja': () => kana().map((word) => told(`${word}はリストにありますか`)),
  'a question a word, en': () => freshPhrase(english, 24).map((word) => told(`is "${word}" on the bip39 list?`)),
};
