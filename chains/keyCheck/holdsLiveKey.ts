import type { HoldsLiveKey } from '../../trust/ports.ts';
import type { ChainDefinition } from '../definitions/index.ts';
import type { CheckKey } from '../ports.ts';
import { extract } from '../recognise/extract.ts';

/** More are not asked about, and so not kept: the nodes of a desk are not for trying out keys. */
const MOST = 8;

/**
 * Whether 64 hexadecimal digits in a text, in any writing, open an account that was ever used. Where no node answers in
 * time, only a link of a known explorer tells a hash: nobody keeps a key in one. A desk without chains has nobody to ask.
 */
export function holdsLiveKey(checkKey: CheckKey, chains: readonly ChainDefinition[], digitsIn: DigitsIn): HoldsLiveKey {
  return async (text, known) => {
    if (chains.length === 0) return 'no';
    const candidates = candidatesIn(text, chains, digitsIn(text), new Set(known.map(bare)));
    const found = await Promise.all(candidates.slice(0, MOST).map((candidate) => ask(checkKey, candidate)));
    if (found.includes('key')) return 'yes';
    return found.includes('unknown') || candidates.length > MOST ? 'unknown' : 'no';
  };
}

/** 64 digits in any writing that a text may mean, each in every order in which it may be meant. */
type DigitsIn = (text: string) => readonly (readonly string[])[];

/** `orders`: the same digits in every order in which they may be meant. */
interface Candidate {
  readonly orders: readonly string[];
  readonly linked: boolean;
}

function candidatesIn(
  text: string,
  chains: readonly ChainDefinition[],
  written: ReturnType<DigitsIn>,
  known: ReadonlySet<string>,
): Candidate[] {
  const linked = new Map(extract(text, chains).hashes.map(({ hash, chain }) => [bare(hash), chain !== null]));
  const found = new Map<string, Candidate>();
  for (const hash of linked.keys()) found.set(hash, { orders: [hash], linked: linked.get(hash) ?? false });
  for (const orders of written) {
    const [digits = ''] = orders;
    if (!linked.get(digits)) found.set(digits, { orders, linked: false });
  }
  return [...found].filter(([digits]) => !known.has(digits)).map(([, candidate]) => candidate);
}

async function ask(checkKey: CheckKey, { orders, linked }: Candidate) {
  const answers = await Promise.all(orders.map(async (digits) => (await checkKey(digits)).kind));
  if (answers.includes('key')) return 'key';
  return answers.includes('unknown') && !linked ? 'unknown' : 'clear';
}

const bare = (hash: string): string => hash.replace(/^0x/, '');
