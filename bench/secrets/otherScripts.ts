/*
 * English words by their sound in other scripts, roughly as people write them, and words that somebody translated. Only the
 * form matters: none of it is in a list of words.
 */

type Sounds = readonly (readonly [RegExp, string])[];

const spelledBy =
  (sounds: Sounds) =>
  (word: string): string => {
    let out = '';
    for (let rest = word; rest.length > 0; ) {
      const sound = sounds.find(([shape]) => shape.test(rest));
      const length = sound ? (sound[0].exec(rest)?.[0].length ?? 1) : 1;
      out += sound?.[1] ?? '';
      rest = rest.slice(length);
    }
    return out;
  };

const ROWS: readonly [string, string][] = [
  ['[ckq]', 'カキクケコ'],
  ['s', 'サシスセソ'],
  ['t', 'タティトテト'],
  ['n', 'ナニヌネノ'],
  ['h', 'ハヒフヘホ'],
  ['m', 'マミムメモ'],
  ['[lr]', 'ラリルレロ'],
  ['g', 'ガギグゲゴ'],
  ['[jz]', 'ザジズゼゾ'],
  ['d', 'ダディドデド'],
  ['b', 'バビブベボ'],
  ['p', 'パピプペポ'],
];
const ALONE: readonly [string, string][] = [
  ['n', 'ン'],
  ['[ckqx]', 'ク'],
  ['s', 'ス'],
  ['t', 'ト'],
  ['h', 'フ'],
  ['m', 'ム'],
  ['[lr]', 'ル'],
  ['g', 'グ'],
  ['[jz]', 'ズ'],
  ['d', 'ド'],
  ['b', 'ブ'],
  ['p', 'プ'],
  ['f', 'フ'],
  ['[vw]', 'ブ'],
  ['y', 'イ'],
  ['a', 'ア'],
  ['i', 'イ'],
  ['u', 'ウ'],
  ['e', 'エ'],
  ['o', 'オ'],
];

export const katakana = spelledBy([
  ...ROWS.flatMap(([consonant, kana]) =>
    [...'aiueo'].map((vowel, i): [RegExp, string] => [
      new RegExp(`^${consonant}${vowel}`),
      [...kana][kana.length > 5 ? i : i] ?? '',
    ]),
  ),
  ...ALONE.map(([letter, kana]): [RegExp, string] => [new RegExp(`^${letter}`), kana]),
]);

const INITIALS: readonly [string, number][] = [
  ['[ckq]', 15],
  ['g', 0],
  ['n', 2],
  ['d', 3],
  ['[lr]', 5],
  ['m', 6],
  ['[bv]', 7],
  ['s', 9],
  ['[jz]', 12],
  ['t', 16],
  ['[pf]', 17],
  ['[hw]', 18],
  ['[xy]', 11],
];
const MEDIALS: readonly [string, number][] = [
  ['a', 0],
  ['e', 5],
  ['o', 8],
  ['u', 13],
  ['i', 20],
  ['', 18],
];
const syllable = (initial: number, medial: number) => String.fromCharCode(0xac00 + (initial * 21 + medial) * 28);

export const hangul = spelledBy([
  ...INITIALS.flatMap(([consonant, initial]) =>
    MEDIALS.map(([vowel, medial]): [RegExp, string] => [
      new RegExp(`^${consonant}${vowel}`),
      syllable(initial, medial),
    ]),
  ),
  ...MEDIALS.slice(0, 5).map(([vowel, medial]): [RegExp, string] => [new RegExp(`^${vowel}`), syllable(11, medial)]),
]);

const CYRILLIC: readonly [string, string][] = [
  ['sh', 'ш'],
  ['ch', 'ч'],
  ['th', 'т'],
  ['ph', 'ф'],
  ['a', 'а'],
  ['b', 'б'],
  ['c', 'к'],
  ['d', 'д'],
  ['e', 'э'],
  ['f', 'ф'],
  ['g', 'г'],
  ['h', 'х'],
  ['i', 'и'],
  ['j', 'дж'],
  ['k', 'к'],
  ['l', 'л'],
  ['m', 'м'],
  ['n', 'н'],
  ['o', 'о'],
  ['p', 'п'],
  ['q', 'к'],
  ['r', 'р'],
  ['s', 'с'],
  ['t', 'т'],
  ['u', 'у'],
  ['v', 'в'],
  ['w', 'в'],
  ['x', 'кс'],
  ['y', 'й'],
  ['z', 'з'],
];
export const cyrillic = spelledBy(CYRILLIC.map(([letters, sign]) => [new RegExp(`^${letters}`), sign]));

export const PINYIN =
  `falv yingjia ganxie nianling bolang xiangchang jiazhi youyong zhanting gongju laohu yuwang haitun shanmai diqiu xiatian dongfang
   qingwa menkou huoche baozhi chuanghu xingqi kafei niunai pingguo xiangjiao lanse hongse heian taiyang yueliang jiqi renlei lishi
   wenhua yinyue huahua tiaowu gewu zuqiu lanqiu paobu youyong chengshi xiangcun nongmin gongren laoshi xuesheng yisheng hushi`.split(
    /\s+/,
  );

export const TRANSLATED = {
  zh: '合法 获胜者 感谢 年份 波浪 香肠 价值 有用 放弃 能力 老虎 沙漠 海豚 山脉 地球 夏天 东方 青蛙 门口 火车 报纸 窗户 星期 咖啡 牛奶 苹果 香蕉 蓝色 黑暗 太阳 月亮 机器 人类 历史 文化 音乐'.split(
    ' ',
  ),
  ja: '合法 勝者 感謝 年 波 ソーセージ 価値 便利 放棄 能力 虎 砂漠 イルカ 山脈 地球 夏 東 カエル 入口 列車 新聞 窓 週 牛乳 林檎 青 暗闇 太陽 月 機械 人類 歴史 文化 音楽'.split(
    ' ',
  ),
  ko: '합법 승자 감사 연도 파도 소시지 가치 유용 포기 능력 호랑이 사막 돌고래 산맥 지구 여름 동쪽 개구리 입구 기차 신문 창문 주간 커피 우유 사과 파랑 어둠 태양 달빛 기계 인류 역사 문화 음악'.split(
    ' ',
  ),
} as const;
