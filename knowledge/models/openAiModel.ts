import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { ChatOpenAI } from '@langchain/openai';
import { HandrailError } from '../../core/errors.ts';
import { fetchWithin } from '../../core/net/boundedFetch.ts';
import type { Secret } from '../../core/secret.ts';
import type { Milliseconds } from '../../core/time.ts';
import type { LanguageModel, ModelPrompt } from '../ports.ts';
import { refusesText } from './refusesText.ts';
import { SILENT } from './silentLogger.ts';

export interface OpenAiModelOptions {
  /** Any endpoint that speaks the chat completions protocol, for instance `https://host/v1`; without it OpenAI's own. */
  readonly baseUrl?: string | undefined;
  readonly apiKey: Secret;
  readonly model: string;
  /** For the whole answer. */
  readonly timeout: Milliseconds;
}

/** Longer than any answer asked for; an endpoint that does not stop is cut off. */
const MAX_ANSWER_CHARACTERS = 8_000;
/** The same as a stream, in which each word has a frame around it. */
const MAX_ANSWER_BYTES = 4_000_000;

/** A model behind an OpenAI-compatible endpoint, read as a stream. It is asked once: the turn has no time for retries. */
export function createOpenAiModel({ baseUrl, apiKey, model, timeout }: OpenAiModelOptions): LanguageModel {
  return {
    async complete(prompt, { signal, maxTokens }) {
      const chat = new ChatOpenAI({
        model,
        apiKey: apiKey.reveal(),
        maxTokens,
        temperature: 0,
        maxRetries: 0,
        streaming: true,
        configuration: {
          ...SILENT,
          ...(baseUrl ? { baseURL: baseUrl } : {}),
          fetch: fetchWithin({ fetch, timeoutMs: timeout, maxBytes: MAX_ANSWER_BYTES }),
        },
      });
      // Node 20 can collect a time-out signal that is only reachable through `AbortSignal.any`; a timer cannot be lost.
      const limit = new AbortController();
      const timer = setTimeout(() => limit.abort(), timeout);
      const stop = () => limit.abort();
      signal?.addEventListener('abort', stop, { once: true });
      try {
        return await readStream(chat, prompt, limit.signal);
      } catch (error) {
        if (error instanceof HandrailError) throw error;
        // The SDK's message may quote the request, so only what kind of failure it was is passed on.
        const reason = `model endpoint: ${kindOf(error, limit.signal)}`;
        if (refusesText(error)) throw new HandrailError('model.refused', reason);
        throw new HandrailError('model.failed', reason, { retryable: true });
      } finally {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
      }
    },
  };
}

async function readStream(
  chat: ChatOpenAI,
  { system, user, schema }: ModelPrompt,
  signal: AbortSignal,
): Promise<string> {
  let text = '';
  let finish: unknown = null;
  const stream = await chat.stream([new SystemMessage(system), new HumanMessage(user)], {
    signal,
    response_format: { type: 'json_schema', json_schema: { ...schema, strict: true } },
  });
  for await (const chunk of stream) {
    if (typeof chunk.content === 'string') text += chunk.content;
    finish = chunk.response_metadata['finish_reason'] ?? finish;
    if (text.length > MAX_ANSWER_CHARACTERS) break;
  }
  if (finish === 'stop') return text;
  // A stream that broke is the endpoint's fault. What ended otherwise was too long, filtered, or no answer: whoever asks can
  // bring that about, and must not have the model paused for all others.
  const isBroken = finish === null && text.length <= MAX_ANSWER_CHARACTERS;
  throw new HandrailError(isBroken ? 'model.failed' : 'model.cut', 'model endpoint: the answer was cut off');
}

function kindOf(error: unknown, limit: AbortSignal): string {
  if (limit.aborted) return 'timed out';
  if (error instanceof Error && 'status' in error && typeof error.status === 'number') return `status ${error.status}`;
  return error instanceof Error ? error.name : 'unknown failure';
}
