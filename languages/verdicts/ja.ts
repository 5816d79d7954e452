import type { RevertCause } from '../../core/chain/verdict.ts';
import { bitcoin } from './bitcoin/ja.ts';
import { bridges } from './bridges/ja.ts';
import { feePaid, onlyFee, reached, stayed } from './money/ja.ts';
import { solana } from './solana/ja.ts';
import { tron } from './tron/ja.ts';
import type { VerdictFacts, VerdictPhrase, VerdictPhrases } from './verdictPhrases.ts';

const yours = (f: VerdictFacts) => f.amount ?? '資産';
const on = (f: VerdictFacts) => f.chain ?? 'ネットワーク';
const waits = (f: VerdictFacts) => `${yours(f)}はまだ${f.view === 'sender' ? '' : '送信者の'}ウォレットにあります`;
const hurry = (f: VerdictFacts) =>
  f.hurry
    ? 'ウォレットでこの取引を開き、「スピードアップ」を選んで、次の値を入れてください。'
    : 'ウォレットでこの取引を開き、「スピードアップ」を選んで手数料を上げてください。';
const noRecovery = '「取り戻せる」と言う人にお金を払わないでください。二重の被害になります。';
const notAgain = '新しい送金としてもう一度送らないでください。両方とも通ることがあります。';

const EXCHANGE = '取引所宛てなら、入金処理はここからは見えません。このハッシュを添えて取引所にお問い合わせください。';

/** Where it arrived, and somebody sees nothing of it. */
const unseen: Record<VerdictFacts['view'], (chain: string) => string> = {
  sender: (chain) =>
    `相手に見えないときは、アドレス全体を1文字ずつ比べ、相手に${chain}を選んで表示を更新してもらってください。`,
  receiver: (chain) =>
    `表示されないときは、アドレス全体がご自分のものか1文字ずつ比べ、${chain}を選んで表示を更新してください。`,
  neither: (chain) =>
    `受け取り側のウォレットに見えないときは、アドレス全体を1文字ずつ比べ、${chain}を選んで表示を更新してください。`,
};

/** What a permission takes, as the object of "move". */
function taken({ allowed }: VerdictFacts): string {
  if (allowed === null) return 'トークンを';
  const { what, kind } = allowed;
  if (kind === 'all') return `${what}を上限なしで`;
  if (kind === 'collection') return `${what}のNFTを、今後手に入れる分も含めてすべて`;
  if (kind === 'piece') return `${what}のNFT1点を`;
  return kind === 'up-to' ? `${what}まで` : `限られた量の${what}を`;
}
function kindTaken({ allowed }: VerdictFacts): string {
  if (allowed?.kind === 'collection') return '1つのコレクションのNFTをすべて';
  return allowed?.kind === 'piece' ? 'NFTを1点' : '1種類のトークンを';
}
/** What a permission that ended took. */
const formerly = ({ allowed }: VerdictFacts) =>
  allowed === null
    ? 'このトークン'
    : ['collection', 'piece'].includes(allowed.kind)
      ? `${allowed.what}のNFT`
      : allowed.what;
const spenderIs = ({ allowed }: VerdictFacts) =>
  allowed?.spenderIs === 'plain'
    ? '相手はアプリのコントラクトではなく、ふつうのアカウントです。アプリがこれを求めることは、まずありません。'
    : allowed?.spenderIs === 'permit2'
      ? '相手は多くのアプリが共用するPermit2です。このあと各アプリが、それぞれ署名を求めます。'
      : allowed?.spenderIs === 'through-permit2'
        ? '多くのアプリが共用するPermit2を通した承認です。取り消すときは、トークンの承認ではなくPermit2の承認を選んでください。'
        : '';
const beforeUntold = ({ allowed }: VerdictFacts) =>
  allowed?.before === 'untold' ? 'この取引の前に、もっと多く動かせたかどうかは、ここでは分かりません。' : '';
/** What an old transaction was to move; whether it did is another sentence. */
const wasToMove = ({ amount, from, to }: VerdictFacts) =>
  amount && from && to ? `${from}から${to}へ${amount}を送る取引です。` : '';
const where = ({ allowed, chain, spender }: VerdictFacts) =>
  allowed ? `対象：${chain ? `${chain}の` : ''}${allowed.what}、相手${spender}。` : '';

