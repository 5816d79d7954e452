import type { Article } from '../../../knowledge/ports.ts';

/** An article without sections or short answers, of which a test says what matters to it. */
export function sampleArticle(id: string, more: Partial<Article> = {}): Article {
  return {
    ...{ id, language: 'en', title: id, department: 'transfers', risk: 'normal' },
    ...{ reviewed: '2026-11-12', expires: '2027-05-12', related: [], sources: [] },
    ...{ questions: [], answers: [], lead: '', sections: [], markdown: '' },
    ...more,
  };
}
