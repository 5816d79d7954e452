import type { HttpRequest } from '../../../core/net/http.ts';
import { SECOND } from '../../../core/time.ts';
import type { DeskStaff } from '../../../handoff/ports.ts';
import { type Opening, SESSION_LIFE, type SignedIn, type StaffSessions } from '../../../staff/staffSessions.ts';
import { cookieIn, cookieOf } from '../cookies.ts';
import { deviceOf } from '../device.ts';

const COOKIE = 'handrail';
type Asking = Pick<HttpRequest, 'origin' | 'headers'>;

/** Sessions as browsers hold them: their value is in a cookie that scripts cannot read. Errors: those of the store. */
export class SessionCookie {
  constructor(private readonly sessions: StaffSessions) {}

  /** Signs in; returns the `set-cookie` header. */
  async open(staff: DeskStaff, { origin, headers }: Asking, opening: Opening = {}): Promise<string> {
    const brought = cookieIn(origin, COOKIE, headers['cookie']);
    const value = await this.sessions.open(staff, deviceOf(headers['user-agent']), brought, opening);
    return cookieOf(origin, COOKIE, value, SESSION_LIFE / SECOND);
  }

  /** Null also while a second factor has to be set up. */
  async read(origin: string, cookies: string | undefined): Promise<DeskStaff | null> {
    const current = await this.current(origin, cookies);
    return current && !current.enrols ? current.staff : null;
  }

  current(origin: string, cookies: string | undefined): Promise<SignedIn | null> {
    return this.sessions.current(cookieIn(origin, COOKIE, cookies));
  }

  /** Signs out; returns the header that takes the cookie back. */
  async close({ origin, headers }: Asking): Promise<string> {
    await this.sessions.end(cookieIn(origin, COOKIE, headers['cookie']));
    return cookieOf(origin, COOKIE, '', 0);
  }
}
