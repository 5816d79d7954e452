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
    swept: '转入的币会立即被转走',
    reportedCode: '账户运行着被举报的代码',
    reported: '被举报的地址可以转走资产',
    permissions: '有需要查看的授权',
    borrowed: '账户运行着合约的代码',
    left: '最近有资产转出',
    read: '只查看了公开记录',
    unread: '没能查看这个钱包',
  },
  heading: ({ height, address, takers }) => {
    const balances = height ? `${address}在区块${height}时的余额` : `${address}的余额`;
    return takers === null ? balances : `${balances}，另有${takers}个地址可以转走`;
  },
  emptyHeading: '查看过的网络上没有资产',
  unreadHeading: '没能查看这个钱包',
  labels: {
    leaving: '资产还在转出吗？',
    revokeFirst: '请先撤销',
    moveFirst: '请先转移',
    waiting: '等待中的交易',
    permissions: '其他授权',
    unseen: '未查看的内容',
  },
  noneRead: '没有网络回应，这不代表里面的资产有问题。',
  left: ({ network, what, since }) => `${network}：自${since}起，转出了${what}。`,
  sent: ({ network, count, since }) => `${network}：自${since}起，这个钱包发出了${count}笔交易。`,
  nothingLeft: ({ network, since }) => `${network}：自${since}起，没有转出币或主要代币。`,
  leftUnknown: (networks) => `在${networks}上查不到转出情况。`,
  mayTakeAll: ({ network, spender, token }) => `${network}：${spender}可以不限量转走${token}。`,
  mayTake: ({ network, spender, amount }) => `${network}：${spender}最多可以转走${amount}。`,
  reported: '这个地址在被举报的名单上。',
  permit2: '许多应用共用它，每个应用还会另外要求签名；如果骗子拿到过您的签名，凭它就能转走。',
  sharedPermit: '这项授权通过Permit2给出，请在Permit2里撤销。',
  given: (day) => `授权于${day}。`,
  morePermissions: (count) => `另有${count}项。`,
  aToken: (token) => `代币${token}`,
  borrows: ({ network, code }) => `${network}：这个账户运行着${code}的代码（EIP-7702）。`,
  passesOn: ({ to, tried }) =>
    tried ? `转入的币会立即转到${to}（由节点试算得出，没有真的转账）。` : `之前转入的币立即被转到了${to}。`,
  shares: ({ network, keys }) => `${network}：${keys}也能为这个账户签名。`,
  pending: ({ network, count, first }) =>
    `${network}：有${count}笔在等待${first ? `，第一笔编号${first}` : ''}，还没有转出。`,
  noPermissions: (networks) => `在${networks}上，没有发现最近给出且仍有效的授权。`,
  todo: {
    shared:
      '如果不是您自己设置的，请不要往这里转任何东西。可以请客服一起查看。如果主权限（owner）在别人手里，只有那个人能交还。',
    reported:
      '请先撤销给被举报地址的授权，并留好撤销用的手续费。如果助记词可能被人知道，撤销没有用：请先把全部资产转到新钱包。',
    permissions:
      '请先撤销不认识的授权，并留好撤销用的手续费。如果助记词可能被人知道，撤销没有用：请先把全部资产转到新钱包。',
    swept:
      '不要往这里转币，哪怕只是付手续费用的，也会立即被转走。如果不是您自己设置的，说明私钥已经泄露：里面的其他资产请转到用新助记词建立的新钱包。这需要手续费，请让客服协助。',
    reportedCode:
      '如果不是您自己设置的，说明私钥已经泄露：请把剩余资产转到用新助记词建立的新钱包。不要往这里转手续费。',
    borrowed:
      '不少钱包会自己设置这样的代码，叫作“智能账户”。如果您和钱包都没有设置过，说明私钥已经泄露：请把剩余资产转到用新助记词建立的新钱包，也不要往这里转手续费。',
    left: '如果不是您操作的：授权可以撤销；如果助记词可能被人知道，请先把剩余资产转到新钱包。',
    read: '请与钱包里显示的对照。如果缺少什么，请添加相应的网络或代币。',
    unread: '请过几分钟再试。您的资产不受我们影响。',
    exposed: '助记词已经泄露，撤销没有用。请先把全部资产转到用新助记词建立的新钱包，并留好手续费。',
  },
  never: '不要为了“检查”“同步”或“保护”在任何地方输入助记词。查看不需要它。',
  gas: {
    none: (coin) => `没有${coin}付手续费`,
    about: (count) => `手续费约够${count}次`,
    enough: '手续费充足',
    untold: '手续费未知',
  },
  couldNotRead: '没能查到',
  stillAsked: '还没有回应',
  unseen: 'NFT、存入和质押、其他代币、较早的授权、其他网络',
  tokensUntold: ({ network, tokens }) => `${network}上的${tokens}`,
  permissionsUntold: (networks) => `${networks}上的授权`,
  watch: {
    button: '再有转出就告诉我',
    again: '继续留意',
    set: (until) =>
      `在${until}之前，我会反复查看这个钱包。如果再有资产转出，或没有看到转出，我会在这里告诉您。聊天结束，查看也随之结束。`,
    full: '现在留意的钱包已经够多了。请过几分钟点“重新查看”。',
    nothingThere: '在有回应的网络上，里面没有可以转出的资产。',
    late: (networks) => `${networks}还没有回应，查到后会在这里告诉您。`,
    news: '按之前说的，我又查看了这个钱包。',
    over: '我已停止留意它。',
    bands: { left: '又有资产转出', nothing: '没有看到转出' },
    headings: {
      left: (address) => `${address}又有资产转出`,
      nothing: ({ address, until }) => `到${until}为止，没有看到${address}有转出`,
      unread: (address) => `已经查不到${address}的情况`,
      rows: '其他网络的结果',
    },
    something: ({ network, since }) => `${network}：自${since}起，有资产转出。`,
    own: '如果是您自己转走或撤销了授权，那就是这一笔，手续费也算在内。',
    onlyBalances: (networks) => `在${networks}上只比较余额：两次查看之间转入又马上转出的，看不到。`,
    forStaff: ({ address, told }) => `留意中的钱包 ${address}：${told}`,
  },
  staff: {
    address: '地址',
    mayTake: (network) => `可转走 · ${network}`,
    noLimit: '不限量',
    givenOn: (day) => `授权于${day}`,
    reported: '被举报',
    maySign: (network) => `可签名 · ${network}`,
    code: (network) => `运行代码 · ${network}`,
    passesOn: ({ to, tried }) => `${tried ? '会把转入的币转到' : '曾把转入的币转到'}${to}`,
    waits: (network) => `等待中 · ${network}`,
    inAll: (count) => `共${count}笔`,
    nonce: (nonce) => `nonce ${nonce}`,
    offers: ({ offered, now }) => (now === null ? `最高${offered}` : `最高${offered}，当前基础费${now}`),
    blocklist: '被举报地址名单',
    blocklistOf: (day) => `更新于${day}`,
    noBlocklist: '未设置',
  },
};
