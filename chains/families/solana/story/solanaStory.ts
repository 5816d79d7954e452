import type { Diagnosis } from '../../../diagnose/diagnosis.ts';
import { allowedOf, NO_LIMIT } from '../../../diagnose/success/allowed.ts';
import { crossingIn } from '../../../diagnose/success/bridging.ts';
import type { Verdict, VerdictNote } from '../../../ports.ts';
import { isNobody, isProgramOwned, SYSTEM } from '../solanaAddress.ts';
import type { SolanaError, SolanaEvidence, SolanaTransaction } from '../solanaEvidence.ts';
import { failureOf } from './solanaFailure.ts';
import { actionOf, type SolanaAction } from './solanaInstructions.ts';
import { type SolanaMovements, solanaMovements } from './solanaMovements.ts';
import { actorOf, amountOf, partiesOf, paymentOf } from './solanaParties.ts';

type Notes = Pick<Diagnosis, 'notes' | 'spender' | 'allowed' | 'right'>;

/** What a transaction that went through did: who has more and less, and what is worth saying beside it. */
export function succeededStory(evidence: SolanaEvidence, tx: SolanaTransaction): Diagnosis {
  const moved = solanaMovements(tx);
  if (moved === null) return { code: 'succeeded' };
  const actor = actorOf(tx, moved.changes);
  const { parties, more } = partiesOf(evidence, moved, actor);
  const rent = moved.rent.get(actor) ?? 0n;
  const transfer = paymentOf(parties);
  const control = controlOf(evidence, tx, parties.length > 0);
  const bridge = crossingIn({ chain: 'solana', logs: [], calls: callsOf(tx), tx: { from: actor }, parties });
  return {
    code: 'succeeded',
    parties,
    ...(more > 0 ? { moreParties: more } : {}),
    ...(transfer ? { transfer } : {}),
    ...(rent === 0n ? {} : { rent: `${rent < 0n ? -rent : rent}` }),
    ...control,
    ...(bridge ? { bridge } : {}),
    senders: parties.filter(({ role, gave }) => role !== 'contract' && gave.length > 0).map(({ address }) => address),
    notes: [
      ...takenNotes(tx, moved),
      ...lostNotes(moved),
      ...stakeNotes(tx, moved, actor),
      ...(control.notes ?? []),
      ...(bridge ? [`bridge-${bridge.act}` as const] : []),
      ...asides(evidence, moved, rent),
    ],
  };
}

const callsOf = ({ instructions }: SolanaTransaction) =>
  instructions.map(({ program, data }) => ({ program, data: Buffer.from(data).toString('hex') }));

function asides({ names }: SolanaEvidence, { withheld }: SolanaMovements, rent: bigint): VerdictNote[] {
  const notes: VerdictNote[] = [...names.values()].some(({ copied }) => copied) ? ['copied-name'] : [];
  if (withheld) notes.push('token-kept-part');
  if (rent > 0n) notes.push('rent-paid');
  if (rent < 0n) notes.push('rent-returned');
  return notes;
}

/** Tokens left somebody with a key who signed nothing: a delegate moved them. */
function takenNotes(tx: SolanaTransaction, { changes }: SolanaMovements): VerdictNote[] {
  const signers = new Set(tx.accounts.filter(({ signer }) => signer).map(({ address }) => address));
  const robbed = [...changes].some(
    ([address, own]) =>
      !signers.has(address) &&
      !isProgramOwned(address) &&
      own.some(({ mint, amount }) => mint !== null && amount < 0n) &&
      own.every(({ amount }) => amount < 0n),
  );
  return robbed ? ['allowance-used'] : [];
}

/**
 * Coin went into an account that only the actor can empty: it is staked, not paid. Or what lies in one comes free, which moves
 * nothing by itself.
 */
function stakeNotes(
  { accounts, instructions }: SolanaTransaction,
  { changes }: SolanaMovements,
  actor: string,
): VerdictNote[] {
  const actions = instructions.map(actionOf);
  const staked = actions.some((action) => {
    if (action?.kind !== 'stake' || action.withdrawer !== actor) return false;
    return changes.get(action.account)?.some(({ amount }) => amount > 0n) ?? false;
  });
  if (staked) return ['stake-made'];
  const signers = new Set(accounts.filter(({ signer }) => signer).map(({ address }) => address));
  const ends = actions.some((action) => action?.kind === 'unstake' && signers.has(action.staker));
  return ends && changes.size === 0 ? ['stake-ending'] : [];
}

function lostNotes({ changes }: SolanaMovements): VerdictNote[] {
  const lost = [...changes].some(([address, own]) => isNobody(address) && own.some(({ mint }) => mint === null));
  return lost ? ['coin-to-nobody'] : [];
}

