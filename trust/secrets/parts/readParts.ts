import { THING } from '../besideWords.ts';
import { withoutDates } from '../dates.ts';
import { ADDED, CODE, PASSWORD, PIN } from '../passwords.ts';
import { respelled } from '../respelled.ts';
import { COUNTED } from '../sentCodes.ts';
import { saidAsFigures } from '../written/saidNumbers.ts';
import { LATIN_ROLES, LONGEST_PIECE, PIECE_ROLES, type Role, SIGN_NAMES } from './partWords.ts';

/*
 * A text as what it tells in parts: names of secrets, places ("the first two", 前半, 第1位), figures, letters, signs and words. Linear.
 */

export type Named = 'pin' | 'password' | 'passphrase';

export interface Token {
  readonly kind: Role | 'name' | 'figures' | 'letter' | 'sign' | 'made' | 'word' | 'mark' | 'case';
  readonly text: string;
  readonly named?: Named;
}

/** What a PIN or code is called besides: by what it opens. */
const CALLED = [
  '(?<![a-z])(?:ledger|trezor|wallet|device|app|lock|locks?creen|unlock(?:ing)?|screen|access|sms|safepal|onekey|keystone|jade|coldcard|tangem|entry|door) (?:code|combination|number|digits)s?(?![a-z])|(?<![a-z])phone (?:un)?lock code|(?<![a-z])codes? (?:that |which )?(?:they |you |he |she |google |the bank )?(?:just )?(?:texted|sent|e-?mailed|came|i got|i received)(?: (?:to )?me)?|(?<![a-z])codes? (?:from|in|by) (?:the |my |an? )?(?:sms|text|e-?mail|app|authenticator)|(?<![a-z])(?:un)?locks (?:it|the (?:app|phone|wallet|device))(?![a-z])|(?<![a-z])(?:otp|2fa)(?![a-z])|(?<![a-z])(?:digits|numbers?|code|combination) (?:for|of|on|into|in|that opens?|that unlocks?|to (?:open|unlock|start|get into)) (?:my |the )?(?:ledger|trezor|wallet|device|phone|app|safepal|onekey|keystone|jade|coldcard|tangem)(?![a-z])',
  '(?:ろっく|解除|ろっく解除|あぷり|れじゃー|とれざー)の?(?:番号|数字|こーど)|暗証|(?:端末|すまほ|携帯|画面)の?(?:番号|数字)|開ける(?:番号|数字)|sms(?:の|で来た)?(?:番号|数字|こーど)|届いた(?:番号|数字|こーど)',
  '[解开開][锁鎖](?:用?的)?(?:那[个個]|[数數]字|[号號]?[码碼])?|(?:冷)?[钱錢]包(?:的)?(?:[数數]字|[号號][码碼])|(?:手[机機]|[设設][备備])(?:[开開]机|[开開]機)?的?[数數]字|短信(?:里|裡)?的?[数數]字|收到的?[数數]字',
  '잠금\\s?(?:번호|숫자|해제)?|(?:앱|렛저|지갑)\\s?(?:번호|숫자)|(?:기기|핸드폰|휴대폰|폰)\\s?(?:번호|숫자)|여는\\s?(?:번호|숫자)|문자로 온 (?:번호|숫자)',
].join('|');
const SIGNS = { passphrase: '\u{e000}', password: '\u{e001}', pin: '\u{e002}' } as const;
const PLACE = '\u{e003}';
const ELSE = '\u{e004}';
const SIGN = '\u{e005}';
const NAMED_BY = new Map<string, Named>([
  [SIGNS.passphrase, 'passphrase'],
  [SIGNS.password, 'password'],
  [SIGNS.pin, 'pin'],
]);
const NAMES = [
  [new RegExp(`${ADDED}|密[语語]`, 'gu'), SIGNS.passphrase],
  [new RegExp(`(?:default |初期)?${PASSWORD}`, 'gu'), SIGNS.password],
  [new RegExp(`${CODE}|${PIN}|${CALLED}`, 'gu'), SIGNS.pin],
] as const;
const ANY_NAME = new RegExp(NAMES.map(([name]) => name.source).join('|'), 'u');

/** Which of them: "the 2nd", 第1位, 一桁目, 첫 번째; and "the last two". */
const ORDINALS =
  /(?<![a-z\d])\d{1,2}(?:st|nd|rd|th)(?![a-z])|第\s?[\d一二三四五六七八九十]{1,2}\s?(?:[位个個码碼段格字次]|部分)?|[\d一二三四五六七八九]{1,2}\s?(?:桁目|番目|文字目|[つ個]目|番(?![号号]))|[上下][2-4二三四]?桁|[千百十一]の位|[千百十]位|[个個]位(?=[\d是数數])|[천백십일]의\s?자리|(?:첫|두|세|네|다섯|여섯|일곱|여덟|\d)\s?번\s?째|(?:첫|둘|셋|넷|다섯|여섯|일곱|여덟)\s?째|(?<![a-z])(?:digit|number|figure|place|position|letter|character|part|piece|half|bit|group|section|chunk|no\.?)s? ?#?\d{1,2}(?=\s?(?:is|was|[:=)-]))/gu;
