import { createHash } from 'node:crypto';
import { z } from 'zod';
import { LANGUAGES, type Language } from '../../core/language.ts';
import type { Documents } from '../../core/ports.ts';
import { type Clock, DAY, SECOND } from '../../core/time.ts';
import type { Article, Embedder, Library } from '../ports.ts';
import { articlePassages } from './librarySearch.ts';

export interface ArticleVectors {
  /** Ids of a language's articles by the cosine of their vectors to this one, nearest first. */
  nearest(vector: Float32Array, language: Language, limit: number): string[];
  /** Whether there is anything to compare with. */
  readonly size: number;
  /** Makes the vectors that are missing. Errors: `model.failed`, with what was made until then in place. */
  refresh(): Promise<void>;
}

export interface ArticleVectorsOptions {
  readonly library: Pick<Library, 'articles'>;
  readonly embedder: Embedder;
  readonly documents: Documents;
  readonly clock: Clock;
}

const VECTOR_KIND = 'vector';
/** Vectors of texts that are gone disappear by themselves; those of texts that stay are made again now and then. */
const KEPT = 90 * DAY;
const AT_ONCE = 16;
const PATIENCE = 20 * SECOND;
/** Models read some thousand tokens; the beginning says what an article is about. */
const LONGEST = 2_000;

const StoredVector = z.object({ base64: z.base64() });

interface Wanted {
  readonly article: Article;
  readonly text: string;
  /** SHA-256 of model and text: the same text is never sent twice, by any process. */
  readonly hash: string;
}

/** One vector per article, kept in the store under the hash of what it was made of. */
export function createArticleVectors({ library, embedder, documents, clock }: ArticleVectorsOptions): ArticleVectors {
  const known = new Map<string, { hash: string; language: Language; id: string; vector: Float32Array }>();
  const learn = ({ article: { id, language }, hash }: Wanted, vector: Float32Array) =>
    known.set(`${language}/${id}`, { hash, language, id, vector });

  const recall = async (wanted: Wanted): Promise<boolean> => {
    const stored = StoredVector.safeParse((await documents.get(VECTOR_KIND, wanted.hash))?.value);
    if (stored.success) learn(wanted, fromBase64(stored.data.base64));
    return stored.success;
  };
  const make = async (batch: readonly Wanted[]) => {
    const vectors = await embedder.embed(
      batch.map(({ text }) => text),
      PATIENCE,
    );
    for (const [at, vector] of vectors.entries()) {
      const wanted = batch[at];
      if (!wanted) continue;
      learn(wanted, vector);
      await documents.put(VECTOR_KIND, wanted.hash, { base64: toBase64(vector) }, { expiresAt: clock() + KEPT });
    }
  };
  return {
    nearest: (vector, language, limit) =>
      [...known.values()]
        .filter((one) => one.language === language && one.vector.length === vector.length)
        .map((one) => ({ id: one.id, closeness: dot(one.vector, vector) }))
        .sort((a, b) => b.closeness - a.closeness)
        .slice(0, limit)
        .map(({ id }) => id),
    get size() {
      return known.size;
    },
    async refresh() {
      const all = LANGUAGES.flatMap((language) => library.articles(language).map((each) => wantedOf(each, embedder)));
      const keys = new Set(all.map(({ article }) => `${article.language}/${article.id}`));
      for (const key of known.keys()) if (!keys.has(key)) known.delete(key);
      const missing: Wanted[] = [];
      for (const wanted of all) {
        const { id, language } = wanted.article;
        if (known.get(`${language}/${id}`)?.hash !== wanted.hash && !(await recall(wanted))) missing.push(wanted);
      }
      for (let at = 0; at < missing.length; at += AT_ONCE) await make(missing.slice(at, at + AT_ONCE));
    },
  };
}

function wantedOf(article: Article, { model }: Embedder): Wanted {
  const parts = articlePassages(article).flatMap(({ title = '', aliases = [], text }) => [title, ...aliases, text]);
  const text = parts.join('\n').slice(0, LONGEST);
  return { article, text, hash: createHash('sha256').update(`${model}\n${text}`).digest('hex') };
}

function dot(one: Float32Array, other: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

function toBase64(vector: Float32Array): string {
  return Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');
}

function fromBase64(text: string): Float32Array {
  const bytes = Uint8Array.from(Buffer.from(text, 'base64'));
  return new Float32Array(bytes.buffer, 0, Math.floor(bytes.byteLength / 4));
}
