import { drawBytes } from '../../../bench/chance.ts';
import { createScanner, detect } from '../../../trust/secrets/index.ts';

const fresh = (length = 10) => drawBytes(length).toString('base64url').replace(/[-_]/g, 'x');
const verdicts = (...messages: string[]) => {
  const scanner = createScanner();
  return messages.map((text) => scanner.add(text).detection.verdict);
};
const PLACES = [
  () => `https://prnt.sc/${fresh()}`,
  () => `https://i.imgur.com/${fresh(5)}.jpg`,
  () => `https://drive.google.com/file/d/${fresh(20)}/view`,
  () => `https://pastebin.com/${fresh(6)}`,
  () => `https://share.icloud.com/photos/${fresh(12)}`,
];

describe('whoever gives the place of a secret by a link is asked', () => {
  it.each([
    'my seed phrase is in this picture: ',
    'took a photo of my 12 words, see ',
    'I uploaded my private key here ',
    'all 24 words are in here ',
    '復元フレーズの写真です ',
    '秘密鍵をここに置きました ',
    '24語はこちら ',
    '助记词截图在这 ',
    '私钥放这里了 ',
    '助記詞照片在這 ',
    '私鑰放這裡了 ',
    '복구 문구 사진이에요 ',
    '개인키 여기 올렸어요 ',
  ])('%s…', (said) => {
    expect(PLACES.map((place) => detect(said + place()).verdict)).toEqual(PLACES.map(() => 'ask'));
  });

  it.each([
    'a photo of my recovery sheet: https://pics.example.org/',
    '復元フレーズの写真です https://img.example.jp/',
    '助记词截图在这 https://img.example.cn/',
    '복구 문구 사진이에요 https://img.example.kr/',
  ])('on a host that nobody knows: %s…', (said) => {
    expect(detect(`${said}${fresh()}.png`).verdict).toBe('ask');
  });

  it.each([
    ['my seed phrase is in this picture'],
    ['復元フレーズの写真はここです'],
    ['助记词截图在这'],
    ['助記詞照片在這'],
    ['복구 문구 사진 여기요'],
  ])('in two messages: %s / link', (said) => {
    expect(verdicts(said, `https://prnt.sc/${fresh()}`)).toEqual(['allow', 'ask']);
  });
});

describe('links that are money themselves', () => {
  it.each([
    ['TipLink', `https://tiplink.io/i#${fresh(12)}`],
    ['Peanut', `can you claim this https://peanut.to/claim?c=137&v=v4.2&i=9&t=sdk#p=${fresh(12)}`],
    ['a burner wallet', `https://burnerwallet.io/#0x${drawBytes(32).toString('hex')}`],
  ])('%s', (_, text) => {
    expect(detect(text).verdict).toBe('ask');
  });

  it('LNURL is asked about where money is drawn, and not where it is paid', () => {
    const { bech32 } = jest.requireActual<typeof import('@scure/base')>('@scure/base');
    const lnurl = (url: string) => bech32.encode('lnurl', bech32.toWords(new TextEncoder().encode(url)), 1_000);
    const told = ['https://ln.example.org/withdraw?k1=', 'https://ln.example.org/.well-known/lnurlp/'].map(
      (url) => detect(lnurl(url + fresh())).verdict,
    );
    expect(told).toEqual(['ask', 'allow']);
  });
});

it.each([
  'is this site asking for my seed phrase real? https://restore-wallet.example/start',
  'my screenshot: https://imgur.com/a1b2c3d',
  'I typed my seed phrase on https://fix-wallet.example/x',
  'I put my private key into https://fix-wallet.example/x',
  'screenshot of the error when I restore from my seed phrase: https://imgur.com/x12345',
  `here is the transaction after my seed was leaked https://etherscan.io/tx/0x${'ab'.repeat(32)}`,
  'reset my password here? https://app.example.io/reset',
  '復元フレーズを入力しろというサイト https://x.example/abc は本物？',
  'このサイトに復元フレーズを入れてしまいました https://x.example/abc',
  'パスワードの再設定はここですか https://x.example/abc',
  '助记词输在这个网站了 https://x.example/abc',
  '這個網站要助記詞是真的嗎 https://x.example/abc',
  '密码重置链接 https://x.example/abc 打不开',
  '복구 문구를 여기에 입력했어요 https://x.example/abc',
  '복구 문구 달라는 사이트 진짜예요? https://x.example/abc',
])('talk of a site or of trouble gives none: %s', (text) => {
  expect(detect(text).verdict).toBe('allow');
});
