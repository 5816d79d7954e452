import type { RevertCause } from '../../core/chain/verdict.ts';
import { bitcoin } from './bitcoin/zh-Hans.ts';
import { bridges } from './bridges/zh-Hans.ts';
import { feePaid, onlyFee, reached, stayed } from './money/zh-Hans.ts';
import { solana } from './solana/zh-Hans.ts';
import { tron } from './tron/zh-Hans.ts';
import type { VerdictFacts, VerdictPhrase, VerdictPhrases } from './verdictPhrases.ts';

const yours = (f: VerdictFacts) => f.amount ?? '资产';
const on = (f: VerdictFacts) => f.chain ?? '网络';
const waits = (f: VerdictFacts) => `${yours(f)}还在${f.view === 'sender' ? '您' : '发送方'}的钱包里`;
const hurry = (f: VerdictFacts) =>
  f.hurry ? '在钱包里打开这笔交易，选择“加速”，填入：' : '在钱包里打开这笔交易，选择“加速”，提高手续费。';
const noRecovery = '不要付钱给承诺能追回的人，那是第二次骗局。';
const notAgain = '不要当作新的转账再发一次，两笔可能都会成功。';

const EXCHANGE = '如果是转到交易所，是否入账这里看不到，请带上这个哈希询问交易所。';

/** Where it arrived, and somebody sees nothing of it. */
const unseen: Record<VerdictFacts['view'], (chain: string) => string> = {
  sender: (chain) => `如果对方没看到，请逐位核对完整地址，并请对方选择${chain}、刷新钱包。`,
  receiver: (chain) => `如果没看到，请逐位核对完整地址是否是您的，选择${chain}，再刷新钱包。`,
  neither: (chain) => `如果收款钱包没有显示，请逐位核对完整地址，选择${chain}，再刷新钱包。`,
};

/** What a permission takes, as the object of "move". */
function taken({ allowed }: VerdictFacts): string {
  if (allowed === null) return '账户里的代币';
  const { what, kind } = allowed;
  if (kind === 'all') return `账户里的${what}，不限数量`;
  if (kind === 'collection') return `${what}的全部NFT，包括以后收到的`;
  if (kind === 'piece') return `${what}的一个NFT`;
  return kind === 'up-to' ? `最多${what}` : `一定数量的${what}`;
}
function kindTaken({ allowed }: VerdictFacts): string {
  if (allowed?.kind === 'collection') return '某个系列的全部NFT';
  return allowed?.kind === 'piece' ? '一个NFT' : '一种代币';
}
/** What a permission that ended took. */
const formerly = ({ allowed }: VerdictFacts) =>
  allowed === null
    ? '这种代币'
    : ['collection', 'piece'].includes(allowed.kind)
      ? `${allowed.what}的NFT`
      : allowed.what;
const spenderIs = ({ allowed }: VerdictFacts) =>
  allowed?.spenderIs === 'plain'
    ? '对方是普通账户，不是应用的合约，应用几乎不会这样要求。'
    : allowed?.spenderIs === 'permit2'
      ? '对方是许多应用共用的Permit2，之后每个应用还会另外要求签名。'
      : allowed?.spenderIs === 'through-permit2'
        ? '这是通过许多应用共用的Permit2给出的授权，撤销时请选Permit2里的授权，而不是代币本身的授权。'
        : '';
const beforeUntold = ({ allowed }: VerdictFacts) =>
  allowed?.before === 'untold' ? '这笔交易之前是否允许转走更多，这里看不到。' : '';
/** What an old transaction was to move; whether it did is another sentence. */
const wasToMove = ({ amount, from, to }: VerdictFacts) =>
  amount && from && to ? `这笔交易要从${from}向${to}转${amount}。` : '';
const where = ({ allowed, chain, spender }: VerdictFacts) =>
  allowed ? `要撤销的是：${chain ? `${chain}上` : ''}给${spender}的${allowed.what}授权。` : '';

