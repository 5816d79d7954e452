import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { drawInt } from '../chance.ts';
import { freshPhrase, PHRASE_LISTS } from '../secretCorpus.ts';
import type { Attack, Told } from './redTeam.ts';

/*
 * A phrase told a word a message, each in other words and with another remark; cut in two; turned round; by its places in the list.
 * `HELD_OUT` has sentences by which no rule was written.
 */

const pick = <T>(items: readonly T[]): T => items[drawInt(items.length)] as T;
const told = (text: string): Told => ({ text, secret: true });
const talk = (text: string): Told => ({ text, secret: false });

/** How a word is said, `X`, and what is said of it behind; `#` is its place, `N` its place in words. */
interface Speech {
  readonly announces: readonly string[];
  readonly first: readonly string[];
  readonly next: readonly string[];
  readonly remarks: readonly string[];
  readonly between: readonly string[];
  readonly numerals: readonly string[];
}

export type Spoken = 'en' | 'ja' | 'zh-Hans' | 'zh-Hant' | 'ko';

const NUMERALS: Readonly<Record<Spoken, readonly string[]>> = {
  en: 'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
  ja: [...'一二三四五六七八九十', '十一', '十二'],
  'zh-Hans': [...'一二三四五六七八九十', '十一', '十二'],
  'zh-Hant': [...'一二三四五六七八九十', '十一', '十二'],
  ko: '첫 두 세 네 다섯 여섯 일곱 여덟 아홉 열 열한 열두'.split(' '),
};

