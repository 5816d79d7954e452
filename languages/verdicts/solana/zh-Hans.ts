import { onlyFee, stayed } from '../money/zh-Hans.ts';
import type { SolanaPhrases, VerdictFacts } from '../verdictPhrases.ts';

/** 对代币的权限：句中的叫法、能做什么、没有了意味着什么。 */
const RIGHTS: SolanaPhrases['rights'] = {
  mint: {
    name: '增发代币的权限',
    power: '拥有它的人可以随意增发这个代币，代币会因此贬值。',
    ended: '现在没有人能再增发这个代币。',
  },
  freeze: {
    name: '冻结代币账户的权限',
    power: '拥有它的人可以让账户无法转出这个代币。',
    ended: '现在没有人能再冻结这个代币的账户。',
  },
  close: {
    name: '关闭代币账户的权限',
    power: '拥有它的人随时可以关闭存放包装SOL的账户，拿走里面全部的SOL；其他账户清空后，预存的SOL也归他。',
    ended: '现在只有主人能关闭这个账户。',
  },
  other: {
    name: '对代币的权限',
    power: '这是只有部分代币才有的权限，详情可在区块浏览器查看。',
    ended: '现在没有人再拥有对代币的这项权限。',
  },
};
const right = (f: VerdictFacts) => RIGHTS[f.right] ?? RIGHTS.other;

export const solana: SolanaPhrases = {
  rights: RIGHTS,
  stories: {
    'stake-made': {
      band: '已质押',
      heading: (f) => `${f.amount ?? 'SOL'}已质押，仍然属于签名者`,
      happened: (f) => `网络已在第${f.height}个区块确认这次质押。`,
      means: '这些币存放在单独的质押账户里，只有创建它的钱包能取出。',
      todo: '想再使用时，请在钱包里解除质押，两三天后再取出。',
      never: '不要为“解锁”质押的币付钱给任何人。',
    },
    'stake-ending': {
      band: '正在解除质押',
      heading: '已开始解除质押，币暂时还在质押账户里',
      happened: (f) => `网络已在第${f.height}个区块确认。目前没有币移动。`,
      means: '当前周期（epoch）结束后就能取出，通常在两三天内。只有拥有提取权限的钱包才能收到。',
      todo: '到时在钱包里打开质押，选择取出：不会自动到账。',
      never: '有人说能缩短等待，不要付钱给他。',
    },
    'delegate-revoked': {
      band: '授权已结束',
      heading: '资产没有变动，一项授权已撤销',
      happened: '现在没有人能凭授权转走这个账户里的代币。',
      means: '代币仍在原处，其他代币的账户不受影响。',
      todo: '请检查其他代币是否还有授权。',
      never: '不要因为某个网页要求“确认撤销”而再次授权。',
    },
    'account-signed-over': {
      band: '如非本人操作，请马上处理',
      heading: '一个存有代币的账户现在归别人所有',
      happened: (f) => `这笔交易把一个存放代币的账户转给了${f.spender}。`,
      means: '里面的代币和以后转入的代币都属于新的所有者。这个钱包的其他账户没有变化。',
      todo: '如非本人操作：请离开要求签名的网页，并把剩下的资产转到新钱包。',
      never: '不要再为那个网页签名，也不要付钱给承诺能找回的人。',
    },
    'wallet-assigned': {
      band: '如非本人操作，请马上处理',
      heading: '钱包自身的账户被交给了一个程序',
      happened: (f) => `这笔交易把账户指派给了${f.spender}，原来的密钥已无法转走其中的SOL。`,
      means: '代币存放在各自的账户里，由其他账户支付手续费时仍可转出。',
      todo: '如非本人操作，不要再往这个地址转入任何资产。怎样把代币转到新钱包，客服可以和您一起查看。',
      never: '不要为了“付手续费”往那里充SOL，也不要付钱给承诺能解锁的人。',
    },
    'right-given': {
      band: '权限已移交',
      heading: (f) => `资产没有变动，但另一个地址现在拥有${right(f).name}`,
      happened: (f) => `这笔交易把${right(f).name}交给了${f.spender}。`,
      means: (f) => `代币仍在原处。${right(f).power}`,
      todo: '如非本人操作：请离开要求签名的网页，并把剩下的资产转到新钱包。如果是您本意，就不需要做什么。',
      never: '不要再为不认识的网页签名。',
    },
    'right-ended': {
      band: '权限已放弃',
      heading: '资产没有变动，一项对代币或账户的权限已放弃',
      happened: (f) => right(f).ended,
      means: '代币仍在原处。',
      todo: '不需要做什么。',
      never: '不要付钱给声称能恢复这项权限的人。',
    },
    'compute-exceeded': {
      band: '失败',
      heading: stayed,
      happened: '为它设定的计算单元（工作量上限）用完了。',
      means: (f) => `没有任何资产变动，${onlyFee(f)}`,
      todo: '请保留钱包或应用建议的上限，再重新发送。',
      never: '不要原样重试，那样会再次失败并再花一次手续费。',
    },
    'below-rent': {
      band: '失败',
      heading: stayed,
      happened: '在Solana上，每个账户都必须保留一个最低金额，约0.001 SOL。这笔交易会让其中一个账户低于它。',
      means: (f) => `没有任何资产变动，${onlyFee(f)}`,
      todo: '向新地址至少转0.001 SOL，自己的账户也留下同样多，或者全部转出。',
      never: '不要原样重试，那样会再次失败并再花一次手续费。',
    },
    'coin-short': {
      band: '失败',
      heading: stayed,
      happened: '账户里的SOL不够同时支付金额、手续费和开设新账户的费用。',
      means: (f) => `没有任何资产变动，${onlyFee(f)}`,
      todo: '除要转的金额外，请在账户里多留约0.01 SOL，再重试。',
      never: '不要把币转给声称可以代付手续费的人。',
    },
    'blockhash-expired': {
      band: '已过期',
      heading: stayed,
      happened: '没有区块打包它，而它可以被打包的150个区块已经过去。',
      means: '它不会再成功了。没有任何变动，也没有花手续费。',
      todo: '请重新发送。',
      never: '不要再等这个哈希。',
    },
  },
  asides: {
    'rent-paid': (f) => `此外，为开设一个账户存入了${f.rent}，关闭该账户时会退还给账户主人。`,
    'rent-returned': (f) => `关闭的账户退回了${f.rent}。`,
    unvoted: '包含它的区块还没有得到足够多的投票，几秒钟内就会有结果。',
    'short-lived': '在Solana上，约两分钟内没有区块打包的交易，之后几乎不会再成功。以余额为准。',
    'right-beside': (f) => `它还把${right(f).name}交给了${f.spender}。如果不清楚原因，请把剩下的资产转到新钱包。`,
    'permission-beside': (f) => `它还允许${f.spender}从这个账户转走代币。如果不清楚原因，请撤销。`,
  },
};
