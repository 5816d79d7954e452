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
}

/** keccak256 of "Approval(address,address,uint256)" and "ApprovalForAll(address,address,bool)". Source: ERC-20, 721, 1155. */
export const APPROVAL = '0x8c5be1e5ebec7d5bd14f71427d1e84f3dd0314c0f7b2291e5b200ac8c7c3b925';
export const APPROVAL_FOR_ALL = '0x17307eab39ab6107e8899845ad3d59bd9653f200f220920489ca2b5937696c31';

/** Permissions among logs. Of one collectible (ERC-721) the spender is zero when it is taken back, else the amount is. */
export function permissionsIn(logs: readonly EvmLog[]): Permission[] {
  return logs.flatMap(({ address: token, topics, data }) => {
    const [event, owner, spender] = topics;
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

const amountIn = (data: string): bigint | null => (data.length >= 66 ? BigInt(data.slice(0, 66)) : null);
const isZero = (hex: string) => /^0x0*$/.test(hex);
