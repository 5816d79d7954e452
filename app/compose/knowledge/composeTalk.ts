import { LANGUAGES, type Language, languageOf } from '../../../core/language.ts';
import { linesBeside } from '../../../knowledge/atPlace.ts';
import { createMenus } from '../../../knowledge/facts/menus.ts';
import { createLines, type ToldPlaces } from '../../../knowledge/facts/told.ts';
import { createGlossary, type Define } from '../../../knowledge/glossary.ts';
import { inWallet } from '../../../knowledge/inWallet.ts';
import { speak } from '../../../knowledge/parts.ts';
import type { Article, Library, Part, PartFits, Spoken } from '../../../knowledge/ports.ts';
import type { LibrarySearch } from '../../../knowledge/search/librarySearch.ts';
import { createPartFits } from '../../../knowledge/search/partFit.ts';
import type { KeptModels, KeptValues } from '../../../text/learning/keptModels.ts';
import { searchTerms } from '../../../text/terms/searchTerms.ts';
import type { Thesaurus } from '../../../text/words/thesaurus.ts';
import { type FindAlike, NOTHING_ALIKE, openAlike } from '../../../understanding/answer/alike.ts';
import type { AnsweredParts } from '../../../understanding/answer/answeredMessages.ts';
import {
  type Asked,
  type ChoosePart,
  createAnswering,
  createPartChoice,
  createWeighing,
  type Find,
  rankedOf,
} from '../../../understanding/answer/answering.ts';
import {
  type AllowedInCare,
  type AnswerInCare,
  createAllowedInCare,
  createCareAnswer,
} from '../../../understanding/answer/careAnswer.ts';
import { type Consult, type ConsultParts, createConsult } from '../../../understanding/answer/consult.ts';
import {
  growRanking,
  readChoices,
  type Share,
  type SharedChoices,
} from '../../../understanding/answer/rank/rankLesson.ts';
import { keepRanking, readRanking } from '../../../understanding/answer/rank/rankTrees.ts';
import type { ContextLine } from '../../../understanding/answer/reading.ts';
import { type AnswerInWait, createWaitAnswer } from '../../../understanding/answer/waitAnswer.ts';
import { claimsIn } from '../../../understanding/claims/claims.ts';
import { createHearing, type Hear, type HearingParts } from '../../../understanding/hearing.ts';
import { answeredMessagesOf, contextLinesOf } from '../../../understanding/labelled/examples.ts';
import type { Stories } from '../../../understanding/labelled/readStories.ts';
import type { LocalStory } from '../../../understanding/labelled/stories.ts';
import { type AskedWays, waysIn } from '../../../understanding/labelled/training.ts';
import { type ContextReader, createContextReader } from '../../../understanding/recognise/context.ts';
import { toldIn } from '../../../understanding/recognise/facts/told.ts';
import type { LearnsBeside } from '../given.ts';

/** What is asked of understanding during a turn, and what teaches it. */
export interface Talk {
  readonly choose: ChoosePart;
  readonly consult: Consult;
  readonly speak: (
    part: Part,
    to: {
      text: string;
      again: boolean;
      from?: number;
      whole?: boolean;
      wallet?: string | null;
      places?: ToldPlaces;
    },
  ) => Spoken;
  readonly define: Define;
  readonly hear: Hear;
  readonly answerInCare: AnswerInCare;
  readonly allowedInCare: AllowedInCare;
  readonly answerInWait: AnswerInWait;
  /** The part that would be said of an article, were it known to be the right one. */
  readonly partIn: (asked: Pick<Asked, 'text' | 'locale' | 'known'>, article: Article) => Part | null;
  /** At once; what the articles are asked has to be learnt before. */
  learn(): void;
  learnMeanwhile(): Promise<void>;
  /** Reads how all parts are asked, beside other work; without it the first message of a language waits for that. */
  prepare(): Promise<void>;
  /** Learns from that which part a message wants, beside other work; until then the nearest way of asking tells. */
  learnParts(): Promise<void>;
  /** The most of that, for a thread that learns beside another. */
  learnSense(): Promise<void>;
  /** What a share of the conversations shows of how parts are ranked, once all else is learnt. */
  readChoices(share: Share): Promise<SharedChoices>;
  /** Learns from all of them how parts are ranked; without it weights alone rank them. `from`: digest of what it depends on. */
  learnRanking(from: string): Promise<void>;
  stop(): void;
}

export interface TalkOptions {
  readonly library: Library;
  readonly find: Find;
  readonly thesaurus: Thesaurus;
  /** What the articles' subjects were learnt to be. */
  readonly about: LibrarySearch['guess'];
  /** Digest of what they were learnt from. */
  readonly aboutFrom: LibrarySearch['learntFrom'];
  readonly kept: KeptModels & KeptValues;
  readonly lines: (language: Language) => readonly ContextLine[];
  /** Read conversations: what messages are in them, and how parts are ranked. */
  readonly stories: Stories;
  readonly asked: (language: Language) => AskedWays;
  /** Digests of what `lines`, and what both are read from. */
  readonly from: { readonly lines: (language: Language) => string; readonly ways: (language: Language) => string };
  /** What is heard of a message alone. */
  readonly senses: Pick<HearingParts, 'search' | 'sense' | 'sign' | 'alone'>;
  /** The model that chooses where reading alone is unsure. */
  readonly consulted: Pick<ConsultParts, 'model' | 'mask' | 'unsure' | 'log'>;
  /** The operator's wallet, as articles call it. */
  readonly walletName: string;
  /** Where this one does not learn alone. */
  readonly beside?: LearnsBeside | undefined;
}

