import { join } from 'node:path';
import { z } from 'zod';
import { readYaml } from '../../../../core/files/yamlFile.ts';
import { LANGUAGES, type Language } from '../../../../core/language.ts';
import { packageRoot } from '../../../../core/process/packageRoot.ts';
import { nextLately } from '../../namedLately.ts';
import { COUNTED } from '../../sentCodes.ts';
import { wordLists } from '../../words/wordLists.ts';
import { view } from '../../written/fold.ts';
import { saidAsFigures } from '../../written/saidNumbers.ts';
import { has, patternOf, Terms } from '../terms.ts';
import { withoutIdleDenials } from './askingByWeight.ts';
import { NEGATION } from './denial.ts';

/*
 * "You should have a text from the exchange now. What number is in it?" - "482913": neither names a secret, and no list has what people
 * call a code. What staff ask for is told by the asking, what is given by its form; a number of another kind is left alone where the asking
 * names it, or the answer does. The words are data (`understanding/asking/codes.yaml`), those of all languages are read at once.
 */

const FILE = join(packageRoot(__dirname), 'understanding', 'asking', 'codes.yaml');
const KINDS = [
  'number',
  'says',
  'came',
  'sent',
  'asks',
  'told',
  'other',
  'ordinary',
  'fresh',
  'holds',
  'nudge',
  'dressed',
] as const;
type Kind = (typeof KINDS)[number];
const byLanguage = z.strictObject(
  Object.fromEntries(LANGUAGES.map((language) => [language, Terms])) as Record<Language, typeof Terms>,
);
const Words = z.strictObject(
  Object.fromEntries(KINDS.map((kind) => [kind, byLanguage])) as Record<Kind, typeof byLanguage>,
);

let patterns: Readonly<Record<Kind, RegExp>> | null = null;

/**
 * `open`: it names how the code came or what it opens, and the bot speaks under it; `asked`: a number that may be one; `told`: it has
 * something read out, typed or told that it does not name.
 */
export type CodeAsked = 'open' | 'asked' | 'told';

/** Of a long text this much, at its end: what is answered stands there. */
const READ = 600;
/** Between two sentences; each is read with the one before it: "There is a text now. What number is in it?" */
const SENTENCE_ENDS = /(?<=[.!?。！？\n])/u;
const CLAUSE_ENDS = /[,，、;；:：]/u;
/** 教えないでください, 말하지 마세요: a wish that it is not done. */
const UNWISHED = /ない(?:で(?!す)|よう)|지\s?(?:마|말)/u;
const QUESTION = /[?？]\s*$/u;
/** The same where a Japanese question has no sign of its own. */
const ASKS = /(?:[?？]|か[。.]?)\s*$/u;

/** Whether a text of staff asks for a code that came to the user, is shown to them or was set by them; null: it does not. Pure. */
export function codeAsked(text: string): CodeAsked | null {
  const sentences = foldedOf(text.slice(-READ))
    .split(SENTENCE_ENDS)
    .filter((sentence) => sentence.trim() !== '');
  const found = sentences.map((sentence, i) => askedIn(sentence, sentences[i - 1] ?? ''));
  const first = (['open', 'asked', 'told'] as const).find((one) => found.includes(one));
  if (first) return first;
  return (namesOtherNumber(text) && !asksOtherNumber(text)) || sentences.some(nudges) ? 'told' : null;
}

/**
 * "Anything on your phone?" behind a question that the user has not answered: without it figures would be the answer to that one. What names
 * coins or another number asks for those.
 */
function nudges(sentence: string): boolean {
  const { nudge, other, ordinary } = readCodeWords();
  return isWished(nudge, sentence) && !has(other, sentence) && !has(ordinary, sentence);
}

/**
 * Whether a text of staff asks for a number of another kind: how much, when, which case. Nothing that came just now, on a telephone or by
 * message, or that a gadget shows: there the name of another number is what a code is called to be let pass. And nothing that asks for what
 * a message holds as well, "when did it come, and what is in it?": the one question would excuse the answer to the other. Pure.
 */
export function asksOtherNumber(text: string): boolean {
  const folded = foldedOf(text.slice(-READ));
  if (has(readCodeWords().fresh, folded) || folded.split(QUESTION_ENDS).some(asksForContents)) return false;
  return namesOtherNumber(text);
}

/** One question of several in a sentence ends. */
const QUESTION_ENDS =
  /[,，、;；:：.!?。！？\n]|\b(?:and|or|plus)\b|そして|それと|それから|あと(?=は)|还有|還有|以及|그리고|(?<=[가-힣])(?<![라다냐자])고 /u;

