import type { QuestionTrial } from '../core/editorProtocol.ts';
import type { DraftTrial } from './draftTrial.ts';
import type { EvalQuestion } from './evaluation/evaluateSearch.ts';
import { judge } from './evaluation/regression.ts';
import type { ArticleKey } from './ports.ts';

/** Questions asked between other work of the process. */
const AT_ONCE = 10;

/**
 * The editors' regression questions before and after a draft: those that want this article, and those that it takes
 * from another or gives to one. Learning anew tips a few that hang in the balance whatever was changed, so a question
 * that neither text has to do with says nothing about this one. Null when the draft cannot be read.
 */
export async function tryQuestions(
  trial: DraftTrial,
  questions: readonly EvalQuestion[],
  key: ArticleKey,
  markdown: string,
): Promise<QuestionTrial[] | null> {
  const drafted = await trial.withDraft(key, markdown);
  if (!drafted) return null;
  const live = await trial.asLive(key.language);
  const told: QuestionTrial[] = [];
  const asked = questions.filter(({ lang }) => lang === key.language);
  for (const [index, question] of asked.entries()) {
    if (index % AT_ONCE === 0) await new Promise<void>((resolve) => setImmediate(resolve));
    const [before, after] = [judge(live, question), judge(drafted, question)];
    const { id, text, relevant } = question;
    if (relevant.includes(key.id) || before.good !== after.good)
      told.push({ id, text, wanted: relevant, before, after });
  }
  return told;
}
