import { changesPermission, lowersPermission, permissionsIn } from '../../decode/decodePermission.ts';
import { askedTransfer, type TokenTransfer, transfersIn } from '../../decode/decodeTransfers.ts';
import type { Diagnosis } from '../../diagnose/diagnosis.ts';
import { allowedOf } from '../../diagnose/success/allowed.ts';
import { crossingIn } from '../../diagnose/success/bridging.ts';
import type { Crossing, Party, VerdictNote } from '../../ports.ts';
import { fromVm, isNobody } from './tronAddress.ts';
import { callOf } from './tronDetails.ts';
import type { TronAction, TronEvidence, TronInside, TronTransaction } from './tronEvidence.ts';
import { tronParties } from './tronParties.ts';
import { tronTransfer } from './tronTransfer.ts';

type Story = Omit<Diagnosis, 'code'> & Partial<Pick<Diagnosis, 'code'>>;

/** What a transaction that went through did: for whom it is good or bad news, and what is worth saying beside it. */
export function tronStory(evidence: TronEvidence, tx: TronTransaction): Story {
  const transfer = tronTransfer(evidence, tx);
  const told = { ...storyOf(evidence, tx), ...(transfer ? { transfer } : {}) };
  const all = [...byOthers(tx), ...(told.notes ?? []), ...asides(evidence, tx)];
  // Nobody is told to add a token that only bears a name.
  const notes = all.includes('copied-name') ? all.filter((note) => note !== 'token-arrived') : all;
  return { ...told, notes, senders: sendersOf(evidence, tx) };
}

function storyOf(evidence: TronEvidence, { owner, action }: TronTransaction): Story {
  switch (action.kind) {
    case 'control':
      return controlStory(owner, action);
    case 'stake':
      return { notes: ['staked'] };
    case 'unstake':
      return { notes: ['unstaking'] };
    case 'lend':
      return { notes: ['resource-lent'], spender: action.to };
    case 'create':
      return { notes: ['contract-creation'] };
    case 'transfer':
      return isNobody(action.to) ? { notes: ['coin-to-nobody'] } : {};
    case 'call':
      return callStory(evidence, owner, action);
    default:
      return releasedStory(evidence, owner);
  }
}

/** Rewards, and coin that was unstaked long enough ago, come to the account that asked for them. */
function releasedStory({ receipt, chain }: TronEvidence, owner: string): Story {
  if (receipt === null || receipt.released === 0n) return {};
  const got = [{ amount: `${receipt.released}`, symbol: chain.symbol, decimals: chain.decimals }];
  return { parties: [{ address: owner, role: 'signer', gave: [], got }] };
}

/** Keys of others among those that may sign: the account is shared, or taken. */
function controlStory(owner: string, { keys, owners }: TronAction & { kind: 'control' }): Story {
  const stranger = [...owners, ...keys].find((key) => key !== owner);
  return stranger ? { notes: ['control-given'], spender: stranger } : { notes: ['control-own'] };
}

function callStory(evidence: TronEvidence, owner: string, action: TronAction & { kind: 'call' }): Story {
  const { receipt, chain } = evidence;
  const call = callOf(owner, action);
  const moved = transfersIn(receipt?.logs ?? []);
  const asked = askedTransfer(call);
  if (asked) return tokenStory(asked, moved, call.from);
  const permission = permissionsIn(receipt?.logs ?? []).find((one) => one.owner === call.from);
  if (!permission || moved.length > 0) {
    const parties = tronParties(evidence, owner, action);
    const bridge = crossingIn({ chain: chain.id, logs: receipt?.logs ?? [], tx: { from: owner }, parties });
    const unsent = leftUnsent(evidence, parties);
    const notes: VerdictNote[] = [
      ...(unsent.length > 0 ? ['left-unsent' as const] : []),
      ...crossed(bridge, parties),
      ...insideNotes(receipt?.inside ?? null, parties, action),
    ];
    const [account, more] = unsent;
    return { parties, ...(bridge ? { bridge } : {}), ...(account && !more ? { account } : {}), notes };
  }
  const token = fromVm(permission.token);
  const spender = fromVm(permission.spender);
  const { symbol = null, decimals = 0, copied } = evidence.details?.tokens.get(token) ?? {};
  const unit = { token, symbol: copied ? null : symbol, decimals };
  const spenderIs = evidence.details?.plain.has(spender) ? 'plain' : null;
  // Full nodes keep no old state: only the call tells whether it is more than before, or less.
  const before = changesPermission(call.input) ? 'told' : 'untold';
  const allowed = allowedOf(permission, unit, spenderIs, before);
  const standing = lowersPermission(call.input) ? 'permission-lowered' : 'permission-given';
  return { notes: [permission.given ? standing : 'permission-ended'], spender, allowed };
}

