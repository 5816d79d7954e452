import { otherNames } from './calledOther.ts';
import { PHRASE_CUE } from './cues.ts';
import type { Finding, Span } from './detection.ts';
import type { WordLists } from './words/wordLists.ts';

/*
 * Recovery codes and backups on paper, whoever made them (Armory, Muun, Apple, Bitwarden, BitLocker, WhatsApp): groups of one
 * length of letters and figures beside a word for such a thing. Nothing else is known of their forms. All are asked about. Linear.
 */

const CUE =
  /(?<![a-z])(?:(?:recovery|restore|back-?\s?up|rescue|emergency|scratch|2fa|mfa|totp|authenticator|set-?\s?up|secret|paper|root|encryption|decryption|reset|bitlocker|filevault|emergency access)s? (?:[a-z]{2,12} ){0,2}(?:codes?|keys?|seeds?|kit|sheet|string|card|file|backup|passcode|pass ?code|numbers?|digits)(?![a-z])|(?:armory|muun|bitlocker|filevault|bitwarden|1password|apple id|icloud)(?![a-z])[^\n]{0,24}?(?:code|key|backup|kit))|(?:りかばり|復旧|復元|回復|ばっくあっぷ|秘密|ひみつ|しーくれっと|緊急|えまーじぇんしー|予備|[二2]段階認証|二要素認証)ー?の?(?:用の?)?(?:こーど|きー|鍵|しーど|きっと|番号|数字|かーど|しーと)|(?:恢[复復]|[复復]原|[还還]原|[备備]份|[备備]用|救援|[紧緊]急|[应應]急|秘密|助[记記]|[两兩]步[验驗][证證]|[双雙]重[验驗][证證]|二次[验驗][证證])用?的?(?:[验驗][证證])?(?:代?[码碼]|[密金]?[钥鑰]匙?|密[码碼]|套件|工具包|[号號][码碼]|[数數]字|卡片?)|(?:복구|백업|비상|긴급|비밀|복원|예비|2단계\s?인증|이중\s?인증)용?\s?(?:코드|시드|키|키트|번호|카드|열쇠|숫자)/gu;
const REACH = { before: 100, after: 40 };
/** Of an account in groups somebody says so; a phrase that was lost speaks of no group. */
const PUBLIC = otherNames(
  'address(?:e)?|tx|txid|hash|iban|serial|tracking|order|ticket|license|licence|invoice|phone|imei',
  '(?<!めーる)あどれす|はっしゅ|取引|注文|電話|地址|哈希|交易|[订訂][单單]|[电電][话話]|주소|해시|주문|전화',
);
/** Signs between two groups of one code. */
const ROW =
  /[A-Za-z0-9]{2,8}(?:(?:[ \t]{0,2}[-.·・_/,、，][ \t]{0,2}|[ \t]{1,3}|[ \t]{0,2}\r?\n[ \t]{0,2})[A-Za-z0-9]{2,8}){2,40}/g;
const GROUP = { least: 3, most: 8 };
const FEWEST = 3;
/** Fewer signs are a date, a version, a name; figures alone are phone numbers and amounts too. */
const SIGNS = { mixed: 12, letters: 12, figures: 20 };
const ODD_SHARE = 0.6;
/** In this form nothing else is written: capitals and figures with hyphens, figures by sixes (BitLocker). */
const UNMISTAKABLE =
  /(?<![\w-])(?:(?:[A-Z]{2})?[A-Z0-9]{4}(?:-[A-Z0-9]{4}){5,9}(?:-[A-Z0-9]{1,3})?|\d{6}(?:-\d{6}){7})(?![\w-])/g;
/** A paper backup by letters of sixteen; words of as many groups have more. */
const EASY = { groups: 9, letters: 16 };

/** The seed of an XRP account in words of one to four letters (RFC 1751); a shout has small words in it. */
const CAPITALS = /(?<![A-Za-z])[A-Z]{1,4}(?:[ \n]{1,2}[A-Z]{1,4}){7,30}(?![A-Za-z])/g;
const SMALL =
  /(?<![A-Z])(?:A|AM|AN|AND|ARE|AS|AT|BE|BY|CAN|DO|FOR|FROM|HAVE|HE|HOW|I|IF|IN|IS|IT|ME|MY|NO|NOT|OF|ON|OR|SO|THAT|THE|THEY|THIS|TO|UP|US|WE|WHAT|WHY|WITH|YOU)(?![A-Z])/g;
const MOST_SMALL = 0.25;

interface Group extends Span {
  readonly text: string;
}

