import { dontsIn, NEVER } from '../core/markdown/donts.ts';
import { listItems } from '../core/markdown/listItems.ts';
import type { Answer, AnswerQuestion, Article, Passage, Section } from './ports.ts';
import type { ArticleHit, LibrarySearch } from './search/librarySearch.ts';
import type { SearchByMeaning } from './search/searchByMeaning.ts';

export interface AnswererOptions {
  readonly search: Pick<LibrarySearch, 'search'>;
  /** Instead of `search`, for who has allowed a model. */
  readonly byMeaning?: SearchByMeaning | undefined;
}

const OFFERED = 3;
/**
 * How far behind the first a passage may be. Of the desk's known questions that were answered with a neighbour's article,
 * 18 in 18 had their own within this.
 */
const CLOSE = 1;
/** Below this a subject is what the model makes of noise. */
const LEAST_NEAR = 0.15;

/** Answers out of published articles: the article's own words, shortened by its own structure. */
export function createAnswerer({ search, byMeaning }: AnswererOptions): AnswerQuestion {
  return async (question, language, options = {}): Promise<Answer> => {
    const { hits, verdict, confidence, subject } =
      byMeaning && options.model
        ? await byMeaning(question, language, OFFERED + 1)
        : search.search(question, language, OFFERED + 1);
    const [best, ...others] = hits;
    if (!best) return { kind: 'notKnown', confidence };
    const close = others.filter(({ score }) => score > best.score - CLOSE);
    if (verdict === 'notKnown') {
      // Only what was learnt to be a subject of this desk: the nearest words of a strange question mean nothing.
      const sounds = confidence >= LEAST_NEAR && hits.some(({ article }) => article.id === subject);
      return { kind: 'notKnown', confidence, near: sounds ? articlesOf([best, ...close]) : [] };
    }
    if (verdict === 'unsure') return { kind: 'unsure', candidates: articlesOf(hits), confidence };
    const passage = passageOf(best.article, best.section);
    return { kind: 'answered', passage, confidence, others: articlesOf(others), rivals: articlesOf(close) };
  };
}

function articlesOf(hits: readonly ArticleHit[]): Article[] {
  return hits.slice(0, OFFERED).map(({ article }) => article);
}

/** The part of an article that is said in a chat: its short answer, its steps, and what never to do. */
export function passageOf(article: Article, section: Section | null): Passage {
  const own = section ? listItems(section.markdown, 'ordered') : [];
  return {
    article,
    section,
    lead: article.lead,
    steps: own.length > 0 ? own : listItems(sectionText(article, 'steps'), 'ordered'),
    never: dontsIn(article.sections.find(({ anchor }) => anchor === NEVER)),
  };
}

function sectionText(article: Article, anchor: string): string {
  return article.sections.find((section) => section.anchor === anchor)?.markdown ?? '';
}
