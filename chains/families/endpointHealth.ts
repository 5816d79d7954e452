import {
  type CallHealth,
  type EndpointHealth,
  ESSENTIAL_CALLS,
  type NodeCall,
} from '../../core/chain/networkHealth.ts';

/** What one question of the check came to: null when it works, else what was said instead. */
export interface Finding {
  readonly call: NodeCall;
  readonly problem: string | null;
}

/** Host and port; an address that is none is not repeated, since it may hold a key. */
export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : '?');

/** What an endpoint said, for operators to read: one short line without control characters. */
export const shortly = (text: string): string =>
  text
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 120);

/** Several questions make one call: it works when none of them has a problem. `promised` are needed besides the essential ones. */
export function endpointHealth(
  url: string,
  findings: readonly Finding[],
  promised: readonly NodeCall[] = [],
): EndpointHealth {
  const asked = [...new Set(findings.map(({ call }) => call))];
  const calls = asked.map((call): CallHealth => {
    const problem = findings.find((finding) => finding.call === call && finding.problem !== null)?.problem ?? null;
    const needed = ESSENTIAL_CALLS.includes(call) || promised.includes(call);
    return { call, needed, works: problem === null, ...(problem === null ? {} : { why: problem }) };
  });
  return { host: hostOf(url), calls };
}
