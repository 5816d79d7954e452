import type { ClaimsLint } from '../../../knowledge/editing/lint.ts';
import { claimsIn } from '../../../understanding/claims/claims.ts';
import { unlabelledIn } from '../../../understanding/labelled/labelling.ts';

/** Tells of sentences that may claim something and have no label among the shipped ones (docs/claims.md). */
export function claimsLint(level: ClaimsLint['level']): ClaimsLint {
  return { level, unlabelled: (line, language) => unlabelledIn(line, claimsIn(language)) };
}
