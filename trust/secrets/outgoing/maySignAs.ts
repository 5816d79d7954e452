import { holdsSecret } from '../index.ts';
import { namesTheDesk } from './deskNames.ts';
import { orderIn } from './orders.ts';
import { checkOutgoing } from './outgoing.ts';

/**
 * Whether a name may stand beside what staff say: it holds no secret and asks for none, names no other place, orders nothing, and is
 * not the desk's own or that of its wallet (`wallet`).
 */
export function maySignAs(name: string, wallet?: string): boolean {
  if (namesTheDesk(name, wallet)) return false;
  return !holdsSecret(name) && checkOutgoing(name, { allowedHosts: [] }).kind === 'ok' && !orderIn(name);
}
