import type { Language } from '../../core/language.ts';
import { speak } from '../../knowledge/parts.ts';
import type { Library, Part, Spoken } from '../../knowledge/ports.ts';
import type { LibrarySearch } from '../../knowledge/search/librarySearch.ts';
import { createPartFits } from '../../knowledge/search/partFit.ts';
import type { KeptModels } from '../../text/learning/keptModels.ts';
import type { Thesaurus } from '../../text/thesaurus.ts';
import { type ChoosePart, createAnswering, type Find } from '../../understanding/answering.ts';
import { createHearing, type Hear, type HearingParts } from '../../understanding/hearing.ts';
import type { ContextLine } from '../../understanding/reading.ts';
import { createContextReader } from '../../understanding/recognise/context.ts';

/** What is asked of understanding during a turn, and what teaches it. */
export interface Talk {
  readonly choose: ChoosePart;
  readonly speak: (part: Part, to: { text: string; again: boolean; from?: number }) => Spoken;
  readonly hear: Hear;
  /** At once; what the articles are asked has to be learnt before. */
  learn(): void;
  learnMeanwhile(): Promise<void>;
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
  readonly kept: KeptModels;
  readonly lines: (language: Language) => readonly ContextLine[];
  /** What is heard of a message alone. */
  readonly senses: Pick<HearingParts, 'search' | 'sense' | 'sign' | 'alone'>;
}

/** Reads messages in their conversation, and finds and words the parts that answer them. */
export function createTalk(options: TalkOptions): Talk {
  const { library, find, thesaurus, about, senses } = options;
  const reader = createContextReader(options);
  const partFits = createPartFits(library, thesaurus);
  return {
    choose: createAnswering({ find, library, reader, about, fits: partFits }),
    speak: (part, { text, again, from = 0 }) => {
      const fits = (item: string) => partFits.text(text, item, part.article.language);
      return speak(part, { fits, again, from });
    },
    hear: createHearing({ ...senses, about, guess: reader.guess }),
    learn: reader.learn,
    learnMeanwhile: reader.learnMeanwhile,
    stop: reader.stop,
  };
}
