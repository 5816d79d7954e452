import { withoutCodes } from '../holdsCode.ts';
import { asAsked, normalise, writingOf } from '../normalise.ts';
import { analyse } from '../words/analyse.ts';
import type { Thesaurus } from '../words/thesaurus.ts';
import { featuresOf } from './features.ts';
import { digestOf, type KeptModels } from './keptModels.ts';
import { createLearner } from './learner.ts';
import { type LinearModel, learnLinearModel } from './linearClassifier.ts';
import { onceATurn } from './onceAMessage.ts';

/** What a question is about, learnt from how people ask. All are probabilities (0–1). */
export interface SubjectGuess {
  /** That the whole of it is about this group; null for one that the model has not learnt yet. */
  of(group: string): number | null;
  /**
   * The same of the sentence that speaks most for the group: people tell a story around what they ask, and read as one
   * text the story would drown the question.
   */
  atBest(group: string): number;
  /** That it is about nothing here, of the sentence for which that is least likely. */
  readonly none: number;
  /** The few groups it is most likely about. */
  readonly likely: readonly string[];
  /** The label it is most likely about, be it a group's or an aside's; null for none. */
  readonly top: string | null;
}

/**
 * A sentence that no passage has as its alias. Without a label nothing here answers it: the model learns from it what
 * a foreign question looks like. With one it is about that, which may be something no passage is about.
 */
export interface Aside {
  readonly text: string;
  readonly language: string;
  readonly label?: string;
}

export interface Subjects {
  put(language: string, group: string, aliases: readonly string[]): void;
  remove(language: string, group: string): void;
  /** Further asides, in the place of those that were given here before. */
  teach(asides: readonly Aside[]): void;
  /** Null until something was learnt. */
  guess(question: string, language: string): SubjectGuess | null;
  /** Learns now whatever has changed since the last time. */
  learn(): void;
  /** The same in slices of a few milliseconds; resolves when the model is current. */
  learnMeanwhile(): Promise<void>;
  /** Nothing more is learnt in slices; what was under way is dropped. */
  stop(): void;
  /** Digest of what the current model was learnt from; see `Learner`. */
  learntFrom(): string;
}

export interface SubjectsOptions {
  readonly asides?: readonly Aside[];
  /** The features of a text beside its concepts. */
  readonly wording?: (text: string, language: string) => Iterable<string>;
  /** Where what was learnt is kept, and under which name: one for each wording. */
  readonly kept?: { readonly models: KeptModels; readonly name: string };
}

const NONE = '\u0000none';
/** Below this there is nothing to generalise from. */
const FEWEST_EXAMPLES = 20;
/** A feature of one alias alone says nothing about others, and there are more of these than of all that do. */
const FEWEST_WITH_FEATURE = 2;
const LIKELY = 0.02;
const MOST_LIKELY = 10;
/** What ends a sentence. A shorter one than this (characters) says too little by itself, and more than these are a book. */
const SENTENCE_END = /(?<=[。！？!?\n]|\.(?=\s))/u;
const SHORTEST_SENTENCE = 6;
const MOST_SENTENCES = 12;

/** One model over the aliases of all groups in all languages: concepts let what one language asks help the others. */
export function createSubjects(thesaurus: Thesaurus, options: SubjectsOptions = {}): Subjects {
  const { asides = [], wording = wordingOf, kept } = options;
  const asked = new Map<string, { group: string; language: string; aliases: readonly string[] }>();
  const featuresOfText = (text: string, language: string) => [
    ...wording(text, language),
    ...conceptFeatures(text, language, thesaurus),
  ];
  let taught: readonly Aside[] = [];
  let model: LinearModel | null = null;
  /** The group of each alias that one group alone has, by its words. */
  let asWritten: ReadonlyMap<string, string | null> = new Map();
  const own = () =>
    [...asked.values()].flatMap(({ group, language, aliases }) =>
      aliases.map((text): Aside => ({ text, language, label: group })),
    );
  const everything = () => [...own(), ...asides, ...taught];
  const learner = createLearner(
    {
      name: kept?.name ?? '',
      from: () => digestOf(everything().map(({ text, language, label }) => [text, language, label])),
      learning: () => learning(own().length < FEWEST_EXAMPLES ? [] : everything(), featuresOfText),
      use([learnt = null]) {
        asWritten = groupsByWords(own());
        model = learnt;
      },
    },
    kept?.models,
  );
  /** A message after what was open has the sentences that it has alone. */
  const read = onceATurn((text: string, language: string) => model?.predict(featuresOfText(text, language)));
  const none = new Float32Array();
  const guess = onceATurn((question: string, language: string): SubjectGuess | null => {
    if (!model) return null;
    const written = asWritten.get(wordsOf(question, language));
    if (written) return certain(written, model);
    const probabilities = (text: string) => read(text, language) ?? none;
    return guessOf(model, probabilities(question), () => sentencesOf(question).map(probabilities));
  });

  return {
    put(language, group, aliases) {
      asked.set(`${language}/${group}`, { group, language, aliases });
      learner.changed();
    },
    remove(language, group) {
      if (asked.delete(`${language}/${group}`)) learner.changed();
    },
    teach(sentences) {
      taught = sentences;
      learner.changed();
    },
    guess,
    learn: learner.learn,
    learnMeanwhile: learner.learnMeanwhile,
    stop: learner.stop,
    learntFrom: learner.learntFrom,
  };
}

