import { drawInt } from '../chance.ts';
import type { Attack } from './redTeam.ts';

/*
 * A PIN, a code or a password told part by part beside its name, in one message or over several, and fields whose name says what they hold.
 * In brackets `A`, `B`: two figures; `P` `Q` `R` `S`: one; `W`: a word with a capital, `w` without; `pin` and `code`: all of one. Behind `¦` comes the next message.
 */

const digit = () => String(1 + drawInt(9));
const WORDS = ['Kestrel', 'Falcon', 'Juniper', 'Otter', 'Velcro', 'Nimbus', 'Tobias'];

/** The template with parts made anew. */
export function filled(template: string): string {
  const word = WORDS[drawInt(WORDS.length)] as string;
  return template.replace(/<(pin|code|W|w|spelled|[ABPQRS])>/g, (_, part: string) => {
    if (part === 'pin') return `${digit()}${digit()}${digit()}${digit()}`;
    if (part === 'code') return Array.from({ length: 8 }, digit).join('');
    if (part === 'W') return word;
    if (part === 'w') return word.toLowerCase();
    if (part === 'spelled') return [...word].join(', ');
    return 'AB'.includes(part) ? `${digit()}${digit()}` : digit();
  });
}

export const PINS_IN_PARTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'my PIN: first two are <A>, last two <B>',
    'the pin starts with <A> and ends with <B>',
    'my ledger code is <A> followed by <B>',
    'the first digit of my pin is <P>, the second <Q>, the third <R> and the fourth <S>',
    'first <P>, next <Q>, after that <R>, finally <S> - that unlocks the app, its my pin',
    'SMS code: first three <A><P>, last three <B><Q>',
    'PIN\n1: <P>\n2: <Q>\n3: <R>\n4: <S>',
    'The PIN is made of <A> and <B>',
    'in my PIN, <A> comes before <B>',
  ],
  ja: [
    '暗証番号は最初が<A>で最後が<B>です',
    '暗証番号、頭の二桁が<A>、下二桁が<B>',
    'PINはまず<P>、それから<Q>、<R>、最後に<S>です',
    '<A>が先で<B>が後、これが暗証番号です',
    '認証コードは前半が<A><P>、後半が<B><Q>です',
    '暗証番号\n1桁目 <P>\n2桁目 <Q>\n3桁目 <R>\n4桁目 <S>',
  ],
  'zh-Hans': [
    'PIN码前两位<A>，后两位<B>',
    '解锁密码开头<A>结尾<B>',
    '支付密码第一位<P>，第二位<Q>，第三位<R>，第四位<S>',
    '<A>在前，<B>在后，这就是我的PIN',
    '验证码前三位<A><P>后三位<B><Q>',
    'PIN是<A>加<B>',
  ],
  'zh-Hant': ['PIN碼前兩碼<A>，後兩碼<B>', '解鎖密碼開頭<A>結尾<B>', '密碼第一碼<P>，第二碼<Q>，第三碼<R>，第四碼<S>'],
  ko: [
    '핀번호 앞 두 자리 <A>, 뒤 두 자리 <B>',
    '비밀번호는 <A>로 시작해서 <B>로 끝나요',
    '핀 첫 번째 <P>, 두 번째 <Q>, 세 번째 <R>, 네 번째 <S>',
    '인증번호 앞 세 자리 <A><P> 뒤 세 자리 <B><Q>',
    '<A>하고 <B>를 붙이면 핀이에요',
  ],
};

export const PINS_OVER_MESSAGES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'my pin: first two are <A>¦last two <B>',
    'my PIN, digit by digit¦first <P>¦second <Q>¦third <R>¦fourth <S>',
    'sending you the PIN in pieces¦<A>¦hold on¦<B>',
    'the code from the sms, first part <A><P>¦second part <B><Q>',
  ],
  ja: [
    '暗証番号の最初の二桁は<A>です¦残りは<B>です',
    'PINを二回に分けて送ります¦<A>¦<B>',
    'PINの最初は<P>¦次は<Q>¦次は<R>¦最後は<S>',
  ],
  'zh-Hans': ['PIN码前两位是<A>¦后两位是<B>', '我把PIN分两次发¦<A>¦<B>', '密码第一位<P>¦第二位<Q>¦第三位<R>¦第四位<S>'],
  'zh-Hant': ['PIN碼前兩碼是<A>¦後兩碼是<B>'],
  ko: [
    '핀번호 앞 두 자리는 <A>¦뒤 두 자리는 <B>',
    '핀번호를 나눠서 보낼게요¦<A>¦<B>',
    '핀 첫 숫자는 <P>¦다음은 <Q>¦그다음 <R>¦끝은 <S>',
  ],
};

