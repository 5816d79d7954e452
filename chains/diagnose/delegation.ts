import { ZERO_ADDRESS } from '../decode/decodeTransfers.ts';
import type { Diagnosis } from './diagnosis.ts';
import type { EvmTransaction } from './evidence.ts';

type Lent = Pick<EvmTransaction, 'type' | 'delegates'>;

/** Whose code accounts lend themselves to from now on; the zero address takes it back. Source: EIP-7702. */
const lentTo = ({ delegates = [] }: Lent): readonly string[] => delegates.filter((code) => code !== ZERO_ADDRESS);

/** What the authorizations of a transaction do: they let code act for accounts, or only take that back. Null where it has none. */
export function delegationNote(tx: Lent): 'sets-delegation' | 'delegation-ended' | null {
  if (tx.type !== 4) return null;
  return tx.delegates?.length && lentTo(tx).length === 0 ? 'delegation-ended' : 'sets-delegation';
}

/** Whose code acts from now on, as a verdict has it; nothing where none does. */
export function delegatesIn(tx: Lent): Pick<Diagnosis, 'delegates'> {
  const delegates = lentTo(tx);
  return delegates.length > 0 ? { delegates } : {};
}
