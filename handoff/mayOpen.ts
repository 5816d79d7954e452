import type { ConversationFacts, DeskStaff } from './ports.ts';

/**
 * Who may read a conversation at the desk: who holds it, who held it when it ended, and who supervises. Who handed it on
 * reads it no longer, who has not taken it does not read it yet, and whom its user has reported does not read it whatever their role.
 */
export function mayOpen(
  { owner, reported }: Pick<ConversationFacts, 'owner' | 'reported'>,
  staff: Pick<DeskStaff, 'id' | 'role'>,
): boolean {
  if (isReported({ reported }, staff.id)) return false;
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
