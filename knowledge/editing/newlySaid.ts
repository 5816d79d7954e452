import { dontsInSource, NEVER, withoutMark } from '../../core/markdown/donts.ts';
import type { RiskReason } from '../../core/protocols/editorProtocol.ts';
import { parseArticle } from '../articleStore/articleFile.ts';
import type { Article, ArticleKey } from '../ports.ts';
import { addsToYes, inWholeLines, losesGuard, saysAnew, sentencesIn, textsIn } from './guards.ts';
import { changesSteps } from './steps.ts';
import type { Suspects } from './suspects.ts';

/* What a draft would have the bot say that it does not say yet, and whether a second editor has to read it first. */

/** Lines: more of them in one draft are read by a second editor and by no rule, which would keep the desk waiting. */
const MOST_NEW = 400;

/**
 * Why a draft needs a second editor although its article needs none: something that is said in none of `before` has a reader do what
 * thieves want (install, connect, pay, approve, trust something), names a secret, turns readers to the people of the desk or may claim
 * what nobody has labelled; a new way of asking does, is whether to do what somebody says, leads to a yes, or is what the guard lets
 * nobody say; a "don't" of what is `live` (the first of `before`, where nothing else is said) is gone, says something else, or has
 * another mark or heading; what guards readers now is gone, or is not what they get when they ask as now; any sentence is new that is
 * neither a correction nor the way to menus that are known; or steps are gone, others or in another order. Null: nothing of it.
 */
export function risksAnew(
  suspects: Suspects,
  key: ArticleKey,
  draft: string,
  before: readonly string[],
  live: string | undefined = before[0],
): RiskReason | null {
  const { endangers, objectionTo, namesSecret, turnsToDesk, heedsSomebody } = suspects;
  const [own, old] = [wordsOf(draft, key), before.map((markdown) => wordsOf(markdown, key))];
  const known = (kind: keyof Words) => new Set(old.flatMap((words) => words[kind]));
  const newOf = (kind: keyof Words) => {
    const said = known(kind);
    return own[kind].filter((one) => !said.has(one));
  };
  if (losesDont(draft, live)) return 'dont';
  if (losesGuard(suspects, key, draft, live)) return 'answer';
  const [said, shown, ways] = [newOf('said'), newOf('shown'), newOf('ways')];
  if (said.length + shown.length + ways.length > MOST_NEW) return 'long';
  const spoken = [...said, ...shown];
  if (spoken.some((line) => namesSecret?.(line))) return 'secret';
  if (spoken.some((line) => turnsToDesk?.(line))) return 'desk';
  if ([...spoken, ...ways].some((line) => endangers?.(line))) return 'order';
  const mayNotStand = (way: string) =>
    (objectionTo?.(way) ?? null) !== null || namesSecret?.(way) || turnsToDesk?.(way) || heedsSomebody?.(way);
  if (ways.some(mayNotStand) || addsToYes(suspects, key, draft, before)) return 'asked';
  if (claimsAnew(suspects, key, spoken, [...known('said')])) return 'claim';
  if (saysAnew(suspects, key.language, own.sentences, old)) return 'sentence';
  return changesSteps(suspects, key, draft, live) ? 'steps' : null;
}

function claimsAnew(
  { claims }: Suspects,
  { language }: ArticleKey,
  said: readonly string[],
  known: readonly string[],
): boolean {
  if (!claims) return false;
  const suspect = (line: string) => claims.unlabelled(line, language).map(({ sentence }) => sentence);
  const found = said.flatMap(suspect);
  if (found.length === 0) return false;
  const claimed = new Set(known.flatMap(suspect));
  return found.some((sentence) => !claimed.has(sentence));
}

const NEVER_HEADING = new RegExp(`^##[ \\t].*\\{#${NEVER}\\}[ \\t]*$`, 'm');

/** Whether a "don't" that readers have now is missing, or stands under another heading or mark. A new one takes nothing away. */
function losesDont(draft: string, live: string | undefined): boolean {
  if (live === undefined) return false;
  const now = new Map(dontsInSource(draft).map(({ text, loses }) => [text, loses]));
  return (
    dontsInSource(live).some(({ text, loses }) => now.get(text) !== loses) ||
    NEVER_HEADING.exec(live)?.[0].trim() !== NEVER_HEADING.exec(draft)?.[0].trim()
  );
}

interface Words {
  /** The title, lines, what is drawn as one although its source breaks it, and short answers. */
  readonly said: readonly string[];
  /** The first way in which a short answer is asked: a button, and what stands above the answer. */
  readonly shown: readonly string[];
  /** All of them, and the questions of the article. */
  readonly ways: readonly string[];
  /** What is said, sentence by sentence. */
  readonly sentences: readonly string[];
}

function wordsOf(markdown: string, key: ArticleKey): Words {
  const result = parseArticle(markdown, key);
  const article = result.kind === 'ok' ? result.article : null;
  return {
    said: saidIn(markdown, article),
    shown: article?.answers.flatMap(({ asked }) => asked.slice(0, 1)) ?? [],
    ways: article ? [...article.questions, ...article.answers.flatMap(({ asked }) => asked)] : [],
    sentences: sentencesIn(markdown, article),
  };
}

function saidIn(markdown: string, article: Article | null): string[] {
  const lines = textsIn(markdown, article).flatMap((text) => [...text.split('\n'), ...inWholeLines(text)]);
  return [...new Set([...(article ? [article.title] : []), ...lines.map(withoutMark)])];
}
