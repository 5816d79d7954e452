import type { EvmLog } from '../diagnose/evidence.ts';
import { type TokenTransfer, transfersIn, ZERO_ADDRESS } from './decodeTransfers.ts';

/** A loan that a lending contract reports, by its own word. Addresses lower case, `amount` in the smallest unit of what was lent. */
export interface Loan {
  readonly act: 'taken' | 'repaid';
  readonly lender: string;
  /** Whose debt it is. */
  readonly borrower: string;
  /** Who paid it back; the borrower of a new one. */
  readonly payer: string;
  readonly amount: bigint;
}

type Reading = (log: EvmLog, words: readonly string[]) => Omit<Loan, 'lender'> | null;

/**
 * By keccak256 of the event. Source: aave/aave-v3-core and aave/protocol-v2 (`Borrow`, `Repay`, the same topics in their forks,
 * Spark's SparkLend among them), compound-finance/compound-protocol (`Borrow`, `RepayBorrow` of a cToken, and Venus' vTokens),
 * morpho-org/morpho-blue (`Borrow`, `Repay`), euler-xyz/euler-vault-kit (`Borrow`, `Repay`).
 */
const REPORTS: Readonly<Record<string, Reading>> = {
  // Borrow(reserve, user, onBehalfOf, amount, interestRateMode, borrowRate, referralCode)
  '0xb3d084820fb1a9decffb176436bd02558d15fac9b0ddfed8c465bc7359d7dce0': ({ topics }, words) =>
    loan('taken', topics[2], topics[2], words[1]),
  '0xc6a898309e823ee50bac64e45ca8adba6690e99e7841c45d754e2a38e9019d9b': ({ topics }, words) =>
    loan('taken', topics[2], topics[2], words[1]),
  // Repay(reserve, user, repayer, amount, useATokens); the older one without the last.
  '0xa534c8dbe71f871f9f3530e97a74601fea17b426cae02e1c5aee42c96c784051': ({ topics }, words) =>
    loan('repaid', topics[2], topics[3], words[0]),
  '0x4cdde6e09bb755c9a5589ebaec640bbfedff1362d4b255ebf8339782b9942faa': ({ topics }, words) =>
    loan('repaid', topics[2], topics[3], words[0]),
  // Borrow(borrower, borrowAmount, accountBorrows, totalBorrows), RepayBorrow(payer, borrower, repayAmount, …)
  '0x13ed6866d4e1ee6da46f845c46d7e54120883d75c5ea9a2dacc1c4ca8984ab80': (_, words) =>
    loan('taken', words[0], words[0], words[1]),
  '0x1a2a22cb034d26d1854bdc6666a5b91fe25efbbb5dcad3b0355478d6f5c362a1': (_, words) =>
    loan('repaid', words[1], words[0], words[2]),
  // Borrow(id, caller, onBehalf, receiver, assets, shares), Repay(id, caller, onBehalf, assets, shares)
  '0x570954540bed6b1304a87dfe815a5eda4a648f7097a16240dcd85c9b5fd42a43': ({ topics }, words) =>
    loan('taken', topics[2], topics[2], words[1]),
  '0x52acb05cebbd3cd39715469f22afbf5a17496295ef3bc9bb5944056c63ccaa09': ({ topics }, words) =>
    loan('repaid', topics[3], topics[2], words[0]),
  // Borrow(account, assets), Repay(account, assets) of an Euler v2 vault; the first account of an owner is the owner's address.
  '0xcbc04eca7e9da35cb1393a6135a199ca52e450d5e9251cbd99f7847d33a36750': ({ topics }, words) =>
    loan('taken', topics[1], topics[1], words[0]),
  '0x5c16de4f8b59bd9caf0f49a545f25819a895ed223294290b408242e72a594231': ({ topics }, words) =>
    loan('repaid', topics[1], topics[1], words[0]),
};

function loan(
  act: Loan['act'],
  borrower: string | undefined,
  payer: string | undefined,
  amount: string | undefined,
): Omit<Loan, 'lender'> | null {
  if (!borrower || !payer || !amount) return null;
  return { act, borrower: addressIn(borrower), payer: addressIn(payer), amount: BigInt(`0x${amount}`) };
}

/** Loans of one transaction that are looked at, and reports of one token: a node can make up thousands, and each is held against each. */
const AT_MOST = 40;

/** The loans that the logs report, the first forty. Anybody can write such an event: what it is worth, the parties have to show. */
export function loansIn(logs: readonly EvmLog[]): Loan[] {
  const moved = logs.some(isOfComet) ? transfersIn(logs) : [];
  const found: Loan[] = [];
  for (const log of logs) {
    const one = REPORTS[log.topics[0] ?? '']?.(log, wordsOf(log.data)) ?? cometLoan(log, moved);
    if (one !== null && one.amount > 0n) found.push({ ...one, lender: log.address });
    if (found.length === AT_MOST) break;
  }
  return found;
}

/**
 * Contracts of Compound III, which write the same event for what was saved and what was lent: of a withdrawal what was not saved
 * is lent, of a deposit what is not saved is repaid. Source: compound-finance/comet, deployments (USDC, USDT, WETH on Ethereum; USDC on
 * Base and Arbitrum).
 */
