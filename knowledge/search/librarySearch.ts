import { LANGUAGES, type Language, toLanguage } from '../../core/language.ts';
import type { EditorExample } from '../../core/protocols/editorProtocol.ts';
import type { Aside } from '../../text/learning/subjects.ts';
import type { Article, Library, LiveLibrary, Section } from '../ports.ts';
import { readTraining } from '../training.ts';
import { createSearchEngine, type EngineOptions, type SearchEngine, type SearchResult } from './engine.ts';
import type { PassageText } from './passageCounts.ts';
import type { ScoreParts } from './ranking.ts';

export interface ArticleHit {
  readonly article: Article;
  /** The section whose words fitted best; null = the article as a whole. */
  readonly section: Section | null;
  readonly score: number;
  readonly parts: ScoreParts;
}

export interface ArticleSearchResult {
  readonly hits: readonly ArticleHit[];
  readonly confidence: number;
  readonly verdict: SearchResult['verdict'];
  /** An article's id, or a department's where the question is like a sentence that editors gave to it. */
  readonly subject: string | null;
}

export interface LibrarySearch {
  /** `language`: BCP 47; `zh-Hant` is answered from `zh-Hans`. */
  search(question: string, language: string, limit?: number): ArticleSearchResult;
  learn(): void;
  /** Learns in the background: now, and after every edit from now on. */
  learnMeanwhile(): Promise<void>;
  /** Sentences that editors gave to a department (`none`: to nothing here), beside the shipped ones. */
  teach(sentences: readonly Pick<EditorExample, 'text' | 'language' | 'label'>[]): void;
  /** Nothing is learnt in the background any more; what was found can still be found. */
  close(): void;
  /** What it has learnt so far, for a search over nearly the same articles. */
  readonly guess: SearchEngine['guess'];
  /** Digest of what that was learnt from; see `Learner`. */
  readonly learntFrom: SearchEngine['learntFrom'];
}

/**
 * The engine over the published articles; an edit is searchable as soon as the library reports it. The subject model
 * is learnt when it is asked for: at once by a command, in the background by a server once it listens.
 */
export function createLibrarySearch(
  library: Pick<LiveLibrary, 'article' | 'articles' | 'onChange'>,
  options: EngineOptions = {},
): LibrarySearch {
  const engine = createSearchEngine({ asides: readAsides(), ...options });
  let follows = false;
  for (const language of LANGUAGES) {
    engine.putAll(
      language,
      new Map(library.articles(language).map((article) => [article.id, articlePassages(article)])),
    );
  }
  const unfollow = library.onChange((changed) => {
    for (const { id, language } of changed) {
      const article = library.article(id, language);
      if (article) putArticle(engine, article);
      else engine.remove(language, id);
    }
    if (follows) void engine.learnMeanwhile();
  });
  return {
    search(question, language, limit = 10) {
      const found = engine.search(question, language, limit);
      const hits = found.hits.flatMap(({ passage, language: written, score, parts }) => {
        const article = library.article(passage.group, written as Language);
        if (!article) return [];
        const anchor = passage.id.split('#')[1];
        return [
          { article, section: article.sections.find((section) => section.anchor === anchor) ?? null, score, parts },
        ];
      });
      const foreign = elsewhere(library, found.subject, language);
      if (foreign) return { ...found, hits: [foreign, ...hits], verdict: 'unsure' };
      return { ...found, hits, verdict: hits.length > 0 ? found.verdict : 'notKnown' };
    },
    learn: () => engine.learn(),
    learnMeanwhile() {
      follows = true;
      return engine.learnMeanwhile();
    },
    teach(sentences) {
      engine.teach(sentences.map(asideOf));
      if (follows) void engine.learnMeanwhile();
    },
    close() {
      unfollow();
      engine.stop();
    },
    guess: engine.guess,
    learntFrom: engine.learntFrom,
  };
}

/** What the question is about, where only another language has it: offered, never said as if it were the answer. */
function elsewhere(library: Library, subject: string | null, tag: string): ArticleHit | null {
  const language = toLanguage(tag);
  if (!subject || !language || library.article(subject, language)) return null;
  const articles = LANGUAGES.map((other) => library.article(subject, other)).filter((article) => article !== null);
  return articles[0] ? { article: articles[0], section: null, score: 0, parts: { words: 0, meaning: null } } : null;
}

/** The shipped training: sentences that nothing here answers, and sentences that editors gave to a department. */
function readAsides(): Aside[] {
  return LANGUAGES.flatMap((language) =>
    readTraining(language).map(({ text, label }) => asideOf({ text, language, label })),
  );
}

function asideOf({ text, language, label }: Pick<EditorExample, 'text' | 'language' | 'label'>): Aside {
  return label === 'none' ? { text, language } : { text, language, label };
}

function putArticle(engine: SearchEngine, article: Article): void {
  engine.put(article.language, article.id, articlePassages(article));
}

/** An article is one passage as a whole: short texts of one subject, found by any of their sections' words. */
export function articlePassages(article: Article): PassageText[] {
  return [
    {
      id: article.id,
      group: article.id,
      title: article.title,
      aliases: article.questions,
      heading: article.sections.map((section) => section.heading).join('\n'),
      text: [article.lead, ...article.sections.map((section) => section.markdown)].map(plainText).join('\n'),
    },
  ];
}

/** Markdown without its marks and link targets. Linear, and no pattern crosses a line: a draft may be 200 kB of anything. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/\]\([^()\n]*\)/g, ']')
    .replace(/[*_`[\]>]/g, '')
    .replace(/^[ \t]*(?:[-+]|\d{1,9}[.)])[ \t]+/gm, '');
}
