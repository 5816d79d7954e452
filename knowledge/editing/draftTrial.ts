import { createAnswerer } from '../answer.ts';
import { parseArticle } from '../articleStore/articleFile.ts';
import type { Answer, Article, ArticleKey, LiveLibrary } from '../ports.ts';
import { createLibrarySearch, type LibrarySearch } from '../search/librarySearch.ts';

/** The search that readers would have if this text were live. */
export interface DraftTrial {
  /** What the bot would say. Null when the text cannot be read. */
  answer(question: string, key: ArticleKey, markdown: string): Promise<Answer | null>;
  /** Null when the text cannot be read. */
  withDraft(key: ArticleKey, markdown: string): Promise<Drafted | null>;
  /** What readers have. */
  readonly live: Pick<LibrarySearch, 'search'>;
  /** The same, learnt in the way of a draft that had to be learnt anew: what differs then is the draft's doing. */
  asLive(language: ArticleKey['language']): Promise<LibrarySearch>;
}

export interface Drafted {
  readonly search: LibrarySearch;
  /**
   * The draft is asked for in other words than what is live, so its subjects were learnt again, from its language
   * alone: that takes a second of work, and tips a few questions that hang in the balance whatever was changed.
   */
  readonly learntAnew: boolean;
}

/** The newest of each are kept until what is live changes, as an editor asks several questions of one draft. */
const KEPT = 3;
/** Articles read between other work of the process. */
const AT_ONCE = 4;

/** Engines of their own: the one that readers have must not know a draft. What that one has learnt they borrow. */
export function createDraftTrial(
  library: LiveLibrary,
  live: Pick<LibrarySearch, 'search' | 'guess' | 'learnMeanwhile'>,
): DraftTrial {
  const kept = new Map<string, Promise<Drafted>>();
  library.onChange(() => kept.clear());
  const keep = (of: string, make: () => Promise<Drafted>) => {
    const made = kept.get(of) ?? make();
    kept.delete(of);
    kept.set(of, made);
    for (const oldest of [...kept.keys()].slice(0, -KEPT)) kept.delete(oldest);
    return made;
  };
  const withDraft = async (key: ArticleKey, markdown: string) => {
    const parsed = parseArticle(markdown, key);
    if (parsed.kind !== 'ok') return null;
    const { article } = parsed;
    return keep(`${key.language}/${key.id}\n${markdown}`, async () => {
      const learntAnew = !isAskedAlike(article, library.article(key.id, key.language));
      if (!learntAnew) await live.learnMeanwhile();
      return { search: await searchWith(library, key.language, article, learntAnew ? null : live), learntAnew };
    });
  };
  return {
    live,
    withDraft,
    asLive: async (language) => {
      const made = await keep(language, async () => {
        return { search: await searchWith(library, language, null, null), learntAnew: true };
      });
      return made.search;
    },
    answer: async (question, key, markdown) => {
      const drafted = await withDraft(key, markdown);
      return drafted && createAnswerer({ search: drafted.search })(question, key.language);
    },
  };
}

/** What is learnt of an article is its title and its questions; its text is only looked up. */
function isAskedAlike(draft: Article, live: Article | null): boolean {
  const asked = ({ title, questions }: Article) => [title, ...questions].join('\n');
  return live !== null && asked(draft) === asked(live);
}

/** One language, with the draft in the place of what is live; read a few articles at a time. */
async function searchWith(
  library: LiveLibrary,
  own: ArticleKey['language'],
  draft: Article | null,
  learnt: Pick<LibrarySearch, 'guess'> | null,
): Promise<LibrarySearch> {
  const isDraft = ({ id, language }: ArticleKey) => id === draft?.id && language === draft.language;
  const keys: ArticleKey[] = [...library.articles(own)];
  // In the place of the live one: what is learnt depends a little on the order that it is learnt in.
  if (draft && !keys.some(isDraft)) keys.push(draft);
  let tell = (_: readonly ArticleKey[]): void => {};
  const search = createLibrarySearch(
    {
      article: (id, language) => (isDraft({ id, language }) ? draft : library.article(id, language)),
      articles: () => [],
      onChange(listener) {
        tell = listener;
        return () => {};
      },
    },
    learnt ? { guess: learnt.guess } : {},
  );
  for (let start = 0; start < keys.length; start += AT_ONCE) {
    tell(keys.slice(start, start + AT_ONCE));
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  if (!learnt) await search.learnMeanwhile();
  return search;
}
