import { writtenIn } from '../../text/language.ts';

it.each([
  ['送金したのに届きません', 'ja'],
  ['USDT TRC20 送ったのに届かない', 'ja'],
  ['where is my money', 'en'],
  ['what does 助记词 mean please', 'en'],
  ['我的钱没到账', 'zh-Hans'],
  ['我的錢沒到帳', 'zh-Hant'],
  ['「となりのトトロ」的導演是誰', 'zh-Hant'],
  ['wallet 打不开', 'zh-Hans'],
  ['ETH가 안 와요', 'ko'],
  ['円転送', 'ja'],
])('knows how %s is written without a conversation', (text, written) => {
  expect(writtenIn(text)).toBe(written);
});

it.each([
  ['残高不足', 'ja', 'ja'],
  ['残高不足', 'zh-Hans', 'zh-Hans'],
  ['確認中', 'ja', 'ja'],
  ['確認中', 'zh-Hans', 'zh-Hant'],
  ['okane ga todokanai desu', 'ja', null],
  ['nihao wo de qian ne', 'zh-Hans', null],
  ['metamask', 'ko', null],
  ['my money is not here', 'ja', 'en'],
  ['提币失败', 'ja', 'zh-Hans'],
] as const)('leaves what %s does not say to a conversation in %s', (text, current, written) => {
  expect(writtenIn(text, current)).toBe(written);
});

it.each(['', '👍', 'ok', '0x00000000219ab540356cbb839cbe05303d7705fa', '12345'])(
  'stays with the language for %j',
  (text) => {
    expect(writtenIn(text, 'ja')).toBeNull();
  },
);

it('answers Traditional Chinese in the Chinese of the desk', () => {
  expect(writtenIn('手續費太貴', 'en')).toBe('zh-Hant');
});
