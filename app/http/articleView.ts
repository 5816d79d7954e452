import type { Article, Library } from '../../knowledge/ports.ts';

/** An article as pages read it; `related` are the ones that exist in its language. */
export function articleView(article: Article, library: Library) {
  const { id, title, language, department, reviewed, lead, sections, related } = article;
  return {
    id,
    title,
    language,
    department,
    reviewed,
    lead,
    sections,
    related: related.flatMap((other) => {
      const target = library.article(other, language);
      return target ? [{ id: other, title: target.title }] : [];
    }),
  };
}
