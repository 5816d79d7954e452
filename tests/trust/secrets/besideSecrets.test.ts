import { drawBytes } from '../../../bench/chance.ts';
import { detect } from '../../../trust/secrets/index.ts';

const hex = (bytes: number) => drawBytes(bytes).toString('hex');

it.each([
  'my password for the wallet is not accepted on my iphone15',
  'I typed my password and it says error404',
  'I use metamask v12.3.1 and the password is wrong',
  'I tried 5 times on windows11 and the password is wrong',
  'wrong password, tried with chrome131 and firefox133 too',
  'the password for account 0x12ab34…ef34 is forgotten',
  'I set it to 0.05ETH and then it wanted my password',
  'I encrypted the backup with my own password',
  'my backup is encrypted with AES-256 as you say',
  'パスワードを入力してもiOS18で開かない',
  'パスワードは8文字以上と言われた',
  '我输入密码10次都提示错误',
  '忘记密码了，用了iphone15pro',
  '비밀번호를 5번 입력했는데 안 돼요',
  'пароль не подходит',
  'quên mật khẩu rồi',
])('a complaint about a password passes: %s', (text) => expect(detect(text).verdict).toBe('allow'));

it.each([
  'how do I turn on 2FA with an authenticator app',
  'my 2FA backup codes are lost and support does not answer since 2024',
  'the authenticator says that this code does not work with them',
  'where do I find the recovery codes: settings, security, or somewhere else entirely in the app?',
  '二段階認証を設定したい',
])('a question about second factors passes: %s', (text) => expect(detect(text).verdict).toBe('allow'));

it('links, hashes and fields of the same look pass', () => {
  const texts = [
    'https://dapp.example/page?secret=no&seed=1',
    'https://explorer.example/tx/1?token=abc&key=12',
    `hash: 0x${hex(32)}`,
    `tx ${hex(32)}\nblock ${hex(32)}`,
    `my account: ["0x${hex(20)}"]`,
    'it says nonce: 12, gas: 21000, status: pending',
    'ethereum:0x12345678@1?value=1e18 does not open',
    'write to me at somebody:else or http://host.example:8080/path@2',
    'the numbers were 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 42, 45, 48, 51, 54, 57, 60, 63, 66, 69, 72, 75, 78, 81, 84',
    'my name is Ann a-n-n and I am in Oslo o-s-l-o',
    'date,amount,fee,token\n2026-01-02,12,0.1,ETH\n2026-01-03,4,0.1,ETH',
  ];
  expect(texts.filter((text) => detect(text).verdict !== 'allow')).toEqual([]);
});
