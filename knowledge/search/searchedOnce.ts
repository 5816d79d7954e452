import type { ArticleSearchResult, LibrarySearch } from './librarySearch.ts';

/** More than any dialog shows. */
const MOST_HITS = 5;

/**
 * One search for one message: a turn asks in one breath whether it tells of danger, where it belongs and what answers
 * it. What was found is forgotten as soon as the event loop goes on, for it tells what somebody has asked.
 */
export function searchedOnce({ search }: Pick<LibrarySearch, 'search'>): Pick<LibrarySearch, 'search'> {
  let last: { question: string; language: string; found: ArticleSearchResult } | null = null;
  const find = (question: string, language: string): ArticleSearchResult => {
    if (last?.question === question && last.language === language) return last.found;
    const found = search(question, language, MOST_HITS);
    if (!last) setImmediate(forget);
    last = { question, language, found };
    return found;
  };
  const forget = (): void => {
    last = null;
  };
  return {
    search: (question, language, limit = MOST_HITS) => {
      const found = find(question, language);
      return { ...found, hits: found.hits.slice(0, limit) };
    },
  };
}