export const TUNED: Readonly<Record<Spoken, Speech>> = {
  en: {
    announces: [
      'ok I will tell you the words one after the other',
      'he wants me to read him my words, so here they are',
      "I'll give you my seed words now",
      'they asked me for the recovery phrase so let me type it',
    ],
    first: ['first one is X', 'the first word is X', 'X is the first', 'so it starts with X', 'number one: X', '1. X'],
    next: [
      'then X',
      'next X',
      'next one is X',
      'the N is X',
      'after that comes X',
      'X',
      'number # is X',
      '#. X',
      'then I have X',
      'it says X',
      'now X',
      'X is the next one',
      'followed by X',
    ],
    remarks: [
      ', like giving up',
      ', the animal',
      ' - bit smudged',
      ' (I think)',
      ', my kid would like that one',
      '. hard to read my own writing',
      ', as in the film',
      ' … hope that is right',
      ', with a capital letter',
      '. wait, my phone rang',
      ' (the ink is faded)',
      ' lol',
      ', that one is easy',
      ', yes exactly so',
    ],
    between: ['ok', 'are you still there?', 'one moment', 'sorry the dog barked', 'is this going to work?'],
    numerals: NUMERALS.en,
  },
  ja: {
    announces: [
      'では単語を順番に言いますね',
      'リカバリーフレーズを教えてと言われたので書きます',
      'これから言葉を一つずつ送ります',
      'シードフレーズを読み上げますね',
    ],
    first: ['1番目はXです', '最初はXです', '最初の単語はX', '一つ目がX', 'まずXです', '1. X'],
    next: [
      '次はXです',
      '#番目はX',
      'N番目がXです',
      'それからX',
      'その次がX',
      'X',
      'あとX',
      '続いてXですね',
      '#個目はXだと思います',
      'Xと書いてあります',
      '次、X',
      '#. X',
    ],
    remarks: [
      '、あきらめるみたいな意味ですね',
      '、動物のやつです',
      '。字がかすれています',
      '（たぶん）',
      '、子どもが好きそうです',
      '。読みにくいですが',
      '。合ってますか',
      '、変な言葉ですね',
      '。少し待ってください、電話が鳴って',
      'ｗ',
      '、これは簡単',
      ' - インクが薄いです',
    ],
    between: ['はい', 'まだいますか？', '少し待ってください', 'すみません、犬が吠えて', 'これで直りますか'],
    numerals: NUMERALS.ja,
  },
  'zh-Hans': {
    announces: [
      '好的，我把单词一个一个念给你',
      '他让我把助记词告诉他，我现在写',
      '我现在发助记词',
      '那我按顺序说一下那些词',
    ],
    first: ['第一个是X', '第一个词是X', '开头是X', '首先是X', '1. X', '先是X'],
    next: [
      '第N个是X',
      '然后是X',
      '接着X',
      '下一个是X',
      'X',
      '第#个：X',
      '后面是X',
      '再来是X',
      '这里写着X',
      '#. X',
      '之后是X',
    ],
    remarks: [
      '，有点像放弃的意思',
      '，就是那个动物',
      '。字有点模糊',
      '（应该是）',
      '，我女儿喜欢这个',
      '。我的字太丑了',
      '，没错吧',
      '，挺奇怪的',
      '。等一下，来电话了',
      ' 哈哈',
      '，这个简单',
      ' - 墨水淡了',
    ],
    between: ['好', '你还在吗？', '等一下', '不好意思，狗在叫', '这样能行吗'],
    numerals: NUMERALS['zh-Hans'],
  },
  'zh-Hant': {
    announces: [
      '好的，我把單詞一個一個念給你',
      '他叫我把助記詞告訴他，我現在寫',
      '我現在發助記詞',
      '那我照順序說一下那些詞',
    ],
    first: ['第一個是X', '第一個詞是X', '開頭是X', '首先是X', '1. X', '先是X'],
    next: [
      '第N個是X',
      '然後是X',
      '接著X',
      '下一個是X',
      'X',
      '第#個：X',
      '後面是X',
      '再來是X',
      '這裡寫著X',
      '#. X',
      '之後是X',
    ],
    remarks: [
      '，有點像放棄的意思',
      '，就是那個動物',
      '。字有點模糊',
      '（應該是）',
      '，我女兒喜歡這個',
      '。我的字太醜了',
      '，沒錯吧',
      '，滿奇怪的',
      '。等一下，電話來了',
      ' 哈哈',
      '，這個簡單',
      ' - 墨水淡了',
    ],
    between: ['好', '你還在嗎？', '等一下', '不好意思，狗在叫', '這樣可以嗎'],
    numerals: NUMERALS['zh-Hant'],
  },
  ko: {
    announces: [
      '그럼 단어를 하나씩 불러 드릴게요',
      '복구 문구를 알려 달라고 해서 지금 적을게요',
      '이제 단어들을 순서대로 보낼게요',
      '시드 문구를 읽어 드릴게요',
    ],
    first: ['첫 번째는 X입니다', '처음은 X예요', '첫 단어는 X', '1번은 X', '먼저 X예요', '1. X'],
    next: [
      '다음은 X입니다',
      '#번째는 X',
      'N 번째는 X예요',
      '그다음 X',
      '그리고 X',
      'X',
      '이어서 X요',
      '#번은 X 같아요',
      'X라고 써 있어요',
      '또 X',
      '#. X',
    ],
    remarks: [
      ', 포기한다는 뜻 같아요',
      ', 그 동물이요',
      '. 글씨가 좀 번졌어요',
      ' (아마)',
      ', 우리 애가 좋아하겠네요',
      '. 제 글씨가 엉망이라',
      ', 맞죠?',
      ', 좀 이상한 단어네요',
      '. 잠깐만요, 전화가 와서',
      ' ㅋㅋ',
      ', 이건 쉽네요',
      ' - 잉크가 흐려요',
    ],
    between: ['네', '아직 계세요?', '잠시만요', '죄송해요, 개가 짖어서', '이러면 되나요?'],
    numerals: NUMERALS.ko,
  },
};

