import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import { delegateIn } from '../../decode/accountCode.ts';
import { TRANSFER_EVENT, transfersIn } from '../../decode/decodeTransfers.ts';
import type { EvmDefinition } from '../../definitions/index.ts';
import type { EvmTransaction } from '../../diagnose/evidence.ts';
import { evmQuote } from '../../fees/feeQuote.ts';
import type { MovedAmount, NetworkGlance, WaitingFirst } from '../../ports.ts';
import type { RpcResult } from '../jsonRpc.ts';
import { type Calls, parsed } from '../rpcEndpoint.ts';
import { rpc, tokenBalance, word } from './evmCalls.ts';
import { identity, vouch } from './evmEndpoint.ts';
import { evmPassedOn } from './evmPassedOn.ts';
import { balanceOf, openNow, PERMITTING, permissionsGiven } from './evmPermissions.ts';
import type { EvmSource } from './evmSource.ts';
import { BlockWire, CountWire, FeeHistoryWire, HexWire, LogsWire, PoolWire, QuantityWire } from './evmWire.ts';
import { explorerLeft } from './explorerHistory.ts';

/** A day where the network's blocks allow it: public nodes search no more blocks than this at once. */
const WINDOW_SECONDS = 24 * 3600;
const MOST_BLOCKS = 5_000;
/** Gas of moving a token, to one who holds none yet; of moving coin. */
const TOKEN_GAS = 65_000n;
const COIN_GAS = 21_000n;

type Answers = Readonly<Record<string, RpcResult>>;

/**
 * What an EVM network says of an address now, and what its last blocks tell of it: of what left, an explorer's list where one is
 * configured, since blocks tell neither coin nor a whole day. Three round trips.
 */
