import type { TalkPhrases } from './en.ts';

export const ja: TalkPhrases = {
  composer: {
    label: 'メッセージ',
    placeholder: '質問や取引ハッシュを入力',
    placeholderStaff: 'メッセージを入力',
    placeholderWaiting: 'お待ちの間も入力できます',
    send: '送信',
    tooLong: (limit) => `${limit}文字以内で入力してください。`,
    ended: 'このチャットは終了しました。',
    startNew: '新しいチャットを始める',
  },

  message: {
    you: 'あなた',
    bot: 'ボット',
    sending: '送信中',
    waiting: '接続が戻ると送信されます',
    failed: '送信していません',
    retry: '再送信',
    newBelow: (count) => `新着${count}件`,
    typing: (name) => `${name}が入力しています`,
    botTyping: 'ボットが答えを探しています',
    slow: '少し時間がかかっています。メッセージは届いています。',
    log: '会話',
    today: '今日',
  },

  staff: {
    verified: (name) => `確認済みの担当者、${name}`,
    role: '担当者',
    checkWord: '確認ことば',
    neverAsks:
      '担当者が、復元フレーズや鍵、コード、支払い、承認や署名、インストール、別のチャットや通話を求めることはありません。',
    report: {
      short: '通報',
      named: (name) => `${name}を通報`,
      this: 'この担当者を通報',
      title: 'この担当者を通報しますか？',
      ask: (name) => `${name}を通報しますか？`,
      text: 'この担当者はすぐにこのチャットから外れ、戻れなくなります。別の担当者が読み、責任者にも伝わります。それまではボットがお答えします。',
      yes: '通報する',
      no: '通報しない',
    },
    about: 'この枠に書けるのは、当社の担当者だけです。',
    check: '今すぐ確認する',
    genuine: '本物です。この言葉は当社の担当者のものです。',
    genuinePast: '本物です。このチャットにいた当社の担当者の言葉です。いまはチャットにいません。',
    wrong: 'この言葉は当社のものではありません。返信せず、リンクも開かないでください。',
    unknown: 'いまは確認できません。少し待ってからお試しください。',
  },

  answer: {
    allSteps: { all: (n) => `手順をすべて見る（${n}）`, fewer: '手順をたたむ' },
    helped: '解決しましたか？',
    yes: 'はい',
    no: 'いいえ',
    thanks: 'ありがとうございます。',
    article: 'ヘルプ記事',
    checked: (date) => `${date}に内容を確認`,
    inLanguage: (name) => `${name}版`,
    from: '出典',
    never: 'やらないこと',
    maybe: 'どれに近いですか？',
  },

  verdict: { checkAgain: 'もう一度調べる', explorer: 'エクスプローラーで見る', numbers: '数値' },

  emergency: {
    done: '完了',
    progress: (done, all) => `${all}件中${done}件完了`,
    personCalled: '同時に担当者を呼んでいます。',
  },

  queue: {
    asked: (department) => `「${department}」の担当者を呼び出し`,
    place: (place) => (place <= 1 ? '次の順番です' : `順番は${place}番目`),
    usually: (low, high) => (low === high ? `通常${low}分です` : `通常${low}〜${high}分です`),
    keepsPlace: '閉じても順番は変わりません。',
    urgentFirst: '緊急の方を先にお受けするため、順番が前後することがあります。',
    noSpeaker: 'いま日本語で対応できる担当者がいません。ほかの言語でお答えする場合があります。',
    back: (time) => `担当者は${time}から対応します。返信はここに届きます。`,
    noStaff: '担当者が対応できるようになると、返信がここに届きます。',
    waiting: '担当者を待っています',
    joined: (name) => `${name}が引き継ぎました`,
    connected: '担当者につながりました',
    wasHere: '担当者が対応しました',
    waited: (duration) => `待ち時間${duration}`,
    botSilent: 'ここまでの内容は担当者に見えています。説明し直す必要はありません。ボットは発言しません。',
    /** Whatever a message says: no words are read for it. */
    staffNever:
      '担当者が、何かを入れること、ウォレットでの承認、支払い、画面を見せること、ほかの場所で続けることをお願いすることはありません。',
    leave: '順番待ちをやめる',
    notify: '担当者が来たら知らせる',
    notifyOn: 'お知らせします',
    notifyBlocked: 'このページの通知は、ブラウザで止められています。',
    underMinute: '1分未満',
  },

  stopped: {
    title: '送信していません',
    steps: {
      happened: {
        label: '起きたこと',
        text: '復元フレーズか鍵のように見えるため、この端末で止めました。ボットにも担当者にも見えません。',
      },
      means: { label: '意味', text: '当社には届いていません。ほかの誰にも渡していなければ、ウォレットは安全です。' },
      do: { label: '今やること', text: 'その部分を消し、質問か受取アドレスだけを書いてください。' },
      never: { label: 'やらないこと', text: 'サポートを名のる相手を含め、誰にもフレーズを教えないでください。' },
    },
    unsure: '復元フレーズや鍵、認証コードの一部かもしれないため、念のためこの端末で止めました。誰も見ていません。',
    remove: '消して続ける',
    given: 'もう誰かに渡した',
    edit: '編集に戻る',
    masked: (count) => `${count}か所を隠しました`,
    byServer: 'メッセージの一部を、誰かが読む前に止めました。',
  },

  rate: {
    title: '対応はいかがでしたか？',
    scores: ['とても悪い', '悪い', 'ふつう', '良い', 'とても良い'],
    skip: '回答しない',
    sentence: 'よろしければひとこと',
    sentenceKept: 'このチャットと同じ期間だけ残り、一緒に消去されます。',
    send: '送信',
    thanks: 'ありがとうございました。',
  },

  ended: {
    title: 'チャットは終了しました',
    deletedBy: (time) => `会話は${time}までにすべて消去されます。`,
    gone: '前のチャットは消去されました。ここから新しいチャットです。',
    confirmTitle: 'チャットを終えますか？',
    confirmText: 'チャットを閉じ、24時間以内に消去します。',
    confirm: 'チャットを終える',
    keep: '続ける',
    leaveTitle: '順番待ちをやめますか？',
    leaveText: '順番はなくなります。このあとはボットがお答えします。',
    stay: '待ち続ける',
  },
};
