import { drawInt } from '../../../bench/chance.ts';
import { detect } from '../../../trust/secrets/index.ts';

const isStopped = (text: string) => !['allow', 'mask'].includes(detect(text).verdict);
/** Figures that are no year and no round amount. */
const figures = (count: number) =>
  `${3 + drawInt(6)}${Array.from({ length: count - 2 }, () => drawInt(10)).join('')}${1 + drawInt(9)}`;

const CODES: Readonly<Record<string, readonly ((code: string) => string)[]>> = {
  en: [
    (x) => `code from email: ${x}`,
    (x) => `the code from the email is ${x}`,
    (x) => `I got ${x} by sms as the code`,
    (x) => `they texted me a code ${x}`,
    (x) => `the number in the mail: ${x}`,
    (x) => `${x} came by text, that's the code`,
    (x) => `whatsapp sent me the code ${x}`,
    (x) => `just got a text, ${x}, what do I do with this code`,
  ],
  ja: [
    (x) => `メールのコードは${x}です`,
    (x) => `メールで届いた番号は${x}`,
    (x) => `届いたコード：${x}`,
    (x) => `電話で言われた番号は${x}`,
    (x) => `${x}というコードがメールで来ました`,
    (x) => `認証コードがメールで届いたけど${x}で合ってる？`,
  ],
  'zh-Hans': [
    (x) => `收到的码是${x}`,
    (x) => `短信发来的数字是${x}`,
    (x) => `邮箱收到的代码：${x}`,
    (x) => `${x}是邮件里的码`,
    (x) => `邮件里写的是${x}这个码`,
  ],
  'zh-Hant': [(x) => `郵件裡的代碼是${x}`, (x) => `簡訊收到的碼 ${x}`],
  ko: [
    (x) => `메일로 온 번호는 ${x}예요`,
    (x) => `인증번호가 왔는데 ${x}래요`,
    (x) => `${x} 라는 번호가 메일로 왔어요`,
    (x) => `인증번호 받았는데 왜 문자로 안 오고 메일로 ${x} 왔어요`,
  ],
};
const PINS: Readonly<Record<string, readonly ((pin: string) => string)[]>> = {
  en: [
    (x) => `I typed ${x} as PIN`,
    (x) => `I put ${x} in the pin field`,
    (x) => `I used ${x} for the PIN`,
    (x) => `${x} is not accepted as pin`,
    (x) => `set ${x} as passcode`,
    (x) => `I enter ${x} and it says wrong pin`,
    (x) => `${x} opens my phone and wallet`,
  ],
  ja: [
    (x) => `${x}を暗証番号として入力`,
    (x) => `${x}でPINを設定`,
    (x) => `${x}をPINにした`,
    (x) => `${x}というPINです`,
    (x) => `${x}って入れてもPINが違うと言われる`,
  ],
  'zh-Hans': [
    (x) => `我输了${x}作为PIN`,
    (x) => `把${x}设成了密码`,
    (x) => `用${x}做PIN码`,
    (x) => `输入${x}提示PIN错误`,
  ],
  'zh-Hant': [(x) => `我輸入${x}當PIN`, (x) => `${x}就是我的支付密碼`],
  ko: [
    (x) => `${x}을 핀으로 입력했어요`,
    (x) => `${x}로 핀 설정`,
    (x) => `${x}이 제 핀번호예요`,
    (x) => `${x} 입력하면 핀이 틀렸다고 나와요`,
  ],
};

it.each(Object.entries(CODES))('a code is asked about by the way it came: %s', (_, sentences) => {
  const texts = sentences.flatMap((sentence) => Array.from({ length: 10 }, () => sentence(figures(6))));
  expect(texts.filter((text) => !isStopped(text))).toEqual([]);
});

it.each(Object.entries(PINS))('figures that are said to be the PIN are asked about: %s', (_, sentences) => {
  const texts = sentences.flatMap((sentence) => Array.from({ length: 10 }, () => sentence(figures(4))));
  expect(texts.filter((text) => !isStopped(text))).toEqual([]);
});

it.each([
  'it asks for a 6-digit code',
  'the code 404 came up',
  'error code 10013 in the email',
  'I got an email with ticket number 482913',
  'order number from the email: 482913',
  'I sent 5000 USDT as they said in the message',
  'block 18234567 arrived in the message',
  'no code came since 2024',
  'zip code in the mail 94103',
  'I received 100000 sats, which code is that?',
  'tracking number from sms: 12345678',
  'the code did not arrive for 3000 seconds',
  'I paid 4000 for the password manager',
  'I set the PIN in 2019',
  'I tried 2000 times and it wants a pin',
  'got a message: 250000 sent, is this code?',
  'in 2022 the pin was changed',
  'メールの受付番号は482913です',
  '6桁のコードを求められます',
  '注文番号がメールで届いた 482913',
  '1000円をメールで請求された',
  '10000円をPIN入力なしで送れた',
  '邮件里的订单号码482913',
  '需要6位验证码',
  '输入5000块，再输PIN',
  '错误代码10013，邮件里说的',
  '转了5000块，短信提示成功',
  '메일로 온 접수번호 482913',
  '6자리 코드를 달라고 해요',
  '오류 코드 10013 메일로 왔어요',
  '2021년에 비밀번호를 바꿨어요',
  '5000 입력했는데 금액이 틀렸대요',
])('a number of something else passes: %s', (text) => expect(isStopped(text)).toBe(false));

/** The message that brought a code, pasted: of a stranger's 44 of them 16 passed. */
it.each([
  (x: string) => `MetaMask: ${x}. Never give it to anyone.`,
  (x: string) => `Confirm transfer with ${x} (expires 10 min)`,
  (x: string) => `出金確認 ${x}(10分間有効)`,
  (x: string) => `${x} 他人に教えないでください`,
  (x: string) => `【OKX】${x}，请勿告诉他人`,
  (x: string) => `【微信】${x}，打死也不能告诉别人`,
  (x: string) => `【LINE】${x}，請勿提供給他人`,
  (x: string) => `${x} 타인에게 알려주지 마세요`,
  (x: string) => `출금 확인 ${x} (3분 내 입력)`,
])('a pasted message with a code is asked about: %#', (write) => {
  for (let at = 0; at < 20; at++) expect(isStopped(write(figures(6)))).toBe(true);
});

it.each([
  'i sent 4821 usdt and was told do not share my words',
  'do not share your 24 words',
  'swap quote of 4821 DAI expires in 10 min',
  '4821円送りました。単語は他人に教えないでください',
  '转了4821块，助记词请勿告诉他人',
  '4821달러 보냈어요. 단어는 타인에게 알려주지 마세요',
])('an amount beside such words is free: %s', (text) => {
  expect(isStopped(text)).toBe(false);
});

it.each([
  (x: string) => `谷歌验证${x}`,
  (x: string) => `谷歌驗證${x}`,
  (x: string) => `GA码${x}`,
  (x: string) => `令牌${x}`,
  (x: string) => `オーセンティケーター${x}`,
  (x: string) => `어센티케이터 ${x}`,
])('what an authenticator shows is a code by further names of it: %#', (write) => {
  expect(isStopped(write(figures(6)))).toBe(true);
});

it.each(['谷歌验证怎么开', '令牌4821个', '代币令牌是什么', '어센티케이터를 잃었어요', 'GA码丢了'])(
  'talk of an authenticator is free: %s',
  (text) => {
    expect(isStopped(text)).toBe(false);
  },
);