const COMETS = [
  '0xc3d688b66703497daa19211eedff47f25384cdc3',
  '0x3afdc9bca9213a35503b077a6072f3d0d5ab0840',
  '0xa17581a9e3356d9a858b789d68b4d866e593ae94',
  '0xb125e6687d4313864e53df431d5425969c15eb2f',
  '0x9c4ec768c28520b50860ea7a15bd7213a9ff58bf',
];
/** keccak256 of "Supply(address,address,uint256)" and "Withdraw(address,address,uint256)". */
const COMET_SUPPLY = '0xd1cf3d156d5f8f0d50f6c122ed609cec09d35c9b9fb3fff6ea0959134dae424e';
const COMET_WITHDRAW = '0x9b1bfa7fa9ee420a16e124f794c35ac9f90472acc99140eb2f6447c714cad8eb';

const isOfComet = ({ address, topics }: EvmLog): boolean =>
  COMETS.includes(address) && (topics[0] === COMET_SUPPLY || topics[0] === COMET_WITHDRAW);

function cometLoan(log: EvmLog, moved: readonly TokenTransfer[]): Omit<Loan, 'lender'> | null {
  const { address, topics, data } = log;
  const [event, first, second] = topics;
  const [amount] = wordsOf(data);
  if (!isOfComet(log) || !first || !second || !amount) return null;
  const supplies = event === COMET_SUPPLY;
  const borrower = addressIn(supplies ? second : first);
  const saved = moved
    .filter(({ token, from, to }) => token === address && (supplies ? from : to) === ZERO_ADDRESS)
    .filter(({ from, to }) => (supplies ? to : from) === borrower)
    .reduce((sum, one) => sum + one.amount, 0n);
  // Interest is rounded, so a unit or two is no loan.
  const rest = BigInt(`0x${amount}`) - saved;
  if (rest <= 2n) return null;
  return { act: supplies ? 'repaid' : 'taken', borrower, payer: addressIn(first), amount: rest };
}

/**
 * Tokens among the logs that stand for a debt: who holds more of one owes more. They are only ever made and destroyed, and either say so
 * by the name that Aave and its forks give them, or report the very amount of a loan, with or without the interest since the last one.
 */
export function debtTokensIn(
  logs: readonly EvmLog[],
  symbolOf: (token: string) => string | undefined,
): ReadonlySet<string> {
  const moved = transfersIn(logs);
  const loans = loansIn(logs);
  const passed = new Set(moved.filter(({ from, to }) => from !== ZERO_ADDRESS && to !== ZERO_ADDRESS).map(tokenOf));
  const reports = reportsIn(logs);
  const debts = new Set<string>();
  for (const { token, from, to } of moved) {
    if (debts.has(token) || passed.has(token)) continue;
    const holder = from === ZERO_ADDRESS ? to : from;
    const own = loans.filter(({ lender, borrower }) => lender !== token && borrower === holder);
    const named = /^(?:variable|stable)debt/i.test(symbolOf(token) ?? '');
    if (named || own.some(({ amount }) => reports.get(token)?.some((report) => report(amount)))) debts.add(token);
  }
  return debts;
}

const tokenOf = ({ token }: { readonly token: string }) => token;

/** keccak256 of a debt token's `Mint` and `Burn`, with and without interest. Source: aave-v3-core, protocol-v2. */
const WITH_INTEREST: readonly string[] = [
  '0x458f5fa412d0f69b08dd84872b0215675cc67bc1d5b6fd93300a1c3878b86196',
  '0x4cf25bc1d991c17529c25213d3cc0cda295eeaad5f13f361969b12ea48015f90',
];
const BARE: readonly string[] = [
  '0x2f00e3cdd69a77be7ed215ec7b2a36784dd158f921fca79ac29deffa353fe6ee',
  '0x49995e5dd6158cf69ad3e9777c46755a1a826a446c6416992167462dad033b2a',
];

/** Whether a report of a token is about an amount of a loan. */
type Report = (amount: bigint) => boolean;

function reportsIn(logs: readonly EvmLog[]): Map<string, Report[]> {
  const reports = new Map<string, Report[]>();
  for (const { address, topics, data } of logs) {
    const event = topics[0] ?? '';
    const withInterest = WITH_INTEREST.includes(event);
    if (!withInterest && !BARE.includes(event)) continue;
    const [first, second] = wordsOf(data).map((word) => BigInt(`0x${word}`));
    const own = reports.get(address) ?? [];
    if (first === undefined || second === undefined || own.length === AT_MOST) continue;
    const told = withInterest ? [first - second, first + second, second - first] : [first];
    reports.set(address, [...own, (amount) => told.some((one) => isNear(one, amount))]);
  }
  return reports;
}

/** Amounts of these contracts are rounded by a unit or two. */
const isNear = (one: bigint, other: bigint) => one - other <= 2n && other - one <= 2n;

/** The 32-byte words of data without a prefix; an unfinished one is left out. */
const wordsOf = (data: string): string[] => data.slice(2).match(/[0-9a-f]{64}/g) ?? [];
const addressIn = (word: string) => `0x${word.slice(-40)}`;
