import { languageOf } from '../../../core/language.ts';
import type { Documents, Signals } from '../../../core/ports.ts';
import { giveWay } from '../../../core/process/fairQueue.ts';
import type { Log } from '../../../core/process/log.ts';
import { type Observe, observing } from '../../../core/process/observe.ts';
import type { Clock, Milliseconds } from '../../../core/time.ts';
import { openEditorExamples } from '../../../knowledge/editing/editorExamples.ts';
import type { LiveLibrary } from '../../../knowledge/ports.ts';
import { createLibrarySearch } from '../../../knowledge/search/librarySearch.ts';
import { searchedOnce } from '../../../knowledge/search/searchedOnce.ts';
import { readStrangers } from '../../../knowledge/training.ts';
import type { ModelFolder } from '../../../text/learning/modelFolder.ts';
import { loadThesaurus } from '../../../text/words/thesaurus.ts';
import { mask } from '../../../trust/secrets/mask.ts';
import { shippedStories } from '../../../understanding/labelled/readStories.ts';
import { readAskedWays, readContextLines, shippedWays } from '../../../understanding/labelled/training.ts';
import { createEmergencyDetector, isEmergency } from '../../../understanding/recognise/alone/emergency.ts';
import { createMessageSense } from '../../../understanding/recognise/alone/messageSense.ts';
import { createRemarkDetector } from '../../../understanding/recognise/alone/remark.ts';
import type { Config } from '../../config/config.ts';
import { createLearning } from '../../process/learning.ts';
import type { LearnsBeside } from '../given.ts';
import { openModel } from '../outside/openModel.ts';
import { openCareReader } from './careReader.ts';
import { createTalk } from './composeTalk.ts';
import { openMeaning } from './openMeaning.ts';

/** What a message is read with. */
export interface ReadingParts {
  readonly config: Config;
  readonly clock: Clock;
  readonly log: Log;
  readonly observe: Observe;
  readonly documents: Documents;
  readonly signals: Signals;
  readonly library: LiveLibrary;
  readonly kept: ModelFolder;
  /** See `createLearning`. */
  readonly patience?: Milliseconds | undefined;
  readonly beside?: LearnsBeside | undefined;
}

/** How a message is understood and what answers it is found: search, the senses, the talk around them, and who of them learns. */
export async function composeReading(parts: ReadingParts) {
  const { config, clock, log, observe, documents, signals, library, kept } = parts;
  const thesaurus = loadThesaurus();
  const search = createLibrarySearch(library, { thesaurus, kept });
  const sense = createMessageSense(library, readStrangers, thesaurus, kept);
  const stories = shippedStories();
  const hearing = openCareReader(library, stories, kept);
  const asked = searchedOnce(search);
  const examples = openEditorExamples({ documents, signals, clock, onChange: search.teach });
  const opinion = await openModel(config, clock);
  const model = opinion && observing(opinion, { kind: 'model' }, ['complete'], observe);
  const meaning = await openMeaning(config, { search, library, documents, clock, log, mask });
  const senses = {
    search: asked.search,
    emergencyIn: createEmergencyDetector({ ...asked, sense }),
    remark: createRemarkDetector({ ...asked, sense }),
    care: hearing.read,
  };
  const talk = createTalk({
    walletName: config.walletName,
    library,
    find: async (question, locale, limit, allowed) => {
      await giveWay();
      if (allowed && meaning) return meaning.search(question, languageOf(locale), limit);
      return asked.search(question, locale, limit);
    },
    thesaurus,
    about: search.guess,
    aboutFrom: search.learntFrom,
    kept,
    lines: readContextLines,
    stories,
    asked: readAskedWays,
    from: shippedWays(),
    beside: parts.beside,
    consulted: { model, mask, unsure: config.model?.unsure ?? 0, log },
    senses: {
      ...{ sense, sign: isEmergency, search: asked.search },
      alone: { alarm: senses.emergencyIn, aside: senses.remark },
    },
  });
  const learning = createLearning(
    {
      sense,
      search: { learnMeanwhile: search.learnMeanwhile, stop: search.close },
      talk,
      hearing: { ...hearing, learnMeanwhile: () => hearing.learnMeanwhile().then(talk.prepare) },
      parts: { learnMeanwhile: talk.learnParts, stop: talk.stop },
    },
    parts.patience,
  );
  return { search, asked, examples, meaning, senses, talk, learning, hearing };
}
