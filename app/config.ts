import { existsSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { HandrailError } from '../core/errors.ts';
import { Secret } from '../core/secret.ts';
import { HOUR, MINUTE } from '../core/time.ts';
import { parseHours } from '../handoff/hours.ts';
import { parseRoleRule } from '../trust/staffRoles.ts';
import { meant } from './misspelt.ts';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** An empty variable counts as not set, so that `NAME=` in a file switches a thing off. */
const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
const withDefault = <T extends z.ZodType<unknown, unknown>>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => (value === '' || value === undefined ? fallback : value), schema);

const secret = z.string().transform((value) => new Secret(value));
const wholeNumber = (least: number, most: number) =>
  z.coerce.number(`must be a number`).int('must be a whole number').min(least).max(most);
const hoursNumber = (most: number) => z.coerce.number('must be a number of hours').positive().max(most);
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be a http(s) address' });
/** Encrypted on the way, or on this machine. */
const guardedUrl = httpUrl.refine((value) => /^https:/.test(value) || LOOPBACK.has(new URL(value).hostname), {
  error: 'must be a https address; plain http only on loopback',
});
const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const origins = list.pipe(z.array(httpUrl.transform((value) => new URL(value).origin)));
const hostNames = list.pipe(
  z.array(
    z
      .string()
      .regex(/^[a-z0-9.-]+$/i, 'must be host names')
      .transform((host) => host.toLowerCase()),
  ),
);

const fieldNames = list.pipe(
  z
    .array(z.string().regex(/^[a-zA-Z]\w{0,39}$/, 'must be names of fields'))
    .min(1)
    .max(20),
);

/** One server, or any nodes of one cluster, separated by commas. */
const redisUrls = z
  .string()
  .refine(
    (text) => list.pipe(z.array(z.url({ protocol: /^rediss?$/ })).min(1)).safeParse(text).success,
    'must be redis(s) addresses',
  )
  .pipe(secret);

/** `10.0.0.0/8,192.0.2.7`: proxies whose X-Forwarded headers are believed. */
const proxies = list.transform((parts, context) => {
  const allowed = new BlockList();
  for (const part of parts) {
    const [address = '', bits] = part.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const prefix = Number(bits ?? (family === 'ipv6' ? 128 : 32));
    const fits =
      isIP(address) !== 0 && Number.isInteger(prefix) && prefix >= 0 && prefix <= (family === 'ipv6' ? 128 : 32);
    if (fits) allowed.addSubnet(address, prefix, family);
    else context.addIssue({ code: 'custom', message: 'must be IP addresses or networks such as 10.0.0.0/8' });
  }
  return allowed;
});

const openingHours = z.string().transform((text, context) => {
  const hours = parseHours(text);
  if (hours) return hours;
  context.addIssue({ code: 'custom', message: 'must look like *=mon-fri 09:00-18:00 Asia/Tokyo; security=always' });
  return z.NEVER;
});

/** `groups:desk-admins=admin,*=agent`: earlier rules win. */
const roleRules = list.transform((parts, context) => {
  const rules = parts.flatMap((part) => parseRoleRule(part) ?? []);
  if (rules.length === parts.length) return rules;
  context.addIssue({ code: 'custom', message: 'must look like groups:desk-admins=admin,*=agent' });
  return z.NEVER;
});

/** What names an identity provider stands or falls together. */
const IDENTITY = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const;

/** Whether one of the addresses is the same host and port. */
function sameServer(one: Secret, others: Secret | undefined): boolean {
  const place = (address: string) => {
    const { hostname, port } = new URL(address.trim());
    return `${hostname}:${port || 6379}`;
  };
  return others?.reveal().split(',').map(place).includes(place(one.reveal())) ?? false;
}

