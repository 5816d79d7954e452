import type { Documents } from '../../../core/ports.ts';
import type { Log } from '../../../core/process/log.ts';
import type { Clock } from '../../../core/time.ts';
import type { Library } from '../../../knowledge/ports.ts';
import { createArticleVectors } from '../../../knowledge/search/articleVectors.ts';
import type { LibrarySearch } from '../../../knowledge/search/librarySearch.ts';
import { createSearchByMeaning, type SearchByMeaning } from '../../../knowledge/search/searchByMeaning.ts';
import type { Config } from '../../config/config.ts';

interface Given {
  readonly search: Pick<LibrarySearch, 'search'>;
  readonly library: Library;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly log: Log;
  readonly mask: (text: string) => string;
}

/** Search by words and vectors where a model for vectors is configured. `refresh` makes the vectors that are missing. */
export async function openMeaning(
  config: Config,
  given: Given,
): Promise<{ search: SearchByMeaning; refresh: () => Promise<void> } | undefined> {
  if (!config.model?.embeddings) return undefined;
  const { createOpenAiEmbedder } = await import('../../../knowledge/models/openAiEmbedder.ts');
  const { key, baseUrl, embeddings, faults } = config.model;
  const embedder = createOpenAiEmbedder({ apiKey: key, baseUrl, model: embeddings });
  const vectors = createArticleVectors({ ...given, embedder });
  return { search: createSearchByMeaning({ ...given, vectors, embedder, faults }), refresh: vectors.refresh };
}
