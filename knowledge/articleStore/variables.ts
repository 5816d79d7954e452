import { withFacts } from '../facts/readFacts.ts';
import type { Article, Section } from '../ports.ts';

/** What articles leave open, such as the wallet's name: `{{wallet}}` reads as a name wherever it stands. */
export type Variables = Readonly<Record<string, string>>;

/**
 * The article with its variables and facts (`{{fact:unstake-tron}}`) filled in, as readers and search see it; `markdown`
 * stays the source.
 */
export function withVariables(article: Article, variables: Variables): Article {
  const fill = (text: string) =>
    withFacts(text, article.language).replace(/\{\{([a-z]+)\}\}/g, (whole, name: string) => variables[name] ?? whole);
  const fillSection = (section: Section) => ({
    ...section,
    heading: fill(section.heading),
    markdown: fill(section.markdown),
  });
  return {
    ...article,
    title: fill(article.title),
    questions: article.questions.map(fill),
    answers: article.answers.map((answer) => ({
      ...answer,
      text: fill(answer.text),
      asked: answer.asked.map(fill),
    })),
    lead: fill(article.lead),
    sections: article.sections.map(fillSection),
  };
}
