import { nameOfToken } from '../../decode/copiedName.ts';
import { permissionsIn } from '../../decode/decodePermission.ts';
import { askedTransfer, transfersIn, ZERO_ADDRESS } from '../../decode/decodeTransfers.ts';
import { fromVm, toHex, toVm } from './tronAddress.ts';
import { readAsset, readContract, readToken } from './tronCalls.ts';
import type { TokenUnit, TronDetails, TronEvidence, TronTransaction } from './tronEvidence.ts';
import type { Ask } from './tronSource.ts';
import { AccountWire, ContractWire } from './tronWire.ts';

/** Tokens whose names are asked for; a swap moves two or three. */
const TOKENS = 4;

/** What a verdict needs besides the receipt: names and units of tokens, the receiver's account, a block by the issuer. */
export async function readDetails(ask: Ask, evidence: TronEvidence): Promise<TronDetails | null> {
  const { tx, receipt } = evidence;
  if (tx === null) return null;
  const [tokens, receiver, blocked, plain] = await Promise.all([
    readTokens(ask, evidence, tx),
    receipt ? readReceiver(ask, tx) : null,
    receipt && receipt.result !== 'SUCCESS' ? readBlocked(ask, tx) : null,
    readPlain(ask, evidence, tx),
  ]);
  return { tokens, receiver, blocked, plain };
}

async function readTokens(ask: Ask, { receipt, chain }: TronEvidence, { action, owner }: TronTransaction) {
  const moved = transfersIn(receipt?.logs ?? []).map(({ token }) => fromVm(token));
  const permitted = permissionsIn(receipt?.logs ?? []).map(({ token }) => fromVm(token));
  const asked = action.kind === 'call' && askedTransfer(callOf(owner, action)) ? [action.contract] : [];
  const contracts = [...new Set([...asked, ...moved, ...permitted])].slice(0, TOKENS);
  const paid = (receipt?.inside ?? []).flatMap((one) => one.paid.flatMap(({ asset }) => asset ?? []));
  const sent =
    action.kind === 'token' ? [action.asset] : action.kind === 'call' && action.asset ? [action.asset.id] : [];
  const assets = [...new Set([...sent, ...paid])].slice(0, TOKENS);
  const found = await Promise.all([
    ...contracts.map(async (contract) => [contract, await readToken(ask, contract)] as const),
    ...assets.map(async (asset) => [asset, await readAsset(ask, asset)] as const),
  ]);
  return new Map(
    found.flatMap(([token, unit]): [string, TokenUnit][] => {
      const name = nameOfToken(chain, token, unit?.text ?? null);
      return unit === null || name === null ? [] : [[token, { ...name, decimals: unit.decimals }]];
    }),
  );
}

/** A call in the form that the decoding of the virtual machine reads. */
export function callOf(owner: string, { contract, data }: { readonly contract: string; readonly data: string }) {
  return { from: toVm(owner), to: toVm(contract), input: data };
}

/** Who receives coin or tokens; null when nobody in particular does. */
export function receiverOf({ owner, action }: TronTransaction): string | null {
  if (action.kind === 'transfer' || action.kind === 'token') return action.to;
  const asked = action.kind === 'call' ? askedTransfer(callOf(owner, action)) : null;
  return asked ? fromVm(asked.to) : null;
}

async function readReceiver(ask: Ask, tx: TronTransaction): Promise<TronDetails['receiver']> {
  const receiver = receiverOf(tx);
  if (receiver === null) return null;
  const reply = await ask('/wallet/getaccount', { address: toHex(receiver), visible: false }, AccountWire);
  if (reply.kind === 'failed') return null;
  return reply.value?.create_time ?? 'never';
}

/** Accounts whose code is asked for. */
const CODES = 3;

/** Who of those has no code that may take from now on, or whose tokens left though the owner of the transaction is another. */
async function readPlain(ask: Ask, { receipt }: TronEvidence, { action, owner }: TronTransaction) {
  if (action.kind !== 'call') return new Set<string>();
  const logs = receipt?.logs ?? [];
  const own = toVm(owner);
  const spenders = permissionsIn(logs).flatMap((one) => (one.owner === own ? [one.spender] : []));
  const givers = transfersIn(logs).flatMap(({ from }) => (from === own || from === ZERO_ADDRESS ? [] : [from]));
  const asked = [...new Set([...spenders, ...givers].map(fromVm))].slice(0, CODES);
  const found = await Promise.all(
    asked.map(async (address) => {
      const reply = await ask('/wallet/getcontractinfo', { value: toHex(address), visible: false }, ContractWire);
      return reply.kind !== 'failed' && reply.value === null ? [address] : [];
    }),
  );
  return new Set(found.flat());
}

/** Source: TetherToken on Tron and its like, `isBlackListed(address)`. */
async function readBlocked(ask: Ask, { owner, action }: TronTransaction): Promise<boolean | null> {
  if (action.kind !== 'call' || !askedTransfer(callOf(owner, action))) return null;
  const answer = await readContract(ask, action.contract, 'isBlackListed(address)', owner);
  return answer === null || answer.length !== 66 ? null : BigInt(answer) !== 0n;
}