/** Whether a question, or a piece of one, is for what a message holds, whatever that is; what names another number is for that. */
function asksForContents(clause: string): boolean {
  const { holds, other, ordinary } = readCodeWords();
  return isWished(holds, clause) && !has(other, clause) && !has(ordinary, clause);
}

function namesOtherNumber(text: string): boolean {
  const { asks, other, ordinary } = readCodeWords();
  return foldedOf(text.slice(-READ))
    .split(SENTENCE_ENDS)
    .some((one) => (ASKS.test(one) || has(asks, one)) && (has(other, one) || has(ordinary, one) || WHEN.test(one)));
}

/** Alone: within a sentence it may only begin its clause, "what did you choose when the app asked you?". */
const WHEN = /^[^a-z]*when[^a-z]*$/u;

/**
 * Whether a text of staff says how figures are to be written, so that they pass as an amount, an order or a block: it names such a thing and
 * asks for none. Pure.
 */
export function dressesCode(text: string): boolean {
  const { dressed, other, ordinary } = readCodeWords();
  const folded = foldedOf(text.slice(-READ));
  if (has(dressed, folded)) return true;
  const named = folded.replace(NO_TIME, ' ');
  return (has(other, named) || has(ordinary, named)) && !ASKS.test(folded.trim()) && !namesOtherNumber(text);
}

/** Whether a user's text speaks of a code that staff have asked for, or asks back: neither tells something else. Pure. */
export function speaksOfCode(text: string): boolean {
  const { number, came, sent, other } = readCodeWords();
  const folded = foldedOf(text);
  if (QUESTION.test(folded)) return true;
  return !has(other, folded) && [number, came, sent].some((words) => has(words, folded));
}

/** "Take your time": no number is named. */
const NO_TIME = /\b(?:take your|any|some|no|this|each|every|in) (?:time|day)\b/gu;

/** Whether a clause of it asks for something, and denies nothing. */
function isWished(words: RegExp, sentence: string): boolean {
  const isWish = (clause: string) =>
    has(words, clause) && !NEGATION.test(withoutIdleDenials(clause)) && !UNWISHED.test(clause);
  return sentence.split(CLAUSE_ENDS).some(isWish);
}

function askedIn(sentence: string, before: string): CodeAsked | null {
  const { number, says, came, sent, asks, told, other, ordinary } = readCodeWords();
  const both = `${before} ${sentence}`;
  const isSent = has(sent, both);
  const isAsked = QUESTION.test(sentence) || isWished(asks, sentence);
  if (!isAsked || (!has(number, sentence) && !(isSent && has(says, sentence)))) {
    if (!isWished(told, sentence) || has(other, both) || has(ordinary, both)) return null;
    return isSent ? 'open' : 'told';
  }
  if (isSent) return 'open';
  if (has(other, both)) return null;
  return has(came, both) ? 'open' : 'asked';
}

