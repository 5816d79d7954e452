import { PHRASE_CUE, spansOf } from '../cues.ts';
import type { Finding, Span, Verdict } from '../detection.ts';
import { areOfOneKind } from '../words/topics.ts';
import type { WordLists } from '../words/wordLists.ts';
import { announcedWord } from './announcedWord.ts';
import { inPassing } from './inPassing.ts';
import { phraseTokens, type Token } from './phraseTokens.ts';
import { longRow, rowsOf, tellsRow } from './rows.ts';
import { scattered } from './scattered.ts';
import { NO_RUN, type Run, type Segment, Segments } from './segment.ts';
import { type Standing, standingOf } from './standing.ts';
import { unusualRun } from './unusualRun.ts';
import { wholePhrase } from './wholePhrase.ts';
import { wordRow } from './wordRows.ts';

/** What earlier messages of the conversation leave behind: sums, never words. */
export interface PhraseMemory {
  readonly runs: readonly Run[];
  /** A recovery phrase was the subject of one of the last messages. */
  readonly cued: boolean;
}

export interface PhraseReading {
  /** Offsets in the folded text. */
  readonly finding: Finding | null;
  readonly runs: readonly Run[];
  readonly cued: boolean;
  /** What the text was cut into. */
  readonly tokens: readonly Token[];
}

interface Found extends Span {
  readonly verdict: Verdict;
}

/** Evidence in nats, and words, that a verdict takes. After a cue less of both, by where the words stand. */
const BLOCK: Limits = {
  uncued: { score: 19, words: 10 },
  amid: { score: 15, words: 7 },
  bare: { score: 17, words: 7 },
  announced: { score: 9, words: 3 },
};
const ASK: Limits = {
  uncued: { score: 8.5, words: 4 },
  amid: { score: 6, words: 3 },
  bare: { score: 4, words: 3 },
  announced: { score: 2.5, words: 3 },
};
/** What a sentence must bring itself where the rest was told before it: else "the seed card is fine" after a canoe and a rice trick was one. */
const OF_ITS_OWN = 2.5;
/** A message of nothing but listed words. */
const ONLY_WORDS = { score: 4, words: 5 };
const HOLD = { score: 3.5, perWord: 1.5 };
/** What a run must be worth to go on in the next message. */
const GOES_ON = { uncued: 3.5, cued: 2 };
/** A right checksum is worth this much evidence at least to be believed; running Chinese meets one in sixteen, so there it says nothing. */
const CHECKSUM_SCORE = 6;
/** A message that is nothing but a right number of listed words with a right checksum needs hardly any. */
const WHOLE_SCORE = -2;
/** A longer text has more chances to look like a phrase somewhere: the limit grows with the logarithm of its length. */
const LENGTH_WORTH = 1.3;
const USUAL_TOKENS = 24;
/** What a common word of a list may cost in the middle of a phrase that is sent word by word. */
const WEAK_WORD = 2.5;
const ASIDE = { length: 12, tokens: 2 };
const SAME_WORD_WITHIN = 24;
const CHECKED_LENGTHS = [25, 24, 21, 18, 15, 13, 12];
const CHECKED_WORDS = 120;
/** 24 words of nine letters, each with a number and what stands between. */
const LONGEST_WRITTEN_OUT = 500;

export function noPhraseYet(lists: WordLists): PhraseMemory {
  return { runs: Array.from({ length: lists.count }, () => NO_RUN), cued: false };
}

/** Looks for a recovery phrase, or a part of one, in folded text. */
export function readPhrases(folded: string, lists: WordLists, before: PhraseMemory): PhraseReading {
  return readTokens([...phraseTokens(folded, lists)], folded, lists, before);
}

