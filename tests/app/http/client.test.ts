import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { Clients } from '../../../app/http/client.ts';

const proxies = new BlockList();
proxies.addSubnet('10.0.0.0', 8);

const request = (peer: string, headers: Record<string, string>, encrypted = false) =>
  ({ headers, socket: { remoteAddress: peer, ...(encrypted ? { encrypted } : {}) } }) as unknown as IncomingMessage;
const seen = (clients: Clients, ...args: Parameters<typeof request>) => {
  const identified = clients.identify(request(...args));
  return identified.kind === 'client' ? identified.client : identified.kind;
};

describe('Behind a named proxy', () => {
  const clients = new Clients({ loopback: false, trustedProxies: proxies, publicOrigin: 'https://desk.example' });

  it('believes what the proxy says, up to the nearest address that is not a proxy', () => {
    const headers = {
      host: 'desk.example',
      'x-forwarded-for': '1.1.1.1, 203.0.113.9, 10.0.0.7',
      'x-forwarded-proto': 'https',
    };
    expect(seen(clients, '::ffff:10.0.0.1', headers)).toEqual({
      address: '203.0.113.9',
      local: false,
      origin: 'https://desk.example',
      secure: true,
    });
  });

  it.each([
    ['203.0.113.9:40001', '203.0.113.9'],
    ['[2001:db8::1]:5001', '2001:db8::1'],
    ['2001:db8::1', '2001:db8::1'],
    ['::ffff:203.0.113.9', '203.0.113.9'],
    ['made-up-4711', '10.0.0.1'],
  ])('counts %s as %s, so that a new port is no new client', (hop, address) => {
    const headers = { host: 'desk.example', 'x-forwarded-for': hop, 'x-forwarded-proto': 'https' };
    expect(seen(clients, '::ffff:10.0.0.1', headers)).toMatchObject({ address });
  });

  it('takes nobody for somebody at this machine: a proxy that adds no header looks just like that', () => {
    for (const settings of [{ publicOrigin: 'https://desk.example' }, { trustedProxies: proxies }]) {
      const behind = new Clients({ loopback: true, ...settings });
      expect(seen(behind, '127.0.0.1', { host: '127.0.0.1:3978' })).toMatchObject({ local: false });
    }
    expect(seen(new Clients({ loopback: true }), '127.0.0.1', { host: '127.0.0.1:3978' })).toMatchObject({
      local: true,
    });
  });

  it('takes connections of a named proxy, and of one on this machine, for those of many, and nobody else’s', () => {
    const many = ['::ffff:10.0.0.1', '127.0.0.1', '::1', '203.0.113.9', '2001:db8::1', undefined];
    expect(many.map((address) => clients.speaksForMany(address))).toEqual([true, true, true, false, false, false]);
  });

  it('believes nobody else', () => {
    const headers = { host: 'desk.example', 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'https' };
    expect(seen(clients, '203.0.113.66', headers)).toMatchObject({
      address: '203.0.113.66',
      local: false,
      secure: false,
    });
  });

  it('answers under no other name', () => {
    expect(seen(clients, '10.0.0.1', { host: 'evil.example' })).toBe('wrongHost');
    expect(seen(clients, '10.0.0.1', { host: 'desk.example', 'x-forwarded-host': 'evil.example' })).toBe('wrongHost');
    expect(seen(clients, '10.0.0.1', {})).toBe('wrongHost');
    expect(seen(clients, '10.0.0.1', { host: 'desk.example/../' })).toBe('wrongHost');
  });
});

describe('On loopback', () => {
  const clients = new Clients({ loopback: true });

  it('knows a caller on this machine, and one that something passed on', () => {
    const host = 'localhost:3978';
    expect(seen(clients, '127.0.0.1', { host })).toMatchObject({ local: true, origin: 'http://localhost:3978' });
    expect(seen(clients, '::1', { host: '[::1]:3978' })).toMatchObject({ local: true, origin: 'http://[::1]:3978' });
    expect(seen(clients, '127.0.0.1', { host, 'x-forwarded-for': '203.0.113.9' })).toMatchObject({ local: false });
    expect(seen(clients, '127.0.0.1', { host, forwarded: 'for=203.0.113.9' })).toMatchObject({ local: false });
  });

  it('answers under its own names only', () => {
    expect(seen(clients, '127.0.0.1', { host: 'rebound.example:3978' })).toBe('wrongHost');
    expect(seen(clients, '127.0.0.1', { host: 'localhost.evil.example' })).toBe('wrongHost');
  });
});

it('knows an encrypted connection by its socket', () => {
  const clients = new Clients({ loopback: false });
  expect(seen(clients, '203.0.113.9', { host: 'desk.example' }, true)).toMatchObject({
    secure: true,
    origin: 'https://desk.example',
  });
});
