import type { VerdictNote } from '../../../core/chain/verdict.ts';
import { debtTokensIn, type Loan } from '../../decode/decodeLoans.ts';
import { PERMIT2, type Permission } from '../../decode/decodePermission.ts';
import { ZERO_ADDRESS } from '../../decode/decodeTransfers.ts';
import type { Crossing } from '../../ports.ts';
import { delegationNote } from '../delegation.ts';
import type { CallFrame, EvmEvidence, EvmReceipt, EvmTransaction } from '../evidence.ts';
import { kindAt, type Movements } from './movements.ts';
import type { NetMovements } from './netMovements.ts';
import { operationsIn, swallowedFailure } from './operations.ts';
import { contractsIn } from './parties.ts';

interface Found extends Movements {
  readonly net: NetMovements;
  /** Whose tokens left without their having sent it. */
  readonly unsent: readonly string[];
  readonly permission: Permission | null;
  /** It lets its spender take less than before. */
  readonly lowered: boolean;
  /** The token's contract kept a part of what was sent. */
  readonly kept: boolean;
  readonly crossing: Crossing | null;
  readonly loan: Loan | null;
  /** Where the coin went on to within a bare payment. */
  readonly goneTo: string | null;
  /** Coin went to an address that nobody holds. */
  readonly toNobody: boolean;
  /** Coin went to a contract that cannot pay it out. */
  readonly stuck: boolean;
}

/** What is worth saying beside "it went through". */
export function successNotes(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  found: Found,
): VerdictNote[] {
  const { asked, permission } = found;
  const receiver = asked?.to ?? tx.to;
  const kind = receiver === null ? null : kindAt(evidence, receiver);
  const copied = found.moved.some(({ token }) => evidence.mined?.tokens.get(token)?.copied);
  const delegation = delegationNote(tx);
  const taken = takenByAllowance(tx, found);
  const notes: (VerdictNote | false | null)[] = [
    receipt.created !== null && 'contract-creation',
    found.crossing !== null && (`bridge-${found.crossing.act}` as const),
    operationsIn(receipt.logs).some(({ ok }) => !ok) && 'operation-failed',
    isDust(tx, found) && 'dust',
    taken && 'allowance-used',
    found.toNobody && 'coin-to-nobody',
    found.stuck && 'coin-to-contract',
    found.goneTo !== null && 'passed-on',
    permission !== null && permissionNote(permission, found.lowered),
    delegation,
    !taken && found.unsent.length > 0 && 'left-unsent',
    found.kept && 'token-kept-part',
    swallowedFailure(evidence.mined?.trace ?? null) && 'step-failed',
    found.loan !== null && (`loan-${found.loan.act}` as const),
    found.loan === null && takenIn(tx, found, contractsIn(evidence, receipt)) && 'into-contract',
    found.net.unseen && asked === null && permission === null && 'movements-unseen',
    found.net.othersUnseen && asked === null && permission === null && 'others-unseen',
    copied && 'copied-name',
    !copied && arrived(evidence, tx, receipt, found) && 'token-arrived',
    paysInside(tx, evidence.mined?.trace ?? null, found, contractsIn(evidence, receipt)) && 'internal-transfer',
    asked !== null && kind === 'contract' && 'to-contract',
    kind === 'delegated' && isReceiver(receiver, found) && delegation === null && 'delegated-account',
    tx.type === 3 && 'blob',
  ];
  return notes.filter((note) => note !== false && note !== null);
}

/** Who lost coins by it is no receiver of them. */
const isReceiver = (address: string | null, { goneTo, unsent }: Found): boolean =>
  goneTo === null && (address === null || !unsent.includes(address));

function permissionNote({ given }: Permission, lowered: boolean): VerdictNote {
  if (!given) return 'permission-ended';
  return lowered ? 'permission-lowered' : 'permission-given';
}

/**
 * "Transfers" of nothing, or of what nobody held, in the name of people who signed nothing, and nothing else: made to be
 * copied from their history. Whoever signed and gave or got something did business.
 */
function isDust(tx: EvmTransaction, { moved, items, forged, net }: Found): boolean {
  if (moved.length === 0 || items.length > 0 || net.parties.size > 0) return false;
  return moved.every((one) => one.from !== tx.from && (one.amount === 0n || forged.includes(one)));
}

