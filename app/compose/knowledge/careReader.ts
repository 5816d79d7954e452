import { CARE_KINDS, type CareKind } from '../../../core/care.ts';
import { LANGUAGES, type Language, languageOf } from '../../../core/language.ts';
import type { Library } from '../../../knowledge/ports.ts';
import { writtenIn } from '../../../text/language.ts';
import { featuresOf } from '../../../text/learning/features.ts';
import { digestOf, type KeptModels } from '../../../text/learning/keptModels.ts';
import { createLearner, type Learner } from '../../../text/learning/learner.ts';
import { type LinearModel, learnLinearModel } from '../../../text/learning/linearClassifier.ts';
import { normalise } from '../../../text/normalise.ts';
import { toSimplified } from '../../../text/simplified.ts';
import type { Stories } from '../../../understanding/labelled/readStories.ts';
import type { LocalStory } from '../../../understanding/labelled/stories.ts';
import { readEmergencies, readRemarks } from '../../../understanding/labelled/training.ts';
import { calmedIn } from '../../../understanding/recognise/care/calmed.ts';
import { readCareRules } from '../../../understanding/recognise/care/careRules.ts';
import { readCareTraining } from '../../../understanding/recognise/care/careTraining.ts';
import { createCareReader, type ReadCare } from '../../../understanding/recognise/care/crisis.ts';
import { othersIn } from '../../../understanding/recognise/care/others.ts';
import type { SpeaksOf } from '../../../understanding/recognise/care/suspicion.ts';
import { fromPlainKana } from '../../../understanding/recognise/plainKana.ts';
import { learnSuspicion, likelihoodsBy, linesOf, plainStories, sentences, shippedTalks } from './suspicionLesson.ts';

/** Of the ways in which articles are asked, one in so many is enough to know an ordinary one by. */
const ONE_IN = 16;

/**
 * Hears a crisis, a child, coercion: by rules from the first moment, and by what was learnt once that is done. `stories`: what
 * people write to a desk who tell of nothing of this kind; without them, words that hints are made of too ("just", "a pic") weigh for one.
 */
export function openCareReader(
  library: Pick<Library, 'articles'>,
  stories: Stories,
  kept?: KeptModels,
): { readonly read: ReadCare; readonly readByRules: ReadCare; readonly speaksOf: SpeaksOf } & Pick<
  Learner,
  'learn' | 'learnMeanwhile' | 'stop'
> {
  let model: LinearModel | null = null;
  let byPieces: LinearModel | null = null;
  const likelihood = (text: string, language: Language): Record<CareKind, number> | null => {
    if (!model) return null;
    const { numbers, predict } = model;
    const values = predict(featuresOf(text, languageOf(writtenIn(text, language) ?? language)), 'counted');
    const of = (kind: CareKind) => values[numbers.get(kind) ?? -1] ?? 0;
    return { crisis: of('crisis'), minor: of('minor'), coercion: of('coercion') };
  };
  const rules = readCareRules();
  const byRules = createCareReader({ rules, spellings: careSpellings, likelihood: () => null });
  const learner = createLearner(
    {
      name: 'care',
      from: () =>
        digestOf([
          ...saidIn(library).map(({ text, label, language }) => [text, label, language]),
          ...shippedTalks().map(({ danger, language, turns }) => [danger, language, ...turns.flat()]),
          [stories.digest()],
        ]),
      learning: () => learning(saidIn(library), stories, byRules),
      use([learnt = null, told = null]) {
        model = learnt;
        byPieces = told;
      },
    },
    kept,
  );
  const { learn, learnMeanwhile, stop } = learner;
  const speaksOf: SpeaksOf = (text, language) => {
    if (!byPieces) return null;
    const learnt = likelihoodsBy(byPieces, text, language);
    const told = othersIn(text).map((kind) => [kind, Math.max(learnt[kind], IN_KNOWN_WORDS)]);
    const calmed = calmedIn(text).map((kind) => [kind, Math.min(learnt[kind], IN_OTHER_WORDS)]);
    return { ...learnt, ...Object.fromEntries([...calmed, ...told]) };
  };
  return {
    read: createCareReader({ rules, spellings: careSpellings, likelihood }),
    readByRules: byRules,
    speaksOf,
    learn,
    learnMeanwhile,
    stop,
  };
}

/** How likely what known words tell of somebody else is meant: a careful reader would ask. */
const IN_KNOWN_WORDS = 0.9;
/** The same of what its own words explain otherwise. */
const IN_OTHER_WORDS = 0.01;

/** Japanese is matched as written and, in plain kana, in its usual signs, Chinese in either way of writing, Cantonese as it is and in standard Chinese. */
export function careSpellings(text: string): string[] {
  const plain = normalise(text, 'latin');
  // 著 stays as it is where it means a work; here it only ever is the 着 of "being at it".
  const read = [toSimplified(plain), normalise(plain, 'zh')].map((one) => one.replaceAll('著', '着'));
  return [...new Set([plain, ...read, fromPlainKana(plain)])];
}

/** Questions, emergencies and remarks: near enough to be told apart, and none of them a matter of life. */
function ordinary(library: Pick<Library, 'articles'>, language: Language): string[] {
  const questions = library.articles(language).flatMap((article) => article.questions);
  const said = [...readEmergencies(language), ...readRemarks(language)].map(({ text }) => text);
  return [...questions.filter((_, at) => at % ONE_IN === 0), ...said];
}

/** Conversations in which nothing of this kind is told, or is found by its label to be. */
function ordinaryIn(stories: readonly LocalStory[]): Said[] {
  return stories.flatMap(({ story, locale }): Said[] => {
    if (story.turns.some(({ gold }) => gold.move === 'crisis')) return [];
    return story.turns.flatMap(({ say }) => (say ? [{ text: say, label: null, language: languageOf(locale) }] : []));
  });
}

/** `label`: null for what is ordinary unless the rules hear something in it. */
interface Said {
  readonly text: string;
  readonly label: CareKind | 'none' | null;
  readonly language: Language;
}

function saidIn(library: Pick<Library, 'articles'>): Said[] {
  return LANGUAGES.flatMap((language): Said[] => [
    ...readCareTraining(language).map((line) => ({ ...line, language })),
    ...ordinary(library, language).map((text) => ({ text, label: null, language })),
  ]);
}

function* learning(
  said: readonly Said[],
  stories: Stories,
  byRules: ReadCare,
): Generator<void, readonly LinearModel[]> {
  const lines: Said[] = [];
  const read = yield* stories.reading();
  for (const line of [...said, ...ordinaryIn(read)]) {
    if (line.label === null) {
      yield;
      // Among remarks there are cries that are no ordinary ones: they would teach the opposite.
      const heard = byRules(line.text, line.language);
      if (CARE_KINDS.some((kind) => heard[kind].heard)) continue;
    }
    lines.push(line);
  }
  const features = (at: number) => {
    const line = lines[at];
    return line ? featuresOf(line.text, line.language) : [];
  };
  const care = yield* learnLinearModel({ labels: lines.map(({ label }) => label ?? 'none'), features }, 2);
  const plain = plainStories(read).flatMap(({ language, said }) =>
    said.map((text) => ({ text, label: 'none' as const, language })),
  );
  return [care, yield* learnSuspicion([...sentences(), ...plain, ...shippedTalks().flatMap(linesOf)])];
}
