import { OpenAIEmbeddings } from '@langchain/openai';
import { HandrailError } from '../../core/errors.ts';
import { fetchWithin } from '../../core/net/boundedFetch.ts';
import type { Secret } from '../../core/secret.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { Embedder } from '../ports.ts';
import { refusesText } from './refusesText.ts';
import { SILENT } from './silentLogger.ts';

export interface OpenAiEmbedderOptions {
  /** Any endpoint that speaks the embeddings protocol, for instance `https://host/v1`; without it OpenAI's own. */
  readonly baseUrl?: string | undefined;
  readonly apiKey: Secret;
  readonly model: string;
}

/** A few hundred vectors of some thousand numbers, written out. */
const MAX_ANSWER = 32_000_000;
/** Numbers of one vector; the longest that are sold have half of it. */
const MAX_LENGTH = 8_192;
/** What stands around a vector and around the answer. */
const FRAME = 100;

/** Vectors from an OpenAI-compatible endpoint. It is asked once: who waits for a turn has no time for retries. */
export function createOpenAiEmbedder({ baseUrl, apiKey, model }: OpenAiEmbedderOptions): Embedder {
  const embedderFor = (timeout: Milliseconds, count: number) =>
    new OpenAIEmbeddings({
      model,
      apiKey: apiKey.reveal(),
      maxRetries: 0,
      timeout,
      encodingFormat: 'float',
      configuration: {
        ...SILENT,
        ...(baseUrl ? { baseURL: baseUrl } : {}),
        fetch: fetchWithin({
          fetch,
          timeoutMs: timeout,
          maxBytes: MAX_ANSWER,
          maxValues: count * (MAX_LENGTH + FRAME) + FRAME,
        }),
      },
    });
  return {
    model,
    async embed(texts, timeout) {
      const vectors = await within(timeout, embedderFor(timeout, texts.length).embedDocuments([...texts])).catch(
        (error: unknown) => {
          // The SDK's message may quote the request, so only what kind of failure it was is passed on.
          const reason = kindOf(error);
          throw refusesText(error)
            ? new HandrailError('model.refused', `embeddings endpoint: ${reason}`)
            : failed(reason);
        },
      );
      if (!areVectors(vectors, texts.length)) throw failed('not as many vectors of one length as texts');
      return vectors.map(toUnitLength);
    },
  };
}

function failed(reason: string): HandrailError {
  return new HandrailError('model.failed', `embeddings endpoint: ${reason}`, { retryable: true });
}

/** The SDK's own time-out ends when headers arrive; a body that never comes would be waited for. */
async function within<T>(timeout: Milliseconds, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(failed('timed out')), timeout);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

function kindOf(error: unknown): string {
  if (error instanceof HandrailError || (error instanceof Error && error.name === 'TimeoutError')) return 'timed out';
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return `status ${error.status}`;
  return error instanceof Error ? error.name : 'unknown failure';
}

function areVectors(vectors: unknown, count: number): vectors is number[][] {
  if (!Array.isArray(vectors) || vectors.length !== count) return false;
  const length = Array.isArray(vectors[0]) ? vectors[0].length : 0;
  if (length < 1 || length > MAX_LENGTH) return false;
  return vectors.every((vector) => Array.isArray(vector) && vector.length === length && vector.every(Number.isFinite));
}

function toUnitLength(vector: readonly number[]): Float32Array {
  const norm = Math.hypot(...vector) || 1;
  return Float32Array.from(vector, (value) => value / norm);
}
