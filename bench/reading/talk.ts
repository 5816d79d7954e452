import { join } from 'node:path';
import { LANGUAGES, type Locale } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { readTraining } from '../../knowledge/training.ts';
import { type RankWeights, SHIPPED } from '../../understanding/answer/rank/rankWeights.ts';
import { scoreSure } from '../../understanding/answer/rank/sureness.ts';
import { type Weights, weighed } from '../../understanding/answer/rank/weigh.ts';
import type { ContextLine } from '../../understanding/answer/reading.ts';
import { readAlarmTraining } from '../../understanding/labelled/alarmLines.ts';
import { examplesOf } from '../../understanding/labelled/examples.ts';
import { readStories } from '../../understanding/labelled/readStories.ts';
import type { LocalStory } from '../../understanding/labelled/stories.ts';
import { isAlarmLikely } from '../../understanding/recognise/alarm.ts';
import { isAsideLikely } from '../../understanding/recognise/aside.ts';
import type { ContextReader } from '../../understanding/recognise/context.ts';
import type { BenchRow } from '../row.ts';
import { grownTrees } from './grownTrees.ts';
import { openLearntParts } from './learntParts.ts';
import { type Choice, fitSoftmax, hits } from './softmax.ts';
import {
  alarmExample,
  articleOf,
  type Choices,
  choicesOf,
  type ExampleParts,
  exampleOf,
  type JointFeature,
  strangeExample,
} from './talkExamples.ts';

const ROOT = packageRoot(__dirname);
const FOLDS = 4;
const STRANGE_EVERY = 6;
/** A story's message weighs as much as so many pairs: it comes from a whole conversation. */
const STORY_WEIGHT = 3;
/** And one that is there for the alarm. */
const ALARM_WEIGHT = 5;

/**
 * What the shipped weights of `understanding/` get right of stories that they were not fitted to (every second one), and
 * what the recognisers learnt from context pairs get right of pairs that were held out. `--fit=1` fits the weights of the
 * ranking anew, on the other stories, and prints them; `--fit=2` on all stories, as they are shipped; `--hear` those of alarms
 * and asides, on the pairs as well. Not seen here: several questions in one message, and what is said of the chosen part.
 */
export async function benchTalk({ fit = 0, hear = 0 }: Record<string, number> = {}): Promise<BenchRow[]> {
  const { lines, reader: readerAfter, partsBy, alike, close } = await openLearntParts();
  const parts = await partsBy(() => true);
  const stories = readStories(join(ROOT, 'understanding', 'stories'), null);
  const half = (want: number) => stories.filter((_, index) => index % 2 === want);
  const reader: ReaderOf = (keeps) => readerAfter(keeps, half(0));
  /** Who reads a half has learnt the other one. */
  const readers = [readerAfter(() => true, half(1)), reader(() => true)] as const;
  const partsFor = [
    { ...parts, alike: await alike(half(1)) },
    { ...parts, alike: await alike(half(0)) },
  ] as const;
  const read = (which: 0 | 1, chooses: boolean) =>
    half(which)
      .flatMap((story) =>
        examplesOf(story, chooses ? (example) => articleOf(example, readers[which], partsFor[which]) : null),
      )
      .map((example) => choicesOf(example, readers[which], partsFor[which]));
  const held = read(1, false);
  const drifted = read(1, true);
  const grown = (taught: readonly LocalStory[]) => grownTrees(taught, { reader: readerAfter, alike }, parts);
  const trees = await grown(half(0));
  const rows = [
    row('article of a later message, held-out stories', hits(of('article', held), by(SHIPPED.article))),
    row('the same after what was chosen before', hits(of('article', drifted), by(SHIPPED.article))),
    row('part, held-out stories', hits(ofParts(held), by(together(SHIPPED)))),
    row('the same with trees, grown on the other stories', firstOf(held.flatMap((one) => one.sure(SHIPPED, trees)))),
    ...told(
      'sure of it',
      held.flatMap((one) => one.sure(SHIPPED, trees)),
      (features) => scoreSure(features) >= 0,
    ),
    ...told('alarm', of('alarm', held), isAlarmLikely),
    ...told('aside', of('aside', held), isAsideLikely),
    ...recognised(lines, reader),
  ];
  if (fit > 0) {
    const own = read(0, false);
    const rank = apart(fitSoftmax(ofParts([...own, ...read(0, true), ...(fit > 1 ? [...held, ...drifted] : [])])));
    // Whoever is asked how sure the trees are must not have taught them.
    const others = fit > 1 ? await grown(half(1)) : null;
    const sure = fitSoftmax([
      ...(others ? own.flatMap((one) => one.sure(rank, others)) : []),
      ...held.flatMap((one) => one.sure(rank, trees)),
      ...strange(readers[1], parts).flatMap((one) => one.sure(rank, trees)),
    ]);
    console.log(JSON.stringify({ ...rank, sure })); // to be copied: it is what `--fit` is for
  }
  if (hear > 0) {
    const taught = [...read(0, false), ...(hear > 1 ? held : [])];
    const all = [
      ...(await heldOutPairs(lines, reader, partsBy)),
      ...Array.from({ length: STORY_WEIGHT }, () => taught).flat(),
    ];
    const alarm = fitSoftmax([...of('alarm', all), ...alarms(readers[1], parts)]);
    console.log(JSON.stringify({ alarm, aside: fitSoftmax(of('aside', all)) })); // the same
  }
  close();
  return rows;
}