export const HELD_OUT: Readonly<Record<Spoken, Speech>> = {
  en: {
    announces: [
      'fine, going to spell out the twelve words for you',
      'the technician on the phone needs my words, I am sending them here',
      'alright, reading my backup phrase out to you now',
    ],
    first: ['word one would be X', 'at the top there is X', 'we begin with X', '#1 X', 'the very first is X'],
    next: [
      'after it X',
      'word # is X',
      'and X',
      'another one: X',
      'the N one reads X',
      'X comes after that',
      'this one here is X',
      'below that X',
      'I believe X',
      'ok X',
      'up next X',
      '#) X',
    ],
    remarks: [
      ', kind of a funny word',
      ', you know, from the garden',
      ' - the paper is torn there',
      ' (my wife wrote this)',
      '. not sure about the last letter',
      ', same as our old street',
      '. give me a sec to find my glasses',
      ', no idea why that is in there',
      ' haha',
      ', spelled the usual way',
    ],
    between: ['hold on', 'you getting this?', 'my tea is getting cold', 'thanks for being patient'],
    numerals: NUMERALS.en,
  },
  ja: {
    announces: [
      '12個の単語をお伝えしますね',
      '電話の人に言葉を聞かれたのでここに打ちます',
      'バックアップの言葉を今から読みます',
    ],
    first: ['頭の言葉はXです', 'いちばん上はX', '1つ目、Xです', 'はじめにXとあります', '#個目 X'],
    next: [
      'その下はXです',
      'つぎはXですね',
      'で、X',
      'もう一つX',
      '#つ目はXです',
      'お次はX',
      'Xが来ます',
      'これはXかな',
      'Xですね',
      '#）X',
    ],
    remarks: [
      '、なんだか面白いですね',
      '、庭にあるあれです',
      '。紙が破れていて見づらい',
      '（妻の字です）',
      '。最後の文字が自信ないです',
      '、昔住んでいた町と同じ',
      '。老眼鏡を取ってきます',
      '、なぜ入っているのか不思議',
      ' 笑',
    ],
    between: ['ちょっと待って', '届いてますか', 'お茶が冷めました', '待ってくれてありがとう'],
    numerals: NUMERALS.ja,
  },
  'zh-Hans': {
    announces: ['行，我把十二个词报给你', '电话里的技术员要我的词，我发在这里', '我来读备份的那些单词'],
    first: ['最上面是X', '打头的是X', '第1个词X', '一号是X', '起始词X'],
    next: [
      '它下面是X',
      '第#个词是X',
      '还有X',
      '另一个：X',
      '跟着是X',
      '这个是X',
      '往下是X',
      '我看是X',
      '嗯X',
      '#）X',
      '紧接着X',
    ],
    remarks: [
      '，挺好笑的词',
      '，花园里那种',
      '。纸这里破了',
      '（我老婆写的）',
      '。最后一笔看不准',
      '，跟我们以前的街名一样',
      '。我去找一下眼镜',
      '，不知道为什么有这个',
      ' 呵呵',
    ],
    between: ['稍等', '收到了吗', '我的茶凉了', '谢谢你的耐心'],
    numerals: NUMERALS['zh-Hans'],
  },
  'zh-Hant': {
    announces: ['行，我把十二個詞報給你', '電話裡的技術員要我的詞，我傳在這裡', '我來讀備份的那些單詞'],
    first: ['最上面是X', '打頭的是X', '第1個詞X', '一號是X', '起始詞X'],
    next: [
      '它下面是X',
      '第#個詞是X',
      '還有X',
      '另一個：X',
      '跟著是X',
      '這個是X',
      '往下是X',
      '我看是X',
      '嗯X',
      '#）X',
      '緊接著X',
    ],
    remarks: [
      '，蠻好笑的詞',
      '，花園裡那種',
      '。紙這裡破了',
      '（我太太寫的）',
      '。最後一筆看不準',
      '，跟我們以前的街名一樣',
      '。我去找一下眼鏡',
      '，不知道為什麼有這個',
      ' 呵呵',
    ],
    between: ['稍等', '收到了嗎', '我的茶涼了', '謝謝你的耐心'],
    numerals: NUMERALS['zh-Hant'],
  },
  ko: {
    announces: [
      '좋아요, 열두 단어를 말씀드릴게요',
      '전화한 기사님이 단어를 달래서 여기에 보낼게요',
      '백업 단어를 지금 읽을게요',
    ],
    first: ['맨 위는 X예요', '시작은 X입니다', '첫째가 X', '1번 단어 X', '처음에 X라고 돼 있어요'],
    next: [
      '그 아래는 X예요',
      '#번 단어는 X',
      '그 뒤에 X',
      '하나 더 X',
      'N 번째가 X네요',
      '이건 X예요',
      'X가 와요',
      '제가 보기엔 X',
      '음 X',
      '#) X',
      '이번엔 X',
    ],
    remarks: [
      ', 웃긴 단어네요',
      ', 마당에 있는 그거요',
      '. 종이가 여기 찢어졌어요',
      ' (아내 글씨예요)',
      '. 마지막 글자가 자신 없어요',
      ', 예전 동네 이름이랑 같네요',
      '. 안경 좀 찾아올게요',
      ', 왜 있는지 모르겠네요',
      ' 하하',
    ],
    between: ['잠깐', '받고 있어요?', '차가 식었네요', '기다려 주셔서 감사해요'],
    numerals: NUMERALS.ko,
  },
};

