import type { PartFits } from '../../knowledge/ports.ts';
import { type BoostedTrees, type Choosing, growTrees } from '../../text/learning/boostedTrees.ts';
import { type Example, examplesOf } from '../labelled/examples.ts';
import type { LocalStory } from '../labelled/stories.ts';
import { MOST_ARTICLES, type Weigh } from './answering.ts';
import { type RankedPart, rankParts } from './rank.ts';
import { GROWING, RANK_FEATURES, rowOf } from './rankTrees.ts';

/**
 * Trees that rank parts, grown on the messages of stories in which a part answers: each candidate with what speaks for it, beside
 * what the weights make of it. All else has to be learnt before.
 */
export async function learnRanking(
  stories: readonly LocalStory[],
  { weigh, fits }: { readonly weigh: Weigh; readonly fits: PartFits },
): Promise<BoostedTrees> {
  const choices: Choosing[] = [];
  for (const story of stories) {
    for (const example of examplesOf(story, null)) {
      const choice = example.gold.length > 0 ? await choiceOf(example, weigh, fits) : null;
      if (choice) choices.push(choice);
    }
  }
  const growing = growTrees(RANK_FEATURES, choices, GROWING);
  for (;;) {
    const step = growing.next();
    if (step.done) return step.value;
  }
}

async function choiceOf({ text, locale, known, gold }: Example, weigh: Weigh, fits: PartFits): Promise<Choosing> {
  const { articles, guess, by } = await weigh({ text, locale, known, model: false });
  const ranked = rankParts(text, articles.slice(0, MOST_ARTICLES), known, guess, fits, { ...by, trees: null });
  const isGold = ({ part: { article, anchor } }: RankedPart) =>
    gold.some((one) => one.article === article.id && one.part === anchor);
  const rows = new Float32Array(ranked.length * RANK_FEATURES.length);
  ranked.forEach(({ part, own }, at) => {
    if (own) rows.set(rowOf(part, own, by.message), at * RANK_FEATURES.length);
  });
  return { rows, right: ranked.map(isGold), score: ranked.map(({ weighed }) => weighed) };
}
