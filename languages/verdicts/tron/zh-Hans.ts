import { stayed } from '../money/zh-Hans.ts';
import type { TronPhrases, VerdictFacts } from '../verdictPhrases.ts';

const amount = (f: VerdictFacts, otherwise: string) => f.amount ?? otherwise;

export const tron: TronPhrases = {
  stories: {
    'control-given': {
      band: '如非本人操作，请马上处理',
      heading: '另一把密钥现在可以替这个账户签名',
      happened: (f) => `这笔交易${f.time ? `（${f.time}）` : ''}修改了账户权限：${f.spender}现在可以替它签名。`,
      means: '有人特意这样共用账户，骗子则用它把原主人挡在外面。',
      todo: '如非本人操作：不要再往这个账户转入任何资产，并试着用自己的钱包把剩下的转到新钱包。',
      never: '不要为了“取回”而充入TRX，也不要付钱给承诺能解锁的人。',
    },
    'control-own': {
      band: '已设置权限',
      heading: '资产没有变动，只有账户自己的密钥可以签名',
      happened: '这笔交易设置了账户权限，其中没有别人的密钥。',
      means: '您的资产仍在原处。',
      todo: '如非本人操作，请把资产转到用新助记词创建的新钱包。',
      never: '不要在要求“检查”权限的网页上输入助记词。',
    },
    'signed-by-other': {
      band: '如非本人操作，请马上处理',
      heading: (f) => `${amount(f, '这笔交易')}是由拥有账户权限的另一方发出的`,
      happened: '签名的不是账户自己的密钥，而是权限允许的另一把密钥。',
      means: '共用账户时这很正常。如果只有您一人使用，说明别人可以拿走里面的资产。',
      todo: '如果没有与人共用：不要再往这个账户转入任何资产，并把还能转的转到新钱包。',
      never: '不要为了“取回”而充入TRX，也不要付钱给承诺能解锁的人。',
    },
    staked: {
      band: '已质押',
      heading: (f) => `${amount(f, 'TRX')}已质押，仍然属于${f.view === 'sender' ? '您' : '原主人'}`,
      happened: (f) => `网络已在第${f.height}个区块确认这次质押。`,
      means: '这些币留在账户里，产生能量或带宽，期间不能转出。',
      todo: '想再使用时，请在钱包里解除质押，需要14天。',
      never: '不要为“解锁”质押的币付钱给任何人。',
    },
    unstaking: {
      band: '正在解除质押',
      heading: (f) => `${amount(f, 'TRX')}属于${f.view === 'sender' ? '您' : '原主人'}，这笔交易14天后可以取出`,
      happened: (f) => `网络已在第${f.height}个区块确认解除质押。`,
      means: '14天后不会自动到账，需要手动提取。',
      todo: '到时请打开钱包的质押页面，选择提取。',
      never: '不要付钱给承诺能缩短等待的人。',
    },
    'resource-lent': {
      band: '能量或带宽已借出',
      heading: (f) => `${amount(f, '质押的TRX')}仍在账户里，借出的是它产生的资源`,
      happened: (f) => `这些质押币的能量或带宽现在归${f.spender}使用。`,
      means: '币没有移动。对方账户可以因此更便宜地转账。',
      todo: '如果不认识这个地址，请在钱包的质押页面收回。',
      never: '有人声称赠送能量时，不要签署任何内容。',
    },
    expired: {
      band: '已过期',
      heading: stayed,
      happened: '在有效期内没有区块打包这笔交易。Tron的有效期约为一分钟。',
      means: '它不会再成功了。没有任何变动，也没有花手续费。',
      todo: '请重新发送。',
      never: '不要再等这个哈希。',
    },
    'out-of-energy': {
      band: '失败',
      heading: stayed,
      happened: '能量不够：账户自有的能量，加上手续费上限允许燃烧的部分，仍然不足。',
      means: (f) => `没有任何资产变动。${f.view === 'sender' ? '' : '发送方'}花费了${f.burned}。`,
      todo: '请在账户里准备更多TRX或能量，保留钱包建议的手续费上限，再重新发送。',
      never: '不要原样重试，那样会再次失败并再次燃烧TRX。',
    },
  },
  asides: {
    'will-expire': '如果约一分钟内没有区块打包，它会自动过期，什么都不会变动。',
    'energy-burned': (f) => `账户能量不足，因此燃烧了${f.burned}。`,
    'account-activated': (f) => `收款账户是新的，手续费${f.burned}里包含激活费用。`,
    'receiver-inactive': '收款账户还没有激活，需要先有一些TRX才能转出。',
  },
};
