import { drawInt } from '../../../bench/chance.ts';
import { detect } from '../../../trust/secrets/index.ts';

const pick = (items: readonly string[]) => items[drawInt(items.length)] as string;
const password = () =>
  pick(['Sakura', 'tiger', 'Mango', 'wolf', 'Garden', 'rocket']) +
  pick(['_', '-', '.', '+', '']) +
  String(1000 + drawInt(9000)) +
  pick(['', '!', '#', '$', '@']);
const figures = (count: number) => Array.from({ length: count }, () => drawInt(10)).join('');
const isStopped = (text: string) => !['allow', 'mask'].includes(detect(text).verdict);

const PASSWORDS: Readonly<Record<string, readonly ((value: string) => string)[]>> = {
  en: [
    (x) => `Password (${x}) is not accepted`,
    (x) => `pasword is ${x}`,
    (x) => `passwrod: ${x}`,
    (x) => `password? ${x}`,
    (x) => `I wrote ${x} down as the password`,
    (x) => `is ${x} strong enough as a password?`,
    (x) => `the pass phrase for the backup file, ${x}, no longer works`,
    (x) => `my wallets password's ${x}`,
    (x) => `I changed my password to ${x} last night`,
  ],
  ja: [
    (x) => `パスワード（${x}）が違うと出ます`,
    (x) => `パスは${x}`,
    (x) => `パスワードを${x}に変えました`,
    (x) => `${x}をパスワードにしています`,
    (x) => `パスワドは${x}です`,
  ],
  'zh-Hans': [(x) => `密码（${x}）不对`, (x) => `口令${x}`, (x) => `把密码改成${x}了`, (x) => `我把${x}设成密码了`],
  'zh-Hant': [(x) => `密碼（${x}）不對`, (x) => `原來的密碼${x}不能用了`, (x) => `我把${x}設成密碼了`],
  ko: [
    (x) => `비밀번호(${x})가 안 맞아요`,
    (x) => `비밀번호를 ${x}로 바꿨어요`,
    (x) => `${x}를 비밀번호로 쓰고 있어요`,
    (x) => `비밀버호는 ${x}`,
  ],
};

it.each(Object.entries(PASSWORDS))(
  'a password beside its word, on either side and mistyped, is asked about: %s',
  (_, sentences) => {
    const texts = sentences.flatMap((sentence) => Array.from({ length: 20 }, () => sentence(password())));
    expect(texts.filter((text) => !isStopped(text))).toEqual([]);
  },
);

it('a PIN behind other words, in said figures or spelled is asked about, in five writings', () => {
  const texts = [
    'my pin is four nine one six',
    `my p i n is ${figures(4)}`,
    `I used my birth year ${figures(4)} as the pin`,
    `my screen lock code ${figures(6)}`,
    `暗証番号を${figures(4)}にしました`,
    'PINは四九一六です',
    `锁屏密码${figures(6)}`,
    '密码是四九一六',
    `支付密碼設的${figures(6)}`,
    `생일 ${figures(4)}이 비번이에요`,
    '핀은 사구일육입니다',
  ];
  expect(texts.filter((text) => !isStopped(text))).toEqual([]);
});

it('a code of an authenticator is asked about by its name, in five writings', () => {
  const texts = [
    `${figures(6)} is what google authenticator shows`,
    `${figures(6)} is your Coinbase code`,
    `Use ${figures(6)} to verify your account`,
    `2段階認証 ${figures(6)}`,
    `Google認証 ${figures(6)}`,
    `谷歌验证器显示${figures(6)}`,
    `驗證器顯示${figures(6)}`,
    `구글 인증기에 ${figures(6)} 떠요`,
  ];
  expect(texts.filter((text) => !isStopped(text))).toEqual([]);
});

it.each([
  '2FA since 2023',
  'my password manager is Bitwarden and I use version 2024.11.2',
  'the password must have 8-64 characters',
  'is the password the same on my iphone15pro?',
  'my passport number is not my password',
  'I have to log in again on windows11 after error404',
  '密码是2021年设的',
  '비밀번호는 2021년에 만들었어요',
  'パスワードを知られた？0USDTが出てる',
  'パスワードは2021年に変えました',
  'パスポートはA1234567です',
  '密码错了3次',
  'PIN is six digits, right?',
  '잠금 해제가 24시간 안 돼요',
])('what stands beside such words and is no value passes: %s', (text) => expect(isStopped(text)).toBe(false));

/** Whose account it is, and what opens it: of a stranger's 32 pairs 18 passed; and further names of a PIN, 37 of 73. */
const signed = () => `${pick(['Rivka', 'Otto'])}@${1000 + drawInt(9000)}`;
it.each([
  (x: string) => `anna@mail.com ${x}`,
  (x: string) => `username anna, then ${x}`,
  (x: string) => `my login is anna and ${x}`,
  (x: string) => `ログイン：anna ${x}`,
  (x: string) => `用户名anna ${x}`,
  (x: string) => `登入anna/${x}`,
  (x: string) => `아이디 anna / ${x}`,
])('an account and its password behind it are asked about: %#', (write) => {
  for (let at = 0; at < 20; at++) expect(isStopped(write(signed()))).toBe(true);
});

it.each([
  'keycode is 4793',
  'the secret number is 4793',
  'PUK 47931526',
  '解錠番号は4793',
  '開く時の数字は4793',
  '出金パス479315',
  '个人识别码4793',
  '打开钱包的数字是479315',
  '暗号是4793',
  '螢幕鎖4793',
  '보안번호 4793',
  '앱 여는 번호 479315',
  '잠금화면 4793',
])('a PIN is one by further names: %s', (text) => {
  expect(isStopped(text)).toBe(true);
});

it.each([
  'user anna, ticket 48213',
  'login with metamask on chrome124',
  'account number 2 of my ledger',
  'anna@mail.com ledger nano x',
  'my email anna@mail.com, windows 11 23H2',
  '暗号資産で4793円の損です',
  '暗号是什么',
  '打开钱包要4793聪手续费',
  '账号是0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed',
  '보안번호가 뭐예요',
  'the combination of words is right',
])('what only stands beside such names is free: %s', (text) => {
  expect(isStopped(text)).toBe(false);
});
