import { LANGUAGES, type Language, languageOf } from '../../../core/language.ts';
import type { Library } from '../../../knowledge/ports.ts';
import { writtenIn } from '../../../text/language.ts';
import { featuresOf } from '../../../text/learning/features.ts';
import type { KeptModels } from '../../../text/learning/keptModels.ts';
import { onceAMessage } from '../../../text/learning/onceAMessage.ts';
import { type Aside, createSubjects, type Subjects } from '../../../text/learning/subjects.ts';
import { loadThesaurus, type Thesaurus } from '../../../text/words/thesaurus.ts';
import { DANGERS, type DangerTopic, EMERGENCY_TOPICS, REMARKS, type Remark } from '../../labelled/labels.ts';
import { readEmergencies, readRemarks } from '../../labelled/training.ts';

/** What kind of message somebody writes, before it is asked what it is about; learnt from sentences. */
export interface MessageSense {
  /**
   * 0–1 that it tells of an emergency of its writer; null until it has learnt. `language`: the conversation's, where the
   * message does not show its own.
   */
  danger(text: string, language: Language): number | null;
  /** The same of the sentence that tells most of one. */
  dangerAtBest(text: string, language: Language): number | null;
  /** Which emergency it would be, supposed that it is one; null until it has learnt. */
  topic(text: string, language: Language): DangerTopic | null;
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
 * Learns emergencies from what the articles about them are asked and from `emergencies.jsonl`, remarks from
 * `remarks.jsonl`; all against what only sounds like one, what nothing here answers (`strangers`), and what the other articles
 * are asked.
 */
export function createMessageSense(
  library: Library,
  strangers: (language: Language) => readonly string[],
  thesaurus: Thesaurus = loadThesaurus(),
  kept?: KeptModels,
): MessageSense {
  // Words as written: whether somebody tells, asks or supposes lies in `my`, `how` and `if`, which stems leave out.
  const asides = [...asidesAnd(strangers), ...ordinaryQuestions(library)];
  const options = { asides, wording: featuresOf, ...(kept ? { kept: { models: kept, name: 'sense' } } : {}) };
  const subjects = createSubjects(thesaurus, options);
  for (const language of LANGUAGES) {
    const articles = EMERGENCY_TOPICS.map((id) => library.article(id, language));
    const told = articles.flatMap((article) => article?.questions ?? []);
    subjects.put(language, DANGER, told);
  }
  const topics = createSubjects(thesaurus, {
    wording: featuresOf,
    ...(kept ? { kept: { models: kept, name: 'dangers' } } : {}),
  });
  for (const language of LANGUAGES)
    for (const [topic, told] of dangersIn(language, library)) topics.put(language, topic, told);
  const guessBy = (learnt: Subjects) =>
    onceAMessage((text: string, language: Language) =>
      learnt.guess(text, languageOf(writtenIn(text, language) ?? language)),
    );
  const guess = guessBy(subjects);
  const guessTopic = guessBy(topics);
  return {
    danger: (text, language) => guess(text, language)?.of(DANGER) ?? null,
    dangerAtBest: (text, language) => guess(text, language)?.atBest(DANGER) ?? null,
    topic: (text, language) => DANGERS.find((topic) => topic === guessTopic(text, language)?.top) ?? null,
    remark(text, language) {
      const guessed = guess(text, language);
      const remark = REMARKS.find((one) => one === guessed?.top);
      return remark ? { remark, likelihood: guessed?.of(remark) ?? 0 } : null;
    },
    learn() {
      subjects.learn();
      topics.learn();
    },
    async learnMeanwhile() {
      await subjects.learnMeanwhile();
      await topics.learnMeanwhile();
    },
    stop() {
      subjects.stop();
      topics.stop();
    },
  };
}

/** What tells of each emergency: sentences, and what an article is asked that nobody asks out of curiosity. */
function dangersIn(language: Language, library: Library): [DangerTopic, string[]][] {
  const lines = readEmergencies(language);
  const asked = (topic: DangerTopic) =>
    EMERGENCY_TOPICS.some((one) => one === topic) ? (library.article(topic, language)?.questions ?? []) : [];
  return DANGERS.map((topic) => [
    topic,
    [...asked(topic), ...lines.filter(({ label }) => label === topic).map(({ text }) => text)],
  ]);
}

function asidesAnd(strangers: (language: Language) => readonly string[]): Aside[] {
  return LANGUAGES.flatMap((language): Aside[] => [
    ...readEmergencies(language).map(({ text, label }) =>
      label === 'calm' ? { text, language } : { text, language, label: DANGER },
    ),
    ...readRemarks(language).map(({ text, label }) =>
      label === 'question' ? { text, language } : { text, language, label },
    ),
    ...strangers(language).map((text) => ({ text, language })),
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
