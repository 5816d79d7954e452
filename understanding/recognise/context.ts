import type { LastMove } from '../../core/case.ts';
import { LANGUAGES, type Language, toLanguage } from '../../core/language.ts';
import { columns } from '../../text/columns.ts';
import { featuresOf } from '../../text/learning/features.ts';
import { digestOf, type KeptModels } from '../../text/learning/keptModels.ts';
import { createLearner, type Learner } from '../../text/learning/learner.ts';
import { type LinearModel, learnLabels } from '../../text/learning/linearClassifier.ts';
import { onceATurn } from '../../text/learning/onceAMessage.ts';
import { conceptFeatures } from '../../text/learning/subjects.ts';
import { type NumberedTexts, numberFeatures } from '../../text/learning/vectors.ts';
import type { Thesaurus } from '../../text/words/thesaurus.ts';
import { type ContextLine, PART_ROLES, type PartRole, roleOf } from '../answer/reading.ts';
import { ACTS, type Act, CONTINUES, type Continues, KINDS, type Kind } from '../labelled/labels.ts';

/** Where a message stands when it is written. */
export interface Setting {
  readonly after: LastMove;
  /** The article of the open problem. */
  readonly open: string | null;
}

/** What a message is in its conversation; each a probability (0–1) per label, of one distribution. */
export interface ContextGuess {
  readonly continues: Readonly<Record<Continues, number>>;
  readonly act: Readonly<Record<Act, number>>;
  readonly kind: Readonly<Record<Kind, number>>;
  /** Which role a part has that answers it. */
  readonly role: Readonly<Record<PartRole, number>>;
}

/** How likely a message is about an article, read alone (0–1); null until that was learnt. */
export type About = (
  text: string,
  language: Language,
) => {
  of(article: string): number | null;
  readonly top: string | null;
  /** That it is about nothing of this desk. */
  readonly none: number;
} | null;

export interface ContextReader extends Pick<Learner, 'learn' | 'learnMeanwhile' | 'stop'> {
  /** Null until it has learnt. */
  guess(text: string, language: string, setting: Setting): ContextGuess | null;
}

export type LanguageLine = ContextLine & { readonly language: Language };

export interface ContextReaderOptions {
  readonly lines: (language: Language) => readonly ContextLine[];
  /** Digest of what they are read from, for whoever can tell it without reading them. */
  readonly linesFrom?: ((language: Language) => string) | undefined;
  /** The same of read conversations, which are read only where something is learnt. */
  readonly stories?: { digest(): string; lines(): readonly LanguageLine[] };
  readonly thesaurus: Thesaurus;
  /** `knowledge/search`: the subject of the message alone. Learnt before this is. */
  readonly about: About;
  /** Digest of what that was learnt from. */
  readonly aboutFrom?: () => string;
  /** Where what was learnt is kept. */
  readonly kept?: KeptModels;
}

/** In columns; what is longer tells a story, what is shorter leans on what was said before. */
const LENGTHS = [12, 30, 60, 120];

/**
 * Learns from context pairs (what the bot did last, what was open, the message) how a message stands to the open
 * problem, what act it is, what it asks for and which role of part answers that: four linear models on the same
 * features. It has to be learnt: how confident a search is does not tell whether somebody goes on (docs/conversation.md).
 */
