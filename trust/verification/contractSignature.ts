import { AbiCoder, Interface } from 'ethers/abi';
import { dataSlice } from 'ethers/utils';
import { cannot, invalid, type ProofResult, valid } from './proof.ts';

/** Read-only questions to one chain's node; a rejection means that it could not be asked. */
export interface ContractCalls {
  /** `eth_chainId`. */
  chainId(): Promise<number>;
  /** `eth_getCode`, latest block. */
  code(address: string): Promise<string>;
  /** `eth_call`, latest block. Resolves to null when the call reverted. */
  call(to: string, data: string): Promise<string | null>;
}

/** ERC-6492: factory, call data, signature, then this mark. */
const UNDEPLOYED = '6492649264926492649264926492649264926492649264926492649264926492';
/** ERC-1271: what `isValidSignature` returns for yes. */
const YES = '0x1626ba7e';
/** The same address on every chain that has it; runs two calls in one simulated transaction. */
const MULTICALL3 = '0xcA11bde05977b3631167028862bE2a173976CA11';

const account = new Interface(['function isValidSignature(bytes32 hash, bytes signature) view returns (bytes4)']);
const multicall = new Interface([
  'function aggregate3((address target, bool allowFailure, bytes callData)[] calls) payable returns ((bool success, bytes returnData)[])',
]);

/** Asks the account itself. No state is changed: deployment and question are one simulated call. */
export async function contractSignature(
  calls: ContractCalls,
  { address, chainId }: { readonly address: string; readonly chainId: number },
  hash: string,
  signature: string,
): Promise<ProofResult> {
  try {
    if ((await calls.chainId()) !== chainId) return cannot('the node is of another chain');
    const wrapped = signature.toLowerCase().endsWith(UNDEPLOYED) ? unwrap(signature) : null;
    if ((await calls.code(address)) !== '0x') {
      const question = account.encodeFunctionData('isValidSignature', [hash, wrapped?.signature ?? signature]);
      return isYes(await calls.call(address, question)) ? valid(address, chainId) : invalid('signer');
    }
    return wrapped ? await undeployed(calls, { address, chainId }, hash, wrapped) : invalid('signer');
  } catch {
    return cannot('the node could not be asked, or the signature is malformed');
  }
}

interface Wrapped {
  readonly factory: string;
  readonly data: string;
  readonly signature: string;
}

function unwrap(signature: string): Wrapped {
  const body = dataSlice(signature, 0, (signature.length - 2) / 2 - 32);
  const [factory, data, inner] = AbiCoder.defaultAbiCoder().decode(['address', 'bytes', 'bytes'], body);
  return { factory: String(factory), data: String(data), signature: String(inner) };
}

async function undeployed(
  calls: ContractCalls,
  { address, chainId }: { readonly address: string; readonly chainId: number },
  hash: string,
  wrapped: Wrapped,
): Promise<ProofResult> {
  if ((await calls.code(MULTICALL3)) === '0x') return cannot('this chain cannot simulate an undeployed account');
  const question = account.encodeFunctionData('isValidSignature', [hash, wrapped.signature]);
  const both = multicall.encodeFunctionData('aggregate3', [
    [
      { target: wrapped.factory, allowFailure: true, callData: wrapped.data },
      { target: address, allowFailure: true, callData: question },
    ],
  ]);
  const answer = await calls.call(MULTICALL3, both);
  if (answer === null) return invalid('signer');
  const [results] = multicall.decodeFunctionResult('aggregate3', answer);
  const last = results[1];
  return last?.success && isYes(String(last.returnData)) ? valid(address, chainId) : invalid('signer');
}

/** A word that starts with the magic value and is zero after it. */
function isYes(answer: string | null): boolean {
  return answer !== null && answer.toLowerCase() === YES.padEnd(66, '0');
}
