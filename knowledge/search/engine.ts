import { analyse } from './analyse.ts';
import { type Confidence, confidenceOf, THRESHOLDS } from './confidence.ts';
import { type PassageText, Shelf } from './shelf.ts';

export interface Hit {
  readonly passage: PassageText;
  readonly language: string;
  readonly score: number;
}

/** `hits`: best first, one per group. `verdict` follows from `confidence` (0–1) and the thresholds alone. */
export interface SearchResult {
  readonly hits: readonly Hit[];
  readonly confidence: number;
  readonly verdict: 'answered' | 'unsure' | 'notKnown';
}

export interface EngineOptions {
  /** Per language: at or above `answer` it answers, at or above `unsure` it offers, below it does not know. */
  readonly thresholds?: Readonly<Record<string, Thresholds>>;
}

export interface Thresholds {
  readonly answer: number;
  readonly unsure: number;
}

export interface SearchEngine {
  /** Replaces everything that `group` had in this language. */
  put(language: string, group: string, passages: readonly PassageText[]): void;
  remove(language: string, group: string): void;
  search(question: string, language: string, limit?: number): SearchResult;
  readonly size: number;
}

const NOTHING: SearchResult = { hits: [], confidence: 0, verdict: 'notKnown' };
/** A question longer than this is searched by its beginning. */
const MAX_QUESTION = 2_000;

/** A search engine over passages of any languages: one shelf per language, each with its own statistics. */
export function createSearchEngine(options: EngineOptions = {}): SearchEngine {
  const shelves = new Map<string, Shelf>();
  return {
    put(language, group, passages) {
      const shelf = shelves.get(language) ?? new Shelf(language);
      shelves.set(language, shelf);
      shelf.removeGroup(group);
      for (const passage of passages) shelf.put(passage);
    },
    remove: (language, group) => shelves.get(language)?.removeGroup(group),
    search(question, language, limit = 10) {
      const shelf = shelfFor(shelves, language);
      if (!shelf) return NOTHING;
      const text = question.slice(0, MAX_QUESTION);
      const thresholds = options.thresholds?.[language] ?? THRESHOLDS;
      return searchShelf(shelf, text, limit, thresholds);
    },
    get size() {
      return [...shelves.values()].reduce((sum, shelf) => sum + shelf.size, 0);
    },
  };
}

/** `zh-Hant` is answered from `zh-Hans` where it has no shelf of its own, and the other way round. */
function shelfFor(shelves: ReadonlyMap<string, Shelf>, language: string): Shelf | undefined {
  const own = shelves.get(language);
  if (own && own.size > 0) return own;
  const primary = language.split('-')[0];
  return [...shelves.values()].find((shelf) => shelf.language.split('-')[0] === primary && shelf.size > 0);
}

function searchShelf(shelf: Shelf, text: string, limit: number, thresholds: Thresholds): SearchResult {
  const terms = shelf.queryTerms(analyse(text, shelf.writing));
  const ranked = bestPerGroup(shelf, shelf.score(terms), limit);
  if (ranked.length === 0) return NOTHING;
  const measured: Confidence = confidenceOf(
    terms,
    ranked.map((hit) => hit.score),
  );
  return { hits: ranked, confidence: measured, verdict: verdictOf(measured, thresholds) };
}

function verdictOf(confidence: number, { answer, unsure }: Thresholds): SearchResult['verdict'] {
  if (confidence >= answer) return 'answered';
  return confidence >= unsure ? 'unsure' : 'notKnown';
}

function bestPerGroup(shelf: Shelf, scores: Float32Array, limit: number): Hit[] {
  const best = new Map<string, { doc: number; score: number }>();
  scores.forEach((score, doc) => {
    const passage = score > 0 ? shelf.passage(doc) : null;
    if (passage && score > (best.get(passage.group)?.score ?? 0)) best.set(passage.group, { doc, score });
  });
  return [...best.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, limit)
    .flatMap(({ doc, score }) => {
      const passage = shelf.passage(doc);
      return passage ? [{ passage, language: shelf.language, score }] : [];
    });
}
