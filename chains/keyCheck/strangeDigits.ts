import type { ChainDefinition } from '../definitions/index.ts';
import type { CheckKey, CheckTransaction } from '../ports.ts';
import { SIGNATURE_DIGITS } from '../recognise/hashDigits.ts';
import { bare, type Candidate, candidatesIn, type DigitsIn } from './candidates.ts';

/** More are not asked about, and so not written: the nodes of a desk are not for trying out keys. */
const MOST = 8;
/** What a network knows nothing of, or nobody could be asked about. */
const NOT_KNOWN = ['not-found', 'unreachable', 'private-key'];

export interface StrangeDigitsParts {
  readonly checkKey: CheckKey;
  readonly checkTransaction: CheckTransaction;
  readonly chains: readonly ChainDefinition[];
  readonly digitsIn: DigitsIn;
  readonly saysHash: (text: string) => boolean;
  /** Its writer calls it a key: then no network is asked for it. */
  readonly saysKey: (text: string) => boolean;
}

/**
 * Whether a text of staff has 64 digits that may be a key: they open an account, or nothing says that they are none. A hash that the case
 * knows (`said`: its texts) passes, one behind the link of its explorer, one that its writer calls so, and one that a network finds.
 * Whoever writes a key down for somebody does not always call it one, and colleagues and the user would keep it. Nobody is there to be
 * asked, as a user is: `holdsLiveKey`.
 */
export function createStrangeDigits(parts: StrangeDigitsParts) {
  const { chains, digitsIn, saysHash, saysKey } = parts;
  return async (text: string, said: () => Promise<readonly string[]>): Promise<boolean> => {
    const found = candidatesIn(text, chains, digitsIn(text), new Set());
    if (found.length === 0) return false;
    const known = knownIn(await said(), parts);
    const strange = found.filter(({ orders }) => !orders.some((digits) => known.has(digits)));
    if (strange.length > MOST) return true;
    const how = { isKey: saysKey(text), isHash: saysHash(text) };
    return (await Promise.all(strange.map((one) => isStrange(one, how, parts)))).includes(true);
  };
}

/** A hash in one piece, as what comes in is kept; of a long case few texts are read for it. */
const MAY_HOLD = /[0-9A-Za-z]{64}/;

function knownIn(texts: readonly string[], { chains, digitsIn }: StrangeDigitsParts): ReadonlySet<string> {
  const all = texts
    .filter((text) => MAY_HOLD.test(text))
    .flatMap((text) => candidatesIn(text, chains, digitsIn(text), new Set()));
  return new Set(all.flatMap(({ orders }) => orders.map(bare)));
}

async function isStrange(
  { orders, linked }: Candidate,
  { isKey, isHash }: { readonly isKey: boolean; readonly isHash: boolean },
  { chains, checkKey, checkTransaction }: StrangeDigitsParts,
): Promise<boolean> {
  const isSigned = orders[0]?.length === SIGNATURE_DIGITS;
  if (isKey && !isSigned) return true;
  const answers = chains.length === 0 && !isSigned ? [] : await Promise.all(orders.map((one) => checkKey(one)));
  const kinds = answers.map(({ kind }) => kind);
  if (kinds.includes('key')) return true;
  // Of 64 bytes the curve has told.
  if (isSigned || linked || isHash) return false;
  if (kinds.includes('unknown')) return true;
  const [digits] = orders;
  if (digits === undefined) return false;
  return chains.length === 0 || NOT_KNOWN.includes((await checkTransaction(digits, { keyChecked: true })).code);
}