/** Reads messages in their conversation, and finds and words the parts that answer them. */
export function createTalk(options: TalkOptions): Talk {
  const { library, find, thesaurus, about, lines, senses } = options;
  const reader = readerOf(options, options.stories, options.kept);
  const partFits = createPartFits(library, thesaurus, waysIn(lines, options.asked), options.kept, options.from.ways);
  const choosePart = createPartChoice(partFits);
  let trees = readRanking(options.kept)?.trees ?? null;
  let alike: FindAlike = () => NOTHING_ALIKE;
  const weighing = (reads: Pick<ContextReader, 'guess'>, finds: FindAlike) =>
    createWeighing({ find, library, reader: reads, about, fits: partFits, trees: () => trees, alike: finds });
  const weigh = weighing(reader, (asked) => alike(asked));
  let stopped = false;
  const readChoicesOf = (share: Share) => {
    const weighAfter = async (stories: readonly LocalStory[]) => {
      const unseen = readerOf(options, { digest: () => '', read: () => stories });
      unseen.learn();
      return weighing(unseen, await openAlikeIn(() => stories, thesaurus));
    };
    return readChoices(options.stories.read(), { weighAfter, fits: partFits }, share);
  };
  return {
    partIn: (asked, article) => {
      const { open, last } = asked.known;
      const guess = reader.guess(asked.text, asked.locale, { after: last, open: open?.article ?? null });
      return choosePart(asked, article, guess);
    },
    choose: createAnswering(weigh, { fits: partFits }),
    consult: createConsult({ ...options.consulted, weigh, library, fits: partFits, claimsIn }),
    speak: createSpeaking(partFits, options.walletName),
    answerInCare: createCareAnswer(library, partFits, async (asked) =>
      rankedOf(asked, await weigh({ ...asked, model: false }), partFits),
    ),
    allowedInCare: createAllowedInCare(library, partFits),
    answerInWait: createWaitAnswer(library, partFits),
    define: createGlossary(),
    hear: createHearing({ ...senses, about, guess: reader.guess }),
    learn: reader.learn,
    learnMeanwhile: reader.learnMeanwhile,
    async prepare() {
      for (const language of LANGUAGES) if (!stopped) await partFits.prepare(language);
      const { stories, kept } = options;
      if (!stopped) alike = await openAlikeIn(stories.read, thesaurus, { values: kept, from: stories.digest() });
    },
    async learnParts() {
      if (!stopped) await partFits.learn('typical');
      await options.beside?.sense();
      if (!stopped) await partFits.learn('sense');
    },
    learnSense: () => partFits.learn('sense'),
    readChoices: readChoicesOf,
    async learnRanking(from) {
      if (readRanking(options.kept)?.from === from) return;
      const { beside } = options;
      // Asked first: before it waits for anything, reading one's own half learns for a quarter of a minute.
      const others = beside?.choices().then((read) => read ?? readChoicesOf({ at: 1, of: 2 }));
      const own = readChoicesOf({ at: 0, of: others ? 2 : 1 });
      trees = growRanking(await Promise.all(others ? [own, others] : [own]));
      keepRanking(options.kept, from, trees);
    },
    stop() {
      stopped = true;
      reader.stop();
    },
  };
}

/** Who reads what a message is in its conversation, having learnt from these stories. */
function readerOf(
  { lines, from, thesaurus, about, aboutFrom }: TalkOptions,
  stories: Pick<Stories, 'digest' | 'read'>,
  kept?: KeptModels,
) {
  return createContextReader({
    ...{ lines, linesFrom: from.lines, thesaurus, about, aboutFrom, kept },
    stories: {
      digest: stories.digest,
      lines: () =>
        stories
          .read()
          .flatMap((one) => contextLinesOf(one).map((line) => ({ ...line, language: languageOf(one.locale) }))),
    },
  });
}

function openAlikeIn(
  read: () => readonly LocalStory[],
  thesaurus: Thesaurus,
  kept?: AnsweredParts['kept'],
): Promise<FindAlike> {
  return openAlike({
    messages: () => read().flatMap(answeredMessagesOf),
    termsOf: (text, language) => searchTerms(text, language, thesaurus),
    ...(kept ? { kept } : {}),
  });
}

/**
 * Says a part, in the menus of the wallet that is told of, and with what holds for the places that are. `own`: the operator's
 * wallet, as articles call it.
 */
function createSpeaking(fits: Pick<PartFits, 'text'>, own: string): Talk['speak'] {
  const menusFor = createMenus();
  const linesFor = createLines();
  return (part, { text, again, from = 0, whole = false, wallet, places }) => {
    const { language } = part.article;
    const named = wallet ?? toldIn(text, language).facts.wallet?.value ?? null;
    const alone = speak(part, { fits: (item) => fits.text(text, item, language), again, from, whole });
    const menus = named === null ? [] : menusFor(part, named, language);
    const said = named === null ? alone : inWallet(alone, { wallet: named, own, menus });
    // Who reads on in the steps was told it with the short answer.
    if (!places || (again && part.anchor === 'steps')) return said;
    const lines = linesBeside(said, linesFor(part, places, language), menus.length);
    return lines.length > 0 ? { ...said, lines } : said;
  };
}
