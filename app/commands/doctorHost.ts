import { createPrivateKey, X509Certificate } from 'node:crypto';
import { readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { packageRoot } from '../../core/process/packageRoot.ts';
import { DAY, type Milliseconds, SECOND } from '../../core/time.ts';
import type { Config } from '../config/config.ts';
import { version } from '../process/version.ts';

/** One thing that was looked at. */
export interface Check {
  readonly name: string;
  readonly ok: boolean;
  readonly detail: string;
}

/** With less the store refuses to grow before anybody has looked. */
const LEAST_FREE = 512 * 1024 * 1024;
const LEAST_SHARE = 0.03;

/** Room where the data lie. `folder`: one that is there. */
export function diskCheck(folder: string, look: typeof statfsSync = statfsSync): Check {
  const { bavail, blocks, bsize } = look(folder);
  const [free, share] = [bavail * bsize, bavail / blocks];
  const detail = `${Math.floor(free / 1024 / 1024)} MB free (${Math.floor(share * 100)} %)`;
  return { name: 'disk', ok: free >= LEAST_FREE && share >= LEAST_SHARE, detail };
}

/** A certificate is renewed by then, or somebody has to look. */
const RENEWED_BY: Milliseconds = 7 * DAY;

/** The certificate that is served from here; behind a proxy it is the proxy's. */
export function tlsCheck({ tls, loopback }: Pick<Config, 'tls' | 'loopback'>, now: Milliseconds): Check {
  const name = 'TLS';
  if (!tls) {
    return { name, ok: true, detail: loopback ? 'none: loopback, or a proxy ends it' : 'ended by the trusted proxy' };
  }
  try {
    const certificate = new X509Certificate(readFileSync(tls.certFile));
    const fits = certificate.checkPrivateKey(createPrivateKey(readFileSync(tls.keyFile)));
    const [from, until] = [Date.parse(certificate.validFrom), Date.parse(certificate.validTo)];
    const day = new Date(until).toISOString().slice(0, 10);
    if (!fits) return { name, ok: false, detail: 'HANDRAIL_TLS_KEY is not the key of HANDRAIL_TLS_CERT' };
    if (now < from) return { name, ok: false, detail: 'the certificate is not valid yet; is the clock right?' };
    return { name, ok: until - now >= RENEWED_BY, detail: `the certificate ends on ${day}` };
  } catch {
    return { name, ok: false, detail: 'HANDRAIL_TLS_CERT or HANDRAIL_TLS_KEY cannot be read' };
  }
}

/** A code of a second factor lives 30 s; keys and deletion go by the clock as well. */
const CLOCK_OFF: Milliseconds = 30 * SECOND;
const ASKED = 5;
const PATIENCE: Milliseconds = 3 * SECOND;

/**
 * The clock of this host beside those of the servers that the desk asks anyhow, by the `Date` of their answers (RFC 9110, 6.6.1; whole
 * seconds). The middle one counts: one wrong server moves nothing.
 */
export async function clockCheck(
  hosts: readonly string[],
  now: () => Milliseconds,
  ask: typeof fetch = fetch,
): Promise<Check> {
  const name = 'clock';
  const origins = [...new Set(hosts.map((url) => new URL(url).origin))].slice(0, ASKED);
  const found = await Promise.all(origins.map((origin) => offset(origin, now, ask)));
  const offsets = found.filter((one) => one !== null).sort((a, b) => a - b);
  const middle = offsets[Math.floor(offsets.length / 2)];
  if (middle === undefined) return { name, ok: true, detail: 'not compared: none of the servers asked says a time' };
  const seconds = Math.round(Math.abs(middle) / SECOND);
  const way = middle > 0 ? 'ahead' : 'behind';
  const detail =
    seconds <= 1 ? `right by ${offsets.length} servers` : `${seconds} s ${way} by ${offsets.length} servers`;
  return { name, ok: Math.abs(middle) <= CLOCK_OFF, detail };
}

/** How far this clock is ahead, in the middle between question and answer. */
async function offset(origin: string, now: () => Milliseconds, ask: typeof fetch): Promise<Milliseconds | null> {
  const begun = now();
  try {
    const { headers } = await ask(origin, {
      method: 'HEAD',
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said = Date.parse(headers.get('date') ?? '');
    // The half of a second that the header leaves out, on average.
    return Number.isNaN(said) ? null : (begun + now()) / 2 - (said + SECOND / 2);
  } catch {
    return null;
  }
}

/** The mail server, without a mail. */
export async function mailCheck({ mail }: Pick<Config, 'mail'>): Promise<Check> {
  const name = 'mail';
  if (!mail) return { name, ok: true, detail: 'none configured: no codes by e-mail' };
  const { answersMail } = await import('../../trust/verification/smtpMail.ts');
  const ok = await answersMail(mail.url);
  return {
    name,
    ok,
    detail: ok ? 'the server answers and takes the sign-in' : 'the server does not answer or refuses the sign-in',
  };
}

const Engines = z.object({ engines: z.object({ node: z.string().regex(/^>=\d+\.\d+$/) }) });

/** Which build runs on what, and whether that is what it was made for. */
export function versionCheck(node = process.versions.node): Check {
  const file = join(packageRoot(__dirname), 'package.json');
  const least = Engines.parse(JSON.parse(readFileSync(file, 'utf8'))).engines.node.slice(2);
  const [major = 0, minor = 0] = node.split('.').map(Number);
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number);
  const ok = major > leastMajor || (major === leastMajor && minor >= leastMinor);
  return { name: 'versions', ok, detail: `build ${version}, Node ${node}${ok ? '' : `; it needs ${least} or later`}` };
}
