import type { CallFrame, EvmLog } from '../evidence.ts';

/** What somebody asked for inside a transaction that another account may have sent. */
export interface Operation {
  /** Whose wish it was: a smart account or a shared wallet. Lower case. */
  readonly account: string;
  readonly ok: boolean;
}

/**
 * keccak256 of "UserOperationEvent(bytes32,address,address,uint256,bool,uint256,uint256)" (ERC-4337), of Safe's
 * "ExecutionSuccess(bytes32,uint256)", "ExecutionFailure(bytes32,uint256)", "ExecutionFromModuleSuccess(address)" and
 * "ExecutionFromModuleFailure(address)", and of the older shared wallets'
 * "Execution(uint256)" and "ExecutionFailure(uint256)". Source: ERC-4337; safe-smart-account; Gnosis MultiSigWallet.
 */
const USER_OPERATION = '0x49628fd1471006c1482da88028e9ce4dbb080b815c9b0344d39e5a8e6ec1419f';
/**
 * ERC-4337's own contract, v0.6 to v0.9, at one address on every network. An event of that shape by any other contract names
 * an account that may have ordered nothing. Source: eth-infinitism/account-abstraction, deployments.
 */
const ENTRY_POINTS = [
  '0x5ff137d4b0fdcd49dca30c7cf57e578a026d2789',
  '0x0000000071727de22e5e9d8baf0edac6f37da032',
  '0x4337084d9e255ff0702461cf8895ce9e3b5ff108',
  '0x433709009b8330fda32311df1c2afa402ed8d009',
];
const isUserOperation = ({ address, topics, data }: EvmLog): boolean =>
  topics[0] === USER_OPERATION && topics.length === 4 && data.length >= 130 && ENTRY_POINTS.includes(address);
const OUTCOMES: Readonly<Record<string, boolean>> = {
  '0x442e715f626346e8c54381002da614f62bee8d27386535b2521ec8540898556e': true,
  '0x23428b18acfb3ea64b08dc0c1d296ea9c09702c09083ca5272e64d115b687d23': false,
  '0x33e13ecb54c3076d8e8bb8c2881800a4d972b792045ffae98fdf46df365fed75': true,
  '0x526441bb6c1aba3c9a4a6ca1d6545da9c2333c8c48343ef398eb858d72b79236': false,
  '0x6895c13664aa4f67288b25d7a21d7aaa34916e355fb9b6fae0a139a9085becb8': true,
  '0xacd2c8702804128fdb0db2bb49f6d127dd0181c13fd45dbfe16de0930e2bd375': false,
};

/** The transaction's own success says nothing about these. */
export function operationsIn(logs: readonly EvmLog[]): Operation[] {
  return logs.flatMap((log): Operation[] => {
    const { address, topics, data } = log;
    const [event = '', , sender = ''] = topics;
    if (isUserOperation(log))
      return [{ account: `0x${sender.slice(26)}`, ok: BigInt(`0x${data.slice(66, 130)}`) !== 0n }];
    const ok = OUTCOMES[event];
    return ok === undefined ? [] : [{ account: address, ok }];
  });
}

/** A bundler sent it and paid for its place: who signed is not who wished (ERC-4337). */
export const isBundled = (logs: readonly EvmLog[]): boolean => logs.some(isUserOperation);

/**
 * A call inside failed and its caller went on: what it was for did not happen, though the transaction succeeded. A question that
 * failed (STATICCALL) could not have done anything: contracts ask others in vain what kind they are.
 */
export function swallowedFailure(trace: CallFrame | null): boolean {
  if (trace === null || trace.error !== null) return false;
  const acts = trace.calls.filter(({ type }) => type.toUpperCase() !== 'STATICCALL');
  return acts.some((call) => call.error !== null || swallowedFailure(call));
}
