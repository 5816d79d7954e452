import type { Locale } from '../../core/language.ts';
import { longestMatch } from '../../core/longestMatch.ts';
import { readTables } from './tables.ts';

let steps: ((text: string) => string)[] | null = null;

/** Simplified Chinese in Traditional characters and in the words of Taiwan. The tables are read at the first use. */
export function toTraditional(text: string): string {
  return writings(text).at(-1) ?? text;
}

/** As it is, in Traditional characters, and in the words of Taiwan as well. */
function writings(text: string): string[] {
  steps ??= readTables().map(longestMatch);
  const made = [text];
  for (const step of steps) made.push(step(made.at(-1) ?? text));
  return made;
}

/**
 * The same for every text inside a value: phrases with functions that return them, cards, articles. Ids, links and
 * codes are Latin, so they stay. A value is converted when it is looked at, and once.
 */
export function traditional<T>(value: T): T {
  return converted(value) as T;
}

/** What was written in the language of a locale, as its readers read it. */
export function readIn<T>(locale: Locale, value: T): T {
  return locale === 'zh-Hant' ? traditional(value) : value;
}

const known = new WeakMap<object, unknown>();

function converted(value: unknown): unknown {
  if (typeof value === 'string') return toTraditional(value);
  if (typeof value === 'function') return (...given: unknown[]) => converted(value(...given));
  if (value instanceof RegExp) return anyWriting(value);
  if (typeof value !== 'object' || value === null || !isPlain(value)) return value;
  const before = known.get(value);
  if (before) return before;
  const made = Array.isArray(value) ? value.map(converted) : lazily(value);
  known.set(value, made);
  return made;
}

/** People who read Traditional may write Simplified, and the words of the mainland. */
function anyWriting({ source, flags }: RegExp): RegExp {
  return new RegExp(
    writings(source)
      .map((writing) => `(?:${writing})`)
      .join('|'),
    flags,
  );
}

function isPlain(value: object): boolean {
  return Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
}

function lazily(value: object): object {
  const made = {};
  for (const [key, inner] of Object.entries(value)) {
    let done: { readonly value: unknown } | null = null;
    const get = () => {
      done ??= { value: converted(inner) };
      return done.value;
    };
    Object.defineProperty(made, key, { enumerable: true, get });
  }
  return made;
}
