import { failed, type Reply } from '../../../core/net/boundedFetch.ts';
import type { MovedAmount, NetworkGlance } from '../../ports.ts';
import type { Endpoint } from '../endpointPool.ts';
import { toBase58, toHex } from './tronAddress.ts';
import { readHeld } from './tronCalls.ts';
import { readFees } from './tronFees.ts';
import { asker, HEDGE_MS, type TronSource, told } from './tronSource.ts';
import { AccountWire, BlockWire } from './tronWire.ts';

/**
 * What Tron says of an address: coin, known tokens, who may sign for it. A full node has no list of an account's permissions
 * or movements: they are not told. Source: tronprotocol/documentation-en.
 */
export async function tronGlance(
  source: TronSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<NetworkGlance>> {
  const fees = readFees(source, signal);
  const attempt = async (endpoint: Endpoint, cancel: AbortSignal): Promise<Reply<NetworkGlance>> => {
    const ask = asker(source, endpoint, cancel);
    const { definition } = source;
    const [block, account, ...balances] = await Promise.all([
      ask('/wallet/getnowblock', {}, BlockWire),
      ask('/wallet/getaccount', { address: toHex(address), visible: false }, AccountWire),
      ...definition.tokens.map((token) => readHeld(ask, token.address, address)),
    ]);
    if (account.kind === 'failed') return account;
    const head = told(block);
    if (head === null) return failed('garbage');
    const own = toBase58(toHex(address) ?? '');
    const { value } = account;
    const keys =
      value === null ? [] : [value.owner_permission, ...value.active_permission].flatMap((one) => one?.keys ?? []);
    const coin = BigInt(value?.balance ?? 0);
    const held = definition.tokens.flatMap(({ symbol, decimals, ...token }, at): MovedAmount[] => {
      const amount = balances[at];
      return amount ? [{ amount: `${amount}`, symbol, decimals, token: token.address }] : [];
    });
    const { id, name, symbol, decimals } = definition;
    const glance: NetworkGlance = {
      chain: { id, name, symbol, decimals },
      height: head.number,
      coin: `${coin}`,
      sends: sendsFor(await fees, coin, held.length > 0),
      held,
      untold: definition.tokens.flatMap((token, at) => (balances[at] === null ? [token.symbol] : [])),
      pending: null,
      permissions: null,
      delegate: null,
      passesOn: null,
      signers: [...new Set(keys.map((key) => key.address))].filter((key) => key !== own),
      left: null,
      since: null,
    };
    return { kind: 'ok', value: glance };
  };
  const reply = await source.pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.value } : reply;
}

/** Without energy or bandwidth of one's own, which may make it free. */
function sendsFor(fees: Awaited<ReturnType<typeof readFees>>, coin: bigint, withTokens: boolean): number | null {
  if (fees.kind === 'failed') return null;
  const each = BigInt((withTokens ? fees.value.tokenTransfer?.least : undefined) ?? fees.value.normal.transfer);
  if (each === 0n) return null;
  return Number(coin / each > 1_000n ? 1_000n : coin / each);
}