const refusal: Record<RevertCause, string> = {
  balance: '账户里的代币不够。',
  allowance: '应用没有转走这么多代币的授权。',
  slippage: '价格变动超过了设定的允许范围（滑点）。',
  expired: '进入区块时已经过了截止时间。',
  paused: '合约已暂停，或尚未开放。',
  permission: '这个账户不能使用该功能。',
  blocked: '代币发行方冻结了其中一个账户。',
  signature: '其中的签名不正确，或已过期。',
  arithmetic: '合约计算失败，常见原因是数量过大。',
  unknown: '它没有给出我们能读懂的原因。',
  untold: '节点的记录没有说明原因。',
};
/** Beside the contract's own words nobody says that it gave none. */
const why = (f: VerdictFacts) => (f.cause === 'unknown' && f.reason ? '' : refusal[f.cause]);
const remedy: Record<RevertCause, string> = {
  balance: '请核对代币余额，再按余额发送。',
  allowance: '请先在应用里授权所需的数量，再试一次。',
  slippage: '请用新的报价重试，或稍微放宽滑点。',
  expired: '请用新的报价和正常手续费重试。',
  paused: '请等应用开发方通知开放后再试。',
  permission: '请确认选中的账户是否正确。',
  blocked: '请联系代币发行方，客服也可以为您说明。',
  signature: '请刷新应用，重新签名。',
  arithmetic: '请减少数量再试。',
  unknown: '请把这个哈希发给应用开发方询问。',
  untold: '请在区块浏览器里查看详情，或询问这里的客服。gas上限请保留钱包建议的值。',
};

/** Whatever was sent there. */
const inContract: Pick<VerdictPhrase, 'band' | 'heading' | 'todo' | 'never'> = {
  band: '转到了合约',
  heading: (f) => `${yours(f)}在一个没有出口的合约里`,
  todo: '请询问合约的开发方能否处理，客服可以协助您。',
  never: noRecovery,
};