/** What parts of a text hold, each by itself and in their order; `tokens`: what the whole was cut into. */
export function readParts(
  parts: readonly Span[],
  whole: string,
  tokens: readonly Token[],
  lists: WordLists,
): Finding[] {
  let first = 0;
  return parts.flatMap(({ start, end }) => {
    while ((tokens[first]?.start ?? end) < start) first++;
    const within: Token[] = [];
    for (let at = first; (tokens[at]?.start ?? end) < end; at++) {
      const token = tokens[at];
      if (token && token.end <= end) within.push({ ...token, start: token.start - start, end: token.end - start });
    }
    const { finding } = readTokens(within, whole.slice(start, end), lists, noPhraseYet(lists));
    return finding ? [{ ...finding, start: finding.start + start, end: finding.end + start }] : [];
  });
}

function readTokens(cut: readonly Token[], folded: string, lists: WordLists, before: PhraseMemory): PhraseReading {
  const cues = spansOf(folded, PHRASE_CUE);
  const tokens = withoutCues(cut, cues);
  const segments = score(tokens, lists, before);
  const runs = segments.runs();
  const cued = before.cued || cues.length > 0;
  const around = { folded, cues, cued, lists, before: before.runs, after: runs };
  return { finding: whole(findIn(tokens, segments.best, around), tokens, around), runs, cued, tokens };
}

function findIn(tokens: readonly Token[], segment: Segment | undefined, around: Circumstances): Found | null {
  const { folded, cues, cued, lists } = around;
  const all = { start: 0, end: folded.length };
  if (isWrittenOut(folded, lists)) return { verdict: 'block', ...all };
  const verdict = judge(segment, tokens, around);
  if (verdict === 'block') return { verdict, ...(segment ?? all) };
  const rows = rowsOf(tokens, folded, lists.count);
  const long = longRow(rows, folded);
  if (long) return { verdict: 'block', ...long };
  const unlisted = verdict === 'ask' ? null : unusualRun(folded, lists);
  if (unlisted && !areOfOneKind(folded.slice(unlisted.start, unlisted.end).match(/\p{L}+/gu) ?? []))
    return { verdict: cued ? 'block' : 'ask', ...unlisted };
  const row = cued && verdict !== 'ask' ? tellsRow(rows, tokens, folded, cues) : null;
  if (row) return { verdict: 'ask', ...row };
  const unknown =
    verdict === 'ask'
      ? null
      : wordRow(folded, cued, (one) => lists.everyday.has(one) || lists.latin.get(one) !== undefined);
  if (unknown) return { verdict: 'ask', ...unknown };
  const passing = verdict === 'ask' ? null : inPassing(tokens, folded, cues, lists.count);
  if (passing) return { verdict: 'ask', ...passing };
  const word = verdict === 'ask' ? null : announcedWord(tokens, folded, cues);
  if (word) return { verdict: 'ask', ...word };
  const told = verdict === 'ask' ? null : scattered(tokens, folded, lists, cued);
  if (told) return { verdict: 'ask', ...told };
  return verdict && { verdict, ...(verdict === 'ask' && segment ? segment : all) };
}

/** A piece that is held is the whole message already. */
function whole(found: Found | null, tokens: readonly Token[], { folded, lists }: Circumstances): Finding | null {
  if (!found) return null;
  const span = found.verdict === 'hold' ? found : wholePhrase(found, tokens, folded, lists);
  // Lists of everyday things are written with the same ideographs.
  const isSpelled = tokens.some((token) => token.isSpelled && token.start >= span.start && token.end <= span.end);
  const verdict = found.verdict === 'block' && isSpelled ? 'ask' : found.verdict;
  return { verdict, kind: 'recovery-phrase', start: span.start, end: span.end };
}

/** What names a phrase ("recovery phrase", 恢复短语) consists of listed words, and is none. */
function withoutCues(tokens: readonly Token[], cues: readonly Span[]): readonly Token[] {
  if (cues.length === 0) return tokens;
  return tokens.map((token) =>
    cues.some(({ start, end }) => token.start >= start && token.end <= end)
      ? { ...token, entries: token.entries.map((entry) => ({ ...entry, score: Math.min(0, entry.score) })) }
      : token,
  );
}

