import { base58 } from '@scure/base';
import type { TokenRight } from '../../../../core/chain/verdict.ts';
import { STAKE, SYSTEM, TOKEN, TOKEN_2022 } from '../solanaAddress.ts';
import type { SolanaInstruction } from '../solanaEvidence.ts';

/**
 * What instructions of the system, token and stake programs ask for; other programs are known by what moved alone. Amounts in
 * the smallest unit; addresses of tokens are token accounts, not wallets. Source: solana-system-interface
 * `SystemInstruction` (four bytes of number, little-endian), spl-token and spl-token-2022 `TokenInstruction` (one byte).
 */
export type SolanaAction =
  | { readonly kind: 'transfer'; readonly from: string; readonly to: string; readonly lamports: bigint }
  | {
      readonly kind: 'create';
      readonly from: string;
      readonly to: string;
      readonly lamports: bigint;
      readonly space: bigint;
    }
  /** The account belongs to a program from now on. */
  | { readonly kind: 'assign'; readonly account: string; readonly to: string }
  | { readonly kind: 'nonce' }
  /** Coin is put aside for staking; only the withdrawer gets it back. */
  | { readonly kind: 'stake'; readonly account: string; readonly withdrawer: string }
  /** The coin of a stake account comes free at the end of an epoch. */
  | { readonly kind: 'unstake'; readonly account: string; readonly staker: string }
  | {
      readonly kind: 'token';
      readonly from: string;
      readonly to: string;
      readonly mint: string | null;
      readonly amount: bigint;
      readonly authority: string;
    }
  | {
      readonly kind: 'approve';
      readonly account: string;
      readonly delegate: string;
      readonly owner: string;
      readonly amount: bigint;
    }
  | { readonly kind: 'revoke'; readonly account: string }
  /** The token account has another owner from now on. */
  | { readonly kind: 'give'; readonly account: string; readonly to: string }
  /** A right over a token, or to close an account, is somebody else's from now on; `to` null: nobody's. */
  | {
      readonly kind: 'authority';
      readonly of: string;
      readonly right: TokenRight;
      readonly by: string;
      readonly to: string | null;
    }
  | { readonly kind: 'burn'; readonly mint: string }
  | { readonly kind: 'close'; readonly account: string; readonly to: string };

export function actionOf({ program, accounts, data }: SolanaInstruction): SolanaAction | null {
  if (program === SYSTEM) return systemAction(accounts, view(data));
  if (program === TOKEN || program === TOKEN_2022) return tokenAction(accounts, view(data));
  return program === STAKE ? stakeAction(accounts, view(data)) : null;
}

export const isNonceAdvance = (first: SolanaInstruction | undefined): boolean =>
  first !== undefined && actionOf(first)?.kind === 'nonce';

const view = (data: Uint8Array) => new DataView(data.buffer, data.byteOffset, data.byteLength);
const holds = (data: DataView, length: number) => data.byteLength >= length;
const keyAt = (data: DataView, at: number) => base58.encode(new Uint8Array(data.buffer, data.byteOffset + at, 32));

function systemAction([first = '', second = '']: readonly string[], data: DataView): SolanaAction | null {
  const number = holds(data, 4) ? data.getUint32(0, true) : -1;
  if (number === 0 && holds(data, 52))
    return {
      kind: 'create',
      from: first,
      to: second,
      lamports: data.getBigUint64(4, true),
      space: data.getBigUint64(12, true),
    };
  if (number === 1 && holds(data, 36)) return { kind: 'assign', account: first, to: keyAt(data, 4) };
  if (number === 2 && holds(data, 12))
    return { kind: 'transfer', from: first, to: second, lamports: data.getBigUint64(4, true) };
  return number === 4 ? { kind: 'nonce' } : null;
}

/** `Initialize`, its form in which the withdrawer signs, and `Deactivate`. Source: solana-stake-interface, `StakeInstruction`. */
function stakeAction(
  [account = '', , third = '', fourth = '']: readonly string[],
  data: DataView,
): SolanaAction | null {
  const number = holds(data, 4) ? data.getUint32(0, true) : -1;
  if (number === 0 && holds(data, 68)) return { kind: 'stake', account, withdrawer: keyAt(data, 36) };
  if (number === 5) return { kind: 'unstake', account, staker: third };
  return number === 9 ? { kind: 'stake', account, withdrawer: fourth } : null;
}

/** Numbers of `AuthorityType`; those above are Token-2022's. Source: spl-token and spl-token-2022. */
const RIGHTS: readonly (TokenRight | 'owner')[] = ['mint', 'freeze', 'owner', 'close'];

/** `SetAuthority`: whose right, the type, whether somebody has it from now on, and who. */
function authorityAction([of = '', by = '']: readonly string[], data: DataView): SolanaAction | null {
  if (!holds(data, 3)) return null;
  const right = RIGHTS[data.getUint8(1)] ?? 'other';
  const given = data.getUint8(2) === 1;
  if (given && !holds(data, 35)) return null;
  const to = given ? keyAt(data, 3) : null;
  if (right !== 'owner') return { kind: 'authority', of, right, by, to };
  return to === null ? null : { kind: 'give', account: of, to };
}

function tokenAction(accounts: readonly string[], data: DataView): SolanaAction | null {
  const [first = '', second = '', third = '', fourth = ''] = accounts;
  const number = holds(data, 1) ? data.getUint8(0) : -1;
  const amount = holds(data, 9) ? data.getBigUint64(1, true) : 0n;
  const checked = { kind: 'token', from: first, mint: second, to: third, authority: fourth } as const;
  switch (number) {
    case 3:
      return { kind: 'token', from: first, to: second, authority: third, mint: null, amount };
    case 4:
      return { kind: 'approve', account: first, delegate: second, owner: third, amount };
    case 5:
      return { kind: 'revoke', account: first };
    case 6:
      return authorityAction(accounts, data);
    case 8:
    case 15:
      return { kind: 'burn', mint: second };
    case 9:
      return { kind: 'close', account: first, to: second };
    case 12:
      return { ...checked, amount };
    case 13:
      return { kind: 'approve', account: first, delegate: third, owner: fourth, amount };
    // Token-2022, transfer with its fee named: the extension's own number, then the same fields.
    case 26:
      return holds(data, 10) && data.getUint8(1) === 1 ? { ...checked, amount: data.getBigUint64(2, true) } : null;
    default:
      return null;
  }
}
