import { toLanguage } from '../../core/language.ts';
import type { QuestionTrial } from '../../core/protocols/editorProtocol.ts';
import type { EvalQuestion } from '../evaluation/evaluateSearch.ts';
import { judge } from '../evaluation/regression.ts';
import type { ArticleKey } from '../ports.ts';
import type { DraftTrial } from './draftTrial.ts';

/** Questions asked between other work of the process. */
const AT_ONCE = 10;

/**
 * The editors' regression questions before and after a draft: those that want this article, and those that it takes
 * from another or gives to one. Null when the draft cannot be read.
 */
export async function tryQuestions(
  trial: DraftTrial,
  questions: readonly EvalQuestion[],
  key: ArticleKey,
  markdown: string,
): Promise<QuestionTrial[] | null> {
  const drafted = await trial.withDraft(key, markdown);
  if (!drafted) return null;
  const told: QuestionTrial[] = [];
  const asked = questions.filter(({ lang }) => toLanguage(lang) === key.language);
  for (const [index, question] of asked.entries()) {
    if (index % AT_ONCE === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    const { id, text, relevant: wanted } = question;
    const [before, after] = [judge(trial.live, question), judge(drafted.search, question)];
    if (wanted.includes(key.id) || before.good !== after.good) told.push({ id, text, wanted, before, after });
  }
  const tipped = told.some(({ before, after }) => before.good !== after.good);
  return drafted.learntAnew && tipped ? heldAgainstLearning(trial, told, key) : told;
}

/** Learning anew tips some by itself: those say nothing about the draft, so what is live is learnt in the same way. */
async function heldAgainstLearning(
  trial: DraftTrial,
  told: readonly QuestionTrial[],
  key: ArticleKey,
): Promise<QuestionTrial[]> {
  const live = await trial.asLive(key.language);
  return told
    .map((one) => ({ ...one, before: judge(live, { ...one, lang: key.language, relevant: [...one.wanted] }) }))
    .filter(({ wanted, before, after }) => wanted.includes(key.id) || before.good !== after.good);
}
