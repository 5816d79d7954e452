import type { FeePhrases } from './feePhrases.ts';

export const fees: FeePhrases = {
  band: { quiet: 'Quiet now', usual: 'As usual', busy: 'Busy now' },
  heading: (f) => `Sending on ${f.chain} costs about ${f.normal} now`,
  happened: {
    quiet: (f) => `${f.chain} has room. Even a low fee is taken soon.`,
    usual: (f) => `${f.chain} is as busy as usual.`,
    busy: (f) => `${f.chain} is crowded, and the price is rising.`,
  },
  means: 'The fee goes to the network, not to us or your wallet. Swaps and tokens cost more than a plain transfer.',
  dataFee: (fee) => `Of this, about ${fee} is for storing the data on Ethereum.`,
  todo: {
    quiet: 'Take the normal speed. Your wallet fills it in.',
    usual: 'Take the normal speed. Your wallet fills it in.',
    busy: 'If it can wait, send later. If not, take the fast values, so that it does not get stuck.',
  },
  never: 'Don’t pay a fee to anyone in advance, and don’t set it below “slow”.',
  speeds: { slow: 'Slow', normal: 'Normal', fast: 'Fast' },
  transfer: (cost) => `transfer ≈ ${cost}`,
  resources: {
    coin: (symbol) => `${symbol} transfer`,
    token: 'Token transfer (such as USDT)',
    toNewHolder: 'Token transfer to somebody who holds none',
    means:
      'This is what is burned without any energy or bandwidth of your own; with it, sending costs less or nothing.',
  },
};
