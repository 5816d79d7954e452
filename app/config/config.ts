import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HandrailError } from '../../core/errors.ts';
import type { Secret } from '../../core/secret.ts';
import { HOUR, MINUTE, SECOND } from '../../core/time.ts';
import { checkFit } from './configFit.ts';
import { PER_CHAIN, type PerChain, readPerChain } from './configPerChain.ts';
import { LOOPBACK } from './configShapes.ts';
import { Known, type Variables } from './configVariables.ts';
import { nearestName } from './nearestName.ts';
import { outsideTraces } from './outsideTraces.ts';
import { SECRET_FILE_NAMES, withSecretFiles } from './secretFiles.ts';

const Environment = Known.superRefine(checkFit);

/** Everything the product can be told from outside, already checked. Durations are ms. */
export type Config = ReturnType<typeof toConfig>;

/** Adds what a `.env` file in the working folder says and the environment does not. */
export function loadEnvFile(path = '.env'): void {
  if (existsSync(path)) process.loadEnvFile(path);
}

/** The only reader of `process.env`. Names every bad variable at once, and prints no value. */
export function readConfig(given: NodeJS.ProcessEnv = process.env): Config {
  const { env, bad } = withSecretFiles(given);
  const parsed = Environment.safeParse(env);
  const perChain = readPerChain(env);
  const issues = [...bad, ...badVariables(env), ...misspelt(env), ...outsideTraces(env), ...perChain.bad];
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
  const known = [...Object.keys(Known.shape), ...SECRET_FILE_NAMES];
  return Object.keys(env)
    .filter((name) => name.startsWith('HANDR') && !known.includes(name) && !PER_CHAIN.test(name))
    .flatMap((name) => {
      const near = nearestName(name, known);
      return near === null ? [] : [`${name}: is no variable of Handrail; ${near} is`];
    });
}

function toConfig(env: Variables, { rpcUrls, histories }: PerChain) {
  return {
    port: env.PORT,
    host: env.HOST,
    loopback: LOOPBACK.has(env.HOST),
    dataDir: env.HANDRAIL_DATA_DIR,
    keyDir: env.HANDRAIL_KEY_DIR,
    /** What can be made again at any time. */
    cacheDir: env.HANDRAIL_CACHE_DIR ?? join(env.HANDRAIL_DATA_DIR, 'learnt'),
    keyRedisUrl: env.HANDRAIL_KEY_REDIS_URL,
    redisUrl: env.REDIS_URL,
    replicas: env.HANDRAIL_REDIS_REPLICAS,
    redisAccepted: env.HANDRAIL_REDIS_ACCEPT,
    /** With the embedded store nobody else could be sent the visitors meanwhile. */
    lameDuck: (env.HANDRAIL_DRAIN_SECONDS ?? (env.REDIS_URL ? 5 : 0)) * SECOND,
    publicOrigin: env.HANDRAIL_PUBLIC_URL,
    embedOrigins: env.HANDRAIL_EMBED_ORIGINS,
    trustedProxies: env.HANDRAIL_TRUST_PROXY,
    tls:
      env.HANDRAIL_TLS_CERT && env.HANDRAIL_TLS_KEY
        ? { certFile: env.HANDRAIL_TLS_CERT, keyFile: env.HANDRAIL_TLS_KEY }
        : undefined,
    chains: {
      rpcUrls,
      histories,
      esplora: env.HANDRAIL_ESPLORA,
      tron: env.HANDRAIL_TRON,
      solana: env.HANDRAIL_SOLANA,
      traces: env.HANDRAIL_TRACES,
      /** Files with addresses that were reported. */
      reported: env.HANDRAIL_REPORTED_ADDRESSES,
    },
    walletName: env.HANDRAIL_WALLET_NAME,
    crisisLinesConfirmed: env.HANDRAIL_CRISIS_LINES_CONFIRMED ?? null,
    model: modelOf(env),
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
    telemetry: env.HANDRAIL_OTLP_URL ? { url: env.HANDRAIL_OTLP_URL, token: env.HANDRAIL_OTLP_TOKEN } : undefined,
    keep: env.HANDRAIL_KEEP_HOURS * HOUR,
    idle: env.HANDRAIL_IDLE_MINUTES * MINUTE,
    hours: env.HANDRAIL_HOURS,
    logLevel: env.HANDRAIL_LOG_LEVEL,
    allowedHosts: env.HANDRAIL_ALLOWED_HOSTS,
    ...signInOf(env),
    ...outsideServicesOf(env),
  };
}

/** A language model, where there is a key for one. */
function modelOf(env: Variables) {
  if (!env.OPENAI_API_KEY) return undefined;
  return {
    key: env.OPENAI_API_KEY,
    baseUrl: env.OPENAI_BASE_URL,
    name: env.HANDRAIL_MODEL,
    patience: env.HANDRAIL_MODEL_SECONDS * SECOND,
    tokensPerDay: env.HANDRAIL_MODEL_TOKENS_A_DAY,
    /** Of one conversation, and of one address. */
    questionsAnHour: env.HANDRAIL_MODEL_QUESTIONS_AN_HOUR,
    /** 0–1: what one address may take of a day's tokens. */
    share: env.HANDRAIL_MODEL_SHARE_PERCENT / 100,
    faults: env.HANDRAIL_MODEL_FAULTS,
    pause: env.HANDRAIL_MODEL_PAUSE_SECONDS * SECOND,
    /** 0–1: a reading that is less likely right is put before the model. */
    unsure: env.HANDRAIL_MODEL_BELOW_PERCENT / 100,
    embeddings: env.HANDRAIL_EMBEDDINGS,
  };
}

/** How staff and customers sign in. */
function signInOf(env: Variables) {
  return {
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
  };
}

/** Gateways and systems of the operator. */
function outsideServicesOf(env: Variables) {
  return {
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
