import type { DeskRefusal } from '../core/protocols/deskProtocol.ts';
import { isShutOut } from './mayOpen.ts';
import type { Conversation, DeskStaff } from './ports.ts';

export const refused = (reason: DeskRefusal) => ({ kind: 'refused', reason }) as const;

/** Whether this member of staff has the conversation now, and is nobody whom its user has reported. */
export function holds({ facts }: Conversation, staff: DeskStaff): boolean {
  return facts.owner.kind === 'withAgent' && facts.owner.agent === staff.id && !isShutOut(facts, staff);
}
