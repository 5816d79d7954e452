import { foreignLink } from '../../../../trust/secrets/outgoing/links.ts';

const LIST = ['etherscan.io', 'desk.example'];
const seen = (text: string) => {
  const found = foreignLink(text, LIST);
  return found && text.slice(found.start, found.end);
};

it.each([
  'https://etherscan.io/tx/0xab',
  'See https://goerli.etherscan.io/a?b=c#d, then https://desk.example.',
  '[the transaction](https://etherscan.io/tx/0xab)',
  '[https://etherscan.io/tx](https://etherscan.io/tx)',
  '取引は https://etherscan.io/tx/0xab。次に「設定」を開きます。',
  '「https://etherscan.io」を開く',
  '[article](article:new-phone) and [help](/)',
  'It went to 0x742d35Cc6634C0532925a3b844Bc454e4438f44e, e.g. 0.5 ETH, USDT.e or 1.Open the app',
  '发送 ETH。MetaMask 会显示余额。OK。',
  '확인했습니다.다음은 설정입니다.',
  'You sent 1.5x the fee at 10:30: see settings.Then wait. It is sent.In a minute it arrives.',
  'The file is wallet.dat; either/or, and/or; 24/7',
])('lets through %s', (text) => {
  expect(seen(text)).toBeNull();
});

it.each([
  '[check](https:/evil.com/restore)',
  'https://etherscan.io。evil.icu',
  '[https://etherscan.io/tx](https:/etherscan.io.evil.com/tx)',
  '[https://etherscan.io/tx](https://desk.example/tx)',
  'https:evil.com',
  'https:\\\\evil.com',
  'http://etherscan.io',
  'https://etherscan.io:8443/',
  'https://etherscan.io@evil.com/',
  'https://etherscan.io\\@evil.com/',
  'https://etherscan.io．evil.icu/',
  'https://etherscan.io.evil.com',
  'https://etherѕcan.io/',
  'еtherscan.io',
  'xn--therscan-dxf.io',
  'evil．icu',
  'evil\u200b.icu',
  'ｅｖｉｌ.icu',
  'evil.icu',
  'open evil.whatever and restore',
  'go to walletfix.IO now',
  'FIX.IO',
  'handrail-wallet.ACADEMY',
  'visit Handrail-wallet.Consulting',
  'Wallet-fix.Io',
  'open 99.cc',
  '7.cx',
  'handrail-fix(dot)com',
  'handrail-fix . com',
  'open Evil.Com',
  'evil.finance/restore',
  'кошелёк.рф',
  '钱包.中国',
  'evil[.]icu',
  'evil[dot]icu',
  'http://2130706433/',
  'go to 203.0.113.7',
  'data:text/html,<script>',
  'javascript:alert(1)',
  '//evil.com',
  '<a href="//evil.com">x</a>',
  '[a]: https://evil.com',
  'tg://resolve?domain=x',
  'https：//evil.com',
  'www.evil.whatever',
  '[press](//@localhost#x)',
  '[press](a:b@localhost)',
  '<tel-uri:x>',
  '[press]( evil.whatever/x)',
  '[press](\nevil:x)',
])('refuses %s', (text) => {
  expect(seen(text)).not.toBeNull();
});

it('gives the place in the text as it was written', () => {
  expect(seen('Ｈｉ! ✓ open ｅｖｉｌ.icu now')).toBe('ｅｖｉｌ.icu');
  expect(seen('see [this](https:/evil.com/a) now')).toBe('https:/evil.com/a');
});

it.each([
  ...['·', '∙', '⋅', '•', '‧', '・', '۔', '˙', '⁎', '▪', '⋄', '˳', '‥', '{dot}', '<dot>', '{.}'].map(
    (dot) => `open wallet-fix${dot}com now`,
  ),
  ...['app', 'dev', 'gg', 'me', 'eu', 'ai', 'uk', 'wallet', 'exchange'].map((last) => `open wallet-fix·${last} now`),
  'Open walletfix·app and log in.',
  '请打开walletfix·app登录',
  '请打开walletfix.com登录',
  'walletfix.comを開いて',
  'wallet-fix.app을 여세요',
  'open wallet-fix · com now',
  'open W a l l e t f i x . c o m now',
  `https://handrail.example/${'a'.repeat(500)}`,
])('reads what only a person reads as an address: %s', (text) => {
  expect(foreignLink(text, ['handrail.example'])).not.toBeNull();
});

it.each([
  'BTC · ETH · SOL and iOS・Android・web, CPU・NET・RAM',
  'ビットコイン・イーサリアム・BNB',
  'Mac·OS, Web·App, EN·JP·KR, usdc·eth·bnb and 1·to',
  'col·la, il·lusió and 阿里·买买提',
  'swap・bridge・app',
  'v2.0版、Node.js中、ETH。OK',
  'I a m s o s o r r y . I t i s gone',
  `https://handrail.example/${'a'.repeat(80)}`,
])('takes no list and no drawn-out word for one: %s', (text) => {
  expect(foreignLink(text, ['handrail.example'])).toBeNull();
});

const HASH = `0x${'5c'.repeat(32)}`;
const ACCOUNT = `0x${'da'.repeat(20)}`;
const EXPLORERS = ['etherscan.io', 'tronscan.org', 'blockchain.com', 'solscan.io'];

it.each([
  `https://etherscan.io/tx/${HASH}`,
  `https://etherscan.io/address/${ACCOUNT}`,
  `https://etherscan.io/token/${ACCOUNT}`,
  'https://etherscan.io/block/21000000',
  `https://tronscan.org/#/transaction/${HASH.slice(2)}`,
  `https://blockchain.com/explorer/transactions/btc/${HASH.slice(2)}`,
  'https://solscan.io/account/EPjFWdd5AufqSSqeM2qN1xzybapC8G4wEGGkZwyTDt1v',
  'Please look it up at https://etherscan.io, then tell me.',
])('leads to what an explorer looks up: %s', (text) => expect(foreignLink(text, [], EXPLORERS)).toBeNull());

it.each([
  `https://etherscan.io/address/${ACCOUNT}#writeProxyContract`,
  `[your refund](https://etherscan.io/token/${ACCOUNT}#writeContract)`,
  `https://etherscan.io/tx/${HASH}?a=b`,
  'https://etherscan.io/login',
  'https://etherscan.io/error?returnUrl=https://evil.tld',
  'https://etherscan.io/?returnUrl=x',
  'https://etherscan.io/#/login',
  'https://tronscan.org/#/wallet/new',
  'https://etherscan.io/address/call-us-on-555-1234-and-ask',
  `https://etherscan.io.evil.com/tx/${HASH}`,
])('leads to no form, login or other page of an explorer: %s', (text) =>
  expect(foreignLink(text, [], EXPLORERS)).not.toBeNull(),
);
