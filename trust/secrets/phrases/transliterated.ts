import { EVERYDAY_HANGUL, EVERYDAY_KATAKANA } from '../words/everydayLoans.ts';
import { soundsEnglish } from '../words/sounds.ts';
import { clausesOf, isTelling } from './toldWord.ts';
import { groupOf } from './wordByWord.ts';

/*
 * An English phrase in katakana or Hangul, one to six words a message: ポニー, 次はクレイです, 포니 클레이. No list has such words, so a clause
 * counts that is nothing but them and what tells and counts. Sums are kept, and groups of the words so that none counts twice. Linear.
 */

export interface Foreign {
  readonly words: number;
  readonly groups: number;
}

export const NOTHING_FOREIGN: Foreign = { words: 0, groups: 0 };

/** Per message. */
const FADES = 0.93;
/** Where it is a phrase that is spoken of, the second or the third word; else the fifth. */
const ENOUGH = { announced: 1.7, cued: 2.2, uncued: 2.7 };
const WORTH = { told: 1, among: 0.85, alone: 0.65 };
/** Of one message in Hangul that nothing announces: many an everyday sentence sounds like four English words, hardly two in a row do. */
const MOST_OF_HANGUL = 1.7;
const FORGOTTEN = 0.3;
const LONGEST = 160;
/** A remark beside what is told is short; of many words in a row one may be spelled as nobody expects. */
const REMARK = { clauses: 1, letters: 20 };
const UNHEARD = 0.34;
const KATAKANA = /[ァ-ヴー]{2,10}/gu;
const HANGUL = /^[가-힣]{2,7}$/;
/** What a Korean sentence or a word with its case ends in, and hardly a noun that is borrowed. */
const OWN_ENDING =
  /(?:[요다까죠네니고며서면지을를은는의와과께데야가걸]|에서|으로|한테|까지|부터|해|함|음|했어|있어|없어)$/u;

/** The next message after `before`. `text` keeps katakana, `folded` has the same places. */
export function nextForeign(
  text: string,
  folded: string,
  about: { readonly announced: boolean; readonly cued: boolean },
  before: Foreign = NOTHING_FOREIGN,
): { readonly isPiece: boolean; readonly foreign: Foreign } {
  const told = text.length > LONGEST || /[?？]/.test(text) ? [] : toldIn(text, folded);
  let groups = before.words < FORGOTTEN ? 0 : before.groups;
  let now = 0;
  for (const { word, isCounted } of told) {
    const group = groupOf(word);
    if (groups & group && !isCounted) continue;
    groups |= group;
    now += isCounted || about.announced ? WORTH.told : told.length > 1 ? WORTH.among : WORTH.alone;
  }
  const isHangul = !about.announced && told.some(({ word }) => HANGUL.test(word));
  const added = isHangul ? Math.min(now, MOST_OF_HANGUL) : now;
  const words = Math.round((before.words * FADES + added) * 100) / 100;
  const enough = about.announced ? ENOUGH.announced : about.cued ? ENOUGH.cued : ENOUGH.uncued;
  return { isPiece: now > 0 && words >= enough, foreign: { words, groups } };
}

interface Told {
  readonly word: string;
  readonly isCounted: boolean;
}

/** The words of clauses that are nothing else; one clause beside them may be a remark. */
function toldIn(text: string, folded: string): Told[] {
  const clauses = clausesOf(folded);
  const found: Told[] = [];
  let [at, beside] = [0, 0];
  for (const clause of clauses) {
    const start = folded.indexOf(clause, at);
    at = start + clause.length;
    const told = ofClause(text.slice(start, at));
    if (told === null) beside += clause.length > REMARK.letters ? REMARK.clauses + 1 : 1;
    else found.push(...told);
  }
  return beside > REMARK.clauses ? [] : found;
}

function ofClause(clause: string): Told[] | null {
  return /[ァ-ヴ]/u.test(clause) ? ofJapanese(clause) : /[가-힣]/.test(clause) ? ofKorean(clause) : [];
}

function ofJapanese(clause: string): Told[] | null {
  const words = clause.match(KATAKANA) ?? [];
  const rests = clause
    .split(KATAKANA)
    .map((rest) => rest.trim())
    .filter((rest) => rest !== '');
  const kinds = rests.map(isTelling);
  if (kinds.includes(null) || words.some((word) => EVERYDAY_KATAKANA.has(word))) return null;
  return words.map((word) => ({ word, isCounted: kinds.includes('counts') }));
}

function ofKorean(clause: string): Told[] | null {
  const found: string[] = [];
  let unheard = 0;
  const tokens = clause.split(/\s+/);
  const isCounted = tokens.some((token) => isTelling(token) === 'counts');
  const left = tokens.filter((token) => isTelling(token) === null);
  for (const token of left) {
    const word = borrowed(token, left.length === 1);
    if (word === null) unheard += 1;
    else found.push(word);
  }
  if (unheard > UNHEARD * found.length) return null;
  return found.map((word) => ({ word, isCounted }));
}

/** The whole token, or what is left before an ending that tells: 포니요, 포니라고. In a sentence such endings are cases. */
function borrowed(token: string, isAlone: boolean): string | null {
  for (let end = token.length; end >= (isAlone ? 2 : token.length); end--) {
    const word = token.slice(0, end);
    if (end < token.length && isTelling(token.slice(end)) === null) continue;
    if (HANGUL.test(word) && !OWN_ENDING.test(word) && !EVERYDAY_HANGUL.has(word) && soundsEnglish(word)) return word;
  }
  return null;
}
