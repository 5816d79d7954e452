import { join } from 'node:path';
import { openCareReader } from '../../app/compose/knowledge/careReader.ts';
import { CARE_KINDS } from '../../core/care.ts';
import { LANGUAGES, type Language } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { shippedStories } from '../../understanding/labelled/readStories.ts';
import { readCareLines } from '../../understanding/recognise/care/careTraining.ts';
import type { ReadCare } from '../../understanding/recognise/care/crisis.ts';
import type { BenchRow } from '../row.ts';

const HELD_OUT = join(packageRoot(__dirname), 'understanding', 'heldout');

/**
 * Of sentences that nothing was learnt from: how many that speak of a crisis, a child or coercion are heard, and how many
 * that only sound like one are taken for it. By rules alone, then with what is learnt; then what reading one costs.
 */
export function benchCare(): BenchRow[] {
  const reader = openCareReader({ articles: () => [] }, shippedStories());
  const byRules = LANGUAGES.flatMap((language) => rowsOf('rules', language, reader.read));
  reader.learn();
  return [
    ...byRules,
    ...LANGUAGES.flatMap((language) => rowsOf('rules, learnt', language, reader.read)),
    cost(reader.read),
  ];
}

function rowsOf(how: string, language: Language, read: ReadCare): BenchRow[] {
  const lines = readCareLines(join(HELD_OUT, `crisis.${language}.jsonl`));
  const found = (label: string, kind: (typeof CARE_KINDS)[number]) => {
    const those = lines.filter((line) => line.label === label);
    return { of: those.length, n: those.filter(({ text }) => read(text, language)[kind].heard).length };
  };
  return CARE_KINDS.map((kind) => {
    const heard = found(kind, kind);
    const taken = found('none', kind);
    return {
      name: `care ${language}, ${kind} (${how})`,
      figure: (100 * heard.n) / heard.of,
      unit: `% of ${heard.of} heard`,
      against: `100 % (taken for it: ${taken.n} of ${taken.of} others)`,
      ratio: heard.n / heard.of,
      ...(kind === 'crisis' ? { goal: '>= 98 % heard, <= 2 % taken' } : {}),
    };
  });
}

function cost(read: ReadCare): BenchRow {
  const text = 'I sent 450 USDT on Tron yesterday and it has not arrived, what can I do?';
  const rounds = 2_000;
  const from = performance.now();
  for (let round = 0; round < rounds; round++) read(text, 'en');
  const ms = (performance.now() - from) / rounds;
  return { name: 'care, reading one message', figure: ms, unit: 'ms', against: '1 ms', ratio: ms };
}
