import type { Token } from './phraseTokens.ts';

/*
 * Evidence over a conversation: words of a phrase in sentences, three at a time, or alone between other talk, are harmless
 * message by message. Their unusual words add up, and fade slowly. Sums only are kept, never words.
 */

export interface Gathered {
  /** By list: what unusual words were worth, faded. */
  readonly told: readonly number[];
  /** The same of messages that are nothing but listed words. */
  readonly bare: readonly number[];
  /** For how many more messages what looks like a piece is withheld, since one was asked about. */
  readonly suspicion: number;
}

/** A word of a list counts from here on; everyday ones are in every message. */
const UNUSUAL = 1;
/** Per message. Sentences bring half a nat each by chance (8,900 English messages), bare words hardly any. */
const FADES = { told: 0.85, bare: 0.96 };
/** One in a thousand rows of four harmless messages reaches this. */
const ENOUGH = { told: 13, bare: 5 };
/** What the last message must bring itself. */
const OF_ITS_OWN = 2;
const SUSPICION = 8;
const MOST_BARE = 4;
/** A listed word alone that is not among the commonest of a support desk: swap, network, thank. */
const COMMON = -0.5;

export function nothingGathered(lists: number): Gathered {
  return { told: Array.from({ length: lists }, () => 0), bare: Array.from({ length: lists }, () => 0), suspicion: 0 };
}

/** `counts`: lists whose words stand apart in a text; single Chinese characters do not. */
export function gather(
  tokens: readonly Token[],
  before: Gathered,
  counts: (list: number) => boolean,
): { readonly isPiece: boolean; readonly gathered: Gathered } {
  const now = before.told.map((_, list) => (counts(list) ? worthOf(tokens, list) : 0));
  const bareNow = before.bare.map((_, list) => (counts(list) ? bareWorth(tokens, list) : 0));
  const told = before.told.map((sum, list) => sum * FADES.told + (now[list] ?? 0));
  const bare = before.bare.map((sum, list) => sum * FADES.bare + (bareNow[list] ?? 0));
  const adds = told.some(
    (sum, list) => sum >= ENOUGH.told && (now[list] ?? 0) >= OF_ITS_OWN && (before.told[list] ?? 0) >= OF_ITS_OWN,
  );
  const goesOn = bare.some(
    (sum, list) => sum >= ENOUGH.bare && (before.bare[list] ?? 0) > 0 && (bareNow[list] ?? 0) > 0,
  );
  const suspected = before.suspicion > 0 && before.told.some((_, list) => counts(list) && looksLikePiece(tokens, list));
  return {
    isPiece: adds || goesOn || suspected,
    gathered: { told: told.map(rounded), bare: bare.map(rounded), suspicion: Math.max(0, before.suspicion - 1) },
  };
}

export function suspecting(gathered: Gathered): Gathered {
  return { ...gathered, suspicion: SUSPICION };
}

function worthOf(tokens: readonly Token[], list: number): number {
  const words = new Map<number, number>();
  for (const { entries, exact } of tokens) {
    const entry = exact ? entries.find((one) => one.list === list) : undefined;
    if (entry && entry.score > UNUSUAL) words.set(entry.index, entry.score);
  }
  return [...words.values()].reduce((sum, score) => sum + score, 0);
}

/** What a message of nothing but listed words is worth, everyday ones little. */
function bareWorth(tokens: readonly Token[], list: number): number {
  if (!isBare(tokens, list)) return 0;
  const scores = scoresIn(tokens, list);
  return scores.reduce((sum, score) => sum + (score > COMMON ? Math.min(2.5, score + 1) : 0), 0);
}

function isBare(tokens: readonly Token[], list: number): boolean {
  const listed = scoresIn(tokens, list).length;
  const others = tokens.filter(({ entries, penalty }) => entries.length === 0 && penalty < COMMON).length;
  return (
    listed > 0 &&
    listed <= MOST_BARE &&
    listed + others === tokens.filter(({ penalty }) => penalty < COMMON).length &&
    others === 0
  );
}

function looksLikePiece(tokens: readonly Token[], list: number): boolean {
  const scores = scoresIn(tokens, list);
  if (isBare(tokens, list)) return scores.length > 1 || scores.some((score) => score > COMMON);
  return worthOf(tokens, list) >= 2 * OF_ITS_OWN && scores.filter((score) => score > UNUSUAL).length > 1;
}

function scoresIn(tokens: readonly Token[], list: number): number[] {
  return tokens
    .flatMap(({ entries, exact }) => (exact ? entries.filter((one) => one.list === list) : []))
    .map(({ score }) => score);
}

function rounded(sum: number): number {
  return Math.round(sum * 2) / 2;
}
