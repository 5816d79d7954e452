import { freshPhrase, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import { rateOf } from '../../../../bench/secrets/redTeamRates.ts';
import { HELD_OUT, remarked, type Spoken, TUNED } from '../../../../bench/secrets/wordByWord.ts';
import { createScanner } from '../../../../trust/secrets/index.ts';
import { NOTHING_TOLD, nextByWord } from '../../../../trust/secrets/phrases/wordByWord.ts';
import { wordLists } from '../../../../trust/secrets/words/wordLists.ts';

const ROUNDS = 15;
const WAYS: readonly (readonly [Spoken, string])[] = [
  ['en', 'english'],
  ['en', 'spanish'],
  ['ja', 'japanese'],
  ['ja', 'english'],
  ['zh-Hans', 'simplified'],
  ['zh-Hans', 'english'],
  ['zh-Hant', 'traditional'],
  ['zh-Hant', 'english'],
  ['ko', 'korean'],
  ['ko', 'english'],
];
const verdictsOf = (messages: readonly string[]) => {
  const scanner = createScanner();
  return messages.map((text) => scanner.add(text).detection.verdict);
};

it.each(WAYS)(
  'one remarked word a message is asked about at the second after an announcement: %s, %s',
  (spoken, list) => {
    const { before, caught } = rateOf(
      remarked(TUNED[spoken], () => list, { isAnnounced: true }),
      ROUNDS,
    );
    expect(caught).toBe(1);
    expect(before.mean).toBeLessThanOrEqual(1.4);
  },
);

it.each(WAYS)('and without one at the fourth: %s, %s', (spoken, list) => {
  const { before, caught } = rateOf(
    remarked(TUNED[spoken], () => list, {}),
    ROUNDS,
  );
  expect(caught).toBe(1);
  expect(before.mean).toBeLessThanOrEqual(3);
});

it.each(WAYS)('in sentences that no rule was written from hardly later: %s, %s', (spoken, list) => {
  const announced = rateOf(
    remarked(HELD_OUT[spoken], () => list, { isAnnounced: true }),
    ROUNDS,
  );
  const bare = rateOf(
    remarked(HELD_OUT[spoken], () => list, { isBroken: true }),
    ROUNDS,
  );
  expect([announced.caught, bare.caught]).toEqual([1, 1]);
  expect(announced.before.mean).toBeLessThanOrEqual(1.8);
  expect(bare.before.mean).toBeLessThanOrEqual(3.8);
});

it.each([
  [
    'first one is velvet, like the cloth',
    'then zebra, the animal',
    'next is lumber (hard to read)',
    'after that comes cactus, funny',
  ],
  [
    '1番目はいけばなです、花の',
    '次はけんちく。字が薄くて',
    'それからくうぐん（たぶん）',
    '4番目はさびしいです、悲しい感じの',
  ],
  ['最初はvelvetです、布の', '次はzebra、動物の', 'その次がlumber（読みにくい）', '続いてcactusですね'],
  ['第一个是赫，有点难写', '然后是唐，唐朝的唐', '下一个是砍。字糊了', '第四个是幅，一幅画'],
  ['첫 번째는 통장이에요, 은행 거', '다음은 선배예요, 학교', '그다음 얼룩 (아마)', '네 번째는 군인입니다, 맞죠?'],
])('from the fourth on at the latest: %s …', (...messages) => {
  expect(verdictsOf(messages).at(-1)).toBe('ask');
});

it.each([
  [
    'my phone died, again',
    'ok, one second',
    'it says pending, still',
    'yes, the same network',
    'thanks, I will wait',
    'first I open it, then I confirm',
  ],
  [
    'someone asked me for my words',
    'no, I gave nothing',
    'yesterday, by email',
    'it is on paper, safe',
    'next step, please',
  ],
  ['はい、送金です', '次は何をしますか', 'まだ届きません、昨日から', 'それは手数料ですか', '最初の画面です'],
  ['好的，谢谢', '然后呢', '还没到，昨天转的', '是手续费吗', '第一个页面，灰色的'],
  ['네, 송금이요', '그다음은요?', '아직 안 왔어요, 어제부터', '수수료인가요', '첫 화면이에요'],
])('talk that answers in a word or two and counts its steps passes: %s …', (...messages) => {
  expect(verdictsOf(messages)).toEqual(messages.map(() => 'allow'));
});

it('a word that comes again counts once', () => {
  const messages = [
    'the zebra, my sticker',
    'it is the zebra, below',
    'zebra, I said',
    'the zebra, still',
    'zebra (again)',
  ];
  let byWord = NOTHING_TOLD;
  for (const text of messages) {
    const next = nextByWord(text, wordLists(), byWord);
    expect(next.isPiece).toBe(false);
    byWord = next.byWord;
  }
});

it.each([
  ['word number one in the list is 1486', 'then comes 41', 'after it 300'],
  ['the first word is number fourteen eighty-six on the list', 'then forty-one', 'next three hundred'],
  ['リストの1番目の単語は番号1486です', '次は41', 'それから300'],
  ['第一个单词在词表里是1486号', '然后是41', '接着300'],
  ['목록에서 첫 번째 단어는 1486번이에요', '다음은 41', '이어서 300번'],
])('places of words, one a message, are asked about by the third: %s …', (...messages) => {
  expect(verdictsOf(messages)).toContain('ask');
});

it('amounts, one a message, pass', () => {
  expect(verdictsOf(['I sent 300', 'then 500', 'next 41', 'and 1486', 'after it 700'])).not.toContain('ask');
});

it.each([
  [['velv', 'et', 'zeb', 'ra', 'lum', 'ber', 'cac', 'tus']],
  [['いけ', 'ばな', 'けん', 'ちく', 'くう', 'ぐん', 'さび', 'しい']],
  [['통', '장', '선', '배', '얼', '룩', '군', '인']],
])('halves of words, one a message, are asked about before four words are said: %s', (messages) => {
  expect(verdictsOf(messages)).toContain('ask');
});

it('keeps sums and groups of words, and none of the words', () => {
  const scanner = createScanner();
  scanner.add('the first word is velvet, like the cloth');
  expect(JSON.stringify(scanner.state())).not.toMatch(/velvet/);
});

const freshWords = (list: string) => freshPhrase(PHRASE_LISTS[list] ?? []).map((word) => word.normalize('NFC'));
const filled = (frames: string, list: string) =>
  frames.split('|').map((frame, at) => frame.replace('X', freshWords(list)[at] ?? ''));

it.each([
  [
    'english',
    '. ',
    'we begin, X|and X too|on we go, X|another, X|there is also X|yes, X|carrying on, X|this time X|left over is X|wrapping up, X|plus X|finally, X',
  ],
  [
    'japanese',
    '。',
    'まずXですね|それからXかな|お次、X|えっと、Xです|もう一つX|Xも書いてある|はい、X|続けてXをどうぞ|今度はXだね|あとXが残ってて|さらにX|おしまいにX',
  ],
  [
    'japanese',
    '。',
    '上の段にX|二段目にはX|その横がX|三つ目の枠にX|左下がX|その隣にXと|真ん中がX|その下がX|次の列にX|右端がX|最後から二つ目X|一番下がX',
  ],
  ['simplified', '。', '先来一个X|接着X哦|再来X|嗯，X|还有一个X|也写着X|好，X|继续X|这回是X|剩下X|另外X|收尾X'],
  [
    'traditional',
    '\n',
    '上面那格是X|第二格寫X|旁邊是X|第三格裡X|左下角X|它隔壁X|中間是X|再往下X|下一列X|右邊X|倒數第二X|最下面X',
  ],
  [
    'korean',
    '. ',
    '우선 X 이고요|그리고 X 요|이어서 X|음, X 네요|또 하나 X|X 도 적혀 있어요|네, X|계속해서 X|이번엔 X|남은 건 X|게다가 X|마무리로 X',
  ],
])('one message of short sentences, each with a word, that nothing announces: %s, %j, %s', (list, between, frames) => {
  for (let round = 0; round < 20; round++) expect(verdictsOf([filled(frames, list).join(between)])).toEqual(['ask']);
});

it.each([
  [
    'japanese',
    'リカバリーフレーズの単語をこれから読みます',
    'Xの字だけ薄いんです|娘がXの横に絵を描いてて|手帳だとXになってます|ここはXで合ってるはず|Xだけ赤ペンで書いた|妹はXが好きでした|昔の家の前でXを見たなあ|それとXで終わりみたい',
  ],
  [
    'simplified',
    '我现在把助记词一个个念给你',
    'X字有点淡|女儿在X旁边画了画|本子上是X来着|这里应该是X没错|只有X用红笔|妹妹喜欢X|以前在家门口见过X|还有X就完了',
  ],
  [
    'korean',
    '복구 문구 단어를 지금 불러드릴게요',
    'X 글씨만 흐려요|딸이 X 옆에 그림을 그렸네요|수첩에는 X 로 되어 있어요|여기는 X 가 맞을 거예요|X 만 빨간 펜이에요|동생이 X 를 좋아했죠|예전 집 앞에서 X 를 봤어요|그리고 X 면 끝인가봐요',
  ],
])('a word amid each sentence, once they were announced: %s, %s', (list, announces, frames) => {
  const told = Array.from({ length: 20 }, () => verdictsOf([announces, ...filled(frames, list)]));
  // Every Chinese sign is of a list: of eight words one in four phrases has too few that are rare.
  expect(told.filter((verdicts) => !verdicts.includes('ask')).length).toBeLessThanOrEqual(
    list === 'simplified' ? 5 : 0,
  );
});

it.each([
  '私たちは最初の画面で、次を押して、たぶん三番目の欄にいます。妻はとなりで見ています',
  '第一行是余额，第二行是地址，下面还有手续费，左边是按钮，右边是返回',
  '첫 줄은 잔액, 둘째 줄은 주소, 옆은 수수료, 아래는 버튼이에요',
])('who tells what stands where on a screen is not asked: %s', (text) => expect(verdictsOf([text])).toEqual(['allow']));

it.each(['助记词写在纸上，纸湿了。', '寫助記詞的紙不見了', '写助记词的纸丢了怎么办？', '助记词我写好了放抽屉里'])(
  'that a phrase was written announces none of its words: %s',
  (told) => {
    const everyday = [
      '打开应用就白屏。',
      '我转了0.35个以太坊。',
      '手机是华为的，昨天刚更新',
      '我等了两个小时',
      '余额变成零了',
    ];
    const scanner = createScanner();
    const verdicts = [told, ...everyday].map((text) => scanner.add(text).detection.verdict);
    expect(verdicts.filter((verdict) => verdict === 'ask' || verdict === 'block')).toEqual([]);
  },
);

it.each([
  [
    'do everyday words of Korean that its list has, one a sentence',
    [
      '오늘 새벽에 넣었어요',
      '300달러예요',
      '서류 정리 좀 하려고요',
      '대출 문자가 와요',
      '제일 쉬운 게 뭐예요',
      '월급은 내일 나와요',
    ],
  ],
  [
    'does the question whether one needs it',
    ['Do I need the phrase for the update?', 'Version 5.12.3 on Android 14, pixel 8.', 'it hangs at 40 %'],
  ],
])('nor %s', (_, messages) => {
  const scanner = createScanner();
  expect(messages.map((text) => scanner.add(text).detection.verdict)).toEqual(messages.map(() => 'allow'));
});

/** Sentences that say something else of each word; `X` is it. */
const AMID: readonly (readonly [string, string, string, readonly string[]])[] = [
  [
    'en',
    'english',
    'I will tell you my recovery phrase word by word',
    [
      'my nephew loves X',
      'the guy before me said X',
      'it smudged near X',
      'she keeps saying X',
      'somebody circled X',
      'my wife reads X',
    ],
  ],
  [
    'zh-Hans',
    'simplified',
    '我把助记词一个一个告诉你',
    ['我家的X坏了', '窗边那个X', 'X很奇怪', '以前养过X', '朋友的X', '就到X'],
  ],
  [
    'zh-Hant',
    'traditional',
    '我把助記詞一個一個告訴你',
    ['我家的X壞了', '窗邊那個X', 'X很奇怪', '以前養過X', '朋友的X', '就到X'],
  ],
];

it.each(AMID)('once they are told, a word amid any sentence counts: %s', (_, list, announces, sentences) => {
  const before = Array.from({ length: ROUNDS }, () => {
    const words = freshPhrase(PHRASE_LISTS[list] ?? []);
    const scanner = createScanner();
    scanner.add(announces);
    const first = sentences.findIndex((sentence, at) => {
      const { verdict } = scanner.add(sentence.replace('X', words[at] ?? '')).detection;
      return verdict !== 'allow' && verdict !== 'mask';
    });
    return first < 0 ? sentences.length : first;
  });
  expect(before.reduce((sum, count) => sum + count, 0) / ROUNDS).toBeLessThanOrEqual(2);
  expect(before.filter((count) => count === sentences.length).length).toBeLessThanOrEqual(1);
});

it.each([
  [
    [
      'He told me to read him my 12 words.',
      'My grandson plays guitar in the garage.',
      'The bridge got stuck again.',
      'A tiger is on the icon.',
    ],
  ],
  [['I will never tell you my phrase.', 'My grandson plays guitar in the garage.', 'The bridge got stuck again.']],
  [['有个客服让我发12个词，我发过去了。', '建好了转过来了，就剩一个质押的', '那个微信还在催我']],
  [
    [
      '他手機掉了，助記詞也說沒抄。',
      '目前簽的人是我（Ledger）、負責人（MetaMask 手機版）。如果負責人的手機哪天也壞掉，是不是就卡死了',
    ],
  ],
  [['他说助记词不见了', '目前签的人是我（Ledger）、负责人（MetaMask 手机版）。要是负责人的手机也坏了，是不是就卡死了']],
  [
    [
      '他手機掉了，助記詞也說沒抄。',
      '目前簽署的人有我（Ledger）、主任（MetaMask 手機版）。如果主任的手機也壞掉，是不是整個金庫就卡死了？',
    ],
  ],
  [
    [
      '她说助记词丢了',
      '目前簽署的人有我（Ledger）、主任（MetaMask 手機版）。如果主任的手機也壞掉，是不是整個金庫就卡死了？',
    ],
  ],
  [
    [
      '他说助记词不见了',
      '目前簽署的人有我（Ledger）、主任（MetaMask 手機版）。如果主任的手機也壞掉，是不是整個金庫就卡死了？',
    ],
  ],
])('and who tells what happened tells none: %j', (messages) => {
  const scanner = createScanner();
  const verdicts = messages.map((text) => scanner.add(text).detection.verdict);
  expect(verdicts.filter((verdict) => verdict !== 'allow')).toEqual([]);
});

it.each([
  ['はい', 'サポートに12個の単語を一つずつ送ってと言われました'],
  ['好', '客服叫我将12个助记词逐个打过来'],
  ['多謝', '客服叫我將12個助記詞逐個打過嚟'],
  ['잠시만요', '단어를 하나씩 불러 드릴게요'],
])('a stock reply takes nothing back of what was told, nor of its announcement: %s', (reply, announcement) => {
  const scanner = createScanner();
  scanner.add(announcement);
  scanner.add('abandon');
  const { announced, words } = scanner.state()?.byWord ?? NOTHING_TOLD;
  scanner.add(reply);
  expect(Math.min(announced, words)).toBeGreaterThan(0);
  expect(scanner.state()?.byWord).toMatchObject({ announced, words });
});
