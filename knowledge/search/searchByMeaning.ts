import { HandrailError } from '../../core/errors.ts';
import { type Language, toLanguage } from '../../core/language.ts';
import type { Log } from '../../core/process/log.ts';
import { type Clock, type Milliseconds, SECOND } from '../../core/time.ts';
import type { Embedder, Library } from '../ports.ts';
import type { ArticleVectors } from './articleVectors.ts';
import type { ArticleHit, ArticleSearchResult, LibrarySearch } from './librarySearch.ts';

/** Search that asks a model as well; without it, or where it is slow, it is the search by words. */
export type SearchByMeaning = (question: string, language: Language, limit: number) => Promise<ArticleSearchResult>;

export interface SearchByMeaningOptions {
  readonly search: Pick<LibrarySearch, 'search'>;
  readonly library: Pick<Library, 'article'>;
  readonly vectors: ArticleVectors;
  readonly embedder: Embedder;
  readonly clock: Clock;
  readonly log: Log;
  /** A text without what may be a secret or personal: only that is shown to the model. */
  readonly mask: (text: string) => string;
  /** How long a turn waits for the question's vector. */
  readonly patience?: Milliseconds;
  /** After so many failures in a row the model is left alone for a while. */
  readonly faults?: number;
}

const FUSED = 20;
/** Cormack, Clarke, Büttcher, "Reciprocal rank fusion", SIGIR 2009. */
const RANK_OFFSET = 60;
/** A first hit that the model has not among so many is not said as the answer. */
const AGREES_WITHIN = 3;
/** What words take for this unlikely stays unknown, whatever the model is near to: every question is near to something. */
const LEAST_CONFIDENCE = 0.3;
const LONGEST_QUESTION = 1_000;
/** A model that keeps failing is left alone for so long. */
const PAUSE = 30 * SECOND;

/**
 * Ranks by words and by vectors, fused. The model is shown the question with placeholders for hashes, addresses,
 * e-mail addresses and long numbers; its vector is kept nowhere.
 */
export function createSearchByMeaning(options: SearchByMeaningOptions): SearchByMeaning {
  const { search, library, vectors, embedder, clock, log, mask, patience = 1.2 * SECOND, faults = 3 } = options;
  let [failed, pausedUntil] = [0, 0];
  const nearest = async (question: string, language: Language): Promise<string[]> => {
    if (vectors.size === 0 || clock() < pausedUntil) return [];
    try {
      const [vector] = await embedder.embed([mask(question.slice(0, LONGEST_QUESTION))], patience);
      failed = 0;
      return vector ? vectors.nearest(vector, language, FUSED) : [];
    } catch (error) {
      // A text that the endpoint's filter refuses is the writer's, and pauses nothing.
      const isRefused = error instanceof HandrailError && error.code === 'model.refused';
      if (!isRefused && ++failed >= faults) [failed, pausedUntil] = [0, clock() + PAUSE];
      log.error('embeddings.failed', error);
      return [];
    }
  };
  return async (question, language, limit) => {
    const byWords = search.search(question, language, FUSED);
    const isForeign = byWords.hits[0] !== undefined && byWords.hits[0].article.language !== toLanguage(language);
    const near = isForeign || question.trim() === '' ? [] : await nearest(question, language);
    if (near.length === 0) return { ...byWords, hits: byWords.hits.slice(0, limit) };
    const hits = fuse(byWords.hits, near, (id) => library.article(id, language));
    return { ...byWords, hits: hits.slice(0, limit), verdict: verdictOf(byWords, hits, near) };
  };
}

function fuse(
  byWords: readonly ArticleHit[],
  near: readonly string[],
  articleOf: (id: string) => ArticleHit['article'] | null,
): ArticleHit[] {
  const found = new Map(byWords.map((hit) => [hit.article.id, hit]));
  const shares = new Map<string, number>();
  for (const ranking of [byWords.map((hit) => hit.article.id), near]) {
    for (const [rank, id] of ranking.entries()) shares.set(id, (shares.get(id) ?? 0) + 1 / (RANK_OFFSET + rank + 1));
  }
  return [...shares]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([id, score]) => {
      const hit = found.get(id);
      const article = hit?.article ?? articleOf(id);
      if (!article) return [];
      return [{ article, section: hit?.section ?? null, score, parts: hit?.parts ?? { words: 0, meaning: null } }];
    });
}

/**
 * Cosines of different models cannot be compared with one threshold, ranks can: where both ways agree on the first, the
 * verdict by words rises by one step; where the model has the first nowhere near, it is offered rather than said.
 */
function verdictOf(
  byWords: ArticleSearchResult,
  hits: readonly ArticleHit[],
  near: readonly string[],
): ArticleSearchResult['verdict'] {
  const { verdict, confidence } = byWords;
  const first = hits[0]?.article.id;
  const agrees = first !== undefined && near.slice(0, AGREES_WITHIN).includes(first);
  if (verdict === 'answered') return agrees ? verdict : 'unsure';
  if (near[0] !== byWords.hits[0]?.article.id || confidence < LEAST_CONFIDENCE) return verdict;
  return verdict === 'unsure' ? 'answered' : 'unsure';
}
