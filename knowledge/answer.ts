import type { Language } from '../core/language.ts';
import { listItems } from '../core/listItems.ts';
import type { Log } from '../core/log.ts';
import { mask, promptFor, sourcesOf, validate } from './grounding.ts';
import type { Answer, AnswerQuestion, Article, LanguageModel, Passage, Section } from './ports.ts';
import type { ArticleHit, LibrarySearch } from './search/librarySearch.ts';
import type { SearchByMeaning } from './search/searchByMeaning.ts';

export interface AnswererOptions {
  readonly search: Pick<LibrarySearch, 'search'>;
  /** Instead of `search`, for who has allowed a model. */
  readonly byMeaning?: SearchByMeaning | undefined;
  /** Without one, articles are quoted. */
  readonly model?: LanguageModel;
  readonly log?: Log;
}

const OFFERED = 3;
const ANSWER_TOKENS = 400;
/**
 * How far behind the first a passage may be. Of the desk's known questions that were answered with a neighbour's article,
 * 18 in 18 had their own within this.
 */
const CLOSE = 1;
/** Below this a subject is what the model makes of noise. */
const LEAST_NEAR = 0.15;

/** Answers out of published articles: the article's own words, shortened by its own structure or by a validated model. */
export function createAnswerer({ search, byMeaning, model, log }: AnswererOptions): AnswerQuestion {
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
    const quoted = passageOf(best.article, best.section);
    const passage =
      model && options.model ? await shorten(model, quoted, question, language, log, options.signal) : quoted;
    return { kind: 'answered', passage, confidence, others: articlesOf(others), rivals: articlesOf(close) };
  };
}

function articlesOf(hits: readonly ArticleHit[]): Article[] {
  return hits.slice(0, OFFERED).map(({ article }) => article);
}

/** The model's wording of the short answer, or the passage as it is when anything about that wording is in doubt. */
async function shorten(
  model: LanguageModel,
  quoted: Passage,
  question: string,
  language: Language,
  log: Log | undefined,
  signal: AbortSignal | undefined,
): Promise<Passage> {
  // The article may be in another language than the user's; then it is shown as it is, with a note.
  if (quoted.article.language !== language) return quoted;
  const sources = sourcesOf(quoted.article);
  const { masked, unmask } = mask(question);
  try {
    const prompt = promptFor(masked, sources, language);
    const said = await model.complete(prompt, { maxTokens: ANSWER_TOKENS, ...(signal ? { signal } : {}) });
    const result = validate(said, sources, language);
    if (result.kind === 'grounded') return { ...quoted, lead: unmask(result.text), byModel: true };
    log?.info('model.rejected', { reason: result.reason, article: quoted.article.id });
  } catch (error) {
    log?.error('model.failed', error, { article: quoted.article.id });
  }
  return quoted;
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
