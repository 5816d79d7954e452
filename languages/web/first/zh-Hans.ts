import type { FirstPhrases } from './en.ts';

export const zhHans: FirstPhrases = {
  support: '客服',
  helpCentre: '钱包帮助中心',
  neverAsk: '我们绝不会索要您的助记词或私钥。',
  language: '语言',
  languageStays: '没有网络连接，未能切换语言。',

  header: {
    bot: '机器人正在回答',
    connecting: '正在连接',
    offline: '没有连接',
    waiting: '正在为您转人工',
    closedNow: '现在没有客服当班',
    withStaff: (name) => `${name}正在为您服务`,
    ended: '对话已结束',
    replied: '客服回复了您',
    start: '机器人全天回答',
    person: '联系人工',
    leaveQueue: '退出排队',
    endChat: '结束对话',
    more: '更多',
    close: '关闭对话',
    back: '返回',
  },

  menu: {
    articles: '帮助文章',
    checkStaff: '这条消息是你们发的吗？',
    myData: '我的数据',
    withdraw: '撤回同意',
    endChat: '结束对话',
  },

  welcome: { title: '钱包出了什么问题？', hint: '直接写，或粘贴交易哈希。' },

  consent: {
    title: '开始之前',
    bot: '先由机器人回答。也可以转人工，并会告诉您有没有客服在。',
    deleted: '对话在结束后24小时内删除。',
    noKeys: '我们不要，也不收助记词和私钥。',
    agreement: (terms, privacy) => ['按下“同意并开始”，即表示您同意', terms, '和', privacy, '。'],
    terms: '服务条款',
    privacy: '隐私政策',
    version: (version) => `第${version}版`,
    accept: '同意并开始',
    decline: '不同意',
    accepted: '已同意',
    receipt: '凭证',
    receiptNumber: '凭证编号',
    withdraw: '撤回同意',
    withdrawTitle: '要撤回同意吗？',
    withdrawMeans: '对话会立即结束，内容全部删除。您随时可以重新开始。',
    keep: '不撤回',
    needed: '在上方同意后，即可在这里输入。',
    neededForPerson: '请先同意，随后立即为您转人工。',
    declinedTitle: '没有保存任何内容',
    declinedText: '您没有同意，所以对话不会开启。下面的页面无需同意即可查看。',
    again: '再看一遍条款',
  },

  staticHelp: {
    emergency: '助记词给了别人，或签了可疑内容',
    browse: '浏览帮助文章，无需同意',
    checkStaff: '如何确认是真正的客服',
  },

  /** What keeps secret words on the device. */
  guard: {
    loading: '正在加载助记词防护，马上就能发送。',
    failed: '助记词防护没有加载成功，所以不会发送任何内容。',
  },

  connection: {
    lost: '连接已断开，消息已保存。',
    retry: '立即连接',
    back: '已重新连接。',
    failed: '暂时无法连接，不代表资产有问题。',
    busy: '连接的人较多，会自动重试。',
    expired: '之前的对话已过期，这是新的对话。',
  },

  states: {
    loading: '正在加载',
    slow: '仍在加载，请稍等。',
    failed: '这部分没有加载成功。',
    safe: '您的资产和对话不受影响。',
    retry: '重试',
    notFound: '没有这个页面',
    notFoundText: '地址可能已经更改。您可以搜索，或返回首页。',
    home: '返回首页',
    copy: '复制',
    copied: '已复制',
    close: '关闭',
    cancel: '取消',
    undo: '撤销',
    opensNew: '在新标签页打开',
  },

  legal: { terms: '服务条款', privacy: '隐私政策', version: (version) => `第${version}版` },
};
