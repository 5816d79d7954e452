import { createClient } from 'redis';
import { HandrailError } from '../../core/errors.ts';
import { SECOND } from '../../core/time.ts';

type Send = (...args: string[]) => Promise<unknown>;

/** What each setting must be, so that no key reaches a disk or is evicted. */
const SETTINGS: Readonly<Record<string, { readonly right: RegExp; readonly say: string }>> = {
  save: { right: /^$/, say: 'save ""' },
  appendonly: { right: /^no$/, say: 'appendonly no' },
  'maxmemory-policy': { right: /^(?:noeviction|volatile-.*)$/, say: 'maxmemory-policy noeviction' },
};
/** Matter only where there are replicas: the master sends its copy over the network or by way of a file. */
const WITH_REPLICAS = { 'repl-diskless-sync': { right: /^yes$/, say: 'repl-diskless-sync yes' } };
/** How a replica takes the copy in. */
const AS_REPLICA = {
  'repl-diskless-load': { right: /^(?:swapdb|on-empty-db|flush-before-load)$/, say: 'repl-diskless-load on-empty-db' },
};

/**
 * Refuses a server, or a replica of it, that could write a key to a disk. A replica must be reachable from here with the
 * same user, or it counts as one that does. Errors: `vault.unavailable`, with what to change.
 */
export async function refuseIfOnDisk(url: string, send: Send): Promise<void> {
  const replicas = replicasIn(String(await send('INFO', 'replication')));
  await refuseSettings('The key Redis', send, replicas.length > 0 ? { ...SETTINGS, ...WITH_REPLICAS } : SETTINGS);
  for (const { host, port } of replicas) await inspect(addressOf(url, host, port), `Its replica ${host}:${port}`);
}

async function refuseSettings(who: string, send: Send, settings: typeof SETTINGS): Promise<void> {
  const wrong: string[] = [];
  for (const [name, { right, say }] of Object.entries(settings)) {
    const [, value] = ((await send('CONFIG', 'GET', name)) as unknown[]).map(String);
    if (value === undefined || !right.test(value)) wrong.push(say);
  }
  if (wrong.length === 0) return;
  throw refused(`${who} would put keys on a disk or lose them. Set: ${wrong.join('; ')}.`);
}

async function inspect(url: string, who: string): Promise<void> {
  const client = createClient({ url, RESP: 2, socket: { connectTimeout: 3 * SECOND, reconnectStrategy: false } });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await refuseSettings(who, (...args) => client.sendCommand(args), { ...SETTINGS, ...AS_REPLICA });
  } catch (cause) {
    if (cause instanceof HandrailError) throw cause;
    throw refused(`${who} cannot be asked whether it writes to a disk.`);
  } finally {
    client.destroy();
  }
}

function replicasIn(info: string): { host: string; port: string }[] {
  return [...info.matchAll(/^slave\d+:ip=([^,]+),port=(\d+)/gm)].map(([, host = '', port = '']) => ({ host, port }));
}

function addressOf(url: string, host: string, port: string): string {
  const address = new URL(url);
  address.hostname = host.includes(':') ? `[${host}]` : host;
  address.port = port;
  return address.href;
}

function refused(message: string): HandrailError {
  return new HandrailError('vault.unavailable', message);
}
