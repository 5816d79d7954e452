import { otherNames } from '../calledOther.ts';
import { type Finding, matches, type Span } from '../detection.ts';
import type { WordLists } from '../words/wordLists.ts';

/*
 * The seed of an authenticator by its form, whatever stands beside it: base32 of one case, in one piece or in groups of one length.
 * What else has that form says so just before: an order, a transaction of Algorand, a licence. All are asked about. Linear.
 */

const PIECE = /(?<![A-Za-z0-9+/_@#.-])(?:[A-Z2-7]{16,128}|[a-z2-7]{16,128})(?==|(?![A-Za-z0-9+/_@-]|\.[a-z]))/g;
const ROW = /(?<![A-Za-z0-9+/_@#.-])[A-Za-z2-7]{3,8}(?:[ -][A-Za-z2-7]{1,8}){2,40}(?![A-Za-z0-9+/_@]|\.[a-z])/g;
/** Sixteen bytes of the oldest services in base32: ten of the entropy that RFC 4226 asks for. */
const FEWEST_SIGNS = 16;
const FEWEST_DIFFERENT = 9;
/** Digits of sixteen alone are a hash or an id. */
const FEWEST_BEYOND_HEX = 3;
/** Hands that run along a keyboard or the alphabet, and names of coins. */
const NO_SEED = /asdf|qwer|zxcv|hjkl|abcd|bcdf|fghj|klmn|mnpq|pqrs|rstv|usd|btc|eth|bnb/;
/** Leveraged ones are called BTC3L, ETH2S. */
const COIN = /^(?:usd|btc|eth|bnb|sol|ada|xrp|dot|trx|ltc)/;
/** From a letter to a figure and back: a word with a number behind it changes once. */
const CHANGES = /[a-z](?=[2-7])|[2-7](?=[a-z])/g;
const FEWEST_CHANGES = 2;
/** Letters by chance have a vowel in five; words have two, and hardly four consonants in a row. */
interface Letters {
  readonly vowels: number;
  readonly row: RegExp;
}
const LETTERS: Letters = { vowels: 0.32, row: /[^aeiouy2-7]{4}/ };
/** Where nothing but the letters tells. */
const BARE_LETTERS: Letters = { vowels: 0.25, row: /[^aeiouy2-7]{5}/ };
const MOST_WORDS = 0.25;
/** Groups of three are small words, units and standards as well. */
const FEWEST_MIXED = { short: 3, other: 2 };

/** Accounts of Algorand, of Stellar and of NEM, CIDs of IPFS; a hidden service ends in `.onion`. */
const ACCOUNT = /^(?:[A-Z2-7]{58}|[GMC][A-Z2-7]{55}|[MNT][A-Z2-7]{39}|b[a-z2-7]{58})$/;
/** A principal of the Internet Computer. */
const PRINCIPAL = /^[a-z2-7]{5}(?:-[a-z2-7]{1,5}){4,10}$/;
const LINK = /(?:\/\/|www\.)\S*$/;
const CALLED = otherNames(
  'order|ticket|(?<!in )case|invoice|tracking|serial|ref(?:erence)?|request|session|trace|build|version|model|coupon|promo|voucher|gift(?: ?card)?|invit(?:e|ation)|referral|address(?:e)?|hash|tx(?:n|id| ?id)?|transaction|signature|block|iban|licen[sc]e|product|uid|memo|tag|algorand|stellar|onion|kaspa|bitcoincash|ecash|principal',
  'えらー|注文|問い?合わ?せ|受付|追跡|伝票|型番|しりある|招待|紹介|(?<!めーる)あどれす|はっしゅ|取引|ぶろっく|らいせんす|くーぽん|ぎふと|[错錯][误誤]|[订訂][单單]|工[单單]|序列|[优優]惠|邀[请請]|[礼禮]品|地址|哈希|交易|[区區][块塊]|快[递遞]|오류|에러|주문|문의|접수|송장|추적|일련|초대|추천|쿠폰|기프트|주소|해시|거래|블록',
);

/** `text` keeps case, `folded` has the same places. */
export function base32Seeds(text: string, folded: string, lists: WordLists): Finding[] {
  const pieces = matches(text, PIECE).filter(({ start, end }) => isSeed(text.slice(start, end)));
  const rows = matches(text, ROW)
    .filter(({ start, end }) => !PRINCIPAL.test(text.slice(start, end)))
    .flatMap((row) => groupsIn(text, row, lists));
  return [...pieces, ...rows]
    .filter(({ start }) => !LINK.test(text.slice(Math.max(0, start - 200), start)))
    .filter(({ start }) => !CALLED.endsIn(folded.slice(Math.max(0, start - 48), start)))
    .map(({ start, end }) => ({ verdict: 'ask', kind: 'one-time-code', start, end, formTells: true }));
}

function isSeed(piece: string): boolean {
  if (ACCOUNT.test(piece)) return false;
  const signs = piece.toLowerCase();
  if (!isDrawn(signs)) return false;
  const changes = signs.match(CHANGES)?.length ?? 0;
  return changes >= FEWEST_CHANGES || areLetters(signs, piece === signs ? BARE_LETTERS : LETTERS);
}

function isDrawn(signs: string): boolean {
  return (
    signs.length >= FEWEST_SIGNS &&
    new Set(signs).size >= FEWEST_DIFFERENT &&
    signs.replace(/[a-f2-7]/g, '').length >= FEWEST_BEYOND_HEX
  );
}

function areLetters(signs: string, { vowels, row }: Letters): boolean {
  return signs.replace(/[^aeiou]/g, '').length <= vowels * signs.length && row.test(signs) && !NO_SEED.test(signs);
}

/** Neighbours of one length and one case; the last may be shorter. */
function groupsIn(text: string, row: Span, lists: WordLists): Span[] {
  const groups = matches(text.slice(row.start, row.end), /[A-Za-z2-7]+/g).map(({ start, end }) => ({
    start: row.start + start,
    end: row.start + end,
    signs: text.slice(row.start + start, row.start + end),
  }));
  const found: Span[] = [];
  for (let first = 0; first < groups.length; ) {
    const size = groups[first]?.signs.length ?? 0;
    let last = first;
    while (groups[last + 1]?.signs.length === size) last++;
    const run = withoutWordsAround(groups.slice(first, last + 1), lists);
    const rest = groups[last + 1];
    const ends = rest && rest.signs.length < size && run.at(-1) === groups[last] && isOneCase([...run, rest]);
    const whole = ends && !isWord(rest.signs, lists) ? [...run, rest] : run;
    if (areGroups(run, whole, size, lists)) found.push({ start: run[0]?.start ?? 0, end: whole.at(-1)?.end ?? 0 });
    first = last + 1;
  }
  return found;
}

interface Group extends Span {
  readonly signs: string;
}

function areGroups(run: readonly Group[], whole: readonly Group[], size: number, lists: WordLists): boolean {
  const joined = whole.map(({ signs }) => signs).join('');
  const mixed = run.filter(({ signs }) => /[a-z]/i.test(signs) && /\d/.test(signs)).length;
  const words = run.filter(({ signs }) => isWord(signs, lists)).length;
  const fewest = size === 3 ? FEWEST_MIXED.short : FEWEST_MIXED.other;
  const isMixed = mixed >= fewest || areLetters(joined.toLowerCase(), mixed > 0 ? LETTERS : BARE_LETTERS);
  return isOneCase(run) && isMixed && words <= MOST_WORDS * run.length && isDrawn(joined.toLowerCase());
}

function isOneCase(groups: readonly Group[]): boolean {
  return (
    groups.every(({ signs }) => signs === signs.toLowerCase()) ||
    groups.every(({ signs }) => signs === signs.toUpperCase())
  );
}

/** "gave me krsx g5ct": words as long as the groups they stand beside. */
function withoutWordsAround(groups: readonly Group[], lists: WordLists): readonly Group[] {
  const isOdd = ({ signs }: Group) => !isWord(signs, lists);
  return groups.slice(Math.max(0, groups.findIndex(isOdd)), groups.findLastIndex(isOdd) + 1);
}

function isWord(signs: string, { everyday, latin }: WordLists): boolean {
  const word = signs.toLowerCase();
  return COIN.test(word) || everyday.has(word) || latin.get(word) !== undefined || everyday.has(word.replace(/s$/, ''));
}
