import type { DeskRefusal } from '../core/protocols/deskProtocol.ts';
import type { Conversation, DeskStaff } from './ports.ts';

export const refused = (reason: DeskRefusal) => ({ kind: 'refused', reason }) as const;

/** Whether this member of staff has the conversation now. */
export function holds({ facts }: Conversation, staff: DeskStaff): boolean {
  return facts.owner.kind === 'withAgent' && facts.owner.agent === staff.id;
}
