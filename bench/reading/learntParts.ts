import { join } from 'node:path';
import { LANGUAGES, type Language, languageOf } from '../../core/language.ts';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { openLibrary } from '../../knowledge/articleStore/library.ts';
import { createLibrarySearch } from '../../knowledge/search/librarySearch.ts';
import { createPartFits } from '../../knowledge/search/partFit.ts';
import { readStrangers } from '../../knowledge/training.ts';
import { searchTerms } from '../../text/terms/searchTerms.ts';
import { loadThesaurus } from '../../text/words/thesaurus.ts';
import { type FindAlike, NOTHING_ALIKE, openAlike } from '../../understanding/answer/alike.ts';
import type { ContextLine } from '../../understanding/answer/reading.ts';
import { createHearing, type Hear } from '../../understanding/hearing.ts';
import { answeredMessagesOf, contextLinesOf } from '../../understanding/labelled/examples.ts';
import { shippedStories } from '../../understanding/labelled/readStories.ts';
import type { LocalStory } from '../../understanding/labelled/stories.ts';
import { readAskedWays, readContextLines, waysIn } from '../../understanding/labelled/training.ts';
import { isEmergency } from '../../understanding/recognise/alone/emergency.ts';
import { createMessageSense } from '../../understanding/recognise/alone/messageSense.ts';
import { createRemarkDetector, type RemarkIn } from '../../understanding/recognise/alone/remark.ts';
import { type ContextReader, createContextReader } from '../../understanding/recognise/context.ts';
import type { ExampleParts } from './talkExamples.ts';

/** The shipped articles with all that is learnt from them and from sentences. */
export interface LearntParts {
  readonly lines: ReadonlyMap<Language, readonly ContextLine[]>;
  /** Learns anew, of those context pairs alone whose place `keeps` is true of, and of these stories. */
  readonly reader: (keeps: (index: number) => boolean, stories: readonly LocalStory[]) => ContextReader;
  /** The same of the ways in which parts are asked. */
  readonly partsBy: (keeps: (index: number) => boolean) => Promise<ExampleParts>;
  /** What was right in these stories. */
  readonly alike: (stories: readonly LocalStory[]) => Promise<FindAlike>;
  readonly aside: RemarkIn;
  close(): void;
}

export async function openLearntParts(): Promise<LearntParts> {
  const thesaurus = loadThesaurus();
  const quiet = () => undefined;
  const library = await openLibrary({
    articlesDir: join(packageRoot(__dirname), 'knowledge', 'articles'),
    log: { info: quiet, warn: quiet, error: quiet },
    variables: { wallet: 'Wallet' },
    pollEvery: 0,
  });
  const search = createLibrarySearch(library, { thesaurus });
  search.learn();
  const sense = createMessageSense(library, readStrangers, thesaurus);
  sense.learn();
  const lines = new Map(LANGUAGES.map((language) => [language, readContextLines(language)]));
  const of = (keeps: (index: number) => boolean) => (language: Language) =>
    (lines.get(language) ?? []).filter((_, index) => keeps(index));
  return {
    lines,
    reader(keeps, stories) {
      const told = stories.flatMap((one) =>
        contextLinesOf(one).map((line) => ({ ...line, language: languageOf(one.locale) })),
      );
      const made = createContextReader({
        ...{ lines: of(keeps), thesaurus, about: search.guess },
        stories: { digest: () => '', lines: () => told },
      });
      made.learn();
      return made;
    },
    async partsBy(keeps) {
      const fits = createPartFits(library, thesaurus, waysIn(of(keeps), readAskedWays));
      for (const language of LANGUAGES) await fits.prepare(language);
      await fits.learn();
      return { library, search, sense, sign: isEmergency, fits, alike: () => NOTHING_ALIKE };
    },
    alike: (stories) =>
      openAlike({
        messages: () => stories.flatMap(answeredMessagesOf),
        termsOf: (text, language) => searchTerms(text, language, thesaurus),
      }),
    aside: createRemarkDetector({ search: search.search, sense }),
    close: () => library.close(),
  };
}

/** A message in its conversation as the desk hears it. */
export async function openHearing(): Promise<{ readonly hear: Hear; close(): void }> {
  const { reader, partsBy, aside, close } = await openLearntParts();
  const { search, sense, sign } = await partsBy(() => true);
  const hear = createHearing({
    ...{
      sense,
      sign,
      search: search.search,
      about: search.guess,
      guess: reader(() => true, shippedStories().read()).guess,
    },
    alone: { alarm: sign, aside },
  });
  return { hear, close };
}
