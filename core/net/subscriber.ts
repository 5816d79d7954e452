import { isIPv4, isIPv6 } from 'node:net';

/**
 * Who counts as one where addresses are counted: an IPv4 address, or the first 64 bits of one of IPv6, since one subscriber has
 * all the others. Any other text is given back as it is.
 */
export function subscriberOf(address: string): string {
  return isIPv6(address) ? networkOf(address) : address;
}

/**
 * Whose neighbours count together with an address: the 256 of one IPv4 network (/24), or the first 48 bits of one of IPv6, of which a
 * household or a rented machine may have all (RFC 6177). Any other text is given back as it is.
 */
export function neighbourhoodOf(address: string): string {
  if (isIPv4(address)) return address.split('.').slice(0, 3).join('.');
  return isIPv6(address) ? networkOf(address).split(':').slice(0, 3).join(':') : address;
}

function networkOf(address: string): string {
  const [head = '', tail] = address.toLowerCase().split('%', 1)[0]?.split('::') ?? [];
  const groups = head.split(':').filter(Boolean);
  const after = (tail ?? '').split(':').filter(Boolean);
  const zeros = tail === undefined ? 0 : 8 - groups.length - after.length;
  return [...groups, ...Array<string>(Math.max(0, zeros)).fill('0'), ...after]
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ''))
    .join(':');
}
