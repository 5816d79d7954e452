import { resolve, sep } from 'node:path';
import type { z } from 'zod';
import type { Secret } from '../../core/secret.ts';
import { LOOPBACK } from './configShapes.ts';
import type { Variables } from './configVariables.ts';

/** What names an identity provider stands or falls together. */
const IDENTITY = ['ISSUER', 'CLIENT_ID', 'CLIENT_SECRET'] as const;

/** Whether one of the addresses is the same host and port. */
function sameServer(one: Secret, others: Secret | undefined): boolean {
  const place = (address: string) => {
    const { hostname, port } = new URL(address.trim());
    const host = hostname.replace(/\.$/, '').replace(/^\[|\]$/g, '');
    // This machine by its several names.
    return `${LOOPBACK.has(host) || /^127\./.test(host) ? 'localhost' : host}:${port || 6379}`;
  };
  return others?.reveal().split(',').map(place).includes(place(one.reveal())) ?? false;
}

/** Whether one folder is the other, or lies in it. */
function overlap(one: string, other: string): boolean {
  const [a, b] = [one, other].map((folder) => `${resolve(folder)}${sep}`);
  return a !== undefined && b !== undefined && (a.startsWith(b) || b.startsWith(a));
}

/** What is right by itself and does not fit together, each said of the variable that has to change. */
export function checkFit(env: Variables, context: z.RefinementCtx): void {
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
  if (overlap(env.HANDRAIL_DATA_DIR, env.HANDRAIL_KEY_DIR)) {
    complain(
      'HANDRAIL_KEY_DIR',
      'must be apart from HANDRAIL_DATA_DIR: a copy of the data would hold its keys, and open for ever',
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
}
