import { join } from 'node:path';
import { readStrangersTalks } from '../../../bench/reading/strangers.ts';
import { LANGUAGES, languageOf } from '../../../core/language.ts';
import { packageRoot } from '../../../core/process/packageRoot.ts';
import { openLibrary } from '../../../knowledge/articleStore/library.ts';
import { partsOf } from '../../../knowledge/parts.ts';
import { partId } from '../../../knowledge/ports.ts';
import { shippedStories } from '../../../understanding/labelled/readStories.ts';
import { readAskedWays } from '../../../understanding/labelled/training.ts';
import { silentLog } from '../../support/desk/silentLog.ts';

const talks = LANGUAGES.flatMap(readStrangersTalks);

it('names for the messages of strangers only parts that there are', async () => {
  const articlesDir = join(packageRoot(__dirname), 'knowledge', 'articles');
  const library = await openLibrary({ articlesDir, log: silentLog, pollEvery: 0 });
  const unknown = talks.flatMap(({ story, locale }) => {
    const parts = new Set(library.articles(languageOf(locale)).flatMap(partsOf).map(partId));
    return story.turns.flatMap(({ gold }) => gold.parts.filter((part) => !parts.has(part)));
  });
  library.close();
  expect(unknown).toEqual([]);
});

it('has nothing learnt from what it is measured by', () => {
  const said = new Set(talks.flatMap(({ story }) => story.turns.map(({ say }) => say)));
  const learnt = [
    ...shippedStories()
      .read()
      .flatMap(({ story }) => story.turns.map(({ say = '' }) => say)),
    ...LANGUAGES.flatMap((language) => [...readAskedWays(language).values()].flat()),
  ];
  // What everybody says ("thank you") stands in both.
  expect(learnt.filter((text) => text.length > 20 && said.has(text))).toEqual([]);
});
