import { freshPhrase, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import { createScanner } from '../../../../trust/secrets/index.ts';

/*
 * Who talks about a backup names words, reading, paper and steel in every other message and tells no word. Read as an announcement, one
 * "the narrator stops reading at the words" had five of ten messages of a blind person withheld.
 */

const verdictsOf = (messages: readonly string[]) => {
  const scanner = createScanner();
  return messages.map((text) => scanner.add(text).detection.verdict);
};

const HARMLESS: readonly (readonly string[])[] = [
  // A screen reader, a printer or paper has the words.
  [
    'my screen reader goes silent on the page with the words',
    'the other app did read it but my sister was in the room',
    'I was thinking of a braille label on thick card',
  ],
  [
    '读屏到了助记词那页就没声了',
    '换了一个软件倒是读出来了，可我当时开着外放',
    '旁边同事在叠衣服，要紧吗',
    '盲文板扎厚卡纸会不会磨平',
  ],
  [
    '我眼睛看不见，用的是旁白',
    '它只念按钮、按钮',
    '验证那步顺序点错三回',
    '我打算拿盲文板扎在厚卡纸上',
    '扎前四个字母够不够',
  ],
  ['報讀到助記詞嗰版就冇聲', '第二個app有讀，不過我開咗喇叭', '隔離同事摺緊衫，使唔使重新整過'],
  [
    '読み上げソフトが単語の画面で黙ります',
    '別のアプリは読んでくれましたが隣に同僚がいました',
    '点字で厚紙に打つつもりです',
  ],
  [
    '화면 낭독기가 단어 화면에서 조용해져요',
    '다른 앱은 읽어 줬는데 옆에 동료가 있었어요',
    '점자로 두꺼운 종이에 찍어 두려고요',
  ],
  [
    '那张助记词写纸上好几年了，会不会褪色啊',
    '听说也有人刻在铁板上，我拿锤子砸行不',
    '塑封我前天弄好了，字都放大了',
    '门口复印店那姑娘给我敲的',
    '我闺女加班不接电话，那个蓝盾牌的app咋整',
  ],
  ['寫助記詞的紙發黃了', '我把它護貝', '樓下鄰居敲門說太吵', '海邊會生鏽嗎'],
  // Somebody says that they tell none, or that there are none.
  [
    '先讲清楚，词我一个都不发',
    '脚本我自己写，断网跑',
    '诗里有个“裏”字，记不清哪种写法',
    '卧槽校验对上了，可余额才0.2',
    '早年有阵子生成过两百个地址',
    '齐了，17个UTXO一把扫走是不是傻',
  ],
  ['助記詞我不會傳給你', '你跟我講選單順序就好', '螢幕上有個鎖頭，旁邊一顆齒輪'],
  ['単語はここでは言いません', 'メニューの順番だけ教えてください', '鍵の絵が出ています'],
  ['단어는 여기서 말 안 할게요', '메뉴 순서만 알려 주세요', '자물쇠 그림이 떠요'],
  ['no, I skipped the seed part', "he's sending it in a plain envelope, is that dumb?"],
  [
    'She said she never wrote the words down, so how do we replace her?',
    'We printed the address on the harvest envelope already, 2,000 of them',
  ],
  ['I never wrote down the seed', 'the phone still opens with my thumb', 'can I see them again somewhere?'],
  // Vivid talk, with or without the name of a phrase behind it.
  ['my tangem card went thru the dryer', "it's kinda wavy and the phone won't read it"],
  ['the canoe tipped and my phone got wet', 'the seed card is fine, it was in the truck'],
  ['大概20000 U。我揸貨車㗎，啲老細畀運費畀U，我喺旺角找換店換返港紙'],
  ['我喺街市賣魚，今日鯇魚好賣', '泥鯭淨返半盆', '有個客想用幣畀錢'],
];

it.each(HARMLESS.map((messages) => [messages]))('talk about a backup is not withheld: %j', (messages) => {
  expect(verdictsOf(messages).filter((verdict) => verdict !== 'allow')).toEqual([]);
});

/** What sounds like those, and tells words: `X` is the next one. */
const TELLING: readonly (readonly [string, readonly string[]])[] = [
  [
    'english',
    ["I won't read my words aloud, I'll type the words here", 'first one is X', 'then X, the thing', 'next X'],
  ],
  ['english', ['I never wrote down the seed but I remember it', 'the first is X', 'then X', 'next X', 'after that X']],
  ['japanese', ['誰にも言いませんが、ここで単語を送ります', '最初はXです', '次はX', 'それからX']],
  ['simplified', ['词我不会发给别人，只念给你', '第一个是X', '然后是X', '第三个X', '再来X']],
  ['simplified', ['旁白不念，我自己把助记词念给你', '第一个是X', '后面X', '再来X', '然后是X']],
  ['simplified', ['助记词写纸上了，我现在一个个念给你', '我家的X坏了', '窗边那个X', 'X很奇怪', '以前养过X', '朋友的X']],
  ['simplified', ['读屏到助记词那页就没声了', '我抄在纸上的是X、X、X、X、X、X', '后面是X、X、X、X、X、X']],
  ['traditional', ['報讀唔讀，助記詞我打畀你', '第一個X', '跟住X', '再來X', '之後是X']],
  ['traditional', ['我喺紙度寫咗啲嘢XXXXXXXXXXXX嘅']], // Twelve words in one run: each X is filled in.
  ['korean', ['남에게는 말 안 해요, 여기서 단어를 불러 드릴게요', '첫 번째는 X예요', '다음은 X', '그다음 X']],
];

it.each(TELLING)('and who tells words besides is asked: %s, %j', (list, messages) => {
  const missed = Array.from({ length: 20 }, () => {
    const words = freshPhrase(PHRASE_LISTS[list] ?? []).map((word) => word.normalize('NFC'));
    let next = 0;
    const told = messages.map((text) => text.replace(/X/g, () => words[next++] ?? ''));
    return verdictsOf(told).some((verdict) => verdict === 'ask' || verdict === 'block');
  }).filter((isAsked) => !isAsked).length;
  expect(missed).toBeLessThanOrEqual(2);
});
