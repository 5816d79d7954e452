import { drawInt } from '../../../bench/chance.ts';
import { detect } from '../../../trust/secrets/index.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const FIGURES = '0123456789';
const CAPITALS = LETTERS.toUpperCase();
const signs = (alphabet: string, count: number) =>
  Array.from({ length: count }, () => alphabet.charAt(drawInt(alphabet.length))).join('');
const groups = (count: number, size: number, alphabet: string, between = '-') =>
  Array.from({ length: count }, () => signs(alphabet, size)).join(between);

/** Made anew each time, so that no rule was written from a value. */
const CODES: Readonly<Record<string, () => string>> = {
  'of GitHub': () => groups(2, 5, LETTERS + FIGURES),
  'of Discord': () => groups(2, 4, LETTERS),
  '32 hexadecimal digits': () => signs('0123456789abcdef', 32),
  '24 capitals': () => signs(CAPITALS, 24),
  'of Google': () => groups(2, 4, FIGURES, ' '),
  'of Microsoft': () => groups(5, 5, CAPITALS + FIGURES),
  'of Apple': () => groups(7, 4, CAPITALS + FIGURES),
  'of Apple, in one piece': () => signs(CAPITALS + FIGURES, 28),
  'seed of an authenticator': () => signs(`${CAPITALS}234567`, 16),
};
const SENTENCES: readonly ((code: string) => string)[] = [
  (code) => `my recovery code is ${code}`,
  (code) => `backup code: ${code}`,
  (code) => `the recovery code github gave me is ${code} but it says invalid`,
  (code) => `${code} is my backup code`,
  (code) => `here is my 2fa recovery key\n${code}`,
  (code) => `I still have one emergency code, ${code}, can you use it`,
  (code) => `リカバリーコードは${code}です`,
  (code) => `${code}がバックアップコードです`,
  (code) => `復旧コード「${code}」が使えません`,
  (code) => `我的恢复码是${code}`,
  (code) => `${code}是我的备用验证码`,
  (code) => `我的備用碼是${code}`,
  (code) => `復原金鑰：${code}`,
  (code) => `복구 코드는 ${code}예요`,
  (code) => `${code}가 제 백업 코드예요`,
];
const isStopped = (text: string) => !['allow', 'mask'].includes(detect(text).verdict);

it.each(Object.entries(CODES))('a single recovery code that its message names is asked about: %s', (_, make) => {
  const texts = SENTENCES.flatMap((sentence) => Array.from({ length: 10 }, () => sentence(make())));
  // By chance a group is a word, or the figures are a day.
  expect(texts.filter((text) => !isStopped(text)).length).toBeLessThanOrEqual(6);
});

it('is found behind however many names that announce nothing', () => {
  const idle = 'my recovery code does not arrive. '.repeat(200);
  expect(isStopped(`${idle} my recovery code is ${groups(2, 5, `${FIGURES}qxz`)}`)).toBe(true);
  expect(isStopped(`${'where are the backup codes? '.repeat(200)} ${groups(8, 8, FIGURES, ' ')}`)).toBe(true);
});

it.each([
  'error code: 0x80070005 when I enter the recovery code',
  'order code AB12-CD34 was in the mail',
  'my ticket AB12-CD34 about the recovery code',
  'where do I find my backup code',
  'backup codes are 8 digits',
  'recovery code for iphone15pro',
  'recovery key does not work on windows11',
  'my recovery key was made 2024-12-03',
  'my recovery code is missing',
  'the recovery code is invalid-looking',
  'recovery code error E1234-5678',
  'backup code, order 4821-9930',
  'the recovery key costs 48219930 won',
  'tx id 12ab34cd for recovery code',
  'recovery seed phrase 24words',
  '2FA key is lost since 2023-2024',
  'リカバリーコードの注文番号は AB12-CD34 です',
  '復旧コードのエラー E1234-5678',
  'バックアップコードは8桁',
  '恢复码出现错误 E1234-5678',
  '备用码的工单 AB12-CD34',
  '备份密钥在iphone15上',
  '복구 코드 오류 E1234-5678',
  '복구 코드가 8자리예요',
  '백업 코드 문의 번호 AB12-CD34',
])('what is told by such a form and is no such code passes: %s', (text) => expect(isStopped(text)).toBe(false));

const SENT: readonly ((code: string) => string)[] = [
  (code) => `the confirmation code is ${code}`,
  (code) => `they mailed me the verification code ${code}`,
  (code) => `${code} is my login code`,
  (code) => `確認コードは${code}です`,
  (code) => `${code}という認証コードが来ました`,
  (code) => `验证码是${code}`,
  (code) => `收到的确认码：${code}`,
  (code) => `인증 코드는 ${code} 예요`,
  (code) => `확인 코드 ${code} 왔어요`,
];

it.each([
  ['capitals and figures', () => `${signs(CAPITALS, 2)}${signs(FIGURES, 2)}${signs(CAPITALS, 2)}`],
  [
    'small letters and figures',
    () => `${signs(LETTERS, 1)}${signs(FIGURES, 1)}${signs(LETTERS, 2)}${signs(FIGURES, 2)}`,
  ],
  ['two groups', () => `${signs(CAPITALS, 2)}${signs(FIGURES, 1)}-${signs(FIGURES, 1)}${signs(CAPITALS, 2)}`],
])('a code with letters that comes by message is asked about: %s', (_, make) => {
  const texts = SENT.flatMap((sentence) => Array.from({ length: 10 }, () => sentence(make())));
  expect(texts.filter((text) => !isStopped(text)).length).toBeLessThanOrEqual(2);
});

it.each([
  'the verification code expires in 10minutes',
  'verification code for iphone15pro does not come',
  'I never got the confirmation code on my Pixel8',
  'verification code error E4021X',
  'my verification code is expired, order AB12CD',
  '認証コードの有効期限は10分です',
  '確認コードがiPhone15に届かない',
  '验证码在iphone15上收不到',
  '인증 코드가 갤럭시S23에 안 와요',
])('what stands beside such a code and is none passes: %s', (text) => expect(isStopped(text)).toBe(false));