const Environment = z
  .object({
    PORT: withDefault(wholeNumber(0, 65_535), '3978'),
    HOST: withDefault(z.string(), '127.0.0.1'),
    HANDRAIL_DATA_DIR: withDefault(z.string(), '.handrail'),
    HANDRAIL_KEY_DIR: withDefault(z.string(), '.handrail-keys'),
    REDIS_URL: optional(redisUrls),
    HANDRAIL_KEY_REDIS_URL: optional(
      z.url({ protocol: /^rediss?$/, error: 'must be a redis(s) address' }).pipe(secret),
    ),
    HANDRAIL_REDIS_REPLICAS: withDefault(wholeNumber(0, 5), '0'),
    HANDRAIL_PUBLIC_URL: optional(httpUrl.transform((value) => new URL(value).origin)),
    HANDRAIL_EMBED_ORIGINS: withDefault(origins, ''),
    HANDRAIL_TRUST_PROXY: optional(proxies),
    HANDRAIL_TLS_CERT: optional(z.string()),
    HANDRAIL_TLS_KEY: optional(z.string()),
    HANDRAIL_ESPLORA: optional(httpUrl),
    HANDRAIL_WALLET_NAME: withDefault(z.string().max(60), 'Handrail Wallet'),
    OPENAI_API_KEY: optional(secret),
    OPENAI_BASE_URL: optional(httpUrl),
    HANDRAIL_MODEL: withDefault(z.string().max(100), 'gpt-4o-mini'),
    HANDRAIL_EMBEDDINGS: optional(z.string().max(100)),
    MicrosoftAppId: optional(z.uuid('must be a UUID')),
    MicrosoftAppPassword: optional(secret),
    MicrosoftAppTenantId: optional(z.string().max(100)),
    MicrosoftAppType: optional(z.enum(['MultiTenant', 'SingleTenant', 'UserAssignedMSI'])),
    HANDRAIL_EMULATOR: withDefault(
      z.enum(['on', 'off', 'true', 'false', '1', '0']).transform((value) => ['on', 'true', '1'].includes(value)),
      'off',
    ),
    HANDRAIL_METRICS_TOKEN: optional(z.string().min(16, 'must have at least 16 characters').pipe(secret)),
    HANDRAIL_KEEP_HOURS: withDefault(hoursNumber(24), '22'),
    HANDRAIL_IDLE_MINUTES: withDefault(wholeNumber(1, 1_440), '60'),
    HANDRAIL_HOURS: withDefault(openingHours, '*=always'),
    HANDRAIL_LOG_LEVEL: withDefault(z.enum(['debug', 'info', 'warn', 'error', 'silent']), 'info'),
    HANDRAIL_ALLOWED_HOSTS: withDefault(hostNames, ''),
    HANDRAIL_SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'must be a smtp(s) address' }).pipe(secret)),
    HANDRAIL_MAIL_FROM: optional(z.email('must be an e-mail address')),
    HANDRAIL_SMS_URL: optional(guardedUrl),
    HANDRAIL_SMS_TOKEN: optional(secret),
    HANDRAIL_LOOKUP_URL: optional(guardedUrl),
    HANDRAIL_LOOKUP_KEY_FILE: optional(z.string()),
    HANDRAIL_LOOKUP_PEER_FILE: optional(z.string()),
    HANDRAIL_LOOKUP_FIELDS: withDefault(fieldNames, 'status,customerSince,openCases'),
    HANDRAIL_STAFF_TOTP: optional(z.enum(['required', 'optional'])),
    HANDRAIL_STAFF_OIDC_ISSUER: optional(guardedUrl),
    HANDRAIL_STAFF_OIDC_CLIENT_ID: optional(z.string().max(200)),
    HANDRAIL_STAFF_OIDC_CLIENT_SECRET: optional(secret),
    HANDRAIL_STAFF_OIDC_DOMAINS: withDefault(hostNames, ''),
    HANDRAIL_STAFF_OIDC_ROLES: withDefault(roleRules, ''),
    HANDRAIL_CUSTOMER_OIDC_ISSUER: optional(guardedUrl),
    HANDRAIL_CUSTOMER_OIDC_CLIENT_ID: optional(z.string().max(200)),
    HANDRAIL_CUSTOMER_OIDC_CLIENT_SECRET: optional(secret),
  })
  .superRefine((env, context) => {
    const complain = (name: string, message: string) => context.addIssue({ code: 'custom', path: [name], message });
    const loopback = LOOPBACK.has(env.HOST);
    if (Boolean(env.HANDRAIL_TLS_CERT) !== Boolean(env.HANDRAIL_TLS_KEY)) {
      complain(env.HANDRAIL_TLS_CERT ? 'HANDRAIL_TLS_KEY' : 'HANDRAIL_TLS_CERT', 'certificate and key go together');
    }
    if (!loopback && !env.HANDRAIL_TLS_CERT && !env.HANDRAIL_TRUST_PROXY) {
      complain(
        'HOST',
        'plain HTTP is only served on loopback; set HANDRAIL_TLS_CERT and HANDRAIL_TLS_KEY, or name the proxy that ends TLS in HANDRAIL_TRUST_PROXY',
      );
    }
    if (env.HANDRAIL_KEY_REDIS_URL && !env.REDIS_URL) {
      complain('HANDRAIL_KEY_REDIS_URL', 'is for a desk on several hosts, and they share REDIS_URL: set it as well');
    }
    if (env.HANDRAIL_KEY_REDIS_URL && sameServer(env.HANDRAIL_KEY_REDIS_URL, env.REDIS_URL)) {
      complain('HANDRAIL_KEY_REDIS_URL', 'must be another server than REDIS_URL: keys beside the data protect nothing');
    }
    if (env.HANDRAIL_REDIS_REPLICAS > 0 && !env.REDIS_URL) {
      complain('HANDRAIL_REDIS_REPLICAS', 'only Redis has replicas: set REDIS_URL');
    }
    if (env.HANDRAIL_EMULATOR && !loopback) {
      complain('HANDRAIL_EMULATOR', 'the emulator has no authentication: only with HOST on loopback');
    }
    for (const who of ['STAFF', 'CUSTOMER'] as const) {
      const missing = IDENTITY.filter((part) => !env[`HANDRAIL_${who}_OIDC_${part}`]);
      if (missing.length === IDENTITY.length) continue;
      for (const part of missing)
        complain(`HANDRAIL_${who}_OIDC_${part}`, 'is missing; issuer, client id and client secret go together');
    }
    if (env.HANDRAIL_STAFF_OIDC_ISSUER) {
      const roles = env.HANDRAIL_STAFF_OIDC_ROLES;
      if (roles.length === 0) complain('HANDRAIL_STAFF_OIDC_ROLES', 'is missing: who of them may do what here?');
      if (roles.some(({ claim }) => claim === null) && env.HANDRAIL_STAFF_OIDC_DOMAINS.length === 0)
        complain('HANDRAIL_STAFF_OIDC_DOMAINS', 'is missing: with * everybody at the provider would be staff');
    }
    if (Boolean(env.HANDRAIL_SMTP_URL) !== Boolean(env.HANDRAIL_MAIL_FROM)) {
      complain(env.HANDRAIL_SMTP_URL ? 'HANDRAIL_MAIL_FROM' : 'HANDRAIL_SMTP_URL', 'server and sender go together');
    }
    const lookup = ['HANDRAIL_LOOKUP_URL', 'HANDRAIL_LOOKUP_KEY_FILE', 'HANDRAIL_LOOKUP_PEER_FILE'] as const;
    const missing = lookup.filter((name) => !env[name]);
    if (missing.length < lookup.length)
      for (const name of missing) complain(name, 'is missing; a look-up needs an address and the keys of both sides');
    if (env.HANDRAIL_EMBEDDINGS && !env.OPENAI_API_KEY) {
      complain('OPENAI_API_KEY', 'is missing beside HANDRAIL_EMBEDDINGS');
    }
    if (env.MicrosoftAppPassword && !env.MicrosoftAppId) complain('MicrosoftAppId', 'is missing beside the password');
    const managed = env.MicrosoftAppType === 'UserAssignedMSI';
    if (env.MicrosoftAppId && !managed && !env.MicrosoftAppPassword) {
      complain('MicrosoftAppPassword', 'is missing; only UserAssignedMSI has none');
    }
    if (env.MicrosoftAppType && env.MicrosoftAppType !== 'MultiTenant' && !env.MicrosoftAppTenantId) {
      complain('MicrosoftAppTenantId', 'is missing for this MicrosoftAppType');
    }
  });

