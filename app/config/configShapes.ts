import { BlockList, isIP } from 'node:net';
import { z } from 'zod';
import { Secret } from '../../core/secret.ts';
import { parseHours } from '../../handoff/queue/hours.ts';
import { parseRoleRule } from '../../staff/staffRoles.ts';
import { RISKS } from '../../stores/redis/server/unsafeSettings.ts';

export const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/** An empty variable counts as not set, so that `NAME=` in a file switches a thing off. */
export const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => (value === '' ? undefined : value), schema.optional());
export const withDefault = <T extends z.ZodType<unknown, unknown>>(schema: T, fallback: z.input<T>) =>
  z.preprocess((value) => (value === '' || value === undefined ? fallback : value), schema);

export const secret = z.string().transform((value) => new Secret(value));
export const wholeNumber = (least: number, most: number) =>
  z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(least, `must be from ${least} to ${most}`)
    .max(most, `must be from ${least} to ${most}`);
export const hoursNumber = (most: number) => z.coerce.number('must be a number of hours').positive().max(most);
export const httpUrl = z.url({ protocol: /^https?$/, error: 'must be a http(s) address' });
/** Encrypted on the way, or on this machine. */
export const guardedUrl = httpUrl.refine(
  (value) => URL.canParse(value) && (/^https:/.test(value) || LOOPBACK.has(new URL(value).hostname)),
  {
    error: 'must be a https address; plain http only on loopback',
  },
);
export const list = z.string().transform((value) =>
  value
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
/** Decimal chain ids. */
export const chainIds = list.pipe(z.array(z.string().regex(/^[1-9]\d{0,15}$/, 'must be chain ids, such as 1,137')));
/** Whole origins: with `*` a browser would let any host frame the chat, and none ask for it. */
export const origins = list.pipe(
  z.array(
    httpUrl
      .refine((value) => !value.includes('*'), 'must be whole origins, such as https://wallet.example, without *')
      .transform((value) => new URL(value).origin),
  ),
);
export const hostNames = list.pipe(
  z.array(
    z
      .string()
      .regex(/^[a-z0-9.-]+$/i, 'must be host names')
      .transform((host) => host.toLowerCase()),
  ),
);

export const fieldNames = list.pipe(
  z
    .array(z.string().regex(/^[a-zA-Z]\w{0,39}$/, 'must be names of fields'))
    .min(1)
    .max(20),
);

/** As `stores/redis/server/unsafeSettings.ts` names them, which loads no SDK. */
export const redisRisks = list.pipe(z.array(z.enum(RISKS, `must be of ${RISKS.join(', ')}`)));

/** One server, or any nodes of one cluster, separated by commas. */
export const redisUrls = z
  .string()
  .refine(
    (text) => list.pipe(z.array(z.url({ protocol: /^rediss?$/ })).min(1)).safeParse(text).success,
    'must be redis(s) addresses',
  )
  .pipe(secret);

/** `10.0.0.0/8,192.0.2.7`: proxies whose X-Forwarded headers are believed. */
export const proxies = list.transform((parts, context) => {
  const allowed = new BlockList();
  for (const part of parts) {
    const [address = '', bits, ...more] = part.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    const prefix = Number(bits ?? (family === 'ipv6' ? 128 : 32));
    // `10.0.0.0/` is no network of everybody; and who believes everybody lets anybody make up where they are.
    const isWhole = more.length === 0 && (bits === undefined || /^\d{1,3}$/.test(bits));
    const fits = isIP(address) !== 0 && isWhole && prefix > 0 && prefix <= (family === 'ipv6' ? 128 : 32);
    if (fits) allowed.addSubnet(address, prefix, family);
    else context.addIssue({ code: 'custom', message: 'must be IP addresses or networks such as 10.0.0.0/8' });
  }
  if (parts.length === 0) context.addIssue({ code: 'custom', message: 'must name a proxy' });
  return allowed;
});

export const openingHours = z.string().transform((text, context) => {
  const hours = parseHours(text);
  if (hours) return hours;
  context.addIssue({ code: 'custom', message: 'must look like *=mon-fri 09:00-18:00 Asia/Tokyo; security=always' });
  return z.NEVER;
});

/** `groups:desk-admins=admin,*=agent`: earlier rules win. */
export const roleRules = list.transform((parts, context) => {
  const rules = parts.flatMap((part) => parseRoleRule(part) ?? []);
  if (rules.length === parts.length) return rules;
  context.addIssue({ code: 'custom', message: 'must look like groups:desk-admins=admin,*=agent' });
  return z.NEVER;
});
