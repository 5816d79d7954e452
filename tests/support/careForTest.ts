import { careSpellings } from '../../app/compose/knowledge/careReader.ts';
import type { DialogParts } from '../../dialogs/parts.ts';
import { readCrisisLines } from '../../knowledge/crisisLines.ts';
import { readCareRules } from '../../understanding/recognise/care/careRules.ts';
import { createCareReader } from '../../understanding/recognise/care/crisis.ts';

/** The shipped rules and lines, and nothing learnt but `crisis`: the same at every run. `crisis`: how likely a sentence tells of one. */
export function careForTest(crisis?: (sentence: string) => number): DialogParts['care'] {
  const likelihood = (sentence: string) => (crisis ? { crisis: crisis(sentence), minor: 0, coercion: 0 } : null);
  const read = createCareReader({ rules: readCareRules(), spellings: careSpellings, likelihood });
  return { read, lines: readCrisisLines(), answer: async () => null };
}