export async function evmGlance(
  source: EvmSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<NetworkGlance>> {
  const { definition } = source;
  const now = await source.ask(standing(definition, address), signal);
  if (now === null) return failed('network');
  const head = vouch(now, definition, source.transport.clock());
  if (head.kind === 'failed') return head;
  const answers: Answers = now;
  const coin = parsed(answers['balance'], QuantityWire);
  const nonce = parsed(answers['nonce'], CountWire);
  if (coin === null || nonce === null) return failed('garbage');
  const { held, untold } = tokensHeld(definition, answers);
  const from = windowStart(definition, head.value.number);
  const { history } = definition;
  const dayAgo = source.transport.clock() - WINDOW_SECONDS * 1000;
  const waiting = parsed(answers['pending'], CountWire);
  const waits = waiting !== null && waiting > nonce;
  const delegate = delegateIn(parsed(answers['code'], HexWire));
  const [past, pool, listed, passesOn] = await Promise.all([
    source.askExtra(lately(address, from), signal),
    waits ? source.askExtra({ pool: rpc.pool(address) }, signal) : null,
    history ? explorerLeft(definition, history, address, dayAgo, source.transport, signal) : null,
    delegate === null ? null : evmPassedOn(source, address, signal),
  ]);
  const given = past && permissionsGiven(past.approvals);
  const sentBefore = parsed(past?.nonce, CountWire);
  const gone = past && logsIn(past.gone);
  const first = firstWaiting(definition, parsed(pool?.pool, PoolWire)?.get(nonce), answers);
  const { id, name, symbol, decimals } = definition;
  return {
    kind: 'ok',
    value: {
      chain: { id, name, symbol, decimals },
      height: head.value.number,
      coin: `${coin}`,
      sends: sendsFor(definition, answers, coin, held.length > 0),
      held,
      untold,
      pending:
        waiting === null
          ? null
          : { count: Math.max(0, waiting - nonce), firstNonce: nonce, ...(first ? { first } : {}) },
      permissions: given && (await openNow(source, address, given, signal)),
      delegate,
      passesOn,
      signers: [],
      left:
        listed?.left ??
        (gone && {
          amounts: goneOf(definition, gone),
          sent: sentBefore === null ? null : Math.max(0, nonce - sentBefore),
        }),
      since: listed?.since ?? parsed(past?.block, BlockWire)?.time ?? null,
    },
  };
}

const standing = ({ tokens = [] }: EvmDefinition, address: string) => {
  const held: Calls = Object.fromEntries(
    tokens.map((token) => [token.address, tokenBalance(token.address, address, 'latest')]),
  );
  const own: Calls = {
    balance: rpc.balance(address),
    nonce: rpc.nonce(address, 'latest'),
    pending: rpc.nonce(address, 'pending'),
    code: rpc.code(address, 'latest'),
    fees: rpc.fees(),
  };
  const calls: Calls & typeof identity = { ...held, ...own, ...identity };
  return calls;
};

/** The first of the blocks that are looked through. */
export function windowStart({ blockSeconds }: EvmDefinition, head: number): number {
  return Math.max(0, head - Math.min(MOST_BLOCKS, Math.ceil(WINDOW_SECONDS / blockSeconds)));
}

const lately = (address: string, from: number) => {
  const owner = `0x${word(address)}`;
  const at = `0x${from.toString(16)}`;
  return {
    block: rpc.block(at),
    nonce: rpc.nonce(address, at),
    gone: rpc.logs(from, [TRANSFER_EVENT, owner]),
    approvals: rpc.logs(from, [PERMITTING, owner]),
  };
};

const logsIn = (result: RpcResult) => parsed(result, LogsWire);

/** What the pool tells of the transaction that goes next. */
function firstWaiting(
  { symbol, decimals }: EvmDefinition,
  tx: EvmTransaction | undefined,
  answers: Answers,
): WaitingFirst | null {
  if (tx === undefined) return null;
  const { to, value, maxFee } = tx;
  const next = parsed(answers['fees'], FeeHistoryWire)?.nextBaseFee ?? null;
  const nextBaseFee = next === null ? null : `${next}`;
  return { to, amount: { amount: `${value}`, symbol, decimals }, maxFee: `${maxFee}`, nextBaseFee };
}

/** The known tokens of which there are some, and those that did not tell. */
function tokensHeld({ tokens = [] }: EvmDefinition, answers: Answers): Pick<NetworkGlance, 'held' | 'untold'> {
  const balances = tokens.map((token) => ({ token, amount: balanceOf(answers[token.address]) }));
  const held = balances.flatMap(({ token, amount }): MovedAmount[] =>
    amount ? [{ amount: `${amount}`, symbol: token.symbol, decimals: token.decimals, token: token.address }] : [],
  );
  return { held, untold: balances.flatMap(({ token, amount }) => (amount === null ? [token.symbol] : [])) };
}

/** Anybody can write an event in anybody's name: only those of tokens that the definition knows are believed. */
function goneOf({ tokens = [] }: EvmDefinition, logs: NonNullable<ReturnType<typeof logsIn>>): MovedAmount[] {
  const moved = transfersIn(logs).filter(({ from, to }) => from !== to);
  return tokens.flatMap(({ address, symbol, decimals }): MovedAmount[] => {
    const amount = moved.reduce((sum, one) => (one.token === address ? sum + one.amount : sum), 0n);
    return amount > 0n ? [{ amount: `${amount}`, symbol, decimals, token: address }] : [];
  });
}

function sendsFor({ fees }: EvmDefinition, answers: Answers, coin: bigint, withTokens: boolean): number | null {
  const history = parsed(answers['fees'], FeeHistoryWire);
  if (history === null) return null;
  const price = evmQuote(history, BigInt(fees.minTip ?? '0'), null).normal;
  const each = (BigInt(price.transfer) * (withTokens ? TOKEN_GAS : COIN_GAS)) / COIN_GAS;
  return each === 0n ? null : Number(coin / each > 1_000n ? 1_000n : coin / each);
}
