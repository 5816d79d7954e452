import type { Diagnosis } from '../../diagnose/diagnosis.ts';
import { isSwapOrder } from '../../diagnose/success/thorchainMemo.ts';
import { payment, wasFinal } from '../../lookup/lastSeen.ts';
import type { Finality, LastSeen, VerdictCode, VerdictNote } from '../../ports.ts';
import type { BitcoinEvidence, BitcoinTransaction } from './bitcoinEvidence.ts';
import { bitcoinReplacement, feeRate, rateWithin } from './bitcoinFees.ts';

/** Waiting longer than an hour counts as stuck; hurrying aims at the next two blocks. */
const PATIENT_BLOCKS = 6;
const QUICK_BLOCKS = 2;

/** A Bitcoin transaction: in a block, waiting at its rate, or gone and by whom. */
export function diagnoseBitcoin(evidence: BitcoinEvidence): Diagnosis {
  const { tx, tip, disputed } = evidence;
  if (disputed) return { code: 'in-doubt', height: tip, notes: ['nodes-disagree'] };
  if (tx === null) return diagnoseGone(evidence);
  if (tx.block) return inBlock(evidence, tx, tx.block);
  // It waits, and a block had held it before: the news is that it lost its block.
  const { sighting, chain } = evidence;
  if (!sighting?.block) return waiting(evidence, tx);
  // So deep a block is not replaced: whoever has it waiting now is behind, or wrong.
  return wasFinal(sighting, chain)
    ? { code: 'in-doubt', height: tip }
    : { ...waiting(evidence, tx), code: 'reorged-out' };
}

function inBlock(
  evidence: BitcoinEvidence,
  tx: BitcoinTransaction,
  block: NonNullable<BitcoinTransaction['block']>,
): Diagnosis {
  const { tip, chain } = evidence;
  const confirmations = Math.max(1, tip - block.height + 1);
  const finality: Finality =
    confirmations >= chain.depth.final ? 'final' : confirmations >= chain.depth.safe ? 'safe' : 'included';
  const { notes, ...paid } = paidBy(evidence, tx);
  return {
    code: 'succeeded',
    finality,
    confirmations,
    height: block.height,
    ...(block.time === null ? {} : { blockTime: block.time }),
    ...paid,
    ...(notes.length > 0 ? { notes } : {}),
  };
}

function waiting(evidence: BitcoinEvidence, tx: BitcoinTransaction): Diagnosis {
  const { estimates, waitingParents, waitingChildren, tip } = evidence;
  const patient = rateWithin(estimates, PATIENT_BLOCKS);
  const quick = rateWithin(estimates, QUICK_BLOCKS);
  const low = patient !== null && packageRate(tx, waitingParents) < patient;
  const pulled = low && waitingChildren.some((child) => packageRate(child, [tx, ...waitingParents]) >= patient);
  const slow = low && !pulled;
  const code: VerdictCode = waitingParents.length > 0 ? 'unconfirmed-parent' : slow ? 'pending-low-rate' : 'pending-ok';
  const replacement =
    slow && quick !== null ? bitcoinReplacement(tx, waitingParents, quick, evidence.hasFreeOutput === true) : undefined;
  const { notes, ...paid } = paidBy(evidence, tx);
  return {
    code,
    height: tip,
    ...paid,
    pending: { feeRate: hundredth(feeRate(tx)), ...(quick === null ? {} : { wantedRate: hundredth(quick) }) },
    notes: [...notes, ...(pulled ? (['child-pays'] as const) : []), ...otherWays(evidence, tx, replacement)],
    ...(replacement ? { replacement } : {}),
  };
}

const isOrder = ({ note }: BitcoinTransaction): boolean => note !== null && isSwapOrder(note);

/** How it could be hurried besides what is proposed. */
function otherWays(
  { hasFreeOutput }: BitcoinEvidence,
  { replaceable }: BitcoinTransaction,
  proposed: Diagnosis['replacement'],
): VerdictNote[] {
  if (proposed?.method === 'rbf') return hasFreeOutput ? ['cpfp-possible'] : [];
  return !proposed && replaceable ? ['rbf-possible'] : [];
}

