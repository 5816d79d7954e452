import { hexToBytes } from '@noble/hashes/utils.js';
import { linkedAbort } from '../../core/net/linkedAbort.ts';
import { type Milliseconds, SECOND } from '../../core/time.ts';
import type { ChainReader, Usage } from '../families/chainReader.ts';
import { familyOf } from '../families/index.ts';
import { maybeSecretKey } from '../families/solana/solanaKeyPair.ts';
import type { CheckKey } from '../ports.ts';
import { SIGNATURE_DIGITS } from '../recognise/hashDigits.ts';
import { keyQueue } from './keyQueue.ts';
import { publicKeyOf } from './publicKeyOf.ts';

/** Nobody who talks waits longer for this. Tokens count as use, so a slow node is asked twice in turn; what it leaves unknown is asked about. */
const DEADLINE_MS = 3 * SECOND;
/** Once half of the chains have answered, the rest get as long again as those took, and at least this. */
const GRACE_MS = 60;

type Answer = Awaited<ReturnType<CheckKey>>;

/**
 * Whether digits are the key of a used account on any of these chains. Of 64 bytes no chain is asked: the curve tells. One "yes" decides at once. A silent chain may
 * not hold everybody up: when the answering ones said no, it gets a short grace and is then named in `silent`.
 */
export function createKeyCheck(readers: readonly ChainReader[], deadlineMs: Milliseconds = DEADLINE_MS): CheckKey {
  const inTurn = keyQueue();
  return async (digits, options = {}) => {
    if (digits.length === SIGNATURE_DIGITS)
      return { kind: maybeSecretKey(hexToBytes(digits)) ? 'key' : 'clear', silent: [] };
    const answer = await inTurn(() => askAll(readers, deadlineMs, digits, options.signal), options);
    return answer ?? { kind: 'unknown', silent: readers.map(({ definition }) => definition.name) };
  };
}

async function askAll(
  readers: readonly ChainReader[],
  deadlineMs: Milliseconds,
  digits: string,
  signal: AbortSignal | undefined,
): Promise<Answer> {
  const key = publicKeyOf(digits);
  if (key === null) return { kind: 'clear', silent: [] };
  const own = linkedAbort(signal);
  try {
    return await firstYes(readers, deadlineMs, (reader) =>
      reader.usedKey(familyOf(reader.definition).keyAddresses(key), own.signal),
    );
  } finally {
    own.unlink();
    own.abort();
  }
}

function firstYes(
  readers: readonly ChainReader[],
  deadlineMs: Milliseconds,
  ask: (reader: ChainReader) => ReturnType<ChainReader['usedKey']>,
): Promise<Answer> {
  return new Promise((resolve) => {
    const started = performance.now();
    const pending = new Set(readers.map((reader) => reader.definition.name));
    const failed: string[] = [];
    let clear = 0;
    let grace: NodeJS.Timeout | undefined;
    const finish = (kind: Answer['kind']) => {
      clearTimeout(deadline);
      clearTimeout(grace);
      resolve({ kind, silent: [...failed, ...pending] });
    };
    const settle = () => finish(clear > 0 ? 'clear' : 'unknown');
    const deadline = setTimeout(settle, deadlineMs);
    const note = (name: string, used: Usage | null) => {
      pending.delete(name);
      if (used === 'used') return finish('key');
      // Who was not sure is named with the silent ones, and counts as having answered.
      if (used !== 'unused') failed.push(name);
      if (used !== null) clear += 1;
      if (pending.size === 0) return settle();
      const half = clear * 2 >= readers.length;
      if (half && grace === undefined) grace = setTimeout(settle, Math.max(GRACE_MS, performance.now() - started));
    };
    for (const reader of readers) {
      void ask(reader).then((reply) => note(reader.definition.name, reply.kind === 'ok' ? reply.value : null));
    }
    if (readers.length === 0) settle();
  });
}
