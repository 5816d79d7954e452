import { ENGLISH } from './englishWords.ts';

/*
 * The guard knows how staff ask for something in four languages. In a fifth, or in one of the four in letters of another, it reads
 * nothing: "envíeme su frase de recuperación", "fukugen fureezu wo oshiete kudasai". Such a text is said with a warning.
 */

/** Letters of a writing that no language of this desk has: so many are a word, fewer a sign of mathematics or a unit. */
const OTHER_LETTERS =
  /(?:[^\P{L}\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ーｰ々]\p{M}*){3,}/u;
const SENTENCE = /[^.!?。！？\n]+/gu;
/** Latin words in a row, between which nothing but blanks and commas stands. */
const ROW =
  /(?<![\p{L}\p{N}])\p{Script=Latin}[\p{Script=Latin}'’-]*(?:[\s,;:()"“”]+\p{Script=Latin}[\p{Script=Latin}'’-]*)*/gu;
/** Fewer words say too little of their language: in all, and of those that are no names. */
const LEAST_WORDS = 4;
const LEAST_PLAIN = 3;
/** An English sentence has more of these; of other languages in Latin letters hardly any has one of them in six. */
const LEAST_SHARE = 1 / 6;
/** Marks of direction after which a reader sees another order than is written; none of the four languages has them. */
const TURNS_ORDER = /[\u061c\u200f\u202b\u202e\u2067]/u;
/** Of the words of a row so many begin with a capital or hold one: then capitals tell no names. */
const MOST_CAPITALS = 3 / 4;

/** Said in a row, one beside the other, with capitals: names of systems, networks, coins, wallets and exchanges. */
const NAMES = new Set(
  `ios ipados macos android windows linux ubuntu chrome firefox safari edge brave opera iphone ipad pixel samsung galaxy huawei xiaomi apple google
bitcoin ethereum polygon arbitrum optimism avalanche solana tron cardano polkadot cosmos ripple stellar litecoin dogecoin monero zcash near aptos
sui base bsc bnb binance smart linea scroll zksync era blast mantle gnosis fantom sonic celo cronos kaia ton tezos algorand hedera filecoin starknet
usdt usdc dai eth btc trx sol xrp ada doge ltc weth wbtc usd eur jpy krw erc bep trc mainnet testnet sepolia goerli beacon one layer
metamask trust ledger trezor phantom rabby coinbase exodus electrum keplr okx bybit kraken kucoin bitget upbit bithumb huobi htx gate nano live stax flex
safe model handrail uniswap sushiswap pancakeswap curve aave lido opensea etherscan tronscan solscan bscscan polygonscan arbiscan`.split(
    /\s+/u,
  ),
);

/** Whether a text says something in words that the outgoing guard cannot read. Pure. */
export function isUnread(text: string): boolean {
  const plain = text.normalize('NFKC').replace(/\[([^\]\n]*)\]\([^)\s]*\)|\b(?:https?:\/\/|www\.)\S+/giu, ' $1 ');
  if (OTHER_LETTERS.test(plain) || TURNS_ORDER.test(text)) return true;
  return (plain.match(SENTENCE) ?? []).some((sentence) =>
    (sentence.match(ROW) ?? []).some((row) => isForeign(row) || isForeignInCapitals(row)),
  );
}

function isForeign(row: string): boolean {
  const words = row.split(/[^\p{L}\p{M}'’]+/u).filter((word) => word && !/^\p{Lu}/u.test(word.slice(1)));
  // Names of menus, networks and coins are said in a row, and tell of no language.
  const plain = words.filter((word, place) => place === 0 || !/^\p{Lu}/u.test(word));
  if (words.length < LEAST_WORDS || plain.length < LEAST_PLAIN) return false;
  const known = plain.filter((word) => ENGLISH.has(word.toLowerCase().replaceAll('’', "'"))).length;
  return known / plain.length < LEAST_SHARE;
}

/** "ENVÍEME SU FRASE …", "Qing Jia Wo De …": without commas, between which names of networks and coins stand in a row. */
function isForeignInCapitals(row: string): boolean {
  return row.split(/[,;:()"“”]+/u).some((part) => {
    const words = part.split(/\s+/u).filter((word) => word && !NAMES.has(word.toLowerCase()));
    const capitals = words.filter((word) => /\p{Lu}/u.test(word)).length;
    return (
      words.length >= LEAST_WORDS &&
      capitals / words.length >= MOST_CAPITALS &&
      isForeign(words.join(' ').toLowerCase())
    );
  });
}
