import { hasNoWayOut, keepsCoin } from '../../decode/accountCode.ts';
import { type Loan, loansIn } from '../../decode/decodeLoans.ts';
import {
  askedPermission,
  changesPermission,
  lowersPermission,
  PERMIT2,
  type Permission,
  permissionsIn,
  signerOfPermission,
} from '../../decode/decodePermission.ts';
import { type TokenTransfer, ZERO_ADDRESS } from '../../decode/decodeTransfers.ts';
import type { Allowed } from '../../ports.ts';
import { delegatesIn } from '../delegation.ts';
import type { Diagnosis } from '../diagnosis.ts';
import type { EvmEvidence, EvmReceipt, EvmTransaction } from '../evidence.ts';
import { tokenTransfer, transferOf } from '../transferFacts.ts';
import { allowedOf } from './allowed.ts';
import { crossingIn } from './bridging.ts';
import { kindAt, type Movements, movementsOf } from './movements.ts';
import { type NetMovements, netMovements } from './netMovements.ts';
import { operationsIn } from './operations.ts';
import { partiesOf } from './parties.ts';
import { passedOnTo } from './passedOn.ts';
import { leftUnsent, successNotes } from './successNotes.ts';

/** Where coins are sent to be destroyed. */
const NOBODY = [ZERO_ADDRESS, `0x${'0'.repeat(36)}dead`];

/** Success by its receipt; whether what the sender wanted happened is another question. */
export function diagnoseSucceeded(evidence: EvmEvidence, tx: EvmTransaction, receipt: EvmReceipt): Diagnosis {
  const movements = movementsOf(evidence, tx, receipt);
  const { asked, arrived } = movements;
  const net = netMovements(evidence, tx, receipt, movements.forged);
  const { parties, more } = partiesOf(evidence, tx, receipt, net);
  const told = { parties, ...(more > 0 ? { moreParties: more } : {}) };
  const transfer = transferHere(evidence, tx, movements);
  if (parties.length === 0 && movedNothing(evidence, movements)) return { code: 'nothing-moved', transfer };
  const code = asked && arrived > 0n ? lostToken(evidence, asked) : null;
  if (code !== null) return { code, transfer, ...told };
  const kept = asked !== null && arrived < asked.amount;
  // The contract said that it worked, and nothing shows that the receiver has anything: nobody can call that arrived.
  if (kept && arrived === 0n && parties.length === 0 && kindAt(evidence, asked.token) !== 'plain')
    return { code: 'in-doubt', transfer };
  const permission = permissionHere(evidence, tx, receipt, movements);
  const crossing = crossingIn({ chain: evidence.chain.id, logs: receipt.logs, tx, parties });
  const goneTo = passedOnTo(evidence, tx, receipt, net);
  const unsent = leftUnsent(evidence, tx, receipt, net);
  const loan = loanOf(tx, receipt);
  const lowered = permission !== null && isLowered(evidence, tx, permission);
  const found = {
    ...movements,
    lowered,
    loan,
    unsent,
    net,
    permission,
    crossing,
    goneTo,
    kept: kept && arrived > 0n,
    toNobody: coinToNobody(tx),
    stuck: coinIsStuck(evidence, tx, net),
  };
  return {
    code: 'succeeded',
    transfer,
    ...told,
    senders: sendersIn(tx, movements),
    notes: successNotes(evidence, tx, receipt, found),
    ...accountOf(receipt, tx, permission, unsent),
    ...(tx.value > 0n && tx.input !== '0x' ? { called: true } : {}),
    ...(permission ? { spender: permission.spender } : {}),
    ...(permission ? { allowed: allowedBy(evidence, tx, permission) } : {}),
    ...delegatesIn(tx),
    ...(goneTo !== null && tx.to !== null ? { passedOn: { account: tx.to, to: goneTo } } : {}),
    ...(crossing ? { bridge: crossing } : {}),
    ...(loan ? { lender: loan.lender } : {}),
  };
}

/**
 * Who else it is about: whose permission it was, whose request failed, or whose tokens left. Of several none is named: the card would
 * be about somebody else's.
 */
function accountOf(
  { logs }: EvmReceipt,
  tx: EvmTransaction,
  permission: Permission | null,
  unsent: readonly string[],
): Pick<Diagnosis, 'account'> {
  if (permission && permission.owner !== tx.from) return { account: permission.owner };
  const failed = operationsIn(logs).filter(({ ok }) => !ok);
  const [account, ...more] = new Set(failed.length > 0 ? failed.map((one) => one.account) : unsent);
  return account === undefined || more.length > 0 ? {} : { account };
}

/** What arrived, where less did than was asked for; of what others moved, what a balance supports. */
function transferHere(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  { asked, moved, items, forged, arrived }: Movements,
): Diagnosis['transfer'] {
  if (asked && items.length > 0) return undefined;
  const direct = transferOf(evidence, tx);
  if (direct && asked && arrived > 0n) return { ...direct, amount: `${arrived}` };
  const other = moved.find((one) => !forged.includes(one));
  // It was asked for one receiver and went to another.
  if (asked && other) return tokenTransfer(evidence, other);
  return direct ?? (other ? tokenTransfer(evidence, other) : undefined);
}

