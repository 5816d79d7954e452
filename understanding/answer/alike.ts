import type { Case } from '../../core/case.ts';
import { type Locale, languageOf } from '../../core/language.ts';
import { TermIndex } from '../../text/terms/termIndex.ts';
import { type Answered, type AnsweredParts, readAnswered, type Texts } from './answeredMessages.ts';

/** What speaks for a part, of what was right in read conversations. */
export const ALIKE_FEATURES = [
  /** How like the message is to the nearest that it answers (0–1). */
  'part',
  'partOften',
  'partAhead',
  /** The same of its article. */
  'article',
  'articleOften',
  'articleAhead',
  /** In how many messages of the language it was right. */
  'times',
  /** The nearest while the same article was open. */
  'partHere',
  'articleHere',
  /** Its share of what was right while that was open, in any language, and how often. */
  'afterOpen',
  'afterOpenTimes',
  /** The same after the part that was said last. */
  'afterLast',
  'afterLastTimes',
] as const;

export interface Alike {
  /** `ALIKE_FEATURES` of a part as an answer to this message. */
  readonly of: (part: { readonly article: string; readonly anchor: string }) => readonly number[];
  /** Articles that answered what is most like it, best first. */
  readonly articles: readonly string[];
}
export type FindAlike = (asked: {
  readonly text: string;
  readonly locale: Locale;
  readonly known: Pick<Case, 'open' | 'said'>;
}) => Alike;

const NONE: readonly number[] = ALIKE_FEATURES.map(() => 0);
/** Until conversations were read. */
export const NOTHING_ALIKE: Alike = { of: () => NONE, articles: [] };

/** Less like it, a message has a word in common by chance: most of all have. */
const LEAST_LIKE = 0.05;
/** A part that answers as well as another counts a little less than the best. */
const SECOND = 0.85;
/** How many of the nearest are added up. */
const SEVERAL_PARTS = 4;
const SEVERAL_ARTICLES = 5;
/** More often tells no more. */
const MOST_TIMES = 8;
/** Of the parts of a message those that follow an open problem. */
const FOLLOWING = 3;
/** As if so many other parts had followed once: what followed once follows seldom. */
const SELDOM = 3;
/** Articles that are looked at because something like the message was answered by them. */
const NEAREST_ARTICLES = 4;

/**
 * What was right for messages like this one, in read conversations: their words are searched, and nothing of them is said.
 */
export async function openAlike(needs: AnsweredParts): Promise<FindAlike> {
  const { termsOf } = needs;
  const { messages: answered, texts } = await readAnswered(needs);
  const indexes = new Map(texts.map((own) => [own.language, indexOf(own)]));
  const afterOpen = countsOf(answered, ({ open }) => open);
  const afterLast = countsOf(answered, ({ last }) => last);
  const times = countsOf(answered, ({ language }) => language, Number.POSITIVE_INFINITY);
  return ({ text, locale, known }) => {
    const language = languageOf(locale);
    const own = indexes.get(language);
    if (!own) return NOTHING_ALIKE;
    const open = known.open?.article ?? null;
    const found = createFound();
    const terms = Int32Array.from(termsOf(text, language), (term) => own.words.numberOf(term));
    own.index.near(terms, (at, like) => {
      if (like < LEAST_LIKE) return;
      const message = answered[own.messageOf[at] ?? 0];
      if (message) found.add(message, like, message.open === open);
    });
    const [parts, articles] = [found.parts(), found.articles()];
    const last = known.said.at(-1) ?? null;
    return {
      articles: articles.best,
      of({ article, anchor }) {
        const id = `${article}#${anchor}`;
        return [
          ...[parts.near(id), parts.often(id), parts.ahead(id)],
          ...[articles.near(article), articles.often(article), articles.ahead(article)],
          Math.min(MOST_TIMES, times(language, id).times),
          ...[parts.here(id), articles.here(article)],
          ...featuresOf(afterOpen(open, id)),
          ...featuresOf(afterLast(last, id)),
        ];
      },
    };
  };
}

