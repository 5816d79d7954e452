import type { CallHealth, EndpointHealth, NetworkHealth, NetworksHealth } from '../../core/chain/networkHealth.ts';
import { consolePhrases } from '../../languages/console/index.ts';

const { networks: words } = consolePhrases('en').overview;

/** What works at each endpoint, what is refused, and what that costs the user; a blind network is said first. */
export function networkLines({ networks }: NetworksHealth): string[] {
  const blind = networks.filter((one) => one.blind).map(({ name }) => `FAIL  ${words.blind(name)}`);
  return [...blind, ...networks.flatMap(linesOf)];
}

function linesOf({ name, endpoints }: NetworkHealth): string[] {
  return endpoints.flatMap((endpoint) => [`${name}, ${endpoint.host}`, ...callLines(endpoint)]);
}

/** One that does not answer at all says so once. */
function callLines({ calls }: EndpointHealth): string[] {
  const dead = calls.find(({ call, works }) => call === 'reachable' && !works);
  if (dead) return [lackLine(dead)];
  const working = calls.filter(({ works }) => works).map(({ call }) => words.calls[call]);
  return [`  ok    ${working.join(', ')}`, ...calls.filter(({ works }) => !works).map(lackLine)];
}

function lackLine({ call, needed, why }: CallHealth): string {
  return `  ${needed ? 'FAIL' : 'less'}  ${words.calls[call]}: ${words.costs[call]}${why ? ` (${why})` : ''}`;
}