/** Variables that end in a chain id. */
const RpcUrls = list.pipe(z.array(httpUrl).min(1));
const PER_CHAIN = /^HANDRAIL_(RPC|EXPLORER_API|EXPLORER_KEY)_(.*)$/;

/** Everything the product can be told from outside, already checked. Durations are ms. */
export type Config = ReturnType<typeof toConfig>;

/** Adds what a `.env` file in the working folder says and the environment does not. */
export function loadEnvFile(path = '.env'): void {
  if (existsSync(path)) process.loadEnvFile(path);
}

/** The only reader of `process.env`. Names every bad variable at once, and prints no value. */
export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(env);
  const perChain = readPerChain(env);
  const issues = [...badVariables(env), ...misspelt(env), ...perChain.bad];
  if (parsed.success && issues.length === 0) return toConfig(parsed.data, perChain);
  throw new HandrailError('config.invalid', `Fix these variables:\n${issues.map((line) => `  ${line}`).join('\n')}`);
}

/** One line a variable. What must fit together is only looked at once each variable by itself is right. */
function badVariables(env: NodeJS.ProcessEnv): string[] {
  const lines = new Map<string, string>();
  const note = (checked: ReturnType<typeof Environment.safeParse>) => {
    for (const { path, message } of checked.error?.issues ?? []) {
      const name = String(path[0]);
      if (!lines.has(name)) lines.set(name, `${name}: ${message}`);
    }
  };
  note(Environment.safeParse(env));
  note(Environment.safeParse(Object.fromEntries(Object.entries(env).filter(([name]) => !lines.has(name)))));
  return [...lines.values()];
}

