import type { SubjectGuess } from '../../text/learning/subjects.ts';
import { normalise, type Writing } from '../../text/normalise.ts';
import { bareText, phrasesOf } from '../../text/phrases.ts';
import { analyseFolded } from '../../text/words/analyse.ts';
import type { InvertedIndex, QueryTerm } from './invertedIndex.ts';
import type { PassageText } from './passageCounts.ts';

/** How much each kind of term counts beside words; Korean words vary most, so their syllables count more. */
const GRAM_WEIGHT: Record<Writing, number> = { latin: 0.3, ja: 0.3, zh: 0.3, ko: 0.5 };
const CONCEPT_WEIGHT = 0.8;
/** How much a subject's log-probability counts beside the words' share of the best passage's score. */
const SUBJECT_WEIGHT = 0.3;
const SMALLEST_PROBABILITY = 1e-4;
/** How much it counts that all of the question's phrases stand in a passage as they are … */
const PHRASE_WEIGHT = 0.4;
/** … which is looked up in the few that come close to the best. */
const CLOSE = 0.75;
const CLOSE_PASSAGES = 8;
const SENTENCE_END = /[.!?。\n]/;
/** Passages looked at beyond those asked for, because several may belong to one group. */
const CANDIDATES = 60;

export interface Ranked {
  readonly doc: number;
  readonly group: string;
  readonly score: number;
  readonly parts: ScoreParts;
}

/** What a score is made of. `words`: share of the best candidate's. `meaning`: probability of its subject, null = not learnt. */
export interface ScoreParts {
  readonly words: number;
  readonly meaning: number | null;
}

/** What speaks for the best hit; `confidence.ts` weighs it. All are shares (0–1) unless said otherwise. */
export interface Evidence {
  /** Score of the best hit against that of a passage that holds everything asked for once; may exceed 1. */
  readonly ratio: number;
  /** Weight of the question's words that no passage has. */
  readonly unknown: number;
  /** Lead over the second, as a share of the best score. */
  readonly margin: number;
  /** Share of the question's phrases that the best hit has as they are. */
  readonly phrases: number;
  /** Weight of the question's words that one sentence of the best hit has together; 0 where subjects were learnt. */
  readonly sentence: number;
  /** How much the question says: the sum of its words' idf. */
  readonly weight: number;
  /** BM25 of the best hit for the question's concepts alone. */
  readonly concepts: number;
  /** Mentions of concepts per word of the collection. */
  readonly density: number;
  readonly subject: { readonly none: number; readonly best: number } | null;
}

interface Candidate {
  readonly doc: number;
  readonly group: string;
  readonly lexical: number;
  readonly fused: number;
}

/**
 * Groups by how well they fit the question, best first, and the evidence for the first of them. `writing` is the
 * question's; where it is not the index's, the two meet in concepts, names and numbers.
 */
export function rank(
  index: InvertedIndex,
  text: string,
  guess: SubjectGuess | null,
  limit: number,
  writing: Writing = index.writing,
): { ranked: Ranked[]; evidence: Evidence | null } {
  const query = index.queryTerms(text, writing);
  const lexical = index.score(query.words);
  index.addScores(lexical, query.grams, GRAM_WEIGHT[index.writing]);
  index.addScores(lexical, query.concepts, CONCEPT_WEIGHT);
  const phrases = phraseShares(index, text, writing, lexical);
  const asked = lexical.slice();
  for (const [doc, share] of phrases) asked[doc] = (asked[doc] ?? 0) * (1 + PHRASE_WEIGHT * share);
  const found = fuse(bestPerGroup(index, asked, guess), guess).slice(0, Math.max(limit, 2));
  const [first, second] = found;
  if (!first) return { ranked: [], evidence: null };
  const score = ({ doc }: Candidate) => lexical[doc] ?? 0;
  const wordIdeal = ideal(query.words);
  const fullIdeal =
    wordIdeal + GRAM_WEIGHT[index.writing] * ideal(query.grams) + CONCEPT_WEIGHT * ideal(query.concepts);
  const evidence: Evidence = {
    ratio: score(first) / (fullIdeal || 1),
    unknown: ideal(query.words.filter((term) => term.df === 0)) / (wordIdeal || 1),
    margin: second ? (score(first) - score(second)) / (score(first) || 1) : 1,
    phrases: phrases.get(first.doc) ?? 0,
    sentence: guess
      ? 0
      : bestSentence(index.passage(first.doc)?.text ?? '', query.words, index.writing) / (wordIdeal || 1),
    weight: wordIdeal,
    concepts: index.scoreOf(first.doc, query.concepts),
    density: index.conceptDensity,
    subject: guess ? { none: guess.none, best: guess.atBest(first.group) } : null,
  };
  const most = found.reduce((max, { lexical }) => Math.max(max, lexical), 0) || 1;
  const ranked = found.slice(0, limit).map(({ doc, group, lexical, fused }) => {
    return { doc, group, score: fused, parts: { words: lexical / most, meaning: guess?.of(group) ?? null } };
  });
  return { ranked, evidence };
}

