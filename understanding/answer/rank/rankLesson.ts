import type { PartFits } from '../../../knowledge/ports.ts';
import { type BoostedTrees, type Choosing, growTrees } from '../../../text/learning/boostedTrees.ts';
import { type Example, talkOf } from '../../labelled/examples.ts';
import type { LocalStory } from '../../labelled/stories.ts';
import { rankedOf, type Weigh } from '../answering.ts';
import type { RankedPart } from './rank.ts';
import { GROWING, RANK_FEATURES, rowsOf } from './rankTrees.ts';

export interface RankLesson {
  /** Who weighs as the desk does, and has learnt what a message is from these stories, and from no others. */
  readonly weighAfter: (stories: readonly LocalStory[]) => Promise<Weigh>;
  readonly fits: PartFits;
}

/** What is worse by weights alone teaches nothing that the others do not, and takes as long. */
const MOST_CANDIDATES = 32;

/**
 * Of so many stories one teaches the trees: of what was learnt by heart they would believe too much, so each is read by who has
 * learnt the others. Grown on all stories in three rounds they rank no better, and take three times as long (docs/decisions/0024).
 */
const TEACHES = 3;

/** Every `of`-th of the stories that teach, from the one at `at` on: each is read by itself, so that several threads can share them. */
export interface Share {
  readonly at: number;
  readonly of: number;
}

/** What there is to choose from in each story of a share, in their order. */
export type SharedChoices = readonly (readonly Choosing[])[];

/**
 * Each candidate with what speaks for it, beside what the weights make of it, of the messages of stories in which a part answers.
 * All else has to be learnt before.
 */
export async function readChoices(
  stories: readonly LocalStory[],
  { weighAfter, fits }: RankLesson,
  { at, of }: Share,
): Promise<SharedChoices> {
  const teaches = (_: LocalStory, index: number) => index % TEACHES === 0;
  const weigh = await weighAfter(stories.filter((story, index) => !teaches(story, index)));
  const choices: Choosing[][] = [];
  for (const [index, story] of stories.filter(teaches).entries()) {
    if (index % of === at) choices.push(await choicesOf(story, weigh, fits));
  }
  return choices;
}

/** All of it in one thread. */
export async function learnRanking(stories: readonly LocalStory[], lesson: RankLesson): Promise<BoostedTrees> {
  return growRanking([await readChoices(stories, lesson, { at: 0, of: 1 })]);
}

/** Trees that rank parts, grown on the choices of all shares. */
export function growRanking(shares: readonly SharedChoices[]): BoostedTrees {
  const growing = growTrees(RANK_FEATURES, inOrder(shares), GROWING);
  for (;;) {
    const step = growing.next();
    if (step.done) return step.value;
  }
}

/** As one thread would have read them: what is drawn while trees grow is drawn by place. */
export function inOrder(shares: readonly SharedChoices[]): Choosing[] {
  const longest = Math.max(...shares.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => shares.flatMap((share) => share[place] ?? [])).flat();
}

/**
 * What there is to choose from after each message, which follows what the weights alone have said before: who has only read talks
 * in which all was answered rightly holds on to a wrong article. Where the talk has left the right one, of 443 messages 41 % are
 * ranked rightly, and 36 % by who has not seen that (docs/decisions/0025).
 */
async function choicesOf(story: LocalStory, weigh: Weigh, fits: PartFits): Promise<Choosing[]> {
  const choices: Choosing[] = [];
  const talk = talkOf(story);
  for (let step = talk.next(); !step.done; ) {
    const example = step.value;
    const isTaught = example.gold.length > 0;
    const chosen = example.isAnswered || isTaught ? await choiceOf(example, weigh, fits) : null;
    if (chosen && isTaught) choices.push(chosen.choice);
    step = talk.next(chosen?.best);
  }
  return choices;
}

async function choiceOf({ text, locale, known, gold }: Example, weigh: Weigh, fits: PartFits) {
  const weighed = await weigh({ text, locale, known, model: false });
  const { by } = weighed;
  const all = rankedOf({ text, known }, { ...weighed, by: { ...by, trees: null } }, fits);
  const ranked = all.slice(0, MOST_CANDIDATES);
  const isGold = ({ part: { article, anchor } }: RankedPart) =>
    gold.some((one) => one.article === article.id && one.part === anchor);
  const rows = new Float32Array(ranked.length * RANK_FEATURES.length);
  for (const [at, row] of rowsOf(ranked, by.alike, by.message).entries()) rows.set(row, at * RANK_FEATURES.length);
  const choice: Choosing = { rows, right: ranked.map(isGold), score: ranked.map(({ weighed }) => weighed) };
  const [best] = ranked;
  return { choice, best: best && { article: best.part.article.id, part: best.part.anchor } };
}
