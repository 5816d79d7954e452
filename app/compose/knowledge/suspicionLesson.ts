import { SCHEMES, type Scheme, SUSPECTED, type Suspected } from '../../../core/care.ts';
import { LANGUAGES, type Language, languageOf } from '../../../core/language.ts';
import { writtenIn } from '../../../text/language.ts';
import { featuresOf } from '../../../text/learning/features.ts';
import { type LinearModel, learnLinearModel } from '../../../text/learning/linearClassifier.ts';
import type { LocalStory } from '../../../understanding/labelled/stories.ts';
import { readEmergencies, readRemarks } from '../../../understanding/labelled/training.ts';
import { type CareTalk, readCareTalks, readCareTraining } from '../../../understanding/recognise/care/careTraining.ts';
import type { Likelihoods } from '../../../understanding/recognise/care/suspicion.ts';

/** What a message speaks of: of a swindle, its scheme. */
type Label = Exclude<Suspected, 'swindle'> | Scheme | 'none';
interface Line {
  readonly text: string;
  readonly label: Label;
  readonly language: Language;
}

export interface LocalTalk extends CareTalk {
  readonly language: Language;
}

export const shippedTalks = (): LocalTalk[] =>
  LANGUAGES.flatMap((language) => readCareTalks(language).map((talk) => ({ ...talk, language })));

/** What an emergency speaks of here: somebody leads the user into paying, or takes the coins. What is in none of these teaches nothing. */
const OF_EMERGENCIES: Readonly<Record<string, Label>> = {
  calm: 'none',
  'investment-scam': 'platform',
  'fake-support': 'impostor',
  'funds-stolen': 'taken',
  'wallet-swept': 'taken',
  'phishing-site': 'taken',
};

/** Sentences that teach other readers, in the terms of this one. */
export function sentences(): Line[] {
  return LANGUAGES.flatMap((language): Line[] => [
    ...readCareTraining(language).map((line) => ({ ...line, language })),
    ...readEmergencies(language).flatMap(({ text, label }) => {
      const spoken = OF_EMERGENCIES[label];
      return spoken ? [{ text, label: spoken, language }] : [];
    }),
    ...readRemarks(language).map(({ text }) => ({ text, label: 'none' as const, language })),
  ]);
}

const OF_A_DANGER =
  /^(?:investment-scam|fake-support|coercion|blackmail|minors|phrase-exposed|second-hand-device|device-compromised|wallet-swept|funds-stolen|phishing-site|fake-app)#/;

/** Conversations in which nothing of the kind is told, by their labels. */
export function plainStories(stories: readonly LocalStory[]): { language: Language; said: readonly string[] }[] {
  const plain = stories.filter(({ story }) =>
    story.turns.every(
      ({ gold: { move, facts, parts } }) =>
        move !== 'crisis' &&
        facts.scam === undefined &&
        facts.phrase !== 'exposed' &&
        !parts.some((part) => OF_A_DANGER.test(part)),
    ),
  );
  return plain.map(({ story, locale }) => ({
    language: languageOf(locale),
    said: story.turns.flatMap(({ say }) => say ?? []),
  }));
}

/** What "it goes on" says of it by itself is nothing, and no example of nothing. */
export function linesOf({ danger, scheme, language, turns }: LocalTalk): Line[] {
  const spoken: Label = scheme ?? (danger === 'swindle' ? 'none' : danger);
  return turns.flatMap(([text, told]): Line[] =>
    told === 'still' ? [] : [{ text, label: told === 'none' ? 'none' : spoken, language }],
  );
}

/** Learns what single messages say of the dangers that are told by pieces. */
export function* learnSuspicion(lines: readonly Line[]): Generator<void, LinearModel> {
  const features = (at: number) => {
    const line = lines[at];
    return line ? featuresIn(line.text, line.language) : [];
  };
  return yield* learnLinearModel({ labels: lines.map(({ label }) => label), features }, 2);
}

/** What one message by itself says of each. */
export function likelihoodsBy({ numbers, predict }: LinearModel, text: string, language: Language): Likelihoods {
  const values = predict(featuresIn(text, language), 'counted');
  const of = (label: string) => values[numbers.get(label) ?? -1] ?? 0;
  const schemes = Object.fromEntries(SCHEMES.map((scheme) => [scheme, of(scheme)])) as Record<Scheme, number>;
  const swindle = Math.min(
    1,
    SCHEMES.reduce((sum, scheme) => sum + schemes[scheme], 0),
  );
  const kinds = Object.fromEntries(SUSPECTED.map((kind) => [kind, of(kind)])) as Record<Suspected, number>;
  return { ...kinds, swindle, none: of('none'), schemes };
}

/** What is longer is a log or a mail: its beginning tells. */
const READ_AT_MOST = 1_200;

const featuresIn = (text: string, language: Language): string[] =>
  featuresOf(text.slice(0, READ_AT_MOST), languageOf(writtenIn(text, language) ?? language));
