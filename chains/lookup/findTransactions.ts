import { linkedAbort } from '../../core/net/linkedAbort.ts';
import { SECOND } from '../../core/time.ts';
import { addressKind } from '../address/addressKind.ts';
import type { ChainReader } from '../families/chainReader.ts';
import type { FindTransactions, FoundTransaction } from '../ports.ts';

/** Nobody waits longer for a history that may not help. */
const DEADLINE_MS = 4 * SECOND;
/** As many as a chat offers at once; two ends of a hash match one, unless somebody tries to be found. */
const AT_MOST = 3;

/**
 * The transactions of an address whose hash begins and ends like a shortened one, over the chains that have a history
 * to look at. Only the address is told to anybody; the comparison happens here.
 */
export function createTransactionFinder(readers: readonly ChainReader[]): FindTransactions {
  return async (address, shortened, options = {}) => {
    const kind = addressKind(address);
    const asked = readers.filter(({ definition, history }) => history && definition.kind === kind);
    if (asked.length === 0) return { kind: 'cannot' };
    const own = linkedAbort(options.signal);
    const deadline = setTimeout(own.abort, DEADLINE_MS);
    const found = await Promise.all(asked.map((reader) => matchesOf(reader, address, shortened, own.signal)));
    clearTimeout(deadline);
    own.unlink();
    const told = found.filter((matches) => matches !== null);
    if (told.length === 0) return { kind: 'silent' };
    return { kind: 'looked', matches: told.flat().slice(0, AT_MOST) };
  };
}

async function matchesOf(
  { definition, history }: ChainReader,
  address: string,
  shortened: string,
  signal: AbortSignal,
): Promise<FoundTransaction[] | null> {
  const reply = await history?.(address, signal);
  if (reply?.kind !== 'ok') return null;
  const [head = '', tail = ''] = shortened.replace(/^0x/, '').split('…');
  const { id, name } = definition;
  return reply.value
    .filter(({ hash }) => fits(hash.replace(/^0x/, ''), head, tail))
    .map((one) => ({ ...one, chain: { id, name } }));
}

const fits = (digits: string, head: string, tail: string) => digits.startsWith(head) && digits.endsWith(tail);