const refusal: Record<RevertCause, string> = {
  balance: 'トークンの残高が足りませんでした。',
  allowance: 'アプリに、その量のトークンを動かす承認（アプルーブ）がありませんでした。',
  slippage: '価格が、許容した幅（スリッページ）を超えて動きました。',
  expired: 'ブロックに入った時には期限を過ぎていました。',
  paused: 'コントラクトは停止中か、まだ始まっていません。',
  permission: 'このアカウントでは使えない機能でした。',
  blocked: 'トークンの発行者が、どちらかのアカウントを止めています。',
  signature: '署名が正しくないか、古くなっていました。',
  arithmetic: 'コントラクトの計算に失敗しました。数量が大きすぎる場合によく起きます。',
  unknown: '読み取れる理由は示されていません。',
  untold: '失敗の理由は、ノードの記録からは分かりません。',
};
/** Beside the contract's own words nobody says that it gave none. */
const why = (f: VerdictFacts) => (f.cause === 'unknown' && f.reason ? '' : refusal[f.cause]);
const remedy: Record<RevertCause, string> = {
  balance: 'トークンの残高を確かめ、その範囲で送ってください。',
  allowance: 'アプリで必要な量を承認（アプルーブ）してから、もう一度試してください。',
  slippage: '新しい見積もりで試すか、スリッページを少し広げてください。',
  expired: '新しい見積もりと、ふつうの手数料でもう一度試してください。',
  paused: 'アプリの提供元が再開を知らせるまで待ってください。',
  permission: '選んでいるアカウントが正しいか確かめてください。',
  blocked: 'トークンの発行者にお問い合わせください。担当者がご説明することもできます。',
  signature: 'アプリを読み込み直し、もう一度署名してください。',
  arithmetic: '数量を減らして試してください。',
  unknown: 'アプリの提供元に、この取引ハッシュを伝えて確認してください。',
  untold:
    'エクスプローラーで詳細を確かめるか、担当者に聞いてください。ガスの上限はウォレットの提案のままにしてください。',
};

/** Whatever was sent there. */
const inContract: Pick<VerdictPhrase, 'band' | 'heading' | 'todo' | 'never'> = {
  band: 'コントラクトに送られました',
  heading: (f) => `${yours(f)}は、出口のないコントラクトにあります`,
  todo: 'コントラクトの作成者に、対応できるか確認してください。担当者がお手伝いできます。',
  never: noRecovery,
};