/** Features are made for each learning and dropped after it: kept, they would be most of what a desk remembers. */
function* learning(
  examples: readonly Aside[],
  featuresOfText: (text: string, language: string) => string[],
): Generator<void, readonly LinearModel[]> {
  if (examples.length === 0) return [];
  const features = (index: number) => {
    const example = examples[index];
    return example ? featuresOfText(example.text, example.language) : [];
  };
  const labels = examples.map(({ label = NONE }) => label);
  return [yield* learnLinearModel({ labels, features }, FEWEST_WITH_FEATURE)];
}

/** An alias asked as it stands: whoever wrote it there meant this group, whatever its words make likely elsewhere. */
function certain(group: string, { numbers }: LinearModel): SubjectGuess {
  const of = (label: string) => (label === group ? 1 : numbers.has(label) ? 0 : null);
  return { of, atBest: (label) => of(label) ?? 0, none: 0, likely: [group], top: group };
}

/** Null where several groups have the same alias. */
function groupsByWords(aliases: readonly Aside[]): Map<string, string | null> {
  const groups = new Map<string, string | null>();
  for (const { text, language, label } of aliases) {
    const words = wordsOf(text, language);
    const before = groups.get(words);
    groups.set(words, before === undefined || before === label ? (label ?? null) : null);
  }
  return groups;
}

/** What a text asks, as one of its kind of writing. */
function wordsOf(text: string, language: string): string {
  const writing = writingOf(language);
  return `${writing} ${asAsked(text, writing)}`;
}

/** `sentences`: read only for whoever asks what a single one of them says. */
function guessOf(
  { labels, numbers }: LinearModel,
  whole: Float32Array,
  sentences: () => readonly Float32Array[],
): SubjectGuess {
  let parts: readonly Float32Array[] | null = null;
  const likelihood = (of: Float32Array, label: string) => of[numbers.get(label) ?? -1];
  const each = (label: string) => {
    parts ??= [whole, ...sentences()];
    return parts.map((part) => likelihood(part, label) ?? 0);
  };
  const of = (label: string): number | null => likelihood(whole, label) ?? null;
  const likely = labels
    .filter((label) => (of(label) ?? 0) >= LIKELY && label !== NONE)
    .sort((a, b) => (of(b) ?? 0) - (of(a) ?? 0))
    .slice(0, MOST_LIKELY);
  const top = likely[0] !== undefined && (of(likely[0]) ?? 0) > (of(NONE) ?? 0) ? likely[0] : null;
  return {
    of,
    atBest: (group) => Math.max(...each(group)),
    get none() {
      return Math.min(...each(NONE));
    },
    likely,
    top,
  };
}

/** The sentences of a text that has several. */
function sentencesOf(text: string): string[] {
  const sentences = text.split(SENTENCE_END).filter((sentence) => sentence.trim().length >= SHORTEST_SENTENCE);
  return sentences.length > 1 ? sentences.slice(0, MOST_SENTENCES) : [];
}

function wordingOf(text: string, language: string): Iterable<string> {
  return writingOf(language) === 'latin' ? stemFeatures(text) : featuresOf(text, language);
}

/** Concepts and pairs of concepts, which count double: they carry the subject. */
export function conceptFeatures(text: string, language: string, thesaurus: Thesaurus): string[] {
  const writing = writingOf(language);
  const concepts = [...new Set(thesaurus.concepts(normalise(withoutCodes(text), writing), writing))].sort();
  const pairs = concepts.flatMap((one, at) => concepts.slice(at + 1).map((other) => `#${one}+${other}`));
  return [...concepts.flatMap((concept) => [`#${concept}`, `##${concept}`]), ...pairs];
}

/** Stems (double), pairs of them, their character 4-grams, and pairs of words as written: grammar alone says little. */
function stemFeatures(said: string): Set<string> {
  const text = withoutCodes(said);
  const features = new Set<string>();
  const stems = analyse(text, 'latin').words;
  stems.forEach((stem, at) => {
    features.add(`s:${stem}`).add(`t:${stem}`);
    if (at > 0) features.add(`p:${stems[at - 1]} ${stem}`);
    const padded = `_${stem}_`;
    for (let start = 0; start + 4 <= padded.length; start++) features.add(`c:${padded.slice(start, start + 4)}`);
  });
  const words = normalise(text, 'latin').match(/[\p{L}\p{N}]+(?:'\p{L}+)*/gu) ?? [];
  for (let at = 1; at < words.length; at++) features.add(`b:${words[at - 1]} ${words[at]}`);
  return features;
}
