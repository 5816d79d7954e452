import { LANGUAGES, type Language, languageOf } from '../core/language.ts';
import { writtenIn } from '../text/language.ts';
import { featuresOf } from '../text/learning/features.ts';
import type { KeptModels } from '../text/learning/keptModels.ts';
import { onceAMessage } from '../text/learning/onceAMessage.ts';
import { type Aside, createSubjects } from '../text/learning/subjects.ts';
import { loadThesaurus, type Thesaurus } from '../text/thesaurus.ts';
import type { Library } from './ports.ts';
import { EMERGENCY_TOPICS, REMARKS, type Remark, readEmergencies, readRemarks, readTraining } from './training.ts';

/** What kind of message somebody writes, before it is asked what it is about; learnt from sentences. */
export interface MessageSense {
  /**
   * 0–1 that it tells of an emergency of its writer; null until it has learnt. `language`: the conversation's, where the
   * message does not show its own.
   */
  danger(text: string, language: Language): number | null;
  /** The same of the sentence that tells most of one. */
  dangerAtBest(text: string, language: Language): number | null;
  /** What it says to the bot itself, if that is what it most likely is; null for all else, and until it has learnt. */
  remark(text: string, language: Language): { readonly remark: Remark; readonly likelihood: number } | null;
  learn(): void;
  /** The same in slices of a few milliseconds, beside other work. */
  learnMeanwhile(): Promise<void>;
  stop(): void;
}

const DANGER = 'danger';
/** Of what the other articles are asked, one question in so many is enough to know an ordinary one by. */
const ONE_IN = 10;

/**
 * Learns emergencies from what the articles about them are asked and from `training/emergencies`, remarks from
 * `training/remarks`; all against what only sounds like one, what nothing here answers, and what the other articles are
 * asked.
 */
export function createMessageSense(
  library: Library,
  thesaurus: Thesaurus = loadThesaurus(),
  kept?: KeptModels,
): MessageSense {
  // Words as written: whether somebody tells, asks or supposes lies in `my`, `how` and `if`, which stems leave out.
  const asides = [...readAsides(), ...ordinaryQuestions(library)];
  const options = { asides, wording: featuresOf, ...(kept ? { kept: { models: kept, name: 'sense' } } : {}) };
  const subjects = createSubjects(thesaurus, options);
  for (const language of LANGUAGES) {
    const articles = EMERGENCY_TOPICS.map((id) => library.article(id, language));
    const told = articles.flatMap((article) => article?.questions ?? []);
    subjects.put(language, DANGER, told);
  }
  const guess = onceAMessage((text: string, language: Language) =>
    subjects.guess(text, languageOf(writtenIn(text, language) ?? language)),
  );
  return {
    danger: (text, language) => guess(text, language)?.of(DANGER) ?? null,
    dangerAtBest: (text, language) => guess(text, language)?.atBest(DANGER) ?? null,
    remark(text, language) {
      const guessed = guess(text, language);
      const remark = REMARKS.find((one) => one === guessed?.top);
      return remark ? { remark, likelihood: guessed?.of(remark) ?? 0 } : null;
    },
    learn: subjects.learn,
    learnMeanwhile: subjects.learnMeanwhile,
    stop: subjects.stop,
  };
}

function readAsides(): Aside[] {
  return LANGUAGES.flatMap((language): Aside[] => [
    ...readEmergencies(language).map(({ text, label }) =>
      label === 'calm' ? { text, language } : { text, language, label: DANGER },
    ),
    ...readRemarks(language).map(({ text, label }) =>
      label === 'question' ? { text, language } : { text, language, label },
    ),
    ...readTraining(language)
      .filter(({ label }) => label === 'none')
      .map(({ text }) => ({ text, language })),
  ]);
}

function ordinaryQuestions(library: Library): Aside[] {
  const emergencies: readonly string[] = EMERGENCY_TOPICS;
  return LANGUAGES.flatMap((language) =>
    library
      .articles(language)
      .filter(({ id }) => !emergencies.includes(id))
      .flatMap(({ questions }) => questions.filter((_, at) => at % ONE_IN === 0))
      .map((text) => ({ text, language })),
  );
}