export const verdicts: VerdictPhrases = {
  codes: {
    'not-found': {
      band: '見つかりません',
      heading: (f) =>
        f.chain ? `${f.chain}では、この取引はまだ見つかりません` : 'どのネットワークでも、この取引はまだ見つかりません',
      happened: (f) =>
        `${f.asked ?? f.chain ?? '対応しているすべてのネットワーク'}を調べましたが、該当する取引がありません。`,
      means: (f) =>
        `これだけでは資産の場所は分かりません。送信されていなければ、資産は${f.view === 'sender' ? 'ウォレット' : '送信者の元'}にあります。${f.resembles ? `この形のハッシュは、こちらで調べられない${f.resembles}のものかもしれません。` : ''}`,
      todo: '末尾の文字を確かめ、ウォレットの履歴からハッシュをコピーし直してください。残高もご確認ください。',
      never: '最初の送金の結果が分かるまで、もう一度送らないでください。',
    },
    'pending-ok': {
      band: '処理待ち',
      heading: waits,
      happened: (f) => `${on(f)}は取引を受け取っています。手数料も足りています。`,
      means: '失われたものはありません。ブロックに入る順番を待っています。ふつうは数秒から数分です。',
      todo: '少し待ってから、もう一度確認してください。',
      never: notAgain,
    },
    'pending-underpriced': {
      band: '処理待ち・対処できます',
      heading: waits,
      happened: (f) =>
        `この取引の手数料の上限は${f.maxFee}です。いまは${f.baseFee}が必要なので、ブロックに入れません。`,
      means: '失われたものはありません。手数料を上げるか、相場が下がるまで待つことになります。',
      todo: hurry,
      never: '新しい取引として送り直さないでください。この取引の後ろに並ぶだけです。',
    },
    'pending-low-tip': {
      band: '処理待ち・対処できます',
      heading: waits,
      happened: (f) => `優先手数料（チップ）が${f.tip}と低く、ほかの取引が先に処理されています。`,
      means: '失われたものはありません。混雑がおさまれば通ることもあります。',
      todo: (f) => (f.hurry ? '待つか、ウォレットで「スピードアップ」を選んで、次の値を入れてください。' : hurry(f)),
      never: '新しい取引として送り直さないでください。この取引の後ろに並ぶだけです。',
    },
    'pending-nonce-gap': {
      band: '処理待ち・対処できます',
      heading: waits,
      happened: (f) =>
        `取引には通し番号（ナンス）があります。これは${f.nonce}番ですが、${f.firstNonce}番がありません。`,
      means: (f) => `失われたものはありません。${f.firstNonce}番が送られるまで進みません。`,
      todo: (f) =>
        `詳細設定でナンスを${f.firstNonce}にして、自分あてに少額を送ってください。この取引を取り消して送り直すこともできます。`,
      never: 'この取引の手数料だけを上げないでください。番号が欠けたままでは進みません。',
    },
    'pending-behind': {
      band: '処理待ち・対処できます',
      heading: waits,
      happened: (f) => `先に送った${f.firstNonce}番の取引が、まだ処理待ちです。これは${f.nonce}番です。`,
      means: '失われたものはありません。先の取引が終われば、続いて処理されます。',
      todo: (f) => `ウォレットで${f.firstNonce}番を開き、スピードアップするか取り消してください。`,
      never: 'いまはこのアカウントから追加で送らないでください。すべて後ろに並びます。',
    },
    'pending-cannot-pay': {
      band: '処理待ち・対処できます',
      heading: waits,
      happened: (f) => `手数料を含めて最大${f.needed}が必要ですが、送信元の残高は${f.balance}です。`,
      means: '失われたものはありません。残高が足りるまで、ブロックに入れません。',
      todo: (f) => `送信元のアドレスに${f.symbol}を足すか、ウォレットで取引を取り消してください。`,
      never: '「手数料を代わりに払う」という人に送金しないでください。',
    },
    'replaced-sped-up': {
      band: '速い取引に置き換え済み',
      heading: (f) => `${yours(f)}は新しい取引で送られます`,
      happened: '同じ送金が、より高い手数料でこの取引と置き換わりました。',
      means: '有効なのは新しいほうだけです。二重には支払われません。',
      todo: (f) => `新しいハッシュで確認してください：${f.replacedBy ?? ''}`,
      never: notAgain,
    },
    'replaced-cancelled': {
      band: '取り消し済み',
      heading: stayed,
      happened: '送信元のアカウントが自身あてに送った別の取引に置き換わり、この送金は取り消されました。',
      means: '送金は行われていません。使われたのは取り消しの手数料だけです。',
      todo: '送金が必要な場合は、ふつうの手数料で新しく送ってください。',
      never: 'このハッシュを待たないでください。もう通ることはありません。',
    },
    'replaced-other': {
      band: '別の取引に置き換え済み',
      heading: 'この取引はもう通りません',
      happened: '同じアカウントの別の取引が、同じ番号（ナンス）を使いました。',
      means: (f) => `${yours(f)}はこのハッシュでは動いていません。別の取引で動いたものがあるかもしれません。`,
      todo: (f) =>
        `別の取引${f.replacedBy ? `（${f.replacedBy}）` : ''}を確かめてください。心当たりがなければ、まず新しいウォレットへ資産を移してください。`,
      never: '「直すため」と言われても、復元フレーズをどこにも入力しないでください。',
    },
    dropped: {
      band: 'ネットワークから外れました',
      heading: waits,
      happened: 'ネットワークはこの取引を保持していません。番号（ナンス）も空いています。',
      means: '何も動いておらず、手数料もかかっていません。',
      todo: 'ふつうの手数料で送り直してください。ウォレットに残っていれば、先に取り消してください。',
      never: '二度続けて送らないでください。新しい取引の結果を待ってください。',
    },
    succeeded: {
      band: (f) => `${f.amount ? '届きました' : '完了'}${f.finality === 'final' ? '' : '・確定待ち'}`,
      heading: (f) => (f.amount ? `${f.amount}は宛先に届いています` : '取引は成功しました'),
      happened: (f) =>
        `${on(f)}のブロック${f.height}に入りました${f.time ? `（${f.time}）` : ''}。${f.finality === 'final' ? '' : `承認数は${f.confirmations}です。`}${feePaid(f)}`,
      means: (f) => {
        const done = f.amount ? reached(f) : '';
        return f.finality === 'final'
          ? `${done}確定しており、取り消されることはありません。`
          : `${done}新しいブロックが続くほど確かになり、やがて確定します。`;
      },
      todo: (f) => {
        if (!f.amount)
          return `ウォレットに変化がないときは、${on(f)}を選んで表示を更新し、トークンとNFTの欄も見てください。`;
        return `${unseen[f.view](on(f))}${EXCHANGE}`;
      },
      never: (f) =>
        f.view === 'receiver'
          ? '「解除」などの名目でお金を払わないでください。'
          : `${f.view === 'sender' ? '' : '送った方は、'}もう一度送らないでください。「解除」の名目でお金を払わないでください。`,
    },
    'reorged-out': {
      band: 'ふたたび処理待ち',
      heading: 'この取引はいまブロックに入っていません',
      happened: '取引が入っていたブロックが、別のブロックに置き換わりました。ときどき起きることです。',
      means: (f) => `${yours(f)}は、いまは未送信の扱いです。ふつうは自動で次のブロックに入ります。`,
      todo: '数分待ってから、もう一度確認してください。',
      never: notAgain,
    },
    reverted: {
      band: '失敗しました',
      heading: stayed,
      happened: (f) =>
        `${f.cause === 'untold' ? '' : 'コントラクトが処理を断りました。'}${why(f)}${f.reason ? `（表示：「${f.reason}」）` : ''}`,
      means: (f) => `何も動いていません。${onlyFee(f)}`,
      todo: (f) => remedy[f.cause],
      never: '同じ内容のまま繰り返さないでください。また失敗し、手数料がかかります。',
    },
    'out-of-gas': {
      band: '失敗しました',
      heading: stayed,
      happened: '決められた処理量の上限（ガスリミット）が足りませんでした。',
      means: (f) => `何も動いていません。${onlyFee(f)}`,
      todo: 'ガスリミットはウォレットの提案のままにして、もう一度送ってください。',
      never: '節約のためにガスリミットを下げないでください。成功時に払うのは使った分だけです。',
    },
    'invalid-opcode': {
      band: '失敗しました',
      heading: stayed,
      happened:
        'コントラクトが無効な命令で止まりました。古いコントラクトは、残高不足などで断るときにこうなります。新しいものなら、コントラクト側の不具合です。',
      means: (f) => `何も動いていません。${onlyFee(f)}`,
      todo: '数量と残高を比べ、そのうえでアプリの提供元に取引ハッシュを伝えて確認してください。',
      never: 'そのまま繰り返さないでください。また失敗し、手数料がかかります。',
    },
    'not-payable': {
      band: '失敗しました',
      heading: stayed,
      happened: (f) => `宛先のコントラクトは、この方法では${f.symbol}を受け取れません。`,
      means: (f) => `送った分はすぐに戻りました。${onlyFee(f)}`,
      todo: '受取人に正しいアドレスを確かめるか、アプリの入金画面を使ってください。',
      never: '手数料を上げて繰り返さないでください。また断られます。',
    },
    'token-to-contract': {
      ...inContract,
      happened: '宛先はコントラクトで、そのコードにはトークンを送り出す方法が見当たりません。',
      means: 'トークンはそこにあります。ただし、見たかぎり誰も動かせません。',
    },
    'token-to-token': {
      band: 'トークン自体に送られました',
      heading: (f) => `${yours(f)}は、トークンのコントラクトにあります`,
      happened: '宛先は人のアカウントではなく、そのトークンのコントラクトでした。',
      means: 'トークンはそこにあります。多くは戻せませんが、発行者が対応できることもあります。',
      todo: 'ハッシュを添えて、トークンの発行者にお問い合わせください。担当者がお手伝いできます。',
      never: noRecovery,
    },
    'token-to-zero': {
      band: '持ち主のいない宛先です',
      heading: (f) => `${yours(f)}は、誰も持っていないアドレスに送られました`,
      happened: '宛先は、トークンを消すために使われるアドレスです。秘密鍵は存在しません。',
      means: '当社を含め、誰も動かすことができません。',
      todo: 'このアドレスがどこから入ったか確かめてください。原因のアプリや画面は使わないでください。',
      never: noRecovery,
    },
    'nothing-moved': {
      band: '成功しましたが、何も動いていません',
      heading: 'トークンは元の場所にあります',
      happened: '取引はブロックに入りましたが、呼び出した宛先はトークンを動かしませんでした。',
      means: (f) => `${f.view === 'sender' ? '' : '送信者の'}ウォレットから出たトークンはありません。${onlyFee(f)}`,
      todo: 'トークンのコントラクトアドレスとネットワークを確かめ、ウォレットの送信画面から送ってください。',
      never: '同じコントラクトアドレスのまま繰り返さないでください。',
    },
    'on-other-chain': {
      band: '別のネットワークに届いています',
      heading: (f) => `${yours(f)}は${on(f)}にあります`,
      happened: (f) => `指定のネットワークにはありません。${on(f)}のブロック${f.height}に入っています。`,
      means: (f) => `${on(f)}の宛先アドレスにあります。お客様のアドレスは、こうしたネットワークで共通です。`,
      todo: (f) =>
        `同じアカウントのまま、ウォレットに${on(f)}を追加してください。宛先が取引所なら、取引所にお問い合わせください。`,
      never: 'もう一度送らないでください。「同期」などのページに復元フレーズを入力しないでください。',
    },
    'private-key': {
      band: '止めました',
      heading: 'これは秘密鍵です。まず、新しいウォレットへ資産を移してください',
      happened: 'この文字列は、アカウントを開く秘密鍵です。止めたうえ、保存していません。',
      means: 'これを見た人は、そのアカウントの資産をすべて動かせます。',
      todo: '安全な端末で新しいウォレットを作り、いますぐ資産を移してください。',
      never: '秘密鍵や復元フレーズを誰にも送らないでください。当社がおたずねすることはありません。',
    },
    unreachable: {
      band: 'いまは確認できません',
      heading: 'いまは確認できません。資産に問題があるという意味ではありません',
      happened: 'ネットワークの状態を教えてくれるコンピューターが応答しませんでした。',
      means: '分かることは前と変わりません。お客様の取引は当社に左右されません。',
      todo: '数分後に、もう一度試してください。',
      never: '確認できないという理由だけで、もう一度送らないでください。',
    },
    'in-doubt': {
      band: '確かではありません',
      heading: 'まだ、はっきりお答えできません',
      happened: 'ネットワークから得た情報が足りないか、食い違っています。',
      means: '推測ではお答えしません。資産に問題があるという意味ではありません。',
      todo: '数分後に、もう一度確認してください。担当者が調べることもできます。',
      never: 'はっきりするまで、もう一度送らないでください。',
    },
    'pending-low-rate': {
      band: '処理待ち・対処できます',
      heading: waits,
      happened: (f) => `手数料は${f.feeRate}です。次のブロックの目安は${f.wantedRate}です。`,
      means: '失われたものはありません。手数料を上げるか、混雑がおさまるまで待つことになります。',
      todo: (f) =>
        f.hurry === 'cpfp'
          ? '待っているコインを、高い手数料でもう一度使います（CPFP）。両方が処理されます。'
          : 'ウォレットでこの取引を開き、「手数料を上げる」（RBF）を選んで、次の値を入れてください。',
      never: notAgain,
    },
    conflicted: {
      band: '先を越されました',
      heading: 'この取引はもう通りません',
      happened: '別の取引が同じコインを使い、ブロックに入りました。',
      means: (f) => `${yours(f)}はこのハッシュでは動いていません。コインは別の取引で送られました。`,
      todo: (f) => `別の取引${f.replacedBy ? `（${f.replacedBy}）` : ''}を確かめてください。`,
      never: 'このハッシュを当てにして、待ったり商品を渡したりしないでください。',
    },
    'unconfirmed-parent': {
      band: '前の取引を待っています',
      heading: waits,
      happened: 'この取引は、まだ処理待ちの取引から受け取ったコインを使っています。',
      means: '失われたものはありません。前の取引が処理されれば、続けて処理されます。',
      todo: (f) =>
        f.hurry
          ? '待つか、両方の分を払えるように、この取引の手数料を上げてください。'
          : '少し待ってから、もう一度確認してください。',
      never: notAgain,
    },
  },
  stories: {
    'operation-failed': {
      band: '取引は成功、中の依頼は失敗',
      heading: (f) => `スマートアカウント${f.account ? `（${f.account}）` : ''}の依頼は失敗しました`,
      happened: (f) => `取引は${on(f)}のブロック${f.height}に入りましたが、中の依頼は失敗と記録されています。`,
      means: 'このアカウントが依頼した操作は実行されていません。',
      todo: 'アカウントのアプリで残高を確かめてから、そこでもう一度試してください。',
      never: 'エクスプローラーの「成功」だけで判断しないでください。',
    },
    ...bridges.stories,
    ...tron.stories,
    ...solana.stories,
    dust: {
      band: 'ご注意ください',
      heading: (f) =>
        f.amount
          ? `よく似たアドレスから${f.amount}が届いています。コピーしないでください`
          : '資産は動いていません。この送金にあるアドレスをコピーしないでください',
      happened: (f) =>
        f.amount
          ? 'ご存じのものによく似たアドレスを履歴に残すために、誰かがそこから送金しました。'
          : 'よく似たアドレスを履歴に残すために、誰かが中身のない、または見せかけの送金をしました。',
      means: (f) =>
        `この取引で資産は減っていません。${f.amount ? '見慣れたアドレスに似せた、おとりです。' : 'おとりです。こうしたアドレスの多くは、見慣れたアドレスに似せてあります。'}`,
      todo: 'アドレスは支払う相手から直接コピーし、すべての文字を比べてください。',
      never: '履歴からアドレスをコピーしないでください。この送金にあるアドレスへは何も送らないでください。',
    },
    'allowance-used': {
      band: '心当たりがなければ、すぐに対応してください',
      heading: (f) =>
        f.amount ? `${f.amount}が、承認を使って動かされました` : 'トークンが、承認を使って動かされました',
      happened: '持ち主が以前に署名した承認（アプルーブ）を使って、別のアカウントが動かしました。',
      means: 'トークンは新しい宛先にあります。意図しないものなら、さらに動かされるおそれがあります。',
      todo: '心当たりがなければ、残りを新しいウォレットへ移し、そのあと承認を取り消してください。',
      never: noRecovery,
    },
    'permission-given': {
      band: (f) => (f.allowed?.before === 'untold' ? '承認を設定しました' : '承認を与えました'),
      heading: (f) => `資産は動いていません。別のアドレスが${kindTaken(f)}動かせるようになりました`,
      happened: (f) =>
        `この取引${f.time ? `（${f.time}）` : ''}で、${f.account ? `アカウント${f.account}が` : ''}${f.spender}に${taken(f)}動かす承認（アプルーブ）を与えました。`,
      means: (f) =>
        f.allowed?.kind === 'collection'
          ? `マーケットでの売買に必要な操作ですが、盗もうとする人も求めます。取り消されていなければ、いつでもすべて持ち出されるおそれがあります。${spenderIs(f)}`
          : `スワップや売買のアプリに必要な操作ですが、盗もうとする人も求めます。取り消されていなければ、いつでも持ち出されるおそれがあります。${beforeUntold(f)}${spenderIs(f)}`,
      todo: (f) => `心当たりのないアプリなら、ウォレットの画面から、いますぐ承認を取り消してください。${where(f)}`,
      never: '送られてきた「取り消し」のリンクは使わないでください。それ自体が罠のことがあります。',
    },
    'permission-lowered': {
      band: '承認を減らしました',
      heading: '資産は動いていません。承認の一部が取り消されました',
      happened: (f) =>
        `この取引${f.time ? `（${f.time}）` : ''}で、${f.account ? `アカウント${f.account}が` : ''}${f.spender}に与えた承認（アプルーブ）を減らしました。これからも${taken(f)}動かすことはできます。`,
      means: (f) => `トークンはそのままです。承認の残りは、まだ有効です。${spenderIs(f)}`,
      todo: (f) => `心当たりのないアプリなら、ウォレットの画面から残りの承認も取り消してください。${where(f)}`,
      never: '送られてきた「取り消し」のリンクは使わないでください。それ自体が罠のことがあります。',
    },
    'permission-ended': {
      band: '承認を取り消しました',
      heading: '資産は動いていません。承認は取り消されました',
      happened: (f) => `${f.spender}は、${formerly(f)}を動かせなくなりました。`,
      means: 'トークンはそのままです。ほかのトークンの承認は、これでは変わりません。',
      todo: '同じアドレスに、ほかのトークンの承認が残っていないか確かめてください。',
      never: '「取り消しの確認」を求められても、もう一度承認しないでください。',
    },
    'passed-on': {
      band: 'すぐにほかへ送られました',
      heading: (f) => `${yours(f)}は${f.passedOn?.account ?? '宛先'}に残らず、すぐにほかへ送られました`,
      happened: (f) =>
        `${on(f)}のブロック${f.height}に入りました${f.time ? `（${f.time}）` : ''}。宛先のアカウントでは別の人のコードが動いており（EIP-7702）、そのコードが${f.passedOn?.to ?? '別の宛先'}へ送りました。${feePaid(f)}`,
      means:
        'ここに届くコインは、手数料用も含めて同じように送られます。秘密鍵を手に入れた泥棒が、こうしたコードを設定することがあります。',
      todo: 'ご自分のアカウントで、設定した覚えがなければ、秘密鍵を知られています。中に残っているものを取り出す方法を、担当者が一緒に考えます。',
      never: `手数料のためにここへコインを送らないでください。すぐになくなります。${noRecovery}`,
    },
    'result-untold': {
      band: '確実ではありません',
      heading: 'ブロックには入りましたが、成功したかどうかの記録がありません',
      happened: (f) => `${on(f)}のブロック${f.height}に入りました${f.time ? `（${f.time}）` : ''}。${feePaid(f)}`,
      means: (f) =>
        `${wasToMove(f)}2017年10月より前の取引には結果の記録がないため、実際に送られたかどうかは分かりません。資産に問題があるという意味ではありません。`,
      todo: 'エクスプローラーで宛先のアドレスを開き、その後の残高や履歴を確かめてください。担当者が調べることもできます。',
      never: 'はっきりするまで、もう一度送らないでください。',
    },
    'coin-to-nobody': {
      band: '持ち主のいない宛先です',
      heading: (f) => `${yours(f)}は、誰も持っていないアドレスに送られました`,
      happened: '宛先は、コインを消すために使われるアドレスです。秘密鍵は存在しません。',
      means: '当社を含め、誰も動かすことができません。',
      todo: 'このアドレスがどこから入ったか確かめてください。原因のアプリや画面は使わないでください。',
      never: noRecovery,
    },
    'coin-to-contract': {
      ...inContract,
      happened: '宛先はコントラクトで、そのコードにはコインを送り出す方法が見当たりません。',
      means: 'コインはそこにあります。ただし、見たかぎり誰も動かせません。',
    },
    'contract-creation': {
      band: '成功しました',
      heading: 'この取引はコントラクトを作成しました',
      happened: (f) => `${on(f)}のブロック${f.height}に入り、新しいコードが置かれました。`,
      means: '人への支払いではありません。一緒に送ったコインがあれば、新しいコントラクトにあります。',
      todo: '意図しない場合は、どのアプリを使ったか教えてください。',
      never: '何をするものか分かるまで、追加で送らないでください。',
    },
  },
  asides: {
    'swap-order':
      'スワップの注文（THORChainの形式）が付いています。別のコインがほかの場所に出る予定です。そうなったかはビットコインの記録では分かりません。スワップしたアプリで確認してください。',
    reported: (f) => `${f.reported ?? '権限を渡した相手'}は、通報されたアドレスの一覧にあります。`,
    'copied-name':
      'このトークンは別のトークンの名前を使っているだけで、本物ではありません。作った人はどんな数量でも書けるため、価値がないかもしれません。追加や交換をせず、名前に書かれたサイトも開かないでください。',
    'loan-taken': (f) =>
      `受け取ったものは、コントラクト${f.lender}の記録では借り入れです。そこへ利息を付けて返す必要があります。担保の価値が下がりすぎると、担保は売られます。`,
    'loan-repaid': (f) =>
      `コントラクト${f.lender}の記録では、これは借り入れの返済です。残りの借り入れは、そのアプリで確かめられます。`,
    'others-unseen': 'コントラクトが内部でほかの相手に送った分は見えませんでした。',
    'into-contract': '取引の指示どおり、コントラクトが受け取りました。その先は、そのアプリで確かめられます。',
    'step-failed':
      '途中に失敗した処理がありますが、コントラクトはそのまま続行しました。望んだ結果になったか確かめてください。',
    'movements-unseen':
      'コントラクトの中で支払われたコイン（ほかへの支払いや送信者への返金）は、確認できませんでした。',
    'receipt-missing': 'すでにブロックに入っており、待ってはいません。結果はまだ分かりません。',
    ...bridges.asides,
    ...tron.asides,
    ...solana.asides,
    'token-arrived': (f) =>
      `受け取ったウォレットに表示されないときは、コントラクトアドレス${f.token ? `（${f.token}）` : ''}でトークンを追加してください。${f.token ? '名前は真似できるので、発行元の公式サイトのアドレスと比べてください。' : ''}`,
    'internal-transfer': (f) =>
      `${f.symbol}は取引の中でコントラクトから支払われました。ウォレットによっては「内部取引」に表示されます。`,
    'to-contract': '宛先はコントラクトです。トークンを送り出せるかどうかは、そのコードによります。',
    'delegated-account': '宛先は、コードが追加された個人のアカウント（EIP-7702）です。鍵の持ち主が引き続き管理します。',
    'sets-delegation': (f) =>
      `アカウントの代わりに${f.delegate ? `${f.delegate}の` : ''}コードが動く設定（EIP-7702）も含みます。「スマートアカウント」のウォレットでも使われるものです。心当たりがなければ、そのアカウントへは何も送らず、担当者にご相談ください。`,
    'delegation-ended':
      'アカウントの代わりに動くコードの設定（EIP-7702）を取り消す内容も含みます。取り消されると、ふつうのアカウントに戻ります。アプリに与えた承認は、これでは取り消されません。',
    'left-unsent': (f) =>
      `${f.account ?? 'あるアカウント'}はこの取引を送信していませんが、そこからコインやトークンが出ています。多くの場合、持ち主が以前に与えた承認（アプルーブ）、アカウントをコードに任せる設定、署名のいずれかが使われています。ご自分のアカウントで、意図したことでなければ、残りを新しいウォレットへ移し、それから承認を取り消してください。`,
    'token-kept-part':
      'このトークンのコントラクトが、送金の一部を差し引きました。届いた量は、送った量より少なくなっています。',
    blob: 'データ（ブロブ）付きの取引です。置き換えには2倍の手数料が必要です。',
    'nodes-disagree': '2台のコンピューターの答えが食い違っています。',
    'nonce-used': '同じ番号は別の取引に使われましたが、その内容は読み取れませんでした。このハッシュはもう通りません。',
    'rbf-possible': '手数料を上げること（RBF）ができます。',
    'child-pays':
      'この取引だけの手数料は低めですが、そのコインを使う待機中の取引が、両方に足りる手数料を払っています（CPFP）。',
    'newer-waits': '新しいほうがブロックに入るまでは、この取引が通る可能性も残っています。',
    'outputs-told': ({ outputs }) =>
      `支払い先：${(outputs?.paid ?? []).map(({ amount, to }) => `${to ?? bitcoin.noAddress}へ${amount}`).join('、')}${outputs?.more ? `、ほか${outputs.more}件` : ''}。この中に、送信者に戻ったお釣りが含まれることがありますが、Bitcoinの記録では区別されません。`,
    'cpfp-possible': 'または、送信者か受取人がこの取引のコインを高い手数料で使うと、両方まとめて処理されます（CPFP）。',
  },
  rights: solana.rights,
  bitcoin,
  notTheSender: {
    open: {
      todo: '対応できるのは送信者だけです。このハッシュを伝え、ウォレットで確かめてもらってください。',
      never: '届くまで品物を渡さず、受け取りのための手数料も払わないでください。',
    },
    over: {
      todo: 'このハッシュでは、もう届きません。受け取る予定なら、送信者に送り直してもらい、新しいハッシュを聞いてください。',
      never: 'このハッシュを当てにして品物を渡さず、受け取りのための手数料も払わないでください。',
    },
  },
  copiedToken: {
    band: '名前をまねたトークンです',
    heading: (f) => `届いたのは本物ではありません：${f.amount ?? '別のトークン'}`,
    todo: (f) =>
      f.view === 'receiver'
        ? '支払いを受けたものと見なさないでください。本物のトークンで送るよう相手に伝え、コントラクトアドレスを発行元の公式ページと見比べてください。'
        : '資産として数えないでください。コントラクトアドレスを発行元の公式ページと見比べてください。',
    never: '引き換えに品物を渡したり、「解除」や売却のために支払いや署名をしたりしないでください。',
  },
  table: {
    maxFee: '最大手数料',
    tip: '優先手数料',
    gasPrice: 'ガス価格',
    nonce: 'ナンス',
    total: '手数料の合計',
    feeRate: '手数料率',
    same: '同じ',
    now: (value) => `いまは${value}`,
    atMost: (value) => `最大${value}`,
    about: (value) => `約${value}`,
  },
  staff: {
    from: '送信元',
    to: '宛先',
    gave: '送ったもの',
    got: '受け取ったもの',
    nonce: 'ナンス',
    waitingSince: '処理待ちを最初に確認',
    block: 'ブロック',
    feePaid: '支払った手数料',
    feeOffered: '提示した手数料',
    atLeast: '置き換えの目安',
    call: '呼び出し',
    failedInside: '内部の失敗',
    time: 'ブロックの日時',
    meant: '送ろうとしたもの',
    spender: '承認の相手',
    burned: '消費したTRX',
    cause: '失敗の理由',
    gas: 'ガス使用量／上限',
    amount: '数量',
    token: 'トークン',
    destroyed: 'バーンされたもの',
    noLonger: '承認を取り消した相手',
    control: '権限を得た相手',
    replacedBy: '代わりに処理された取引',
    created: 'この取引で作成',
    debtMore: '増えた借り入れ',
    debtLess: '減った借り入れ',
    lender: '貸し手',
    output: '出力',
    account: '対象のアカウント',
    unsent: '送信していないのにトークンが出たアカウント',
    by: (address) => `アドレス：${address}`,
    tip: (value) => `うち優先手数料${value}`,
  },
  refusal,
  block: (height, time) => `ブロック${height}${time ? `（${time}）` : ''}`,
  latest: (height) => `最新のブロック${height}`,
  observed: (time) => `確認日時：${time}`,
  nodes: ({ agreed, asked }) => `${asked}台中${agreed}台が一致`,
  silent: (chains) => `応答なし：${chains}`,
  ahead: {
    repeated: ({ times, todo }) => `同じ理由で${times}回目です。次に試す前に：${todo}`,
    crowd: {
      fees: (chain) => `手数料が上がり、いま${chain}では多くの方が待っています。急がなければ、あとで送ってください。`,
      silent: (chain) => `いま${chain}の状態をうまく確認できません。資産に問題があるという意味ではありません。`,
    },
  },
};
