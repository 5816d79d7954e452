import { z } from 'zod';
import type { Language } from '../../core/language.ts';
import { digestOf, type KeptValue, type KeptValues } from '../../text/learning/keptModels.ts';
import {
  isWhole,
  learnNested,
  type NestedModel,
  type NestedParts,
  nestedModel,
} from '../../text/learning/nestedSoftmax.ts';
import { onceAMessage } from '../../text/learning/onceAMessage.ts';
import { resultInSlices } from '../../text/learning/slices.ts';
import { NO_WORD, Words } from '../../text/learning/words.ts';
import type { Article } from '../ports.ts';

/** What a message asks for, learnt from how all parts are asked. All are log-probabilities over what comes equally often by chance: 0 tells nothing. */
export interface PartSense {
  /** By article; empty until it has learnt. */
  articles(message: string, language: Language): ReadonlyMap<string, number>;
  /** By anchor, of the parts of one article; what was written since is not among them. */
  parts(message: string, article: Article): ReadonlyMap<string, number>;
  /**
   * Learns how the parts of all articles are asked, beside other work, or reads what an earlier start learnt of the same.
   * `from`: digest of all ways but the parts' own.
   */
  learn(asked: readonly AskedPart[], from: () => string): Promise<void>;
}

/** A part in one language, and the ways in which it is asked there: those that stand with it, and all. */
export interface AskedPart {
  readonly article: string;
  readonly anchor: string;
  readonly language: Language;
  readonly own: readonly string[];
  /** Asked for only where they are learnt. */
  readonly ways: () => readonly string[];
}

/** What a text is told by; what is the same in every language (a concept) begins with `@`. */
export type TellingTerms = (text: string, language: Language) => readonly string[];

const EPOCHS = 5;
/** What is less likely by more than this is not chosen anyway. */
const LEAST = -4.5;

interface Learnt {
  readonly terms: Words;
  readonly model: NestedModel;
  readonly classes: Classes;
}

/** Parts by article, in the order of the model's classes. */
type Classes = ReadonlyMap<string, { readonly group: number; readonly anchors: readonly string[] }>;

/**
 * Two questions one after the other: of which article it is, and of which of its parts. All languages learn together, for
 * their articles have the same parts: what one language's ways tell of a part helps the others (docs/decisions/0022).
 */
export function createPartSense(termsOf: TellingTerms, kept?: KeptValues): PartSense {
  let learnt: Learnt | null = null;
  const read = onceAMessage((message: string, language: Language) => {
    const { terms, model } = learnt ?? NOTHING;
    return model.read(numbersOf(termsOf(message, language), language, terms));
  });
  const groups = onceAMessage((message: string, language: Language) => {
    const { model, classes } = learnt ?? NOTHING;
    return likely(model.groups(read(message, language)), [...classes.keys()]);
  });
  return {
    articles: (message, language) => (learnt ? groups(message, language) : new Map()),
    parts(message, article) {
      const own = learnt?.classes.get(article.id);
      if (!learnt || !own) return new Map();
      return likely(learnt.model.classes(read(message, article.language), own.group), own.anchors);
    },
    async learn(asked, beside) {
      const own = asked.map(({ article, anchor, language, own }) => [article, anchor, language, ...own]);
      const from = kept ? digestOf([[beside()], ...own]) : '';
      const classes = classesOf(asked);
      const before = kept && fromKept(kept.readValue('parts', from), classes);
      const { terms, model } = before || (await learnAll(asked, classes, termsOf));
      if (!before) kept?.keepValue('parts', from, toKept({ terms, model }));
      learnt = { terms, classes, model: nestedModel(model) };
    },
  };
}

const NOTHING: Learnt = {
  terms: new Words(),
  classes: new Map(),
  model: { read: () => new Float32Array(), groups: () => new Float32Array(), classes: () => new Float32Array() },
};

/** A word of one language is none of another that is written alike. */
const inLanguage = (term: string, language: Language): string => (term.startsWith('@') ? term : `${language} ${term}`);

function numbersOf(terms: readonly string[], language: Language, known: Words): number[] {
  return terms.map((term) => known.numberOf(inLanguage(term, language))).filter((number) => number !== NO_WORD);
}

function likely(scores: Float32Array, names: readonly string[]): Map<string, number> {
  const byChance = Math.log(names.length);
  return new Map(names.map((name, at) => [name, Math.max(LEAST, (scores[at] ?? 0) + byChance)]));
}

function classesOf(asked: readonly AskedPart[]): Classes {
  const anchors = new Map<string, Set<string>>();
  for (const { article, anchor } of asked) anchors.set(article, (anchors.get(article) ?? new Set()).add(anchor));
  return new Map([...anchors].map(([article, own], group) => [article, { group, anchors: [...own] }]));
}

function startsOf(classes: Classes): Uint32Array {
  let at = 0;
  return Uint32Array.from([0, ...[...classes.values()].map(({ anchors }) => (at += anchors.length))]);
}

/** What the model knows, each in its language; the number of a term is that of its row. */
interface File {
  readonly terms: Words;
  readonly model: NestedParts;
}

async function learnAll(asked: readonly AskedPart[], classes: Classes, termsOf: TellingTerms): Promise<File> {
  const starts = startsOf(classes);
  const numbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    const number = numbers.get(term) ?? numbers.size;
    numbers.set(term, number);
    return number;
  };
  const texts: Uint32Array[] = [];
  const targets: number[] = [];
  const reading = function* (): Generator<void, void> {
    for (const { article, anchor, language, ways } of asked) {
      const own = classes.get(article);
      const target = (starts[own?.group ?? 0] ?? 0) + (own?.anchors.indexOf(anchor) ?? 0);
      for (const way of ways()) {
        texts.push(Uint32Array.from(termsOf(way, language), (term) => numberOf(inLanguage(term, language))));
        targets.push(target);
        yield;
      }
    }
  };
  await resultInSlices(reading());
  const model = await resultInSlices(learnNested(texts, targets, { starts, epochs: EPOCHS }));
  const names = [...numbers.keys()];
  // Most terms are of one way alone, and known to no model.
  const terms = Words.of(Array.from(model.terms, (term) => names[term] ?? ''));
  return { terms, model: { ...model, terms: model.terms.map((_, row) => row) } };
}

const Kept = z.object({
  value: z.strictObject({ scale: z.number() }),
  numbers: z.tuple([
    z.instanceof(Uint16Array),
    z.instanceof(Uint32Array),
    z.instanceof(Float32Array),
    z.instanceof(Int8Array),
    z.instanceof(Float32Array),
    z.instanceof(Float32Array),
  ]),
});

function toKept({ terms, model: { idf, rows, scale, groups, classes } }: File): KeptValue {
  return { value: { scale }, numbers: [...terms.kept, idf, rows, groups, classes] };
}

/** Null where it is no model of such classes. */
function fromKept(kept: unknown, known: Classes): File | null {
  const read = Kept.safeParse(kept).data;
  if (!read) return null;
  const [letters, ends, idf, rows, groups, classes] = read.numbers;
  const terms = new Words(letters, ends);
  const { scale } = read.value;
  const model = { starts: startsOf(known), idf, rows, scale, groups, classes, terms: Uint32Array.from(ends.keys()) };
  return isWhole(model) ? { terms, model } : null;
}