/** In characters, of a message whose end is a code: who writes more tells what the figures are. */
const LONGEST_ANSWER = 60;
/** Figures of one code, with what people put between them: 482 913, 4-8-2-9-1-3. */
const FIGURES = /(?<![\d.,:/$€£¥#-])(?:[a-z]-)?\d(?:[ \-–·]?\d){3,7}$/u;
const SAID = [
  /(?:(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)[ ,-]{0,2}){4,8}$/u,
  /[零〇一二三四五六七八九幺两兩]{4,8}$/u,
  /(?:[공영일이삼사오육륙칠팔구] ?){4,8}$/u,
];
/** A piece of one, sent alone or by the place it has. */
const PIECE = /^\d{2,3}$/u;
const PLACED =
  /(?<![a-z])(?:first|last|starts?|begins?|ends?|rest|then|next)(?![a-z])|最初|最後|初め|始ま|終わ|残り|[前后後]|[开開][头頭]|[结結]尾|剩|앞|뒤|처음|끝|나머지/u;
/** Letters alone that are no word: hardly a vowel, and hardly one twice. */
const LETTERS = /^(?=[a-z]{0,4}[^aeiouy]{4})[a-z]{5,8}$/u;
const FEWEST_DIFFERENT = 5;
/** Figures of another kind: how much and how many, a time, a day, a version. */
const NO_CODE = new RegExp(
  `[$€£¥₩]\\s?\\d[\\d.,]{0,12}|\\d[\\d.,]{0,12}(?:${COUNTED}|\\s?%)|(?<!\\d)\\d{1,2}:\\d\\d(?!\\d)|(?<![\\d.,])\\d{1,9}[.,]\\d{1,2}(?![\\d.,])|(?<![\\d.])\\d{1,4}\\.\\d{1,4}\\.\\d{1,4}(?![\\d.])|(?:19|20)\\d\\d[-/.]\\d\\d?[-/.]\\d\\d?`,
  'gu',
);
/** As many figures as codes have, wherever in a short answer they stand and whatever stands between them. */
const CODE_FIGURES = { least: 4, most: 10, piece: 2 };
/** More letters tell something. */
const MOST_LETTERS = 24;
const KANA: readonly (readonly [RegExp, string])[] = [
  ['ぜろ|れい|まる', '0'],
  ['いち', '1'],
  ['さん', '3'],
  ['よん', '4'],
  ['ろく', '6'],
  ['なな|しち', '7'],
  ['はち', '8'],
  ['きゅう', '9'],
  ['に(?=[\\d、, ]|$)', '2'],
  ['ご(?=[\\d、, ]|$)', '5'],
].map(([said, figure]) => [new RegExp(said ?? '', 'gu'), figure ?? '']);
/** Letters and figures of a code, as it is printed. */
const MIXED = /(?<![A-Za-z0-9.-])(?=[A-Z0-9-]{0,8}\d)(?=[A-Z0-9-]{0,8}[A-Z])[A-Z0-9]{3,4}-?[A-Z0-9]{3,4}$/u;
/** What it is said to be: that it came, or stands there. */
const CAME =
  /[\s,、，]*(?:is (?:it|the one|that one)|is what (?:came|it says|i got|i see|is there)|came|just came|と(?:出|書|来)[ぁ-ん]{1,6}|が(?:来|届)[ぁ-ん]{1,4}|왔어요|왔습니다|떴어요|떠요|나와요|라고 (?:떠요|나와요|왔어요)|刚收到|到了)[\s.!。！~]*$/u;
/** A word of courtesy behind the code, and marks. */
const BEHIND =
  /(?:[\s.!,。，！、~"'”』」)]|です|でした|だそうです|と出てます|입니다|이에요|예요|이요|요|래요|라고 떠요|这个|是这个|please|thanks|thank you|ok)+$/u;

/** Figures and nothing else, of as many as a code has; with a point or comma in their middle, but for a round amount. */
const BARE = /^(?:(?:[a-z]-)?\d(?:[ \-–·]?\d){3,7}|\d{3}[.,](?!\d?00)\d{3})$/u;
/** A part of one. */
const PART = /^\d{2,4}$/u;
/** What people begin with where they read something out. */
const BEFORE =
  /^(?:(?:ok|okay|yes|sure|got it|it says|it's|its|it is|that's|that is|says|はい|ええ|네|예|응|好的?|嗯|收到了?|是|写着|寫著|上面|显示|顯示|just now|a (?:minute|moment) ago|さっき|先ほど|たった今|刚刚|剛剛|刚才|剛才|[写寫]的是|内容是|방금|아까)(?:です|요)?[\s:,、，。.!]*)+/u;

/**
 * Whether a user's answer is, or ends in, what a code looks like, and says of no other number that it is one; that excuses nothing once staff
 * have said how it is to be written. Where something is to be told that was not named, bare figures look so, and what else a PIN, a code or a
 * password looks like in a few words that tell of nothing else: what would be read behind its name is read behind any question. Pure.
 */
export function givesCode(text: string, askedFor: 'code' | 'dressed' | 'told' = 'code'): boolean {
  return isOneOfFewWords(text) || isCode(text, askedFor);
}

/**
 * The same of what stands beside a text, in a button. Figures alone are read there: what names an article or a network is a password behind
 * any question.
 */
export function isCode(text: string, askedFor: 'code' | 'dressed' | 'told' = 'code'): boolean {
  if (isMarked(text, askedFor === 'told' ? MARKED.told : MARKED.asked)) return true;
  if (askedFor === 'told') return isBare(text);
  return endsInCode(text) || (askedFor === 'dressed' && isOfFewFigures(text));
}

/** As many figures as a code has among few letters, whatever these call them. */
function isOfFewFigures(text: string): boolean {
  const figures = text.match(/\p{Nd}/gu)?.length ?? 0;
  const letters = text.replace(/\P{L}/gu, '').length;
  return figures >= CODE_FIGURES.least && figures <= CODE_FIGURES.most && letters <= MOST_LETTERS;
}

/**
 * Figures in one with a sign or a word for money or a number beside them, as who was told how writes a code: "$482913", "no. 482913", 482913番.
 * An amount is round, has its commas or another length; where none was asked for only what is as long as most codes is asked about.
 */
const MARKED = {
  asked: /^(?=\D*\d{4,8}\D*$)(?!\D*\d+000\D*$)/u,
  told: /^(?=\D*\d{6}\D*$)(?!\D*\d+00\D*$)/u,
};
const MARKS_BEFORE = '(?:[$€£¥₩#]|no\\.?|nr\\.?|num(?:ber)?|usd|eur|krw|jpy|cny|rmb|番号|ばんごう|号码|號碼|번호)';
const MARKS_BEHIND = '(?:番|号|號|번|円|元|块|塊|원|dollars?|yen|won|usd|eur|krw|jpy|cny|rmb|[$€£¥₩#])';
const MARKED_FIGURES = new RegExp(`^(?:${MARKS_BEFORE}[\\s:]?\\s?)?\\d{4,8}(?:\\s?${MARKS_BEHIND})?$`, 'u');

function isMarked(text: string, least: RegExp): boolean {
  const said = foldedOf(text.normalize('NFKC').trim()).trim();
  if (said.length > LONGEST_ANSWER) return false;
  const rest = said.replace(BEFORE, '').replace(CAME, '').replace(BEHIND, '');
  return !/^\d+$/u.test(rest) && MARKED_FIGURES.test(rest) && least.test(rest);
}

function isBare(text: string): boolean {
  const said = saidAlone(text);
  return said !== null && BARE.test(said);
}

/** How many figures a text gives that may be a part of a code, and gives nothing else; 0: none. Pure. */
export function partOfCode(text: string): number {
  const said = saidAlone(text) ?? '';
  return PART.test(said) ? said.length : 0;
}

/** A short text without what is said around a number that is read out; null where it is long, or its figures are of another kind. */
function saidAlone(text: string): string | null {
  const said = foldedOf(text.normalize('NFKC').trim()).trim();
  if (said.length > LONGEST_ANSWER || said.replace(NO_CODE, '') !== said) return null;
  return said.replace(BEFORE, '').replace(CAME, '').replace(BEHIND, '');
}

/** A Han, kana or Hangul sign says as much as two letters. */
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** "with 481907", "4819で開けています", "I chose Violet77": what tells of nothing else, as `namedLately.ts` reads it. */
function isOneOfFewWords(text: string): boolean {
  const letters = text.replace(/\P{L}/gu, '').length + (text.match(WIDE)?.length ?? 0);
  if (letters > MOST_LETTERS || has(readCodeWords().other, foldedOf(text))) return false;
  return nextLately(text, view(text).folded, wordLists(), 1).found.length > 0;
}

function endsInCode(text: string): boolean {
  const shown = text.normalize('NFKC').trim();
  if (shown.length > LONGEST_ANSWER) return false;
  const folded = foldedOf(shown).trim();
  if (has(readCodeWords().other, folded)) return false;
  const [bare, printed] = [folded, shown].map((one) => one.replace(BEHIND, ''));
  if (bare === undefined || printed === undefined) return false;
  if (LETTERS.test(bare) && new Set(bare).size >= FEWEST_DIFFERENT) return true;
  return (
    PIECE.test(bare) ||
    FIGURES.test(bare) ||
    SAID.some((said) => said.test(bare)) ||
    MIXED.test(printed) ||
    isOfFigures(folded)
  );
}

/** "482913 is what came", "forty-eight twenty-nine thirteen", 四、八、二、九、一、三, "starts 482 ends 913". */
function isOfFigures(answer: string): boolean {
  const text = KANA.reduce((rest, [said, figure]) => rest.replace(said, figure), saidAsFigures(answer)).replace(
    NO_CODE,
    ' ',
  );
  const figures = text.match(/\d/gu)?.length ?? 0;
  const letters = text.replace(/then|\P{L}/gu, '').length;
  if (letters > MOST_LETTERS || figures > CODE_FIGURES.most) return false;
  return figures >= CODE_FIGURES.least || (figures >= CODE_FIGURES.piece && PLACED.test(text));
}

const foldedOf = (text: string) => view(text).folded.replaceAll('’', "'");

/** Reads the words: at a start, so that a broken file stops it and not the first message of staff. Errors: `input.invalid`. */
export function readCodeWords(): Readonly<Record<Kind, RegExp>> {
  if (patterns) return patterns;
  const words = readYaml(FILE, Words);
  const of = (kind: Kind) => patternOf(LANGUAGES.flatMap((language) => words[kind][language]));
  patterns = Object.fromEntries(KINDS.map((kind) => [kind, of(kind)])) as Record<Kind, RegExp>;
  return patterns;
}
