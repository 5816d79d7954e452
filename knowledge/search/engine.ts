import type { KeptModels, KeptValues } from '../../text/learning/keptModels.ts';
import { type Aside, createSubjects, type SubjectGuess, type Subjects } from '../../text/learning/subjects.ts';
import { type Writing, writingOf } from '../../text/normalise.ts';
import { loadThesaurus, type Thesaurus } from '../../text/words/thesaurus.ts';
import { confidenceOf, THRESHOLDS, type Thresholds } from './confidence.ts';
import { InvertedIndex } from './invertedIndex.ts';
import { countsOfPassages } from './keptPassages.ts';
import type { PassageCounts, PassageText } from './passageCounts.ts';
import { rank, type ScoreParts } from './ranking.ts';

export interface Hit {
  readonly passage: PassageText;
  readonly language: string;
  readonly score: number;
  readonly parts: ScoreParts;
}

/** `hits`: best first, one per group. `verdict` follows from `confidence` (0–1) and the thresholds alone. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly confidence: number;
  readonly verdict: 'answered' | 'unsure' | 'notKnown';
  /** What the subject model takes the question to be about: a group, or the label of an aside. */
  readonly subject: string | null;
}

export interface EngineOptions {
  /** Per language (BCP 47), where the shipped ones do not fit. */
  readonly thresholds?: Readonly<Record<string, Thresholds>>;
  readonly thesaurus?: Thesaurus;
  readonly asides?: readonly Aside[];
  /** What another engine has learnt, in the place of learning it here. */
  readonly guess?: Subjects['guess'];
  /** Where what was learnt is kept. */
  readonly kept?: KeptModels & KeptValues;
}

export interface SearchEngine {
  /** Replaces everything that `group` had in this language; it is found at once. */
  put(language: string, group: string, passages: readonly PassageText[]): void;
  /** The same of all groups of a language at once, as a start does: what they were counted to be is kept. */
  putAll(language: string, groups: ReadonlyMap<string, readonly PassageText[]>): void;
  remove(language: string, group: string): void;
  search(question: string, language: string, limit?: number): SearchResult;
  /** Learns the subjects behind the aliases now: about a second for a thousand articles' worth. */
  learn(): void;
  /** The same between other work, in slices of a few milliseconds. Until it is done, the older model serves. */
  learnMeanwhile(): Promise<void>;
  /** Further sentences to learn from, in the place of those that were given here before. */
  teach(asides: readonly Aside[]): void;
  /** Ends what `learnMeanwhile` does. */
  stop(): void;
  /** What it has learnt so far, for an engine over nearly the same passages. */
  readonly guess: Subjects['guess'];
  /** Digest of what that was learnt from; see `Learner`. */
  readonly learntFrom: Subjects['learntFrom'];
  readonly size: number;
}

const NOTHING: SearchResult = { hits: [], confidence: 0, verdict: 'notKnown', subject: null };
/** A question longer than this is searched by its beginning. */
const MAX_QUESTION = 2_000;

let shipped: Thesaurus | null = null;

/** Read once: every draft that an editor tries has an engine of its own. */
function shippedThesaurus(): Thesaurus {
  shipped ??= loadThesaurus();
  return shipped;
}

/** A search engine over passages of any languages: one index per language, each with its own statistics. */
export function createSearchEngine(options: EngineOptions = {}): SearchEngine {
  const thesaurus = options.thesaurus ?? shippedThesaurus();
  const indexes = new Map<string, InvertedIndex>();
  const { asides = [], kept } = options;
  const subjects = createSubjects(thesaurus, { asides, ...(kept ? { kept: { models: kept, name: 'subjects' } } : {}) });
  const guessSubject = options.guess ?? subjects.guess;
  const indexOf = (language: string): InvertedIndex => {
    const index = indexes.get(language) ?? new InvertedIndex(language, thesaurus);
    indexes.set(language, index);
    return index;
  };
  const put = (
    language: string,
    group: string,
    passages: readonly PassageText[],
    counts?: ReadonlyMap<PassageText, PassageCounts>,
  ) => {
    const index = indexOf(language);
    index.removeGroup(group);
    for (const passage of passages) index.put(passage, counts?.get(passage));
    const aliases = passages.flatMap(({ title, aliases = [] }) =>
      aliases.length > 0 ? [title ?? '', ...aliases] : [],
    );
    if (aliases.length > 0) subjects.put(language, group, aliases);
    else subjects.remove(language, group);
  };
  return {
    put,
    putAll(language, groups) {
      const passages = [...groups.values()].flat();
      const count = (passage: PassageText) => indexOf(language).count(passage);
      const counted = countsOfPassages(`passages-${language}`, passages, count, kept);
      const counts = new Map(passages.flatMap((passage, at) => (counted[at] ? [[passage, counted[at]] as const] : [])));
      for (const [group, own] of groups) put(language, group, own, counts);
    },
    remove(language, group) {
      indexes.get(language)?.removeGroup(group);
      subjects.remove(language, group);
    },
    search(question, language, limit = 10) {
      const text = question.slice(0, MAX_QUESTION);
      if (text.trim() === '') return NOTHING;
      const guess = guessSubject(text, language);
      const writing = writingOf(language);
      const found = indexesFor(indexes, language).map((index) => searchIndex(index, text, guess, limit, writing));
      const best = found.reduce((one, other) => (other.confidence > one.confidence ? other : one), found[0] ?? NOTHING);
      const verdict = verdictOf(best.confidence, options.thresholds?.[language] ?? THRESHOLDS);
      return best.hits.length === 0 ? NOTHING : { ...best, verdict, subject: guess?.top ?? null };
    },
    learn: () => subjects.learn(),
    learnMeanwhile: () => subjects.learnMeanwhile(),
    teach: (asides) => subjects.teach(asides),
    stop: () => subjects.stop(),
    guess: guessSubject,
    learntFrom: subjects.learntFrom,
    get size() {
      return [...indexes.values()].reduce((sum, index) => sum + index.size, 0);
    },
  };
}

function searchIndex(
  index: InvertedIndex,
  text: string,
  guess: SubjectGuess | null,
  limit: number,
  writing: Writing,
): Pick<SearchResult, 'hits' | 'confidence'> {
  const { ranked, evidence } = rank(index, text, guess, limit, writing);
  if (!evidence) return NOTHING;
  const hits = ranked.flatMap(({ doc, score, parts }) => {
    const passage = index.passage(doc);
    return passage ? [{ passage, language: index.language, score, parts }] : [];
  });
  return { hits, confidence: confidenceOf(evidence, index.writing) };
}

function verdictOf(confidence: number, { answer, unsure }: Thresholds): SearchResult['verdict'] {
  if (confidence >= answer) return 'answered';
  return confidence >= unsure ? 'unsure' : 'notKnown';
}

/**
 * The index of the language itself; else of its other way of writing (`zh-Hant` from `zh-Hans`); else all others,
 * which share concepts, names and numbers with the question.
 */
function indexesFor(indexes: ReadonlyMap<string, InvertedIndex>, language: string): InvertedIndex[] {
  const filled = [...indexes.values()].filter((index) => index.size > 0);
  const own = filled.filter((index) => index.language === language);
  if (own.length > 0) return own;
  const primary = language.split('-')[0];
  const related = filled.filter((index) => index.language.split('-')[0] === primary);
  return related.length > 0 ? related.slice(0, 1) : filled;
}
