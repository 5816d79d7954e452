import type { HoldsLiveKey } from '../../trust/ports.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import type { CheckKey } from '../ports.ts';
import { SIGNATURE_DIGITS } from '../recognise/hashDigits.ts';
import { bare, type Candidate, candidatesIn, type DigitsIn } from './candidates.ts';

/** More are not asked about, and so not kept: the nodes of a desk are not for trying out keys. */
const MOST = 8;

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
  return async (text, known, said = false, mayAsk = async () => true) => {
    if (chains.length === 0) return 'no';
    const found = candidatesIn(text, chains, digitsIn(text), new Set(known.map(bare)));
    const candidates = saysKey(text) ? found.map(asKey) : found;
    if (candidates.length > 0 && !(await mayAsk(Math.min(candidates.length, MOST)))) return 'unknown';
    const answers = await Promise.all(candidates.slice(0, MOST).map((candidate) => ask(checkKey, candidate)));
    if (answers.includes('key')) return 'yes';
    if (answers.includes('unknown') || candidates.length > MOST) return 'unknown';
    return answers.includes('unsure') && !said && !saysHash(text) ? 'ask' : 'no';
  };
}

/** Neither the link around them nor `0x` says what they are once their writer has; 64 bytes show it by themselves. */
const asKey = (one: Candidate): Candidate =>
  one.orders[0]?.length === SIGNATURE_DIGITS ? one : { ...one, linked: false, written: 'bare' };

async function ask(checkKey: CheckKey, { orders, linked, written }: Candidate) {
  const answers = await Promise.all(orders.map((digits) => checkKey(digits)));
  const kinds = answers.map(({ kind }) => kind);
  if (kinds.includes('key')) return 'key';
  if (linked) return 'clear';
  if (kinds.includes('unknown')) return 'unknown';
  const all = answers.every(({ silent }) => silent.length === 0);
  return written === null || (written === 'prefixed' && all) ? 'clear' : 'unsure';
}
