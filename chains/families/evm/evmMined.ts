import { nameOfToken } from '../../decode/copiedName.ts';
import { decodeDecimals, symbolText } from '../../decode/decodeToken.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import type { CallFrame, EvmReceipt, EvmTransaction, MinedFacts, Replay, TokenFacts } from '../../diagnose/evidence.ts';
import { feeOf } from '../../diagnose/outcome.ts';
import type { RpcResult } from '../jsonRpc.ts';
import { type Calls, parsed } from '../rpcEndpoint.ts';
import {
  addressesThatMatter,
  allowance,
  collectionsThatMatter,
  DECIMALS,
  hex,
  movedByWord,
  needsTrace,
  ownPermission,
  rpc,
  SYMBOL,
  sharedAllowance,
  tokenBalance,
  tokensThatMatter,
} from './evmCalls.ts';
import type { EvmSource } from './evmSource.ts';
import { BlockWire, CountWire, HeadWire, HexWire, QuantityWire, TraceWire } from './evmWire.ts';

type Answers = Readonly<Record<string, RpcResult>>;

/** What decides whether a mined transaction did what its sender wanted. One round trip; null when nobody answered. */
export async function readMined(
  source: EvmSource,
  tx: EvmTransaction,
  receipt: EvmReceipt,
  signal: AbortSignal,
): Promise<MinedFacts | null> {
  const addresses = addressesThatMatter(tx, receipt);
  const tokens = tokensThatMatter(tx, receipt, source.definition.wrappedCoin);
  const collections = collectionsThatMatter(tx, receipt);
  const [results, trace] = await Promise.all([
    source.ask({ ...minedCalls(tx, receipt, addresses, tokens), ...namesOf(collections) }, signal),
    needsTrace(tx, receipt) ? readTrace(source, tx.hash, signal) : null,
  ]);
  if (results === null) return null;
  const block = parsed(results['block'], BlockWire);
  return {
    canonicalHash: block?.hash ?? null,
    blockTime: block?.time ?? null,
    safe: parsed(results['safe'], HeadWire)?.number ?? null,
    final: parsed(results['final'], HeadWire)?.number ?? null,
    code: codeOf(addresses, results),
    tokens: tokenFacts(source.definition, tokens, results),
    collections: collectionNames(source.definition, collections, results),
    held: heldOf(results),
    allowedBefore: amountOf(results['allowed']),
    trace,
    gotInside: trace === null ? gotInside(tx, receipt, results) : null,
    keptByReceiver: keptByReceiver(tx, results),
    replay: toReplay(results['replay']),
    replayWithoutValue: toReplay(results['replayWithoutValue']),
  };
}

function minedCalls(tx: EvmTransaction, receipt: EvmReceipt, addresses: string[], tokens: string[]): Calls {
  const calls: Calls = {
    block: rpc.block(hex(receipt.blockNumber)),
    safe: rpc.block('safe'),
    final: rpc.block('finalized'),
  };
  for (const address of addresses) {
    // As it was then, where the node still knows; a contract may have been put there, or removed, since.
    calls[`then:${address}`] = rpc.code(address, hex(receipt.blockNumber));
    calls[`now:${address}`] = rpc.code(address, 'latest');
  }
  for (const token of tokens) {
    calls[`symbol:${token}`] = rpc.read(token, SYMBOL);
    calls[`decimals:${token}`] = rpc.read(token, DECIMALS);
  }
  for (const { token, from, to } of movedByWord(tx, receipt)) {
    for (const address of [from, to]) {
      calls[`before:${token}:${address}`] = tokenBalance(token, address, hex(receipt.blockNumber - 1));
      calls[`after:${token}:${address}`] = tokenBalance(token, address, hex(receipt.blockNumber));
    }
  }
  const permission = ownPermission(tx, receipt);
  if (permission?.given && permission.amount !== null) {
    // Whether it is more than before, or less: what a token reports is only what stands from now on.
    const { token, owner, spender, shared } = permission;
    calls['allowed'] = (shared ? sharedAllowance : allowance)(token, owner, spender, hex(receipt.blockNumber - 1));
  }
  if (needsTrace(tx, receipt) && receipt.status === 'ok') {
    // For nodes that give no trace: what the signer has more of than value and fee explain came from inside.
    const [before, after] = [hex(receipt.blockNumber - 1), hex(receipt.blockNumber)];
    calls['coinBefore'] = rpc.balance(tx.from, before);
    calls['coinAfter'] = rpc.balance(tx.from, after);
    calls['countBefore'] = rpc.nonce(tx.from, before);
    calls['countAfter'] = rpc.nonce(tx.from, after);
    if (tx.to !== null && tx.value > 0n && tx.input === '0x') {
      calls['receiverBefore'] = rpc.balance(tx.to, before);
      calls['receiverAfter'] = rpc.balance(tx.to, after);
    }
  }
  if (receipt.status !== 'failed') return calls;
  calls['replay'] = rpc.replay(tx, receipt.blockNumber - 1, tx.value);
  if (tx.value > 0n) calls['replayWithoutValue'] = rpc.replay(tx, receipt.blockNumber - 1, 0n);
  return calls;
}

