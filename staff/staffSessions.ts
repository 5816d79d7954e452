import { createHash, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { StaffId } from '../core/ids.ts';
import type { Documents, Signals } from '../core/ports.ts';
import { isOver } from '../core/process/isOver.ts';
import type { StaffBrowser } from '../core/protocols/deskProtocol.ts';
import { type Clock, HOUR, type Milliseconds } from '../core/time.ts';
import type { DeskStaff } from '../handoff/ports.ts';
import type { StaffAccounts } from '../trust/ports.ts';

/** How long a session lasts at most, from its sign-in. */
export const SESSION_LIFE: Milliseconds = 12 * HOUR;
export const SESSION = 'session';
const Session = z.object({
  staff: z.string(),
  openedAt: z.number(),
  /** When they last showed who they are. */
  provenAt: z.number(),
  device: z.string(),
  /** Signed in by password, but a second factor has to be set up before anything else. */
  enrols: z.boolean(),
});
type Session = z.output<typeof Session>;

/** Who is signed in, and since when they have shown it. */
export interface SignedIn {
  readonly staff: DeskStaff;
  /** Hash of the value that opens the session: names it, opens nothing. */
  readonly id: string;
  readonly provenAt: Milliseconds;
  readonly enrols: boolean;
}

/** `provenAt`: when they showed who they are, where that was not just now. */
export interface Opening {
  readonly enrols?: boolean;
  readonly provenAt?: Milliseconds;
}

/**
 * Who is signed in: a random value that the browser keeps, its hash in the store (`documents`: of which only what this desk wrote counts). How a browser keeps it is not known here.
 * A disabled account has no session any more. Whoever is signed out somewhere is told by a `staff` signal.
 */
export class StaffSessions {
  constructor(
    private readonly documents: Documents,
    private readonly accounts: Pick<StaffAccounts, 'find'>,
    private readonly signals: Signals,
    private readonly clock: Clock,
  ) {}

  /**
   * Signs in; returns the value of the new session. The one that the browser brought along is over: a value that somebody
   * else may know or have put there is worth nothing afterwards. `device`: what its owner recognises it by.
   */
  async open(
    staff: DeskStaff,
    device: string,
    brought: string | undefined,
    { enrols = false, provenAt = this.clock() }: Opening = {},
  ): Promise<string> {
    const value = randomBytes(32).toString('base64url');
    const now = this.clock();
    const session: Session = { staff: staff.id, openedAt: now, provenAt: Math.min(now, provenAt), device, enrols };
    await this.documents.put(SESSION, hashOf(value), session, { expiresAt: now + SESSION_LIFE });
    await this.end(brought);
    return value;
  }

  /** Whom a value signs in; null when its session is over or never was. */
  async current(value: string | undefined): Promise<SignedIn | null> {
    const id = value ? hashOf(value) : null;
    const session = id ? Session.safeParse((await this.documents.get(SESSION, id))?.value) : null;
    if (!id || !session?.success || isOver(session.data.openedAt, SESSION_LIFE, this.clock())) return null;
    const staff = await this.accounts.find(session.data.staff as StaffId);
    return staff && { staff, id, provenAt: session.data.provenAt, enrols: session.data.enrols };
  }

  /** They have just shown again who they are. False when the session has ended meanwhile, or has a factor to set up first. */
  async proven(id: string, staff: StaffId): Promise<boolean> {
    return this.change(id, staff, ({ enrols }) => (enrols ? null : { provenAt: this.clock() }));
  }

  /** They have set up the second factor that they had to. False when the session has ended meanwhile. */
  async enrolled(id: string, staff: StaffId): Promise<boolean> {
    return this.change(id, staff, () => ({ provenAt: this.clock(), enrols: false }));
  }

  private async change(id: string, staff: StaffId, to: (now: Session) => Partial<Session> | null): Promise<boolean> {
    const stored = await this.documents.get(SESSION, id);
    const session = Session.safeParse(stored?.value);
    if (!stored || !session.success || session.data.staff !== staff) return false;
    const changes = to(session.data);
    if (!changes) return false;
    const next: Session = { ...session.data, ...changes };
    // With the version: a session that is revoked at this moment stays so.
    const options = { expect: stored.version, expiresAt: session.data.openedAt + SESSION_LIFE };
    return (await this.documents.put(SESSION, id, next, options)).kind === 'ok';
  }

  /** Everybody's, by the member of staff. */
  async all(): Promise<ReadonlyMap<string, readonly Omit<StaffBrowser, 'current'>[]>> {
    const byStaff = new Map<string, Omit<StaffBrowser, 'current'>[]>();
    for (const { id, value } of await this.documents.list(SESSION)) {
      const session = Session.safeParse(value);
      if (!session.success) continue;
      const { staff, device, openedAt } = session.data;
      byStaff.set(staff, [...(byStaff.get(staff) ?? []), { id, device, openedAt }]);
    }
    return byStaff;
  }

  /** Ends one session of this member of staff. */
  async revoke(staff: StaffId, id: string): Promise<boolean> {
    const own = (await this.all()).get(staff)?.some((session) => session.id === id) ?? false;
    const removed = own && (await this.documents.remove(SESSION, id));
    if (removed) this.signals.publish({ kind: 'staff', staff });
    return removed;
  }

  /** Ends all of them, but for `except`. */
  async revokeAll(staff: StaffId, except?: string): Promise<number> {
    const sessions = (await this.all()).get(staff) ?? [];
    const others = sessions.filter(({ id }) => id !== except);
    for (const { id } of others) await this.documents.remove(SESSION, id);
    this.signals.publish({ kind: 'staff', staff });
    return others.length;
  }

  /** Ends the session of a value, if there is one. */
  async end(value: string | undefined): Promise<void> {
    const current = await this.current(value);
    if (current) await this.revoke(current.staff.id, current.id);
  }
}

function hashOf(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
