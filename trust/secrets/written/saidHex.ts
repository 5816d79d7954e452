/*
 * The digits of a key as somebody reads them out or has them written down by a telephone: "five d c nine", ろく、ビー、エフ, 영 에이 비,
 * "c as in cat", 小文字のa, 数字7，字母b, double four, 两个8. Each becomes its sign, so that whoever looks for a key in pieces sees them. Linear.
 */

const signsOf = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(table).flatMap(([sign, ways]) => ways.split(' ').map((way) => [way, sign] as const)));

const SIGNS = signsOf({
  0: 'zero oh ぜろ れい まる 零 〇 洞 영 공 제로',
  1: 'one いち わん 一 幺 일 원 하나',
  2: 'two に つー 二 两 兩 이 둘',
  3: 'three さん すりー 三 삼 셋',
  4: 'four よん し ふぉー 四 사 넷',
  5: 'five ご ふぁいぶ 五 오 다섯',
  6: 'six ろく しっくす 六 육 륙 여섯',
  7: 'seven なな しち せぶん 七 拐 칠 일곱',
  8: 'eight はち えいと 八 팔 여덟',
  9: 'nine niner きゅう く ないん 九 勾 구 아홉',
  a: 'ay えー えい 에이 诶 欸 誒',
  b: 'bee びー びい 비 삐 比 必',
  c: 'cee see しー しい すぃー 씨 시 西',
  d: 'dee でぃー でー でぃ 디 迪 弟',
  e: 'ee いー いい 이이 伊',
  f: 'eff えふ 에프 艾弗 艾福 爱福',
});
/** What is a sign only where hardly anything else stands around: other languages, and what a telephone hears. */
const HEARD = signsOf({
  0: 'o null cero rei ling yeong gong nought',
  1: 'won wan ichi yi un uno um eins il',
  2: 'to too tu ni er dos dois due deux zwei',
  3: 'tree free san tres tre trois drei sam',
  4: 'for fore yon shi si cuatro quatro quattro quatre vier sa',
  5: 'go wu cinco cinque cinq funf fuenf',
  6: 'sex sicks roku liu seis sei sechs yuk',
  7: 'nana shichi qi siete sete sette sept sieben chil',
  8: 'ate hachi ba ocho oito otto huit acht pal',
  9: 'nein kyuu kyu ku jiu nueve nove neuf neun gu',
  a: 'hey eh',
  b: 'be bi',
  c: 'sea si',
  d: 'the di',
  e: 'he',
  f: 'ef',
});

/** How a sign is called beside itself: of it only the sign stays. */
const CALLED: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z0-9])([a-f])\s?(?:as in|for|like|as)\s[a-z]{2,12}(?![a-z])/gu, '$1'],
  [/(?<![a-z0-9])([a-f])\s?\([a-z]{2,12}\)/gu, '$1'],
  [/\p{sc=Han}{1,4}的([a-f])(?![a-z])/gu, '$1'],
  [
    /(?:small|lower ?case|capital|letter|digit|number|小文字の?|大文字の?|数字の?|英字の?|字母|小写|大写|소문자|대문자|숫자|영문)\s?(?=[\da-f\p{L}])/gu,
    ' ',
  ],
  [
    /(?<![a-z])(?:double|twice)[\s-]{1,2}(?=[\da-z])|だぶる[\s・]?|더블\s?|[两兩二][个個](?=[\da-f零〇一二三四五六七八九幺])/gu,
    ' × ',
  ],
  [
    /(?<![a-z])(?:triple|treble)[\s-]{1,2}(?=[\da-z])|とりぷる[\s・]?|트리플\s?|三[个個](?=[\da-f零〇一二三四五六七八九幺])/gu,
    ' ×× ',
  ],
];
const TIMES = /^×+$/u;
const SEPARATED = /[\s,、，。.・;:…-]+/u;
const FEWEST = 6;
const SHARE = 0.7;
const LONGEST = 2_000;
/** Words for signs with nothing between them: the longest first. */
const JOINED = new RegExp(
  `[\\da-f]|${[...SIGNS.keys()]
    .filter((way) => !/[a-z]/.test(way))
    .sort((one, other) => other.length - one.length)
    .join('|')}`,
  'gu',
);
const FEWEST_JOINED = { usual: 3, amid: 2 };

/** The signs that a word says, all of it; `undefined` where it says anything else. */
function signsIn(token: string, fewest: number): string | undefined {
  const one = /^[\da-f]{1,2}$/u.test(token) ? token : SIGNS.get(token);
  if (one !== undefined) return one;
  if (/^[\da-z]*$/u.test(token)) return undefined;
  const parts = token.match(JOINED) ?? [];
  if (parts.length < fewest || parts.join('') !== token) return undefined;
  return parts.map((part) => SIGNS.get(part) ?? part).join('');
}

