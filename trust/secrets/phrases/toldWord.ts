import { DESK_WORDS } from '../words/deskWords.ts';
import { TRADE_NAMES } from '../words/tradeNames.ts';
import type { Entry, WordLists } from '../words/wordLists.ts';
import { JUDGED } from './oneFrame.ts';
import { ANSWERS, EAST_ASIAN, ENGLISH } from './tellingWords.ts';

/*
 * "First one is abandon, like giving up", 次はのはらです。動物の…: the one word that a clause is left with when what tells and counts is
 * taken away, however different the remarks beside it are. Linear.
 */

export interface ToldWord {
  /** How much it speaks for a word of a phrase: 1 is one that is counted. */
  readonly worth: number;
  /** The clause says which word it is. */
  readonly isCounted: boolean;
  readonly text: string;
  /** `piece`: letters that are no word of a list, and may be a half of one; `place`: a number that a word of a list has. */
  readonly kind: 'word' | 'piece' | 'place';
}

/** Where clauses end. A dot within a number or a name is none. */
const SEAM = /[\n,;:!?()[\]{}"“”„«»「」『』、。…=→|>]+|\.(?!\w)|(?<=\d)\.|\s[-–—~/]+\s|(?<=[^a-z])[-–—](?=\s)/u;
const CLAUSES = 30;
const LONGEST = { clause: 60, piece: 7, word: 12, spelled: 7 };
const KANA_OR_HANGUL = /[\u3041-\u3096가-힣]/u;
const HAN = /\p{Script=Han}/u;
const OTHER_SCRIPT = /[\u3041-\u3096ー가-힣\p{Script=Han}]/u;
const LATIN_WORD = /[a-z]+(?:['’][a-z]+)?|\d+/g;
const PIECE = /^(?:[a-z]{1,7}|[\u3041-\u3096ー]{1,6}|[가-힣]{1,4})$/u;
const NUMBER = /^\d{1,4}$/;
/** A list has 2,048 words; a phrase up to 24. */
const PLACES = { first: 25, last: 2_048 };
/** Only phrases of BIP-39 have so many words. */
const BIP39_LENGTH = 15;
const SHORTEST = { word: 3, turned: 4 };
const trade = new Set(TRADE_NAMES);

/** What a word is worth by how it is told and how seldom everyday text has it (`scores` of the lists). */
const WORTH = {
  counted: [0.5, 0.85, 1, 1],
  said: [0.1, 0.4, 0.7, 0.9],
  alone: [0, 0.15, 0.4, 0.6],
  amid: [0, 0.1, 0.35, 0.6],
} as const;
type Manner = keyof typeof WORTH;
/** Once words were announced. */
const ANNOUNCED: Readonly<Record<Manner, Manner>> = {
  counted: 'counted',
  said: 'counted',
  alone: 'counted',
  amid: 'said',
};
/** From which score on each of the above. */
const STEPS = [-0.5, 1, 2];

interface Left {
  readonly text: string;
  readonly manner: Manner;
}

/** Whether words were announced, and by whoever tells them now. */
interface Announced {
  readonly isAnnounced: boolean;
  readonly isTold: boolean;
}

/** What each clause of a message tells, the first of each word. `folded`: see `fold.ts`. */
export function toldWords(folded: string, lists: WordLists, { isAnnounced, isTold }: Announced): ToldWord[] {
  const clauses = clausesOf(folded);
  const found: ToldWord[] = [];
  let isCounted = false;
  for (const clause of clauses.slice(0, CLAUSES)) {
    if (clause.length > LONGEST.clause) {
      isCounted = false;
      continue;
    }
    const left = OTHER_SCRIPT.test(clause)
      ? ofOtherScript(clause, lists, { isAnnounced, isTold })
      : (ofLatin(clause) ?? (isTold ? amidLatin(clause, lists) : null));
    if (left === 'counts') {
      isCounted = true;
      continue;
    }
    if (left) {
      const isOne = clauses.length === 1 && left.manner === 'alone';
      const manner = isCounted && left.manner !== 'amid' ? 'counted' : isOne ? 'amid' : left.manner;
      const heard = isAnnounced ? ANNOUNCED[isOne ? 'alone' : manner] : manner;
      const word = valued(left.text, { manner: heard, isCounted: manner === 'counted' }, lists);
      if (word && !found.some(({ text }) => text === word.text)) found.push(word);
    }
    isCounted = false;
  }
  return found;
}

/** The parts of a text between marks. */
export function clausesOf(folded: string): string[] {
  return folded
    .split(SEAM)
    .map((clause) => clause.trim())
    .filter(Boolean);
}

/** Whether a piece of another script is nothing but what tells, or counts, words. */
export function isTelling(piece: string): 'says' | 'counts' | null {
  if (piece.length > LONGEST.clause) return null;
  const all = reachOf(piece)[piece.length] ?? Reach.no;
  return all === Reach.counts ? 'counts' : all === Reach.says ? 'says' : null;
}

function valued(
  text: string,
  { manner, isCounted }: { readonly manner: Manner; readonly isCounted: boolean },
  lists: WordLists,
): ToldWord | null {
  if (NUMBER.test(text)) {
    const place = Number(text);
    if (manner === 'amid' || place < PLACES.first || place > PLACES.last) return null;
    return { text, kind: 'place', isCounted, worth: isCounted ? 0.5 : 0 };
  }
  if (trade.has(text) || ANSWERS.has(text) || (JUDGED.has(text) && !isCounted)) return null;
  if (manner === 'amid' && DESK_WORDS.has(text)) return null;
  const score = bestOf(entriesOf(text, lists));
  if (score !== null) return { text, kind: 'word', isCounted, worth: worthOf(score, manner) };
  const isStrange = !lists.everyday.has(text) && manner !== 'amid';
  const turned =
    isStrange && text.length >= SHORTEST.turned ? entriesOf([...text].reverse().join(''), lists) : undefined;
  const turnedScore = bestOf(turned);
  if (turnedScore !== null) return { text, kind: 'word', isCounted, worth: worthOf(Math.max(1, turnedScore), manner) };
  return PIECE.test(text) ? { text, kind: 'piece', isCounted, worth: 0 } : null;
}

function worthOf(score: number, manner: Manner): number {
  return WORTH[manner][STEPS.filter((step) => score >= step).length] ?? 0;
}

/** Of the lists of BIP-39: those of other wallets have words of every talk besides ("yesterday"). */
function entriesOf(word: string, lists: WordLists): readonly Entry[] | undefined {
  const entries =
    lists.latin.get(word) ??
    lists.kana.get(word) ??
    lists.hangul.get(word) ??
    (word.length > 1 ? lists.kanji : lists.han).get(word);
  const own = entries?.filter(({ list }) => lists.lengths(list).includes(BIP39_LENGTH));
  return own && own.length > 0 ? own : undefined;
}

function bestOf(entries: readonly Entry[] | undefined): number | null {
  return entries ? entries.reduce((best, { score }) => Math.max(best, score), Number.NEGATIVE_INFINITY) : null;
}

/** A message that is nothing but a few letters: they may be a piece of a word. */
export function pieceAlone(folded: string): string | null {
  return PIECE.exec(folded.trim())?.[0] ?? null;
}

/** The one word that is left, or that nothing but counting is. */
function ofLatin(clause: string): Left | 'counts' | null {
  const words = clause.match(LATIN_WORD) ?? [];
  const isLabel = (word: string) => NUMBER.test(word) && Number(word) < PLACES.first;
  const counts = words.filter((word) => ENGLISH.counts.has(word) || isLabel(word));
  const left = words.filter((word) => !ENGLISH.counts.has(word) && !ENGLISH.says.has(word) && !isLabel(word));
  const [text] = left;
  if (text === undefined) return counts.length > 0 ? 'counts' : null;
  if (left.length > 1) return null;
  return { text, manner: counts.length > 0 ? 'counted' : words.length > 1 ? 'said' : 'alone' };
}

/** Once somebody tells words, the unusual one of a sentence that says something else: "my nephew loves …". */
function amidLatin(clause: string, lists: WordLists): Left | null {
  const scores = new Map((clause.match(LATIN_WORD) ?? []).map((word) => [word, bestOf(entriesOf(word, lists)) ?? 0]));
  const words = [...scores].filter(
    ([word, score]) => score >= UNUSUAL && !ENGLISH.says.has(word) && !ENGLISH.counts.has(word),
  );
  const [first] = words.toSorted(([, a], [, b]) => b - a);
  return first === undefined || words.length > MOST_AMID ? null : { text: first[0], manner: 'amid' };
}

const Reach = { no: 0, says: 1, counts: 2 } as const;
type Reach = (typeof Reach)[keyof typeof Reach];
const further = (a: Reach, b: Reach): Reach => (a > b ? a : b);

/** The same where no blanks stand between words: what is before the word and behind it has to be pieces that tell. */
function ofOtherScript(clause: string, lists: WordLists, announced: Announced): Left | 'counts' | null {
  return leftIn(clause, lists) ?? foreign(clause, lists) ?? amid(clause, lists, announced);
}

function leftIn(clause: string, lists: WordLists): Left | 'counts' | null {
  const before = reachOf(clause);
  const all = before[clause.length] ?? Reach.no;
  if (all !== Reach.no) return all === Reach.counts ? 'counts' : null;
  const behind = backFrom(clause);
  let best: Left | null = null;
  for (let start = 0; start < clause.length; start++) {
    if (before[start] === Reach.no) continue;
    for (const end of new Set([...endsFrom(clause, start), ...spelledFrom(clause, start, lists)])) {
      if (behind[end] === Reach.no) continue;
      const text = clause.slice(start, end);
      if (!isWord(text, clause, lists)) continue;
      const counts = before[start] === Reach.counts || behind[end] === Reach.counts;
      const isAll = start === 0 && end === clause.length;
      const manner: Manner = counts ? 'counted' : isAll ? 'alone' : 'said';
      if (!best || text.length > best.text.length) best = { text, manner };
    }
  }
  return best;
}

/** Runs of one script, and signs that stand by themselves: what a sentence is read by when nothing tells where its words end. */
const RUN = /[\u3041-\u3096ー]{2,}|[가-힣]{2,}/gu;
/** So many listed words of a sentence may be told. */
const MOST_AMID = 2;
const UNUSUAL = 1;

/**
 * 娘が[word]の横に絵を描いて, 只有[word]用红笔: the one listed word of a sentence that says something else. Chinese signs are all listed, so
 * of them an unusual one, and only of whoever tells words now: else any three sentences of ordinary talk were a phrase.
 */
function amid(clause: string, lists: WordLists, { isTold }: Announced): Left | null {
  const runs = (clause.match(RUN) ?? []).flatMap((run) => {
    const left = leftIn(run, lists);
    return left && left !== 'counts' ? [left.text] : [];
  });
  const signs =
    !isTold || KANA_OR_HANGUL.test(clause)
      ? []
      : [...clause].filter((sign) => (bestOf(lists.han.get(sign)) ?? 0) >= UNUSUAL);
  const words = [...new Set([...runs, ...signs])].filter((word) => !ANSWERS.has(word));
  const [text] = words.toSorted((a, b) => (bestOf(entriesOf(b, lists)) ?? 0) - (bestOf(entriesOf(a, lists)) ?? 0));
  return text === undefined || words.length > MOST_AMID ? null : { text, manner: 'amid' };
}

/** Where a word that begins here may end: letters of one script, Chinese ones each by itself. */
function endsFrom(clause: string, start: number): number[] {
  const rest = clause.slice(start, start + LONGEST.word);
  const latin = /^(?:[a-z]+|\d+)/.exec(rest)?.[0];
  if (latin !== undefined) return /[a-z\d]/.test(clause.charAt(start - 1)) ? [] : [start + latin.length];
  if (HAN.test(rest.charAt(0))) return [start + 1];
  const run = /^(?:[\u3041-\u3096ー]+|[가-힣]+)/u.exec(rest)?.[0] ?? '';
  return Array.from({ length: Math.max(0, run.length - 1) }, (_, at) => start + at + 2);
}

/** Where a word of the Japanese list ends that is written with ideographs. */
function spelledFrom(clause: string, start: number, lists: WordLists): number[] {
  if (!OTHER_SCRIPT.test(clause.charAt(start))) return [];
  const lengths = Array.from({ length: LONGEST.spelled - 1 }, (_, at) => at + 2);
  return lengths
    .filter((length) => lists.kanji.get(clause.slice(start, start + length)))
    .map((length) => start + length);
}

function isWord(text: string, clause: string, lists: WordLists): boolean {
  if (NUMBER.test(text)) return Number(text) >= PLACES.first;
  if (/^[a-z]/.test(text)) return text.length >= SHORTEST.word;
  if (text.length > 1 && lists.kanji.get(text)) return true;
  // One ideograph beside kana is a word of Japanese, of whose list it is none.
  if (HAN.test(text)) return lists.han.get(text) !== undefined && !/[\u3041-\u3096]/.test(clause);
  return (lists.kana.get(text) ?? lists.hangul.get(text)) !== undefined;
}

/** A single word in Latin letters amid a sentence that has none: abandonって変ですね. */
function foreign(clause: string, lists: WordLists): Left | null {
  const words = clause.match(LATIN_WORD) ?? [];
  const [text] = words;
  if (text === undefined || words.length > 1 || text.length < SHORTEST.word) return null;
  return lists.latin.get(text) ? { text, manner: 'amid' } : null;
}

/** By place: whether what stands before it is nothing but pieces that tell, and one of them counts. */
function reachOf(clause: string): Reach[] {
  const reach = Array.from({ length: clause.length + 1 }, (): Reach => Reach.no);
  reach[0] = Reach.says;
  for (let at = 0; at < clause.length; at++) {
    const sofar = reach[at] ?? Reach.no;
    if (sofar === Reach.no) continue;
    for (let length = 1; length <= LONGEST.piece && at + length <= clause.length; length++) {
      const kind = kindOf(clause, at, at + length);
      if (kind !== Reach.no) reach[at + length] = further(reach[at + length] ?? Reach.no, further(sofar, kind));
    }
  }
  return reach;
}

function backFrom(clause: string): Reach[] {
  const reach = Array.from({ length: clause.length + 1 }, (): Reach => Reach.no);
  reach[clause.length] = Reach.says;
  for (let at = clause.length; at > 0; at--) {
    const sofar = reach[at] ?? Reach.no;
    if (sofar === Reach.no) continue;
    for (let length = 1; length <= LONGEST.piece && length <= at; length++) {
      const kind = kindOf(clause, at - length, at);
      if (kind !== Reach.no) reach[at - length] = further(reach[at - length] ?? Reach.no, further(sofar, kind));
    }
  }
  return reach;
}

const LABEL = /^(?:[#ｘ]|\d{1,2}|[\s'’・·-]+)$/;

function kindOf(clause: string, start: number, end: number): Reach {
  const piece = clause.slice(start, end);
  if (EAST_ASIAN.counts.has(piece)) return Reach.counts;
  if (EAST_ASIAN.says.has(piece)) return Reach.says;
  if (!LABEL.test(piece)) return Reach.no;
  if (!/\d/.test(piece)) return Reach.says;
  const isPart = /\d/.test(clause.charAt(start - 1)) || /\d/.test(clause.charAt(end));
  return isPart || Number(piece) >= PLACES.first ? Reach.no : Reach.counts;
}
