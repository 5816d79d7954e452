import { base32, base64urlnopad } from '@scure/base';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { drawBytes, drawInt } from '../chance.ts';
import { freshPhrase, KEYS } from '../secretCorpus.ts';
import { groupsOf } from './hexWritings.ts';
import type { Attack } from './redTeam.ts';

/*
 * Secrets in the ways that users have them at hand: what a picture's text gives, what a QR code holds, files and exports,
 * links between wallets, programs' notations, and passwords told as complaints. All made anew.
 */

const pick = <T>(items: readonly T[]): T => items[drawInt(items.length)] as T;
const one =
  (write: () => string): Attack =>
  () => [{ text: write(), secret: true }];
const hex = (bytes: number) => drawBytes(bytes).toString('hex');
const token = (bytes: number) => base64urlnopad.encode(drawBytes(bytes));
const phrase = (words = pick([12, 24])) => freshPhrase(english, words);
const codesOf = (text: string) => [...new TextEncoder().encode(text)];
const figures = (count: number) => Array.from({ length: count }, () => drawInt(10)).join('');
/** Signs that readers of pictures take for each other. */
const misread = (digits: string) => digits.replace(/0/g, 'O').replace(/1/g, () => pick(['l', 'I']));
/** At least one sign was misread: else it is a key as it was. */
const misreadKey = (name: string, signs: RegExp, as: string): string => {
  for (;;) {
    const key = KEYS[name]?.() ?? '';
    const read = key.slice(0, 4) + key.slice(4).replace(signs, as);
    if (read !== key) return read;
  }
};
const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const password = () =>
  `${pick(['Sommer', 'Kiwi', 'river', 'Tanuki', 'blue'])}${1000 + drawInt(9000)}${pick(['!', '#', '?', '$'])}`;
const totp = () => base32.encode(drawBytes(20)).replace(/=/g, '');

export const EVERYDAY_ATTACKS: Readonly<Record<string, Attack>> = {
  'key of digits, O for 0': one(() => misread(hex(32))),
  'key of digits, O for 0, in groups': one(() => groupsOf(misread(hex(32)), 8).join(' ')),
  'xprv, l for 1': one(() => misreadKey('xprv', /[1o]/g, '0')),
  'WIF, 0 for o': one(() => misreadKey('wif', /[o1]/g, '0')),
  'word and its letters': one(() =>
    phrase()
      .map((word) => `${word} ${[...word].join('-')}`)
      .join(', '),
  ),
  'codes of signs': one(() => codesOf(phrase().join(' ')).join(pick([' ', ',', ', ']))),
  'codes of signs by eights': one(() =>
    codesOf(phrase().join(' '))
      .map((code) => `\\${code.toString(8).padStart(3, '0')}`)
      .join(''),
  ),
  'escaped twice': one(
    () =>
      `{"m":"${codesOf(phrase().join(' '))
        .map((code) => `\\\\u${code.toString(16).padStart(4, '0')}`)
        .join('')}"}`,
  ),
  'phrase in base32': one(() => base32.encode(new TextEncoder().encode(phrase().join(' ')))),
  'UR of a seed': one(
    () => `${pick(['ur:', 'UR:'])}crypto-seed/${Array.from({ length: 44 }, () => pick(LETTERS)).join('')}`,
  ),
  'Nostr Wallet Connect': one(
    () => `nostr+walletconnect://${hex(32)}?relay=wss%3A%2F%2Frelay.example%2Fv1&secret=${hex(32)}`,
  ),
  WalletLink: one(() => `https://www.example.com/wallet-link#/?id=${hex(16)}&secret=${hex(32)}&v=1`),
  'WalletConnect with its methods': one(
    () =>
      `wc:${hex(32)}@2?expiryTimestamp=17${figures(8)}&relay-protocol=irn&methods=wc_sessionPropose,wc_sessionRequest,wc_sessionAuthenticate,wc_sessionUpdate,wc_sessionExtend&symKey=${hex(32)}`,
  ),
  lndhub: one(() => `lndhub://${hex(10)}:${hex(10)}@https://hub.example`),
  lndconnect: one(() => `lndconnect://127.0.0.1:10009?cert=${token(300)}&macaroon=${token(120)}`),
  Cashu: one(() => `cashu${pick(['A', 'B'])}${token(200)}`),
  'encrypted wallet of an extension': one(
    () => `{"content":{"ciphertext":"${token(60)}","nonce":"${token(24)}","salt":"${token(16)}","iterations":10000}}`,
  ),
  'secret and public key': one(() => `secret: ${hex(32)}\npublic: ${hex(32)}`),
  'variable of a program': one(() => `${pick(['DEPLOYER_PK', 'OWNER_SK', 'BOT_PRIVATE_KEY'])}=${hex(32)}`),
  'accounts of a program': one(() => `accounts: ["0x${hex(32)}"]`),
  'secret of an authenticator': one(
    () =>
      `${pick(['my 2fa secret key is ', 'Setup key: ', 'google authenticator key ', '認証アプリのキーは', '二次验证密钥是'])}${pick([totp(), groupsOf(totp(), 4).join(' ').toLowerCase()])}`,
  ),
  'codes for a day without the second factor': one(() =>
    [
      pick(['my 2FA backup codes', 'Recovery codes:', 'バックアップコード', '备用验证码：', '백업 코드']),
      ...Array.from({ length: 8 }, () => `${figures(4)} ${figures(4)}`),
    ].join('\n'),
  ),
  'export of a browser': one(
    () => `name,url,username,password\nexchange,https://exchange.example,somebody,${password()}`,
  ),
  'password, what it is of between': one(() => `my icloud backup password for the wallet is ${password()}`),
  'password, set': one(() => `I set it to ${password()} and now the password is refused`),
  'password, typed': one(() => `I type ${password()} but it says wrong password`),
  'password, that a backup was locked with': one(() => `I encrypted the google drive backup with ${password()}`),
  'password, ja': one(() => `${password()}というパスワードを入れても開かない`),
  'password, zh': one(() => pick([`我输入密码${password()}一直提示错误`, `云备份密码设置的是${password()}，但不对`])),
  'password, ko': one(() => `${password()} 이 비밀번호로 안 돼요`),
  'password, other languages': one(
    () => `${pick(['мой пароль ', 'mật khẩu của tôi là ', 'şifrem ', 'kata sandi saya '])}${password()}`,
  ),
  'PIN before its name': one(() => `${figures(6)} is my ledger pin`),
};