/** What the texts that are like a message were answered by. */
function createFound() {
  const [parts, articles] = [createLikes(SEVERAL_PARTS), createLikes(SEVERAL_ARTICLES)];
  return {
    add(message: Answered, like: number, isHere: boolean): void {
      for (const [rank, part] of message.parts.entries()) parts.add(part, rank === 0 ? like : like * SECOND, isHere);
      for (const article of articlesOf(message)) articles.add(article, like, isHere);
    },
    parts: parts.sorted,
    articles: articles.sorted,
  };
}

function createLikes(several: number) {
  /** The nearest `several` of each, nearest first. */
  const all = new Map<string, number[]>();
  const here = new Map<string, number>();
  return {
    add(name: string, like: number, isHere: boolean): void {
      const likes = all.get(name);
      if (!likes) all.set(name, [like]);
      else if (likes.length < several || like > (likes[several - 1] ?? 0)) {
        let at = likes.length < several ? likes.length : several - 1;
        for (; at > 0 && like > (likes[at - 1] ?? 0); at--) likes[at] = likes[at - 1] ?? 0;
        likes[at] = like;
      }
      if (isHere) here.set(name, Math.max(here.get(name) ?? 0, like));
    },
    sorted() {
      const near = (name: string) => all.get(name)?.[0] ?? 0;
      const best = nearestOf(all);
      const [first = '', second = ''] = best;
      return {
        ...{ best, near },
        often: (name: string) => (all.get(name) ?? []).reduce((sum, like) => sum + like, 0),
        ahead: (name: string) => near(name) - near(name === first ? second : first),
        here: (name: string) => here.get(name) ?? 0,
      };
    },
  };
}

/** The first few names, nearest first; of those that are as near the one that was found first. */
function nearestOf(all: ReadonlyMap<string, readonly number[]>): string[] {
  const best: { readonly name: string; readonly like: number }[] = [];
  for (const [name, [like = 0]] of all) {
    if (best.length === NEAREST_ARTICLES && like <= (best.at(-1)?.like ?? 0)) continue;
    const at = best.findIndex((one) => like > one.like);
    best.splice(at < 0 ? best.length : at, 0, { name, like });
    best.length = Math.min(best.length, NEAREST_ARTICLES);
  }
  return best.map(({ name }) => name);
}

const articlesOfMessages = new WeakMap<Answered, readonly string[]>();

function articlesOf(message: Answered): readonly string[] {
  const articles = articlesOfMessages.get(message) ?? [...new Set(message.parts.map(articleOf))];
  articlesOfMessages.set(message, articles);
  return articles;
}

const articleOf = (part: string): string => part.slice(0, part.indexOf('#'));

interface Counted {
  readonly times: number;
  readonly all: number;
}

/** How often each part was right after something. */
function countsOf(
  messages: readonly Answered[],
  after: (message: Answered) => string | null,
  most: number = FOLLOWING,
): (what: string | null, part: string) => Counted {
  const counts = new Map<string | null, Map<string, number>>();
  const sums = new Map<string | null, number>();
  for (const message of messages) {
    const what = after(message);
    const own = counts.get(what) ?? new Map<string, number>();
    counts.set(what, own);
    for (const part of message.parts.slice(0, most)) {
      own.set(part, (own.get(part) ?? 0) + 1);
      sums.set(what, (sums.get(what) ?? 0) + 1);
    }
  }
  return (what, part) => ({ times: counts.get(what)?.get(part) ?? 0, all: sums.get(what) ?? 0 });
}

function featuresOf({ times, all }: Counted): [share: number, times: number] {
  return [times / (all + SELDOM), Math.min(MOST_TIMES, times)];
}

function indexOf({ words, terms, messageOf }: Texts) {
  return { words, messageOf, index: new TermIndex([terms], words.size) };
}
