import { z } from 'zod';
import type { Case } from '../../../core/case.ts';
import { patternField } from '../../../core/files/patternField.ts';
import type { Language } from '../../../core/language.ts';
import { meets, Needs } from '../../../core/needs.ts';
import { type Part, partId } from '../../../knowledge/ports.ts';
import { rulesFile, spelling } from '../../recognise/languageRules.ts';
import { compared, type RankedPart } from '../rank/rank.ts';

const Named = z.string().min(1).max(80);

const Rule = z.strictObject({
  facts: Needs,
  parts: z.array(Named).min(1).max(40),
  but: z.array(Named).max(60).default([]),
  unless: patternField(1_200),
  yes: z.array(z.string()).min(2),
  no: z.array(z.string()).min(2),
});
type Rule = z.infer<typeof Rule>;

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const contradictedRules = rulesFile('contradicted.yaml', Rule, 60);

/** A message and the facts that are known with it. */
export interface Known {
  readonly text: string;
  readonly language: Language;
  readonly known: Pick<Case, 'facts'>;
}

/** From here on a message is a way of asking for a short answer word for word; an article is asked for by words of many problems ("make it faster"). */
const IN_ITS_WORDS = 0.95;

/**
 * Parts, best first, without those that a known fact contradicts and that are not asked for in their very words. What is left is
 * weighed among itself: that the others are wrong is known.
 */
export function withoutContradicted(ranked: readonly RankedPart[], known: Known): readonly RankedPart[] {
  const isContradicted = contradictedBy(known);
  const left = ranked.filter(({ part, features }) => isAskedFor(part, features.asked) || !isContradicted(part));
  return left.length === ranked.length ? ranked : compared(left);
}

const isAskedFor = ({ answer }: Part, asked = 0): boolean => answer !== null && asked >= IN_ITS_WORDS;

/**
 * Which parts a known fact contradicts (`understanding/rules/contradicted.yaml`): "the fee is too low, so it waits" is no answer to
 * somebody who has seen "Success". None where the message asks for it all the same.
 */
export function contradictedBy(known: Known): (part: Part) => boolean {
  const against = rulesAgainst(known);
  return (part) => against.some((rule) => isOf(rule, part));
}

function rulesAgainst({ text, language, known: { facts } }: Known): Rule[] {
  const said = spelling(text, language);
  return contradictedRules().filter(
    // Of a way from one network to another both are right.
    (rule) => meets(rule.facts, facts) && !(rule.facts.network && facts.toNetwork) && !rule.unless.test(said),
  );
}

function isOf({ parts, but }: Rule, part: Part): boolean {
  const id = partId(part);
  return (parts.includes(part.article.id) || parts.includes(id)) && !but.includes(id);
}
