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
/**
 * What each word of a sentence brings by chance, of the list that has most (3,000 English messages: 0.16 to 0.25): else whoever
 * writes long messages had told a phrase after five of them.
 */
const BY_CHANCE = 0.2;
/** Per message. */
const FADES = { told: 0.85, bare: 0.96 };
/**
 * Of 16,565 messages in 2,183 conversations of four languages 11 are asked about; 8 with 10.5, by which one phrase in forty told three
 * words a sentence passed whole.
 */
const ENOUGH = { told: 8, bare: 5 };
/** The same where the last message brings one unusual word alone: who names their "zebra" twice has told nothing. */
const ENOUGH_BY_ONE = 10.5;
/** What the last message must bring itself. */
const OF_ITS_OWN = 2;
const SUSPICION = 6;
const MOST_BARE = 4;
/** A listed word alone that is not among the commonest of a support desk: swap, network, thank. */
const COMMON = -0.5;

export function nothingGathered(lists: number): Gathered {
  return { told: Array.from({ length: lists }, () => 0), bare: Array.from({ length: lists }, () => 0), suspicion: 0 };
}

/**
 * `isPiece`: what was said so far makes one. `isSuspected`: it looks like one after what was asked about. `counts`: lists whose words stand apart in a text; single Chinese
 * characters do not.
 */
export function gather(
  tokens: readonly Token[],
  before: Gathered,
  counts: (list: number) => boolean,
): { readonly isPiece: boolean; readonly isSuspected: boolean; readonly gathered: Gathered } {
  const words = wordsByList(tokens, before.told.length);
  const strangers = tokens.filter(({ entries, penalty }) => entries.length === 0 && penalty < COMMON).length;
  const tokensThatCount =
    strangers + tokens.filter(({ entries, penalty }) => entries.length > 0 && penalty < COMMON).length;
  let isPiece = false;
  let isSuspected = false;
  const told: number[] = [];
  const bare: number[] = [];
  words.forEach((scores, list) => {
    const listed = counts(list) ? scores : [];
    const unusual = listed.filter((score) => score > UNUSUAL);
    const worth = Math.max(0, sumOf(unusual) - BY_CHANCE * tokens.length);
    const isBare =
      listed.length > 0 && listed.length <= MOST_BARE && strangers === 0 && listed.length === tokensThatCount;
    const bareWorth = isBare
      ? sumOf(listed.filter((score) => score > COMMON).map((score) => Math.min(2.5, score + 1)))
      : 0;
    const [toldBefore = 0, bareBefore = 0] = [before.told[list], before.bare[list]];
    told.push(rounded(toldBefore * FADES.told + worth));
    bare.push(rounded(bareBefore * FADES.bare + bareWorth));
    const enough = unusual.length > 1 ? ENOUGH.told : ENOUGH_BY_ONE;
    const adds = (told.at(-1) ?? 0) >= enough && worth >= OF_ITS_OWN && toldBefore >= OF_ITS_OWN;
    const goesOn = (bare.at(-1) ?? 0) >= ENOUGH.bare && bareBefore > 0 && bareWorth > 0;
    const suspected = isBare ? listed.length > 1 || bareWorth > 0 : unusual.length > 1 && worth >= 2 * OF_ITS_OWN;
    if (adds || goesOn) isPiece = true;
    if (suspected && before.suspicion > 0) isSuspected = true;
  });
  return { isPiece, isSuspected, gathered: { told, bare, suspicion: Math.max(0, before.suspicion - 1) } };
}

export function suspecting(gathered: Gathered): Gathered {
  return { ...gathered, suspicion: SUSPICION };
}

/** What the words of each list are worth that stand in the text as the list has them, each once. */
function wordsByList(tokens: readonly Token[], lists: number): number[][] {
  const found: Map<number, number>[] = Array.from({ length: lists }, () => new Map<number, number>());
  for (const { entries, exact } of tokens)
    if (exact) for (const { list, index, score } of entries) found[list]?.set(index, score);
  return found.map((words) => [...words.values()]);
}

function sumOf(scores: readonly number[]): number {
  return scores.reduce((sum, score) => sum + score, 0);
}

function rounded(sum: number): number {
  return Math.round(sum * 2) / 2;
}
