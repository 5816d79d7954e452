import { type Part, partId } from '../../knowledge/ports.ts';
import { toldQuestions } from '../recognise/askingClauses.ts';
import type { Asked, ChoosePart, Chosen } from './answering.ts';
import { OPENING, roleOf } from './reading.ts';

/** What answers one question in a few words, and is understood without what stands around it; not the same question once more. */
function canStandBeside(said: Part, { article, anchor, answer }: Part): boolean {
  if (answer && said.answer && answer.asked[0] === said.answer.asked[0]) return false;
  return answer !== null || (article.id === said.article.id && !OPENING.includes(roleOf(anchor)) && anchor !== 'never');
}

/** So sure what one question of several asks is said beside the answer to all: of 28 such parts 19 were right. */
const SURE_OF_SECOND = 0.5;

/**
 * What is answered, and beside it what another question of the message asks: a message is read as a whole, and the louder
 * question is answered. Errors: those of `choose`.
 */
export async function withSecondQuestion(whole: Chosen, choose: ChoosePart, asked: Asked): Promise<Chosen> {
  if (whole.kind !== 'part') return whole;
  const questions = toldQuestions(asked.text, asked.locale);
  if (questions.length < 2) return whole;
  const each = await Promise.all(questions.map((text) => choose({ ...asked, text, model: false })));
  const [second] = each
    .flatMap((one) => (one.kind === 'part' && one.confidence >= SURE_OF_SECOND ? [one] : []))
    .filter(({ part }) => partId(part) !== partId(whole.part) && canStandBeside(whole.part, part))
    .sort((a, b) => b.confidence - a.confidence);
  if (!second) return whole;
  return { ...whole, beside: second.part, next: whole.next.filter((part) => partId(part) !== partId(second.part)) };
}
