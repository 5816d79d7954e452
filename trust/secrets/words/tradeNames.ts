/**
 * Coins, networks, exchanges, wallets, devices and browsers, as people name them one by one when they are asked. Some are the first letters
 * of a phrase's word, or a letter away from one (`tron`, `usdt`); here they are what they are everywhere else.
 */
export const TRADE_NAMES: readonly string[] =
  `ada airdrop android arbitrum arb avalanche avax base binance bitget bithumb bitcoin
  bnb brave bsc btc busd bybit cardano chrome coinbase coinone cosmos dai dash defi doge dogecoin dot erc eth ether email ethereum etherscan evm gwei
  hashpack htx huobi jade kaia kaikas klay klaytn korbit kraken kucoin ledger link linea ltc mainnet matic memo metamask mexc
  mining nano near nft okx opensea opera optimism phantom pixel pol polkadot polygon rainbow ripple safari sats satoshi sei shib shiba sol solana stellar
  sui swap tether testnet ton token tokens trezor trx tron trc trustwallet uni uniswap upbit usdc usdt usd walletconnect
  wbtc weth xlm xmr xrp zksync`.split(/\s+/);
