import type { EvmLog } from '../diagnose/evidence.ts';

/** A permission to move tokens that an owner gave or took back. Addresses lower case. */
export interface Permission {
  readonly token: string;
  readonly owner: string;
  readonly spender: string;
  readonly given: boolean;
  /** Of everything that the owner has there (`setApprovalForAll`). */
  readonly all: boolean;
  /** How much of a token; null of collectibles. */
  readonly amount: bigint | null;
  /** Through Permit2, which the token itself had permitted; it is revoked there. */
  readonly shared?: true;
}

/** keccak256 of "Approval(address,address,uint256)" and "ApprovalForAll(address,address,bool)". Source: ERC-20, 721, 1155. */
export const APPROVAL = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925';
export const APPROVAL_FOR_ALL = '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31';
/** Uniswap's contract that many apps share, at one address on every network. Source: Uniswap/permit2, deployments. */
export const PERMIT2 = '0x000000000022d473030f116ddee9f6b43ac78ba3';
/**
 * keccak256 of its "Approval(address,address,address,uint160,uint48)", "Permit(address,address,address,uint160,uint48,uint48)" and
 * "Lockdown(address,address,address)". Source: Uniswap/permit2, IAllowanceTransfer.
 */
export const SHARED_APPROVAL = '0xda9fa7c1b00402c17d0161b249b1ab8bbec047c5a52207b9c112deffd817036b';
export const SHARED_PERMIT = '0xc6a377bfc4eb120024a8ac08eef205be16b817020812c73223e81d1bdb9708ec';
export const SHARED_LOCKDOWN = '0x89b1add15eff56b3dfe299ad94e01f2b52fbcb80ae1a3baea6ae8c04cb2b98a4';

/** Permissions among logs. Of one collectible (ERC-721) the spender is zero when it is taken back, else the amount is. */
export function permissionsIn(logs: readonly EvmLog[]): Permission[] {
  return logs.flatMap((log): Permission[] => {
    const { address: token, topics, data } = log;
    const [event, owner, spender] = topics;
    if (token === PERMIT2) return sharedIn(log);
    if (!owner || !spender || (event !== APPROVAL && event !== APPROVAL_FOR_ALL)) return [];
    const given = topics.length === 4 ? !isZero(spender) : !isZero(data);
    return [
      {
        token,
        owner: `0x${owner.slice(26)}`,
        spender: `0x${spender.slice(26)}`,
        given,
        all: event === APPROVAL_FOR_ALL,
        amount: event === APPROVAL && topics.length === 3 ? amountIn(data) : null,
      },
    ];
  });
}

/** Of one token for one app, within what the token permits to Permit2 itself. */
function sharedIn({ topics, data }: EvmLog): Permission[] {
  const [event, owner, token, spender] = topics;
  const words = data.slice(2).match(/.{64}/g) ?? [];
  if (!owner) return [];
  const one = { owner: `0x${owner.slice(26)}`, all: false, shared: true } as const;
  if ((event === SHARED_APPROVAL || event === SHARED_PERMIT) && token && spender && words[0]) {
    const amount = BigInt(`0x${words[0]}`);
    return [{ ...one, token: `0x${token.slice(26)}`, spender: `0x${spender.slice(26)}`, given: amount > 0n, amount }];
  }
  if (event !== SHARED_LOCKDOWN || !words[0] || !words[1]) return [];
  const [locked, whose] = [`0x${words[0].slice(24)}`, `0x${words[1].slice(24)}`];
  return [{ ...one, token: locked, spender: whose, given: false, amount: 0n }];
}

/** Functions that take a permission by its owner's signature, whoever sends it; the owner is the first argument. */
const SIGNED = ['0xd505accf', '0x8fcbaf0c', '0x2b67b570', '0x2a2d80d1'];

/**
 * Who gave a permission by signature alone in a transaction that asks for nothing else. Source: ERC-2612, DAI, Permit2 (one, and
 * several).
 */
export function signerOfPermission({ input }: { readonly input: string }): string | null {
  return SIGNED.includes(input.slice(0, 10)) && input.length >= 74 ? `0x${input.slice(34, 74)}` : null;
}

/** The selectors of `approve(address,uint256)` and `setApprovalForAll(address,bool)`. */
const APPROVE = '0x095ea7b3';
const APPROVE_ALL = '0xa22cb465';

/**
 * What a transaction that calls a token directly asked for, or null when it asks for something else. Some old tokens (BNB's on
 * Ethereum) report no approval.
 */
export function askedPermission(tx: { to: string | null; from: string; input: string }): Permission | null {
  const selector = tx.input.slice(0, 10);
  if (tx.to === null || tx.input.length < 138 || (selector !== APPROVE && selector !== APPROVE_ALL)) return null;
  const [spender, given] = [`0x${tx.input.slice(34, 74)}`, !isZero(`0x${tx.input.slice(74, 138)}`)];
  const amount = selector === APPROVE ? amountIn(`0x${tx.input.slice(74, 138)}`) : null;
  return { token: tx.to, owner: tx.from, spender, given, all: selector === APPROVE_ALL, amount };
}

/**
 * The selectors of `decreaseAllowance(address,uint256)` (OpenZeppelin 2 to 4) and of `decreaseApproval(address,uint256)`, its older
 * name, which USDT has on Tron.
 */
const LOWERS = ['0xa457c2d7', '0x66188463'];

/** Whether a call takes a part of a permission back, however much is left of it: what a token reports is only the rest. */
export const lowersPermission = (input: string): boolean => LOWERS.includes(input.slice(0, 10));

/** The selectors of their opposites, `increaseAllowance(address,uint256)` and `increaseApproval(address,uint256)`. */
const RAISES = ['0x39509351', '0xd73dd623'];

/** Whether a call itself tells in which direction a permission changes; `approve` only sets what stands from now on. */
export const changesPermission = (input: string): boolean =>
  lowersPermission(input) || RAISES.includes(input.slice(0, 10));

const amountIn = (data: string): bigint | null => (data.length >= 66 ? BigInt(data.slice(0, 66)) : null);
const isZero = (hex: string) => /^0x0*$/.test(hex);
