import { isDepartment } from '../core/departments.ts';
import type { RouteMessage, Routing } from './ports.ts';
import type { LibrarySearch } from './search/librarySearch.ts';

/**
 * A message belongs where the article that would answer it belongs: telling 83 subjects apart and then adding them up
 * routes better than telling nine departments apart. Sentences that editors gave to a department weigh in; a message
 * that search does not know is `none`.
 */
export function createRouter(search: Pick<LibrarySearch, 'search'>): RouteMessage {
  return (text, language): Routing => {
    const { hits, subject, confidence, verdict } = search.search(text, language, 1);
    if (isDepartment(subject)) return { department: subject, confidence };
    const best = hits[0];
    if (!best || verdict === 'notKnown') return { department: 'none', confidence };
    return { department: best.article.department, confidence };
  };
}