/** Who may do what from now on; the gravest alone, since one of them is enough. */
function controlOf(evidence: SolanaEvidence, tx: SolanaTransaction, moved: boolean): Notes {
  const actions = tx.instructions.map(actionOf).filter((action) => action !== null);
  const given = actions.findLast((action) => action.kind === 'give' && isHeldAfter(tx, action));
  if (given?.kind === 'give') return { notes: ['account-signed-over'], spender: given.to };
  const assigned = actions.findLast((action) => action.kind === 'assign' && isWallet(tx, action, actions));
  if (assigned?.kind === 'assign') return { notes: ['wallet-assigned'], spender: assigned.to };
  const right = rightOf(tx, actions, moved);
  if (right !== null) return right;
  const last = actions.findLast((action) => action.kind === 'approve' || action.kind === 'revoke');
  if (last?.kind === 'approve')
    return {
      notes: [moved ? 'permission-beside' : 'permission-given'],
      spender: last.delegate,
      ...allowedHere(evidence, tx, last),
    };
  // Allowed and taken back within: nothing is left of it. Whose permission ended is not in the instruction.
  const within = actions.some((action) => action.kind === 'approve');
  return last && !within && !moved ? { notes: ['delegate-revoked'] } : {};
}

/**
 * A right that somebody else has from now on, or nobody. Whoever made the token or opened the account within the same transaction
 * only finishes it; beside a movement a right that was given up is part of something else.
 */
function rightOf(tx: SolanaTransaction, actions: readonly SolanaAction[], moved: boolean): Notes | null {
  const rights = actions.filter((action) => action.kind === 'authority');
  const stands = rights.filter(
    (one, at) => !rights.slice(at + 1).some((later) => later.of === one.of && later.right === one.right),
  );
  const changed = stands.filter((one) => one.to !== one.by && wasThere(tx, one.of));
  const own = new Set(tx.accounts.filter(({ signer }) => signer).map(({ address }) => address));
  const given = changed.find(({ to }) => to !== null && !own.has(to));
  if (given?.to) return { notes: [moved ? 'right-beside' : 'right-given'], spender: given.to, right: given.right };
  const [ended] = changed.filter(({ to }) => to === null);
  return ended && !moved ? { notes: ['right-ended'], right: ended.right } : null;
}

/** It had been opened before, and was not closed within. */
function wasThere({ accounts }: SolanaTransaction, of: string): boolean {
  const account = accounts.find(({ address }) => address === of);
  return (account?.before ?? 0n) > 0n && (account?.after ?? 0n) > 0n;
}

/** Of which token, and how much; a delegate with a key is a plain account. */
function allowedHere(
  evidence: SolanaEvidence,
  { accounts, tokens }: SolanaTransaction,
  { account, amount, delegate }: SolanaAction & { kind: 'approve' },
): Pick<Diagnosis, 'allowed'> {
  const held = tokens.find((one) => accounts[one.account]?.address === account);
  if (held === undefined) return {};
  const { symbol, copied } = amountOf(evidence, { mint: held.mint, amount });
  const unit = { token: held.mint, symbol: copied ? null : symbol, decimals: held.decimals };
  const spenderIs = isProgramOwned(delegate) ? null : 'plain';
  // Amounts have eight bytes here, and all of them mean no limit.
  const most = amount === 2n ** 64n - 1n ? NO_LIMIT : amount;
  // The record has the balances before it, and no limits.
  return { allowed: allowedOf({ given: true, all: false, amount: most }, unit, spenderIs, 'untold') };
}

/** The token account was somebody else's before, and is still there. */
function isHeldAfter(
  { accounts, tokens }: SolanaTransaction,
  { account, to }: SolanaAction & { kind: 'give' },
): boolean {
  const held = tokens.find((one) => accounts[one.account]?.address === account);
  return held?.owner.after === to && held.owner.before !== null && held.owner.before !== to;
}

/** An account that held coin before and was not made here: programs assign the accounts that they open. */
function isWallet(
  { accounts }: SolanaTransaction,
  { account, to }: SolanaAction & { kind: 'assign' },
  actions: readonly SolanaAction[],
): boolean {
  const own = accounts.find(({ address }) => address === account);
  const made = actions.some(
    (action) => (action.kind === 'create' || action.kind === 'transfer') && action.to === account,
  );
  return to !== SYSTEM && own?.signer === true && (own.before ?? 0n) > 0n && !made;
}

/** What was meant to move, and why it did not; the fee is spent. */
export function failedStory(evidence: SolanaEvidence, tx: SolanaTransaction, error: SolanaError): Diagnosis {
  const transfer = meantOf(evidence, tx);
  return { ...failureOf(tx, error), ...(transfer ? { transfer } : {}) };
}

/** The one transfer that the message itself asks for; none where it asks for more. */
function meantOf(evidence: SolanaEvidence, tx: SolanaTransaction): Verdict['transfer'] {
  const actions = tx.instructions.flatMap((one) => (one.inner ? [] : [actionOf(one)]));
  const [action, more] = actions.filter((one) => one?.kind === 'transfer' || one?.kind === 'token');
  if (!action || more) return undefined;
  if (action.kind === 'transfer') {
    const what = amountOf(evidence, { mint: null, amount: action.lamports });
    return { from: action.from, to: action.to, ...what, symbol: evidence.chain.symbol };
  }
  const heldAt = (account: string) => tx.tokens.find((one) => tx.accounts[one.account]?.address === account);
  const from = heldAt(action.from);
  const mint = action.mint ?? from?.mint ?? null;
  if (mint === null) return undefined;
  const { symbol, ...rest } = amountOf(evidence, { mint, amount: action.amount });
  if (symbol === null) return undefined;
  return { from: from?.owner.before ?? action.authority, to: heldAt(action.to)?.owner.before ?? null, ...rest, symbol };
}
