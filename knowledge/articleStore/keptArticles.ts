import { z } from 'zod';
import { digestOf, type KeptValues } from '../../text/learning/keptModels.ts';
import type { Article } from '../ports.ts';

/** Its source is at hand whoever asks, so it is not kept a second time. */
type Parsed = Omit<Article, 'markdown'>;

/**
 * A kept value is whole to the last bit and of this very code (`modelFolder.ts`), so each of its hundred thousand fields is not looked
 * at again: that was a thirtieth of a start.
 */
const Kept = z.record(
  z.string(),
  z.custom<Parsed>((value) => typeof value === 'object' && value !== null && 'id' in value && 'answers' in value),
);

const NAME = 'articles';

/** What was read out of these very sources at an earlier start, by the hash of each; empty where nothing is kept. */
export function keptArticles(hashes: readonly string[], kept?: KeptValues): ReadonlyMap<string, Parsed> {
  const read = Kept.safeParse(kept?.readValue(NAME, digestOf([hashes]))?.value).data ?? {};
  return new Map(Object.entries(read));
}

/** `articles`: by the hash of the source, in the order of `keptArticles`' hashes. */
export function keepArticles(
  hashes: readonly string[],
  articles: ReadonlyMap<string, Article>,
  kept: KeptValues,
): void {
  const parsed = [...articles].map(([hash, { markdown: _, ...article }]): [string, Parsed] => [hash, article]);
  kept.keepValue(NAME, digestOf([hashes]), { value: Object.fromEntries(parsed), numbers: [] });
}
