import { feePaid } from '../money/ja.ts';
import type { BridgePhrases, VerdictFacts } from '../verdictPhrases.ts';

const what = (f: VerdictFacts) => f.amount ?? '資産';
const here = (f: VerdictFacts) => f.chain ?? 'ネットワーク';
const other = (f: VerdictFacts) => f.bridge?.other ?? '移動先のネットワーク';
const block = (f: VerdictFacts) => `ブロック${f.height}${f.time ? `（${f.time}）` : ''}`;
const since = (f: VerdictFacts) =>
  f.bridge?.due
    ? `${f.bridge.ready}ごろから受け取れる状態です。`
    : `受け取れるのは${f.bridge?.ready ? `${f.bridge.ready}ごろ` : `約${f.bridge?.wait}後`}からです。`;

function remaining(f: VerdictFacts): string {
  const { bridge } = f;
  if (bridge?.proof)
    return `このあと${other(f)}で2つの手続きが必要です。まず「証明」（Prove）、その${bridge.wait}後に「受け取り」（Claim）です。どちらも自動では進みません。`;
  if (bridge?.claim === 'by-hand')
    return `このあと${other(f)}で「受け取り」（Claim）の手続きが必要です。自動では進みません。${since(f)}`;
  return `${bridge?.wait}ほどかかります。そのあと自動で届くか、${other(f)}で「受け取り」（Claim）の手続きが必要になります。`;
}

export const bridges: BridgePhrases = {
  stories: {
    'bridge-deposit': {
      band: 'ブリッジに入りました',
      heading: (f) => `${what(f)}は${f.bridge?.other ?? '別のネットワーク'}行きのブリッジに入りました`,
      happened: (f) => `ブリッジに入りました。${here(f)}の${block(f)}で確認されています。${feePaid(f)}`,
      means: (f) =>
        `こちら側は完了し、このネットワークの${f.view === 'sender' ? '' : '送信者の'}ウォレットからは出ています。移動先には、ふつう1時間以内に自動で届きます。${f.bridge?.claim ? 'アプリで「受け取り」（Claim）の操作が必要なこともあります。' : ''}移動先では別のトークンになったり、ブリッジの手数料の分だけ減ったりすることがあります。移動先の様子は、このハッシュからは見えません。`,
      todo: (f) =>
        `${other(f)}で、受け取るアドレスを確かめてください。このブロックから1時間たっても届いていなければ、ブリッジの公式の状況ページでこのハッシュを調べてください。`,
      never: (f) =>
        f.view === 'receiver'
          ? '届くまで品物を渡さないでください。SNSの「サポート」のリンクは使わないでください。'
          : 'もう一度送らないでください。SNSの「サポート」のリンクは使わないでください。',
    },
    'bridge-withdrawal': {
      band: '引き出しの途中',
      heading: (f) => `${what(f)}は${other(f)}へ移動中で、まだ届いていません`,
      happened: (f) => `引き出しの最初の手続きが、${here(f)}の${block(f)}で確認されました。${feePaid(f)}`,
      means: (f) =>
        `こちらのウォレットからは出ており、ブリッジが預かっています。${remaining(f)}時間がたっても失われません。`,
      todo: (f) =>
        `引き出しを始めたウォレットでブリッジの公式ページを開き、案内に沿って進めてください。手数料の分を${other(f)}に残しておいてください。手続きが済んでいる場合は、最後のハッシュを教えてください。`,
      never: 'もう一度引き出さないでください。「早くする」と言う人にお金を払わないでください。',
    },
    'bridge-proof': {
      band: '引き出しの証明済み',
      heading: (f) => `${other(f)}からの引き出しは証明済みで、まだ支払われていません`,
      happened: (f) => `2つ目の手続きが、${here(f)}の${block(f)}で確認されました。${feePaid(f)}`,
      means: (f) =>
        `最後に「受け取り」（Claim）の手続きをするまで、ブリッジが預かっています。${since(f)}時間がたっても失われません。`,
      todo: 'その時期を過ぎたらブリッジの公式ページに戻り、受け取りの手続きをしてください。手数料の分を残しておいてください。',
      never: 'もう一度証明しないでください。待ち時間が最初からになります。',
    },
    'bridge-claim': {
      band: '引き出し完了',
      heading: (f) => `${other(f)}からの引き出しは完了しました`,
      happened: (f) => `最後の手続きが、${here(f)}の${block(f)}で確認されました。${feePaid(f)}`,
      means: 'この取引で、ブリッジから支払われました。',
      todo: (f) => `ウォレットに変化がないときは、${here(f)}を選んで表示を更新してください。`,
      never: 'もう一度受け取りの手続きをしないでください。支払いは1回だけです。',
    },
  },
  asides: {
    'bridge-delivery': (f) => `${f.bridge?.other ? `${f.bridge.other}から` : ''}ブリッジを通って届いたものです。`,
  },
};
