import { SECOND } from '../../../core/time.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import { isNearlyAll } from '../../diagnose/success/passedOn.ts';
import type { Transport } from '../transport.ts';
import { explorerList, type History, type RowRead, timeOf } from './explorerHistory.ts';

/** Two blocks of Ethereum, and more of networks that are faster: nobody is that quick by hand. */
const NEXT_BLOCKS = 24 * SECOND;

/**
 * Where what arrives at an account goes on to by its own code, as an explorer lists it: of the latest payment within the very
 * transaction that made it, or of the two latest each within the next blocks to the same receiver, ordered by others. Null where
 * the lists do not show that. Source: Etherscan API v2, `account/txlist` and `account/txlistinternal`; Blockscout serves the same.
 */
export async function explorerPassedOn(
  definition: EvmDefinition,
  history: History,
  address: string,
  transport: Transport,
  signal: AbortSignal,
): Promise<string | null> {
  const ask = (action: string) => explorerList(definition, history, { address, action }, transport, signal);
  const [plain, inside] = await Promise.all([ask('txlist'), ask('txlistinternal')]);
  if (!plain || !inside) return null;
  const [last, before] = plain
    .filter((row) => moved(row) && isParty(row.to, address) && !isParty(row.from, address) && isBare(row))
    .toSorted((one, other) => heightOf(other) - heightOf(one));
  // Only code makes an account pay from inside: what its owner signs stands in the other list. Wrapping leaves something for it.
  const signed = new Set(plain.filter(({ from }) => isParty(from, address)).map(({ hash }) => hash));
  const gone = inside.filter(
    (row) => moved(row) && isParty(row.from, address) && ![address, definition.wrappedCoin].includes(partyIn(row.to)),
  );
  const soon = (row: RowRead) => gone.filter((next) => !signed.has(next.hash) && isSoonAfter(row, next));
  if (!last) return null;
  const within = wayOf(
    last,
    gone.filter(({ hash }) => hash === last.hash),
  );
  if (within !== null) return within;
  const next = wayOf(last, soon(last));
  return before && next !== null && wayOf(before, soon(before)) === next ? next : null;
}

const moved = ({ value, isError }: RowRead): boolean => isError !== '1' && BigInt(value) > 0n;
const isBare = ({ input }: RowRead): boolean => (input ?? '0x') === '0x';
const partyIn = (party: string | null | undefined): string => party?.toLowerCase() ?? '';
const isParty = (party: string | null | undefined, address: string): boolean => partyIn(party) === address;
const heightOf = ({ blockNumber }: RowRead): number => blockNumber ?? 0;
const isSoonAfter = (row: RowRead, next: RowRead): boolean =>
  heightOf(next) >= heightOf(row) && timeOf(next) - timeOf(row) <= NEXT_BLOCKS;

/** The one receiver of nearly all that a payment brought, who is not its payer. */
function wayOf({ from, value }: RowRead, next: readonly RowRead[]): string | null {
  const sums = new Map<string, bigint>();
  for (const row of next) sums.set(partyIn(row.to), (sums.get(partyIn(row.to)) ?? 0n) + BigInt(row.value));
  for (const nobody of ['', partyIn(from)]) sums.delete(nobody);
  return [...sums].find(([, sum]) => isNearlyAll(sum, BigInt(value)))?.[0] ?? null;
}
