import { DAY, type Milliseconds } from '../core/time.ts';
import type { ConversationFacts, DeskStaff, Reported } from './ports.ts';

/**
 * Who may read a conversation at the desk: who holds it, who held it when it ended, and who supervises. Who handed it on
 * reads it no longer, who has not taken it does not read it yet, and whom its user has reported, or who may be them, does not read it whatever their role.
 */
export function mayOpen(
  { owner, reported }: Pick<ConversationFacts, 'owner' | 'reported'>,
  staff: Pick<DeskStaff, 'id' | 'role' | 'letIn'>,
): boolean {
  if (isShutOut({ reported }, staff)) return false;
  if (supervises(staff)) return true;
  return (owner.kind === 'withAgent' || owner.kind === 'closed') && owner.agent === staff.id;
}

export function supervises({ role }: Pick<DeskStaff, 'role'>): boolean {
  return role === 'supervisor' || role === 'admin';
}

/** Whether the user of a conversation has reported this member of staff in it. */
export function isReported({ reported }: Pick<ConversationFacts, 'reported'>, staff: string): boolean {
  return reported?.some((one) => one.staff === staff) ?? false;
}

/** How long before a report an account may have been opened for it; one that is older others had time to notice. */
const FORESEEN: Milliseconds = DAY;

/**
 * Whether a member of staff was reported, or may be somebody who was: an administrator has as many accounts as they invite, and gets into
 * anybody's by a passphrase link or a factor taken off. Whose account they opened since the day before the report is taken for them.
 */
export function isShutOut(
  { reported }: Pick<ConversationFacts, 'reported'>,
  { id, letIn = [] }: Pick<DeskStaff, 'id' | 'letIn'>,
): boolean {
  const opened = ({ staff, at }: Reported) => letIn.some((one) => one.by === staff && one.at > at - FORESEEN);
  return isReported({ reported }, id) || (reported?.some(opened) ?? false);
}