function misspelt(env: NodeJS.ProcessEnv): string[] {
  const known = Object.keys(Environment.shape);
  return Object.keys(env)
    .filter((name) => name.startsWith('HANDR') && !known.includes(name) && !PER_CHAIN.test(name))
    .flatMap((name) => {
      const near = meant(name, known);
      return near === null ? [] : [`${name}: is no variable of Handrail; ${near} is`];
    });
}

interface PerChain {
  readonly rpcUrls: Record<string, string[]>;
  readonly histories: Record<string, { url: string; key?: Secret }>;
}

/**
 * `HANDRAIL_RPC_1=https://a,https://b` gives chain 1 two nodes; `HANDRAIL_EXPLORER_API_1`, with `HANDRAIL_EXPLORER_KEY_1`
 * where it asks for one, an explorer that tells the transactions of an address.
 */
function readPerChain(env: NodeJS.ProcessEnv): PerChain & { bad: string[] } {
  const found: PerChain & { bad: string[] } = { rpcUrls: {}, histories: {}, bad: [] };
  for (const [name, value] of Object.entries(env)) {
    const [, what, chain = ''] = PER_CHAIN.exec(name) ?? [];
    if (!what || !value) continue;
    if (!/^\d{1,12}$/.test(chain)) found.bad.push(`${name}: the name must end in a chain id`);
    else if (what === 'RPC') readNodes(found, name, chain, value);
    else readHistory(found, name, chain, env);
  }
  return found;
}

function readNodes({ rpcUrls, bad }: PerChain & { bad: string[] }, name: string, chain: string, value: string): void {
  const parsed = RpcUrls.safeParse(value);
  if (parsed.success) rpcUrls[chain] = parsed.data;
  else bad.push(`${name}: must be http(s) addresses`);
}

function readHistory(found: PerChain & { bad: string[] }, name: string, chain: string, env: NodeJS.ProcessEnv): void {
  const key = env[`HANDRAIL_EXPLORER_KEY_${chain}`];
  const url = guardedUrl.safeParse(env[`HANDRAIL_EXPLORER_API_${chain}`]);
  if (url.success) found.histories[chain] = { url: url.data, ...(key ? { key: new Secret(key) } : {}) };
  else if (name.startsWith('HANDRAIL_EXPLORER_KEY_')) found.bad.push(`${name}: needs HANDRAIL_EXPLORER_API_${chain}`);
  else found.bad.push(`${name}: ${url.error.issues[0]?.message}`);
}

