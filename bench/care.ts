import { join } from 'node:path';
import { openCareReader } from '../app/careReader.ts';
import { CARE_KINDS, type CareKind } from '../core/care.ts';
import { LANGUAGES, type Language } from '../core/language.ts';
import { packageRoot } from '../core/packageRoot.ts';
import { type CareLine, readCareLines } from '../understanding/recognise/careTraining.ts';
import type { ReadCare } from '../understanding/recognise/crisis.ts';
import type { BenchRow } from './row.ts';

const HELD_OUT = join(packageRoot(__dirname), 'understanding', 'heldout');

/**
 * How many of the sentences that speak of a crisis, a child or coercion are heard, and how many that only sound like one
 * are taken for it; of sentences that nothing was learnt from. First with rules alone, then with what is learnt.
 */
export function benchCare(): BenchRow[] {
  const reader = openCareReader({ articles: () => [] });
  const before = LANGUAGES.flatMap((language) => rowsOf('rules', language, reader.read));
  reader.learn();
  return [...before, ...LANGUAGES.flatMap((language) => rowsOf('rules + learnt', language, reader.read))];
}

function rowsOf(how: string, language: Language, read: ReadCare): BenchRow[] {
  const lines = readCareLines(join(HELD_OUT, `crisis.${language}.jsonl`));
  const heard = CARE_KINDS.map((kind) => share(lines, kind, (text) => read(text, language)[kind].heard));
  const taken = CARE_KINDS.map((kind) => share(lines, 'none', (text) => read(text, language)[kind].heard));
  return CARE_KINDS.map((kind, at) => ({
    name: `care, ${how}, ${language}: ${kind}`,
    value: heard[at]?.text ?? '',
    note: `ordinary taken for it ${taken[at]?.text ?? ''}`,
  })) as unknown as BenchRow[];
}

function share(lines: readonly CareLine[], label: CareKind | 'none', is: (text: string) => boolean): { text: string } {
  const those = lines.filter((line) => line.label === label);
  const found = those.filter(({ text }) => is(text)).length;
  return { text: `${found} of ${those.length}` };
}
