import type { FeePhrases } from './feePhrases.ts';

export const fees: FeePhrases = {
  band: { quiet: '现在不忙', usual: '和平时一样', busy: '现在拥堵' },
  heading: (f) => `现在在${f.chain}转账约需${f.normal}`,
  happened: {
    quiet: (f) => `${f.chain}不忙，较低的手续费也会很快处理。`,
    usual: (f) => `${f.chain}和平时一样忙。`,
    busy: (f) => `${f.chain}正在拥堵，价格还在上涨。`,
  },
  means: '手续费付给网络，不是付给我们或钱包。兑换和代币转账比普通转账贵。',
  dataFee: (fee) => `其中约${fee}用于把数据存到以太坊。`,
  todo: {
    quiet: '选“普通”即可，钱包会自动填写。',
    usual: '选“普通”即可，钱包会自动填写。',
    busy: '不急的话请晚些再发；急的话请用“快”的数值，以免卡住。',
  },
  never: '不要预付手续费给任何人，也不要设得比“慢”更低。',
  speeds: { slow: '慢', normal: '普通', fast: '快' },
  transfer: (cost) => `转账约${cost}`,
  resources: {
    coin: (symbol) => `转账${symbol}`,
    token: '转账代币（如USDT）',
    toNewHolder: '转给还没有该代币的人',
    means: '这是账户没有能量和带宽时燃烧的数额；有的话会更便宜，甚至免费。',
  },
};