function toConfig(env: z.output<typeof Environment>, { rpcUrls, histories }: PerChain) {
  return {
    port: env.PORT,
    host: env.HOST,
    loopback: LOOPBACK.has(env.HOST),
    dataDir: env.HANDRAIL_DATA_DIR,
    keyDir: env.HANDRAIL_KEY_DIR,
    keyRedisUrl: env.HANDRAIL_KEY_REDIS_URL,
    redisUrl: env.REDIS_URL,
    replicas: env.HANDRAIL_REDIS_REPLICAS,
    publicOrigin: env.HANDRAIL_PUBLIC_URL,
    embedOrigins: env.HANDRAIL_EMBED_ORIGINS,
    trustedProxies: env.HANDRAIL_TRUST_PROXY,
    tls:
      env.HANDRAIL_TLS_CERT && env.HANDRAIL_TLS_KEY
        ? { certFile: env.HANDRAIL_TLS_CERT, keyFile: env.HANDRAIL_TLS_KEY }
        : undefined,
    chains: { rpcUrls, histories, esplora: env.HANDRAIL_ESPLORA },
    walletName: env.HANDRAIL_WALLET_NAME,
    model: env.OPENAI_API_KEY
      ? {
          key: env.OPENAI_API_KEY,
          baseUrl: env.OPENAI_BASE_URL,
          name: env.HANDRAIL_MODEL,
          embeddings: env.HANDRAIL_EMBEDDINGS,
        }
      : undefined,
    botFramework: env.MicrosoftAppId
      ? {
          appId: env.MicrosoftAppId,
          password: env.MicrosoftAppPassword,
          tenantId: env.MicrosoftAppTenantId,
          type: env.MicrosoftAppType ?? 'MultiTenant',
        }
      : undefined,
    emulator: env.HANDRAIL_EMULATOR,
    metricsToken: env.HANDRAIL_METRICS_TOKEN,
    keep: env.HANDRAIL_KEEP_HOURS * HOUR,
    idle: env.HANDRAIL_IDLE_MINUTES * MINUTE,
    hours: env.HANDRAIL_HOURS,
    logLevel: env.HANDRAIL_LOG_LEVEL,
    allowedHosts: env.HANDRAIL_ALLOWED_HOSTS,
    staffIdentity: providerOf(
      env.HANDRAIL_STAFF_OIDC_ISSUER,
      env.HANDRAIL_STAFF_OIDC_CLIENT_ID,
      env.HANDRAIL_STAFF_OIDC_CLIENT_SECRET,
    ),
    staffRules: { domains: env.HANDRAIL_STAFF_OIDC_DOMAINS, roles: env.HANDRAIL_STAFF_OIDC_ROLES },
    customerIdentity: providerOf(
      env.HANDRAIL_CUSTOMER_OIDC_ISSUER,
      env.HANDRAIL_CUSTOMER_OIDC_CLIENT_ID,
      env.HANDRAIL_CUSTOMER_OIDC_CLIENT_SECRET,
    ),
    /** Whoever can reach a desk from elsewhere can try its staff's passwords. */
    secondFactor:
      env.HANDRAIL_STAFF_TOTP ?? (LOOPBACK.has(env.HOST) && !env.HANDRAIL_PUBLIC_URL ? 'optional' : 'required'),
    sms: env.HANDRAIL_SMS_URL ? { url: env.HANDRAIL_SMS_URL, token: env.HANDRAIL_SMS_TOKEN } : undefined,
    lookup:
      env.HANDRAIL_LOOKUP_URL && env.HANDRAIL_LOOKUP_KEY_FILE && env.HANDRAIL_LOOKUP_PEER_FILE
        ? {
            url: env.HANDRAIL_LOOKUP_URL,
            keyFile: env.HANDRAIL_LOOKUP_KEY_FILE,
            peerFile: env.HANDRAIL_LOOKUP_PEER_FILE,
            fields: env.HANDRAIL_LOOKUP_FIELDS,
          }
        : undefined,
    mail:
      env.HANDRAIL_SMTP_URL && env.HANDRAIL_MAIL_FROM
        ? { url: env.HANDRAIL_SMTP_URL, from: env.HANDRAIL_MAIL_FROM }
        : undefined,
  };
}

function providerOf(issuer?: string, clientId?: string, clientSecret?: Secret) {
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret } : undefined;
}
