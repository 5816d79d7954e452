import { z } from 'zod';
import { type Case, wasIntroduced } from '../../../core/case.ts';
import { patternField } from '../../../core/files/patternField.ts';
import type { Language } from '../../../core/language.ts';
import { meets, Needs } from '../../../core/needs.ts';
import { type Part, partId } from '../../../knowledge/ports.ts';
import { type Dangers, dangersOf } from '../../claims/safety.ts';
import { rulesFile, spelling } from '../../recognise/languageRules.ts';

const Danger = z.array(z.enum(['phrase', 'gone', 'scam'])).min(1);

const Rule = z.strictObject({
  parts: z.array(z.string().min(1).max(80)).min(1).max(20),
  told: z
    .strictObject({
      dangers: Danger.optional(),
      facts: Needs.optional(),
      begun: z.array(z.string().min(1).max(60)).max(20).default([]),
      says: patternField(1_200),
    })
    .optional(),
  against: Danger.optional(),
  sure: z.number().min(0).max(1),
  yes: z.array(z.string()).min(2).optional(),
  no: z.array(z.string()).min(2).optional(),
});
type Rule = z.infer<typeof Rule>;

/** Errors: `input.invalid` with file, line and reason, at the first use. */
export const presupposedRules = rulesFile('presupposed.yaml', Rule, 80);

/** A part with how like it is to the ways in which it is asked (0–1). */
export interface Weighed {
  readonly part: Part;
  readonly features: { readonly asked?: number };
}

/** A message and what was told before it. */
export interface Told {
  readonly text: string;
  readonly language: Language;
  readonly known: Pick<Case, 'open' | 'waiting' | 'said' | 'facts'>;
}

/**
 * Parts, best first, without those that take for granted what nobody has told (`understanding/rules/presupposed.yaml`): as long as the
 * best of them does, and is neither sure nor asked for, all that take the same for granted give way. `sureOf`: how likely a part answers (0–1).
 */
export function withoutPresupposed<One extends Weighed>(
  ranked: readonly One[],
  told: Told,
  sureOf: (one: One) => number,
): readonly One[] {
  let left = ranked;
  for (let best = left[0]; best; best = left[0]) {
    const { part, features } = best;
    const meant = Math.max(sureOf(best), features.asked ?? 0);
    const rule = presupposedRules().find((each) => isOf(each, part) && meant < each.sure && !isTold(each, told));
    if (!rule) return left;
    left = left.filter((one) => !isOf(rule, one.part));
  }
  return left;
}

const isOf = ({ parts }: Rule, part: Part): boolean => parts.includes(part.article.id) || parts.includes(partId(part));

/** Whether the case or the message tells what a rule's answers take for granted, and nothing speaks against them. */
export function isTold({ told, against = [] }: Rule, { text, language, known }: Told): boolean {
  const { open, waiting, said, facts } = known;
  const dangers = dangersOf({ open, waiting, facts });
  const isIn = (danger: keyof Dangers) => dangers[danger] !== null && dangers[danger] !== false;
  if (against.some(isIn)) return false;
  if (!told) return true;
  const problems = [...(open ? [open] : []), ...waiting];
  const isBegun = (article: string) =>
    wasIntroduced(said, article) || problems.some((problem) => problem.article === article);
  const texts = [text, ...problems.map(({ query }) => query)].map((one) => spelling(one, language));
  return (
    (told.dangers ?? []).some(isIn) ||
    isAnyKnown(told.facts ?? {}, facts) ||
    told.begun.some(isBegun) ||
    texts.some((one) => told.says.test(one))
  );
}

/** One slot that holds is enough: each by itself tells it. */
function isAnyKnown(needs: Needs, facts: Case['facts']): boolean {
  return Object.entries(needs).some(([slot, values]) => meets({ [slot]: values }, facts));
}
