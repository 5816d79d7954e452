import { holdsSecret } from '../index.ts';
import { namesAnotherWay, namesASecret, namesTheDesk } from './deskNames.ts';
import { orderIn } from './orders.ts';
import { checkOutgoing } from './outgoing.ts';

/**
 * Whether a name may stand beside what staff say: it holds no secret and asks for none, names no other place or way, orders nothing, and is
 * not the desk's own, that of its wallet (`wallet`), a secret's, or nothing but words for institutions, tasks and what they do.
 */
export function maySignAs(name: string, wallet?: string): boolean {
  if (namesTheDesk(name, wallet) || namesAnotherWay(name) || namesASecret(name)) return false;
  return !holdsSecret(name) && checkOutgoing(name, { allowedHosts: [] }).kind === 'ok' && !orderIn(name);
}
