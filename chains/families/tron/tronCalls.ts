import { decodeDecimals, symbolText } from '../../decode/decodeToken.ts';
import { toHex } from './tronAddress.ts';
import { type Ask, told } from './tronSource.ts';
import { AssetWire, ConstantWire } from './tronWire.ts';

/** Who asks a contract when nobody in particular does. */
const NOBODY = `41${'0'.repeat(40)}`;

/** What a contract answers to a question without arguments or about one address, `0x` + hex; null when it refuses. */
export async function readContract(
  ask: Ask,
  contract: string,
  question: string,
  ...about: readonly string[]
): Promise<string | null> {
  return dataOf(await callContract(ask, contract, question, about));
}

/** How much of a token an address holds: nothing where the contract says nothing; null when the node did not answer. */
export async function readHeld(ask: Ask, token: string, address: string): Promise<bigint | null> {
  const reply = await callContract(ask, token, 'balanceOf(address)', [address]);
  if (reply.kind === 'failed') return null;
  const data = dataOf(reply);
  return data?.length === 66 ? BigInt(data) : 0n;
}

function callContract(ask: Ask, contract: string, question: string, about: readonly string[]) {
  const words = about.map((address) => (toHex(address) ?? '').slice(2).padStart(64, '0')).join('');
  const parameter = words === '' ? {} : { parameter: words };
  const body = { owner_address: NOBODY, contract_address: toHex(contract), function_selector: question, ...parameter };
  return ask('/wallet/triggerconstantcontract', { ...body, visible: false }, ConstantWire);
}

function dataOf(reply: Awaited<ReturnType<typeof callContract>>): string | null {
  const answer = told(reply);
  const [data = ''] = answer?.constant_result ?? [];
  const refused = !answer?.result.result || answer.result.message !== undefined || data === '';
  return refused ? null : `0x${data.toLowerCase()}`;
}

/** What a token calls itself, which is not to be repeated as it is, and its unit. */
interface ToldToken {
  readonly text: string;
  readonly decimals: number;
}

/** Name and unit of a TRC-20 token; null when it is none. */
export async function readToken(ask: Ask, contract: string): Promise<ToldToken | null> {
  const [name, unit] = await Promise.all([
    readContract(ask, contract, 'symbol()'),
    readContract(ask, contract, 'decimals()'),
  ]);
  const [text, decimals] = [symbolText(name), decodeDecimals(unit)];
  return text === null || decimals === null ? null : { text, decimals };
}

/** Name and unit of a TRC-10 token, which is named by a number. */
export async function readAsset(ask: Ask, asset: string): Promise<ToldToken | null> {
  if (!/^\d{1,12}$/.test(asset)) return null;
  const found = told(await ask('/wallet/getassetissuebyid', { value: asset, visible: false }, AssetWire));
  const text = Buffer.from(found?.abbr || found?.name || '', 'hex').toString('utf8');
  return found && text !== '' ? { text, decimals: found.precision } : null;
}