/** Plain accounts whose tokens left for nothing, though they did not send it and the signer gave nothing for them. */
function leftUnsent({ details }: TronEvidence, parties: readonly Party[]): string[] {
  if (parties.some(({ role, gave }) => role === 'signer' && gave.length > 0)) return [];
  return parties
    .filter(
      ({ address, gave, got }) => details?.plain.has(address) && got.length === 0 && gave.some(({ token }) => token),
    )
    .map(({ address }) => address);
}

/** What contracts paid to each other is not always told; one that was paid by them may look for it in vain in its wallet. */
function insideNotes(
  inside: readonly TronInside[] | null,
  parties: readonly Party[],
  { contract }: TronAction & { kind: 'call' },
): VerdictNote[] {
  if (inside === null) return ['movements-unseen'];
  const paidTo = parties.some(
    ({ role, address, got }) =>
      role !== 'contract' && address !== contract && got.some(({ token }) => token === undefined),
  );
  return [
    ...(inside.some(({ failed }) => failed) ? ['step-failed' as const] : []),
    ...(paidTo ? ['internal-transfer' as const] : []),
  ];
}

/** Over a bridge, or into a contract for nothing that was seen: such a payment has not "arrived". */
function crossed(bridge: Crossing | null, parties: readonly Party[]): VerdictNote[] {
  if (bridge) return [`bridge-${bridge.act}`];
  const signer = parties.find(({ role }) => role === 'signer');
  const kept = parties.some(({ role, got }) => role === 'contract' && got.length > 0);
  return signer && signer.got.length === 0 && kept ? ['into-contract'] : [];
}

/** A token that was asked directly to move something. */
function tokenStory(asked: TokenTransfer, moved: readonly TokenTransfer[], signer: string): Story {
  const done = moved.find(({ token, from, to }) => token === asked.token && from === asked.from && to === asked.to);
  if (!done) return { code: moved.length === 0 ? 'nothing-moved' : 'in-doubt' };
  // A transfer of nothing in somebody else's name wants its address copied from the history.
  if (done.amount === 0n) return { notes: ['dust'] };
  if (asked.from !== signer) return { notes: ['allowance-used'] };
  if (isNobody(fromVm(asked.to))) return { code: 'token-to-zero' };
  return asked.to === asked.token ? { code: 'token-to-token' } : { notes: ['token-arrived'] };
}

/** Signed by keys of others alone: somebody used a permission of the account. */
function byOthers({ owner, signers }: TronTransaction): VerdictNote[] {
  return signers.length > 0 && !signers.includes(owner) ? ['signed-by-other'] : [];
}

function asides({ details, receipt }: TronEvidence, { action }: TronTransaction): VerdictNote[] {
  const notes: VerdictNote[] = [];
  const receiver = details?.receiver ?? null;
  if ([...(details?.tokens.values() ?? [])].some(({ copied }) => copied)) notes.push('copied-name');
  if (receiver === 'never') notes.push('receiver-inactive');
  if (action.kind === 'transfer' && receiver !== null && receiver === receipt?.block.time)
    notes.push('account-activated');
  if (receipt && receipt.energyFee > 0n) notes.push('energy-burned');
  return notes;
}

/** Whose coin or tokens moved, each once. */
function sendersOf({ receipt }: TronEvidence, { owner, action }: TronTransaction): string[] {
  const tokens = transfersIn(receipt?.logs ?? []).map(({ from }) => fromVm(from));
  return [...new Set([...(action.kind === 'transfer' || action.kind === 'token' ? [owner] : []), ...tokens])];
}