/** Miners take ancestors and child as one offer, unless the child alone pays less. */
function packageRate(tx: BitcoinTransaction, parents: readonly BitcoinTransaction[]): number {
  const all = [tx, ...parents];
  const fee = all.reduce((sum, one) => sum + one.fee, 0);
  const vsize = all.reduce((sum, one) => sum + one.vsize, 0);
  return Math.min(feeRate(tx), fee / vsize);
}

const hundredth = (rate: number) => Math.round(rate * 100) / 100;

function diagnoseGone({ spender, sighting, tip, chain }: BitcoinEvidence): Diagnosis {
  if (spender === null || (sighting && wasFinal(sighting, chain))) return { code: 'in-doubt', height: tip };
  if (spender === 'nobody') return { code: sighting?.block ? 'reorged-out' : 'dropped', height: tip };
  const notes = spender.block ? {} : { notes: ['newer-waits' as const] };
  return { code: goneCode(sighting, spender), height: tip, replacedBy: spender.txid, ...notes };
}

/**
 * The same payments again, everything back to where it came from, or somebody else paid with the same coins. Whoever was paid has to be paid
 * again, if less of change: one equal output may be the change of a payment to somebody else.
 */
function goneCode(sighting: LastSeen | null, spender: BitcoinTransaction): VerdictCode {
  const own = new Set(spender.inputs.map((input) => input.address));
  const paid = spender.outputs.filter(({ note }) => note === undefined);
  const before = sighting?.pays ?? [];
  const again = new Set(paid.map(payment));
  const addresses = new Set(paid.map(({ address }) => address));
  const others = before.map(payeeOf).filter((address) => address !== '' && !own.has(address));
  if (before.some((one) => again.has(one)) && others.every((address) => addresses.has(address)))
    return 'replaced-sped-up';
  if (paid.length > 0 && paid.every((output) => own.has(output.address))) return 'replaced-cancelled';
  return spender.block ? 'conflicted' : 'replaced-other';
}

/** The address of an output that was kept as text. */
const payeeOf = (kept: string): string => kept.slice(0, kept.lastIndexOf(':'));

/** Change is not marked on the chain: an amount is said only where it is certain what was paid. */
function transferOf({ chain }: BitcoinEvidence, tx: BitcoinTransaction): Diagnosis['transfer'] {
  const own = new Set(tx.inputs.map((input) => input.address));
  const others = tx.outputs.filter(
    ({ note, address }) => note === undefined && !(address !== null && own.has(address)),
  );
  const certain = tx.outputs.length === 1 || others.length < tx.outputs.length;
  const [to] = others;
  if (!certain || others.length !== 1 || !to || to.address === null) return undefined;
  return {
    from: tx.inputs[0]?.address ?? '',
    to: to.address,
    amount: `${to.value}`,
    symbol: chain.symbol,
    decimals: chain.decimals,
  };
}

/** What it pays, in a block or on its way there: the one payment, else every output that pays somebody. */
function paidBy(
  evidence: BitcoinEvidence,
  tx: BitcoinTransaction,
): Pick<Diagnosis, 'transfer' | 'outputs'> & { readonly notes: VerdictNote[] } {
  const outputs = outputsOf(evidence, tx);
  return {
    transfer: transferOf(evidence, tx),
    ...(outputs.length > 0 ? { outputs } : {}),
    notes: [
      ...(isOrder(tx) ? (['swap-order'] as const) : []),
      ...(outputs.length > 0 ? (['outputs-told'] as const) : []),
    ],
  };
}

/** Whom it pays, where nobody can tell payment and change apart: who waits for it finds their own address, or does not. */
function outputsOf(evidence: BitcoinEvidence, tx: BitcoinTransaction): NonNullable<Diagnosis['outputs']> {
  if (transferOf(evidence, tx) !== undefined) return [];
  const paid = tx.outputs.filter(({ note }) => note === undefined);
  const worthIt = paid.length > 1 || paid.some(({ address }) => address === null);
  return worthIt ? paid.slice(0, OUTPUTS_AT_MOST).map(({ address, value }) => ({ address, amount: `${value}` })) : [];
}

/** A payout of an exchange has hundreds; more are hardly ever in one transaction, and none of them counts as more. */
const OUTPUTS_AT_MOST = 3_000;
