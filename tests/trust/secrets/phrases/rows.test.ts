import { freshPhrase, PHRASE_LISTS } from '../../../../bench/secretCorpus.ts';
import type { Verdict } from '../../../../trust/secrets/detection.ts';
import { createScanner, detect, scanNext } from '../../../../trust/secrets/index.ts';

const after = (mention: string, text: string): Verdict => {
  const scanner = createScanner();
  scanner.add(mention);
  return scanner.add(text).detection.verdict;
};

const LOST = 'I lost my recovery phrase';

it.each([
  'dad auto space size',
  'it starts with such, cloud, liquid, climb',
  'it starts with human, worry, ship.',
  'I only remember anchor fruit stuff',
  '1. human\n2. worry\n3. ship\n4. call',
  'I have used market cook tourist but the wallet says invalid',
])('everyday words in a row are asked about after a mention: %s', (text) => {
  expect(detect(text).verdict).toBe('allow');
  expect(after(LOST, text)).toBe('ask');
});

it.each(['前面几个字是让 月 果 治', '我只记得教、漏、闹、她，后面的看不清'])(
  'single characters apart are asked about after a mention: %s',
  (text) => {
    expect(['ask', 'hold']).toContain(after('我的助记词丢了', text));
  },
);

it.each([
  'can you please help me',
  'jeans, shirt, socks, shoe, jacket, hat, glove',
  'red, blue, green, pink, yellow and brown',
  'milk, bread, butter, cheese, egg, apple, rice, chicken',
  'rice sugar salt coffee milk bread butter onion garlic tomato',
  'I like soccer, tennis, piano, guitar',
  'perro gato caballo vaca cerdo oveja gallina pato conejo',
  'soap\npasta\nmilk\ntomatoes\npotatoes\nyogurt\nbananas\noranges\ntea\npork\nbread\neggs\ntofu\nnapkins',
  'january february march april may june july',
])('what people say and list passes after a mention: %s', (text) => {
  expect(after(LOST, text)).toBe('allow');
});

it.each([
  ['복구 문구를 잃어버렸어요', '월요일 화요일 수요일 목요일 금요일 토요일 일요일'],
  ['복구 문구를 잃어버렸어요', '서울 부산 대구 인천 광주 대전 울산'],
  ['復元フレーズをなくしました', 'げつようび かようび すいようび もくようび きんようび どようび にちようび'],
  ['我的助记词丢了', '一 二 三 四 五 六 七 八 九 十'],
  ['我的助记词丢了', '猫、狗、兔、鸡、鸭、牛、羊、马'],
  ['我的助记词丢了', '赵钱孙李，周吴郑王，冯陈褚卫，蒋沈韩杨'],
])('so do lists of one kind in other scripts: %s. %s', (mention, text) => {
  expect(detect(text).verdict).toBe('allow');
  expect(after(mention, text)).toBe('allow');
});

it.each(['서울 근교 놀이공원은 어디냐', '내일 제주도 출장 일정을 취소해줘', '다음주 토요일 저녁 가족모임 일정 추가해'])(
  'listed words inside Korean words are everyday words: %s',
  (text) => {
    expect(detect(text).verdict).toBe('allow');
    expect(detect(`복구 문구를 잃어버렸어요. ${text}`).verdict).toBe('allow');
  },
);

it.each([
  '새 전화기는 내일이나 사러 갈 것인디 그때까지 기다려도 괜찮겄소?',
  '그라믄 우리 아들이 서울서 내려오믄 그때 같이 한번 해보겄소',
  '아따 그 종이 딸내미 집에 놔두고 왔당께 어째야 쓰겄소 참말로',
  '에이 알긋다ㅋㅋ 그럼 사믄 거래소에 두는기 낫나 여기 지갑에 두는기 낫나',
  '내사 마 폰은 잃어뿟는데 은행 앱은 와 아직 되는기고 아이가',
])('a sentence of the provinces passes after a mention: %s', (text) => {
  expect(after('열두 단어는 장롱에 있어요', text)).toBe('allow');
});

it('translated words in a row are asked about after a mention in Korean too', () => {
  expect(after('열두 단어는 이거예요', '사과 의자 구름 바늘 호랑이 모자 그늘 망치 우산 들판 촛불 강물')).not.toBe(
    'allow',
  );
});

it.each([
  'my seed phrase has the word ocean twice',
  'Does the word "abandon" appear in the english list?',
  'Is "zebra" a valid BIP39 word?',
  'One of my words looks like ocean or oceans, which one is in the list?',
  '복구 문구에 바다라는 단어가 두 번 있어요',
  '復元フレーズに「うみ」という単語が二回出てきますが正常ですか？',
  '助记词里有“海”这个字出现两次',
])('talk about one word of a phrase passes: %s', (text) => {
  expect(detect(text).verdict).toBe('allow');
});

it.each([
  '我的助记词丢了。台菜比较重视「鲜、香、清、淡」，臻于食材鲜美、原味的风格。',
  '我的助記詞不見了。該地區擁有豐富的礦泉，以及鋅、煤、鉛、金、大理石與石灰岩礦床。',
])('an announcement ends with its sentence: %s', (text) => {
  expect(detect(text).verdict).not.toBe('block');
});

it.each(Object.entries(PHRASE_LISTS))('a whole phrase of the %s list is blocked in odd dress', (_, list) => {
  const words = freshPhrase(list);
  const dressed = [
    words.map((word) => `• ${word}`).join('\n'),
    `> ${words.join(' ')}\nis this right?`,
    words.map((word, i) => `(${i + 1}) ${word}`).join(' '),
    words.toReversed().join(', '),
    JSON.stringify(Object.fromEntries(words.map((word, i) => [`w${i + 1}`, word]))),
    words.map((word, i) => String.fromCodePoint(0x2460 + i) + word).join(''),
    words.map((word, i) => `第${i + 1}个${word}`).join('，'),
    words.map((word, i) => `${i + 1}番目は${word}`).join('、'),
    Buffer.from(`${words.join(' ')}\n`)
      .toString('base64')
      .slice(0, -3),
  ];
  expect(dressed.filter((text) => detect(text).verdict !== 'block')).toEqual([]);
});

it('an aside between the pieces of a phrase releases none of them', () => {
  const scanner = createScanner();
  const verdicts = ['zebra lunar kite', 'ok', 'velvet walnut obscure'].map((text) => scanner.add(text));
  expect(verdicts.map(({ releases }) => releases)).toEqual([false, false, false]);
});

it('sums that a version with other lists left behind count as none', () => {
  const { state } = scanNext('zebra lunar kite velvet', undefined);
  const again = (before: unknown) => scanNext('walnut obscure zebra', before).state.runs;
  expect(again({ ...state, runs: state.runs.slice(1) })).toEqual(again(undefined));
  expect(again(state)).not.toEqual(again(undefined));
});

it('who names one unusual word twice has told no phrase', () => {
  expect(after('My zebra transfer is stuck', 'Is the zebra safe?')).toBe('allow');
});