const plainly = (folded: string): string => CALLED.reduce((text, [called, sign]) => text.replace(called, sign), folded);

/** The folded text with said signs of a key in a row, where it is hardly anything else; else the text itself. */
export function saidHex(folded: string): string {
  if (folded.length > LONGEST) return folded;
  const plain = plainly(folded);
  const tokens = plain.split(SEPARATED).filter((token) => token !== '' && !TIMES.test(token));
  const signs = tokens.map((token) => signsIn(token, FEWEST_JOINED.usual));
  const told = signs.filter((sign) => sign !== undefined).length;
  const count = signs.reduce((sum, sign) => sum + (sign?.length ?? 0), 0);
  const isSaid = plain !== folded || tokens.some((token, at) => signs[at] !== undefined && !/^[\da-f]+$/u.test(token));
  if (!isSaid || count < FEWEST || told < SHARE * tokens.length) return folded;
  // 공일공 일이삼사: figures alone in groups are a telephone, or a code.
  const areFigures = signs.every((sign) => sign === undefined || /^\d+$/.test(sign));
  if (areFigures && signs.some((sign) => (sign?.length ?? 0) >= FEWEST_JOINED.usual)) return folded;
  let times = 1;
  return plain
    .split(SEPARATED)
    .filter((token) => token !== '')
    .map((token) => {
      if (TIMES.test(token)) {
        times = 1 + token.length;
        return '';
      }
      const sign = signsIn(token, FEWEST_JOINED.usual);
      const said = sign === undefined ? ` ${token} ` : sign.charAt(0).repeat(times - 1) + sign;
      times = 1;
      return said;
    })
    .join('');
}

/** What a key has at least when it is heard with an error or two; an address has 40, and an account of sixteen signs fewer. */
const KEY_SIGNS = 44;
/** Of them; six of sixteen are letters, and words for letters are few. */
const FEWEST_OF = { letters: 8, figures: 12, different: 9 };
/** Between two halves that are read sign by sign stand more words: "and then the rest is", 続きは. */
const MOST = { between: 2, betweenSingles: 4, words: 8, letters: 40_000 };
const WORD = /[\da-z]+|[^\P{L}a-z]+|×+/gu;
const WRITTEN = /^[\da-f]{1,16}$/;
/** Signs that are written and not said are a list of numbers where most of them stand beside each other. */
const FEWEST_SAID = 8;

interface Row {
  signs: string;
  said: number;
  /** Words that begin with a letter of sixteen, and may stand for it: apple, bob, cat. */
  readonly words: Set<string>;
  letters: number;
  between: number;
  pending: number;
  readonly lengths: Set<number>;
}

const newRow = (said: number): Row => ({
  signs: '',
  said,
  words: new Set(),
  letters: 0,
  between: 0,
  pending: 0,
  lengths: new Set(),
});

/** Whether a key stands in the text as it is read aloud: whatever has so many digits, nobody reads a hash to anybody. Linear. */
export function saysKey(folded: string): boolean {
  if (folded.length < KEY_SIGNS || folded.length > MOST.letters) return false;
  const plain = plainly(folded);
  // Whoever says what a sign is called reads aloud.
  const said = plain === folded ? 0 : FEWEST_SAID;
  let row = newRow(said);
  for (const [token] of plain.matchAll(WORD)) {
    if (TIMES.test(token)) continue;
    const isWritten = WRITTEN.test(token);
    const sign = isWritten ? token : (signsIn(token, FEWEST_JOINED.amid) ?? HEARD.get(token));
    if (sign !== undefined) {
      row.signs += sign;
      if (!isWritten) row.said += sign.length;
      if (isWritten) row.lengths.add(token.length);
      row.between += row.pending;
      row.pending = 0;
    } else if (/^[a-f][a-z]{2,}$/.test(token) && row.words.size <= MOST.words) {
      row.words.add(token);
      row.letters += 1;
      row.pending = 0;
    } else if (++row.pending > (areSingle(row) ? MOST.betweenSingles : MOST.between)) {
      if (isKey(row)) return true;
      row = newRow(said);
    }
  }
  return isKey(row);
}

function isKey({ signs, said, words, letters, between, lengths }: Row): boolean {
  const standIn = words.size <= MOST.words ? letters : 0;
  const figures = signs.replace(/\D/g, '').length;
  if (signs.length + standIn < KEY_SIGNS || figures < FEWEST_OF.figures) return false;
  if (signs.length - figures + standIn < FEWEST_OF.letters || new Set(signs).size < FEWEST_OF.different - words.size)
    return false;
  const isTold = said >= FEWEST_SAID || standIn >= FEWEST_SAID;
  return isTold || (lengths.size === 1 && between >= signs.length / 16) || (areSingle({ lengths }) && between > 0);
}

const areSingle = ({ lengths }: Pick<Row, 'lengths'>): boolean => lengths.size === 1 && lengths.has(1);
