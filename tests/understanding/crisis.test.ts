import { join } from 'node:path';
import { openCareReader } from '../../app/compose/knowledge/careReader.ts';
import { CARE_KINDS } from '../../core/care.ts';
import { LANGUAGES } from '../../core/language.ts';
import { shippedStories } from '../../understanding/labelled/readStories.ts';
import { readCareLines, readCareTraining } from '../../understanding/recognise/care/careTraining.ts';
import { createCareReader } from '../../understanding/recognise/care/crisis.ts';
import { careForTest } from '../support/desk/careForTest.ts';

const HELD_OUT = join(__dirname, '..', '..', 'understanding', 'heldout');
const reader = openCareReader({ articles: () => [] }, shippedStories());
const byRules = careForTest();

beforeAll(() => reader.learn(), 120_000);

const sentences = LANGUAGES.flatMap((language) =>
  readCareLines(join(HELD_OUT, `crisis.${language}.jsonl`)).map((line) => ({ ...line, language })),
);

it('hears at least 98 of 100 who speak of ending their life, and takes at most 2 of 100 others for one', () => {
  const crisis = sentences.filter(({ label }) => label === 'crisis');
  const others = sentences.filter(({ label }) => label === 'none');
  const missed = crisis.filter(({ text, language }) => !reader.read(text, language).crisis.heard);
  const taken = others.filter(({ text, language }) => reader.read(text, language).crisis.heard);
  expect(missed.length / crisis.length).toBeLessThanOrEqual(0.02);
  expect(taken.length / others.length).toBeLessThanOrEqual(0.02);
});

it('counts what known words tell of somebody else', () => {
  expect(reader.speaksOf('my nephew kept the paper with the words', 'en')?.shared).toBeGreaterThanOrEqual(0.9);
});

it('hints at nothing by one word that is only like a farewell', () => {
  const likelihood = () => ({ crisis: 0.4, minor: 0, coercion: 0 });
  const read = createCareReader({ rules: [], spellings: (text) => [text], likelihood });
  expect(read('Lovely.', 'en').hinted).toBe(false);
  expect(read('Lovely while it lasted.', 'en').hinted).toBe(true);
  expect(read('さようなら', 'ja').hinted).toBe(true);
});

it.each([
  ['en', 'my parents do not know, the lease ends next month'],
  ['ja', '親は知りません。来月アパートを出ないといけません'],
  ['zh-Hans', '爸妈不知道 下个月要退租了'],
  ['ko', '부모님은 모르세요 다음 달에 집 빼야 되는데'],
] as const)('takes nobody for a child who pays rent (%s)', (language, text) => {
  expect(byRules.read(text, language).minor.heard).toBe(false);
  expect(reader.read(text, language).minor.heard).toBe(false);
});

it.each(['minor', 'coercion'] as const)(
  'hears nearly all of what tells of %s, and takes little else for it',
  (kind) => {
    const those = sentences.filter(({ label }) => label === kind);
    const others = sentences.filter(({ label }) => label === 'none');
    expect(those.filter(({ text, language }) => !reader.read(text, language)[kind].heard).length).toBeLessThanOrEqual(
      2,
    );
    expect(others.filter(({ text, language }) => reader.read(text, language)[kind].heard).length).toBeLessThanOrEqual(
      2,
    );
  },
);

it('measures by sentences that nothing was learnt from', () => {
  const learnt = new Set(LANGUAGES.flatMap((language) => readCareTraining(language).map(({ text }) => text)));
  expect(sentences.filter(({ text }) => learnt.has(text))).toEqual([]);
});

it.each([
  ['en', 'I read news about a suicide.\nNow I want to die too.'],
  ['ja', 'ニュースで自殺の話を見ました。私も死にたいです。'],
  ['ko', '드라마에서 자살하는 걸 봤어요. 저도 죽고 싶어요.'],
  ['zh-Hans', '新聞裡有人自殺。我也不想活了。'],
] as const)('lets what speaks against it count for its own sentence only: %s', (language, text) => {
  const { crisis } = byRules.read(text, language);
  expect(crisis.heard).toBe(true);
  expect(crisis.against).toContain('in-the-news');
});

