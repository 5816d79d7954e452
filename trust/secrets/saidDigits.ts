import type { Finding, Span } from './detection.ts';
import { readGivenPasswords } from './givenPasswords.ts';
import { CODE, PIN, readPasswords } from './passwords.ts';
import { COUNTED, sentCodes } from './sentCodes.ts';
import { type Figures, saidFigures } from './written/saidNumbers.ts';

/*
 * Codes and PINs figure by figure: said ("four seven one two", 四七一二, よんななきゅう, 사칠일이) or drawn with a sign between all
 * figures (4*7*1*2, [4][7][1][2]). Read as the figures they are; only words that call them a code or a PIN stop them. Linear.
 */

const EN = ['zero|oh|nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];
const JA = [
  'ぜろ|れい|まる',
  'いち|ひと|わん',
  'に|ふた|つー',
  'さん|すりー',
  'よん|し|ふぉー',
  'ご|ふぁいぶ',
  'ろく|しっくす',
  'なな|しち|せぶん',
  'はち|えいと',
  'きゅう|く|ないん',
];
const HAN = [
  '[〇零]',
  '[一幺壹壱]',
  '[二贰貳弐]',
  '[三叁參]',
  '[四肆]',
  '[五伍]',
  '[六陆陸]',
  '[七柒]',
  '[八捌]',
  '[九玖]',
];
const ROMAN = ['(?!)', 'i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix'].map((word) => `${word}(?![ivx])`);
const KO = ['[영공]', '일', '이', '삼', '사', '오', '[육륙]', '칠', '팔', '구'];
const KO_OWN = ['영|공', '하나', '둘', '셋', '넷', '다섯', '여섯', '일곱', '여덟', '아홉'];
const TIMES = { double: 2, triple: 3 };

interface Way {
  readonly run: RegExp;
  readonly digit: RegExp;
  readonly words: readonly RegExp[];
}

/** Four to ten of them: fewer are a number of anything. `seam`: between two of them. */
function way(words: readonly string[], seam: string, before: string, behind: string): Way {
  const one = `(?:${words.join('|')})`;
  return {
    run: new RegExp(`${before}${one}(?:${seam}${one}){3,9}${behind}`, 'gu'),
    digit: new RegExp(one, 'gu'),
    words: words.map((word) => new RegExp(`^(?:${word})$`, 'u')),
  };
}

const WAYS: readonly Way[] = [
  way(
    EN.map((word) => `(?:(?:double|triple)[ -])?(?:${word})`),
    '[ ,-]{1,2}',
    '(?<![a-z])',
    '(?![a-z])',
  ),
  way(JA, '[、, ・-]{0,2}', '(?<![ぁ-ん](?<![のはがもと]))', ''),
  way(HAN, '[、, ・-]{0,2}', '(?<![第十百千万萬])', '(?![十百千万萬年月])'),
  way(KO, '[, -]{0,2}', '(?<![가-힣](?<![은는이가]))', ''),
  way(ROMAN, '[ ,-]{1,2}', '(?<![a-z])', '(?![a-z])'),
  way(KO_OWN, '[, -]{1,2}', '(?<![가-힣])', ''),
];
/** The same sign between all of them. */
const DRAWN = /(?<![a-z0-9])[[({<]?\d([^\p{L}\p{N}]{1,4})\d(?:\1\d){2,6}(?![a-z0-9])[\])}>]?/gu;
/** Figures in such a dress are told further from their name than plain ones. */
const NAME = `(?:${CODE}|${PIN})`;
const NAMED = {
  before: new RegExp(`${NAME}[^\\n.!?。！？]{0,40}$`, 'u'),
  behind: new RegExp(`^[^\\n.!?。！？]{0,20}${NAME}`, 'u'),
};
/** Steps and lists count up, and so does who guesses ("two three four times"). */
const UPWARDS = '0123456789';
const OF_WHAT = new RegExp(`^(?:${COUNTED}|\\s?(?:天|째|times))`, 'u');

const REACH = 72;
const FEWEST = 4;

/** `folded`: see `fold.ts`. */
export function saidDigits(folded: string): Finding[] {
  const runs = runsIn(folded);
  if (runs.length === 0) return [];
  const { text, places } = asFigures(folded, runs);
  const told = [...readPasswords(text), ...readGivenPasswords(text), ...sentCodes(text)];
  return places
    .filter(
      ({ from, to }) =>
        told.some((finding) => finding.start < to && from < finding.end) ||
        (!UPWARDS.includes(text.slice(from, to)) &&
          (NAMED.before.test(text.slice(Math.max(0, from - REACH), from)) ||
            NAMED.behind.test(text.slice(to, to + REACH)))),
    )
    .map(({ start, end }) => ({ verdict: 'ask', kind: 'one-time-code', start, end }));
}

/** Figures that are said or drawn, whatever stands beside them, and count neither up nor anything. */
export function saidFigureRuns(folded: string): Span[] {
  return runsIn(folded).filter(({ figures }) => figures.length >= FEWEST && !UPWARDS.includes(figures));
}

function runsIn(folded: string): Figures[] {
  return [...WAYS.flatMap((one) => saidIn(folded, one)), ...drawnIn(folded), ...saidFigures(folded)]
    .filter(({ end }) => !OF_WHAT.test(folded.slice(end, end + 16)))
    .toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function saidIn(folded: string, { run, digit, words }: Way): Figures[] {
  return [...folded.matchAll(run)].map(({ 0: said, index }) => ({
    figures: [...said.matchAll(digit)].map(({ 0: word }) => figuresOf(word, words)).join(''),
    start: index,
    end: index + said.length,
  }));
}

function figuresOf(word: string, words: readonly RegExp[]): string {
  const [, times = '', one = word] = /^(double|triple)[ -](.+)$/.exec(word) ?? [];
  const value = String(
    Math.max(
      0,
      words.findIndex((each) => each.test(one)),
    ),
  );
  return value.repeat(TIMES[times as keyof typeof TIMES] ?? 1);
}

function drawnIn(folded: string): Figures[] {
  return [...folded.matchAll(DRAWN)]
    .map(({ 0: drawn, index }) => ({ figures: drawn.replace(/\D/g, ''), start: index, end: index + drawn.length }))
    .filter(({ figures }) => !UPWARDS.includes(figures));
}

interface Place extends Span {
  readonly from: number;
  readonly to: number;
}

/** The text with figures, and where they stand in it (`from`, `to`) and stood before. */
function asFigures(folded: string, runs: readonly Figures[]): { text: string; places: Place[] } {
  const places: Place[] = [];
  let [text, at] = ['', 0];
  for (const { figures, start, end } of runs) {
    if (start < at) continue;
    text += folded.slice(at, start);
    places.push({ start, end, from: text.length, to: text.length + figures.length });
    text += figures;
    at = end;
  }
  return { text: text + folded.slice(at), places };
}