/** Words say what a passage is about; where several say the same, the one that puts them together as asked comes first. */
function phraseShares(index: InvertedIndex, text: string, writing: Writing, scores: Float32Array): Map<number, number> {
  const near = highest(scores, CLOSE_PASSAGES);
  const least = CLOSE * (scores[near[0] ?? 0] ?? 0);
  const phrases = phrasesOf(normalise(text, writing), writing);
  const close = near.filter((doc) => (scores[doc] ?? 0) >= least);
  return new Map(
    close.map((doc) => {
      const passage = index.passage(doc);
      return [doc, passage ? phrases.shareInBare(bareOf(passage, index.writing, writing)) : 0];
    }),
  );
}

/** Of each passage that ever came close, by the writing of the question; forgotten with the passage. */
const bareTexts = new WeakMap<PassageText, Map<Writing, string>>();

function bareOf(passage: PassageText, own: Writing, writing: Writing): string {
  const known = bareTexts.get(passage) ?? new Map<Writing, string>();
  bareTexts.set(passage, known);
  const { title = '', heading = '', text } = passage;
  const bare = known.get(writing) ?? bareText(normalise(`${title}\n${heading}\n${text}`, own), writing);
  known.set(writing, bare);
  return bare;
}

/** Words of a question that meet in one sentence are about one thing; all over a long passage they meet by chance. */
function bestSentence(text: string, words: readonly QueryTerm[], writing: Writing): number {
  const sentences = normalise(text, writing).split(SENTENCE_END);
  return Math.max(
    ...sentences.map((sentence) => {
      const has = new Set<QueryTerm['term']>(analyseFolded(sentence, writing).words);
      return ideal(words.filter(({ term }) => has.has(term)));
    }),
  );
}

function ideal(terms: readonly QueryTerm[]): number {
  return terms.reduce((sum, term) => sum + term.weight * term.idf, 0);
}

function bestPerGroup(index: InvertedIndex, lexical: Float32Array, guess: SubjectGuess | null): Candidate[] {
  const best = new Map<string, Candidate>();
  const consider = (doc: number, group: string) => {
    const score = lexical[doc] ?? 0;
    if (score <= (best.get(group)?.lexical ?? -1)) return;
    best.set(group, { doc, group, lexical: score, fused: score });
  };
  for (const doc of highest(lexical, CANDIDATES)) {
    const passage = index.passage(doc);
    if (passage) consider(doc, passage.group);
  }
  // A subject can be right without a single shared word.
  for (const group of guess?.likely ?? []) for (const doc of index.docsOf(group)) consider(doc, group);
  return [...best.values()];
}

/** The `count` documents that score highest, above zero. */
function highest(scores: Float32Array, count: number): number[] {
  const top: number[] = [];
  let floor = 0;
  for (let doc = 0; doc < scores.length; doc++) {
    if ((scores[doc] ?? 0) <= floor) continue;
    top.push(doc);
    if (top.length < count * 2) continue;
    top.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).length = count;
    floor = scores[top[count - 1] ?? 0] ?? 0;
  }
  return top.sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)).slice(0, count);
}

function fuse(candidates: Candidate[], guess: SubjectGuess | null): Candidate[] {
  const most = candidates.reduce((max, { lexical }) => Math.max(max, lexical), 0) || 1;
  const fused = candidates.map((candidate) => {
    if (!guess) return candidate;
    const share = candidate.lexical / most;
    // A group that was not learnt yet (just published) is judged by its words alone.
    const probability = guess.of(candidate.group) ?? 0.5 * share ** 4;
    return { ...candidate, fused: share + SUBJECT_WEIGHT * Math.log(probability + SMALLEST_PROBABILITY) };
  });
  return fused.sort((a, b) => b.fused - a.fused);
}
