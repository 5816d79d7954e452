import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { HttpRequest } from '../../core/http.ts';
import type { StaffId } from '../../core/ids.ts';
import type { Documents } from '../../core/ports.ts';
import { type Clock, HOUR, SECOND } from '../../core/time.ts';
import type { DeskStaff } from '../../handoff/ports.ts';
import type { StaffAccounts } from '../../trust/ports.ts';

const LIFE = 12 * HOUR;
const KIND = 'session';
const Session = z.object({ staff: z.string() });

/**
 * Who is signed in at the staff pages: a random value in a cookie that scripts cannot read, its hash in the store.
 * A disabled account has no session any more.
 */
export class StaffSessions {
  constructor(
    private readonly documents: Documents,
    private readonly accounts: StaffAccounts,
    private readonly clock: Clock,
  ) {}

  /** Signs in; returns the `set-cookie` header. */
  async open(staff: DeskStaff, request: HttpRequest): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    await this.documents.put(KIND, hashOf(value), { staff: staff.id }, { expiresAt: this.clock() + LIFE });
    return cookie(request.origin, value, LIFE / SECOND);
  }

  async read(origin: string, cookies: string | undefined): Promise<DeskStaff | null> {
    const value = valueIn(origin, cookies);
    const found = value ? await this.documents.get(KIND, hashOf(value)) : null;
    const session = Session.safeParse(found?.value);
    return session.success ? this.accounts.find(session.data.staff as StaffId) : null;
  }

  /** Signs out; returns the header that takes the cookie back. */
  async close(request: HttpRequest): Promise<string> {
    const value = valueIn(request.origin, request.headers['cookie']);
    if (value) await this.documents.remove(KIND, hashOf(value));
    return cookie(request.origin, '', 0);
  }
}

/**
 * Whether a page of ours is asking. Browsers name the asking page on every unsafe request and every socket; a client
 * that names none is no browser, and has nobody's cookie.
 */
export function isOwnPage(origin: string, headers: Readonly<Record<string, string | string[] | undefined>>): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return headers['origin'] === undefined || headers['origin'] === origin;
}

/** `__Host-` binds the cookie to this host and to HTTPS; on loopback there is plain HTTP. */
function nameFor(origin: string): string {
  return origin.startsWith('https:') ? '__Host-handrail' : 'handrail';
}

function cookie(origin: string, value: string, seconds: number): string {
  const secure = origin.startsWith('https:') ? '; Secure' : '';
  return `${nameFor(origin)}=${value}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${seconds}${secure}`;
}

function valueIn(origin: string, cookies: string | undefined): string | undefined {
  const wanted = `${nameFor(origin)}=`;
  return cookies
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(wanted))
    ?.slice(wanted.length);
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
