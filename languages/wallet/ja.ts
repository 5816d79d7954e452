import type { WalletPhrases } from './walletPhrases.ts';

export const wallet: WalletPhrases = {
  offer:
    'ご自分のウォレットでしたら、公開されている情報（残高、手数料、有効な承認、最近の出金）を調べられます。その際、ネットワークのコンピューターに、このアドレスと、調べている人がいることが伝わります。見るだけで、署名も移動もしません。',
  look: 'このウォレットを調べる',
  lookAgain: 'もう一度調べる',
  notAnAddress:
    'こちらで調べられるネットワークの完全なアドレスではありません。コピーボタンでもう一度コピーしてください。',
  lookAtSender: '送り元のウォレットを調べる',
  bands: {
    shared: 'ほかの人も署名できます',
    swept: '入金はすぐに他へ送られます',
    reportedCode: '通報されたコードで動いています',
    reported: '通報されたアドレスが動かせます',
    permissions: '確認が必要な承認があります',
    borrowed: 'コントラクトのコードで動いています',
    left: '最近の出金があります',
    read: '公開記録だけを調べました',
    unread: 'ウォレットを調べられませんでした',
  },
  heading: ({ height, address, takers }) => {
    const balances = height ? `${address}の残高（ブロック${height}時点）` : `${address}の残高`;
    return takers === null ? balances : `${balances}。ほかの${takers}件のアドレスが動かせます`;
  },
  emptyHeading: '調べたネットワークに資産はありません',
  unreadHeading: 'このウォレットを調べられませんでした',
  labels: {
    leaving: '今も出金が続いていますか',
    revokeFirst: 'まず取り消すもの',
    moveFirst: 'まず移してください',
    waiting: '処理待ちの取引',
    permissions: 'そのほかの承認',
    unseen: '調べていないもの',
  },
  noneRead: 'どのネットワークからも応答がありません。中の資産に問題があるという意味ではありません。',
  left: ({ network, what, since }) => `${network}：${since}以降、${what}が出金されています。`,
  sent: ({ network, count, since }) => `${network}：${since}以降、このウォレットから${count}件の取引が送られました。`,
  nothingLeft: ({ network, since }) => `${network}：${since}以降、コインと主なトークンの出金はありません。`,
  leftUnknown: (networks) => `${networks}では、出金を調べられませんでした。`,
  mayTakeAll: ({ network, spender, token }) => `${network}：${spender}は${token}を上限なしで動かせます。`,
  mayTake: ({ network, spender, amount }) => `${network}：${spender}は${amount}まで動かせます。`,
  reported: '通報されたアドレスの一覧にあります。',
  permit2: '多くのアプリが共用し、それぞれが署名を求めます。泥棒に署名を渡していれば、それだけで動かされます。',
  sharedPermit: 'Permit2を通した許可です。Permit2で取り消してください。',
  given: (day) => `${day}に承認されました。`,
  morePermissions: (count) => `ほかに${count}件あります。`,
  aToken: (token) => `トークン${token}`,
  borrows: ({ network, code }) => `${network}：このアカウントは${code}のコードで動いています（EIP-7702）。`,
  passesOn: ({ to, tried }) =>
    tried
      ? `入金したコインは、すぐに${to}へ送られます（実際には送らず、ノードで試算した結果です）。`
      : `入金したコインは、すぐに${to}へ送られています。`,
  shares: ({ network, keys }) => `${network}：${keys}もこのアカウントの取引に署名できます。`,
  pending: ({ network, count, first }) =>
    `${network}：取引${count}件が処理待ちです${first ? `（最初は番号${first}）` : ''}。まだ出金されていません。`,
  noPermissions: (networks) => `${networks}では、最近与えられて今も有効な承認は見つかりません。`,
  todo: {
    shared:
      'ご自分で設定していない場合は、ここへ何も送らないでください。担当者が一緒に確認できます。ほかの人が主な権限（オーナー権限）を持っている場合、それを返せるのはその人だけです。',
    reported:
      '通報されたアドレスの承認から取り消してください。その手数料に使うコインは残しておいてください。復元フレーズを誰かに知られた可能性があれば、取り消しでは防げません。まず新しいウォレットへすべて移してください。',
    permissions:
      '心当たりのない承認から取り消してください。その手数料に使うコインは残しておいてください。復元フレーズを誰かに知られた可能性があれば、取り消しでは防げません。まず新しいウォレットへすべて移してください。',
    swept:
      'ここへは、手数料用でもコインを送らないでください。すぐになくなります。ご自分で設定していなければ、秘密鍵を知られています。ほかに残っているものは、新しいフレーズの新しいウォレットへ移してください。手数料が必要なため、担当者と一緒に進めてください。',
    reportedCode:
      'ご自分で設定していなければ、秘密鍵を知られています。残りを、新しいフレーズの新しいウォレットへ移してください。手数料用のコインをここへ送らないでください。',
    borrowed:
      'ウォレット自身が「スマートアカウント」として、こうしたコードを設定することがあります。ご自分でもウォレットでも設定した覚えがなければ、秘密鍵を知られています。その場合は、残りを新しいフレーズの新しいウォレットへ移し、手数料用のコインをここへ送らないでください。',
    left: 'ご自分の操作でなければ、承認は取り消せます。フレーズを知られた可能性があれば、まず残りを新しいウォレットへ移してください。',
    read: 'ウォレットの表示と比べてください。足りないものがあれば、ネットワークかトークンを追加してください。',
    unread: '数分後にもう一度お試しください。資産が当社に左右されることはありません。',
    exposed:
      '復元フレーズを知られているため、取り消しでは防げません。まず、新しいフレーズの新しいウォレットへすべて移してください。手数料に使うコインは残しておいてください。',
  },
  never: '「確認」「同期」「保護」のためと言われても、復元フレーズは入力しないでください。調べるのに必要ありません。',
  gas: {
    none: (coin) => `手数料用の${coin}なし`,
    about: (count) => `手数料は約${count}回分`,
    enough: '手数料は十分',
    untold: '手数料は不明',
  },
  couldNotRead: '調べられませんでした',
  stillAsked: 'まだ応答なし',
  unseen: 'NFT、預け入れやステーキング、その他のトークン、古い承認、ほかのネットワーク',
  tokensUntold: ({ network, tokens }) => `${network}の${tokens}`,
  permissionsUntold: (networks) => `${networks}の承認`,
  watch: {
    button: 'さらに出金があれば知らせる',
    again: '引き続き見守る',
    set: (until) =>
      `${until}まで、このウォレットを繰り返し調べます。さらに出金があったとき、または見当たらなかったときに、ここでお知らせします。このチャットが終わると、これも終わります。`,
    full: '今は、見守れるウォレットの数がいっぱいです。数分後に「もう一度調べる」を押してください。',
    nothingThere: '応答したネットワークには、出金される資産がありません。',
    late: (networks) => `${networks}からは、まだ応答がありません。分かり次第、ここに表示します。`,
    news: 'お伝えしたとおり、ウォレットをもう一度調べました。',
    over: '見守りを終えました。',
    bands: { left: 'さらに出金がありました', nothing: '出金は見当たりません' },
    headings: {
      left: (address) => `${address}からさらに出金がありました`,
      nothing: ({ address, until }) => `${until}まで、${address}からの出金は見当たりません`,
      unread: (address) => `${address}を調べられなくなりました`,
      rows: 'ほかのネットワークの結果',
    },
    something: ({ network, since }) => `${network}：${since}以降、出金がありました。`,
    own: 'ご自分で移したり承認を取り消したりした場合は、その分です。手数料も含まれます。',
    onlyBalances: (networks) => `${networks}では残高だけを比べています。調べる合間に入ってすぐ出た分は分かりません。`,
    forStaff: ({ address, told }) => `見守り中のウォレット ${address}：${told}`,
  },
  staff: {
    address: 'アドレス',
    mayTake: (network) => `動かせる相手 · ${network}`,
    noLimit: '上限なし',
    givenOn: (day) => `${day}に承認`,
    reported: '通報あり',
    maySign: (network) => `署名できる鍵 · ${network}`,
    code: (network) => `実行コード · ${network}`,
    passesOn: ({ to, tried }) => `入金を${to}へ${tried ? '送るコード（試行）' : '送った記録あり'}`,
    waits: (network) => `処理待ち · ${network}`,
    inAll: (count) => `計${count}件`,
    nonce: (nonce) => `ナンス${nonce}`,
    offers: ({ offered, now }) => (now === null ? `上限${offered}` : `上限${offered}、現在のベースフィー${now}`),
    blocklist: '通報アドレスの一覧',
    blocklistOf: (day) => `${day}時点`,
    noBlocklist: '設定なし',
  },
};
