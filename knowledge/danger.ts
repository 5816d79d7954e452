import { LANGUAGES, type Language, languageOf } from '../core/language.ts';
import { writtenIn } from './language.ts';
import { featuresOf } from './learning/features.ts';
import type { Library } from './ports.ts';
import { type Aside, createSubjects } from './search/subjects.ts';
import { loadThesaurus, type Thesaurus } from './search/thesaurus.ts';
import { EMERGENCY_TOPICS, readEmergencies, readTraining } from './training.ts';

/** How likely a message tells of an emergency of its writer, learnt from sentences. */
export interface DangerSense {
  /** 0–1; null until it has learnt. `language`: the conversation's, where the message does not show its own. */
  of(text: string, language: Language): number | null;
  /** The same of the sentence that tells most of one; null until it has learnt. */
  atBest(text: string, language: Language): number | null;
  learn(): void;
  /** The same in slices of a few milliseconds, beside other work. */
  learnMeanwhile(): Promise<void>;
  stop(): void;
}

const DANGER = 'danger';
/** Of what the other articles are asked, one question in so many is enough to know an ordinary one by. */
const ONE_IN = 10;

/**
 * Learns from what the articles about emergencies are asked and from `training/emergencies`, against what only sounds
 * like an emergency, what nothing here answers, and what the other articles are asked.
 */
export function createDangerSense(library: Library, thesaurus: Thesaurus = loadThesaurus()): DangerSense {
  // Words as written: whether somebody tells, asks or supposes lies in `my`, `how` and `if`, which stems leave out.
  const subjects = createSubjects(thesaurus, [...readExamples(), ...ordinaryQuestions(library)], featuresOf);
  for (const language of LANGUAGES) {
    const articles = EMERGENCY_TOPICS.map((id) => library.article(id, language));
    const told = articles.flatMap((article) => article?.questions ?? []);
    subjects.put(language, DANGER, told);
  }
  const guess = (text: string, language: Language) =>
    subjects.guess(text, languageOf(writtenIn(text, language) ?? language));
  return {
    of: (text, language) => guess(text, language)?.of(DANGER) ?? null,
    atBest: (text, language) => guess(text, language)?.atBest(DANGER) ?? null,
    learn: subjects.learn,
    learnMeanwhile: subjects.learnMeanwhile,
    stop: subjects.stop,
  };
}

function readExamples(): Aside[] {
  return LANGUAGES.flatMap((language): Aside[] => [
    ...readEmergencies(language).map(({ text, label }) =>
      label === 'calm' ? { text, language } : { text, language, label: DANGER },
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
      .flatMap(({ questions }) => questions)
      .filter((_, at) => at % ONE_IN === 0)
      .map((text) => ({ text, language })),
  );
}
