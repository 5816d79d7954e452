import { filesOf } from '../../core/markdown/articleSource.ts';
import { withoutMark } from '../../core/markdown/donts.ts';
import { parseArticle } from '../articleStore/articleFile.ts';
import type { Article, ArticleKey } from '../ports.ts';
import type { ClaimsLint, LintContext } from './lint.ts';

/* What a draft would have the bot say that it does not say yet, and whether a second editor has to read it first. */

/** Who judges what is new in a draft; each may be left out where no desk is around. */
export interface Suspects {
  /** What editors are told of sentences that nobody has labelled. */
  readonly claims?: ClaimsLint;
  /** See `LintContext`. */
  readonly objectionTo?: LintContext['objectionTo'];
  /**
   * Whether a line orders what nobody at a desk needs, or earns trust for it; a draft with a new one is of high risk, whatever it
   * calls itself.
   */
  readonly endangers?: (line: string) => boolean;
}

/**
 * Whether something that is said in none of `before` has a reader do what thieves want (install, connect, pay, approve, trust
 * something), or may claim what nobody has labelled; or a new way of asking does, or what the guard lets nobody say.
 */
export function risksAnew(suspects: Suspects, key: ArticleKey, draft: string, before: readonly string[]): boolean {
  const { claims, endangers, objectionTo } = suspects;
  const [own, live] = [wordsOf(draft, key), before.map((markdown) => wordsOf(markdown, key))];
  const known = (kind: keyof Words) => new Set(live.flatMap((words) => words[kind]));
  const isNew = (kind: keyof Words) => {
    const old = known(kind);
    return own[kind].filter((one) => !old.has(one));
  };
  const suspect = (said: string) => (claims?.unlabelled(said, key.language) ?? []).map(({ sentence }) => sentence);
  const claimed = new Set(claims ? [...known('said')].flatMap(suspect) : []);
  const claimsAnew = (said: string) => suspect(said).some((sentence) => !claimed.has(sentence));
  if (isNew('said').some((said) => endangers?.(said) || claimsAnew(said))) return true;
  const isRisky = (way: string) => endangers?.(way) || (objectionTo?.(way) ?? null) !== null;
  return [...isNew('shown'), ...isNew('questions')].some(isRisky) || isNew('shown').some(claimsAnew);
}

interface Words {
  /** The title, lines, what is drawn as one although its source breaks it, and short answers. */
  readonly said: readonly string[];
  /** The first way in which a short answer is asked: a button, and what stands above the answer. */
  readonly shown: readonly string[];
  readonly questions: readonly string[];
}

function wordsOf(markdown: string, key: ArticleKey): Words {
  const result = parseArticle(markdown, key);
  const article = result.kind === 'ok' ? result.article : null;
  return {
    said: saidIn(markdown, article),
    shown: article?.answers.flatMap(({ asked }) => asked.slice(0, 1)) ?? [],
    questions: article?.questions ?? [],
  };
}

/** A line that goes on with the one before it, in the same paragraph or item. */
const GOES_ON = /[ \t]*\n(?!\s*(?:[-*+]\s|\d{1,3}[.)]\s|[#|>]|\n|$))[ \t]*/g;

const FRONT_MATTER = /^---\n[\s\S]*?\n---\n/;

function saidIn(markdown: string, article: Article | null): string[] {
  const page = filesOf(markdown).markdown.replace(FRONT_MATTER, '');
  // Of a text that cannot be read nobody knows what is an answer and what a question.
  const texts = article ? [page, ...article.answers.map(({ text }) => text)] : [markdown];
  const lines = texts.flatMap((text) => [...text.split('\n'), ...text.replace(GOES_ON, ' ').split('\n')]);
  return [...new Set([...(article ? [article.title] : []), ...lines.map(withoutMark)])];
}
