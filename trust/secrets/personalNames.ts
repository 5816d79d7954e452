import { toTraditional } from '../../languages/hant/traditional.ts';
import type { Span } from './detection.ts';
import { eastAsianNames } from './names/eastAsianNames.ts';
import { homes } from './names/homes.ts';
import { latinNames } from './names/latinNames.ts';
import { nameWords } from './names/nameWords.ts';

/* Names of people and where they live, by how people give them. The words are data (`understanding/names.yaml`). */

interface Reading {
  readonly given: readonly RegExp[];
  readonly homes: readonly RegExp[];
  readonly products: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
}
let reading: Reading | null = null;

/** The names and homes in a text as written, each without the words that give it. Errors: `input.invalid` of the file of names. */
export function personalNames(text: string): Span[] {
  reading ??= readNames();
  const { given, products, words } = reading;
  const isNobody = (name: string) =>
    words.has(name) || name.split(/\s+/).some((word) => products.has(word) || products.has(capital(word)));
  return [
    ...given.flatMap((shape) => found(text, shape)).filter(({ name }) => !isNobody(name)),
    ...reading.homes.flatMap((shape) => found(text, shape)),
  ].map(({ start, end }) => ({ start, end }));
}

function found(text: string, shape: RegExp): (Span & { name: string })[] {
  return [...text.matchAll(shape)].flatMap(({ 0: whole, 1: name, index }) => {
    if (!name) return [];
    const start = index + whole.lastIndexOf(name);
    return [{ start, end: start + name.length, name }];
  });
}

const capital = (word: string) => word.slice(0, 1) + word.slice(1).toLowerCase();

function readNames(): Reading {
  const all = nameWords();
  return {
    given: [...latinNames(all), ...eastAsianNames(all)],
    homes: homes(all),
    products: new Set(all.products),
    words: new Set([...all.words, ...all.words.map(toTraditional)]),
  };
}