export function createContextReader(options: ContextReaderOptions): ContextReader {
  const { lines, linesFrom, stories, thesaurus, about, aboutFrom = () => '', kept } = options;
  let models: Models | null = null;
  const ofWords = onceATurn((text: string, language: Language): readonly string[] => [
    ...featuresOf(text, language),
    ...conceptFeatures(text, language, thesaurus),
  ]);
  const features = (text: string, language: Language, setting: Setting): string[] => [
    ...ofWords(text, language),
    ...settingFeatures(text, language, setting, about),
  ];
  /** By setting: hearing, weighing and saying ask the same. */
  const guessed = onceATurn((_text: string, _language: Language) => new Map<string, ContextGuess>());
  const all = () => LANGUAGES.flatMap((language) => lines(language).map((line) => ({ ...line, language })));
  const learner = createLearner(
    {
      name: 'context',
      from: () => {
        const told = linesFrom ? LANGUAGES.map(linesFrom) : all().map((line) => JSON.stringify(line));
        return digestOf([[aboutFrom(), stories?.digest()], told]);
      },
      *learning() {
        const read: readonly LanguageLine[] = [...all(), ...(stories?.lines() ?? [])];
        const texts = yield* numberFeatures(read.length, (index) => {
          const line = read[index];
          return line ? features(line.text, line.language, line) : [];
        });
        return yield* learnModels(read, texts);
      },
      use([continues, act, kind, role]) {
        models = continues && act && kind && role ? { continues, act, kind, role } : null;
      },
    },
    kept,
  );
  return {
    guess(text, tag, setting) {
      const language = toLanguage(tag);
      if (!models || !language) return null;
      const known = guessed(text, language);
      const key = `${setting.after} ${setting.open}`;
      const guess = known.get(key) ?? guessOf(models, features(text, language, setting));
      known.set(key, guess);
      return guess;
    },
    learn: learner.learn,
    learnMeanwhile: learner.learnMeanwhile,
    stop: learner.stop,
  };
}

function guessOf(models: Models, seen: readonly string[]): ContextGuess {
  return {
    continues: spread(CONTINUES, models.continues, seen),
    act: spread(ACTS, models.act, seen),
    kind: spread(KINDS, models.kind, seen),
    role: spread(PART_ROLES, models.role, seen),
  };
}

interface Models {
  readonly continues: LinearModel;
  readonly act: LinearModel;
  readonly kind: LinearModel;
  readonly role: LinearModel;
}

/** A feature of one line alone says nothing about others. */
const FEWEST_WITH_FEATURE = 2;

function* learnModels(lines: readonly ContextLine[], texts: NumberedTexts): Generator<void, readonly LinearModel[]> {
  const learn = (label: (line: ContextLine) => string | null) =>
    learnLabels(lines.map(label), texts, FEWEST_WITH_FEATURE);
  const continues = yield* learn((line) => (line.open === null ? null : line.continues));
  const act = yield* learn((line) => line.act);
  const kind = yield* learn((line) => line.kind);
  const role = yield* learn(({ part }) => (part === null ? null : roleOf(part.split('#').at(-1) ?? '')));
  return [continues, act, kind, role];
}

/** What was done last, how long the message is, and whether read alone it would be about the open problem. */
function settingFeatures(text: string, language: Language, { after, open }: Setting, about: About): string[] {
  const length = LENGTHS.filter((limit) => columns(text) > limit).length;
  const alone = open === null ? null : about(text, language);
  const own = alone && open !== null ? (alone.of(open) ?? 0) : 0;
  const relation = !alone ? 'unknown' : alone.top === open ? 'same' : alone.top === null ? 'nothing' : 'other';
  const near = own >= 0.5 ? 'near' : own >= 0.1 ? 'far' : 'foreign';
  const others = relation === 'other' ? (alone?.of(alone.top ?? '') ?? 0) : 0;
  const sure = others >= 0.7 ? 'sure' : others >= 0.3 ? 'maybe' : 'faint';
  return [
    `@after:${after}`,
    `@length:${length}`,
    `@after:${after} length:${length}`,
    `@relation:${relation}`,
    `@relation:${relation} ${near} ${sure}`,
    `@relation:${relation} length:${length}`,
  ].flatMap((feature) => [feature, `${feature}'`]);
}

function spread<Label extends string>(
  labels: readonly Label[],
  model: LinearModel,
  features: readonly string[],
): Record<Label, number> {
  const probabilities = model.predict(features);
  const of = (label: Label) => probabilities[model.numbers.get(label) ?? -1] ?? 0;
  return Object.fromEntries(labels.map((label) => [label, of(label)])) as Record<Label, number>;
}
