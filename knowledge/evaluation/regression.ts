import type { QuestionOutcome } from '../../core/protocols/editorProtocol.ts';
import type { LibrarySearch } from '../search/librarySearch.ts';
import type { EvalQuestion } from './evaluateSearch.ts';

/** Answerable: the right article is the answer, or among those offered. Unanswerable: nothing is offered. */
export function judge(search: Pick<LibrarySearch, 'search'>, { text, lang, relevant }: EvalQuestion): QuestionOutcome {
  const { hits, verdict } = search.search(text, lang, 3);
  const offered = verdict === 'answered' ? hits.slice(0, 1) : verdict === 'unsure' ? hits : [];
  const got = offered.map((hit) => hit.article.id);
  const good = relevant.length === 0 ? got.length === 0 : got.some((article) => relevant.includes(article));
  return { good, got, verdict };
}
