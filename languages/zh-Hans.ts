import type { Phrases } from './phrases.ts';

export const zhHans: Phrases = {
  neverAsk: '我们绝不会索要您的助记词或私钥。',
  greeting: '您好，我是客服机器人。',
  askAnything: '请直接写下发生了什么，或粘贴交易哈希。',
  help: '请用自己的话写下遇到的问题，或粘贴交易哈希。我根据核实过的文章回答，并直接查询区块链。您随时可以转人工。',
  thanks: '不客气。还有其他问题吗？',
  quiet: '好的，我不再打扰。只有您写了消息，我才会回答。',
  upset:
    '很抱歉让您这么着急。我是机器人，可能没有听懂您的意思。可以转人工；也可以简单告诉我：您做了什么，现在看到什么。',
  wordless: '我在这里。可以先简单说一句：您做了什么，现在看到什么？也可以转人工。',
  goodbye: '好的，您可以直接关闭页面。点“结束对话”会立即结束，对话在那之后24小时内删除。',
  cancelled: '已停止，没有任何改动。接下来想做什么？',
  failed: '我们这边出了问题。您的消息已保存，这不代表资产有问题。请再试一次，或转人工。',
  restarted: '聊天期间系统有更新，这一步需要重新开始。您写的内容都还在。',
  noAttachments: '无法接收文件或图片：截图里常常会露出助记词。请用文字描述。',
  languageChanged: '接下来我用中文回答。',
  chooseLanguage: '您想使用哪种语言？',

  consentAsk:
    '开始之前：\n\n- 先由机器人回答，随时可以换成人工。\n- 对话在结束后24小时内删除。\n- 我们不要，也不收助记词和私钥。',
  consentTerms: (version) => `按下“同意并开始”，即表示您同意服务条款和隐私政策（第${version}版）。`,
  consentFirst: '您同意之后我才能读取消息。刚才写的内容没有保存。',
  consentThanks: (version) => `谢谢。您已同意第${version}版，可随时撤回。`,
  declined:
    '好的，您写的内容不会保存。帮助中心无需同意即可浏览。如果有人拿到了您的助记词：请在安全的设备上新建钱包，先把资产转过去。不要付钱给声称能追回资产的人。',
  withdrawn: '已撤回同意。本次对话已结束，正在删除。',

  stopped:
    '没有受理。内容像是助记词或私钥，因此没有保存，机器人和客服都看不到。如果也给别人看过，请先把资产转到新钱包。客服绝不会索要这些内容。',
  stoppedUnsure:
    '刚才的消息可能含有机密，因此没有保存。如果是别的内容，请换个说法。如果是省略的交易哈希，请从交易详情中复制完整的哈希：0x加64个字符。请不要发送助记词、密钥或密码。',

  notKnown:
    '没有核实过的答案。请换个说法：您做了什么，是哪种币，现在看到什么。如果是转账，请粘贴交易哈希。也可以看看[帮助中心](/)，或转人工。',
  notKnownNear: '没有完全对应的核实过的答案，比较接近的是下面的内容。如果不是，请换个说法，或转人工。',
  notKnownAgain:
    '抱歉，这个问题没有核实过的答案。可以转人工，客服会看到您写的全部内容。也可以只告诉我：您想做什么，结果怎么样？',
  notKnownStill: '以现有的资料回答不了。转人工最快，也可以看看[帮助中心](/)。',
  notKnownWaiting: '没有核实过的答案。已在为您转人工，客服会看到这条内容，位置不变。',
  notKnownWaitingAgain: '这个问题也没有核实过的答案，客服会看到。',
  unsure: '不确定您问的是哪一个。',
  unsureOfOne: '您问的是这个吗？',
  source: (title, reviewed) => `来自《${title}》，${reviewed}核对`,
  otherLanguage: (language) => `这篇文章目前只有${language}版本。`,
  never: '不要这样做',
  helpedThanks: '那就好。如果还有问题，可以继续在这里写。',
  notHelped: '抱歉没有帮上忙。请换个说法：您做了什么，是哪种币，现在看到什么。也可以转人工。',
  notHelpedTry: '抱歉没有帮上忙。下面有没有更接近的？没有的话，请换个说法，或转人工。',
  notHelpedAgain:
    '抱歉，到现在还没有帮上忙。可以转人工，客服会看到这里的全部内容，不用重新解释。也可以换个说法继续问。',
  othersFit: '也许下面有更合适的。没有的话，请换个说法。',
  noOthers: '没有其他合适的文章了。请换个说法：您做了什么，现在看到什么。也可以转人工。',

  emergencyHeading: '请先把资产转到新钱包。',
  emergencyBand: '请立即处理',
  emergencyWhen: '适用情况',
  emergencyAsk: '助记词给了别人，或签了可疑内容。',
  emergencyHappened: {
    'funds-stolen': '资产在您没有操作的情况下被转走了。转走它的人可能还能继续转走剩下的。',
    'phrase-exposed': '别人可能已经知道您的助记词。知道助记词的人就能打开您的钱包。',
    'phishing-site': '您连接了可能是假冒的网站，或在上面签了名。签过的内容可能让对方转走代币。',
    'fake-support': '有人自称客服联系了您。真正的客服绝不会索要助记词、付款或远程控制。',
    'device-compromised': '您的设备可能被别人控制。这台设备上的所有钱包都可能被查看和转走。',
  },

  askFullHash: (shortened) =>
    `看到了省略的哈希${shortened}。查询需要完整的哈希：0x加64个字符。请在钱包的交易记录中打开这笔交易，点哈希或“在浏览器中查看”来复制。`,
  askHash: '请粘贴交易哈希：0x加64个字符。在钱包的交易记录中打开这笔交易就能复制。哈希是公开信息，可以放心发送。',
  notAHash: '这还不是完整的交易哈希。0x后面应有64个字符。写“停止”可以取消。',
  addressNotHash: '这是一个地址。需要的是交易哈希：0x加64个字符，在交易详情里。',

  handingOver: (department) =>
    `正在为您联系${department ? `“${department}”的` : ''}客服。客服会看到这段对话，您不用再说一遍。`,
  queueAt: ({ position, low, high }) =>
    position === 1
      ? `下一位就是您，通常${low}–${high}分钟。关闭页面也会保留位置。`
      : `您排第${position}位，通常${low}–${high}分钟。关闭页面也会保留位置。`,
  noSpeaker: (position) =>
    `${position === 1 ? '下一位就是您。' : `您排第${position}位。`}现在值班的客服都不会中文，无法说明要等多久，也可能用其他语言回复您。关闭页面也会保留位置。`,
  urgentFirst: '紧急情况优先处理，您的顺序可能会变。',
  staffBackAt: (time) => `客服${time}上班，回复会显示在这里。`,
  nobodyOnShift: '现在没有客服值班。您的位置会保留，回复会显示在这里。',
  alreadyWaiting: '您已经在排队，位置不变。',
  leftQueue: '您已离开队列。我继续为您服务，随时可以再转人工。',
  accepted: (name) => `${name}已看过前面的内容。机器人不再发言。`,
  returnedToBot: '机器人回来了。可以继续提问，也可以再转人工。',
  transferred: (department) => `正在转给“${department}”。等待时间会累计。`,
  agentGone: '与客服的连接断开了。您重新排在第一位，写过的内容没有丢失。',
  ended: (time) => `服务已结束。这段对话将在${time}之前删除。`,
  endedIdle: (time) => `因为一段时间没有消息，对话已结束，将在${time}之前删除。您随时可以重新开始。`,
  rateAsk: '这次服务怎么样？',
  rateThanks: '谢谢您的反馈。',

  dataShown: '在“我的数据”中可以查看、下载和删除这段对话。',
  dataErased: (time) => `已于${time}删除，包括我们在内无人能读取。`,

  rail: { happened: '发生了什么', means: '这意味着', todo: '现在这样做', never: '不要这样做' },

  buttons: {
    accept: '同意并开始',
    decline: '不同意',
    person: '联系人工',
    emergency: '助记词给了别人',
    helped: '有帮助',
    notHelped: '没有',
    another: '换个答案',
    leaveQueue: '离开队列',
    endChat: '结束对话',
    cancel: '停止',
    checkAgain: '再查一次',
    watch: '确认后通知我',
    erase: '全部删除',
  },
  departments: {
    transfers: '转账',
    destination: '地址与网络',
    recovery: '恢复与备份',
    security: '安全',
    tokens: '代币与网络',
    swaps: '兑换、跨链与质押',
    buying: '买入与卖出',
    app: '应用',
    privacy: '隐私与本服务',
  },
};
