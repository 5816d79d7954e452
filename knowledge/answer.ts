import type { Language } from '../core/language.ts';
import type { Answer, AnswerQuestion, Article, Passage, Section } from './ports.ts';
import type { LibrarySearch } from './search/librarySearch.ts';

const OFFERED = 3;

/** Answers out of published articles: the article's own words, shortened by its own structure. */
export function createAnswerer({ search }: { search: LibrarySearch }): AnswerQuestion {
  return async (question: string, language: Language): Promise<Answer> => {
    const { hits, verdict, confidence } = search.search(question, language, OFFERED + 1);
    const [best, ...others] = hits;
    if (!best || verdict === 'notKnown') return { kind: 'notKnown', confidence };
    if (verdict === 'unsure') {
      return { kind: 'unsure', candidates: hits.slice(0, OFFERED).map((hit) => hit.article), confidence };
    }
    const passage = passageOf(best.article, best.section);
    return { kind: 'answered', passage, confidence, others: others.slice(0, OFFERED).map((hit) => hit.article) };
  };
}

/** The part of an article that is said in a chat: its short answer, its steps, and what never to do. */
export function passageOf(article: Article, section: Section | null): Passage {
  const own = section ? listItems(section.markdown, 'ordered') : [];
  return {
    article,
    section,
    lead: article.lead,
    steps: own.length > 0 ? own : listItems(sectionText(article, 'steps'), 'ordered'),
    never: listItems(sectionText(article, 'never'), 'bullets'),
  };
}

function sectionText(article: Article, anchor: string): string {
  return article.sections.find((section) => section.anchor === anchor)?.markdown ?? '';
}

/** The items of the first list of a kind, each as Markdown on one line. */
export function listItems(markdown: string, kind: 'ordered' | 'bullets'): string[] {
  const mark = kind === 'ordered' ? /^\d+[.)]\s+/ : /^[-*+]\s+/;
  const items: string[] = [];
  for (const line of markdown.split('\n')) {
    if (mark.test(line)) items.push(line.replace(mark, '').trim());
    else if (items.length > 0 && /^\s+\S/.test(line)) items.push(`${items.pop() ?? ''} ${line.trim()}`);
    else if (items.length > 0 && line.trim() !== '') break;
  }
  return items;
}