/** Codes in groups. `text` keeps case, `folded` has the same places. */
export function recoveryCodes(text: string, folded: string, lists: WordLists): Finding[] {
  const cues = [...folded.matchAll(CUE)].map(({ 0: cue, index }) => ({ start: index, end: index + cue.length }));
  const rows = [...text.matchAll(ROW)].flatMap(({ 0: row, index }) => runsOf(row, index));
  const coded = rows.filter(
    (row) => (cues.some((cue) => isBeside(cue, row, folded)) && isCode(row, lists)) || isEasy(row, lists),
  );
  const alone = [...text.matchAll(UNMISTAKABLE)].flatMap(({ 0: code, index }) =>
    /^[A-F0-9-]+$/.test(code) && /[A-F]/.test(code) ? [] : [{ start: index, end: index + code.length }],
  );
  const capitals = PHRASE_CUE.test(folded) ? [...text.matchAll(CAPITALS)].filter(({ 0: row }) => !isShout(row)) : [];
  const words = capitals.map(({ 0: row, index }) => ({ start: index, end: index + row.length }));
  return [...coded.map(spanOf), ...alone, ...words].map((span) => ({ verdict: 'ask', kind: 'private-key', ...span }));
}

function isBeside(cue: Span, row: readonly Group[], folded: string): boolean {
  const { start, end } = spanOf(row);
  if (cue.start >= end) return cue.start - end <= REACH.after && !/[.!?。！？\n]/.test(folded.slice(end, cue.start));
  // The name of the thing may itself be taken for the first groups ("recovery code ABCD EFGH").
  const between = folded.slice(cue.end, Math.max(cue.end, start));
  return start - cue.end <= REACH.before && !PUBLIC.endsIn(between);
}

/** Groups of one length beside each other; the first of them may have two letters before it, and 1Password's differ by one. */
function runsOf(row: string, from: number): Group[][] {
  const groups: Group[] = [...row.matchAll(/[A-Za-z0-9]+/g)].map(({ 0: text, index }) => ({
    text,
    start: from + index,
    end: from + index + text.length,
  }));
  const isHyphened = !/\s/.test(row);
  const runs: Group[][] = [];
  for (const group of groups) {
    const run = runs.at(-1);
    const apart = run ? Math.abs((run.at(-1)?.text.length ?? 0) - group.text.length) : 0;
    if (run && apart <= (isHyphened ? 1 : 0)) run.push(group);
    else runs.push([group]);
  }
  return runs.filter((run) => run.length >= FEWEST && run.every(({ text }) => text.length >= GROUP.least));
}

function isCode(row: readonly Group[], lists: WordLists): boolean {
  const kept = withoutWordsBefore(row, lists);
  const signs = kept.reduce((sum, { text }) => sum + text.length, 0);
  if (kept.length < FEWEST) return false;
  if (kept.every(({ text }) => /^\d+$/.test(text))) return signs >= SIGNS.figures;
  const odd = kept.filter(({ text }) => isOdd(text, lists)).length;
  const figures = kept.some(({ text }) => /\d/.test(text));
  return odd >= ODD_SHARE * kept.length && signs >= (figures ? SIGNS.mixed : SIGNS.letters);
}

function isShout(row: string): boolean {
  return (row.match(SMALL)?.length ?? 0) >= MOST_SMALL * row.split(/\s+/).length;
}

function isEasy(row: readonly Group[], lists: WordLists): boolean {
  if (row.length < EASY.groups || !row.every(({ text }) => /^[a-z]{4}$/i.test(text))) return false;
  const letters = new Set(row.flatMap(({ text }) => [...text.toLowerCase()]));
  return letters.size <= EASY.letters && row.filter(({ text }) => isOdd(text, lists)).length >= ODD_SHARE * row.length;
}

/** "My code from them 4KX9 …": words as long as the groups they stand before. */
function withoutWordsBefore(row: readonly Group[], lists: WordLists): readonly Group[] {
  const first = row.findIndex(({ text }) => isOdd(text, lists));
  return first < 0 ? [] : row.slice(first);
}

/** No word: of one case, with a figure in it, or of no list and no everyday life. */
function isOdd(text: string, lists: WordLists): boolean {
  if (/\d/.test(text)) return true;
  const word = text.toLowerCase();
  return !lists.everyday.has(word) && !lists.latin.get(word) && !lists.everyday.has(word.replace(/s$/, ''));
}

function spanOf(row: readonly Span[]): Span {
  return { start: row[0]?.start ?? 0, end: row.at(-1)?.end ?? 0 };
}
