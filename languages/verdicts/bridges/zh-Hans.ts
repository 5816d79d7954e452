import { feePaid } from '../money/zh-Hans.ts';
import type { BridgePhrases, VerdictFacts } from '../verdictPhrases.ts';

const what = (f: VerdictFacts) => f.amount ?? '资产';
const here = (f: VerdictFacts) => f.chain ?? '网络';
const other = (f: VerdictFacts) => f.bridge?.other ?? '目标网络';
const from = (f: VerdictFacts) => f.bridge?.other ?? '另一个网络';
const block = (f: VerdictFacts) => `区块${f.height}${f.time ? `（${f.time}）` : ''}`;
const since = (f: VerdictFacts) =>
  f.bridge?.due
    ? `大约从${f.bridge.ready}起就可以领取了。`
    : `${f.bridge?.ready ? `大约从${f.bridge.ready}起` : `约${f.bridge?.wait}后`}可以领取。`;

function remaining(f: VerdictFacts): string {
  const { bridge } = f;
  if (bridge?.proof) return `还要在${other(f)}上手动完成两步：先“证明”（Prove），再过${bridge.wait}“领取”（Claim）。`;
  if (bridge?.claim === 'by-hand') return `还要在${other(f)}上手动“领取”（Claim）。${since(f)}`;
  return `大约需要${bridge?.wait}，之后自动到账，或需要在${other(f)}上“领取”（Claim）。`;
}

export const bridges: BridgePhrases = {
  stories: {
    'bridge-deposit': {
      band: '已进入跨链桥',
      heading: (f) => `${what(f)}已进入通往${f.bridge?.other ?? '另一个网络'}的跨链桥`,
      happened: (f) => `已进入跨链桥，${here(f)}在${block(f)}确认。${feePaid(f)}`,
      means: (f) =>
        `这一侧已完成，币已离开${f.view === 'sender' ? '您' : '发送方'}在这个网络上的钱包。${f.bridge?.claim ? '另一侧通常一小时内自动到账，有时需要在应用里领取。' : '另一侧通常一小时内自动到账。'}到账的可能是另一种代币，并会扣除跨链桥的费用。从这个哈希看不到目标网络的情况。`,
      todo: (f) =>
        `请在${other(f)}上查看收款地址。如果这个区块之后一小时仍未到账，请在跨链桥的官方状态页查询这个哈希。`,
      never: (f) =>
        f.view === 'receiver'
          ? '到账之前不要交货，也不要点社交媒体上的“客服”链接。'
          : '不要再发一次，也不要点社交媒体上的“客服”链接。',
    },
    'bridge-withdrawal': {
      band: '提款进行中',
      heading: (f) => `${what(f)}正在转往${other(f)}，尚未到账`,
      happened: (f) => `提款的第一步已由${here(f)}在${block(f)}确认。${feePaid(f)}`,
      means: (f) => `币已离开这里的钱包，由跨链桥保管。${remaining(f)}等久一些也不会丢失。`,
      todo: (f) =>
        `请用发起提款的钱包打开跨链桥的官方页面，按步骤操作。请在${other(f)}上留一点币付手续费。如果已经做完，请把最后一步的哈希发给我们。`,
      never: '不要再提一次，也不要付钱给声称能加快的人。',
    },
    'bridge-proof': {
      band: '提款已证明',
      heading: (f) => `来自${from(f)}的提款已证明，尚未到账`,
      happened: (f) => `第二步已由${here(f)}在${block(f)}确认。${feePaid(f)}`,
      means: (f) => `在完成最后一步“领取”（Claim）之前，币由跨链桥保管。${since(f)}等久一些也不会丢失。`,
      todo: '请在那之后回到跨链桥的官方页面领取，并留一点币付手续费。',
      never: '不要再证明一次，否则要从头等起。',
    },
    'bridge-claim': {
      band: '提款已完成',
      heading: (f) => `来自${from(f)}的提款已完成`,
      happened: (f) => `最后一步已由${here(f)}在${block(f)}确认。${feePaid(f)}`,
      means: '跨链桥已通过这笔交易发放。',
      todo: (f) => `如果钱包里没有变化，请选择${here(f)}并刷新。`,
      never: '不要再领取一次，只会发放一次。',
    },
  },
  asides: {
    'bridge-delivery': (f) => `这是${f.bridge?.other ? `从${f.bridge.other}` : ''}经跨链桥转来的。`,
  },
};
