import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Facts } from '../../core/facts.ts';
import { LOCALES, type Locale, languageOf } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { factsIn, nameIn } from '../../understanding/recognise/facts/facts.ts';
import type { BenchRow } from '../row.ts';

const STORIES = join(packageRoot(__dirname), 'understanding', 'stories');
const SLOTS = ['coin', 'network', 'wallet', 'direction', 'done', 'gone', 'phrase', 'scam'] as const;
type Slot = (typeof SLOTS)[number];

const value = z.union([z.string(), z.number(), z.boolean(), z.array(z.string())]);
const Story = z.object({
  turns: z.array(
    z.object({ say: z.string().optional(), gold: z.object({ facts: z.record(z.string(), value).default({}) }) }),
  ),
});

interface Score {
  /** Labelled and found alike; labelled and not found, or otherwise; found and labelled otherwise; found where nothing is labelled. */
  right: number;
  missed: number;
  wrong: number;
  unlabelled: number;
}

/** `tuning`: the stories that rules may be fitted to, every odd one; `held`: the others, which nobody reads for that. */
const HALVES = { tuning: 1, held: 0 } as const;

/**
 * How many of the facts that stories are labelled with are found. What was found and is labelled in an earlier turn of the
 * story counts as nothing. `--misses=1` prints those of the half that is for tuning.
 */
export function benchFacts({ misses = 0 }: Record<string, number> = {}): BenchRow[] {
  const rows: BenchRow[] = [];
  for (const [half, rest] of Object.entries(HALVES)) {
    const scores = new Map<string, Score>();
    for (const locale of LOCALES)
      for (const file of storiesOf(locale, rest)) scoreStory(file, locale, scores, misses > 0 && rest === 1);
    rows.push(...rowsOf(half, scores));
  }
  return rows;
}

function storiesOf(locale: Locale, rest: number): string[] {
  const files = readdirSync(join(STORIES, locale)).sort();
  return files.filter((_, at) => (at + 1) % 2 === rest).map((file) => join(STORIES, locale, file));
}

function scoreStory(file: string, locale: Locale, scores: Map<string, Score>, print: boolean): void {
  const { turns } = Story.parse(parse(readFileSync(file, 'utf8')));
  const known = new Set<string>();
  for (const { say, gold } of turns) {
    if (say === undefined) continue;
    const found = factsIn(say, languageOf(locale));
    for (const slot of SLOTS) {
      const wanted = labelled(gold.facts[slot], slot, locale);
      const got = foundIn(found, slot);
      for (const name of [`${slot} ${locale}`, `${slot} all`, `all ${locale}`, 'all all'])
        count(scores, name, wanted, got, (one) => known.has(`${slot} ${one}`));
      const off = [
        ...wanted.filter((one) => !got.includes(one)),
        ...got.filter((one) => !wanted.includes(one) && !known.has(`${slot} ${one}`)),
      ];
      if (print && off.length > 0)
        console.log(`${locale} ${slot}: labelled ${wanted.join('+') || '–'}, found ${got.join('+') || '–'}: ${say}`); // what `--misses` asks for
      for (const one of wanted) known.add(`${slot} ${one}`);
    }
  }
}

function count(
  scores: Map<string, Score>,
  name: string,
  wanted: readonly string[],
  got: readonly string[],
  known: (one: string) => boolean,
): void {
  const score = scores.get(name) ?? { right: 0, missed: 0, wrong: 0, unlabelled: 0 };
  scores.set(name, score);
  for (const one of wanted) score[got.includes(one) ? 'right' : 'missed']++;
  for (const one of got.filter((it) => !wanted.includes(it) && !known(it)))
    score[wanted.length > 0 && one !== '' ? 'wrong' : 'unlabelled']++;
}

function labelled(gold: z.output<typeof value> | undefined, slot: Slot, locale: Locale): string[] {
  if (gold === undefined) return [];
  const values = Array.isArray(gold) ? gold : [String(gold)];
  const named = slot === 'coin' || slot === 'network' || slot === 'wallet';
  return named ? values.map((one) => nameIn(one, slot, languageOf(locale)) ?? one) : values;
}

function foundIn(facts: Facts, slot: Slot): string[] {
  if (slot === 'done') return facts.done?.map(({ value: one }) => one) ?? [];
  const told = facts[slot];
  return told ? [String(told.value)] : [];
}

function rowsOf(half: string, scores: ReadonlyMap<string, Score>): BenchRow[] {
  return [...scores]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([name, { right, missed, wrong, unlabelled }]) => ({
      name: `facts ${half}: ${name}, precision (${right} right, ${wrong} wrong, ${unlabelled} unlabelled)`,
      figure: right / Math.max(1, right + wrong + unlabelled),
      unit: 'of found',
      against: `found of ${right + missed} labelled`,
      ratio: right / Math.max(1, right + missed),
    }));
}
