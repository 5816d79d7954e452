import { BlockList, isIP } from 'node:net';

const PRIVATE = new BlockList();
for (const [network, bits] of [
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['100.64.0.0', 10],
] as const)
  PRIVATE.addSubnet(network, bits, 'ipv4');
PRIVATE.addSubnet('fc00::', 7, 'ipv6');

/** Names that no public DNS has: of one word, as containers call each other, or under an ending kept for such networks. */
const INNER_NAME = /^[a-z0-9-]+$|\.(?:internal|local|lan|svc|home\.arpa)$/;

/** Whether a host of an address is on this machine or in a network of the operator's own. */
export function isNear(hostname: string): boolean {
  const host = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, '')
    .replace(/\.$/, '');
  const family = isIP(host);
  if (host === 'localhost' || host === '::1' || (family === 4 && host.startsWith('127.'))) return true;
  return family === 0 ? INNER_NAME.test(host) : PRIVATE.check(host, family === 6 ? 'ipv6' : 'ipv4');
}
