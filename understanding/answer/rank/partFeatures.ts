import { wasIntroduced } from '../../../core/case.ts';
import { KINDS } from '../../../core/labels.ts';
import { type PartFit, partId, type ShortAnswer } from '../../../knowledge/ports.ts';
import type { ContextGuess } from '../../recognise/context.ts';
import { PART_ROLES, type PartRole, roleOf } from '../reading.ts';
import type { PartFeature } from './rankWeights.ts';
import type { Weights } from './weigh.ts';

/** The parts of an article, each with what speaks for it as the answer to a message. */
export function partFeatures(
  fits: readonly PartFit[],
  said: readonly string[],
  guess: ContextGuess | null,
): { readonly fit: PartFit; readonly features: Weights<PartFeature> }[] {
  const roles = new Set(fits.filter(({ part }) => !part.answer).map(({ part }) => roleOf(part.anchor)));
  const total = [...roles].reduce((sum, role) => sum + likely(role, guess), 0);
  return fits.map((fit) => {
    const { article, anchor, answer } = fit.part;
    const role = roleOf(anchor);
    const opened = wasIntroduced(said, article.id);
    return {
      fit,
      features: {
        role: answer ? 0 : Math.log(likely(role, guess) / total),
        kind: answer ? kindOf(answer, guess) : 0,
        words: fit.words,
        concepts: fit.concepts,
        asked: fit.asked,
        /** An answer is asked in its own words; a section is mostly found by what it says. */
        askedAnswer: answer ? fit.asked : 0,
        often: fit.often,
        oftenAnswer: answer ? fit.often : 0,
        learnt: fit.learnt,
        learntLater: fit.learnt * Number(opened),
        typical: fit.typical,
        short: Number(answer !== null),
        said: Number(said.includes(partId(fit.part))),
        saidLast: Number(said.at(-1) === partId(fit.part)),
        lead: Number(role === 'lead'),
        leadAgain: Number(role === 'lead' && opened),
        steps: Number(role === 'steps'),
        stepsOnward: Number(role === 'steps' && opened) * onward(guess),
        new: Number(!opened),
      },
    };
  });
}

/** How likely somebody wants to hear how it goes on. */
function onward(guess: ContextGuess | null): number {
  return guess ? Math.max(guess.act.progress, guess.kind.whatNext) : 0.5;
}

/** A short answer says of itself what kind of question it answers. */
function kindOf({ kind }: ShortAnswer, guess: ContextGuess | null): number {
  return Math.log(((guess?.kind[kind] ?? 1 / KINDS.length) + 0.01) * KINDS.length);
}

/** Until something was learnt every role is as likely as another. */
function likely(role: PartRole, guess: ContextGuess | null): number {
  return (guess?.role[role] ?? 1 / PART_ROLES.length) + 0.01;
}