/** "ok", "one moment": said between the pieces of a phrase, it ends nothing. */
function isAside(folded: string, tokens: readonly Token[]): boolean {
  return folded.length <= ASIDE.length && tokens.length <= ASIDE.tokens;
}

function isStrong({ score }: Run): boolean {
  return score >= GOES_ON.uncued;
}

/** The run was strong before this message, and hardly lost by it. `chance`: what running text of that writing is worth by itself. */
function continues({ score }: Run, before: Run | undefined, cued: boolean, chance: number): boolean {
  const strong = (cued ? GOES_ON.cued : GOES_ON.uncued) + chance;
  return before !== undefined && before.score >= strong && score >= before.score - WEAK_WORD;
}

function score(tokens: readonly Token[], lists: WordLists, before: PhraseMemory): Segments {
  const segments = new Segments(range(lists.count), before.runs);
  const lastSeen = new Map<string, number>();
  tokens.forEach((token, place) => {
    const [first] = token.entries;
    const name = first ? `${first.list} ${first.index}` : '';
    const again = place - (lastSeen.get(name) ?? Number.NEGATIVE_INFINITY) < SAME_WORD_WITHIN;
    if (first) lastSeen.set(name, place);
    segments.miss(token.penalty, token.end, (list) => token.entries.some((entry) => entry.list === list));
    for (const { list, score } of token.entries)
      segments.hit(list, again ? Math.min(score, 0) : score, token.start, token.end);
  });
  return segments;
}

type Limits = Readonly<Record<Standing['kind'] | 'uncued', Run>>;

interface Circumstances {
  readonly folded: string;
  readonly cues: readonly Span[];
  readonly cued: boolean;
  readonly lists: WordLists;
  /** The running sums before and after this message. */
  readonly before: readonly Run[];
  readonly after: readonly Run[];
}

function judge(segment: Segment | undefined, tokens: readonly Token[], around: Circumstances): Verdict | null {
  const { cued, cues, folded, lists, before, after } = around;
  if (isWholePhrase(tokens, lists)) return 'block';
  const score = (segment?.score ?? 0) - LENGTH_WORTH * Math.log(Math.max(1, tokens.length / USUAL_TOKENS));
  const run = { score, words: segment?.words ?? 0 };
  const standing = cued && segment ? standingOf(segment, tokens, folded, cues) : null;
  const place = standing?.kind ?? 'uncued';
  const inRunning = segment && (place === 'amid' || place === 'uncued') ? lists.chance(segment.list) : 0;
  const things = !!segment && place !== 'announced' && areThings(segment, tokens, folded);
  const chance = segment && place === 'bare' && !isSpacedOut(segment, tokens) ? lists.chance(segment.list) : inRunning;
  if (things) return null;
  if (reaches(run, BLOCK[place], chance)) return 'block';
  if (segment && chance === 0 && score >= CHECKSUM_SCORE && provesChecksum(segment, tokens, lists)) return 'block';
  const words = standing?.words ?? run.words;
  const isSaidBefore = (place === 'amid' || place === 'uncued') && !!segment && own(segment, tokens) < OF_ITS_OWN;
  if (!isSaidBefore && reaches({ score, words }, ASK[place], place === 'amid' ? inRunning : 0)) return 'ask';
  const onlyWords =
    tokens.length > 0 && tokens.every(({ entries, penalty }) => entries.length > 0 || (cued && penalty > -1));
  if (!onlyWords) return isAside(folded, tokens) && before.some(isStrong) && after.some(isStrong) ? 'hold' : null;
  const isTalk = inRunning > 0 && isSaidBefore; // A sentence of Chinese may be nothing but listed signs.
  if (run.words >= ONLY_WORDS.words && score >= ONLY_WORDS.score && !isTalk) return 'ask';
  const covers = !!segment && segment.start <= (tokens[0]?.start ?? 0) && segment.end >= (tokens.at(-1)?.end ?? 0);
  const starts = covers && score >= HOLD.score && score >= HOLD.perWord * run.words;
  return starts || after.some((sum, list) => continues(sum, before[list], cued, lists.chance(list))) ? 'hold' : null;
}

