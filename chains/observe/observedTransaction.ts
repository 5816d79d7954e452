import { atThePoint } from '../../core/chain/decimalPlaces.ts';
import type { Amount, ObservedFacts } from '../../core/facts.ts';
import { standingOf } from '../lookup/chainMemory.ts';
import type { Standing, Verdict, View } from '../ports.ts';
import { factName } from './factName.ts';

/**
 * What a look-up saw, in the slots of a case; null where it saw nothing certain. Who asks tells the direction, and a token
 * with a copied name is not told by it.
 */
export function observedTransaction(verdict: Verdict, view: View): ObservedFacts | null {
  // On its way over a bridge it is neither in the wallet nor there: no slot says that.
  if (verdict.bridge !== undefined && UNDER_WAY.includes(verdict.bridge.act)) return null;
  // What was ordered with it comes out elsewhere, or not.
  if (verdict.notes?.includes('swap-order')) return null;
  // Neither with the sender nor where it was sent.
  if (verdict.passedOn !== undefined) return null;
  const state = stateOf(standingOf(verdict));
  if (state === null || verdict.chain === null) return null;
  const { transfer, chain } = verdict;
  const worth = transfer && !transfer.copied && !transfer.unproven && transfer.amount !== '0' ? transfer : null;
  return {
    state,
    network: factName(chain),
    ...(worth ? { coin: worth.symbol, amount: amountOf(worth) } : {}),
    ...(view === 'neither' ? {} : { direction: view === 'receiver' ? 'in' : 'out' }),
  };
}

const UNDER_WAY: readonly string[] = ['deposit', 'withdrawal', 'proof'];

/** Null where nothing certain is known, or where the coins went to is another question (a token that nobody can move). */
export function stateOf(standing: Standing | null): ObservedFacts['state'] | null {
  if (standing === null) return null;
  if (standing === 'pending') return 'waiting';
  if (standing === 'confirmed' || standing === 'final') return 'arrived';
  if (standing.startsWith('replaced-')) return 'replaced';
  if (standing === 'dropped' || standing === 'reorged-out' || standing === 'conflicted') return 'dropped';
  return standing.startsWith('token-to-') ? null : 'failed';
}

/** Of the smallest unit as decimal text: `1500000` with six decimals is `1.5`. */
function amountOf({ amount, decimals, symbol }: NonNullable<Verdict['transfer']>): Amount {
  const [whole, fraction] = atThePoint(amount, decimals);
  const part = fraction.replace(/0+$/, '');
  return { value: part === '' ? whole : `${whole}.${part}`, symbol };
}
