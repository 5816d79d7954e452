import { PHRASE_CUE } from './cues.ts';
import type { Finding, Verdict } from './detection.ts';
import { phraseTokens, type Token } from './phraseTokens.ts';
import { NO_RUN, type Run, type Segment, Segments } from './segment.ts';
import { hasValidChecksum, type WordLists } from './wordLists.ts';

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
}

/** Evidence in nats, and words, that a verdict takes. With a cue, less of both. */
const BLOCK = { score: 17, words: 6, cued: { score: 9, words: 3 } };
const ASK = { score: 12, words: 4, cued: { score: 4, words: 2 } };
const HOLD = { score: 4.5, perWord: 2.75, cued: { score: 2, perWord: 1 } };
/** A right checksum is worth this much evidence at least to be believed: everyday Chinese meets one in sixteen. */
const CHECKSUM_SCORE = 6;
/** A longer text has more chances to look like a phrase somewhere: the limit grows with the logarithm of its length. */
const LENGTH_WORTH = 1.3;
const USUAL_TOKENS = 24;
/** What a common word of a list may cost in the middle of a phrase that is sent word by word. */
const WEAK_WORD = 2.5;
const SAME_WORD_WITHIN = 24;
const CHECKSUM_WORDS = [24, 21, 18, 15, 12];
const CHECKED_WORDS = 120;

export function noPhraseYet(lists: WordLists): PhraseMemory {
  return { runs: Array.from({ length: lists.count }, () => NO_RUN), cued: false };
}

/** Looks for a recovery phrase, or a part of one, in folded text. */
export function readPhrases(folded: string, lists: WordLists, before: PhraseMemory): PhraseReading {
  const tokens = [...phraseTokens(folded, lists)];
  const { segments, alike } = score(tokens, lists, before);
  const cued = before.cued || PHRASE_CUE.test(folded);
  const segment = segments.best;
  const runs = segments.runs();
  const goesOn = alike && runs.some((run, list) => continues(run, before.runs[list]));
  if (!segment) return { finding: goesOn ? whole(folded) : null, runs, cued };
  const verdict = judge(segment, tokens, { cued, wholeMessage: alike, lists }) ?? (goesOn ? 'hold' : null);
  const finding = verdict && { verdict, kind: 'recovery-phrase' as const, start: segment.start, end: segment.end };
  return { finding, runs, cued };
}

/** The run was strong before this message, and hardly lost by it. */
function continues({ score }: Run, before: Run | undefined): boolean {
  return before !== undefined && before.score >= HOLD.score && score >= before.score - WEAK_WORD;
}

/** A weak word in the middle of a phrase that is being sent word by word. */
function whole(folded: string): Finding {
  return { verdict: 'hold', kind: 'recovery-phrase', start: 0, end: folded.length };
}

function score(tokens: readonly Token[], lists: WordLists, before: PhraseMemory) {
  const segments = new Segments(range(lists.count), before.runs);
  const lastSeen = new Map<string, number>();
  let alike = tokens.length > 0;
  tokens.forEach((token, place) => {
    if (token.entries.length === 0 && token.penalty < -1) alike = false;
    const [first] = token.entries;
    const name = first ? `${first.list} ${first.index}` : '';
    const again = place - (lastSeen.get(name) ?? Number.NEGATIVE_INFINITY) < SAME_WORD_WITHIN;
    if (first) lastSeen.set(name, place);
    segments.miss(token.penalty, token.end, (list) => token.entries.some((entry) => entry.list === list));
    for (const { list, score } of token.entries)
      segments.hit(list, again ? Math.min(score, 0) : score, token.start, token.end);
  });
  return { segments, alike };
}

interface Circumstances {
  readonly cued: boolean;
  /** The message is nothing but words of lists, numbers and fillers. */
  readonly wholeMessage: boolean;
  readonly lists: WordLists;
}

function judge(
  segment: Segment,
  tokens: readonly Token[],
  { cued, wholeMessage, lists }: Circumstances,
): Verdict | null {
  const { words } = segment;
  const score = segment.score - LENGTH_WORTH * Math.log(Math.max(1, tokens.length / USUAL_TOKENS));
  if (reaches({ score, words }, BLOCK, cued)) return 'block';
  if (score >= CHECKSUM_SCORE && provesChecksum(segment, tokens, lists)) return 'block';
  if (reaches({ score, words }, ASK, cued)) return 'ask';
  const hold = cued ? HOLD.cued : HOLD;
  const covers = segment.start <= (tokens[0]?.start ?? 0) && segment.end >= (tokens.at(-1)?.end ?? 0);
  return wholeMessage && covers && score >= hold.score && score >= hold.perWord * words ? 'hold' : null;
}

function reaches({ score, words }: Run, limit: typeof BLOCK, cued: boolean): boolean {
  const { score: enough, words: atLeast } = cued ? limit.cued : limit;
  return score >= enough && words >= atLeast;
}

/** Words of one list in a row, fillers and numbers between them allowed, whose checksum is right. */
function provesChecksum(segment: Segment, tokens: readonly Token[], lists: WordLists): boolean {
  if (!lists.hasChecksum(segment.list)) return false;
  const inside = tokens
    .filter(({ start, end }) => start >= segment.start && end <= segment.end)
    .slice(0, CHECKED_WORDS);
  let row: number[] = [];
  for (const token of inside) {
    const entry = token.exact ? token.entries.find(({ list }) => list === segment.list) : undefined;
    if (entry) row.push(entry.index);
    else if (token.penalty < -1) row = [];
    if (entry && CHECKSUM_WORDS.some((count) => row.length >= count && hasValidChecksum(row.slice(-count))))
      return true;
  }
  return false;
}

function range(length: number): number[] {
  return Array.from({ length }, (_, i) => i);
}
