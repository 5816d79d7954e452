import { createAnswerer } from './answer.ts';
import { parseArticle } from './articleFile.ts';
import type { Answer, Article, ArticleKey, LiveLibrary } from './ports.ts';
import { createLibrarySearch, type LibrarySearch } from './search/librarySearch.ts';

/**
 * The search that readers would have if this text were live. Both sides of a comparison come from here: an engine that
 * learnt all languages judges a little differently from one that learnt a single one.
 */
export interface DraftTrial {
  /** What the bot would say. Null when the text cannot be read. */
  answer(question: string, key: ArticleKey, markdown: string): Promise<Answer | null>;
  /** Null when the text cannot be read. */
  withDraft(key: ArticleKey, markdown: string): Promise<LibrarySearch | null>;
  /** With what is live now. */
  asLive(language: ArticleKey['language']): Promise<LibrarySearch>;
}

/** The newest of each are kept until what is live changes, as an editor asks several questions of one draft. */
const KEPT = 3;

/**
 * Engines of their own: the one that readers have must not know a draft. Each knows one language: with all of them a
 * trial takes three times as long and hardly differs.
 */
export function createDraftTrial(library: LiveLibrary): DraftTrial {
  const kept = new Map<string, Promise<LibrarySearch>>();
  library.onChange(() => kept.clear());
  const keep = (of: string, learn: () => Promise<LibrarySearch>) => {
    const search = kept.get(of) ?? learn();
    kept.delete(of);
    kept.set(of, search);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return search;
  };
  const withDraft = async (key: ArticleKey, markdown: string) => {
    const parsed = parseArticle(markdown, key);
    if (parsed.kind !== 'ok') return null;
    return keep(`${key.language}/${key.id}\n${markdown}`, () => learned(library, key.language, parsed.article));
  };
  return {
    withDraft,
    asLive: (language) => keep(language, () => learned(library, language, null)),
    answer: async (question, key, markdown) => {
      const search = await withDraft(key, markdown);
      return search && createAnswerer({ search })(question, key.language);
    },
  };
}

async function learned(
  library: LiveLibrary,
  own: ArticleKey['language'],
  draft: Article | null,
): Promise<LibrarySearch> {
  const isDraft = ({ id, language }: ArticleKey) => id === draft?.id && language === draft.language;
  const live = library.articles(own);
  // In the place of the live one: what is learnt depends a little on the order that it is learnt in.
  const articles = live.map((one) => (draft && isDraft(one) ? draft : one));
  if (draft && !live.some(isDraft)) articles.push(draft);
  const search = createLibrarySearch({
    article: (id, language) => (isDraft({ id, language }) ? draft : library.article(id, language)),
    articles: (language) => (language === own ? articles : []),
    onChange: () => () => {},
  });
  await search.learnMeanwhile();
  return search;
}