const OWN: Readonly<Record<Spoken, string>> = {
  en: 'english',
  ja: 'japanese',
  'zh-Hans': 'simplified',
  'zh-Hant': 'traditional',
  ko: 'korean',
};
const EUROPEAN = ['spanish', 'french', 'italian', 'portuguese', 'czech'];
const phrase = (list: string) => freshPhrase(PHRASE_LISTS[list] ?? []).map((word) => word.normalize('NFC'));

interface Way {
  readonly isAnnounced?: boolean;
  readonly isBroken?: boolean;
}

/** A word a message in ever other words, sometimes with talk between. */
export const remarked =
  (speech: Speech, list: () => string, { isAnnounced, isBroken }: Way, write = (word: string) => word): Attack =>
  () => [
    ...(isAnnounced ? [talk(pick(speech.announces))] : []),
    ...phrase(list()).flatMap((word, at) => [
      told(said(speech, at, write(word))),
      ...(isBroken && drawInt(3) === 0 ? [talk(pick(speech.between))] : []),
    ]),
  ];

function said(speech: Speech, at: number, word: string): string {
  const frame = pick(at === 0 ? speech.first : speech.next);
  return (
    frame
      .replace('#', String(at + 1))
      .replace('N', speech.numerals[at] ?? '')
      .replace('X', word) + pick(speech.remarks)
  );
}

/** The letters of a word in two pieces, where somebody breaks it. */
function halves(word: string): [string, string] {
  const signs = [...word];
  const at = Math.max(1, Math.min(signs.length - 1, 2 + drawInt(Math.max(1, signs.length - 3))));
  return [signs.slice(0, at).join(''), signs.slice(at).join('')];
}

const cutBy =
  (list: string, seam: string, between: string): Attack =>
  () => [
    told(
      phrase(list)
        .map((word) => halves(word).join(seam))
        .join(between),
    ),
  ];
const cutOverMessages =
  (list: string, dress: (half: string, at: number) => string = (half) => half): Attack =>
  () =>
    phrase(list)
      .flatMap((word) => halves(word))
      .map((half, at) => told(dress(half, at)));

const CUT: Readonly<Record<string, Attack>> = {
  ...Object.fromEntries(
    ['english', 'japanese', 'korean'].flatMap((list) => [
      [`cut by a blank on each line, ${list}`, cutBy(list, ' ', '\n')],
      [`cut by a stroke on each line, ${list}`, cutBy(list, ' / ', '\n')],
      [`cut by a hyphen on each line, ${list}`, cutBy(list, '-', '\n')],
      [`cut over two lines each, ${list}`, cutBy(list, '\n', '\n')],
      [`cut over two messages each, ${list}`, cutOverMessages(list)],
    ]),
  ),
  'cut by a blank in one row, english': cutBy('english', ' ', ' '),
  'cut by a blank, with commas, english': cutBy('english', ' ', ', '),
  'cut over two messages each, told, english': cutOverMessages('english', (half, at) =>
    at % 2 === 0 ? `${at === 0 ? 'first' : 'next'} one begins with ${half}` : `and then ${half}`,
  ),
};

const ONES =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
function inWords(number: number): string {
  if (number < 20) return number === 0 ? 'zero' : (ONES[number] ?? '');
  if (number < 100) return `${TENS[Math.floor(number / 10)]}${number % 10 ? `-${ONES[number % 10]}` : ''}`;
  const [step, name] = number < 1_000 ? [100, 'hundred'] : [1_000, 'thousand'];
  const rest = number % step;
  return `${inWords(Math.floor(number / step))} ${name}${rest ? ` ${inWords(rest)}` : ''}`;
}
const places = () => phrase('english').map((word) => english.indexOf(word) + 1);

