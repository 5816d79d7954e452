import { z } from 'zod';
import type { Language } from '../../core/language.ts';
import { digestOf, type KeptValues } from '../../text/learning/keptModels.ts';
import {
  isWhole,
  learnNested,
  type NestedModel,
  type NestedParts,
  nestedModel,
} from '../../text/learning/nestedSoftmax.ts';
import { onceAMessage } from '../../text/learning/onceAMessage.ts';
import { unpackNumbers } from '../../text/learning/packedNumbers.ts';
import { resultInSlices } from '../../text/learning/slices.ts';
import type { Article } from '../ports.ts';

/** What a message asks for, learnt from how all parts are asked. All are log-probabilities over what comes equally often by chance: 0 tells nothing. */
export interface PartSense {
  /** By article; empty until it has learnt. */
  articles(message: string, language: Language): ReadonlyMap<string, number>;
  /** By anchor, of the parts of one article; what was written since is not among them. */
  parts(message: string, article: Article): ReadonlyMap<string, number>;
  /** Learns how the parts of all articles are asked, beside other work, or reads what an earlier start learnt of the same. */
  learn(asked: readonly AskedPart[]): Promise<void>;
}

/** A part in one language, and the ways in which it is asked there. */
export interface AskedPart {
  readonly article: string;
  readonly anchor: string;
  readonly language: Language;
  readonly ways: readonly string[];
}

/** What a text is told by; what is the same in every language (a concept) begins with `@`. */
export type TellingTerms = (text: string, language: Language) => readonly string[];

const EPOCHS = 5;
/** What is less likely by more than this is not chosen anyway. */
const LEAST = -4.5;

interface Learnt {
  readonly numbers: ReadonlyMap<string, number>;
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
    const { numbers, model } = learnt ?? NOTHING;
    return model.read(numbersOf(termsOf(message, language), language, numbers));
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
    async learn(asked) {
      const from = kept
        ? digestOf(asked.map(({ article, anchor, language, ways }) => [article, anchor, language, ...ways]))
        : '';
      const classes = classesOf(asked);
      const before = kept && readFile(kept.readValue('parts', from), classes);
      const file = before || (await learnAll(asked, classes, termsOf));
      if (!before) kept?.keepValue('parts', from, toFile(file));
      const numbers = new Map(file.terms.map((term, number) => [term, number]));
      learnt = { numbers, classes, model: nestedModel(file.model) };
    },
  };
}

const NOTHING: Learnt = {
  numbers: new Map(),
  classes: new Map(),
  model: { read: () => new Float32Array(), groups: () => new Float32Array(), classes: () => new Float32Array() },
};

/** A word of one language is none of another that is written alike. */
const inLanguage = (term: string, language: Language): string => (term.startsWith('@') ? term : `${language} ${term}`);

function numbersOf(terms: readonly string[], language: Language, numbers: Learnt['numbers']): number[] {
  return terms.flatMap((term) => numbers.get(inLanguage(term, language)) ?? []);
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

interface File {
  readonly terms: readonly string[];
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
      for (const way of ways) {
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
  const terms = Array.from(model.terms, (term) => names[term] ?? '');
  return { terms, model: { ...model, terms: model.terms.map((_, row) => row) } };
}

const Kept = z.strictObject({
  terms: z.array(z.string()),
  idf: z.base64(),
  rows: z.base64(),
  scale: z.number(),
  groups: z.base64(),
  classes: z.base64(),
});

function toFile({ terms, model: { idf, rows, scale, groups, classes } }: File): z.input<typeof Kept> {
  const bytes = ({ buffer }: Float32Array | Int8Array) => Buffer.from(buffer).toString('base64');
  return {
    terms: [...terms],
    idf: bytes(idf),
    rows: bytes(rows),
    scale,
    groups: bytes(groups),
    classes: bytes(classes),
  };
}

/** Null where it is no file of such classes. */
function readFile(value: unknown, known: Classes): File | null {
  const kept = Kept.safeParse(value).data;
  if (!kept) return null;
  const numbers = (base64: string) => {
    const words = unpackNumbers(base64);
    return new Float32Array(words.buffer, 0, words.length);
  };
  const { terms, scale } = kept;
  const [idf, groups, classes] = [numbers(kept.idf), numbers(kept.groups), numbers(kept.classes)];
  const rows = new Int8Array(Uint8Array.from(Buffer.from(kept.rows, 'base64')).buffer);
  const starts = startsOf(known);
  const model = { starts, idf, rows, scale, groups, classes, terms: Uint32Array.from(terms.keys()) };
  return isWhole(model) ? { terms, model } : null;
}
