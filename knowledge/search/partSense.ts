import { z } from 'zod';
import type { Language } from '../../core/language.ts';
import { digestOf, type KeptValues } from '../../text/learning/keptModels.ts';
import { packNumbers, unpackNumbers } from '../../text/learning/packedNumbers.ts';
import { resultInSlices } from '../../text/learning/slices.ts';
import { learnSoftmax, type SoftmaxModel, type SoftmaxParts, softmaxModel } from '../../text/learning/softmaxModel.ts';
import type { Article, Part } from '../ports.ts';

/** What a message asks for, learnt from how all parts are asked. All are log-probabilities over what comes equally often by chance: 0 tells nothing. */
export interface PartSense {
  /** By article; empty until it has learnt. */
  articles(terms: readonly string[], language: Language): ReadonlyMap<string, number>;
  /** By anchor, of the parts of one article; empty for one that was edited since it was learnt. */
  parts(terms: readonly string[], article: Article): ReadonlyMap<string, number>;
  /** Learns what `asked` has of each article, beside other work, or reads what an earlier start learnt of the same. */
  learn(language: Language, asked: ReadonlyMap<Article, readonly AskedPart[]>): Promise<void>;
}

/** A part, and the terms of each way in which it is asked. */
export interface AskedPart {
  readonly part: Part;
  readonly ways: readonly (readonly string[])[];
}

/** Over how many times the texts are gone: an article has some hundreds, a language ten thousands. */
const EPOCHS = { articles: 6, parts: 10 };
/** Of fewer ways nothing is learnt. */
const FEWEST = 10;
/** What is less likely by more than this is not chosen anyway. */
const LEAST = -4;

interface Learnt {
  readonly numbers: ReadonlyMap<string, number>;
  readonly ids: readonly string[];
  readonly articles: SoftmaxModel;
}

interface LearntParts {
  readonly numbers: Learnt['numbers'];
  readonly anchors: readonly string[];
  readonly model: SoftmaxModel;
}

/**
 * Two questions one after the other: of which article it is, and of which of its parts. One model over all parts would be a
 * hundred times as large and tells no more (docs/decisions/0021).
 */
export function createPartSense(kept?: KeptValues): PartSense {
  const learnt = new Map<Language, Learnt>();
  const partsOf = new WeakMap<Article, LearntParts>();
  return {
    articles(terms, language) {
      const known = learnt.get(language);
      return known ? likely(known.articles, numbersOf(terms, known), known.ids) : new Map();
    },
    parts(terms, article) {
      const own = partsOf.get(article);
      return own ? likely(own.model, numbersOf(terms, own), own.anchors) : new Map();
    },
    async learn(language, asked) {
      const from = kept ? digestOfWays(asked) : '';
      const before = kept && read(kept.readValue(`parts-${language}`, from), asked);
      const file = before || (await learnAll(asked));
      if (!before) kept?.keepValue(`parts-${language}`, from, toFile(file));
      const ids = [...asked.keys()].map(({ id }) => id);
      const numbers = new Map(file.terms.map((term, number) => [term, number]));
      learnt.set(language, { numbers, ids, articles: softmaxModel(file.articles) });
      for (const [at, [article, parts]] of [...asked].entries()) {
        const own = file.parts[at];
        const anchors = parts.map(({ part }) => part.anchor);
        if (own) partsOf.set(article, { numbers, anchors, model: softmaxModel(own) });
        else partsOf.delete(article);
      }
    },
  };
}

function numbersOf(terms: readonly string[], { numbers }: Pick<Learnt, 'numbers'>): number[] {
  return terms.flatMap((term) => numbers.get(term) ?? []);
}

function likely(model: SoftmaxModel, terms: readonly number[], names: readonly string[]): Map<string, number> {
  const byChance = Math.log(names.length);
  const scores = model.predict(terms);
  return new Map(names.map((name, at) => [name, Math.max(LEAST, (scores[at] ?? 0) + byChance)]));
}

function digestOfWays(asked: ReadonlyMap<Article, readonly AskedPart[]>): string {
  // Classes are places: an article or a part of which nothing is asked has one as well.
  return digestOf(
    [...asked].flatMap(([{ id }, parts]) => [
      [id],
      ...parts.flatMap(({ part, ways }) => [[part.anchor], ...ways.map((terms) => ['', ...terms])]),
    ]),
  );
}

