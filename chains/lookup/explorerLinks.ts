import type { ChainDefinition } from '../definitions/index.ts';
import { isShared, networkOfPath } from '../definitions/sharedExplorers.ts';

/** How far a link may start before its hash. */
const REACH = 200;
const BREAK = /[\s"'<>()[\]{}|^`「」『』【】（）《》、。，]/;

/**
 * Host of the link that a hash stands in, and its path as far as the hash, or null when it stands in no link. Reads at most 200 characters back, so
 * a whole message stays linear. A link with credentials (`https://etherscan.io@evil.example/`) has the host after the
 * `@`, as a browser sees it.
 */
export function linkBefore(text: string, hashAt: number): { readonly host: string; readonly path: string } | null {
  const before = text.slice(Math.max(0, hashAt - REACH), hashAt);
  // Browsers read a backslash as a slash: `https://evil.example\@etherscan.io/` leads to the former.
  const token = before.slice(lastBreak(before) + 1).replaceAll('\\', '/');
  const scheme = /https?:\/\//i.exec(token);
  const rest = scheme ? token.slice(scheme.index + scheme[0].length) : token;
  const slash = rest.search(/[/?#]/);
  if (slash < 1) return null;
  const authority = rest.slice(0, slash).toLowerCase();
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return /^[^.:]+(\.[^.:]+)+\.?(:\d+)?$/.test(host) ? { host, path: rest.slice(slash) } : null;
}

function lastBreak(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (BREAK.test(text.charAt(at))) return at;
  return -1;
}

/** The chain of a link: by its path where the explorer shows several networks, else by its exact host. */
export function chainOfPath(
  { host, path }: { readonly host: string; readonly path: string },
  chains: readonly ChainDefinition[],
): ChainDefinition | null {
  if (!isShared(host)) return chainOfLink(host, chains);
  const named = networkOfPath(host, path);
  return named && 'chain' in named ? (chains.find(({ id }) => id === named.chain) ?? null) : null;
}

/** The chain whose explorer has exactly this host. */
export function chainOfLink(host: string, chains: readonly ChainDefinition[]): ChainDefinition | null {
  return chains.find((chain) => chain.explorer?.hosts.includes(host)) ?? null;
}
