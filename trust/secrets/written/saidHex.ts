/*
 * The digits of a key as somebody reads them out or has them written down by a telephone: "five d c nine", ろく、ビー、エフ, 영 에이 비,
 * "c as in cat", 小文字のa, 数字7，字母b. Each becomes its sign, so that whoever looks for a key in pieces sees them. Linear.
 */

const SIGNS = new Map<string, string>();
for (const [sign, ways] of Object.entries({
  0: 'zero oh ぜろ れい まる 零 〇 洞 영 공 제로',
  1: 'one いち わん 一 幺 일 원 하나',
  2: 'two に つー 二 两 이 둘',
  3: 'three さん すりー 三 삼 셋',
  4: 'four よん し ふぉー 四 사 넷',
  5: 'five ご ふぁいぶ 五 오 다섯',
  6: 'six ろく しっくす 六 육 륙 여섯',
  7: 'seven なな しち せぶん 七 拐 칠 일곱',
  8: 'eight はち えいと 八 팔 여덟',
  9: 'nine niner きゅう く ないん 九 勾 구 아홉',
  a: 'ay えー えい 에이',
  b: 'bee びー 비 삐',
  c: 'cee see しー 씨 시',
  d: 'dee でぃー でー 디',
  e: 'ee いー',
  f: 'eff えふ 에프',
}))
  for (const way of ways.split(' ')) SIGNS.set(way, sign);

/** How a sign is called beside itself: of it only the sign stays. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z0-9])([a-f])\s?(?:as in|for|like|as)\s[a-z]{2,12}(?![a-z])/gu, '$1'],
  [/(?<![a-z0-9])([a-f])\s?\([a-z]{2,12}\)/gu, '$1'],
  [/\p{sc=Han}{1,4}的([a-f])(?![a-z])/gu, '$1'],
  [
    /(?:small|lower ?case|capital|letter|digit|number|小文字の?|大文字の?|数字の?|英字の?|字母|小写|大写|소문자|대문자|숫자|영문)\s?(?=[\da-f\p{L}])/gu,
    ' ',
  ],
];
const SEPARATED = /[\s,、，。.・;:…-]+/u;
const FEWEST = 6;
const SHARE = 0.7;
const LONGEST = 2_000;

/** The folded text with said signs of a key in a row, where it is hardly anything else; else the text itself. */
export function saidHex(folded: string): string {
  if (folded.length > LONGEST) return folded;
  const plain = CALLED.reduce((text, [called, sign]) => text.replace(called, sign), folded);
  const tokens = plain.split(SEPARATED).filter((token) => token !== '');
  const signs = tokens.map((token) => (/^[\da-f]{1,2}$/u.test(token) ? token : SIGNS.get(token)));
  const told = signs.filter((sign) => sign !== undefined).length;
  const isSaid = plain !== folded || tokens.some((token) => SIGNS.has(token));
  if (!isSaid || told < FEWEST || told < SHARE * tokens.length) return folded;
  return signs.map((sign, at) => sign ?? ` ${tokens[at]} `).join('');
}
