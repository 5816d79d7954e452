import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LANGUAGES, type Language, LOCALES } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import type { BoostedTrees } from '../../text/learning/boostedTrees.ts';
import { SHIPPED } from '../../understanding/answer/rank/rankWeights.ts';
import { talkOf } from '../../understanding/labelled/examples.ts';
import { shippedStories } from '../../understanding/labelled/readStories.ts';
import type { LocalStory } from '../../understanding/labelled/stories.ts';
import type { ContextReader } from '../../understanding/recognise/context.ts';
import type { BenchRow } from '../row.ts';
import { grownTrees } from './grownTrees.ts';
import { openLearntParts } from './learntParts.ts';
import { choicesOf, type ExampleParts } from './talkExamples.ts';

/** A conversation whose writer had seen nothing of the product: each message with the parts that answer it, best first. */
const Talk = z.strictObject({
  id: z.string(),
  locale: z.enum(LOCALES),
  turns: z.array(z.strictObject({ say: z.string(), parts: z.array(z.string()) })),
});

/** `understanding/heldout/strangers.<language>.jsonl`: nothing is learnt from them, and no way of asking is written for them. */
export function readStrangersTalks(language: Language): LocalStory[] {
  const file = join(packageRoot(__dirname), 'understanding', 'heldout', `strangers.${language}.jsonl`);
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => storyOf(Talk.parse(JSON.parse(line))));
}

/** As far as it matters here a message is answered or is not. */
function storyOf({ id, locale, turns }: z.infer<typeof Talk>): LocalStory {
  const gold = { act: 'question', kind: 'none', continues: 'stays', facts: {} } as const;
  const labelled = turns.map(({ say, parts }) => ({
    say,
    gold: { ...gold, forbid: [], move: parts.length > 0 ? ('answer' as const) : ('smalltalk' as const), parts },
  }));
  return { locale, story: { id, turns: labelled } };
}

/** Where each stands: after what is right, or after what was chosen for the messages before it. */
const PLACES = { 'by labels': false, 'after what was chosen': true } as const;

/**
 * How often the right part comes first, and among the first three, for messages of strangers: of all that ships the one measure that neither
 * ways of asking nor conversations were written for. Not seen here: an alarm, a state of care, several questions in one message, what is said
 * beside the best part, and an answer that no label names.
 */
export async function benchStrangers(): Promise<BenchRow[]> {
  const learnt = await openLearntParts();
  const parts = await learnt.partsBy(() => true);
  const stories = shippedStories().read();
  const trees = await grownTrees(stories, learnt, parts);
  const reading = {
    reader: learnt.reader(() => true, stories),
    parts: { ...parts, alike: await learnt.alike(stories) },
  };
  const rows = LANGUAGES.flatMap((language) =>
    Object.entries(PLACES).flatMap(([place, drifts]) => {
      const talks = readStrangersTalks(language);
      const alone = countOf(talks, { ...reading, trees: null }, drifts);
      const grown = countOf(talks, { ...reading, trees }, drifts);
      const share = (n: number) => (100 * n) / grown.all;
      const told = (name: string, figure: number, floor: number): BenchRow => ({
        name: `strangers ${language}, ${place}: ${name}`,
        figure: share(figure),
        unit: `% of ${grown.all}`,
        against: `weights alone (${share(floor).toFixed(1)} %)`,
        ratio: figure / Math.max(1, floor),
      });
      return [told('right part first', grown.first, alone.first), told('among three', grown.three, alone.three)];
    }),
  );
  learnt.close();
  return rows;
}

interface Reading {
  readonly reader: ContextReader;
  readonly parts: ExampleParts;
  readonly trees: BoostedTrees | null;
}

function countOf(talks: readonly LocalStory[], { reader, parts, trees }: Reading, drifts: boolean) {
  const count = { all: 0, first: 0, three: 0 };
  for (const story of talks) {
    const talk = talkOf(story);
    for (let step = talk.next(); !step.done; ) {
      const example = step.value;
      const ranked = choicesOf(example, reader, parts).ranked(SHIPPED, trees);
      const at = ranked.findIndex(({ article, anchor }) =>
        example.gold.some((one) => one.article === article.id && one.part === anchor),
      );
      if (example.gold.length > 0) {
        count.all += 1;
        count.first += Number(at === 0);
        count.three += Number(at >= 0 && at < 3);
      }
      const [best] = ranked;
      step = talk.next(drifts && best ? { article: best.article.id, part: best.anchor } : undefined);
    }
  }
  return count;
}
