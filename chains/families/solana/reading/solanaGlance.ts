import { base58 } from '@scure/base';
import { failed, type Reply } from '../../../../core/net/boundedFetch.ts';
import type { MovedAmount, NetworkGlance, OpenPermission } from '../../../ports.ts';
import type { Endpoint } from '../../endpointPool.ts';
import { askEndpoint, parsed } from '../../rpcEndpoint.ts';
import { TOKEN, TOKEN_2022 } from '../solanaAddress.ts';
import { readFees } from './solanaFees.ts';
import { HEDGE_MS, rpc, type SolanaSource } from './solanaSource.ts';
import { AccountsWire, EpochWire, TokenAccountsWire } from './solanaWire.ts';

/**
 * What Solana says of an address: coin, known tokens, and every permission that is open now, since token accounts name
 * their delegate. What left is not told: a node lists signatures, not movements.
 */
export async function solanaGlance(
  source: SolanaSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<NetworkGlance>> {
  const fees = readFees(source, signal);
  const attempt = async (endpoint: Endpoint, cancel: AbortSignal): Promise<Reply<NetworkGlance>> => {
    const calls = {
      head: rpc.epoch(),
      own: rpc.accounts([address]),
      tokens: rpc.tokenAccounts(address, TOKEN),
      extended: rpc.tokenAccounts(address, TOKEN_2022),
    };
    const reply = await askEndpoint(endpoint, calls, source.transport, cancel);
    if (reply.kind === 'failed') return reply;
    const head = parsed(reply.value.head, EpochWire);
    const own = parsed(reply.value.own, AccountsWire);
    const found = [reply.value.tokens, reply.value.extended].map((one) => parsed(one, TokenAccountsWire));
    if (head === null || own === null) return failed('garbage');
    const told = found.every((one) => one !== null);
    const accounts = found.flatMap((one) => one?.value ?? []).flatMap(({ account }) => tokenAccount(account.data[0]));
    const [wallet = null] = own.value;
    const { definition } = source;
    const { id, name, symbol, decimals, tokens } = definition;
    const coin = BigInt(Math.trunc(wallet?.lamports ?? 0));
    const glance: NetworkGlance = {
      chain: { id, name, symbol, decimals },
      height: head.slot,
      coin: `${coin}`,
      sends: sendsFor(await fees, coin),
      held: tokens.flatMap((token) => heldOf(token, accounts)),
      untold: told ? [] : tokens.map((token) => token.symbol),
      pending: null,
      permissions: told ? accounts.flatMap((account) => permissionOf(account, definition)) : null,
      delegate: null,
      passesOn: null,
      // A wallet's own account that belongs to a program: its key moves nothing any more.
      signers: wallet !== null && wallet.owner !== SYSTEM_OWNED ? [wallet.owner] : [],
      left: null,
      since: null,
    };
    return { kind: 'ok', value: glance };
  };
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.value } : reply;
}

const SYSTEM_OWNED = '1'.repeat(32);

interface TokenAccount {
  readonly mint: string;
  readonly amount: bigint;
  readonly delegate: { readonly address: string; readonly amount: bigint } | null;
}

/** The fields that both token programs share. Source: spl-token, `state::Account`. */
function tokenAccount(base64: string): TokenAccount[] {
  const bytes = new Uint8Array(Buffer.from(base64, 'base64'));
  if (bytes.length < 165) return [];
  const data = new DataView(bytes.buffer);
  const key = (at: number) => base58.encode(bytes.subarray(at, at + 32));
  const allowed = data.getBigUint64(121, true);
  const hasDelegate = data.getUint32(72, true) === 1 && allowed > 0n;
  return [
    {
      mint: key(0),
      amount: data.getBigUint64(64, true),
      delegate: hasDelegate ? { address: key(76), amount: allowed } : null,
    },
  ];
}

function heldOf(
  { address, symbol, decimals }: SolanaSource['definition']['tokens'][number],
  accounts: readonly TokenAccount[],
): MovedAmount[] {
  const sum = accounts.reduce((all, one) => (one.mint === address ? all + one.amount : all), 0n);
  return sum > 0n ? [{ amount: `${sum}`, symbol, decimals, token: address }] : [];
}

const EVERYTHING = 2n ** 64n - 1n;

function permissionOf(
  { mint, amount, delegate }: TokenAccount,
  { tokens }: SolanaSource['definition'],
): OpenPermission[] {
  if (delegate === null) return [];
  const known = tokens.find((token) => token.address === mint);
  // A permission for more than is there is one for all of it; of a token without a known unit nobody could read a number.
  const all = known === undefined || delegate.amount === EVERYTHING || (amount > 0n && delegate.amount >= amount);
  const limit = all ? ('all' as const) : { amount: `${delegate.amount}`, decimals: known.decimals };
  return [{ token: mint, symbol: known?.symbol ?? null, spender: delegate.address, limit, since: null }];
}

function sendsFor(fees: Awaited<ReturnType<typeof readFees>>, coin: bigint): number | null {
  if (fees.kind === 'failed') return null;
  const each = BigInt(fees.value.normal.transfer);
  return Number(coin / each > 1_000n ? 1_000n : coin / each);
}
