import { careSpellings } from '../../app/compose/knowledge/careReader.ts';
import type { DialogParts } from '../../dialogs/parts.ts';
import { readCrisisLines } from '../../knowledge/crisisLines.ts';
import { readCareRules } from '../../understanding/recognise/care/careRules.ts';
import { createCareReader } from '../../understanding/recognise/care/crisis.ts';

/** The shipped rules and lines, and nothing learnt: the same at every run. */
export function careForTest(): DialogParts['care'] {
  const read = createCareReader({ rules: readCareRules(), spellings: careSpellings, likelihood: () => null });
  return { read, lines: readCrisisLines(), answer: async () => null };
}