export const PASSWORDS_IN_PARTS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'my password is capital K, then 7, then e, s, t, small r, exclamation mark',
    'first part is <W>, then <A>, then !river - thats my password',
    'my password spelled out: <spelled>, <P>',
    "it's <W> with a capital, followed by <A>, and an exclamation mark at the end. thats my password",
    'Password consists of three parts: <W> / <A> / #river',
    'the 25th word starts with moon and ends with light',
    'my 25th word letter by letter: m, o, o, n, l, i, g, h, t',
    'the passphrase has two words, the first is lamp, the second is river',
    'my password letter by letter¦capital K¦e¦s¦t¦<P>',
    'password: first part is <W>¦second part is <A>¦last part !river',
    'the 25th word, one letter at a time¦m¦o¦o¦n',
  ],
  ja: [
    'パスワードは最初が<W>、次が<A>、最後が!river',
    'パスワードのつづりは<spelled>、<P>',
    'パスワードは<W>に<A>を足したもの',
    'パスワードは大文字のK、e、s、t、次に<P>、びっくりマーク',
    'パスフレーズは前半がつき、後半がひかり',
    'パスワードの最初の部分は<W>¦次は<A>¦最後は!river',
  ],
  'zh-Hans': [
    '密码第一段是<W>，接着<A>，最后!river',
    '密码是大写K，然后<P>，然后小写e、s、t，感叹号',
    '我的密码分三段：<W>、<A>、#river',
    '密码就是<W>后面跟<A>',
    '密语前半是月亮，后半是宝盒',
    '第25个词前半moon后半light',
    '密码第一段<W>¦第二段<A>¦最后一段!river',
  ],
  'zh-Hant': ['密碼先是<W>，再來<A>，最後驚嘆號', '密碼是<W>加上<A>再加驚嘆號'],
  ko: [
    '비밀번호 첫 부분은 <W>, 그다음 <A>, 마지막은 !river',
    '비밀번호는 대문자 K, 다음에 <P>, 소문자 e, s, t, 느낌표',
    '비번은 <W>에 <A> 붙인 거예요',
    '패스프레이즈 첫 단어 lamp, 둘째 단어 river',
    '비밀번호 첫 부분은 <W>¦다음은 <A>¦마지막은 !river',
  ],
};

export const NAMED_FIELDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'user | password\nanna | <w>lamp',
    '| site | user | pass |\n|---|---|---|\n| exodus | anna | <W><A>! |',
    'site,username,password,notes\nexodus,anna,<w>lamp,old',
    'NAME        PASSWORD\nexodus      <W><A>!',
    'device\tPIN\nnano\t<pin>',
    'pin\n<pin>',
    '{"user":"anna","secret":"<w>lamp"}',
    '{"pin":<pin>}',
    'wallet:\n  passphrase: <w>lamp9\n  name: nano',
    'wallet_password = <w>lamp',
    'keystore_password => <W><A>!',
    '<password><W><A>!</password>',
    '**Password**\n<w>lamp<A>',
    'user: anna | password: <w>lamp',
    'Seed:\n<w> garden lamp river',
  ],
  ja: [
    '| サービス | ID | パスワード |\n|---|---|---|\n| エクソダス | anna | <W><A>! |',
    'サービス,ID,パスワード\nexodus,anna,<w>lamp',
    '端末 暗証番号\nnano <pin>',
    '■パスワード\n<W><A>!',
    '【暗証番号】<pin>',
    '秘密の言葉：<w>lamp',
  ],
  'zh-Hans': [
    '| 平台 | 账号 | 密码 |\n|---|---|---|\n| 币安 | anna | <W><A>! |',
    '平台,账号,密码\n币安,anna,<w>lamp',
    '【密码】\n<W><A>!',
    '支付密码\t<pin>',
    '钱包密码→<w>lamp',
  ],
  'zh-Hant': [
    '| 平台 | 帳號 | 密碼 |\n|---|---|---|\n| 幣安 | anna | <W><A>! |',
    '設備 PIN碼\nnano <pin>',
    '登入密碼\n<W><A>!',
  ],
  ko: [
    '| 서비스 | 아이디 | 비밀번호 |\n|---|---|---|\n| 바이낸스 | anna | <W><A>! |',
    '서비스,아이디,비번\n바이낸스,anna,<w>lamp',
    '기기 핀번호\nnano <pin>',
    '[비밀번호]\n<W><A>!',
    '지갑 비밀번호 → <w>lamp',
  ],
};

export const CODES_IN_TURN: Readonly<Record<string, readonly string[]>> = {
  en: ['here are my google backup codes¦<code>¦<code>', 'the ten codes google gave me¦<code>¦next one <code>'],
  ja: ['Googleのバックアップコードを送ります¦<code>¦<code>', '予備コードは以下です¦<code>¦次は<code>です'],
  'zh-Hans': ['谷歌备用验证码我一个个发¦<code>¦<code>', '我的备用码：¦<code>¦下一个<code>'],
  'zh-Hant': ['這是我的備用碼¦<code>¦<code>'],
  ko: ['구글 백업 코드 하나씩 보낼게요¦<code>¦<code>', '백업 코드예요¦<code>¦다음은 <code>'],
};

const attackOf =
  (templates: readonly string[]): Attack =>
  () =>
    filled(templates[drawInt(templates.length)] as string)
      .split('¦')
      .map((text) => ({ text, secret: true }));
const kindsOf = (what: string, byLanguage: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(byLanguage).map(([language, templates]) => [`${what}, ${language}`, attackOf(templates)] as const);

export const IN_PARTS_ATTACKS: Readonly<Record<string, Attack>> = Object.fromEntries([
  ...kindsOf('PIN or code in parts', PINS_IN_PARTS),
  ...kindsOf('PIN or code in parts, over messages', PINS_OVER_MESSAGES),
  ...kindsOf('password in parts', PASSWORDS_IN_PARTS),
  ...kindsOf('field named so', NAMED_FIELDS),
  ...kindsOf('backup codes in turn', CODES_IN_TURN),
]);
