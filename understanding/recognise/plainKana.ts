/**
 * A message in plain Japanese, as who learns the language writes it (ことばの かみ しゃちょうが もっています), as rules are written: without
 * blanks between its words, and the words that tell of money, of people and of what they hold in their usual signs. Anything else stays as it is.
 */
export function fromPlainKana(text: string): string {
  if (!isPlain(text)) return text;
  return text
    .split(/(\s+)/u)
    .map((word) => word.replace(WORD, (found) => READ.get(found) ?? found))
    .join('')
    .replace(BLANK, '');
}

/** One kanji of a place or a name makes no ordinary writing; and ordinary writing has no blanks between two words of kana. */
function isPlain(text: string): boolean {
  const signs = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return signs <= 1 && BETWEEN.test(text);
}

const BETWEEN = /[\p{Script=Hiragana}\p{Script=Katakana}ー][ \u3000]{1,3}[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const BLANK =
  /(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー])[ \u3000]{1,3}(?=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])/gu;

/** Beginnings of words; in a word of its own each means only this. */
const READ: ReadonlyMap<string, string> = new Map(
  Object.entries({
    // Who
    しゃちょう: '社長',
    かいしゃ: '会社',
    じょうし: '上司',
    せんぱい: '先輩',
    てんちょう: '店長',
    ともだち: '友達',
    おっと: '夫',
    だんな: '旦那',
    つま: '妻',
    かのじょ: '彼女',
    かれし: '彼氏',
    かれ: '彼',
    ちち: '父',
    はは: '母',
    あに: '兄',
    おとうと: '弟',
    あね: '姉',
    いもうと: '妹',
    むすこ: '息子',
    むすめ: '娘',
    だれ: '誰',
    わたし: '私',
    ひと: '人',
    けいさつ: '警察',
    ぎんこう: '銀行',
    // What
    ことば: '言葉',
    たんご: '単語',
    かみ: '紙',
    しゃしん: '写真',
    でんわ: '電話',
    がめん: '画面',
    さいふ: '財布',
    おかね: 'お金',
    きゅうりょう: '給料',
    しごと: '仕事',
    ばんごう: '番号',
    ひみつ: '秘密',
    ぜんぶ: '全部',
    // When
    まいにち: '毎日',
    まいばん: '毎晩',
    きのう: '昨日',
    いま: '今',
    // What happens
    もって: '持って',
    もちます: '持ちます',
    みます: '見ます',
    みて: '見て',
    みられ: '見られ',
    みせ: '見せ',
    しって: '知って',
    しりません: '知りません',
    しらない: '知らない',
    おしえ: '教え',
    かいて: '書いて',
    かきました: '書きました',
    つくっ: '作っ',
    つくり: '作り',
    つくる: '作る',
    つくれ: '作れ',
    おくっ: '送っ',
    おくり: '送り',
    おくる: '送る',
    おくれ: '送れ',
    いれて: '入れて',
    いれま: '入れま',
    いれた: '入れた',
    あずかっ: '預かっ',
    あずけ: '預け',
    わたしました: '渡しました',
    わたして: '渡して',
    とられ: '取られ',
    ぬすまれ: '盗まれ',
    きえ: '消え',
    とどか: '届か',
    とどき: '届き',
    なぐ: '殴',
    たたか: '叩か',
    こわい: '怖い',
    にげ: '逃げ',
    たすけて: '助けて',
    かえれ: '帰れ',
    かえり: '帰り',
    あたらしい: '新しい',
    まちがえ: '間違え',
  }),
);

/** Longest first: わたしました is no 私. */
const WORD = new RegExp(`^(?:${[...READ.keys()].sort((a, b) => b.length - a.length).join('|')})`, 'u');
