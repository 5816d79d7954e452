import { prototypeOf } from '../../../text/lookOf.ts';
import type { Span } from '../detection.ts';
import { isTopLevel } from './topLevel.ts';

/*
 * An address that nobody may write is said: "t dot me slash deskhelp", walletfix 点 网, ドットコム, 닷컴, a name letter by letter. What
 * says a sign stands where the sign would; a word for it anywhere else ("the red dot", 小数点, 점 세 개) is a word.
 */

/** What is put behind it by name; longer ones first. */
const ENDING =
  '(?:com|org|net|info|io|xyz|icu|top|biz|online|site|live|cc|app|dev|me|gg|co|support|help|vip|club|click|link|finance)(?![\\p{Script=Latin}\\p{N}])';
const MAILS =
  '(?:gmail|outlook|hotmail|yahoo|proton|protonmail|icloud|naver|daum|hanmail|qq|163|126|foxmail|gmx)(?![a-z])';
/** "w w w", 三个w, ダブリュー three times. */
const TRIPLE = [
  String.raw`(?<![\p{Script=Latin}\p{N}])w[ .\-]w[ .\-]w(?![\p{Script=Latin}\p{N}])`,
  "(?:three|triple) w(?:s|'s)?(?![a-z])|(?:double[ -]?u[ ,]{0,2}){3}",
  String.raw`三[个個]?\s?w(?![a-z])`,
  '(?:ダブリュー?[・ 　]?){3}|トリプル・?ダブリュー',
  '(?:더블유 ?){3}|더블유 ?(?:세|3) ?번',
];
/** One letter before it, and a "dot" that other words stand beside. */
const SHORT = [
  String.raw`(?<![\p{Script=Latin}\p{N}])(?:t|wa)\s?(?:dot|[点點]|ドット|닷|쩜|점)\s?me(?![\p{Script=Latin}\p{N}])`,
  String.raw`(?<![\p{L}])dot(?:[\s,]{1,3}(?:and|then|plus|a|the|with|finally)){0,3}[\s,]{1,3}${ENDING}(?! (?:bubble|boom|crash|era|years|compan|name))`,
  String.raw`(?<=[a-z0-9]\s?)(?:punkt|period|full stop|小数点|てん|テン|쩜|점)\s?${ENDING}`,
];
/** Endings that are no word of any sentence here. */
const BARE_ENDING = '(?:com|org|net|io|xyz|icu)(?![\\p{Script=Latin}\\p{N}-])';
/** Of an end that is said alone: "ended in net losses". */
const NAMED_END = '(?:com|org|io|xyz|icu)(?![\\p{Script=Latin}\\p{N}-])';
/**
 * Whatever stands for the sign between a name and such an ending: in brackets, a comma, a word for it in any language, or said of the end
 * alone ("with com at the end", com结尾).
 */
const DRESSED = [
  String.raw`(?<![\p{L}\p{N}])[a-z0-9-]{3,63}\s?[[({<«【（]\s?(?:[.,。，、·•・]|dot|punto|ponto|punkt|point|period|точка|点|點|ドット|てん|닷|점|쩜)\s?[\])}>»】）]\s?${ENDING}`,
  String.raw`(?<![\p{L}\p{N}.,])[a-z][a-z0-9-]{3,62},${BARE_ENDING}`,
  String.raw`(?<![\p{L}])(?:full stop|period|point|stop)[\s,]{1,3}(?:(?:and|then|plus|a|the)[\s,]{1,3}){1,3}${BARE_ENDING}`,
  String.raw`(?<![\p{L}])(?:end(?:s|ing|ed)?|extension|suffix)(?: (?:is|in|with|of|on)){0,2} (?:dot )?["'“]?${NAMED_END}`,
  String.raw`(?<![\p{L}\p{N}])${NAMED_END}["'”]? (?:at|in|on|as) the (?:end|back)(?![\p{L}])`,
  String.raw`(?:结尾|結尾|后缀|後綴|末尾|最后|最後|語尾|おわり|終わり|끝|뒤)[^\p{L}]{0,2}(?:是|加|写|寫|は|が|に|은|는|에|이)?\s?["'“「]?${BARE_ENDING}`,
  String.raw`(?<![\p{L}\p{N}])(?:com|org|net|io|xyz|icu)["'”」]?\s?(?:结尾|結尾|で終わ|で終り|(?:으로|로) 끝)`,
  String.raw`(?<![\p{L}])h(?:tt|xx)ps?\s?[:/ ]{1,4}[a-z0-9-]{3,63}\s${BARE_ENDING}`,
];
/** Alone it is no word of a sentence, wherever it stands and whatever parts it from a name: "and com comes last", 再输入com. */
const LONE = String.raw`(?<![\p{Script=Latin}\p{N}.@-])(?<![\p{Script=Latin}\p{N}]['’])com(?![\p{Script=Latin}\p{N}])(?![-\s]{0,2}(?:ports?|bubble|boom|crash|era|years|ポート|バブル|端口|泡沫|포트|버블))`;
/** Four numbers in a row beside what sends a whole device elsewhere. */
const NUMBERS = String.raw`(?<![\p{Script=Latin}\p{N}])(?:dns|proxy|プロキシ|代理|프록시)(?![\p{Script=Latin}\p{N}])[^\n\d]{0,40}(?:\d{1,3}(?:[ ,、，.]| dot ){1,2}){3}\d{1,3}(?!\d)`;
/** What is taken for a Latin letter in small type, and for another one by the standard (`text/lookOf.ts`). */
const TAKEN_FOR: Readonly<Record<string, string>> = { т: 't', м: 'm', п: 'n', τ: 't' };
/** A word of Latin letters and of such as look like them: "dоt". */
const MIXED =
  /(?=[\p{Script=Cyrillic}\p{Script=Greek}]*[a-z])(?=[a-z]*[\p{Script=Cyrillic}\p{Script=Greek}])[a-z\p{Script=Cyrillic}\p{Script=Greek}]{2,24}/giu;
