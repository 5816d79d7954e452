import type { MovementPhrases } from './movementPhrases.ts';

export const movements: MovementPhrases = {
  who: {
    you: '您',
    sender: (address) => `发送方（${address}）`,
    account: (address) => `账户${address}`,
    other: (address) => address,
    contract: (address) => `合约${address}`,
  },
  gave: (who, what) => `${who}付出了${what}`,
  got: (who, what) => `${who}收到了${what}`,
  gaveAndGot: (who, gave, got) => `${who}付出了${gave}，收到了${got}`,
  went: (what, from, to) => `${what}从${from}转到了${to}`,
  destroyed: (what) => `${what}转到了无人持有的地址`,
  toSelf: (what, address) => `${what}从${address}转给了同一地址`,
  nothing: '交易已成功，记录里没有币或代币变动',
  ownBooks: '有些合约在内部记录余额，那部分变动这里不显示。',
  moreParties: (count) => `另有${count}个地址有收支`,
  units: (count, token) => `${count}\u00a0个最小单位（${token}）`,
  copied: (symbol, token) => `个自称“${symbol}”的其他代币（${token}）`,
  piece: (piece, token, count) => `${piece}${count ? `\u00a0×\u00a0${count}` : ''}（${token}）`,
  moreAmounts: (count) => `另外${count}项`,
  stop: '。',
  final: '已经最终确定，不会撤销。',
  settling: '后面的区块越多越稳固，直到最终确定。',
};
