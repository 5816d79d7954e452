import type { IncomingMessage } from 'node:http';
import { type BlockList, isIP, isIPv6 } from 'node:net';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);
const HOST = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/i;

/** Who is on the other end of a request, as far as it can be trusted. */
export interface Client {
  readonly address: string;
  /**
   * Straight from this machine, not passed on by anything. Nobody is where a proxy is in front: one that adds no header looks
   * just like it.
   */
  readonly local: boolean;
  /** The desk's own origin as this client sees it. */
  readonly origin: string;
  /** Encrypted on the way to us, or to the proxy that we were told to trust. */
  readonly secure: boolean;
}

export type Identified = { readonly kind: 'client'; readonly client: Client } | { readonly kind: 'wrongHost' };

/**
 * Reads address and origin of a request. X-Forwarded headers are believed only from a proxy that was named.
 * On loopback only this machine's own names (or the public address) are answered, so that a foreign page cannot reach
 * the desk under a name of its own (DNS rebinding).
 */
export class Clients {
  constructor(
    private readonly settings: {
      readonly publicOrigin?: string | undefined;
      readonly trustedProxies?: BlockList | undefined;
      readonly loopback: boolean;
    },
  ) {}

  /** Whether connections from there are those of many: a proxy that was named, or one of this machine that was not. */
  speaksForMany(remoteAddress: string | undefined): boolean {
    const peer = peerOf(remoteAddress);
    return isLoopback(peer) || this.isTrusted(peer);
  }

  /** Who asks, under whatever name the desk was called. */
  addressOf(request: IncomingMessage): string {
    const peer = peerOf(request.socket.remoteAddress);
    return this.isTrusted(peer) ? this.behindProxies(request, peer) : peer;
  }

  identify(request: IncomingMessage): Identified {
    const peer = peerOf(request.socket.remoteAddress);
    const proxied = this.isTrusted(peer);
    const secure =
      'encrypted' in request.socket || (proxied && first(request.headers['x-forwarded-proto']) === 'https');
    const host = (proxied && first(request.headers['x-forwarded-host'])) || request.headers.host || '';
    const { publicOrigin } = this.settings;
    if (!HOST.test(host) || !this.mayBeCalled(host)) return { kind: 'wrongHost' };
    return {
      kind: 'client',
      client: {
        address: this.addressOf(request),
        local: !this.isBehindProxy && isLoopback(peer) && isLocalName(host) && !isPassedOn(request),
        origin:
          publicOrigin && !isLocalName(host) ? publicOrigin : `${secure ? 'https' : 'http'}://${host.toLowerCase()}`,
        secure,
      },
    };
  }

  private get isBehindProxy(): boolean {
    return this.settings.publicOrigin !== undefined || this.settings.trustedProxies !== undefined;
  }

  private mayBeCalled(host: string): boolean {
    const { loopback, publicOrigin } = this.settings;
    if (isLocalName(host)) return true;
    return publicOrigin ? new URL(publicOrigin).host === host.toLowerCase() : !loopback;
  }

  private isTrusted(address: string): boolean {
    return this.settings.trustedProxies?.check(address, isIPv6(address) ? 'ipv6' : 'ipv4') ?? false;
  }

  /** The nearest address that is not one of our proxies: everything to the left of it may be invented. */
  private behindProxies(request: IncomingMessage, peer: string): string {
    const hops = String(request.headers['x-forwarded-for'] ?? '')
      .split(',')
      .map((hop) => addressOf(hop))
      .filter(Boolean);
    const nearest = hops.reverse().find((hop) => !this.isTrusted(hop));
    // What is no address would be a new one with every request.
    return nearest && isIP(nearest) ? nearest : peer;
  }
}

const peerOf = (remoteAddress = '') => remoteAddress.replace(/^::ffff:/, '');

/** Without the port and the brackets that some proxies write (`203.0.113.7:40001`, `[2001:db8::1]:5001`). */
function addressOf(hop: string): string {
  const bare = hop
    .trim()
    .replace(/^\[([0-9a-f:.]+)\](?::\d{1,5})?$/i, '$1')
    .replace(/^([\d.]{7,15}):\d{1,5}$/, '$1');
  return bare.replace(/^::ffff:/i, '');
}

function first(header: string | string[] | undefined): string | undefined {
  return (Array.isArray(header) ? header[0] : header)?.split(',')[0]?.trim();
}

function isLocalName(host: string): boolean {
  return LOOPBACK_NAMES.has(host.toLowerCase().replace(/:\d+$/, ''));
}

function isPassedOn({ headers }: IncomingMessage): boolean {
  return 'x-forwarded-for' in headers || 'forwarded' in headers || 'via' in headers || 'x-real-ip' in headers;
}

function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
