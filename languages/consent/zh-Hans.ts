import type { ConsentPhrases } from './consentPhrases.ts';

export const consent: ConsentPhrases = {
  title: '可选项',
  optional: '自愿选择。不选也能得到同样的帮助，随时可以更改。',
  purposes: {
    model: {
      title: '允许语言模型帮忙找答案',
      means: '它会收到您最近的几条消息（去掉地址、长号码和姓名），在我们的文章里挑选段落。它不写任何话。',
      ask: '请您选择：是否允许外部语言模型帮忙找出能回答您的段落？它会收到您最近的几条消息，其中的地址、长串数字和姓名会被去掉。它只从我们的文章里挑选，不会自己写内容。',
      allow: '允许使用语言模型',
      refuse: '不使用语言模型',
    },
    history: {
      title: '记住我来过',
      means: '对话的主题、网络、月份和结果以代码形式保存六个月，不含文字、姓名和地址。',
      ask: '请您选择：是否允许我们把这次对话的主题、网络、月份和结果保存六个月？以代码形式保存，不含文字、姓名和地址。这样客服下次能看到您来过。',
      allow: '记住我的咨询主题',
      refuse: '不记住我的咨询主题',
    },
  },
  changed: '已保存您的选择，即刻生效。',
  allowed: '已允许',
  refused: '未允许',
};
