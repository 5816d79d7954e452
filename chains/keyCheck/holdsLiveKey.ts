import { whileWaiting } from '../../core/process/fairQueue.ts';
import { type Milliseconds, SECOND } from '../../core/time.ts';
import type { HoldsLiveKey } from '../../trust/ports.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import type { CheckKey } from '../ports.ts';
import { SIGNATURE_DIGITS } from '../recognise/hashDigits.ts';
import { bare, type Candidate, candidatesIn, type DigitsIn } from './candidates.ts';

/** More are not asked about, and so not kept: the nodes of a desk are not for trying out keys. */
const MOST = 8;
/** The same of the orders in which they may be meant, each of which every network is asked about: eight hashes as they are written, five in groups. */
const MOST_ORDERS = 16;
/** A hash as it is written is meant in two orders, and counts as one question of its writer's. */
const ORDERS_A_QUESTION = 2;
/** Of one message, all of them together: what is not told by then is unknown. */
const LONGEST: Milliseconds = 6 * SECOND;

/**
 * Whether 64 hexadecimal digits in a text, in any writing, open an account that was ever used. What nobody uses may still
 * be a key: only the link of a known explorer, `0x` before it while every network said no, or its writer (`saysHash`,
 * `said`) tells a hash; else the writer is to be asked. A desk without chains has nobody to ask.
 */
export function holdsLiveKey(parts: {
  readonly checkKey: CheckKey;
  readonly chains: readonly ChainDefinition[];
  readonly digitsIn: DigitsIn;
  readonly saysHash: (text: string) => boolean;
  /** Its writer calls it a key: then no link makes a hash of it. */
  readonly saysKey: (text: string) => boolean;
}): HoldsLiveKey {
  const { checkKey, chains, digitsIn, saysHash, saysKey } = parts;
  return async (text, known, said = false, mayAsk = async () => true, from = undefined) => {
    if (chains.length === 0) return 'no';
    const found = candidatesIn(text, chains, digitsIn(text), new Set(known.map(bare)));
    const candidates = saysKey(text) ? found.map(asKey) : found;
    if (candidates.length === 0) return 'no';
    const orders = candidates.reduce((sum, candidate) => sum + candidate.orders.length, 0);
    if (candidates.length > MOST || orders > MOST_ORDERS) return 'unknown';
    if (!(await mayAsk(Math.max(candidates.length, Math.ceil(orders / ORDERS_A_QUESTION))))) return 'unknown';
    const answers = await whileWaiting(() => askInTurn(checkKey, candidates, from));
    if (answers.includes('key')) return 'yes';
    if (answers.includes('unknown')) return 'unknown';
    return answers.includes('unsure') && !said && !saysHash(text) ? 'ask' : 'no';
  };
}

/**
 * One after the other, others being answered between two: eight at once were some four hundred requests. A key decides. Once no
 * network answered for one, none is asked about the next ones, which are unknown as well.
 */
async function askInTurn(checkKey: CheckKey, candidates: readonly Candidate[], from: string | undefined) {
  const own = new AbortController();
  const end = setTimeout(() => own.abort(), LONGEST);
  const said: ReturnType<typeof meaningOf>[] = [];
  try {
    for (const candidate of candidates) {
      const ask = (digits: string) => checkKey(digits, { signal: own.signal, ...(from !== undefined && { from }) });
      const answers = await Promise.all(candidate.orders.map(ask));
      if (answers.some(({ kind }) => kind === 'unknown')) own.abort();
      said.push(meaningOf(candidate, answers));
      if (said.at(-1) === 'key') break;
    }
  } finally {
    clearTimeout(end);
  }
  return said;
}

/** Neither the link around them nor `0x` says what they are once their writer has; 64 bytes show it by themselves. */
const asKey = (one: Candidate): Candidate =>
  one.orders[0]?.length === SIGNATURE_DIGITS ? one : { ...one, linked: false, written: 'bare' };

function meaningOf({ linked, written }: Candidate, answers: readonly Awaited<ReturnType<CheckKey>>[]) {
  const kinds = answers.map(({ kind }) => kind);
  if (kinds.includes('key')) return 'key';
  if (linked) return 'clear';
  if (kinds.includes('unknown')) return 'unknown';
  const all = answers.every(({ silent }) => silent.length === 0);
  return written === null || (written === 'prefixed' && all) ? 'clear' : 'unsure';
}
