import type { ChainPhrases } from './chainPhrases.ts';

export const chains: ChainPhrases = {
  unnamedNetwork: (id) => `链ID ${id}`,
  unnamedCoin: '个币',
  cannotTell:
    '这不代表您的资产有问题，只是现在连不上任何网络，无法查询。您写的话保留了，那64位字符已去掉，没有保存，因为私钥看起来也一样。如果是交易哈希，请发来区块浏览器的链接，或过几分钟再试。',
  stillCannotTell:
    '网络还是连不上，所以这段字符也去掉了。您的资产还在原处。现在可以发区块浏览器的链接，也可以请客服一起查看。',
  askHash: {
    ask: '这是交易哈希吗？私钥看起来也一样，所以这64位字符我没有发给任何网络，只保留了首尾。',
    yes: '是，来自浏览器或我的历史记录',
    no: '不是，或不确定',
    kept: '那就留在您自己手里：我没有询问任何网络，只保留了首尾。如果可能是私钥，拿到它的人可以转走全部资产；如果别人看到过，请先把币转到新钱包。交易哈希在钱包的“历史记录”里，点开一笔交易就能看到。',
    again: '谢谢。这些字符我这里已经没有了，请再粘贴一次，我就去查。',
  },
  askView: { ask: '这笔是您发出的，还是您在等的？', sender: '我发出的', receiver: '我在等收款' },
  lookUp: {
    offer:
      '这看起来是一笔交易。要知道它的结果，需要询问各网络的计算机：它们会知道这个哈希，也会知道有人在查。只读取，不做别的。',
    onlyHash: '私钥和哈希看起来一样。只有从区块浏览器或您的历史记录里复制来的，才请继续。',
    look: '查询这笔交易',
    unchecked:
      '这不说明您的资金有问题：现在连不上任何网络，所以什么也没有查。请过几分钟再试，或粘贴区块浏览器里的链接。',
    failed: '没有查成，请再试一次。',
  },
  forgotten: (kept) =>
    `没有网络能确认它是一笔交易，而私钥看起来也一样，所以我只保留了${kept}。要再查，请重新粘贴完整的一串。`,
  onlySome: (looked) => `您给了不止${looked}个交易哈希。我查了前${looked}个，其余的请在下一条消息里发来。`,
  strangeHost: (host) => `指向${host}的链接不属于我认识的区块浏览器。我没有打开它，请不要在那里输入任何内容。`,
  elsewhere: ({ network, link }) => `这属于${network}，我查不了那里。它的浏览器可以查到，我没有打开过：${link}`,
  alike: (addresses) =>
    `下面的地址开头和结尾相同，但不是同一个地址，方括号里的部分不同：\n\n${addresses}\n\n哪一个是对的，请直接向您认识的对方确认，不要从记录里复制。`,
  matches: (shortened) => `${shortened}只是哈希的一部分。在您给的地址的记录里，有首尾相同的交易，请选择您要查的：`,
  noMatch: (shortened) => `${shortened}只是哈希的一部分，而那个地址最近的交易里没有首尾相同的。`,
  wrongLength: (digits) =>
    `除0x外有${digits}个字符。交易哈希是64个，地址是40个，所以缺了或多了一些。请用钱包里的复制按钮重新复制。`,
  amountAlone: (amount) =>
    `只凭金额（${amount}）或时间找不到一笔付款，因为相似的太多。有交易哈希就能查：在钱包的交易记录中打开这笔交易，复制哈希。`,
  askAddress: '请粘贴完整的地址，我来查能看到的情况。地址是公开信息。',
  notAnAddress: '这还不是完整的地址。请用复制按钮复制。写“停止”可以取消。',
  askFullAddress: (shortened) => `${shortened}只有开头和结尾，而假地址正是模仿这两处。请粘贴完整的地址。`,
  paymentNeedsHash: '如果您在找一笔付款，请发来交易哈希，在交易详情里。',
  feesSilent: (chain) => `刚才连不上${chain}，所以说不出现在的手续费。确认之前，钱包会显示它自己的估计。`,
  otherNetworks: '写出另一个网络的名字，就能查它的手续费。',
  feesOn: (chain) => `${chain}手续费`,
  staff: {
    title: '在链上查询',
    label: '哈希、链接或地址',
    hint: '缩写的哈希旁边写上地址也可以查找。',
    check: '查询',
    again: '再查这笔交易',
    found: (count) => `结果：${count}条`,
    nothing: '这里没有哈希，也没有地址。',
    shortened: '这是缩写的哈希。请询问完整哈希，或在可查记录的网络上补充地址。',
    wrongLength: (digits) => `0x后面有${digits}个字符。哈希是64个，地址是40个。`,
    failed: '无法连接服务台，请重试。',
  },
  watch: {
    set: ({ hash, until }) =>
      `我会盯着${hash}。确认、被替换、被丢弃或最终确定时，我会在这里告诉您；最终确定后就结束。最迟随本次对话结束：如果您不再写消息，就是${until}。`,
    untilFinal: '最终确认后通知我',
    over: '这笔交易已有定论，没有什么需要再等的了。',
    news: '您要求的通知',
    last: '到此不再跟踪',
    forStaff: ({ hash, heading, meaning }) => `为该用户跟踪的交易（尚未告诉用户）：${hash}。${heading}。${meaning}`,
  },
};
