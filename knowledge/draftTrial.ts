import { createAnswerer } from './answer.ts';
import { parseArticle } from './articleFile.ts';
import type { Answer, Article, ArticleKey, LiveLibrary } from './ports.ts';
import { createLibrarySearch, type LibrarySearch } from './search/librarySearch.ts';

/** What the bot would say if this text were live. Null when the text cannot be read. */
export type TryDraft = (question: string, key: ArticleKey, markdown: string) => Promise<Answer | null>;

/**
 * Answers with a draft in the place of what is live, over an engine of its own: the one that readers have must not
 * know it. It knows this one language: with all of them a trial takes three times as long and hardly differs. It is kept
 * until the text changes, as an editor asks several questions of one draft.
 */
export function createDraftTrial(library: LiveLibrary): TryDraft {
  let last: { readonly of: string; readonly search: Promise<LibrarySearch> } | null = null;
  library.onChange(() => {
    last = null;
  });
  return async (question, key, markdown) => {
    const parsed = parseArticle(markdown, key);
    if (parsed.kind !== 'ok') return null;
    const of = `${key.language}/${key.id}\n${markdown}`;
    last = last?.of === of ? last : { of, search: learned(library, parsed.article) };
    return createAnswerer({ search: await last.search })(question, key.language);
  };
}

async function learned(library: LiveLibrary, draft: Article): Promise<LibrarySearch> {
  const isDraft = ({ id, language }: ArticleKey) => id === draft.id && language === draft.language;
  const search = createLibrarySearch({
    article: (id, language) => (isDraft({ id, language }) ? draft : library.article(id, language)),
    articles: (language) =>
      language === draft.language ? [...library.articles(language).filter((one) => !isDraft(one)), draft] : [],
    onChange: () => () => {},
  });
  await search.learnMeanwhile();
  return search;
}
