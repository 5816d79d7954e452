import { boundedFetch } from '../../core/net/boundedFetch.ts';
import type { Log } from '../../core/process/log.ts';
import { type Clock, type Milliseconds, SECOND } from '../../core/time.ts';
import type { LookUp } from '../ports.ts';
import { openAnswer, sealQuestion } from './envelope.ts';
import type { LookupKeys } from './lookupKeys.ts';

export interface JweLookupParts {
  readonly url: string;
  readonly keys: LookupKeys;
  /** Names of what may be asked for; whatever else an answer holds is dropped. */
  readonly fields: readonly string[];
  readonly clock: Clock;
  readonly log: Log;
  /** False for a text that no member of staff may see: an internal system can hold a secret by mistake. */
  readonly mayShow: (text: string) => boolean;
  readonly patience?: Milliseconds;
}

const MAX_BYTES = 32_000;

/** The internal system over HTTP: one POST, one answer, encrypted and signed both ways. The wire is in docs/lookup.md. */
export function jweLookup(parts: JweLookupParts): LookUp {
  const { url, keys, fields, clock, log, mayShow, patience = 5 * SECOND } = parts;
  const peer = new URL(url).origin;
  return async (subject) => {
    const question = await sealQuestion(keys, { subject, fields }, peer, clock());
    const headers = { 'content-type': 'application/jose', accept: 'application/jose' };
    const reply = await boundedFetch(
      url,
      { method: 'POST', headers, body: question.jwe },
      { fetch, timeoutMs: patience, maxBytes: MAX_BYTES, status: 200 },
    );
    const answer =
      reply.kind === 'ok'
        ? await openAnswer(keys, reply.value, question, { from: peer, fields, now: clock() })
        : ({ kind: 'refused', reason: reply.why } as const);
    if (answer.kind === 'refused') {
      log.warn('lookup.failed', { reason: answer.reason });
      return { kind: 'failed' };
    }
    if (answer.kind === 'unknown') return answer;
    const shown = answer.fields.filter(({ value }) => mayShow(String(value)));
    // Word by word a phrase is harmless, and an agent reads the fields one under the other.
    return { kind: 'found', fields: mayShow(shown.map(({ value }) => value).join(' ')) ? shown : [] };
  };
}