interface Counting {
  readonly first: readonly string[];
  readonly next: readonly string[];
}
const COUNTED: Readonly<Record<Spoken, Counting>> = {
  en: {
    first: [
      'word number one in the list is X',
      'the first word is number X on the list',
      'my words by their numbers: first X',
    ],
    next: ['then comes X', 'after it X', 'next is X', 'followed by X', 'then the one at X', 'and X', 'number # is X'],
  },
  ja: {
    first: ['リストの1番目の単語は番号Xです', '最初の単語はリストのX番', '単語の番号で言うと最初はX'],
    next: ['次はX', 'その次がX', 'それからX', '続いてX番', 'あとX', '#つ目はX'],
  },
  'zh-Hans': {
    first: ['第一个单词在词表里是X号', '我的词按编号，第一个X', '词表里第一个词的编号是X'],
    next: ['然后是X', '接着X', '下一个是X', '后面X', '再来X', '第#个是X'],
  },
  'zh-Hant': {
    first: ['第一個單詞在詞表裡是X號', '我的詞按編號，第一個X', '詞表裡第一個詞的編號是X'],
    next: ['然後是X', '接著X', '下一個是X', '後面X', '再來X', '第#個是X'],
  },
  ko: {
    first: ['목록에서 첫 번째 단어는 X번이에요', '제 단어를 번호로 말하면 처음은 X', '첫 단어는 단어 목록의 X번'],
    next: ['다음은 X', '그다음 X', '이어서 X번', '그리고 X', '또 X', '#번째는 X'],
  },
};
const counted = (counting: Counting, write: (number: number) => string) =>
  places().map((place, at) =>
    pick(at === 0 ? counting.first : counting.next)
      .replace('#', String(at + 1))
      .replace('X', write(place)),
  );
const PLACES: Readonly<Record<string, Attack>> = {
  ...Object.fromEntries(
    (Object.keys(COUNTED) as Spoken[]).flatMap((spoken) => [
      [`places told between words, ${spoken}`, () => [told(counted(COUNTED[spoken], String).join(', '))]],
      [`places told a message each, ${spoken}`, () => counted(COUNTED[spoken], String).map(told)],
    ]),
  ),
  'places told between words, in words': () => [told(counted(COUNTED.en, inWords).join(', '))],
  'places told a message each, in words': () => counted(COUNTED.en, inWords).map(told),
};

const turned = (word: string) => [...word].reverse().join('');

const TOLD_SO: Readonly<Record<string, Attack>> = Object.fromEntries(
  [
    { name: '', speeches: TUNED },
    { name: ', held out', speeches: HELD_OUT },
  ].flatMap(({ name, speeches }) =>
    (Object.keys(speeches) as Spoken[]).flatMap((spoken) => {
      const speech = speeches[spoken];
      return [...new Set([OWN[spoken], 'english'])].flatMap((list) => [
        [`remarked, ${spoken}, ${list}${name}`, remarked(speech, () => list, {})],
        [`remarked, ${spoken}, ${list}, announced${name}`, remarked(speech, () => list, { isAnnounced: true })],
        [`remarked, ${spoken}, ${list}, with talk${name}`, remarked(speech, () => list, { isBroken: true })],
      ]);
    }),
  ),
);

/** Three words, announced while something else is asked. */
const IN_PASSING: Readonly<Record<Spoken, readonly ((words: readonly string[]) => string)[]>> = {
  en: [
    ([a, b, c]) =>
      `by the way my phrase starts with ${a}, ${b}, ${c} and the rest is in the safe, can I still restore?`,
    ([a, b, c]) => `my wallet (seed ${a} ${b} ${c} and so on) does not open since the update`,
    ([a, b, c]) => `I checked, the first three words are ${a} ${b} ${c} and the app still says invalid`,
    ([a, b, c]) => `I remember only ${a}, ${b} and ${c} of my seed, the paper with the rest got wet`,
    ([a, b, c]) => `the recovery phrase goes ${a} ${b} ${c} etc, does upper case matter?`,
  ],
  ja: [
    ([a, b, c]) => `ちなみにフレーズは${a}、${b}、${c}で始まりますが、残りは金庫です。復元できますか`,
    ([a, b, c]) => `最初の3つの単語が${a} ${b} ${c}なのですが、アプリで無効と出ます`,
    ([a, b, c]) => `シードフレーズで覚えているのは${a}と${b}と${c}だけで、紙が濡れました`,
  ],
  'zh-Hans': [
    ([a, b, c]) => `顺便说，我的助记词开头是${a}、${b}、${c}，剩下的在保险箱，还能恢复吗`,
    ([a, b, c]) => `我核对了，前三个词是${a} ${b} ${c}，但应用说无效`,
    ([a, b, c]) => `助记词我只记得${a}、${b}和${c}，其他的纸湿了`,
  ],
  'zh-Hant': [
    ([a, b, c]) => `順便說，我的助記詞開頭是${a}、${b}、${c}，剩下的在保險箱，還能恢復嗎`,
    ([a, b, c]) => `我核對了，前三個詞是${a} ${b} ${c}，但應用程式說無效`,
    ([a, b, c]) => `助記詞我只記得${a}、${b}和${c}，其他的紙濕了`,
  ],
  ko: [
    ([a, b, c]) => `참고로 제 복구 문구는 ${a}, ${b}, ${c}로 시작하고 나머지는 금고에 있어요. 복구될까요?`,
    ([a, b, c]) => `확인해 보니 처음 세 단어가 ${a} ${b} ${c}인데 앱이 유효하지 않대요`,
    ([a, b, c]) => `시드 문구에서 ${a}, ${b}, ${c}만 기억나고 종이가 젖었어요`,
  ],
};
const PASSING: Readonly<Record<string, Attack>> = Object.fromEntries(
  (Object.keys(IN_PASSING) as Spoken[]).flatMap((spoken) =>
    [...new Set([OWN[spoken], 'english'])].map((list) => [
      `three words in passing, ${spoken}, ${list}`,
      () => [told(pick(IN_PASSING[spoken])(phrase(list)))],
    ]),
  ),
);

