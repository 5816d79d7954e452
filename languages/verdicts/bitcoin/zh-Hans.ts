import type { BitcoinPhrases, VerdictFacts } from '../verdictPhrases.ts';

const what = (f: VerdictFacts) => f.amount ?? '资产';
const newer = ({ replacedBy }: VerdictFacts) => (replacedBy ? `（${replacedBy}）` : '');

export const bitcoin: BitcoinPhrases = {
  codes: {
    'pending-ok': {
      happened: (f) =>
        f.marketTold
          ? 'Bitcoin已收到这笔交易，手续费也足够。'
          : `Bitcoin已收到这笔交易，费率是${f.feeRate}。目前的行情没有读到，所以是否足够还不知道。`,
      means: '没有丢失。它在等待区块：大约每十分钟出一个，有时要等一小时。',
    },
    'pending-low-rate': {
      todo: (f) =>
        f.hurry === 'cpfp'
          ? '用更高的手续费再花一次等待中的币（CPFP），两笔会一起被处理：'
          : f.hurry === 'rbf'
            ? '在钱包里打开这笔交易，选择“提高手续费”（RBF），填入：'
            : '请等待。这笔交易发出时没有开启提高手续费的选项（RBF）。网络不忙时会被处理；如果被网络丢弃，这些币可以重新使用。',
      band: (f) => (f.hurry ? '等待中，可以处理' : '等待中'),
    },
    dropped: {
      happened: '网络已不再保留这笔交易，这些币可以重新使用。',
      todo: '如果钱包里还显示它，请先删除或取消，再用同样的币重新发送：花同样币的两笔交易只有一笔能成功。',
      never: '不要用别的币再付一次：旧的那笔任何人都可以重新提交，两笔可能都会成功。',
    },
    'replaced-other': {
      heading: (f) => (f.newerWaits ? '另一笔交易取代了它' : '这笔交易不会再成功'),
      happened: (f) => (f.newerWaits ? '另一笔交易要花同样的币，它自己也还在等待区块。' : '另一笔交易花掉了同样的币。'),
      means: (f) =>
        f.newerWaits
          ? `${what(f)}还没有转出。两笔只有一笔能成功，多半是另一笔。`
          : `${what(f)}没有通过这个哈希转出，另一笔可能付给了别人。`,
    },
    'replaced-cancelled': {
      band: (f) => (f.newerWaits ? '正在取消' : '已取消'),
      happened: (f) =>
        f.newerWaits
          ? '正在取消：另一笔把币退回原地址的交易取代了它，那一笔自己也还在等待区块。'
          : '这笔付款已取消：另一笔把币退回原地址的交易取代了它。',
      means: (f) => (f.newerWaits ? '等另一笔进入区块，这笔付款就不会再发生。' : '付款没有发生，只花了取消的手续费。'),
      todo: (f) => (f.newerWaits ? `请过一会儿再查另一笔${newer(f)}。` : '如果仍要付款，请用正常手续费重新发送。'),
      never: (f) =>
        f.newerWaits ? '另一笔进入区块之前不要重新付款，两笔可能都会成功。' : '不要再等这个哈希，它不会再成功。',
    },
  },
  lookForOwn: '如果您是收款方，请在其中找自己的地址，并逐位核对完整地址。',
  receiverHurries: '请让发送方提高手续费。如果您的钱包能花还在等待的币，也可以自己加快：用较高的手续费花掉它（CPFP）。',
  noAddress: '没有地址的脚本',
};
