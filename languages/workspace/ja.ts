import type { WorkspacePhrases } from './workspacePhrases.ts';

export const ja: WorkspacePhrases = {
  places: { articles: '記事', gaps: '答えられなかった質問' },

  newArticle: '新しい記事',
  newTitle: '新しい記事を書きはじめる',
  newText: '公開するまでは下書きのままです。',
  newId: 'ID（半角の小文字、数字、ハイフン）',
  badId: 'send-pending のように、半角の小文字、数字、ハイフンで書いてください。',
  takenId: 'このIDの記事はすでにあります。',
  begin: 'はじめる',
  template: {
    title: '題名',
    lead: '**短い答え。** それが何を意味するか。',
    steps: 'すること',
    step: '最初の手順。',
    never: 'してはいけないこと',
    neverItem: '復元フレーズは誰にも教えないでください。',
  },

  gaps: {
    intro: '直近30日に聞かれ、答えられなかった質問です。件数には利用者の言葉は含まれません。',
    kinds: {
      notKnown: '答えなし',
      unsure: '候補の提示のみ',
      notHelped: '役に立たなかった',
      misrouted: '担当者が振り分け直した',
    },
    what: '結果',
    topic: '話題',
    times: '件数',
    last: '最終日',
    anyTopic: '判別できず',
    none: '足りないものはありません',
    noneText: '直近30日の質問にはすべて答えています。',
    said: '実際の言葉',
    saidText: '同意した人のもので、会話が消去されるまでの間だけ読めます。アドレス、番号、メールは伏せてあります。',
    saidNone: 'いま読めるものはありません。',
    addTo: (title) => `「${title}」に加える`,
    write: '記事を書く',
    teach: (department) => `「${department}」の例文にする`,
    taught: '振り分けがこの例文から学びます。',
    personal: '保存していません。例文にはアドレス、番号、秘密の情報を入れられません。一般的な言葉に直してください。',
    tooMany: '保存していません。例文が多すぎます。先にいくつか削除してください。',
    sentence: '例文',
    sentences: 'ここで加えた例文',
    sentencesNone: 'まだありません。担当者が会話を別の部門へ移すと、その質問が上に表示されます。',
    remove: '削除',
    added: '本文に加えました。確かめてから保存してください。',
  },

  losses: '赤で示すもの（行うと必ずコインや単語を失う）',
  behind: (count) => `${count}か所が古い`,
  behindFilter: '英語より古い',
  english: '英語',
  sourceFresh: 'この翻訳は英語の内容にすべて追いついています。',
  sourceBehind: (count) => `その後、英語の${count}か所が変わりました。`,
  sourceNone: '公開中の英語版はありません。',
  parts: { title: '題名', lead: '短い答え' },
  inStep: '変更は不要',
  inStepDone: 'この翻訳を最新として扱います。',
  sourceWhole: '英語の全文',

  fileConflict: {
    tag: 'ファイルに変更あり',
    published:
      '編集した版を公開したあとで、この記事のファイルが変わりました。読者に見えているのはファイルの文章です。編集した版は残っています。',
    draft:
      'この下書きを始めたあとで、記事のファイルが変わりました。下書きを公開すると、いまのファイルの文章と置き換わります。',
    takeUp: '編集した版を下書きにする',
  },

  versions: {
    compare: '比べる',
    hide: '比較を閉じる',
    shipped: 'ファイルの本文',
    shippedNow: 'いま見えているのはファイルの本文です。',
    same: '左の本文と同じです。',
    gone: 'この本文は残っていません。',
    formerStaff: '以前の担当者',
    commandLine: 'コマンド',
    removed: '削除',
    addedText: '追加',
    differs: '違うところ',
  },

  questions: {
    title: '確認用の質問',
    run: '確認用の質問で試す',
    running: '下書きの前後で試しています。数秒かかります。',
    none: 'この記事を求める確認用の質問はありません。',
    pass: (good, all) => `確認用の質問${all}件のうち${good}件が期待どおりです。`,
    better: '下書きで改善',
    worse: '下書きで悪化',
    good: '期待どおり',
    bad: '期待と違う',
    finds: (articles) => `見つかる記事: ${articles}`,
    findsNothing: '何も見つからない',
    worseTitle: '確認用の質問が悪化します',
    worseText: (count) => `この本文にすると、確認用の質問${count}件の答えが悪くなります。`,
    unaskedTitle: '確認用の質問を試せませんでした',
    unaskedText:
      '時間内に応答がなく、この本文で答えが悪くなる質問があるかどうかはわかりません。キャンセルしてもう一度試すか、確認なしで公開できます。',
    publishAnyway: 'それでも公開',
  },

  score: { title: '根拠', article: '記事', words: '言葉', meaning: '意味' },

  needsReviewer: 'リスクが高い記事です。公開には、書いた人以外の承認が必要です。',
  riskReasons: {
    dont: '読者に今示している「しないこと」が消えたか、変わっています。',
    secret: '新しい行に復元フレーズ、鍵、パスワード、コードのいずれかが出てきます。',
    desk: '新しい行が、この窓口の者と読者との関わりについて述べています。',
    order: '新しい行が、詐欺師が求めるようなことを読者にさせるか、ほかのサイトへ導いています。',
    asked:
      '新しい質問が、ここでは誰も言ってはならないことを求めているか、秘密の情報や誰かの指示に従うことに触れているか、「はい」の答えにつながります。',
    claim: '新しい行が、誰も確かめていないことを言い切っているかもしれません。',
    answer: '読者を守る今の答えが消えたか、変わったか、別の質問に付けられています。',
    sentence: '訂正でも、この記事に出ているメニューへの道順でもない新しい文があります。',
    steps: '手順が消えたか、変わったか、順番が入れ替わっています。',
    filed: '別の部署に分類されているか、次に見直す日が一年より先に延ばされています。',
    long: '新しい行が400を超えています。',
  },
  goToLine: (line) => `${line}行目へ`,

  recall: {
    reason: '理由（履歴に残ります）',
    oneText: (name) =>
      `${name}の本文は、読者からもボットからもすぐに消えます。代わりに別の言語の記事が案内されることがあります。内容が誤っている場合は、すべての言語で取り下げてください。`,
    allText: (names) => `次の言語で、読者からもボットからもすぐに消えます: ${names}`,
    reached: (count) =>
      count === 0
        ? '保存中の会話で、この記事を案内したものはありません。'
        : `保存中の会話のうち${count}件で、この記事を案内しました。`,
    conversations: 'この記事を案内した会話',
    close: '閉じる',
  },
};
