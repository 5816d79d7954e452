import { nameOfToken } from '../../decode/copiedName.ts';
import { askedTransfer, transfersIn } from '../../decode/decodeTransfers.ts';
import { fromVm, toHex, toVm } from './tronAddress.ts';
import { readAsset, readContract, readToken } from './tronCalls.ts';
import type { TokenUnit, TronDetails, TronEvidence, TronTransaction } from './tronEvidence.ts';
import type { Ask } from './tronSource.ts';
import { AccountWire } from './tronWire.ts';

/** Tokens whose names are asked for; a swap moves two or three. */
const TOKENS = 4;

/** What a verdict needs besides the receipt: names and units of tokens, the receiver's account, a block by the issuer. */
export async function readDetails(ask: Ask, evidence: TronEvidence): Promise<TronDetails | null> {
  const { tx, receipt } = evidence;
  if (tx === null) return null;
  const [tokens, receiver, blocked] = await Promise.all([
    readTokens(ask, evidence, tx),
    receipt ? readReceiver(ask, tx) : null,
    receipt && receipt.result !== 'SUCCESS' ? readBlocked(ask, tx) : null,
  ]);
  return { tokens, receiver, blocked };
}

async function readTokens(ask: Ask, { receipt, chain }: TronEvidence, { action, owner }: TronTransaction) {
  const moved = transfersIn(receipt?.logs ?? []).map(({ token }) => fromVm(token));
  const asked = action.kind === 'call' && askedTransfer(callOf(owner, action)) ? [action.contract] : [];
  const contracts = [...new Set([...asked, ...moved])].slice(0, TOKENS);
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

/** Source: TetherToken on Tron and its like, `isBlackListed(address)`. */
async function readBlocked(ask: Ask, { owner, action }: TronTransaction): Promise<boolean | null> {
  if (action.kind !== 'call' || !askedTransfer(callOf(owner, action))) return null;
  const answer = await readContract(ask, action.contract, 'isBlackListed(address)', owner);
  return answer === null || answer.length !== 66 ? null : BigInt(answer) !== 0n;
}
