import { AbiCoder, Interface } from 'ethers/abi';
import type { RevertCause } from '../../core/chain/verdict.ts';
import { CUSTOM_ERRORS } from './decodeErrors.ts';

/** What a contract gave as its reason, for people who read code, and what it comes down to for everyone. */
export interface DecodedReason {
  readonly reason: string | null;
  readonly cause: RevertCause;
}

const ERROR_STRING = '0x08c379a0';
const PANIC = '0x4e487b71';
const known = new Interface(CUSTOM_ERRORS.map((error) => error.signature));

/** Compiler panics. Source: Solidity documentation, "Panic via assert and Error via require". */
const PANICS: Readonly<Record<number, string>> = {
  1: 'assertion failed',
  17: 'arithmetic overflow',
  18: 'division by zero',
  33: 'invalid enum value',
  34: 'corrupt storage array',
  49: 'pop of an empty array',
  50: 'array index out of bounds',
  65: 'out of memory',
  81: 'call of an uninitialised function',
};

/**
 * Revert data to a reason. The text comes from the contract, so it is untrusted: control characters are removed and
 * it is cut; whether a person may be shown it is decided where it is said.
 */
export function decodeReason(data: string | null): DecodedReason {
  if (data === null || data.length < 10) return { reason: null, cause: 'unknown' };
  const selector = data.slice(0, 10);
  // Decoding megabytes for a text that is cut to a line would hold everybody up.
  if (data.length > MOST_DIGITS) return { reason: null, cause: 'unknown' };
  try {
    if (selector === ERROR_STRING) return fromText(decodeOne('string', data));
    if (selector === PANIC) return fromPanic(Number(decodeOne('uint256', data)));
    return fromCustom(data) ?? { reason: `unknown error ${selector}`, cause: 'unknown' };
  } catch {
    // The selector fits and the arguments do not: say what is certain.
    return { reason: `unknown error ${selector}`, cause: 'unknown' };
  }
}

function decodeOne(type: string, data: string): string {
  return String(AbiCoder.defaultAbiCoder().decode([type], `0x${data.slice(10)}`)[0]);
}

function fromText(text: string): DecodedReason {
  const reason = clean(text);
  return { reason: reason === '' ? null : reason, cause: causeOf(reason) };
}

function fromPanic(code: number): DecodedReason {
  const meaning = PANICS[code] ?? 'internal error';
  return { reason: `Panic(${code}): ${meaning}`, cause: code === 17 || code === 18 ? 'arithmetic' : 'unknown' };
}

function fromCustom(data: string): DecodedReason | null {
  const parsed = known.parseError(data);
  if (!parsed) return null;
  const values = parsed.fragment.inputs.map((input, at) => `${input.name || at}=${clean(String(parsed.args[at]))}`);
  const entry = CUSTOM_ERRORS.find((error) => error.signature.startsWith(`error ${parsed.name}(`));
  return { reason: `${parsed.name}(${values.join(', ')})`, cause: entry?.cause ?? 'unknown' };
}

const LONGEST = 200;
/** Hexadecimal digits of an answer that is read. */
const MOST_DIGITS = 10_000;

/** No control, direction or invisible characters, one line, at most 200 characters. */
function clean(text: string): string {
  return text
    .slice(0, LONGEST * 2)
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST);
}

/** Words of widely used contracts. Source: OpenZeppelin 3–5, Uniswap V2/V3, Tether, USDC, WETH, 1inch. Order matters. */
const TEXTS: readonly (readonly [RegExp, RevertCause])[] = [
  [/allowance|TRANSFER_FROM_FAILED|TransferHelper: TRANSFER_FROM|^STF$|not approved/i, 'allowance'],
  [
    /exceeds (the )?balance|insufficient[ _]?(token |eth )?(balance|funds)|balance too low|not enough balance/i,
    'balance',
  ],
  [
    /INSUFFICIENT_(OUTPUT|INPUT|A_|B_)|EXCESSIVE_INPUT|too little received|too much requested|slippage|min(imum)? ?return|Return amount is not enough|price impact/i,
    'slippage',
  ],
  [/expired|deadline|transaction too old/i, 'expired'],
  [/paused|not open|not started|trading.{0,12}(disabled|not)/i, 'paused'],
  [/blacklist|blocklist|blocked|frozen|sanction/i, 'blocked'],
  [/signature|invalid signer|ecrecover|permit/i, 'signature'],
  [/overflow|underflow|division by zero|SafeMath/i, 'arithmetic'],
  [/owner|not authori[sz]ed|unauthori[sz]ed|forbidden|access|role|caller is not/i, 'permission'],
];

/** What a refusal in words comes down to. */
export function causeOf(text: string): RevertCause {
  return TEXTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'unknown';
}
