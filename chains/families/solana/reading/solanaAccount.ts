import { bytesToHex } from '@noble/hashes/utils.js';
import type { Reply } from '../../../../core/net/boundedFetch.ts';
import { failed } from '../../../../core/net/boundedFetch.ts';
import type { AddressFacts } from '../../../address/addressFacts.ts';
import type { Usage } from '../../chainReader.ts';
import type { Endpoint } from '../../endpointPool.ts';
import { askEndpoint, parsed } from '../../rpcEndpoint.ts';
import { TOKEN, TOKEN_2022 } from '../solanaAddress.ts';
import { associatedAddress } from './solanaDerived.ts';
import { HEDGE_MS, rpc, type SolanaSource } from './solanaSource.ts';
import { AccountsWire } from './solanaWire.ts';

type Account = NonNullable<ReturnType<typeof AccountsWire.parse>['value'][number]>;

/** Whether an account was ever used: it holds coin now, or an account of a token that most people hold was opened for it. */
export async function usedAddress(
  source: SolanaSource,
  [address = '']: readonly string[],
  signal: AbortSignal,
): Promise<Reply<Usage>> {
  const held = source.definition.tokens.map(({ address: mint }) => associatedAddress(address, mint, TOKEN));
  const reply = await readAccounts(source, [address, ...held.filter((one) => one !== null)], signal);
  if (reply.kind === 'failed') return reply;
  return { kind: 'ok', value: reply.value.some((account) => account !== null) ? 'used' : 'unused' };
}

/** What an address is: a person, a program, a token. */
export async function readAccount(
  source: SolanaSource,
  address: string,
  signal: AbortSignal,
): Promise<Reply<Omit<AddressFacts, 'chain'>>> {
  const reply = await readAccounts(source, [address], signal);
  if (reply.kind === 'failed') return reply;
  const [account = null] = reply.value;
  const mint = account !== null && isMint(account);
  const known = source.definition.tokens.find((token) => token.address === address);
  const code = account !== null && (mint || account.executable) ? `0x${bytesToHex(bytesOf(account))}` : '0x';
  return {
    kind: 'ok',
    value: {
      code,
      token: mint ? (known?.symbol ?? '') : null,
      takesCoin: account?.executable ? false : null,
      used: account !== null,
    },
  };
}

const bytesOf = ({ data: [text] }: Account): Uint8Array => Buffer.from(text, 'base64');

/** A mint of the first token program is 82 bytes; with extensions it is padded, and says which it is behind byte 165. */
const MINT_BYTES = 82;
/** Where a mint says that it was made. */
const INITIALIZED = 45;

function isMint(account: Account): boolean {
  const bytes = bytesOf(account);
  if (account.owner === TOKEN) return bytes.length === MINT_BYTES;
  // Beyond its own fields an extended mint is zero; a token account has its state there.
  return (
    account.owner === TOKEN_2022 && bytes[INITIALIZED] === 1 && bytes.subarray(MINT_BYTES).every((byte) => byte === 0)
  );
}

async function readAccounts(
  { pool, transport }: SolanaSource,
  addresses: readonly string[],
  signal: AbortSignal,
): Promise<Reply<readonly (Account | null)[]>> {
  const attempt = async (endpoint: Endpoint, cancel: AbortSignal): Promise<Reply<readonly (Account | null)[]>> => {
    const reply = await askEndpoint(endpoint, { accounts: rpc.accounts(addresses) }, transport, cancel);
    if (reply.kind === 'failed') return reply;
    const read = parsed(reply.value.accounts, AccountsWire);
    return read?.value.length === addresses.length ? { kind: 'ok', value: read.value } : failed('garbage');
  };
  const reply = await pool.ask(attempt, { hedgeMs: HEDGE_MS, signal });
  return reply.kind === 'ok' ? { kind: 'ok', value: reply.value.value } : reply;
}