/** Sentences that say more of the word than that it is one, another each time. */
const AMID: Readonly<Record<'en' | 'ja' | 'zh-Hans' | 'ko', readonly string[]>> = {
  en: [
    'my son would draw a X on that line, you know him',
    'funny that there is a X of all things below it',
    'then something with X in it, half of it under the coffee stain',
    'the X one I had to look up in the dictionary',
    'looks as if X stands in the left column there',
    'my grandmother always said X when she meant that',
  ],
  ja: [
    'うちの子がよくXの絵を描くんですよ',
    '下の方にXという字がうっすら見えます',
    'Xって辞書で調べたことがあります',
    '左の列にXらしきものがあります',
  ],
  'zh-Hans': ['我儿子老爱画X这种东西', '下边隐约能看到X这几个字母', 'X这个我还查过字典呢', '左边那一列好像有X的样子'],
  ko: [
    '우리 애가 X 그림을 자주 그려요',
    '아래쪽에 X 글자가 희미하게 보이네요',
    'X는 사전에서 찾아본 적이 있어요',
    '왼쪽 줄에 X 비슷한 게 있어요',
  ],
};

/** What is measured and not promised to be stopped. */
export const LEFT_OPEN: Readonly<Record<string, Attack>> = {
  ...Object.fromEntries(
    (Object.keys(AMID) as (keyof typeof AMID)[]).flatMap((spoken) =>
      [...new Set([OWN[spoken], 'english'])].flatMap((list) =>
        [false, true].map((isAnnounced) => [
          `amid a clause, ${spoken}, ${list}${isAnnounced ? ', announced' : ''}`,
          () => [
            ...(isAnnounced ? [talk(pick(TUNED[spoken].announces))] : []),
            ...phrase(list).map((word) => told(pick(AMID[spoken]).replace('X', word))),
          ],
        ]),
      ),
    ),
  ),
  'four words in a sentence': () => {
    const [a, b, c, d] = phrase('english');
    return [
      told(
        pick([
          `I put the ${a} near the ${b} and saw a ${c} with my ${d}`,
          `yesterday ${a} and ${b} came over, then ${c} with ${d}`,
          `can you see ${a}, also ${b} and later ${c} or ${d} there?`,
        ]),
      ),
    ];
  },
};

export const WORD_BY_WORD_ATTACKS: Readonly<Record<string, Attack>> = {
  ...TOLD_SO,
  'remarked, en, European lists': remarked(TUNED.en, () => pick(EUROPEAN), {}),
  'remarked, en, European lists, held out': remarked(HELD_OUT.en, () => pick(EUROPEAN), {}),
  'turned, remarked': remarked(TUNED.en, () => 'english', {}, turned),
  'turned, remarked, held out': remarked(HELD_OUT.en, () => 'english', {}, turned),
  'turned, a word a message': () => phrase('english').map((word) => told(turned(word))),
  ...CUT,
  ...PLACES,
  ...PASSING,
};
