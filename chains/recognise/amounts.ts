import type { Extraction } from '../ports.ts';

/** How people write the coins, lower case, to the symbol. Names only where they cannot mean anything else. */
const NAMES: Readonly<Record<string, string>> = {
  イーサリアム: 'ETH',
  イーサ: 'ETH',
  以太坊: 'ETH',
  以太币: 'ETH',
  이더리움: 'ETH',
  이더: 'ETH',
  ethereum: 'ETH',
  ether: 'ETH',
  ビットコイン: 'BTC',
  比特币: 'BTC',
  비트코인: 'BTC',
  bitcoin: 'BTC',
  トロン: 'TRX',
  波场: 'TRX',
  波場: 'TRX',
  트론: 'TRX',
  ソラナ: 'SOL',
  索拉纳: 'SOL',
  索拉納: 'SOL',
  솔라나: 'SOL',
  solana: 'SOL',
  lamports: 'lamports',
  テザー: 'USDT',
  泰达币: 'USDT',
  테더: 'USDT',
};
const SYMBOLS = [
  'USDT',
  'USDC',
  'WETH',
  'WBTC',
  'AVAX',
  'MATIC',
  'BUSD',
  'ETH',
  'BTC',
  'BNB',
  'TRX',
  'POL',
  'DAI',
  'ARB',
  'LINK',
  'UNI',
  'SOL',
  'OP',
];

const WORDS = [...SYMBOLS, ...Object.keys(NAMES)].join('|');
const NUMBER = String.raw`\d{1,15}(?:,\d{3}){0,4}(?:\.\d{1,18})?`;
/** Bounded repetitions only; the symbol has to end where a Latin word ends. */
const AMOUNT = new RegExp(String.raw`(?<![\d.,a-z])(${NUMBER}) ?(${WORDS})(?![a-z])`, 'gi');
const AT_MOST = 10;

/** Amounts with a coin's name, as typed (thousands separators removed). */
export function amountsIn(text: string): Extraction['amounts'] {
  const all: { value: string; symbol: string }[] = [];
  for (const [, number = '', word = ''] of text.matchAll(AMOUNT)) {
    all.push({ value: number.replaceAll(',', ''), symbol: NAMES[word.toLowerCase()] ?? word.toUpperCase() });
    if (all.length === AT_MOST) break;
  }
  return all;
}
