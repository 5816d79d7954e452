import { careSpellings } from '../../../app/compose/knowledge/careReader.ts';
import type { DialogParts } from '../../../dialogs/parts.ts';
import { readCrisisLines } from '../../../knowledge/crisisLines.ts';
import { readCareRules } from '../../../understanding/recognise/care/careRules.ts';
import { createCareReader } from '../../../understanding/recognise/care/crisis.ts';

/** Read once a suite: each takes as long to read as many tests to run. */
let shipped: { rules: ReturnType<typeof readCareRules>; lines: ReturnType<typeof readCrisisLines> } | null = null;

/** The shipped rules and lines, and nothing learnt but `crisis`: the same at every run. `crisis`: how likely a sentence tells of one; `speaksOf`: what a message adds to what is told by pieces. */
export function careForTest(
  crisis?: (sentence: string) => number,
  speaksOf: DialogParts['care']['speaksOf'] = () => null,
): DialogParts['care'] {
  const likelihood = (sentence: string) => (crisis ? { crisis: crisis(sentence), minor: 0, coercion: 0 } : null);
  shipped ??= { rules: readCareRules(), lines: readCrisisLines() };
  const { rules, lines } = shipped;
  const read = createCareReader({ rules, spellings: careSpellings, likelihood });
  return { read, speaksOf, lines, answer: async () => null, allowed: () => [] };
}
