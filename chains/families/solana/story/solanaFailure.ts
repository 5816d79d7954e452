import { causeOf } from '../../../decode/decodeReason.ts';
import type { Diagnosis } from '../../../diagnose/diagnosis.ts';
import type { RevertCause } from '../../../ports.ts';
import { SYSTEM, TOKEN, TOKEN_2022 } from '../solanaAddress.ts';
import type { SolanaError, SolanaTransaction } from '../solanaEvidence.ts';
import { actionOf } from './solanaInstructions.ts';

type Failure = Pick<Diagnosis, 'code' | 'cause' | 'reason' | 'notes'>;

/** Numbers of the token programs. Source: spl-token and spl-token-2022, `TokenError`. */
const TOKEN_ERRORS: Readonly<Record<number, RevertCause>> = {
  1: 'balance',
  4: 'permission',
  14: 'arithmetic',
  17: 'blocked',
  37: 'permission',
};
/** Numbers by which common swaps say that the price moved too far. Source: the interface that each program publishes. */
const SLIPPAGE: Readonly<Record<string, readonly number[]>> = {
  JUP6LkbZbjS1jKKwapdHNy74zcZ3tLUZoi5QNyVTaV4: [6001],
  '675kPX9MHTjS2zt1qfr1NYHuzeLXfQM9H24wFSUt1Mp8': [30],
  whirLbMiicVdio4qvUfM5KAg6Ct8VwpYzGff3uctyCc: [6036, 6037],
  '6EF8rrecthR5Dkzon8Nwu78hRvfCKubJ14M5uBEwF6P': [6002, 6003],
};
/** What the runtime itself says. Source: solana-instruction, `InstructionError`; solana-transaction-error. */
const RUNTIME: Readonly<Record<string, RevertCause>> = {
  InsufficientFunds: 'balance',
  MissingRequiredSignature: 'permission',
  IllegalOwner: 'permission',
  PrivilegeEscalation: 'permission',
  ArithmeticOverflow: 'arithmetic',
};
const BELOW_RENT = ['InsufficientFundsForRent', 'InvalidRentPayingAccount', 'AccountNotRentExempt'];

/** How programs say in words that a price moved too far; the rest is told as on EVM chains. */
const MOVED_TOO_FAR =
  /slippage|AmountOutBelowMinimum|AmountInAboveMaximum|TooLittle\w{0,20}Received|TooMuch\w{0,20}(?:Required|Paid)/i;
/** Source: anchor-lang, `AnchorError`. */
const ANCHOR = /Error Code: (\w{1,80})\. Error Number: \d{1,10}\. Error Message: (.{1,200}?)\.?$/;
const OUT_OF_WORK = /exceeded CUs meter|exceeded maximum number of instructions|Computational budget exceeded/i;

/** Why a transaction that a block holds failed, by the number and the log lines of the program that gave up first. */
export function failureOf(tx: SolanaTransaction, error: SolanaError): Failure {
  if (error.name === 'ComputationalBudgetExceeded' || tx.logs.some((line) => OUT_OF_WORK.test(line)))
    return { code: 'out-of-gas', notes: ['compute-exceeded'] };
  if (BELOW_RENT.includes(error.name)) return { code: 'reverted', cause: 'balance', notes: ['below-rent'] };
  const program = failedProgram(tx, error);
  if (error.custom !== null) return byNumber(tx, error, program, error.custom);
  return { code: 'reverted', ...inWords(tx, RUNTIME[error.name] ?? 'unknown') };
}

function byNumber(tx: SolanaTransaction, error: SolanaError, program: string, number: number): Failure {
  // `SystemError::ResultWithNegativeLamports`: less coin than amount, rent and fee need.
  if (program === SYSTEM && number === 1) return { code: 'reverted', cause: 'balance', notes: ['coin-short'] };
  if (program === TOKEN || program === TOKEN_2022) {
    if (number === 0) return { code: 'reverted', cause: 'balance', notes: ['below-rent'] };
    const cause = TOKEN_ERRORS[number] ?? 'unknown';
    return { code: 'reverted', cause: cause === 'balance' && isByDelegate(tx, error) ? 'allowance' : cause };
  }
  return { code: 'reverted', ...inWords(tx, SLIPPAGE[program]?.includes(number) ? 'slippage' : 'unknown') };
}

/** The program that failed first: whoever called it failed with its number. */
function failedProgram({ logs, instructions }: SolanaTransaction, { instruction }: SolanaError): string {
  for (const line of logs) {
    const program = /^Program (\w{32,44}) failed: /.exec(line)?.[1];
    if (program) return program;
  }
  return instructions.find(({ at, inner }) => at === instruction && !inner)?.program ?? '';
}

/** The last words before the failure: a log line is text by strangers, so it only ever tells the cause. */
function inWords({ logs }: SolanaTransaction, otherwise: RevertCause): Pick<Failure, 'cause' | 'reason'> {
  const end = logs.findIndex((line) => /^Program \w{32,44} failed: /.test(line));
  const words = logs.slice(0, end < 0 ? logs.length : end).slice(-8);
  const said = words
    .filter((line) => /^Program log: /.test(line))
    .map((line) => line.slice('Program log: '.length, 400));
  const anchor = said.map((line) => ANCHOR.exec(line)).findLast((match) => match !== null);
  const errors = anchor ? [`${anchor[1]} ${anchor[2]}`] : said.filter((line) => /^Error\b/i.test(line));
  const text = errors.join(' ');
  const cause = MOVED_TOO_FAR.test(text) ? 'slippage' : text === '' ? 'unknown' : causeOf(text);
  const reason = anchor?.[2];
  return { cause: cause === 'unknown' ? otherwise : cause, ...(reason ? { reason } : {}) };
}

/** Whoever signed does not own the account: then what was allowed did not suffice. */
function isByDelegate({ instructions, accounts, tokens }: SolanaTransaction, { instruction }: SolanaError): boolean {
  const failed = instructions.find(({ at, inner }) => at === instruction && !inner);
  const action = failed ? actionOf(failed) : null;
  if (action?.kind !== 'token') return false;
  const held = tokens.find(({ account }) => accounts[account]?.address === action.from);
  return held?.owner.before != null && held.owner.before !== action.authority;
}
