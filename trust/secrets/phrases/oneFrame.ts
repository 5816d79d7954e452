import type { Token } from './phraseTokens.ts';

/*
 * "I see pony there", some talk, "I see brain there": messages that are the same but for one listed word, however much is said between
 * them. Of the rest of a message a number is kept that tells whether it comes again, and no word of it.
 */

export interface Frame {
  /** A hash of the message without the word. */
  readonly rest: number;
  /** Of the last word in it four bits: enough to tell that somebody says the same again, too little to tell the word. */
  readonly last: number;
  /** What other words in the same place were worth, and how many of them. */
  readonly worth: number;
  readonly times: number;
}

/** Longer than people answer in one frame. */
const LONGEST = 90;
/** Of one message the words that are worth most; of all messages the last. */
const MOST = { words: 5, frames: 40 };
/** What a word must be worth at least, so that those of every talk ("safe", "wait") are none. */
const COMMON = -0.5;
const MOST_WORTH = 2.5;
/** People go through wallets and dangers in one frame too ("is it safe?", "is it legal?"): without a mention of a phrase more is asked for. */
const ENOUGH = {
  cued: { worth: 4.5, times: 3 },
  uncued: { worth: 7, times: 4 },
  signs: { worth: 7, times: 4 },
  /** In several frames together. */
  again: 5,
};
/** What people ask of a thing, one after the other. */
export const JUDGED: ReadonlySet<string> = new Set(
  'safe normal real legal free possible dangerous easy risky late open broken gone mine secure necessary true false good bad wrong right same useful approve accept'.split(
    ' ',
  ),
);
/** What changes with the word or counts it: particles, articles, figures, numerals. */
const PARTICLE =
  /^(?:이라고|라고|이랑|랑|이에요|예요|이네요|네요|이요|요|이고|고|으로|로|이|가|은|는|을|를|과|와)(?![가-힣])/u;
const ARTICLE = /(?<![a-z])an?\s$/;
const COUNTS =
  /\d+|[一二三四五六七八九十]{1,3}(?=[个個番つ])|(?:첫|두|세|네|다섯|여섯|일곱|여덟|아홉|열한?|열두)(?=\s?번째)|(?<![a-z])(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|last|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![a-z])/gu;

/** `isPiece`: so many words stood in one frame that they are a phrase. `areSigns`: lists of single characters, which need more; `cued`: one was spoken of. */
export function nextFrames(
  folded: string,
  tokens: readonly Token[],
  before: readonly Frame[],
  { areSigns, cued }: { readonly areSigns: (list: number) => boolean; readonly cued: boolean },
): { readonly isPiece: boolean; readonly frames: readonly Frame[] } {
  const text = folded.trim();
  if (text.length > LONGEST || tokens.length < 2) return { isPiece: false, frames: before };
  const words = tokens
    .map((token) => ({ token, best: bestOf(token) }))
    .filter(({ token, best }) => best.score > COMMON && !JUDGED.has(folded.slice(token.start, token.end)))
    .toSorted((a, b) => b.best.score - a.best.score)
    .slice(0, MOST.words);
  let isPiece = false;
  const now = words.map(({ token, best }): Frame => {
    const rest = hash(restOf(folded, token));
    const last = hash(folded.slice(token.start, token.end)) % 16;
    const known = before.find((frame) => frame.rest === rest);
    if (!known) return { rest, last, worth: worthOf(best.score), times: 1 };
    if (known.last === last) return known;
    const frame = { rest, last, worth: known.worth + worthOf(best.score), times: known.times + 1 };
    const { worth, times } = areSigns(best.list) ? ENOUGH.signs : ENOUGH[cued ? 'cued' : 'uncued'];
    if (frame.worth >= worth && frame.times >= times) isPiece = true;
    return frame;
  });
  const others = before.filter(({ rest }) => now.every((frame) => frame.rest !== rest));
  const frames = [...others, ...now].slice(-MOST.frames);
  const again = frames.reduce((sum, { times }) => sum + times - 1, 0);
  const isTold = now.some(({ times }) => times > 1) && again >= ENOUGH.again;
  return { isPiece: isPiece || isTold, frames };
}

/** A message of so many sentences, and so many of them that are another one but for the word. */
const TOLD = { least: 6, most: 60, share: 0.5 };
const SENTENCE = /[^.!?。！？;；\n]+/gu;
const MOST_IN_SENTENCE = 12;

/** Whether the sentences of one message stand in a few frames, each with another listed word ("then I see pony. … then I see brain."). */
export function areFramed(folded: string, tokens: readonly Token[]): boolean {
  const sentences = [...folded.matchAll(SENTENCE)].filter(({ 0: text }) => text.trim() !== '');
  if (sentences.length < TOLD.least || sentences.length > TOLD.most) return false;
  const frames = new Map<number, Map<string, number>>();
  let next = 0;
  sentences.forEach(({ 0: text, index }, place) => {
    if (text.length > LONGEST) return;
    while ((tokens[next]?.start ?? Number.POSITIVE_INFINITY) < index) next++;
    const inside: Token[] = [];
    for (let at = next; (tokens[at]?.end ?? Number.POSITIVE_INFINITY) <= index + text.length; at++)
      inside.push(tokens[at] as Token);
    const listed = inside.length < 2 ? [] : inside.filter(({ entries }) => entries.length > 0);
    for (const { start, end } of listed.slice(0, MOST_IN_SENTENCE)) {
      const rest = hash(restOf(text, { start: start - index, end: end - index }));
      const words = frames.get(rest) ?? new Map<string, number>();
      words.set(folded.slice(start, end), place);
      frames.set(rest, words);
    }
  });
  const told = new Set([...frames.values()].filter(({ size }) => size > 1).flatMap((words) => [...words.values()]));
  return told.size >= TOLD.least && told.size >= TOLD.share * sentences.length;
}

function bestOf({ entries }: Token): { score: number; list: number } {
  return entries.reduce((best, { score, list }) => (score > best.score ? { score, list } : best), {
    score: Number.NEGATIVE_INFINITY,
    list: -1,
  });
}

function worthOf(score: number): number {
  return Math.round(2 * Math.min(MOST_WORTH, score + 1)) / 2;
}

function restOf(folded: string, { start, end }: Pick<Token, 'start' | 'end'>): string {
  const before = folded.slice(0, start).replace(ARTICLE, '').replace(COUNTS, '#');
  const behind = folded.slice(end).replace(PARTICLE, '').replace(COUNTS, '#');
  return `${before}\0${behind}`.replace(/[\s\p{P}]+/gu, ' ').trim();
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