/** By balances around the block; null unless this was the signer's only transaction there and its fee is known. */
function gotInside(tx: EvmTransaction, receipt: EvmReceipt, results: Answers): bigint | null {
  const [before, after] = [parsed(results['coinBefore'], QuantityWire), parsed(results['coinAfter'], QuantityWire)];
  const [first, last] = [parsed(results['countBefore'], CountWire), parsed(results['countAfter'], CountWire)];
  const fee = feeOf(tx, receipt);
  if (before === null || after === null || first === null || last !== first + 1 || fee === null) return null;
  const inside = after - before + fee + tx.value;
  return inside < 0n ? null : inside;
}

function keptByReceiver({ value }: EvmTransaction, results: Answers): boolean | null {
  const [before, after] = [
    parsed(results['receiverBefore'], QuantityWire),
    parsed(results['receiverAfter'], QuantityWire),
  ];
  return before === null || after === null ? null : after - before === value;
}

/** Sent apart: many nodes refuse or take long, and nothing else may wait for them. */
async function readTrace(source: EvmSource, hash: string, signal: AbortSignal): Promise<CallFrame | null> {
  const results = await source.askExtra({ trace: rpc.trace(hash) }, signal);
  return parsed(results?.trace, TraceWire);
}

function codeOf(addresses: string[], results: Answers): Map<string, string> {
  const code = new Map<string, string>();
  for (const address of addresses) {
    const known = parsed(results[`then:${address}`], HexWire) ?? parsed(results[`now:${address}`], HexWire);
    if (known !== null) code.set(address, known);
  }
  return code;
}

function tokenFacts(chain: EvmDefinition, tokens: string[], results: Answers): Map<string, TokenFacts> {
  const known = chain.tokens?.map(({ address, symbol, decimals }) => [address, { symbol, decimals }] as const);
  // A node that refuses calls, or forgot the state, does not take the name of a token that the network is described with.
  const facts = new Map<string, TokenFacts>(known?.filter(([address]) => tokens.includes(address)));
  for (const token of tokens) {
    const name = nameOfToken(chain, token, symbolText(parsed(results[`symbol:${token}`], HexWire)));
    const decimals = decodeDecimals(parsed(results[`decimals:${token}`], HexWire));
    if (name !== null && decimals !== null) facts.set(token, { ...name, decimals });
  }
  return facts;
}

const namesOf = (collections: readonly string[]): Calls =>
  Object.fromEntries(collections.map((token) => [`symbol:${token}`, rpc.read(token, SYMBOL)]));

/** Collections by their symbol; one that bears a coin's name, or reads as money, has none, since "USDT #1" would be read as money. */
function collectionNames(chain: EvmDefinition, collections: string[], results: Answers): Map<string, string> {
  const named = collections.flatMap((token): [string, string][] => {
    const name = nameOfToken(chain, token, symbolText(parsed(results[`symbol:${token}`], HexWire)));
    return name === null || name.copied || name.unproven ? [] : [[token, name.symbol]];
  });
  return new Map(named);
}

/** The first word of an answer; null when it was not asked, not told, or is none. */
function amountOf(result: RpcResult | undefined): bigint | null {
  const data = parsed(result, HexWire);
  return data !== null && data.length >= 66 ? BigInt(data.slice(0, 66)) : null;
}

function heldOf(results: Answers): Map<string, bigint> {
  const held = new Map<string, bigint>();
  for (const [name, result] of Object.entries(results)) {
    const balance = /^(before|after):/.test(name) ? balanceIn(result) : null;
    if (balance !== null) held.set(name, balance);
  }
  return held;
}

/** None when the contract refuses to tell or has no such function; null when the node does not know the state any more. */
function balanceIn(result: RpcResult): bigint | null {
  if (!result.ok) return /revert/i.test(result.message) ? 0n : null;
  const data = parsed(result, HexWire);
  return data === null ? null : data.length >= 66 ? BigInt(data.slice(0, 66)) : 0n;
}

function toReplay(result: RpcResult | undefined): Replay | null {
  if (!result) return null;
  if (result.ok) return { ok: true };
  return { ok: false, message: result.message, data: revertData(result.data) };
}

/** Nodes put the revert data in different places: bare, or inside an object. */
function revertData(data: unknown): string | null {
  if (typeof data === 'string') return /0x[0-9a-f]*/i.exec(data)?.[0].toLowerCase() ?? null;
  if (typeof data === 'object' && data !== null && 'data' in data) return revertData(data.data);
  return null;
}
