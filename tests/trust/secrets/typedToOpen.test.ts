import { drawInt } from '../../../bench/chance.ts';
import { detect } from '../../../trust/secrets/index.ts';

/*
 * Two attackers wrote PINs, codes and passwords as people do who complain that they fail: by what they are typed for, glued to their name, as
 * two words of their own, behind another name. 390 of 390 and 20 of 20 in each of a dozen ways passed.
 */

const figures = (count: number) =>
  `${3 + drawInt(5)}${Array.from({ length: count - 1 }, () => 1 + drawInt(4)).join('')}`;
const freshWord = () => `${['Rivka', 'Otto', 'Sakura', 'Minji'][drawInt(4)]}${figures(3)}`;
const isFree = (text: string) => ['allow', 'mask'].includes(detect(text).verdict);
const passing = (ways: readonly string[], value: () => string) =>
  ways.flatMap((way) => Array.from({ length: 10 }, () => way.replace('X', value()))).filter(isFree);

const TYPED = [
  'every morning I type X to open the wallet, today it refuses',
  'the app rejects X when I want to unlock it',
  'I log in with X, is that right?',
  'X is what lets me in on the old phone',
  'いつもXを打って開けていました',
  'Xと入力しても違うと出ます',
  'Xで解除していたのに',
  '每次输X就能打开',
  '我填了X，提示不正确，错误',
  '一直用X登錄',
  'X 치면 열렸는데 이제 안 돼요',
  'X 넣었는데 틀렸다고 나와요',
];

describe('what is typed to open something', () => {
  it('is asked about when it is figures, though nothing calls it a PIN', () => {
    expect(passing(TYPED, () => figures(6))).toEqual([]);
    expect(passing(TYPED, () => figures(4))).toEqual([]);
  });

  it('is asked about when it is a word with figures, though nothing calls it a password', () => {
    expect(passing(TYPED, freshWord)).toEqual([]);
    expect(passing(TYPED, () => `${freshWord()}!`)).toEqual([]);
  });

  it('is not the name of an app, a standard, a block or a number of something else', () => {
    const harmless = [
      'I unlock my phone and MyEtherWallet asks for setApprovalForAll',
      'where is it in MetaMask? I can find change password but not that',
      'WhatsApp-based wallet, does the number open it',
      '換手機忘了搬Authenticator，Kraken進不去',
      '7702の委任の解除はどこで',
      'ブロック番号19482911で止まって開きません',
      'I typed the amount 250.75 and it says wrong network',
      'I opened the app after the update 7.24.0 and it says wrong date',
      '输入地址提示错误，怎么办',
      '업데이트하고 나서 앱이 안 열려요',
      'ログインできません。iPhone15Proです',
    ];
    expect(harmless.filter((text) => !isFree(text))).toEqual([]);
  });
});

describe('a name and its value', () => {
  it('may be written as one word', () => {
    const glued = [
      'レジャーのPINXです',
      '我的PINX不对',
      'my PINX is refused',
      'OTPXが無効',
      '2FAX不对',
      'passcodeX please',
    ];
    expect(passing(glued, () => figures(6))).toEqual([]);
    expect(passing(['PWXです', '我的pwX打不开'], () => `Otto${figures(3)}`)).toEqual([]);
  });

  it('of a code may stand in any order, and in the words of its app', () => {
    const codes = [
      'X 입력했는데 인증번호 오류',
      '2단계 인증 X 안 돼요',
      '二階段驗證X無效',
      'is X a real code from you?',
      'X from sms is not accepted',
      'someone asked me for my code, it was X',
      '客服让我把码告诉他，X',
    ];
    expect(passing(codes, () => figures(6))).toEqual([]);
    expect(passing(['패스코드 X 안돼요'], () => figures(4))).toEqual([]);
  });

  it('of a PIN may be a year that is told as one, or two figures twice', () => {
    for (const text of [
      'the pin is the year i was born, 1967',
      '暗証番号は生まれた年の1971です',
      'pin is 97 twice',
      'PINは38を2回です',
    ])
      expect([text, isFree(text)]).toEqual([text, false]);
    expect(isFree('I forgot my PIN in 2019')).toBe(true);
  });

  it('of a password may be words that are joined, or four of them', () => {
    for (const text of [
      'パスワードはharbor-velvet-lanternですが開けません',
      '我的密码是copper-thistle，提示错误',
      '비밀번호가 maple-otter-pebble인데 안 열려요',
      'password willow-ember-falcon does not work',
      'my password is walnut copper meadow anchor but it says wrong',
    ])
      expect([text, isFree(text)]).toEqual([text, false]);
    for (const text of [
      'password auto-fill does not work',
      'my password is stored inside another manager',
      'my password is definitely correct because yesterday everything worked',
    ])
      expect([text, isFree(text)]).toEqual([text, true]);
  });

  it('may have another name', () => {
    const others = [
      'the 25th word I chose was X',
      '25番目の単語としてXを入れました',
      '第25个词我设的是X',
      '25번째 단어로 X 넣었어요',
      'my memorable word is X',
      '密语是X',
      '비밀 단어는 X 이에요',
    ];
    expect(passing(others, freshWord)).toEqual([]);
  });
});