/** How often what is chosen is right. */
function firstOf(choices: ReturnType<Choices['sure']>): { right: number; of: number } {
  return { right: choices.filter(([chosen]) => chosen?.right).length, of: choices.length };
}

function ofParts(choices: readonly Choices[]): Choice<JointFeature>[] {
  return choices.flatMap((one) => one.part(SHIPPED));
}

function together({ article, part }: RankWeights): Record<JointFeature, number> {
  const named = (kind: string, weights: object) =>
    Object.entries(weights).map(([feature, weight]) => [`${kind} ${feature}`, weight]);
  return Object.fromEntries([...named('article', article), ...named('part', part)]);
}

function apart(weights: Record<JointFeature, number>): RankWeights {
  const of = (kind: string) =>
    Object.fromEntries(
      Object.entries(weights).flatMap(([name, weight]) =>
        name.startsWith(`${kind} `) ? [[name.slice(kind.length + 1), weight]] : [],
      ),
    );
  return { article: of('article'), part: of('part') } as RankWeights;
}

const by =
  <Feature extends string>(weights: Weights<Feature>) =>
  (features: Weights<Feature>) =>
    weighed(features, weights);

/** Of each language every so many of the sentences that nothing here answers, one article after the other being open. */
function strange(reader: ContextReader, parts: ExampleParts): Choices[] {
  return LANGUAGES.flatMap((language) => {
    const articles = parts.library.articles(language);
    const texts = readTraining(language).filter(({ label }) => label === 'none');
    return texts
      .filter((_, index) => index % STRANGE_EVERY === 0)
      .map(({ text }, index) =>
        choicesOf(strangeExample(text, articles[index % articles.length]?.id ?? '', language), reader, parts),
      );
  });
}

/** Messages that are there for the alarm alone. */
function alarms(reader: ContextReader, parts: ExampleParts): Choices['alarm'] {
  const read = LANGUAGES.flatMap((language) =>
    readAlarmTraining(language).flatMap((line) => choicesOf(alarmExample(line, language), reader, parts).alarm),
  );
  return Array.from({ length: ALARM_WEIGHT }, () => read).flat();
}

function of<Kind extends 'article' | 'alarm' | 'aside'>(
  kind: Kind,
  choices: readonly Choices[],
): Choices[Kind][number][] {
  return choices.flatMap((one): Choices[Kind][number][] => one[kind]);
}

/** Of a yes-or-no question both sides by themselves: one is rare, the other is not. */
function told<Feature extends string>(
  kind: string,
  choices: readonly Choice<Feature>[],
  likely: (features: Readonly<Record<Feature, number>>) => boolean,
): BenchRow[] {
  const sides = choices.flatMap(([yes]) => (yes ? [yes] : []));
  const side = (name: string, right: boolean) => {
    const those = sides.filter((one) => one.right === right);
    const heard = those.filter(({ features }) => likely(features) === right);
    return row(`${kind}: ${name}, held-out stories`, { right: heard.length, of: those.length });
  };
  return [side('heard', true), side('else quiet', false)];
}

type Lines = ReadonlyMap<(typeof LANGUAGES)[number], readonly ContextLine[]>;
type ReaderOf = (keeps: (index: number) => boolean) => ContextReader;

const foldOf = (index: number): number => (index * 7919) % FOLDS;

/** Each pair is read by a reader that has not learnt it. */
async function heldOutPairs(
  lines: Lines,
  reader: ReaderOf,
  partsBy: (keeps: (index: number) => boolean) => Promise<ExampleParts>,
): Promise<Choices[]> {
  const read: Choices[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const keeps = (index: number) => foldOf(index) !== fold;
    const [made, parts] = [reader(keeps), await partsBy(keeps)];
    for (const [language, all] of lines)
      for (const [index, line] of all.entries())
        if (foldOf(index) === fold) read.push(choicesOf(exampleOf(line, language as Locale), made, parts));
  }
  return read;
}

/** One fold is enough to say how well each is told. */
function recognised(lines: Lines, reader: ReaderOf): BenchRow[] {
  const made = reader((index) => foldOf(index) !== 0);
  const counts = { continues: [0, 0], act: [0, 0], kind: [0, 0] } as Record<
    'continues' | 'act' | 'kind',
    [number, number]
  >;
  for (const [language, all] of lines)
    for (const [index, line] of all.entries()) {
      if (foldOf(index) !== 0) continue;
      const guess = made.guess(line.text, language, { after: line.after, open: line.open });
      if (!guess) continue;
      for (const label of ['continues', 'act', 'kind'] as const) {
        if (label === 'continues' && line.open === null) continue;
        counts[label][0] += Number(topOf(guess[label]) === line[label]);
        counts[label][1] += 1;
      }
    }
  return Object.entries(counts).map(([label, [right, of]]) => row(`${label}, held-out pairs`, { right, of }));
}

function topOf(spread: Readonly<Record<string, number>>): string {
  return Object.entries(spread).sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

function row(name: string, { right, of }: { right: number; of: number }): BenchRow {
  const share = of === 0 ? 0 : right / of;
  return { name, figure: share, unit: 'right', against: `${of} messages`, ratio: share };
}
