import { drawInt } from '../../../bench/chance.ts';
import { isDrawn } from '../../../trust/secrets/drawnWords.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

/*
 * Passwords in the sentence that names one, weak and strong: of an attacker's sentences 1,160 of 1,600 passed with a name and two or three
 * figures in them, and of those with what a program drew nearly half.
 */

const SIGNS = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const drawn = (length: number) => {
  for (;;) {
    const word = Array.from({ length }, () => SIGNS.charAt(drawInt(SIGNS.length))).join('');
    if (/\d/.test(word) && /[a-z].*[A-Z]|[A-Z].*[a-z]/.test(word) && isDrawn(word)) return word;
  }
};
const named = () => `${['Biscuit', 'Pancho', 'Mochi', 'Rosalie'][drawInt(4)]}${20 + drawInt(80)}`;

const SENTENCES = [
  'since the update it calls my password wrong, and X worked for years',
  'X opens the laptop but the phone says the password is invalid',
  'I chose the cat as the password (X) and it refuses',
  '昨日からXではパスワードが違うと言われます',
  '一直用X登录，今天说密码不对',
  '一直用X登入，今天說密碼錯誤',
  '어제까지 X 됐는데 비밀번호가 틀리대요',
];

it.each(SENTENCES)('a word with figures beside the name of a password is asked about: %s', (sentence) => {
  const told = [named(), named(), `${named()}!`, drawn(10), drawn(12), drawn(16)].map((word) =>
    sentence.replace('X', word),
  );
  expect(told.filter((text) => !['ask', 'block'].includes(detect(text).verdict))).toEqual([]);
});

it('so is what was drawn, in the message behind the name', () => {
  for (let n = 0; n < 8; n++) {
    const scanner = createScanner();
    scanner.add('I forgot my password');
    expect(scanner.add(`the old one was ${drawn(11)}`).detection.verdict).toBe('ask');
  }
});

it('names of products, networks and people are no passwords, though they have capitals and figures within', () => {
  const names = [
    'iPhone15Pro',
    'MetaMask',
    'LedgerNanoX',
    'USDTtrc20',
    'WalletConnect',
    'BlueWallet',
    'Win11Pro',
    'state-of-the-art',
  ];
  expect(names.filter(isDrawn)).toEqual([]);
  const told = [
    'MetaMask on my iPhone15Pro wants a password, which one?',
    'Chrome131 and MetaMask v12.4.1 both ask for the password',
    'パスワードを忘れました。機種はGalaxyS23です',
    '忘记密码了，手机型号Redmi13C',
  ];
  expect(told.filter((text) => detect(text).verdict === 'block' || detect(text).verdict === 'ask')).toEqual([]);
});
