import { checkOutgoing } from '../../../../trust/secrets/outgoing/outgoing.ts';
import { warnedOf } from '../../../../trust/secrets/outgoing/warnedOf.ts';
import { HARMLESS } from '../../../support/texts/harmlessTalk.ts';

const EVM = `0x${'4f'.repeat(20)}`;
const options = { allowedHosts: [], explorerHosts: ['etherscan.io', 'tronscan.org'] };
const reasonOf = (text: string) => {
  const checked = checkOutgoing(text, options);
  return checked.kind === 'refused' ? checked.reason : null;
};

it.each([
  'Please forward your balance to: A',
  'Withdraw your ETH to:\n\nA',
  'Kindly deposit 0.2 BTC – A',
  'Move the funds to → A',
  'Transfer the rest to “A” today.',
  'Please pay 12 USDT to https://etherscan.io/address/A',
  'Send all of it to [this wallet](https://etherscan.io/address/A).',
  'Send the coins to eth:A',
  'Please top up ethereum:A?value=5',
  'A\nPlease send everything there.',
  'The safe one is here.\nA\nPlease move your coins to it.',
  '次のところへ全額送ってください：\nA',
  '送金先：\nA\n全額お願いします。',
  '残高をhttps://etherscan.io/address/Aに移してください。',
  '请把资产转入：\nA',
  '請把餘額匯到 https://etherscan.io/address/A',
  '전액을 여기로 보내 주세요:\nA',
  '아래 주소로 코인을 옮겨 주세요.\nA',
])('refuses an order to pay to an address, whatever sign stands between them: %s', (text) =>
  expect(reasonOf(text.replace('A', EVM))).toBe('asks-for-money'),
);

const NETWORKS: readonly (readonly [string, string])[] = [
  ['XRP', 'rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH'],
  ['TON', 'EQDtFpEwcFAEcRe5mLVh2N6C0x-_hJEM7W61_JLnSF74p4q2'],
  [
    'Cardano',
    'addr1qx2fxv2umyhttkxyxp8x0dlpdt3k6cwng5pxj3jhsydzer3n0d3vllmyqwsx5wktcd8cc3sq835lu7drv2xwl2wywfgse35a3x',
  ],
  ['Cosmos', 'cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha8yu34mf0eh'],
  ['Dogecoin', 'DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L'],
  ['Litecoin', 'LVg2kJoFNg45Nbpy53h7Fe1wKyeXVRhMH9'],
  ['Stellar', 'GA7QYNF7SOWQ3GLR2BGMZEHXAVIRZA4KVWLTJJFC7MGXUA74P7UJVSGZ'],
  ['Polkadot', '15oF4uVJwmo4TdGW7VfQxNLavjCXviqxT9S1MgbjMNHr6Sp5'],
  ['Tezos', 'tz1VSUr8wwNhLAzempoch5d6hLRiTh8Cjcjb'],
  ['Sui', `0x${'7c'.repeat(32)}`],
];
it.each(NETWORKS)('and to an address of %s', (_, address) => {
  expect(reasonOf(`Please move your coins to ${address}`)).toBe('asks-for-money');
  expect(reasonOf(`全額を ${address} に送ってください。`)).toBe('asks-for-money');
  expect(reasonOf(`请把余额转到 ${address}`)).toBe('asks-for-money');
  expect(reasonOf(`잔액을 ${address} 로 옮겨 주세요.`)).toBe('asks-for-money');
});

it.each([
  'Your transfer went to:\nA',
  'This is what I see: A received 0.5 ETH.',
  'Do not send anything to: A',
  'Never send coins to https://etherscan.io/address/A',
  'The contract is A. Please send me the hash of the transfer.',
  'Please pay attention to the address: A',
  'Please look at https://etherscan.io/address/A and tell me what you see.',
  'The exchange sent it to: A\nPlease send a request to their support.',
  'お客様の送金先：A\n承認は12回です。',
  'こちらには送らないでください：A',
  '请不要转到：A',
  '这是您转账的地址：A，请发我哈希。',
  '보내지 마세요: A',
  '거래 상대 주소: A\n해시를 보내 주세요.',
])('and no talk of one: %s', (text) => expect(reasonOf(text.replace('A', EVM))).toBeNull());

it('and a hash, a signature or a link to a transaction is no address', () => {
  const hash = `0x${'5c'.repeat(32)}`;
  expect(reasonOf(`Please send it to the exchange with this hash: ${hash}`)).toBeNull();
  expect(reasonOf(`Please send it to their support: https://etherscan.io/tx/${hash}`)).toBeNull();
});

it('none of the talk that is harmless with its address in a line of its own, or at an explorer', () => {
  const talk = Object.values(HARMLESS)
    .flat()
    .filter((text) => text.includes(EVM));
  expect(talk.length).toBeGreaterThan(60);
  const written = talk.flatMap((text) => [
    text,
    text.replaceAll(EVM, `eth:${EVM}`),
    text.replaceAll(EVM, `https://etherscan.io/address/${EVM} `),
    text.replaceAll(EVM, NETWORKS[0]?.[1] ?? ''),
  ]);
  expect(written.filter((text) => reasonOf(text) === 'asks-for-money')).toEqual([]);
});

it.each([
  'Recipient: A. Amount: the maximum.',
  'Destination address A',
  '宛先：A 金額：最大',
  '收款方填 A',
  '받는 주소: A',
])('says with a line who is to be paid: %s', (text) => expect(warnedOf(text.replace('A', EVM))).toBe('payment'));

it.each([
  'Your transfer shows the recipient A was right.',
  '送金先がAであることをご確認ください。',
  '받는 주소 A의 거래가 보입니다.',
])('and not what is told of one: %s', (text) => expect(warnedOf(text.replace('A', EVM))).toBeNull());