/** `parts`: by article, in the order in which they are asked about; null where too little is asked. */
interface File {
  readonly terms: readonly string[];
  readonly articles: SoftmaxParts;
  readonly parts: readonly (SoftmaxParts | null)[];
}

async function learnAll(asked: ReadonlyMap<Article, readonly AskedPart[]>): Promise<File> {
  const numbers = new Map<string, number>();
  const numbered = (terms: readonly string[]) =>
    Uint32Array.from(terms, (term) => {
      const number = numbers.get(term) ?? numbers.size;
      numbers.set(term, number);
      return number;
    });
  const texts = [...asked.values()].map((parts) =>
    parts.flatMap(({ ways }, part) => ways.map((way) => ({ class: part, terms: numbered(way) }))),
  );
  const learn = (
    ways: readonly { readonly terms: Uint32Array; readonly class: number }[],
    classes: number,
    epochs: number,
  ) =>
    resultInSlices(
      learnSoftmax(
        ways.map(({ terms }) => terms),
        ways.map((way) => way.class),
        { classes, epochs },
      ),
    );
  const all = texts.flatMap((own, article) => own.map(({ terms }) => ({ terms, class: article })));
  const articles = await learn(all, asked.size, EPOCHS.articles);
  const parts: (SoftmaxParts | null)[] = [];
  for (const [at, own] of [...asked.values()].entries()) {
    const ways = texts[at] ?? [];
    parts.push(ways.length < FEWEST ? null : await learn(ways, own.length, EPOCHS.parts));
  }
  return onlyKnown({ terms: [...numbers.keys()], articles, parts });
}

/** Without the terms that no model knows: most are of one way alone. */
function onlyKnown({ terms, articles, parts }: File): File {
  const kept = new Map(Array.from(articles.terms, (term, number) => [term, number]));
  const renumbered = (model: SoftmaxParts): SoftmaxParts => ({
    ...model,
    terms: model.terms.map((term) => kept.get(term) ?? 0),
  });
  return {
    terms: Array.from(articles.terms, (term) => terms[term] ?? ''),
    articles: renumbered(articles),
    parts: parts.map((own) => own && renumbered(own)),
  };
}

const Packed = z.strictObject({
  terms: z.base64(),
  idf: z.base64(),
  weights: z.base64(),
  scale: z.number(),
});
const Kept = z.strictObject({ terms: z.array(z.string()), articles: Packed, parts: z.array(Packed.nullable()) });

function toFile({ terms, articles, parts }: File): z.input<typeof Kept> {
  return { terms: [...terms], articles: pack(articles), parts: parts.map((own) => own && pack(own)) };
}

/** Null where it is no file of as many articles and parts. */
function read(value: unknown, asked: ReadonlyMap<Article, readonly AskedPart[]>): File | null {
  const kept = Kept.safeParse(value).data;
  if (kept?.parts.length !== asked.size) return null;
  const articles = unpack(kept.articles, asked.size);
  const parts = [...asked.values()].map((own, at) => {
    const packed = kept.parts[at];
    return packed ? unpack(packed, own.length) : null;
  });
  const isWhole = articles !== null && parts.every((own, at) => own !== null || kept.parts[at] === null);
  return isWhole ? { terms: kept.terms, articles, parts } : null;
}

function pack({ terms, idf, weights, scale }: SoftmaxParts): z.input<typeof Packed> {
  const bytes = (numbers: Float32Array | Int8Array) => Buffer.from(numbers.buffer).toString('base64');
  return { terms: packNumbers([...terms]), idf: bytes(idf), weights: bytes(weights), scale };
}

/** Null where the numbers are not those of so many classes. */
function unpack({ terms, idf, weights, scale }: z.output<typeof Packed>, classes: number): SoftmaxParts | null {
  const bytes = (base64: string) => Uint8Array.from(Buffer.from(base64, 'base64'));
  const numbers = unpackNumbers(terms);
  const idfs = new Float32Array(unpackNumbers(idf).buffer, 0, numbers.length);
  const rows = new Int8Array(bytes(weights).buffer);
  const isWhole = unpackNumbers(idf).length === numbers.length && rows.length === numbers.length * classes;
  return isWhole ? { terms: numbers, idf: idfs, weights: rows, classes, scale } : null;
}