/**
 * A transfer was asked for and did not happen: at an address without code (which always "succeeds"), or by a contract
 * that reported nothing while balances that were told show nothing, or its answer was no. Old tokens report nothing and do move.
 */
function movedNothing(evidence: EvmEvidence, { asked, moved, items, arrived }: Movements): boolean {
  if (asked === null || asked.amount === 0n || arrived > 0n) return false;
  if (moved.length + items.length > 0) return false;
  if (kindAt(evidence, asked.token) === 'plain' || saidNo(evidence)) return true;
  return evidence.mined?.held.get(`after:${asked.token}:${asked.to}`) !== undefined;
}

/** Tokens that nobody can get back. Only a transfer that the sender asked for directly; a burn inside a protocol is meant. */
function lostToken(evidence: EvmEvidence, asked: TokenTransfer): Diagnosis['code'] | null {
  if (asked.amount === 0n) return null;
  if (NOBODY.includes(asked.to)) return 'token-to-zero';
  if (asked.to === asked.token) return 'token-to-token';
  const code = evidence.mined?.code.get(asked.to);
  return code !== undefined && hasNoWayOut(code) ? 'token-to-contract' : null;
}

function sendersIn(tx: EvmTransaction, { moved }: Movements): string[] {
  return [...new Set([...(tx.value > 0n ? [tx.from] : []), ...moved.map(({ from }) => from)])];
}

/**
 * A bare payment to code that can pay nothing out. Where coin has a contract that reports it (zkSync Era) code is written in other
 * instructions, which nobody here reads.
 */
function coinIsStuck({ chain, mined }: EvmEvidence, tx: EvmTransaction, { parties }: NetMovements): boolean {
  const { to, value, input } = tx;
  if (value === 0n || input !== '0x' || to === null || chain.coinReports !== undefined) return false;
  const got = parties.get(to)?.some(({ token, amount }) => token === undefined && amount > 0n) ?? false;
  return got && keepsCoin(mined?.code.get(to) ?? '0x');
}

const coinToNobody = ({ to, value }: EvmTransaction) => value > 0n && to !== null && NOBODY.includes(to);

/** The sender let somebody move tokens, or stopped it, and did nothing else. */
function permissionHere(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  { moved, items }: Movements,
): Permission | null {
  if (tx.value > 0n || moved.length + items.length > 0) return null;
  const giver = signerOfPermission(tx) ?? tx.from;
  const own = permissionsIn(receipt.logs).filter(({ owner }) => owner === giver);
  const asked = own.length === 0 ? askedPermission(tx) : null;
  // Without code nobody was asked, and a contract that answered no gave nothing.
  if (asked !== null && (kindAt(evidence, asked.token) === 'plain' || saidNo(evidence))) return null;
  return own.find(({ given }) => given) ?? own[0] ?? asked;
}

/** The loan of whoever signed, or of an account that ordered it: of nobody else, since anybody can write such an event. */
function loanOf(tx: EvmTransaction, { logs }: EvmReceipt): Loan | null {
  const own = [tx.from, ...operationsIn(logs).map(({ account }) => account)];
  const loans = loansIn(logs).filter(({ borrower, payer }) => own.includes(borrower) || own.includes(payer));
  // What is taken and paid back within was a step of something else.
  const acts = new Set(loans.map(({ act }) => act));
  return acts.size === 1 ? (loans[0] ?? null) : null;
}

/** Less than before, by what was called or by what stood a block earlier; then it was no giving. */
function isLowered({ mined }: EvmEvidence, tx: EvmTransaction, { token, given, amount }: Permission): boolean {
  if (!given || amount === null) return false;
  if (tx.to === token && lowersPermission(tx.input)) return true;
  const before = mined?.allowedBefore ?? null;
  return before !== null && amount < before;
}

/** The called contract answered false, as tokens do that refuse without failing. */
const saidNo = ({ mined }: EvmEvidence): boolean => /^0x0{64}$/.test(mined?.trace?.output ?? '');

function allowedBy(evidence: EvmEvidence, tx: EvmTransaction, permission: Permission): Allowed {
  const { token, spender, shared } = permission;
  const unit = evidence.mined?.tokens.get(token);
  const symbol = unit && !unit.copied ? unit.symbol : (evidence.mined?.collections.get(token) ?? null);
  const plain = kindAt(evidence, spender) === 'plain' ? 'plain' : null;
  const spenderIs = shared ? 'through-permit2' : spender === PERMIT2 ? 'permit2' : plain;
  const changed = tx.to === token && changesPermission(tx.input);
  const before = changed || (evidence.mined?.allowedBefore ?? null) !== null ? 'told' : 'untold';
  return allowedOf(permission, { token, symbol, decimals: unit?.decimals ?? 0 }, spenderIs, before);
}
