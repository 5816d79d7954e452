import { base32 } from '@scure/base';
import { drawBytes } from '../../../../bench/chance.ts';
import { detect } from '../../../../trust/secrets/index.ts';

const isStopped = (text: string) => !['allow', 'mask'].includes(detect(text).verdict);
/** Made anew each time, so that no rule was written from a value. */
const seed = (bytes: number) => base32.encode(drawBytes(bytes)).replace(/=/g, '');
const grouped = (text: string, by: string) => (text.match(/.{1,4}/g) ?? []).join(by);

const WRITINGS: Readonly<Record<string, (seed: string) => string>> = {
  'in capitals': (text) => text,
  'in small letters': (text) => text.toLowerCase(),
  'in groups': (text) => grouped(text, ' '),
  'in groups of small letters': (text) => grouped(text.toLowerCase(), ' '),
  'in groups with hyphens': (text) => grouped(text, '-'),
};
const SENTENCES: readonly ((seed: string) => string)[] = [
  (text) => `for my Acme login: ${text}`,
  (text) => `it gave me ${text} to type in`,
  (text) => `ログイン用に${text}と出ました`,
  (text) => `登录的时候显示${text}`,
  (text) => `로그인할 때 ${text} 라고 나왔어요`,
  (text) => text,
];

it.each(Object.entries(WRITINGS))(
  'the seed of an authenticator is asked about whatever stands beside it: %s',
  (_, write) => {
    const texts = [10, 15, 16, 20, 32].flatMap((bytes) =>
      SENTENCES.flatMap((sentence) => Array.from({ length: 6 }, () => sentence(write(seed(bytes))))),
    );
    // By chance all groups are letters, or one is a word.
    expect(texts.filter((text) => !isStopped(text)).length).toBeLessThanOrEqual(9);
  },
);

it.each([
  'BTC ETH SOL ADA DOT XRP BNB TRX UNI LTC XMR ICP',
  'USDT USDC DOGE SHIB PEPE LINK AVAX ATOM NEAR',
  'BTC2X ETH3L SOL5S ADA3L BNB2S DOT3S',
  'WHYISMYWALLETEMPTYHELPMEPLEASE',
  'PLEASEPLEASEPLEASE',
  'please help this wont work with mine',
  'asdfghjklqwertyuiop',
  'TRC20USDT BEP20USDT ERC20USDT',
  'ticket KRSX-2FGT-MM7Q-ZZ4B',
  'my order number is KRSX2FGTMM7QZZ4B',
  '注文番号はKRSX2FGTMM7QZZ4Bです',
  '订单号是KRSX2FGTMM7QZZ4B',
  '주문번호는 KRSX2FGTMM7QZZ4B 예요',
])('what has its letters and is no seed passes: %s', (text) => expect(isStopped(text)).toBe(false));