it.each([
  ['en', 'my wife is going to kill me when she sees the gas fee'],
  ['ko', '답답해 죽겠네요 언제 와요'],
  ['zh-Hans', '急死我了，怎么还没到账'],
  ['zh-Hans', '急死人了啦，怎麼還沒到'],
  ['ja', '手数料が高すぎて死ぬ'],
  ['en', 'I put my life savings in this wallet'],
] as const)('takes a figure of speech for none: %s: %s', (language, text) => {
  const reading = byRules.read(text, language);
  expect(CARE_KINDS.filter((kind) => reading[kind].heard)).toEqual([]);
});

it.each([
  ['en', 'My son used my card to buy coins. He is in grade school. I am his mother, can a kid use this?'],
  ['ja', '息子のことです。まだ12歳です。勝手に私のカードで買いました'],
  ['ko', '아이 엄마예요. 12살이에요. 제 카드로 샀어요'],
  ['zh-Hans', '我兒子國二，偷偷用我的信用卡買幣。國中生也能用？'],
] as const)('takes a parent who tells of a child for no child: %s', (language, text) => {
  expect(byRules.read(text, language).minor.heard).toBe(false);
});

it('hears a child who tells of its own parents', () => {
  expect(byRules.read("I'm 13, my mom must not know, my little brother told the words", 'en').minor.heard).toBe(true);
  expect(byRules.read('我國二，偷用媽媽的信用卡，怎麼辦', 'zh-Hans').minor.heard).toBe(true);
});

it('hears it in a language that is not the conversation’s', () => {
  expect(byRules.read('我不想活了', 'en').crisis.heard).toBe(true);
  expect(byRules.read('I want to die', 'ko').crisis.heard).toBe(true);
});

it('hears several at once, each with the rules that say so', () => {
  const reading = byRules.read(
    "I'm 14. He has my nudes and will send them to everyone if I don't pay. I want to die",
    'en',
  );
  expect(CARE_KINDS.filter((kind) => reading[kind].heard)).toEqual([...CARE_KINDS]);
  expect(reading.minor.for).toEqual(['my-age']);
});

describe('an impostor on the telephone', () => {
  it.each([
    ['en', 'The police called, they threatened me with arrest. I must move my coins to a safe account'],
    ['ja', '検察から電話で、私の名義の口座が使われた、従わないと逮捕すると脅されています'],
    ['ko', '검찰에서 전화왔는데 대포통장이 나왔대요. 말 안 들으면 체포한다고 협박해요'],
    ['zh-Hans', '自称公安的人打电话来威胁我 说我洗钱 要我转到安全账户'],
  ] as const)('is a swindle and no force (%s)', (language, text) => {
    const { coercion } = byRules.read(text, language);
    expect(coercion.for).not.toEqual([]);
    expect(coercion.heard).toBe(false);
  });

  it.each([
    ['en', 'A prosecutor called about laundering. And my husband hits me until I send him everything'],
    ['ja', '警察から電話があって名義の話をされました。夫に殴られます'],
    ['ko', '금감원에서 전화왔어요 제 명의래요. 그리고 아빠가 때려요'],
    ['zh-Hans', '公安打电话说我洗钱。他拿刀逼着我转'],
  ] as const)('explains no violence (%s)', (language, text) => {
    expect(byRules.read(text, language).coercion).toMatchObject({ heard: true, firm: 'violence' });
  });

  it('is none where somebody stands at the door', () => {
    expect(byRules.read('He threatened me, the police are at my door, they called before', 'en').coercion.heard).toBe(
      true,
    );
  });
});

it('reads ten thousand characters and emoji alone without hearing anything', () => {
  expect(byRules.read('how long does it take '.repeat(500), 'en').crisis.heard).toBe(false);
  expect(byRules.read('😭😭😭', 'en').crisis.heard).toBe(false);
});
