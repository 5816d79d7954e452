import { z } from 'zod';
import { LANGUAGES } from '../../core/language.ts';
import type { Documents } from '../../core/ports.ts';
import type { AgentNow } from '../../core/protocols/deskProtocol.ts';
import { type Clock, type Milliseconds, SECOND } from '../../core/time.ts';
import type { DeskStaff } from '../ports.ts';

/** An agent counts as there until this long after the last heartbeat of their page: two may be missed. */
export const PRESENCE: Milliseconds = 50 * SECOND;
/** How often it is looked whose agent is gone. With `PRESENCE` it is the minute after which nobody waits for one who left. */
export const PUT_BACK_EVERY: Milliseconds = 5 * SECOND;

const Present = z.object({ name: z.string(), languages: z.array(z.enum(LANGUAGES)), at: z.number() });

/** Who is at the desk right now, shared by every process. Being present means being on shift until one says otherwise. */
export class Presence {
  constructor(
    private readonly documents: Documents,
    private readonly clock: Clock,
  ) {}

  async beat({ id, name, languages }: DeskStaff): Promise<void> {
    const at = this.clock();
    await this.documents.put('presence', id, { name, languages, at }, { expiresAt: at + PRESENCE });
  }

  async leave(id: string): Promise<void> {
    await this.documents.remove('presence', id);
  }

  async setShift(id: string, on: boolean): Promise<void> {
    if (on) await this.documents.remove('off-shift', id);
    else await this.documents.put('off-shift', id, {});
  }

  async isOnShift(id: string): Promise<boolean> {
    return (await this.documents.get('off-shift', id)) === null;
  }

  async isPresent(id: string): Promise<boolean> {
    return (await this.documents.get('presence', id)) !== null;
  }

  /** Whom a user can be answered by now. */
  async onShift(): ReturnType<Presence['list']> {
    return (await this.list()).filter(({ onShift }) => onShift);
  }

  /** Everybody present, on shift or not. */
  async list(): Promise<Pick<AgentNow, 'id' | 'name' | 'languages' | 'onShift'>[]> {
    const [present, off] = await Promise.all([this.documents.list('presence'), this.documents.list('off-shift')]);
    const away = new Set(off.map(({ id }) => id));
    return present.flatMap(({ id, value }) => {
      const parsed = Present.safeParse(value);
      if (!parsed.success) return [];
      const { name, languages } = parsed.data;
      return [{ id, name, languages, onShift: !away.has(id) }];
    });
  }
}
