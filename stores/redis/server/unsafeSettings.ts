import { HandrailError } from '../../../core/errors.ts';
import type { Ask, RedisConnection } from './connection.ts';

/** What an operator may accept by name, in `HANDRAIL_REDIS_ACCEPT`. */
export const RISKS = ['no-appendonly', 'eviction', 'no-password'] as const;
export type Risk = (typeof RISKS)[number];

const WHAT_TO_SET: Readonly<Record<Risk, string>> = {
  'no-appendonly': '"appendonly yes": without it a restart loses what was acknowledged',
  eviction: '"maxmemory-policy noeviction": any other deletes conversations when the memory is full',
  'no-password': 'a password, in Redis ("requirepass", or a user) and in REDIS_URL: it is on another host',
};
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])$/;

/**
 * Refuses a Redis that would lose or give away what it is trusted with, unless the risk is accepted. What a server does not
 * say (its ACL forbids INFO) is taken as right. Errors: `config.invalid`, with what to set.
 */
export async function refuseUnsafe(
  url: string,
  redis: Pick<RedisConnection, 'servers'>,
  accepted: readonly Risk[],
): Promise<void> {
  const found = new Set<Risk>(openToAll(url) ? ['no-password'] : []);
  for (const ask of await redis.servers()) for (const risk of await risksOf(ask)) found.add(risk);
  const refused = RISKS.filter((risk) => found.has(risk) && !accepted.includes(risk));
  if (refused.length === 0) return;
  throw new HandrailError(
    'config.invalid',
    `Redis is not set up safely. Set ${refused.map((risk) => WHAT_TO_SET[risk]).join('; ')}. ` +
      `Or accept it: HANDRAIL_REDIS_ACCEPT=${[...accepted, ...refused].join(',')}`,
  );
}

function openToAll(urls: string): boolean {
  return urls.split(',').some((url) => {
    const { hostname, password } = new URL(url.trim());
    return password === '' && !LOOPBACK.test(hostname);
  });
}

async function risksOf(ask: Ask): Promise<Risk[]> {
  const about = async (section: string) => String(await ask('INFO', section).catch(() => ''));
  const [persistence, memory] = await Promise.all([about('persistence'), about('memory')]);
  const risks: Risk[] = [];
  if (/^aof_enabled:0/m.test(persistence)) risks.push('no-appendonly');
  if (/^maxmemory_policy:(?!noeviction)/m.test(memory)) risks.push('eviction');
  return risks;
}
