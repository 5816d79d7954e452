import type { Owner } from './conversation.ts';
import type { DeskStaff } from './ports.ts';

/**
 * Who may read a conversation at the desk: who holds it, who held it when it ended, and who supervises. Who handed it on
 * reads it no longer, and who has not taken it does not read it yet.
 */
export function mayOpen(owner: Owner, staff: Pick<DeskStaff, 'id' | 'role'>): boolean {
  if (supervises(staff)) return true;
  return (owner.kind === 'withAgent' || owner.kind === 'closed') && owner.agent === staff.id;
}

export function supervises({ role }: Pick<DeskStaff, 'role'>): boolean {
  return role === 'supervisor' || role === 'admin';
}
