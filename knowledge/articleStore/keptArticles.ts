import { z } from 'zod';
import { DEPARTMENTS } from '../../core/departments.ts';
import { CLAIMS, KINDS } from '../../core/labels.ts';
import { LANGUAGES } from '../../core/language.ts';
import { Needs } from '../../core/needs.ts';
import { digestOf, type KeptValues } from '../../text/learning/keptModels.ts';
import type { Article } from '../ports.ts';

/** Its source is at hand whoever asks, so it is not kept a second time. */
type Parsed = Omit<Article, 'markdown'>;

const texts = z.array(z.string());
const Parsed = z.strictObject({
  id: z.string(),
  language: z.enum(LANGUAGES),
  title: z.string(),
  department: z.enum(DEPARTMENTS),
  risk: z.enum(['normal', 'high']),
  reviewed: z.string(),
  expires: z.string(),
  related: texts,
  sources: texts,
  questions: texts,
  answers: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(KINDS),
      needs: Needs,
      text: z.string(),
      claims: z.array(z.enum(CLAIMS)),
      asked: texts,
    }),
  ),
  lead: z.string(),
  sections: z.array(z.strictObject({ anchor: z.string(), heading: z.string(), markdown: z.string() })),
});
const Kept = z.record(z.string(), Parsed);

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