const FIRST_TWO =
  /(?<![a-z])(?:first|last|next|other|another|final|beginning|opening|closing|starting|leading|trailing|remaining|initial|front|back) [2-4](?=[\s:=]{1,3}(?:\d|are|is|were|digits?|numbers?|figures?|ones|of|as|being))/gu;
const ONES =
  /(?<![a-z])(?:(?:first|second|third|fourth|fifth|sixth|next|last|other|final) one(?= (?:is|was|are|reads?|comes?|being|would|should|i |has|of)(?![a-z])|['’:=])|(?:this|that|which|each|every|the|no|any) one|one (?:by|at|after|letter|digit|part|half|piece)|by one|in (?:this |that |the right |exact(?:ly this)? )?order)(?![a-z])/gu;
/** "Consists of three parts": what follows are those. */
const PARTED =
  /(?<![a-z])(?:of|in|into|has|have|got) [2-4] (?:parts|pieces|halves|words|sections|bits)(?![a-z])|(?:[分拆](?:成|为|為)?|有|共)\s?[2-4两兩二三四]\s?(?:段|部分|截|块|塊|半|个?[词詞])|[2-4二三四]つの(?:部分|ぱーつ)|[2-4二三四](?:部|語)(?=[で、に])|(?:두|세|네|[2-4])\s?(?:부분|단어|토막)(?:으로|로|인데|,)/gu;
/** How many there are of them; and how much of something else, and when. */
const HOW_MANY =
  /(?<![\w.,])\d{1,2}\s?-?\s?(?:(?:digits?|numbers?|figures?|parts?|pieces?|halves|letters?|characters?|chars?|signs?|words?)(?![a-z])|桁|けた|文字|つ(?!目)|個(?!目)|回に|位|个|個|码|碼|段|자리|글자|개|부분)/gu;
const MUCH = new RegExp(
  `[#$€£¥]\\s?\\d[\\d.,]*|\\d+(?:[.,:/]\\d+)+|\\d+(?:${COUNTED}|\\s?(?:[分秒次回度小時时條条天日桁번분초회시차%％枚台ヶ]|개월|(?:wrong |more |failed |other )?(?:min|sec|tries|try|attempts?|times|hours?|days?|weeks?|months?|years?|steps?|wallets?|coins?|gwei|k)(?![a-z])))`,
  'gu',
);
/** 48xx, **19: the one half, with its place. */
const MASKED = /(?<![a-z\d.])(\d{1,3})[*x_•?]{2,4}(?![a-z\d])|(?<![a-z\d])[*x_•?]{2,4}(\d{1,3})(?![a-z\d])/g;
const TWICE = /(?<![a-z])double[ -](\d)(?!\d)/g;
const AS_IN = /(?<![a-z])([a-z]) (?:for|as in|like|wie) \1[a-z]+(?![a-z])/gu;
const SIGN_NAME = new RegExp(`(?<![a-z])(?:${SIGN_NAMES[0]})(?![a-z])|${SIGN_NAMES.slice(1).join('|')}`, 'gu');
const CASE =
  /(?<![a-z])(?:capital|upper ?case|lower ?case|small|big|cap)(?: letter)?(?= [a-z](?![a-z]))|大文字の?|小文字の?|大[写寫]的?|小[写寫]的?|대문자|소문자/gu;
const CASE_SIGN = '\u{e006}';
/** Figures said in kana, Hangul or Han between what tells: 最初がよんはち, 앞은 사팔, 前两位四八. */
const KANA_FIGURES =
  /(?<=[はがでと、,:\s])(?:ぜろ|れい|いち|に|さん|よん|ご|ろく|なな|しち|はち|きゅう){2,4}(?=$|[、。,\s]|です|で|と)/gu;
const HANGUL_FIGURES = /(?<=[\s,:]|^)[영공일이삼사오육륙칠팔구]{2,4}(?=$|[\s,.]|요|이|로|입)/gu;
const HAN_FIGURES =
  /(?<![第\p{sc=Han}](?<![位是为為頭头尾個个數数面后後前半段先再碼码]))[〇零一二三四五六七八九]{1,4}(?=$|[，,、。\s]|[后後再然接末最第])|(?<=[はがで、])[〇一二三四五六七八九]{2,4}(?=$|[、。で]|です|と)/gu;
const KANA = ['ぜろ', 'いち', 'に', 'さん', 'よん', 'ご', 'ろく', 'なな', 'はち', 'きゅう'];
const DIGITS = ['〇零영공', '一일', '二이', '三삼', '四사', '五오', '六육륙', '七칠', '八팔', '九구'];

export const namesSecret = (folded: string): boolean => ANY_NAME.test(folded);

/** `folded`: see `fold.ts`. */
export function tokensOf(folded: string): Token[] {
  return settled(marked(folded).match(PIECE)?.flatMap(tokensIn) ?? []);
}

/** Chinese commas have no blank behind them once they are folded. */
const GLUED = /(?<=[a-z!#]),(?=\S)|,(?=[a-z!#])/g;
const PLUS = /(?<=[\da-z])\+(?=[\da-z])/g;
/** Behind letters of a script without blanks it ends a sentence. */
const ENDS = /(?<=[^\p{ASCII}])[!?]+(?![!?a-z\d])/gu;

/** Names, places and amounts as one sign each, and what is said as figures. */
function marked(folded: string): string {
  let text = respelled(withoutDates(folded)).replace(ENDS, ', ').replace(PLUS, ' + ').replace(GLUED, ', ');
  for (const [name, sign] of NAMES) text = text.replace(name, ` ${sign} `);
  return saidAsFigures(
    text
      .replace(ONES, (said) => `${said.replace(/ ?one ?|in .*/g, ' ')} `)
      .replace(ORDINALS, ` ${PLACE} `)
      .replace(KANA_FIGURES, (said) =>
        said.replace(/れい/g, 'ぜろ').replace(/しち/g, 'なな').replace(KANA_ONE, kanaDigit),
      )
      .replace(HANGUL_FIGURES, (said) => [...said].map(digitOf).join(''))
      .replace(HAN_FIGURES, (said) => [...said].map(digitOf).join(''))
      .replace(AS_IN, '$1')
      .replace(LETTER_NAMES, letterOf)
      .replace(SIGN_NAME, ` ${SIGN} `)
      .replace(CASE, ` ${CASE_SIGN} `),
  )
    .replace(MASKED, ` ${PLACE} $1$2 `)
    .replace(TWICE, '$1$1')
    .replace(FIRST_TWO, ` ${PLACE} `)
    .replace(PARTED, ` ${PLACE} `)
    .replace(HOW_MANY, ' ')
    .replace(MUCH, ` ${ELSE} `);
}

/** "kilo, echo", けー、いー, 케이, 이: letters by their names, each by itself. */
const SPOKEN = {
  latin:
    'alfa|alpha bravo charlie delta echo foxtrot golf hotel india juliet|juliett kilo lima mike november oscar papa quebec romeo sierra tango uniform victor whiskey|whisky x-ray|xray yankee zulu',
  kana: 'えー|えい びー しー でぃー|でー いー えふ じー えいち|えっち あい じぇー|じぇい けー|けい える えむ えぬ おー ぴー きゅー あーる えす てぃー|てー ゆー ぶい だぶりゅー えっくす わい ぜっと',
  hangul:
    '에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알|아르 에스 티 유 브이|뷔 더블유 엑스 와이 제트|지트',
};
const SPOKEN_LETTERS = new Map(
  Object.values(SPOKEN).flatMap((names) =>
    names
      .split(' ')
      .flatMap((same, at) => same.split('|').map((name) => [name, String.fromCharCode(97 + at)] as const)),
  ),
);
const ONE_NAME = `(?:${[...SPOKEN_LETTERS.keys()].sort((a, b) => b.length - a.length).join('|')})`;
/** At least two of them. */
const LETTER_NAMES = new RegExp(
  `(?<![a-zぁ-んー가-힣](?<![はがのは는은이가]))${ONE_NAME}(?:[、,・·\\s-]{1,2}${ONE_NAME})+(?![a-zぁ-んー가-힣](?<!で|で))`,
  'gu',
);
const letterOf = (names: string): string =>
  names
    .split(/[、,・·\s]+|(?<!x)-/)
    .map((name) => ` ${SPOKEN_LETTERS.get(name) ?? name} `)
    .join(',');
const KANA_ONE = new RegExp(KANA.join('|'), 'gu');
const kanaDigit = (word: string): string => String(KANA.indexOf(word));
const digitOf = (sign: string): string => String(DIGITS.findIndex((same) => same.includes(sign)));

const PIECE = /[\u{e000}-\u{e006}]|\n|[!-~]+|(?:(?![!-~])[\p{L}ー])+|[^\s\p{L}]/gu;

function tokensIn(piece: string): Token[] {
  const named = NAMED_BY.get(piece);
  if (named) return [{ kind: 'name', text: piece, named }];
  if (piece === PLACE) return [{ kind: 'halves', text: piece }];
  if (piece === ELSE) return [{ kind: 'others', text: piece }];
  if (piece === SIGN) return [{ kind: 'sign', text: piece }];
  if (piece === CASE_SIGN) return [{ kind: 'case', text: piece }];
  if (/^[!-~]/.test(piece)) return latin(piece);
  if (/^\p{L}/u.test(piece)) return pieces(piece);
  return [{ kind: /[→⇒➡⟶▶►↦]/u.test(piece) ? 'joins' : 'mark', text: piece }];
}

const MARK: Token = { kind: 'mark', text: ',' };
const LEADS = /^["'([{<:;,.=>/|\\`~-]+/;
const TRAILS = /["')\]}>:;,./|\\`~-]+$/;
const APART = /^[a-z\d](?:[-._/][a-z\d])+$/;
const PUBLIC = /^(?:https?:|www\.|0x|[\w.+-]+@[\w-]+\.)|[a-z]\.[a-z]{2,6}(?:\/|$)|\w\/\w/;
/** A word, and a sign that a sentence ends with as well. */
const SAID = /^([a-z]+(?:['’-][a-z]+)*)[!?]*$/;
const LONGEST_MADE = 24;

function latin(piece: string): Token[] {
  if (/^[-=]+>$/.test(piece)) return [{ kind: 'joins', text: piece }];
  const lead = LEADS.test(piece) ? [MARK] : [];
  const core = piece.replace(LEADS, '').replace(TRAILS, '');
  const trail = TRAILS.test(piece) ? [MARK] : [];
  return core === ''
    ? piece === '+'
      ? [{ kind: 'joins', text: piece }]
      : [MARK]
    : [...lead, ...ofCore(core), ...trail];
}

function ofCore(core: string): Token[] {
  if (core === '+' || core === '&') return [{ kind: core === '+' ? 'places' : 'joins', text: core }];
  if (/^\d+$/.test(core)) return [{ kind: 'figures', text: core }];
  if (/^[a-z]$/.test(core)) return [{ kind: 'letter', text: core }];
  if (/^[!#$%&*?@^_]+$/.test(core)) return [{ kind: 'sign', text: core }];
  if (APART.test(core)) return core.split(/[-._/]/).flatMap(ofCore);
  const said = SAID.exec(core)?.[1];
  const role = said === undefined ? undefined : LATIN_ROLES.get(said);
  if (role) return [{ kind: role, text: core }];
  if (said === core) return [{ kind: 'word', text: core }];
  const isElse = PUBLIC.test(core) || THING.test(core) || core.length > LONGEST_MADE;
  return [{ kind: isElse ? 'others' : said === undefined || core.endsWith('!') ? 'made' : 'word', text: core }];
}

/** The longest piece that is known, from each place on; what is between is a word. */
function pieces(run: string): Token[] {
  const tokens: Token[] = [];
  let word = '';
  const end = () => {
    if (word) tokens.push({ kind: 'word', text: word });
    word = '';
  };
  for (let at = 0; at < run.length; ) {
    let length = Math.min(LONGEST_PIECE, run.length - at);
    while (length > 0 && !PIECE_ROLES.has(run.slice(at, at + length))) length -= 1;
    const text = run.slice(at, at + length);
    if (length > 0) {
      end();
      tokens.push({ kind: PIECE_ROLES.get(text) ?? 'fills', text });
    } else word += run.charAt(at);
    at += Math.max(1, length);
  }
  end();
  return tokens;
}

/** Kestrelに77を足した, Kestrel에 77 붙인: the one goes to the other. */
const TO: ReadonlySet<string> = new Set(['に', '에']);
const ADDED_TO: ReadonlySet<Token['kind']> = new Set(['made', 'figures', 'sign']);
const isWritten = ({ kind, text }: Token): boolean => kind === 'made' || (kind === 'word' && /^[a-z]/.test(text));
/** Before an exclamation mark that is told: else it ends a sentence. */
const FOLLOWED: ReadonlySet<Token['kind']> = new Set(['halves', 'places', 'joins', 'mark', 'fills']);

/** "a" and "i" are letters beside letters only, and a mark that ends a sentence tells nothing. */
function settled(tokens: readonly Token[]): Token[] {
  const tells = (token: Token | undefined) =>
    token?.kind === 'case' || (token?.kind === 'letter' && !/[ai]/.test(token.text));
  return tokens.map((token, at) => {
    const [before, behind] = [tokens[at - 1], tokens[at + 1]];
    if (TO.has(token.text) && before && behind && isWritten(before) && ADDED_TO.has(behind.kind))
      return { kind: 'places', text: token.text };
    if (token.kind === 'sign' && /^[!?]+$/.test(token.text) && !(before && FOLLOWED.has(before.kind))) return MARK;
    if (token.kind !== 'letter' || !/[ai]/.test(token.text)) return token;
    const beside = [-2, -1, 1, 2].map((step) => tokens[at + step]);
    return beside.some(tells) ? token : { kind: 'fills', text: token.text };
  });
}