/**
 * Somebody else's tokens were taken by an earlier permission: they left an account that did not send it. Whoever got tokens
 * through a contract may have claimed what was theirs, so there only a direct `transferFrom` is proof, of the token's or of Permit2's.
 */
function takenByAllowance(tx: EvmTransaction, { asked, net, unsent }: Found): boolean {
  const direct = (asked !== null && asked.from !== tx.from) || tx.to === PERMIT2;
  // Coin moves by no permission.
  const ofTokens = unsent.some((account) => net.parties.get(account)?.some(({ token }) => token !== undefined));
  return ofTokens && (direct || !net.parties.has(tx.from));
}

/**
 * Plain accounts whose tokens left though they did not send it, for nothing, while the signer gave nothing; of one that lent itself to
 * code (EIP-7702) its coin too, which nothing else can move. A sale, an order that was filled, a signed transfer (EIP-3009) is none, nor what an
 * account ordered itself through a bundler (ERC-4337, which accounts of EIP-7702 use).
 */
export function leftUnsent(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  net: NetMovements,
): readonly string[] {
  if (net.parties.get(tx.from)?.some(({ amount }) => amount < 0n)) return [];
  const ordered = operationsIn(receipt.logs).map(({ account }) => account);
  const signed = receipt.logs.filter(({ topics }) => topics[0] === AUTHORIZATION_USED).map(({ address }) => address);
  // A debt that somebody else paid back is no loss.
  const debts = debtTokensIn(receipt.logs, (token) => evidence.mined?.tokens.get(token)?.symbol);
  return [...net.parties].flatMap(([address, changes]) =>
    address !== tx.from &&
    !ordered.includes(address) &&
    isPersonal(evidence, address) &&
    changes.every(({ amount }) => amount < 0n) &&
    changes.some(({ token }) =>
      token === undefined ? kindAt(evidence, address) === 'delegated' : !signed.includes(token) && !debts.has(token),
    )
      ? [address]
      : [],
  );
}

/** keccak256("AuthorizationUsed(address,bytes32)"). Source: EIP-3009. */
const AUTHORIZATION_USED = '0x98de503528ee59b575ef0c0a2576a82497bfc029a5685b209e9ec333479b10a5';

const isPersonal = (evidence: EvmEvidence, address: string) =>
  address !== ZERO_ADDRESS && ['plain', 'delegated'].includes(kindAt(evidence, address) ?? '');

/** Something that the sender had to do with; who was sent a token unasked is not told to add it. */
function arrived(
  evidence: EvmEvidence,
  tx: EvmTransaction,
  { logs }: EvmReceipt,
  { asked, items, arrived, net }: Found,
): boolean {
  if (asked && items.length === 0 && arrived > 0n && isPersonal(evidence, asked.to)) return true;
  const debts = debtTokensIn(logs, (token) => evidence.mined?.tokens.get(token)?.symbol);
  return (net.parties.get(tx.from) ?? []).some(
    (one) => one.token !== undefined && one.id === undefined && one.amount > 0n && !debts.has(one.token),
  );
}

/**
 * The signer called a contract, gave, and got nothing: a bid, a deposit, a payment to an app. Coin that it may have paid on
 * unseen is not known to have stayed.
 */
function takenIn(tx: EvmTransaction, { asked, net, crossing }: Found, contracts: ReadonlySet<string>): boolean {
  // What came back to the signer is not known either, so nobody can say that it was for nothing.
  if (asked !== null || tx.input === '0x' || crossing !== null || net.unseen) return false;
  const own = net.parties.get(tx.from) ?? [];
  if (own.length === 0 || own.some(({ amount }) => amount > 0n)) return false;
  return [...net.parties].some(
    ([address, changes]) =>
      contracts.has(address) &&
      changes.some(
        ({ token, amount }) => amount > 0n && !(net.othersUnseen && address === tx.to && token === undefined),
      ),
  );
}

/** Coin came to somebody from a contract, not from the sender directly. */
function paysInside(
  tx: EvmTransaction,
  trace: CallFrame | null,
  { net }: Found,
  contracts: ReadonlySet<string>,
): boolean {
  if (trace === null || trace.error !== null) return false;
  return [...net.parties].some(
    ([address, changes]) =>
      address !== tx.to &&
      !contracts.has(address) &&
      changes.some(({ token, amount }) => token === undefined && amount > 0n),
  );
}
