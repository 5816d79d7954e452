import { askedTransfer, transfersIn } from '../../decode/decodeTransfers.ts';
import type { Verdict } from '../../ports.ts';
import { fromVm } from './tronAddress.ts';
import { callOf } from './tronDetails.ts';
import type { TronEvidence, TronTransaction } from './tronEvidence.ts';

/** What moves, or was meant to: TRX, a TRC-10 token, a TRC-20 token that is called directly. */
export function tronTransfer(evidence: TronEvidence, { owner, action }: TronTransaction): Verdict['transfer'] {
  const { symbol, decimals } = evidence.chain;
  if (action.kind === 'transfer') return { from: owner, to: action.to, amount: `${action.amount}`, symbol, decimals };
  if (action.kind === 'stake' || action.kind === 'unstake')
    return { from: owner, to: null, amount: `${action.amount}`, symbol, decimals };
  if (action.kind === 'lend') return { from: owner, to: action.to, amount: `${action.amount}`, symbol, decimals };
  if (action.kind === 'token') {
    const facts = evidence.details?.tokens.get(action.asset);
    return facts && { from: owner, to: action.to, amount: `${action.amount}`, ...facts, token: action.asset };
  }
  return action.kind === 'call' ? callTransfer(evidence, owner, action) : undefined;
}

/** The movement that the token reported, where it is the one that was asked for; before a block, what was asked for. */
function callTransfer(
  { details, receipt }: TronEvidence,
  owner: string,
  action: { readonly contract: string; readonly data: string },
): Verdict['transfer'] {
  const asked = askedTransfer(callOf(owner, action));
  const facts = details?.tokens.get(action.contract);
  if (!asked || !facts) return undefined;
  const reported = transfersIn(receipt?.logs ?? []).find(
    ({ token, from, to }) => token === asked.token && from === asked.from && to === asked.to,
  );
  const { from, to, amount } = reported ?? asked;
  return { from: fromVm(from), to: fromVm(to), amount: `${amount}`, ...facts, token: action.contract };
}
