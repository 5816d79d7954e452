import { objectionBy } from '../../../../app/compose/mayBeSaid.ts';
import { withAddressesJoined } from '../../../../trust/secrets/outgoing/partedAddress.ts';
import { HARMLESS } from '../../../support/texts/harmlessTalk.ts';

const objection = objectionBy({ allowedHosts: [], explorerHosts: ['etherscan.io'] });

/** By network, drawn once: none is anybody's. */
const ADDRESSES = {
  Ethereum: '0x52908400098527886e0f7030069857d2e4169ee7',
  Bitcoin: 'bc1qk7c9wzs04xv2n8hyl3fjt5ra6du0e9mpgq7s2v',
  Tron: 'TVj7RNbeq4Kc2Wm9XhaP3LdsY6uGtF8zQn',
  Solana: '7vfCXTUXx5WjVSb2yK9mQp4NrEaGh8DuZt3LoA6Ce1Rn',
  XRP: 'rN7n7otQDd6FczFgLdSqtcsAUxDkw6fzRH',
  Cosmos: 'cosmos1fl48vsnmsdzcv85q5d2q4z5ajdha8yu34mf0eh',
};
const by = (size: number, joint: string) => (address: string) =>
  (address.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(joint);
const GROUPED: Readonly<Record<string, (address: string) => string>> = {
  'by four': by(4, ' '),
  'by five and a dash': by(5, '-'),
  'by six and a slash': by(6, '/'),
  'by eight and an arrow': by(8, ' → '),
  'with one blank': (address) => `${address.slice(0, 17)} ${address.slice(17)}`,
  'in bold': (address) => `**${by(4, '** **')(address)}**`,
  'in lines': by(9, '\n'),
  'in cells': by(8, ' | '),
  'with marks of Chinese': by(6, '、'),
};

it.each(Object.keys(GROUPED))('refuses an order to pay to an address %s', (form) => {
  const said = Object.values(ADDRESSES).flatMap((address) => {
    const parted = GROUPED[form]?.(address);
    return [
      `Please send it to ${parted}`,
      `请把余额转到 ${parted}`,
      `${parted} に送ってください`,
      `${parted} 로 보내 주세요`,
    ];
  });
  expect(said.filter((text) => objection(text) !== 'asks-for-money')).toEqual([]);
});

it.each(Object.keys(ADDRESSES) as (keyof typeof ADDRESSES)[])('and to put coins in one of %s', (network) => {
  const address = ADDRESSES[network];
  expect(objection(`Put the rest in ${address} until this is over.`)).toBe('asks-for-money');
  expect(objection(`Please place everything in ${by(4, ' ')(address)}`)).toBe('asks-for-money');
});

it('and to one of Ethereum without its beginning', () => {
  expect(objection(`Please send it to ${ADDRESSES.Ethereum.slice(2)}`)).toBe('asks-for-money');
  expect(objection(`Please send it to ${by(4, ' ')(ADDRESSES.Ethereum.slice(2))}`)).toBe('asks-for-money');
});

it.each([
  'Please send 0.5 ETH on block 19 482 913 again, with 21 000 gas and 35 gwei, at 14:05 UTC.',
  `Please send me the hash: ${by(4, ' ')('5c'.repeat(32))}`,
  'Send it again: step 1, step 2, step 3, then v4.12 or 5.0.1, on 2nd and 3rd of May.',
  'Then pay with USDT, USDC, DAI, ETH or BTC on ERC20, BEP20, TRC20 or SOL, 24h a day, 7 days a week.',
  'Please transfer case 1042 A to B and ticket 77 C to D by 5 pm.',
])('and joins nothing else: %s', (text) => expect(objection(text)).toBeNull());

it('leaves what is harmless as it is written', () => {
  expect(
    Object.values(HARMLESS)
      .flat()
      .filter((text) => withAddressesJoined(text) !== text),
  ).toEqual([]);
});
