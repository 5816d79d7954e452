import type { Locale } from '../../core/language.ts';
import { createWeighing } from '../../understanding/answer/answering.ts';
import { learnRanking } from '../../understanding/answer/rank/rankLesson.ts';
import type { LocalStory } from '../../understanding/labelled/stories.ts';
import type { LearntParts } from './learntParts.ts';
import type { ExampleParts } from './talkExamples.ts';

/** Trees as the build grows them, on these stories. */
export function grownTrees(
  stories: readonly LocalStory[],
  { reader: readerAfter, alike }: Pick<LearntParts, 'reader' | 'alike'>,
  { library, search, fits }: ExampleParts,
) {
  const find = async (question: string, locale: Locale, limit: number) => search.search(question, locale, limit);
  const weighAfter = async (those: readonly LocalStory[]) => {
    const reader = readerAfter(() => true, those);
    const weighing = { find, library, reader, about: search.guess, fits, trees: () => null };
    return createWeighing({ ...weighing, alike: await alike(those) });
  };
  return learnRanking(stories, { weighAfter, fits });
}
