import { onceAMessage } from '../../text/learning/onceAMessage.ts';
import type { LibrarySearch } from './librarySearch.ts';

/** More than any dialog shows. */
const MOST_HITS = 5;

/** One search for one message: whether it tells of danger, where it belongs and what answers it. */
export function searchedOnce({ search }: Pick<LibrarySearch, 'search'>): Pick<LibrarySearch, 'search'> {
  const find = onceAMessage((question: string, language: string) => search(question, language, MOST_HITS));
  return {
    search: (question, language, limit = MOST_HITS) => {
      const found = find(question, language);
      return { ...found, hits: found.hits.slice(0, limit) };
    },
  };
}
