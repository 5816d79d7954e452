import { z } from 'zod';
import { Secret } from '../../core/secret.ts';
import { guardedUrl, list } from './configShapes.ts';
import { nearUrl } from './nearUrl.ts';

/** Variables that end in a chain id. */
const RpcUrls = list.pipe(z.array(nearUrl).min(1));
export const PER_CHAIN = /^HANDRAIL_(RPC|EXPLORER_API|EXPLORER_KEY)_(.*)$/;

export interface PerChain {
  readonly rpcUrls: Record<string, string[]>;
  readonly histories: Record<string, { url: string; key?: Secret }>;
}

/**
 * `HANDRAIL_RPC_1=https://a,https://b` gives chain 1 two nodes; `HANDRAIL_EXPLORER_API_1`, with `HANDRAIL_EXPLORER_KEY_1`
 * where it asks for one, an explorer that tells the transactions of an address.
 */
export function readPerChain(env: NodeJS.ProcessEnv): PerChain & { bad: string[] } {
  const found: PerChain & { bad: string[] } = { rpcUrls: {}, histories: {}, bad: [] };
  for (const [name, value] of Object.entries(env)) {
    const [, what, chain = ''] = PER_CHAIN.exec(name) ?? [];
    if (!what || !value) continue;
    if (!/^\d{1,12}$/.test(chain)) found.bad.push(`${name}: the name must end in a chain id`);
    else if (what === 'RPC') readNodes(found, name, chain, value);
    else readHistory(found, name, chain, env);
  }
  return found;
}

function readNodes({ rpcUrls, bad }: PerChain & { bad: string[] }, name: string, chain: string, value: string): void {
  const parsed = RpcUrls.safeParse(value);
  if (parsed.success) rpcUrls[chain] = parsed.data;
  else bad.push(`${name}: ${parsed.error.issues[0]?.message}`);
}

function readHistory(found: PerChain & { bad: string[] }, name: string, chain: string, env: NodeJS.ProcessEnv): void {
  const key = env[`HANDRAIL_EXPLORER_KEY_${chain}`];
  const url = guardedUrl.safeParse(env[`HANDRAIL_EXPLORER_API_${chain}`]);
  if (url.success) found.histories[chain] = { url: url.data, ...(key ? { key: new Secret(key) } : {}) };
  else if (name.startsWith('HANDRAIL_EXPLORER_KEY_')) found.bad.push(`${name}: needs HANDRAIL_EXPLORER_API_${chain}`);
  else found.bad.push(`${name}: ${url.error.issues[0]?.message}`);
}
