import type { WalletPhrases } from './walletPhrases.ts';

export const wallet: WalletPhrases = {
  offer:
    '如果这是您的钱包，我可以查看公开的内容：余额、手续费、有效的授权，以及最近转出的资产。查看时，网络的计算机会知道这个地址，以及有人在查它。只查看，不签名，也不转移。',
  look: '查看这个钱包',
  lookAgain: '重新查看',
  notAnAddress: '这不是我能查看的网络的完整地址，请用复制按钮重新复制。',
  lookAtSender: '查看发送方钱包',
  bands: {
    shared: '其他人也能为它签名',
    permissions: '有需要查看的授权',
    borrowed: '账户运行着合约的代码',
    left: '最近有资产转出',
    read: '只查看了公开记录',
    silent: '有的网络没能查到',
  },
  heading: ({ height, address }) => (height ? `${address}在区块${height}时的余额` : `${address}的余额`),
  empty: (networks) => `查看过的网络（${networks}）上没有资产。`,
  left: ({ network, what, since }) => `${network}：自${since}起，转出了${what}。`,
  sent: ({ network, count, since }) => `${network}：自${since}起，这个钱包发出了${count}笔交易。`,
  nothingLeft: ({ network, since }) => `${network}：自${since}起，没有转出币或主要代币。`,
  leftUnknown: (networks) => `在${networks}上查不到转出情况。`,
  mayTakeAll: ({ network, spender, token }) => `${network}：${spender}可以不限量转走${token}。`,
  mayTake: ({ network, spender, amount }) => `${network}：${spender}最多可以转走${amount}。`,
  aToken: (token) => `代币${token}`,
  borrows: ({ network, code }) => `${network}：这个账户运行着${code}的代码（EIP-7702）。`,
  shares: ({ network, keys }) => `${network}：${keys}也能为这个账户签名。`,
  pending: ({ network, count, first }) =>
    `${network}：有${count}笔在等待${first ? `，第一笔编号${first}` : ''}，还没有转出。`,
  noPermissions: (networks) => `在${networks}上，没有发现最近给出且仍有效的授权。`,
  todo: {
    shared: '如果不是您自己设置的，请不要往这里转任何东西。可以请客服一起查看。其他密钥的权限，只有持有人能交还。',
    permissions:
      '请先撤销不认识的授权，并留好撤销用的手续费。如果助记词可能被人知道，撤销没有用：请先把全部资产转到新钱包。',
    borrowed: '如果不是您自己设置的，说明密钥已经泄露：请把剩余资产转到用新助记词建立的新钱包。不要往这里转手续费。',
    left: '如果不是您操作的：授权可以撤销；如果助记词可能被人知道，请先把剩余资产转到新钱包。',
    read: '请与钱包里显示的对照。如果缺少什么，请添加相应的网络或代币。',
  },
  never: '不要为了“检查”“同步”或“保护”在任何地方输入助记词。查看不需要它。',
  gas: {
    none: (coin) => `没有${coin}付手续费`,
    about: (count) => `手续费约够${count}次`,
    enough: '手续费充足',
    untold: '手续费未知',
  },
  unread: (networks) => `没能查到：${networks}`,
  unseen: '未查看：NFT、存入和质押、其他代币、较早的授权、其他网络',
};
