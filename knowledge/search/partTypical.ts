import { z } from 'zod';
import type { Language } from '../../core/language.ts';
import {
  areCentroids,
  type CentroidParts,
  hashOf,
  learnCentroids,
  likeCentroids,
} from '../../text/learning/centroids.ts';
import { digestOf, type KeptValue, type KeptValues } from '../../text/learning/keptModels.ts';
import { onceAMessage } from '../../text/learning/onceAMessage.ts';
import { resultInSlices } from '../../text/learning/slices.ts';
import { letterRowsOf } from '../../text/letterRows.ts';
import { writingOf } from '../../text/normalise.ts';
import type { AskedPart } from './partSense.ts';

/**
 * Of which parts a message is typical, by the rows of its letters: a second opinion beside `PartSense`, which is fitted, of all languages
 * together, to words (docs/decisions/0035).
 */
export interface PartTypical {
  /** By `partId`: a log-probability over what comes equally often by chance; empty until it has learnt. What was written since is not among them. */
  of(message: string, language: Language): ReadonlyMap<string, number>;
  /** As `PartSense.learn`. */
  learn(asked: readonly AskedPart[], from: () => string): Promise<void>;
}

/** How far a cosine tells the parts apart. */
const SHARPNESS = 40;
/** What is less likely by more than this is not chosen anyway. */
const LEAST = -4.5;

interface Learnt {
  readonly parts: readonly string[];
  readonly centroids: CentroidParts;
}

export function createPartTypical(kept?: KeptValues): PartTypical {
  const learnt = new Map<Language, Learnt>();
  const found = onceAMessage((message: string, language: Language) => {
    const { parts, centroids } = learnt.get(language) ?? NOTHING;
    return overChance(likeCentroids(hashesOf(message, language), centroids, parts.length), parts);
  });
  return {
    // What was found before it has learnt would be remembered.
    of: (message, language) => (learnt.has(language) ? found(message, language) : new Map()),
    async learn(asked, beside) {
      const from = kept ? digestOf([[beside()]]) : '';
      for (const [language, own] of byLanguage(asked)) {
        const parts = own.map(({ article, anchor }) => `${article}#${anchor}`);
        const key = kept ? digestOf([[from, language], parts, ...own.map((part) => part.own)]) : '';
        const before = kept && fromKept(kept.readValue(`typical-${language}`, key));
        const centroids = before || (await learnAll(own, language));
        if (!before) kept?.keepValue(`typical-${language}`, key, toKept(centroids));
        learnt.set(language, { parts, centroids });
      }
    },
  };
}

const NOTHING: Learnt = {
  parts: [],
  centroids: {
    ...{ terms: new Uint32Array(), rarity: new Float32Array(), starts: new Uint32Array(1) },
    ...{ classes: new Uint16Array(), shares: new Int8Array(), scale: 1 },
  },
};

const hashesOf = (text: string, language: Language): Uint32Array =>
  Uint32Array.from(letterRowsOf(text, writingOf(language)), hashOf);

function byLanguage(asked: readonly AskedPart[]): ReadonlyMap<Language, readonly AskedPart[]> {
  const languages = new Map<Language, AskedPart[]>();
  for (const part of asked) languages.set(part.language, [...(languages.get(part.language) ?? []), part]);
  return languages;
}

async function learnAll(asked: readonly AskedPart[], language: Language): Promise<CentroidParts> {
  const texts: Uint32Array[] = [];
  const targets: number[] = [];
  const reading = function* (): Generator<void, void> {
    for (const [target, { ways }] of asked.entries()) {
      for (const way of ways()) {
        texts.push(hashesOf(way, language));
        targets.push(target);
        yield;
      }
    }
  };
  await resultInSlices(reading());
  return resultInSlices(learnCentroids(texts, targets, asked.length));
}

/** Softmax of how like each is. */
function overChance(like: Float32Array, parts: readonly string[]): Map<string, number> {
  const all = Math.log(like.reduce((sum, one) => sum + Math.exp(SHARPNESS * one), 0) / Math.max(1, like.length));
  return new Map(parts.map((part, at) => [part, Math.max(LEAST, SHARPNESS * (like[at] ?? 0) - all)]));
}

const Kept = z.object({
  value: z.strictObject({ scale: z.number() }),
  numbers: z.tuple([
    z.instanceof(Uint32Array),
    z.instanceof(Float32Array),
    z.instanceof(Uint32Array),
    z.instanceof(Uint16Array),
    z.instanceof(Int8Array),
  ]),
});

function toKept({ terms, rarity, starts, classes, shares, scale }: CentroidParts): KeptValue {
  return { value: { scale }, numbers: [terms, rarity, starts, classes, shares] };
}

/** Null where nothing whole is kept. */
function fromKept(kept: unknown): CentroidParts | null {
  const read = Kept.safeParse(kept).data;
  if (!read) return null;
  const [terms, rarity, starts, classes, shares] = read.numbers;
  const centroids = { terms, rarity, starts, classes, shares, scale: read.value.scale };
  return areCentroids(centroids) ? centroids : null;
}