export const verdicts: VerdictPhrases = {
  codes: {
    'not-found': {
      band: '没有查到',
      heading: (f) => (f.chain ? `${f.chain}上还没有查到这笔交易` : '所有查询的网络都还没有这笔交易'),
      happened: (f) => `我们查询了${f.asked ?? f.chain ?? '所支持的全部网络'}，没有这笔交易。`,
      means: (f) =>
        `仅凭这一点还不能判断资产在哪里。如果没有真正发出，币还在${f.view === 'sender' ? '您的钱包里' : '发送方那里'}。${f.resembles ? `这种写法的哈希也可能属于${f.resembles}，那里我们查不了。` : ''}`,
      todo: '请核对末尾几位，从钱包的记录里重新复制哈希，再看看余额。',
      never: '在弄清第一笔的结果之前，不要再发一次。',
    },
    'pending-ok': {
      band: '等待中',
      heading: waits,
      happened: (f) => `${on(f)}已收到这笔交易，手续费也足够。`,
      means: '没有丢失。它在排队等待进入区块，通常几秒到几分钟。',
      todo: '请稍等一会儿，再查一次。',
      never: notAgain,
    },
    'pending-underpriced': {
      band: '等待中，可以处理',
      heading: waits,
      happened: (f) => `这笔交易最多付${f.maxFee}，而网络现在要${f.baseFee}，所以进不了区块。`,
      means: '没有丢失。提高手续费，或等网络的手续费回落即可。',
      todo: hurry,
      never: '不要另发一笔新交易，它只会排在这一笔后面。',
    },
    'pending-low-tip': {
      band: '等待中，可以处理',
      heading: waits,
      happened: (f) => `它的优先费（小费）只有${f.tip}，别人出价更高，排在前面。`,
      means: '没有丢失。网络不忙时也可能会通过。',
      todo: (f) => (f.hurry ? '可以等待，或在钱包里选择“加速”，填入：' : hurry(f)),
      never: '不要另发一笔新交易，它只会排在这一笔后面。',
    },
    'pending-nonce-gap': {
      band: '等待中，可以处理',
      heading: waits,
      happened: (f) => `每笔交易都有顺序号（nonce）。这是${f.nonce}号，但缺少${f.firstNonce}号。`,
      means: (f) => `没有丢失。${f.firstNonce}号发出之前，它不会动。`,
      todo: (f) => `请在高级设置里把nonce设为${f.firstNonce}，给自己转一点点。也可以取消这一笔再重新发送。`,
      never: '不要只给这一笔加手续费，缺号还在，它仍然不会动。',
    },
    'pending-behind': {
      band: '等待中，可以处理',
      heading: waits,
      happened: (f) =>
        `${f.view === 'sender' ? '您' : '发送方'}更早的${f.firstNonce}号交易还在等待，这一笔是${f.nonce}号。`,
      means: '没有丢失。前一笔完成后，它就会继续。',
      todo: (f) => `请在钱包里打开${f.firstNonce}号交易，加速或取消它。`,
      never: '先不要再从这个账户发送，都会排在后面。',
    },
    'pending-cannot-pay': {
      band: '等待中，可以处理',
      heading: waits,
      happened: (f) => `连手续费最多需要${f.needed}，而发送账户里有${f.balance}。`,
      means: '没有丢失。余额足够之前，它进不了区块。',
      todo: (f) => `请给发送地址补充${f.symbol}，或在钱包里取消这笔交易。`,
      never: '不要把币转给声称能替您付手续费的人。',
    },
    'replaced-sped-up': {
      band: '已被更快的交易取代',
      heading: (f) => `${yours(f)}由新的那笔交易转出`,
      happened: '同一笔付款以更高的手续费取代了它。',
      means: '只有新的那笔有效，不会重复付款。',
      todo: (f) => `请查看新的哈希：${f.replacedBy ?? ''}`,
      never: notAgain,
    },
    'replaced-cancelled': {
      band: '已取消',
      heading: stayed,
      happened: '这笔付款已取消：发送账户转给自身的另一笔交易取代了它。',
      means: '付款没有发生，只花了取消的手续费。',
      todo: '如果仍要付款，请用正常手续费重新发送。',
      never: '不要再等这个哈希，它不会再成功。',
    },
    'replaced-other': {
      band: '已被另一笔取代',
      heading: '这笔交易不会再成功',
      happened: '同一账户的另一笔交易用了它的顺序号（nonce）。',
      means: (f) => `${yours(f)}没有通过这个哈希转出，但另一笔可能转走了别的资产。`,
      todo: (f) => `请查看另一笔${f.replacedBy ? `（${f.replacedBy}）` : ''}。如果不是您发的，请先把资产转到新钱包。`,
      never: '不要为了“修复”在任何地方输入助记词。',
    },
    dropped: {
      band: '已被网络丢弃',
      heading: waits,
      happened: '网络已不再保留这笔交易，它的顺序号也空出来了。',
      means: '没有任何变动，也没有花手续费。',
      todo: '请用正常手续费重新发送。如果钱包里还显示它，请先取消。',
      never: '不要连发两次，请等新那笔的结果。',
    },
    succeeded: {
      band: (f) => `${f.amount ? '已到账' : '已完成'}${f.finality === 'final' ? '' : '，等待最终确认'}`,
      heading: (f) => (f.amount ? `${f.amount}已到账` : '交易已成功'),
      happened: (f) =>
        `已在${on(f)}的区块${f.height}确认${f.time ? `（${f.time}）` : ''}${f.finality === 'final' ? '' : `，确认数${f.confirmations}`}。${feePaid(f)}`,
      means: (f) => {
        const done = f.amount ? reached(f) : '';
        return f.finality === 'final'
          ? `${done}已经最终确定，无法撤销。`
          : `${done}后面的区块越多越稳固，直到最终确定。`;
      },
      todo: (f) => {
        if (!f.amount) return `如果钱包里没有变化，请选择${on(f)}并刷新，也看看代币和收藏品列表。`;
        return `${unseen[f.view](on(f))}${EXCHANGE}`;
      },
      never: (f) =>
        f.view === 'receiver'
          ? '不要为“解冻”付钱给任何人。'
          : `${f.view === 'sender' ? '' : '如果是您发出的，'}不要再发一次，也不要为“解冻”付钱。`,
    },
    'reorged-out': {
      band: '重新等待中',
      heading: '这笔交易现在不在区块里',
      happened: '包含它的区块被网络替换了，这种情况偶尔会发生。',
      means: (f) => `${yours(f)}暂时算作未发出，通常会自动进入新的区块。`,
      todo: '请等几分钟，再查一次。',
      never: notAgain,
    },
    reverted: {
      band: '失败',
      heading: stayed,
      happened: (f) =>
        `${f.cause === 'untold' ? '' : '合约拒绝了这笔交易。'}${why(f)}${f.reason ? `它的提示是：“${f.reason}”。` : ''}`,
      means: (f) => `没有任何资产变动，${onlyFee(f)}`,
      todo: (f) => remedy[f.cause],
      never: '不要原样重试，还会失败，并再花一次手续费。',
    },
    'out-of-gas': {
      band: '失败',
      heading: stayed,
      happened: '设定的工作量上限（gas上限）不够用。',
      means: (f) => `没有任何资产变动，${onlyFee(f)}`,
      todo: '请保留钱包建议的gas上限，重新发送。',
      never: '不要为省钱调低gas上限，成功时只按实际用量收费。',
    },
    'invalid-opcode': {
      band: '失败',
      heading: stayed,
      happened: '合约停在一条无效指令上。较早的合约会这样拒绝，例如余额不足；如果是较新的合约，则是合约本身的问题。',
      means: (f) => `没有任何资产变动，${onlyFee(f)}`,
      todo: '请先核对数量和余额，再把这个哈希发给应用开发方询问。',
      never: '不要原样重试，还会失败，并再花一次手续费。',
    },
    'not-payable': {
      band: '失败',
      heading: stayed,
      happened: (f) => `收款合约不接受这样转入的${f.symbol}。`,
      means: (f) => `币已立即退回，${onlyFee(f)}`,
      todo: '请向收款方确认正确的地址，或使用对方应用的充值页面。',
      never: '不要加手续费重试，合约还会拒绝。',
    },
    'token-to-contract': {
      ...inContract,
      happened: '收款地址是合约，从代码看，它没有转出代币的方法。',
      means: '代币在那里，但就我们所见，没有人能动它。',
    },
    'token-to-token': {
      band: '转到了代币合约',
      heading: (f) => `${yours(f)}转到了代币自己的合约`,
      happened: '收款地址不是个人账户，而是这个代币的合约。',
      means: '代币在那里。多数合约无法退回，有些发行方可以处理。',
      todo: '请带上哈希联系代币发行方，客服可以协助您。',
      never: noRecovery,
    },
    'token-to-zero': {
      band: '转到了无人地址',
      heading: (f) => `${yours(f)}转到了无人持有的地址`,
      happened: '这个地址用来销毁代币，没有对应的私钥。',
      means: '包括我们在内，没有人能动用这些代币。',
      todo: '请查清这个地址从哪里来，出问题的应用或页面不要再用。',
      never: noRecovery,
    },
    'nothing-moved': {
      band: '成功，但没有转移',
      heading: (f) => `${f.view === 'sender' ? '您' : '发送方'}的代币还在原处`,
      happened: '交易已确认，但被调用的地址没有转移任何代币。',
      means: (f) => `没有代币离开${f.view === 'sender' ? '您' : '发送方'}的钱包，${onlyFee(f)}`,
      todo: '请核对代币的合约地址和网络，再从钱包的转账页面发送。',
      never: '不要用同一个合约地址重试。',
    },
    'on-other-chain': {
      band: '到了另一个网络',
      heading: (f) => `${yours(f)}在${on(f)}上`,
      happened: (f) => `您说的网络没有这笔交易，${on(f)}在区块${f.height}确认了它。`,
      means: (f) => `币在${on(f)}的收款地址上。您的地址在这类网络上是相同的。`,
      todo: (f) => `请在钱包里用同一账户添加${on(f)}。如果收款方是交易所，请联系交易所。`,
      never: '不要再发一次，也不要在“跨链”“同步”页面输入助记词。',
    },
    'private-key': {
      band: '已拦下',
      heading: '这是私钥，请先把资产转到新钱包',
      happened: '这串字符是一个账户的私钥。我们已拦下，没有保存。',
      means: '见过它的人可以转走该账户的全部资产。',
      todo: '请在安全的设备上新建钱包，现在就把资产转过去。',
      never: '不要把私钥或助记词发给任何人，我们绝不会索要。',
    },
    unreachable: {
      band: '暂时无法查询',
      heading: '暂时无法查询，不代表资产有问题',
      happened: '提供网络数据的电脑没有回应。',
      means: '情况与之前一样，您的交易不受我们影响。',
      todo: '请过几分钟再试。',
      never: '不要仅因为查不到就再发一次。',
    },
    'in-doubt': {
      band: '还不确定',
      heading: '目前还不能确定',
      happened: '从网络得到的信息不完整，或互相矛盾。',
      means: '我们不做猜测，这不代表资产有问题。',
      todo: '请过几分钟再查，也可以请客服看一看。',
      never: '弄清之前，不要再发一次。',
    },
    'pending-low-rate': {
      band: '等待中，可以处理',
      heading: waits,
      happened: (f) => `它的费率是${f.feeRate}，接下来的区块大约要${f.wantedRate}。`,
      means: '没有丢失。提高手续费，或等网络不忙时即可。',
      todo: (f) =>
        f.hurry === 'cpfp'
          ? '用更高的手续费再花一次等待中的币（CPFP），两笔会一起被处理：'
          : '在钱包里打开这笔交易，选择“提高手续费”（RBF），填入：',
      never: notAgain,
    },
    conflicted: {
      band: '已被抢先',
      heading: '这笔交易不会再成功',
      happened: '另一笔交易花了同样的币，并已进入区块。',
      means: (f) => `${yours(f)}没有通过这个哈希转出，币随另一笔交易走了。`,
      todo: (f) => `请查看另一笔${f.replacedBy ? `（${f.replacedBy}）` : ''}。`,
      never: '不要再等这个哈希，也不要凭它交货。',
    },
    'unconfirmed-parent': {
      band: '等待更早的交易',
      heading: waits,
      happened: '它花的币来自一笔还在等待的交易。',
      means: '没有丢失。前一笔被处理后，它会接着完成。',
      todo: (f) => (f.hurry ? '可以等待，或提高这一笔的手续费，让它为两笔付费：' : '请稍等，再查一次。'),
      never: notAgain,
    },
  },
  stories: {
    'operation-failed': {
      band: '交易成功，其中的操作失败',
      heading: (f) => `智能账户${f.account ? `（${f.account}）` : ''}的操作失败了`,
      happened: (f) => `交易已在${on(f)}的区块${f.height}确认，但记录显示其中的操作失败了。`,
      means: '这个账户要求的操作没有完成。',
      todo: '请在该账户自己的应用里核对余额，再在那里重试。',
      never: '不要只看区块浏览器上的“成功”标记。',
    },
    ...bridges.stories,
    ...tron.stories,
    ...solana.stories,
    dust: {
      band: '请小心',
      heading: (f) =>
        f.amount ? `${f.amount}来自一个相似的地址，不要复制该地址` : '资产没有变动，不要复制这笔转账里的地址',
      happened: (f) =>
        f.amount
          ? '有人从一个很像您熟悉的地址转账，好让它出现在您的记录里。'
          : '有人做了一笔空的或伪造的转账，让相似的地址出现在您的记录里。',
      means: (f) =>
        `这笔交易没有动用您的资产。这是诱饵，${f.amount ? '这个地址很像您熟悉的地址' : '这类地址通常很像您熟悉的地址'}。`,
      todo: '只从收款人那里复制地址，并逐位核对。',
      never: '不要从记录里复制地址，也不要往这笔转账里的地址转任何资产。',
    },
    'allowance-used': {
      band: '如非本人操作，请马上处理',
      heading: (f) => (f.amount ? `${f.amount}被人凭授权转走` : '代币被人凭授权转走'),
      happened: '另一个账户用持有人以前签过的授权转走了代币。',
      means: '代币在新的地址上。如果不是本意，可能还会继续被转走。',
      todo: '如果不是您本人，请先把剩余资产转到新钱包，再撤销授权。',
      never: noRecovery,
    },
    'permission-given': {
      band: (f) => (f.allowed?.before === 'untold' ? '已设置授权' : '已授权'),
      heading: (f) => `资产没有变动，但另一个地址现在可以转走${kindTaken(f)}`,
      happened: (f) =>
        `这笔交易${f.time ? `（${f.time}）` : ''}${f.account ? `凭账户${f.account}的签名` : ''}允许${f.spender}转移${taken(f)}（授权）。`,
      means: (f) =>
        f.allowed?.kind === 'collection'
          ? `在交易市场买卖时需要这一步，但骗子也会索要它。只要之后没有撤销，就随时能全部转走。${spenderIs(f)}`
          : `兑换、买卖等应用需要这一步，但骗子也会索要它。只要之后没有撤销，就随时能转走。${beforeUntold(f)}${spenderIs(f)}`,
      todo: (f) => `如果不认识这个应用，请马上在钱包里撤销这项授权。${where(f)}`,
      never: '不要使用别人发来的“撤销授权”链接，很多链接本身就是陷阱。',
    },
    'permission-lowered': {
      band: '授权额度已调低',
      heading: '资产没有变动，一项授权已部分撤销',
      happened: (f) =>
        `这笔交易${f.time ? `（${f.time}）` : ''}${f.account ? `凭账户${f.account}的签名` : ''}调低了给${f.spender}的授权，之后它仍可转移${taken(f)}。`,
      means: (f) => `代币仍在原处，剩余的授权仍然有效。${spenderIs(f)}`,
      todo: (f) => `如果不认识这个应用，请在钱包里把剩余的授权也撤销。${where(f)}`,
      never: '不要使用别人发来的“撤销授权”链接，很多链接本身就是陷阱。',
    },
    'permission-ended': {
      band: '授权已撤销',
      heading: '资产没有变动，一项授权已经撤销',
      happened: (f) => `${f.spender}不能再转移${formerly(f)}。`,
      means: '代币仍在原处。其他代币的授权不受影响。',
      todo: '请查看同一个地址是否还有其他代币的授权。',
      never: '如果有页面要您“确认撤销”，不要再次授权。',
    },
    'passed-on': {
      band: '到账后立即被转走',
      heading: (f) => `${yours(f)}没有留在${f.passedOn?.account ?? '收款地址'}，立即被转走了`,
      happened: (f) =>
        `已在${on(f)}的区块${f.height}确认${f.time ? `（${f.time}）` : ''}。收款账户运行着别人的代码（EIP-7702），这段代码把币转到了${f.passedOn?.to ?? '另一个地址'}。${feePaid(f)}`,
      means: '转到这里的币都会这样被转走，用来付手续费的也一样。拿到账户私钥的盗贼会设置这种代码。',
      todo: '如果这是您的账户，而您没有设置过，说明私钥已经泄露。怎样取出里面剩下的资产，客服可以帮您。',
      never: `不要为了付手续费往这里转币，会立即被转走。${noRecovery}`,
    },
    'result-untold': {
      band: '不能确定',
      heading: '它已进入区块，但当时没有记录是否成功',
      happened: (f) => `已在${on(f)}的区块${f.height}${f.time ? `（${f.time}）` : ''}。${feePaid(f)}`,
      means: (f) => `${wasToMove(f)}2017年10月以前的交易没有保存结果，是否真的转了无法得知，但这不代表资产有问题。`,
      todo: '请在区块浏览器里打开收款地址，看看之后的余额和记录，也可以请客服看一看。',
      never: '弄清之前，不要再发一次。',
    },
    'coin-to-nobody': {
      band: '转到了无人地址',
      heading: (f) => `${yours(f)}转到了无人持有的地址`,
      happened: '这个地址用来销毁币，没有对应的私钥。',
      means: '包括我们在内，没有人能动用这些币。',
      todo: '请查清这个地址从哪里来，出问题的应用或页面不要再用。',
      never: noRecovery,
    },
    'coin-to-contract': {
      ...inContract,
      happened: '收款地址是合约，从代码看，它没有转出币的方法。',
      means: '币在那里，但就我们所见，没有人能动它。',
    },
    'contract-creation': {
      band: '已成功',
      heading: '这笔交易创建了一个合约',
      happened: (f) => `${on(f)}在区块${f.height}确认了它，网络上多了一段新代码。`,
      means: '这不是付给个人的款项。如果一起转出了币，币在新合约里。',
      todo: '如果不是本意，请告诉我们是哪个应用发起的。',
      never: '弄清它的作用之前，不要再转入。',
    },
  },
  asides: {
    'swap-order':
      '这笔交易带有兑换指令（THORChain 格式）：会在别处换出另一种币。是否已经换出，比特币的记录看不到，请在兑换所用的应用里查看。',
    reported: (f) => `${f.reported ?? '得到权限的地址'}在被举报的名单上。`,
    'copied-name':
      '这个代币用了别的代币的名字，并不是那个代币。制作者可以写任意数量，它可能一文不值。请不要添加、兑换，也不要打开它名字里的网站。',
    'loan-taken': (f) => `按合约${f.lender}的记录，收到的是借款，需要连同利息还给它。如果抵押品贬值太多，会被卖掉。`,
    'loan-repaid': (f) => `按合约${f.lender}的记录，这是在偿还借款。还欠多少，请在它的应用里查看。`,
    'others-unseen': '合约在内部转给其他人的部分看不到。',
    'into-contract': '合约已按交易的要求收下，之后的情况请在它的应用里查看。',
    'step-failed': '其中有步骤失败了，合约仍继续执行。请确认得到了想要的结果。',
    'movements-unseen': '合约在交易内部转出的币（转给别人或退回发送方），我们看不到。',
    'receipt-missing': '它已经在区块里，不再等待，但结果还不知道。',
    ...bridges.asides,
    ...tron.asides,
    ...solana.asides,
    'token-arrived': (f) =>
      `如果收款钱包没有显示代币，请按合约地址${f.token ? `（${f.token}）` : ''}添加。${f.token ? '名称可以仿冒，请与发行方官网公布的地址核对。' : ''}`,
    'internal-transfer': (f) => `${f.symbol}由合约在交易内部转出，有些钱包会列在“内部交易”里。`,
    'to-contract': '收款方是合约，能否再转出取决于它的代码。',
    'delegated-account': '收款方是附加了代码的个人账户（EIP-7702），仍由它的私钥控制。',
    'sets-delegation': (f) =>
      `它还允许${f.delegate ? `${f.delegate}的` : ''}代码代账户操作（EIP-7702），“智能账户”钱包也会这样设置。如果您不知情，请不要往那个账户转任何东西，并联系客服。`,
    'delegation-ended': '它还会撤销代账户操作的代码（EIP-7702），撤销后恢复为普通账户。授予应用的授权不会因此撤销。',
    'left-unsent': (f) =>
      `${f.account ?? '有一个账户'}没有发起这笔交易，但币或代币从那里转出了。这通常是用了持有人以前给出的授权、把账户委托给代码的设置，或签名。如果这是您的账户且并非您的本意，请先把剩余资产转到新钱包，再撤销授权。`,
    'token-kept-part': '这种代币的合约扣掉了这笔转账的一部分，到账的比转出的少。',
    blob: '它带有数据块（blob），替换时手续费要加倍。',
    'nodes-disagree': '两台电脑给出的答案不同。',
    'nonce-used': '它的顺序号已被另一笔交易使用，内容没能读到。这个哈希不会再成功。',
    'rbf-possible': '可以提高它的手续费（RBF）。',
    'child-pays': '它自己的手续费偏低，但另一笔同样在等待、花费其币的交易已为两笔付了足够的手续费（CPFP）。',
    'newer-waits': '在新的那笔进入区块之前，这一笔仍有可能成功。',
    'outputs-told': ({ outputs }) =>
      `收款方：${(outputs?.paid ?? []).map(({ amount, to }) => `${to ?? bitcoin.noAddress} ${amount}`).join('、')}${outputs?.more ? `，另有${outputs.more}个` : ''}。其中可能有退回发送方的找零，Bitcoin的记录不作区分。`,
    'cpfp-possible': '发送方或收款方也可以用较高的手续费花掉其中的币，让两笔一起被处理（CPFP）。',
  },
  rights: solana.rights,
  bitcoin,
  notTheSender: {
    open: {
      todo: '只有发送方能处理。请把这个哈希给对方，让对方在钱包里查看。',
      never: '到账之前不要交货，也不要为收款付任何费用。',
    },
    over: {
      todo: '用这个哈希不会再到账。如果仍要收款，请让发送方重新付款，并把新的哈希给您。',
      never: '不要凭这个哈希交货，也不要为收款付任何费用。',
    },
  },
  copiedToken: {
    band: '仿冒代币，不是真的',
    heading: (f) => `收到的不是真币：${f.amount ?? '另一种代币'}`,
    todo: (f) =>
      f.view === 'receiver'
        ? '请不要当作已经收到付款。请让对方用真正的代币支付，并把合约地址与发行方官网公布的核对。'
        : '请不要把它算作资产，并把合约地址与发行方官网公布的核对。',
    never: '不要为它交付任何东西，也不要为了“解锁”或卖出它而付款或签名。',
  },
  table: {
    maxFee: '最高费用',
    tip: '优先费',
    gasPrice: 'gas价格',
    nonce: 'Nonce',
    total: '手续费合计',
    feeRate: '费率',
    same: '不变',
    now: (value) => `目前${value}`,
    atMost: (value) => `最多${value}`,
    about: (value) => `约${value}`,
  },
  staff: {
    from: '发送方',
    to: '目标地址',
    gave: '转出',
    got: '收到',
    nonce: 'Nonce',
    waitingSince: '首次查到等待中',
    block: '区块',
    feePaid: '已付手续费',
    feeOffered: '设定的手续费',
    atLeast: '建议的替换费率',
    call: '调用',
    failedInside: '内部失败',
    time: '区块时间',
    meant: '本要转出',
    spender: '被授权地址',
    burned: '燃烧的TRX',
    cause: '失败原因',
    gas: 'gas用量／上限',
    amount: '数量',
    token: '代币',
    destroyed: '已销毁',
    noLonger: '授权已取消的地址',
    control: '获得控制权的地址',
    replacedBy: '取代它的交易',
    created: '由这笔交易创建',
    debtMore: '增加的债务',
    debtLess: '减少的债务',
    lender: '出借合约',
    output: '输出',
    account: '相关账户',
    unsent: '未发起交易但转出了代币的账户',
    by: (address) => `地址：${address}`,
    tip: (value) => `其中优先费${value}`,
  },
  refusal,
  block: (height, time) => `区块${height}${time ? `（${time}）` : ''}`,
  latest: (height) => `最新区块${height}`,
  observed: (time) => `查询时间：${time}`,
  nodes: ({ agreed, asked }) => `${asked}个节点中${agreed}个一致`,
  silent: (chains) => `没有回应：${chains}`,
  ahead: {
    repeated: ({ times, todo }) => `同样的原因已经是第${times}次了。下次尝试之前：${todo}`,
    crowd: {
      fees: (chain) => `手续费上涨，现在${chain}上很多人都在等待。不急的话请晚些再发。`,
      silent: (chain) => `目前无法正常查询${chain}，不代表资产有问题。`,
    },
  },
};
