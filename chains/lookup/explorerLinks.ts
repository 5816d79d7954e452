import type { ChainDefinition } from '../definitions/index.ts';

/** How far a link may start before its hash. */
const REACH = 200;
const BREAK = /[\s"'<>()[\]{}|^`「」『』【】（）《》、。，]/;

/**
 * The host of the link that a hash stands in, or null when it stands in no link. Reads at most 200 characters back, so
 * a whole message stays linear. A link with credentials (`https://etherscan.io@evil.example/`) has the host after the
 * `@`, as a browser sees it.
 */
export function linkHost(text: string, hashAt: number): string | null {
  const before = text.slice(Math.max(0, hashAt - REACH), hashAt);
  // Browsers read a backslash as a slash: `https://evil.example\@etherscan.io/` leads to the former.
  const token = before.slice(lastBreak(before) + 1).replaceAll('\\', '/');
  const scheme = /https?:\/\//i.exec(token);
  const rest = scheme ? token.slice(scheme.index + scheme[0].length) : token;
  const slash = rest.search(/[/?#]/);
  if (slash < 1) return null;
  const authority = rest.slice(0, slash).toLowerCase();
  const host = authority.slice(authority.lastIndexOf('@') + 1);
  return /^[^.:]+(\.[^.:]+)+\.?(:\d+)?$/.test(host) ? host : null;
}

function lastBreak(text: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (BREAK.test(text.charAt(at))) return at;
  return -1;
}

/** The chain whose explorer has exactly this host. */
export function chainOfLink(host: string, chains: readonly ChainDefinition[]): ChainDefinition | null {
  return chains.find((chain) => chain.explorer?.hosts.includes(host)) ?? null;
}
