import type { FirstPhrases } from './en.ts';

export const ja: FirstPhrases = {
  support: 'サポート',
  helpCentre: 'ウォレットヘルプ',
  neverAsk: '復元フレーズや秘密鍵をおたずねすることはありません。',
  language: '言語',
  languageStays: '接続がないため、言語を切り替えられませんでした。',

  header: {
    bot: 'ボットが対応中',
    connecting: '接続しています',
    offline: '接続がありません',
    waiting: '呼び出し中',
    closedNow: 'いま対応中の担当者はいません',
    withStaff: (name) => `${name}が対応中`,
    ended: 'チャットは終了しました',
    replied: 'サポートから返信があります',
    start: 'ボットは24時間お答えします',
    person: '人に相談',
    leaveQueue: '順番待ちをやめる',
    endChat: 'チャットを終える',
    more: 'その他',
    close: 'チャットを閉じる',
    back: '戻る',
  },

  menu: {
    articles: 'ヘルプ記事',
    checkStaff: 'このメッセージは本物ですか？',
    myData: 'マイデータ',
    withdraw: '同意を取り消す',
    endChat: 'チャットを終える',
  },

  welcome: { title: 'ウォレットに何がありましたか？', hint: 'そのまま書くか、取引ハッシュを貼り付けてください。' },

  consent: {
    title: 'はじめる前に',
    bot: 'まずボットが答えます。担当者も呼べ、いまいるかどうかをお伝えします。',
    deleted: '会話は、対応終了から24時間以内に消えます。',
    noKeys: '復元フレーズや秘密鍵は不要です。受け取りもしません。',
    agreement: (terms, privacy) => [
      '「同意してはじめる」を押すと、',
      terms,
      'と',
      privacy,
      'に同意したことになります。',
    ],
    terms: '利用規約',
    privacy: 'プライバシーポリシー',
    version: (version) => `第${version}版`,
    accept: '同意してはじめる',
    decline: '同意しない',
    accepted: '同意済み',
    receipt: '控え',
    receiptNumber: '控え番号',
    withdraw: '同意を取り消す',
    withdrawTitle: '同意を取り消しますか？',
    withdrawMeans: 'このチャットはすぐに終了し、内容はすべて消去されます。いつでも新しく始められます。',
    keep: '取り消さない',
    needed: '上で同意すると、ここに書けるようになります。',
    neededForPerson: 'まず同意をお願いします。そのあとすぐに担当者を呼びます。',
    declinedTitle: '何も保存していません',
    declinedText: '同意されなかったため、このチャットは使えません。下のページは同意なしで読めます。',
    again: 'もう一度内容を確認する',
  },

  staticHelp: {
    emergency: '復元フレーズを知られた、または怪しい署名をした',
    browse: 'ヘルプ記事を読む（同意は不要です）',
    checkStaff: '本物のサポートの見分け方',
  },

  /** What keeps secret words on the device. */
  guard: {
    loading: '秘密の言葉を止めるしくみを読み込んでいます。まもなく送信できます。',
    failed: '秘密の言葉を止めるしくみを読み込めないため、何も送信しません。',
  },

  connection: {
    lost: '接続が切れました。メッセージは保存済みです。',
    retry: '今すぐ接続',
    back: 'つながりました。',
    failed: 'いまは接続できません。資産に問題があるという意味ではありません。',
    busy: '混み合っています。自動でもう一度接続します。',
    expired: '前のチャットは期限が切れました。ここから新しいチャットです。',
  },

  states: {
    loading: '読み込んでいます',
    slow: 'まだ読み込んでいます。もう少しお待ちください。',
    failed: 'この部分を読み込めませんでした。',
    safe: '資産やチャットへの影響はありません。',
    retry: 'もう一度試す',
    notFound: 'このページはありません',
    notFoundText: 'アドレスが変わったのかもしれません。検索するか、最初のページへ戻ってください。',
    home: '最初のページへ',
    copy: 'コピー',
    copied: 'コピーしました',
    close: '閉じる',
    cancel: 'やめる',
    undo: '元に戻す',
    opensNew: '新しいタブで開きます',
  },

  legal: { terms: '利用規約', privacy: 'プライバシーポリシー', version: (version) => `第${version}版` },
};