/** Endings in other writings, behind a sign that is said. */
const OTHERWISE = [
  String.raw`(?<=[\p{L}\p{N}][\s・]?)(?:ドット|どっと)・?(?:コム|こむ|ネット|ねっと)(?!バブル|企業|時代|ブーム|フレームワーク)`,
  String.raw`(?<=[\p{L}\p{N}]\s?)(?:닷|쩜)\s?(?:컴|콤|넷)(?! ?(?:버블|열풍|기업|시대)|퓨)`,
  String.raw`(?<=[\p{L}\p{N}]\s?)[点點]\s?(?:康姆|抗姆|考姆)`,
];
/** Mailboxes: what stands for their sign is seldom a word of a sentence. */
const MAILBOX = [
  String.raw`[a-z0-9_.\-]{2,64}\s?(?:\(a\)|艾特|アットマーク|アット|골뱅이)\s?(?:${MAILS}|[a-z0-9\-]{2,63}\s?(?:\.|dot|[点點]|ドット|닷|쩜|점)\s?[a-z]{2,24}(?![a-z]))`,
  String.raw`(?<![a-z])[a-z0-9_.\-]{2,64} at [a-z0-9\-]{2,63} dot [a-z]{2,24}(?![a-z])`,
];
const SAID = new RegExp([...TRIPLE, ...SHORT, ...DRESSED, LONE, NUMBERS, ...OTHERWISE, ...MAILBOX].join('|'), 'iu');
const CHINESE_ENDING = /(?<![a-z0-9])[a-z0-9-]{3,63}\s[点點]\s(\p{Script=Han}{1,4})/giu;

/** Five letters or more, each by itself: a ticker has four. */
const LETTER_BY_LETTER =
  /(?<![\p{Script=Latin}\p{N}-])[a-z](?:(?:[ -]| (?:underscore|dash|dot|hyphen) )[a-z0-9](?![\p{Script=Latin}\p{N}])){4,40}/iu;
/** Whose name it is. */
const A_NAME =
  /\b(?:handle|user|username|nick|nickname|account|alias|id|name (?:is|there)|look (?:up|for)|search|find|add|over there|channel|group)\b|[号號][码碼]?(?:是|：|:)|[账帐賬帳][号號]|加|搜|アカウント|ユーザー|検索|追加|아이디|계정|닉네임|검색|추가/iu;

/** The first address or name of a place that a text says in words; null: none. Pure. */
export function saidAddress(text: string): Span | null {
  const seen = text.normalize('NFKC').replace(MIXED, (word) => word.replace(/\P{ASCII}/gu, asLatin));
  if (seen.length !== text.length) return saidIn(seen) ? { start: 0, end: text.length } : null;
  return saidIn(seen);
}

/** Of the same length: a place in what is read is one in the text. */
function asLatin(letter: string): string {
  const small = letter.toLowerCase();
  const latin = TAKEN_FOR[small] ?? prototypeOf(small);
  return /^[a-z]$/.test(latin) ? latin : letter;
}

function saidIn(text: string): Span | null {
  const said = SAID.exec(text) ?? (A_NAME.test(text) ? LETTER_BY_LETTER.exec(text) : null);
  const found =
    said ?? [...text.matchAll(CHINESE_ENDING)].find(([, last = '']) => isTopLevel(last) || /^[网網]/u.test(last));
  return found ? { start: found.index, end: found.index + found[0].length } : null;
}
