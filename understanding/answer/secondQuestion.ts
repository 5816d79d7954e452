import { type Part, partId } from '../../knowledge/ports.ts';
import { toldQuestions } from '../recognise/askingClauses.ts';
import { questionsIn } from '../recognise/asks.ts';
import type { Asked, ChoosePart, Chosen } from './answering.ts';
import { canStandBeside } from './standsBeside.ts';

/** So sure what one question of several asks is said beside the answer to all: of 60 such parts 40 were right, and of 29 less sure ones 4. */
const SURE_OF_SECOND = 0.5;
/** Less likely, what may answer the other question is no better than a guess. */
const LIKELY = 0.25;
/** Who reads an answer compares no more than these with what they asked as well. */
const NAMED = 2;

type Answer = Extract<Chosen, { kind: 'part' }>;

/**
 * What is answered, and beside it what another question of the message asks: a message is read as a whole, and the louder
 * question is answered. Where nothing is sure of the other one, what may answer it is named. Errors: those of `choose`.
 */
export async function withSecondQuestion(whole: Chosen, choose: ChoosePart, asked: Asked): Promise<Chosen> {
  if (whole.kind !== 'part') return whole;
  const told = toldQuestions(asked.text, asked.locale);
  const questions = told.length > 1 ? told : questionsIn(asked.text);
  if (questions.length < 2) return whole;
  const each = await Promise.all(questions.map((text) => choose({ ...asked, text, model: false })));
  const [second] = each
    .flatMap((one) => (one.kind === 'part' && one.confidence >= SURE_OF_SECOND ? [one] : []))
    .filter(({ part }) => !isSame(part, whole.part) && canStandBeside(whole.part, part))
    .sort((a, b) => b.confidence - a.confidence);
  if (!second) {
    // Cut at its marks alone, a message may be one question with its reason.
    const elsewhere = told.length > 1 ? elsewhereOf(each, whole, asked.known.said) : [];
    return elsewhere.length > 0 ? { ...whole, elsewhere } : whole;
  }
  return { ...whole, beside: second.part, next: whole.next.filter((part) => !isSame(part, second.part)) };
}

/**
 * What the question asks that the answer leaves open. Where the answer is the best of no question alone, all of them ask one thing, and
 * where it is near the best of each, it answers them all.
 */
function elsewhereOf(each: readonly Chosen[], { part }: Answer, said: readonly string[]): readonly Part[] {
  const found = each.map(partsOf);
  const isAnswered = (parts: readonly Part[]) => parts.some((one) => isSame(one, part));
  if (!found.some(isAnswered)) return [];
  const isLikely = (one: Chosen | undefined) => one?.kind === 'part' && one.confidence >= LIKELY;
  const open = found.find((parts, index) => isLikely(each[index]) && !isAnswered(parts)) ?? [];
  return open.filter((one) => canStandBeside(part, one) && !said.includes(partId(one))).slice(0, NAMED);
}

function partsOf(chosen: Chosen): readonly Part[] {
  if (chosen.kind === 'part') return [chosen.part, ...chosen.next];
  return chosen.kind === 'near' ? chosen.parts : [];
}

const isSame = (one: Part, other: Part): boolean => partId(one) === partId(other);