/** "Jeans, shirt, shoes": listed words in a row as well, and no phrase. */
function areThings(segment: Segment, tokens: readonly Token[], folded: string): boolean {
  return areOfOneKind(listedIn(segment, tokens).map(({ start, end }) => folded.slice(start, end)));
}

/** What the words of this message are worth to the run. */
function own({ list, end }: Segment, tokens: readonly Token[]): number {
  const worth = (token: Token) => (token.end <= end ? (token.entries.find((one) => one.list === list)?.score ?? 0) : 0);
  return tokens.reduce((sum, token) => sum + Math.max(0, worth(token)), 0);
}

/** Something stands between all the words: phrases of single characters are seldom written otherwise. */
function isSpacedOut(segment: Segment, tokens: readonly Token[]): boolean {
  const words = listedIn(segment, tokens);
  return words.every(({ start }, i) => i === 0 || start > (words[i - 1]?.end ?? 0));
}

function listedIn({ list, start, end }: Segment, tokens: readonly Token[]): readonly Token[] {
  return tokens.filter(
    (token) => token.start >= start && token.end <= end && token.entries.some((entry) => entry.list === list),
  );
}

/** Nothing but words of one list, as many as a phrase has, with a right checksum. */
function isWholePhrase(tokens: readonly Token[], lists: WordLists): boolean {
  if (!CHECKED_LENGTHS.includes(tokens.length)) return false;
  return range(lists.count).some((list) => {
    const words = tokens.flatMap(({ entries, exact }) => (exact ? entries.filter((entry) => entry.list === list) : []));
    const sum = words.reduce((total, { score }) => total + score, 0);
    return (
      words.length === tokens.length &&
      sum >= WHOLE_SCORE &&
      lists.isConfirmed(
        list,
        words.map(({ index }) => index),
      )
    );
  });
}

/**
 * Nothing but words of one list or their first four letters, as metal plates have them, with a right checksum. Looks at
 * the text itself: `than` (thank) is an everyday word, and `six` or `word` may be a word of the phrase and no label.
 */
function isWrittenOut(folded: string, lists: WordLists): boolean {
  if (folded.length > LONGEST_WRITTEN_OUT) return false;
  const words = folded.match(/\p{L}+/gu) ?? [];
  if (!CHECKED_LENGTHS.includes(words.length)) return false;
  const known = words.map((word) => [
    ...(lists.latin.get(word) ?? []),
    ...(word.length <= 4 ? (lists.shortForm.get(word) ?? []) : []),
  ]);
  return range(lists.count).some((list) => {
    const indexes = known.flatMap((entries) => entries.find((entry) => entry.list === list)?.index ?? []);
    return indexes.length === words.length && lists.isConfirmed(list, indexes);
  });
}

function reaches({ score, words }: Run, enough: Run, chance: number): boolean {
  return score >= enough.score + chance && words >= enough.words;
}

/** Words of one list in a row, fillers and numbers between them allowed, whose checksum is right. */
function provesChecksum(segment: Segment, tokens: readonly Token[], lists: WordLists): boolean {
  const inside = tokens
    .filter(({ start, end }) => start >= segment.start && end <= segment.end)
    .slice(0, CHECKED_WORDS);
  let row: number[] = [];
  for (const token of inside) {
    const entry = token.exact ? token.entries.find(({ list }) => list === segment.list) : undefined;
    if (entry) row.push(entry.index);
    else if (token.penalty < -1) row = [];
    if (
      entry &&
      CHECKED_LENGTHS.some((count) => row.length >= count && lists.isConfirmed(segment.list, row.slice(-count)))
    )
      return true;
  }
  return false;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
