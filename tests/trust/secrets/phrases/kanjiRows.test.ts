import { drawInt } from '../../../../bench/chance.ts';
import { createScanner, detect } from '../../../../trust/secrets/index.ts';
import { KANJI_SPELLINGS } from '../../../../trust/secrets/words/kanjiSpellings.ts';

const WORDS = KANJI_SPELLINGS.trim()
  .split('\n')
  .map((line) => line.trim().split(' ').slice(1));

/** Twelve words by chance, each in one of its spellings. */
const drawn = () =>
  Array.from({ length: 12 }, () => {
    const spellings = WORDS[drawInt(WORDS.length)] ?? [];
    return spellings[drawInt(spellings.length)] ?? '';
  });
const inParts = (words: readonly string[], size: number) =>
  Array.from({ length: words.length / size }, (_, at) => words.slice(at * size, (at + 1) * size));
const asked = (messages: readonly string[]) => {
  const scanner = createScanner();
  return messages.map((text) => scanner.add(text).detection.verdict).includes('ask');
};
const TIMES = 60;

describe('a phrase of the Japanese list that an input method turned into ideographs is asked about', () => {
  const ways: readonly (readonly [string, (words: readonly string[]) => string[]])[] = [
    ['with blanks', (words) => [words.join(' ')]],
    ['with commas', (words) => [words.join('、')]],
    ['over lines', (words) => [words.join('\n')]],
    ['numbered', (words) => [words.map((word, at) => `${at + 1}. ${word}`).join('\n')]],
    [
      'three a line',
      (words) => [
        inParts(words, 3)
          .map((part) => part.join(' '))
          .join('\n'),
      ],
    ],
    ['in two messages', (words) => inParts(words, 6).map((part) => part.join(' '))],
    [
      'four a message after it was named',
      (words) => ['リカバリーフレーズが「無効」と出ます。', ...inParts(words, 4).map((part) => part.join('、'))],
    ],
    ['one a message after an announcement', (words) => ['リカバリーフレーズを言います', ...words]],
    ['each with its number', (words) => words.map((word, at) => `${at + 1}番目は${word}です`)],
    [
      'within a sentence',
      (words) => {
        const [first, second, third] = inParts(words, 4).map((part) => part.join('、'));
        return [`紙には${first}、それから${second}、最後の行に${third}と書いてあります`];
      },
    ],
  ];
  it.each(ways)('%s', (_, told) => {
    const found = Array.from({ length: TIMES }, () => asked(told(drawn()))).filter(Boolean);
    expect(found.length).toBeGreaterThanOrEqual(0.85 * TIMES);
  });

  it('and never blocked, since lists of everyday things are written with the same words', () => {
    const verdicts = Array.from({ length: TIMES }, () => detect(drawn().join(' ')).verdict);
    expect(verdicts).not.toContain('block');
  });
});

describe('what people list else is left alone', () => {
  it.each([
    '買い物: 卵、牛肉、砂糖、玉葱、納豆',
    '牛乳 卵 豆腐 納豆 味噌',
    '卵 砂糖 牛肉 豚肉 納豆 小麦粉 紅茶',
    'りんご、みかん、葡萄、西瓜、蜜柑',
    '安全、簡単、便利、高速、安定',
    '安全 簡単 便利 高速 無料',
    '受信、送信、交換、購入、設定',
    '送信 受信 交換 追加 履歴',
    '月曜日、火曜日、水曜日、木曜日、金曜日',
    '月曜日 水曜日 金曜日 土曜日 日曜日は休みです',
    '一日、二日、三日、四日、五日',
    '住所、氏名、電話、名前、会社は入力しましたが進めません',
    '氏名 住所 電話 職業 年齢',
    '1. 送信 2. 受信 3. 交換 4. 履歴 5. 設定',
    '父親、母親、息子、娘、妹、旦那、祖父母',
    '犬、猫、狐、狸、兎、鶏は動物です',
    '春、夏、秋、冬、季節の話です',
    '国語、算数、理科、社会、英語、体操、音楽',
    '科学、歴史、文学、哲学、数学の本を売っています',
    '対応通貨、手数料、送金方法、履歴について教えてください',
    '東京、大阪、新潟、和歌山、日本、台湾から使えますか',
    '銀行、郵便局、警察、学校、図書館、神社の近くです',
    '見出しは「安全な保管方法」「復元の手順」「よくある質問」「詐欺の注意」です',
    '記事一覧：保管の基本、復元の手順、詐欺の例、手数料の説明',
    'リカバリーフレーズの保管、管理、復元、注意について教えてください',
    '復元フレーズ、秘密鍵、暗証番号、どれも大切ですか',
    '復元フレーズは封筒、金庫、手帳、写真のどれに保管すべきですか',
    '秘密の言葉を安全な場所、例えば冷蔵庫、押し入れ、机、本棚に置いてもいいですか',
    '今から単語を紙に書きます。注意、必要な物は？',
    '旅行で飛行機、電車、車、船を使います',
    '水泳、体操、相撲、弓道、旅行が趣味です',
    '音楽 映画 旅行 料理 読書 が好きです',
    '頭、目、首、手首、背中、親指が痛い',
    '会社の電話と住所、名前を教えてください',
    '写真、動画、音楽、記録、連絡先が全部消えました',
    '画像と動画、書類、写真を送信しました',
    '時計、指輪、財布、携帯、車を盗まれました',
    '水曜日に送信、木曜日に確認、金曜日に反映、土曜日に消えました',
    '責任、義務、権利、自由、法律',
    '無料、有料、一部無料、定期、年間',
    '開始、停止、再開、削除、追加、選択、移動',
    '開く 閉じる 戻る 進む 送る 消す',
    '弁護士、警察、銀行、税務署、会社、どこに相談すべきですか',
    '最初、途中、最後、全部だめでした',
    '送信 → 選択 → 入力 → 認証 → 決定 の順番でしたが失敗',
    '一月、二月、三月、四月の明細をください',
    '平日 土曜日 日曜日 祝日',
    '赤字、利益、損失、費用、合計、税金の計算',
    '大学 高校 会社 銀行 警察',
    '安全・安心・簡単・便利・無料',
    '高い、遅い、面倒、複雑、不便',
    '嬉しい、楽しい、悲しい、寂しい',
    '紙、手帳、封筒、金庫、鍵',
    '入金 出金 送金 手数料 明細',
    '鍵 財布 携帯 時計 眼鏡',
    '1 氏名\n2 住所\n3 電話\n4 会社',
  ])('%s', (text) => {
    expect(detect(text).verdict).toBe('allow');
  });

  it.each([
    ['どうなりますか', '送信', '受信', '履歴', '設定', '追加', '交換'],
    ['名前', '住所', '電話', '会社', '年齢'],
    ['はい', '大丈夫', '多分', '昨日', '普通', '全部', '最初', '必要'],
    ['ありがとう', '了解', 'お願いします', '質問', '相談', '手数料', '送金'],
    ['リカバリーフレーズとは何ですか', '大切', '秘密ですか', '単語', '順番', '保管方法'],
    ['水曜日', '午後', '大阪', '旅行', '飛行機'],
    ['警察', '弁護士', '銀行', '会社', '相談', '友達'],
    ['安全、簡単、便利', '無料、高速、安定', '交換、送信、受信'],
    ['映画', '音楽', '旅行', '料理', '写真'],
    ['次は選択です', '次は送信です', '次は決定です', '最後は反映です'],
  ])('%s, then %s …', (...messages) => {
    expect(asked(messages)).toBe(false);
  });
});
